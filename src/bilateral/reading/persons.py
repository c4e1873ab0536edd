"""Leaders in office who are named by surname alone ("Putin", "President Macron")."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token

from bilateral.data.gazetteer import gazetteer
from bilateral.data.tables import table
from bilateral.reading.page import Form, Mention


def surnames(doc: Doc, day: date | None, named: Sequence[Mention]) -> list[tuple[int, str]]:
    """The tokens that are surnames of leaders in office on the day, each with the state.

    Nothing is found where no day is known, and no surname counts that the text gives to another person too. Of one
    that leaders of several states bear, whoever the text names in full is meant ("Kim Jong Un" by "Kim").
    """
    if day is None:
        return []
    taken = {i for mention in named for i in range(mention.start, mention.end)}
    candidates = [token for token in doc if token.i not in taken and token.pos_ == "PROPN" and token.text[:1].isupper()]
    borne = {token.text for token in candidates if _has_first_name(token)}
    found = []
    for token in candidates:
        if token.text in borne or _goes_on(token) or not _reads_as_person(token):
            continue
        states = {leader.state for leader in gazetteer().bearers(token.text, day)}
        if len(states) > 1:
            states &= _in_full(doc, token.text, named)
        if len(states) == 1:
            found.append((token.i, states.pop()))
    return found


def _in_full(doc: Doc, surname: str, named: Sequence[Mention]) -> set[str]:
    """The states of those who are named in full with the surname."""
    persons = [m for m in named if m.form is Form.PERSON and m.end - m.start > 1 and len(m.ids) == 1]
    return {m.ids[0] for m in persons if surname in (token.text for token in doc[m.start : m.end])}


def _title(token: Token) -> bool:
    titles: dict[str, list[str]] = table("actors/organs.yaml")
    return token.lower_ in titles["address"] or token.lower_ in titles["offices"]


def _has_first_name(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    return before is not None and before.ent_type_ == "PERSON" and before.pos_ == "PROPN" and not _title(before)


def _goes_on(token: Token) -> bool:
    """Whether the token is not the last word of a name ("Putin Avenue", "Ahmed al-Rashid")."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if after is None or after.is_sent_start:
        return False
    one_name = token.ent_type_ == "PERSON" and after.ent_iob_ == "I" and after.is_alpha
    return one_name or (after.pos_ == "PROPN" and after.text[:1].isupper())


def _reads_as_person(token: Token) -> bool:
    governs = token.dep_ == "compound" and token.head.lower_ in table("actors/organs.yaml")["governments"]
    return token.ent_type_ == "PERSON" or governs or (token.i > 0 and _title(token.nbor(-1)))
