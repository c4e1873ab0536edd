"""Leaders in office who are named by surname alone ("Putin", "President Macron")."""

from datetime import date

from spacy.tokens import Doc, Token

from bilateral.data.gazetteer import gazetteer
from bilateral.data.tables import table


def surnames(doc: Doc, day: date | None, taken: set[int]) -> list[tuple[int, str]]:
    """The tokens that are surnames of leaders in office on the day, each with the state.

    Nothing is found where no day is known, and no surname counts that the text gives to another person too
    or that leaders of several states bear.
    """
    if day is None:
        return []
    candidates = [token for token in doc if token.i not in taken and token.pos_ == "PROPN" and token.text[:1].isupper()]
    borne = {token.text for token in candidates if _has_first_name(token)}
    found = []
    for token in candidates:
        if token.text in borne or _goes_on(token) or not _reads_as_person(token):
            continue
        states = {leader.state for leader in gazetteer().bearers(token.text, day)}
        if len(states) == 1:
            found.append((token.i, states.pop()))
    return found


def _title(token: Token) -> bool:
    titles: dict[str, list[str]] = table("actors/organs.yaml")
    return token.lower_ in titles["address"] or token.lower_ in titles["offices"]


def _has_first_name(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    return before is not None and before.ent_type_ == "PERSON" and before.pos_ == "PROPN" and not _title(before)


def _goes_on(token: Token) -> bool:
    """Whether the token is not the last word of a name ("Putin Avenue")."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return after is not None and after.pos_ == "PROPN" and after.text[:1].isupper() and not after.is_sent_start


def _reads_as_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or (token.i > 0 and _title(token.nbor(-1)))
