"""Events in the codes of event data: who, to whom, PLOVER, CAMEO, a day and a number."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bilateral.data.cameo import ActCode, act_code
from bilateral.data.lexicon import load_acts
from bilateral.data.plover import Meaning, quad_of, score_of, with_status
from bilateral.exports.material import Material
from bilateral.model.claim import Status
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import Precision

# Columns that no format of event data has, at the end of each: how precisely the text dates it, which words say so and
# where they stand, and how far it is real according to whom.
EXTRA = ("when", "claim", "address", "sha256", "start", "end", "status", "speaker", "evidence")
QUADS = ("", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")

# PLOVER's auxiliary modes, for what a status leaves an event that it does not turn into another one.
_AUXILIARY = {
    Status.PLANNED: "future",
    Status.PROPOSED: "hypothetical",
    Status.CONDITIONAL: "hypothetical",
    Status.POSSIBLE: "hypothetical",
    Status.DENIED: "negation",
}
# Numbers of events have so many bits: R and JavaScript hold whole numbers exactly up to 2 to the power of 53.
_BITS = 53


@dataclass(frozen=True, slots=True)
class Coded:
    """An event as one side's act: ``source`` and ``target`` are ids of actors, the target "" where there is none.

    ``lead`` is the first report that tells the act as the event does. ``event_type`` (of PLOVER) is "" and ``cameo``
    ``None`` where the scheme has no code for the act. ``turned`` marks the second of the two sides of a mutual act.
    """

    event: Event
    source: str
    target: str
    lead: Entry
    event_type: str
    modes: tuple[str, ...]
    cameo: ActCode | None
    turned: bool = False

    @property
    def number(self) -> int:
        """The number of the event: the same in every export, as long as its first report is the same."""
        return number_of(self.lead.id, self.source, self.target)

    @property
    def day(self) -> date | None:
        """The day of the event: as told; of an undated one that of its first report; ``None`` where less is told.

        That an undated event is put on the day of its report is what event data have always done; a month, a year or
        "about then" is no day, and stands in the column ``when``.
        """
        when = self.event.when
        if not when.known:
            return self.lead.reported
        return when.earliest if when.precision is Precision.DAY and not when.approximate else None

    @property
    def mutual(self) -> bool:
        """Whether both sides do it."""
        return bool(self.target) and load_acts()[self.event.act].mutual

    @property
    def quad(self) -> int:
        """The class of its event of PLOVER: 1 to 4, 0 for none."""
        return quad_of(self.event_type)

    @property
    def score(self) -> float:
        """How cooperative its event of PLOVER is."""
        return score_of(self.event_type, self.modes[0] if self.modes else "")


def coded(events: Iterable[Event]) -> Iterator[Coded]:
    """The events as rows: a mutual act is told of both sides, as coders of CAMEO do, any other of its actor."""
    for event in (event for event in events if event.act in load_acts()):
        source, target = event.dyad
        first = _coded(event, source, target)
        yield first
        if first.mutual:
            yield Coded(event, target, source, first.lead, first.event_type, first.modes, first.cameo, turned=True)


def extra(one: Coded, material: Material) -> list[object]:
    """The cells of ``EXTRA``."""
    entry, claim = one.lead, one.lead.claim
    paper = material.papers[entry.document]
    place = [entry.address, paper.text.sha256, claim.span.start, claim.span.end]
    return [one.event.when.edtf, entry.id, *place, one.event.status.value, speaker(entry), claim.evidence]


def speaker(entry: Entry) -> str:
    """According to whom, from the outlet's own source to the origin; "" where the outlet says it itself."""
    return "; ".join(source.text for source in entry.claim.sources)


def number_of(*parts: str) -> int:
    """A number for what has no number of its own: a hash that fits where whole numbers are kept as doubles."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8]) >> (64 - _BITS)


def _coded(event: Event, source: str, target: str) -> Coded:
    act = load_acts()[event.act]
    told = (entry for entry in event.entries if entry.claim.status is event.status and entry.claim.act == event.act)
    lead = next(told, event.entries[0])
    meaning = with_status(Meaning(act.plover, act.cameo), event.status) if act.plover else Meaning("", act.cameo)
    as_it_was = meaning.event == act.plover
    modes = [act.mode, _AUXILIARY.get(event.status, "")] if act.plover and as_it_was else []
    cameo = act_code(meaning.cameo) if meaning.cameo else None
    return Coded(event, source, target, lead, meaning.event, tuple(filter(None, modes)), cameo)
