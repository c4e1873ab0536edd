"""Events -> how one state is represented in another: embassy, legation, an envoy who lives elsewhere, nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import zip_longest

from bilateral.data.gazetteer import gazetteer
from bilateral.data.representation import NONE, Level, level_named, levels
from bilateral.model.claim import Role, Status
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.events import group

# An envoy's rank told at his appointment holds for the credentials that he presents within so long.
_COMMISSION = timedelta(days=3 * 365)
_OPENING, _CLOSING, _RAISING = "mission.open", "mission.close", "relations.upgrade"
_LOWERING, _ACCREDITING, _APPOINTING = "relations.downgrade", "envoy.accredit", "envoy.appoint"
_BREAKING = {"relations.sever", "relations.suspend"}
_RESUMING = "relations.restore"
_TO_EMBASSY = re.compile(r"\b(?:to|as|became|become|into)\b.{0,40}\bembass(?:y|ies)\b", re.IGNORECASE)
_TO_LEGATION = re.compile(r"\b(?:to|as|became|become|into)\b.{0,40}\blegations?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Step:
    """From ``day`` on the representation is of this level; ``event`` brought it about.

    ``told`` is false where no claim says that a mission was opened, raised or closed and the level follows from an
    envoy's credentials or a break of relations.
    """

    day: date
    level: str
    event: Event
    told: bool


@dataclass(slots=True)
class _Ladder:
    """The steps while they are gathered."""

    sender: str
    host: str
    away: bool = False  # no mission is told, and that envoys live elsewhere
    steps: list[Step] = field(default_factory=list)

    @property
    def now(self) -> str:
        return self.steps[-1].level if self.steps else NONE

    def step(self, event: Event, level: str, *, told: bool) -> None:
        """Add a step where it changes the level."""
        if level != self.now:
            self.steps.append(Step(_day(event), level, event, told))


def representation(entries: Iterable[Entry], sender: str, host: str) -> list[Step]:
    """How the sender was represented in the host, in order of time, as far as claims tell it as done.

    A mission that is opened, raised or closed is told. Where no opening is told, the credentials of its first head
    stand for it; an envoy who lives elsewhere gives the level of an envoy elsewhere. A break of relations ends the
    representation, and their resumption brings back what there was before, unless a new opening is told.
    """
    done = [e for e in group(entries) if e.status is Status.DONE and {sender, host} == set(e.dyad)]
    between = sorted((e for e in done if e.when.earliest), key=_order)
    undated = [e for e in done if e.act == _ACCREDITING and not e.when.known and e.dyad.first == sender]
    housed = any(e.act in {_OPENING, _RAISING} and _named(e, "mission") for e in between)
    ladder = _Ladder(sender, host, away=not housed and any(_lives_elsewhere(e, host) for e in undated))
    for place, event in enumerate(between):
        for level, told in _level(ladder, between, place):
            ladder.step(event, level, told=told)
    return list(_renamed(ladder.steps))


def _renamed(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps, with one more where a level came to an end everywhere while a mission of it stood."""
    for step, following in zip_longest(steps, steps[1:]):
        level = level_named(step.level)
        ended = level.since if level and level.becomes else None
        if level is None or ended is None:
            yield step
        elif step.day >= ended:
            yield replace(step, level=level.becomes)
        else:
            yield step
            if following is None or following.day > ended:
                yield Step(ended, level.becomes, step.event, told=False)


def level_on(steps: Sequence[Step], day: date) -> str:
    """The level on a day; :data:`NONE` before the first step."""
    return next((step.level for step in reversed(steps) if step.day <= day), NONE)


def _order(event: Event) -> tuple[date, int, str]:
    """By day; a break before an opening, an opening before credentials of the same day."""
    order = [*sorted(_BREAKING), _CLOSING, _LOWERING, _RESUMING, _OPENING, _RAISING, _APPOINTING, _ACCREDITING]
    return _day(event), order.index(event.act) if event.act in order else len(order), event.entries[0].id


def _day(event: Event) -> date:
    return event.when.earliest or date.min


def _level(ladder: _Ladder, events: Sequence[Event], place: int) -> Iterator[tuple[str, bool]]:
    """The level that an event brings about, and whether it is told."""
    event = events[place]
    own = event.dyad.first == ladder.sender
    if event.act == _OPENING and own:
        yield _opened(ladder, event), True
    elif event.act == _CLOSING and own and not _is_of_a_post(ladder, event):
        yield NONE, True
    elif event.act in _BREAKING:
        yield (ladder.now if ladder.now == "interests section" else NONE), False
    elif event.act == _RAISING and _is_of(event, ladder):
        yield from ((goal, True) for goal in _goal(event))
    elif event.act == _LOWERING and own:
        yield from ((level.name, True) for level in _named(event, "mission") if level.post)
    elif event.act == _RESUMING and ladder.now == NONE and not _reopens(ladder, events[place + 1 :]):
        yield _before_the_break(ladder), False
    elif own and (event.act == _ACCREDITING or (event.act == _APPOINTING and _is_all(ladder, events, place))):
        yield _accredited(ladder, events, place), False


