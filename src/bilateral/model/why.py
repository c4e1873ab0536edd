"""Why the ledger holds a claim: its words in their paragraph, who else says so and who says otherwise."""

from dataclasses import dataclass

from bilateral.model.entry import Entry
from bilateral.model.span import Span


@dataclass(frozen=True, slots=True)
class Why:
    """An entry with its paragraph, the place of the evidence in that, and the other claims about the same.

    ``sentence`` is the span of the evidence in ``paragraph``. ``agreeing`` are the other claims of its event,
    ``contradicting`` those that exclude it; ``origins`` counts the independent voices that say so, its own included.
    """

    entry: Entry
    paragraph: str
    sentence: Span
    agreeing: tuple[Entry, ...] = ()
    contradicting: tuple[Entry, ...] = ()
    origins: int = 1

    def record(self) -> dict[str, object]:
        """The answer as plain data."""
        return {
            **self.entry.record(),
            "paragraph": self.paragraph,
            "paragraph_start": self.sentence.start,
            "paragraph_end": self.sentence.end,
            "origins": self.origins,
            "agreeing": [entry.record() for entry in self.agreeing],
            "contradicting": [entry.record() for entry in self.contradicting],
        }
