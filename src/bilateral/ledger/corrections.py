"""What a correction must hold to, as claims do: acts and actors that there are, words that stand at their place."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from bilateral.data.gazetteer import gazetteer
from bilateral.data.lexicon import load_acts
from bilateral.ledger.errors import EvidenceError, LedgerError
from bilateral.ledger.view import View
from bilateral.model.claim import Claim
from bilateral.model.correction import IDS, Fields, corrected, fields_of
from bilateral.model.judgement import Judgement, Verdict


def check(view: View, judgement: Judgement) -> None:
    """Raise ``LedgerError`` where the correction of a judgement is none, or none of the claim that the ledger holds."""
    if judgement.verdict is not Verdict.CORRECT:
        return
    try:
        fields = fields_of(judgement.correction)
        _check_known(fields)
        for entry in view.written([judgement.claim]):
            claim = corrected(entry.claim, fields)
            if not view.stands(claim, entry, judgement.document):
                raise EvidenceError(f"the words of the correction do not stand at their place in {claim.doc}")
    except ValueError as error:
        raise LedgerError(f"claim {judgement.claim} cannot be corrected so: {error}") from error


def difference(claim: Claim, fields: Fields, text: str) -> Fields:
    """Those fields of a correction that say something else than the claim does; new evidence with its place.

    Evidence that is given by its words alone is looked for in the text, next to where the old one stands. Raises
    ``LedgerError`` where nothing differs, and ``EvidenceError`` where the words do not stand in the text.
    """
    words = fields.get("evidence")
    told = fields if words is None or "start" in fields else {**fields, **_placed(claim, words, text)}
    record = claim.record()
    changed = {name: value for name, value in told.items() if record.get(name) != value}
    if not changed:
        raise LedgerError(f"the correction of claim {claim.id} says what the claim says: accept it instead")
    # Words and place make sense together only.
    place = {"start", "end", "evidence"}
    return {**changed, **({name: told[name] for name in place & told.keys()} if place & changed.keys() else {})}


def _placed(claim: Claim, words: str, text: str) -> Fields:
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match for match in re.finditer(pattern, text) if match[0]]
    if not found:
        raise EvidenceError(f"these words do not stand in {claim.doc}: {words!r}")
    nearest = min(found, key=lambda match: abs(match.start() - claim.span.start))
    return {"start": nearest.start(), "end": nearest.end(), "evidence": nearest[0]}


def _check_known(fields: Fields) -> None:
    """Raise ``ValueError`` where a correction names an act or an actor that there is not."""
    act = fields.get("act")
    if act is not None and act not in load_acts():
        near = get_close_matches(act, load_acts(), 1)
        raise ValueError(f"no act is called {act!r}{f': did you mean {near[0]}?' if near else ''}")
    for actor in _ids(fields):
        if actor not in gazetteer():
            raise ValueError(f"no actor has the id {actor!r}")


def _ids(fields: Fields) -> Iterator[str]:
    """The ids of actors that a correction names."""
    for name in IDS:
        yield from fields.get(name, ())
    further = [one["id"] for one in fields.get("others", ())] + [one["of"] for one in fields.get("sources", ())]
    yield from filter(None, further)