def _opened(ladder: _Ladder, event: Event) -> str:
    # an interests section is told to be in the embassy of another state
    told = sorted(_named(event, "mission"), key=lambda level: level.name != "interests section")
    level = next(iter(told or _named(event, "envoy")), None)
    if level is None:
        return "embassy" if ladder.now == NONE else ladder.now
    now = level_named(ladder.now)
    stays = level.post and level.name != "interests section" and now is not None and now.rank < level.rank
    return ladder.now if stays else level.name


def _is_of_a_post(ladder: _Ladder, event: Event) -> bool:
    """Whether what is closed is a consulate or the like that stood beside something higher."""
    closed = next(iter(_named(event, "mission")), None)
    now = level_named(ladder.now)
    return closed is not None and closed.post and now is not None and now.name != closed.name


def _named(event: Event, field_: str) -> list[Level]:
    """The levels whose words the claims of an event have, in order of rank; the first claim that has one decides."""
    for entry in event.entries:
        said = [level for level in levels() if getattr(level, field_).search(entry.claim.evidence)]
        if said:
            return said
    return []


def _goal(event: Event) -> list[str]:
    """What a mission was raised to."""
    said = [entry.claim.evidence for entry in event.entries]
    if any(map(_TO_EMBASSY.search, said)):
        return ["embassy"]
    return ["legation"] if any(map(_TO_LEGATION.search, said)) else []


def _is_of(event: Event, ladder: _Ladder) -> bool:
    """Whether the mission that is raised is the sender's: its owner or its place tells; else it may be."""
    said = " ".join(entry.claim.evidence for entry in event.entries)
    if _owned(said, ladder.sender) or _placed(said, ladder.host):
        return True
    return not (_owned(said, ladder.host) or _placed(said, ladder.sender))


def _owned(said: str, state: str) -> bool:
    names = "|".join(map(re.escape, gazetteer().names(state)))
    return bool(re.search(rf"\b(?:{names})(?:['’]s)?\W+(?:and \w+ )?(?:legations?|embass|consul|mission|liaison)", said, re.I))


def _placed(said: str, state: str) -> bool:
    places = "|".join(map(re.escape, [*gazetteer().capitals(state), *gazetteer().names(state)]))
    return bool(re.search(rf"\b(?:in|at|to) (?:the )?(?:{places})\b", said))


def _reopens(ladder: _Ladder, later: Sequence[Event]) -> bool:
    """Whether the next change of the mission that is told is a new opening."""
    told = (e for e in later if e.act in {_OPENING, _CLOSING} and e.dyad.first == ladder.sender)
    following = next(told, None)
    return following is not None and following.act == _OPENING


def _is_all(ladder: _Ladder, events: Sequence[Event], place: int) -> bool:
    """Whether an appointment is all that is told of an envoy where there is no representation yet."""
    later = [e for e in events[place + 1 :] if e.dyad.first == ladder.sender and _day(e) - _day(events[place]) <= _COMMISSION]
    return ladder.now == NONE and not any(e.act in {_OPENING, _ACCREDITING} for e in later)


def _before_the_break(ladder: _Ladder) -> str:
    return next((step.level for step in reversed(ladder.steps[:-1]) if step.level != NONE), NONE)


def _accredited(ladder: _Ladder, events: Sequence[Event], place: int) -> str:
    """The level that an envoy's credentials show: never lower than what stands, unless he lives elsewhere."""
    event, now = events[place], level_named(ladder.now)
    rank = _rank(ladder, events, place)
    if rank is None:
        return ladder.now
    if ladder.away or _lives_elsewhere(event, ladder.host) or (not _stands(ladder) and _reopens(ladder, events[place + 1 :])):
        level = level_named(_today(rank, _day(event)).abroad or rank.name) or rank
        return level.name if now is None or now.rank > level.rank else ladder.now
    return rank.name if now is None or now.rank > rank.rank else ladder.now


def _today(level: Level, day: date) -> Level:
    """What a level is by a day on which missions of it may have become another's."""
    later = level_named(level.becomes) if level.since and level.since <= day else None
    return later or level


def _stands(ladder: _Ladder) -> bool:
    return ladder.now in {"embassy", "legation"}


def _rank(ladder: _Ladder, events: Sequence[Event], place: int) -> Level | None:
    """The level of the mission that an envoy heads, by his office, as told here or at his appointment."""
    event = events[place]
    near = [e for e in events[:place] if e.act == _APPOINTING and e.dyad.first == ladder.sender]
    for one in (event, *reversed([e for e in near if _day(event) - _day(e) <= _COMMISSION])):
        if said := _named(one, "envoy"):
            return said[0]
    return None


def _lives_elsewhere(event: Event, host: str) -> bool:
    others = [o for entry in event.entries for o in entry.claim.others if o.role is Role.RESIDENCE and o.id]
    return any(other.id != host for other in others)
