"""PLOVER: its events, what a status makes of them, and the cues of events that no act has (``cues/plover.yaml``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bilateral.data.lexicon import CueIndex, index_cues, load_acts, read_cue
from bilateral.data.tables import table
from bilateral.model.act import Cue
from bilateral.model.claim import Status


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a cue codes to: an event of PLOVER and the nearest code of CAMEO."""

    event: str
    cameo: str


@dataclass(frozen=True, slots=True)
class EventCues:
    """A row of the table: cues that tell one event with one CAMEO code."""

    key: str
    meaning: Meaning
    cues: tuple[Cue, ...]


@lru_cache(maxsize=1)
def event_cues() -> Mapping[str, EventCues]:
    """Return the rows of the table by the name that their cues carry as their act ("PROTEST 140")."""
    return {row.key: row for row in map(_row, table("cues/plover.yaml"))}


def _row(row: Mapping[str, Any]) -> EventCues:
    key = f"{row['event']} {row['cameo']}"
    return EventCues(key, Meaning(row["event"], row["cameo"]), tuple(read_cue(key, cue) for cue in row["cues"]))


@lru_cache(maxsize=1)
def coding_cues() -> CueIndex:
    """Return the cues of the table, then those of acts with an event: at equal standing PLOVER's rules go first."""
    acts = [cue for act in load_acts().values() if act.plover for cue in act.cues]
    return index_cues([*(cue for row in event_cues().values() for cue in row.cues), *acts])


def meaning_of(cue: Cue) -> Meaning:
    """Tell what a cue of :func:`coding_cues` codes to when the act is done."""
    act = load_acts().get(cue.act)
    return Meaning(act.plover, act.cameo) if act else event_cues()[cue.act].meaning


def with_status(meaning: Meaning, status: Status | None) -> Meaning:
    """Tell what is left of a meaning by how far it is real; a bare condition leaves it as it is.

    >>> with_status(Meaning("AID", "070"), Status.PLANNED).event
    'AGREE'
    >>> with_status(Meaning("ASSAULT", "180"), Status.PLANNED)
    Meaning(event='THREATEN', cameo='130')
    """
    left: Mapping[str, Mapping[str, str]] = table("cues/plover_status.yaml")
    event = left.get(status or "", {}).get(meaning.event, meaning.event)
    return meaning if event == meaning.event else Meaning(event, left["cameo"][event])


def quad_of(event: str) -> int:
    """Return the quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, 0 for none.

    YIELD is CONCEDE or RETREAT where a data set does not tell them apart; it counts as material.
    """
    quads: dict[int, list[str]] = table("cues/plover_quads.yaml")
    return next((quad for quad, events in quads.items() if event in events), 0)


def score_of(event: str, mode: str = "") -> float:
    """Return how cooperative (10) or hostile (-10) an event is, with its mode where that has a score of its own.

    >>> score_of("CONSULT", "visit"), score_of("CONSULT", "unheard of")
    (4.0, 2.5)
    """
    scores: dict[str, float] = table("plover_scores.yaml")[event]
    return float(scores.get(mode, scores[""]))
