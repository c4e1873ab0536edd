"""A claim that waits for a reviewer, and why."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bilateral.model.entry import Entry
from bilateral.model.judgement import Judgement
from bilateral.model.state import Contest


class Reason(StrEnum):
    """Why a claim waits, what matters most first.

    ``CONTESTED``: another claim excludes it. ``REOPENED``: it was judged, and its document has changed since.
    ``UNSURE``: the reader itself held it for no more likely than not. ``NEW``: nobody has looked at it.
    """

    CONTESTED = "contested"
    REOPENED = "reopened"
    UNSURE = "unsure"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Case:
    """A claim before the reviewer, with the contest it stands in and what was decided about it in an earlier text.

    A ``blind`` case is to be judged a second time, without a word of how others judged it.
    """

    entry: Entry
    reason: Reason
    contest: Contest | None = None
    earlier: Judgement | None = None
    blind: bool = False

    def opened(self) -> "Case":
        """The same once all judgements were taken back: the claim as the reader made it."""
        return replace(self, entry=self.entry.unjudged)

    def record(self) -> dict[str, object]:
        """The case as plain data."""
        return {
            "reason": self.reason.value,
            **self.entry.record(),
            "contest": self.contest.record() if self.contest else None,
            "earlier": self.earlier.record() if self.earlier else None,
        }
