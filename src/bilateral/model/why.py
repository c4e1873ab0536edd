"""Why the ledger holds a claim: its words in their paragraph, who else says so and who says otherwise."""

from dataclasses import dataclass

from bilateral.model.document import Document
from bilateral.model.entry import Entry
from bilateral.model.judgement import Judgement, Verdict
from bilateral.model.span import Span
from bilateral.model.voice import Voice


@dataclass(frozen=True, slots=True)
class Why:
    """An entry with its paragraph, the place of the evidence in that, and the other claims about the same.

    ``sentence`` is the span of the evidence in ``paragraph``. ``agreeing`` are the other claims of its event,
    ``contradicting`` those that exclude it; ``voices`` are the independent ones that say so, its own included unless a
    reviewer has rejected it. ``judgements`` are all that reviewers decided about it, by time. ``page`` is the number of
    the printed page (0 where there is none), ``copies`` are the documents that say the same in the same words.
    """

    entry: Entry
    paragraph: str
    sentence: Span
    agreeing: tuple[Entry, ...] = ()
    contradicting: tuple[Entry, ...] = ()
    voices: tuple[Voice, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    page: int = 0
    copies: tuple[Document, ...] = ()

    @property
    def rejected(self) -> bool:
        """Whether a reviewer has rejected it, so that it counts for nothing."""
        return self.entry.verdict is Verdict.REJECT

    @property
    def origins(self) -> int:
        """The number of independent voices that say so."""
        return len(self.voices)

    @property
    def reports(self) -> int:
        """The number of documents that say so."""
        return len({entry.claim.doc for entry in (*(() if self.rejected else (self.entry,)), *self.agreeing)})

    def record(self) -> dict[str, object]:
        """The answer as plain data."""
        return {
            **self.entry.record(),
            "paragraph": self.paragraph,
            "paragraph_start": self.sentence.start,
            "paragraph_end": self.sentence.end,
            "page": self.page or None,
            "copies": [{"doc": one.id, "outlet": one.outlet, "address": one.address} for one in self.copies],
            "origins": self.origins,
            "reports": self.reports,
            "voices": [voice.record() for voice in self.voices],
            "agreeing": [entry.record() for entry in self.agreeing],
            "contradicting": [entry.record() for entry in self.contradicting],
            "judgements": [judgement.record() for judgement in self.judgements],
            "machine": self.entry.machine.record() if self.entry.machine else None,
        }
