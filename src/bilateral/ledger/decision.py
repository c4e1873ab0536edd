"""What a reviewer decides about a claim that the ledger holds -> the judgement that says so."""

from dataclasses import dataclass
from datetime import datetime

from bilateral.ledger.corrections import difference
from bilateral.ledger.errors import LedgerError
from bilateral.ledger.view import View
from bilateral.model.correction import NUMBERS, Fields, fields_of, written
from bilateral.model.entry import Entry
from bilateral.model.judgement import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its author and reason; ``fields`` are what the claim should say instead, where it is corrected."""

    verdict: Verdict
    author: str
    reason: str = ""
    fields: Fields | None = None

    def on(self, entry: Entry, view: View, at: datetime) -> Judgement:
        """The judgement of a claim as it is shown, made after all that were made on it.

        To accept a claim that stands corrected is to give the same correction again. A correction of one adds to what
        was corrected before. Raises ``LedgerError`` where there is no author, or where the correction is none.
        """
        if not self.author.strip():
            raise LedgerError("a judgement needs an author: give your name")
        known = view.judgements(entry.id)
        before = fields_of(entry.judgement.correction) if entry.judgement and entry.machine else {}
        verdict, fields = self.verdict, self.fields or {}
        if verdict is Verdict.ACCEPT and before:
            verdict = Verdict.CORRECT
        elif (verdict is Verdict.CORRECT) != bool(fields):
            raise LedgerError("a correction, and nothing else, tells which fields should read otherwise")
        correction = ""
        if verdict is Verdict.CORRECT:
            if "evidence" in fields:  # its place is another one
                before = {name: value for name, value in before.items() if name not in NUMBERS}
            correction = written(difference(entry.read, {**before, **fields}, view.text_around(entry)))
        made = Judgement(entry.id, verdict, self.author, at, correction, self.reason, entry.newest_text)
        return made.after(known)
