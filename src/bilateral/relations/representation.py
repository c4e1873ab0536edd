"""Events -> how one state is represented in another: embassy, legation, an envoy who lives elsewhere, nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import zip_longest

from bilateral.data.representation import NONE, level_named, levels
from bilateral.model.claim import Status
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.relations.events import group
from bilateral.relations.rank import goal, is_elsewhere, is_of, named, rank_of, today, usual

# An envoy's rank told at his appointment holds for the credentials that he presents within so long.
_COMMISSION = timedelta(days=3 * 365)
_BREAKING = {"relations.sever", "relations.suspend"}
# Of one day a break comes before an opening, and an opening before the credentials of whom it is for.
_ORDER = (
    *sorted(_BREAKING),
    *("mission.close", "relations.downgrade", "relations.restore", "relations.establish"),
    *("mission.open", "relations.upgrade", "mission.move", "envoy.appoint", "envoy.accredit"),
)


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


def representation(entries: Iterable[Entry], sender: str, host: str) -> list[Step]:
    """How the sender was represented in the host, in order of time, as far as claims tell it as done.

    A mission that is opened, raised or closed is told. Where no opening is told, the credentials of its first head
    stand for it; an envoy who lives elsewhere gives the level of an envoy elsewhere. A break of relations ends the
    representation, and their resumption brings back what there was before, unless a new opening is told.
    """
    done = [e for e in group(entries) if e.status is Status.DONE and {sender, host} == set(e.dyad) and e.act in _ORDER]
    dated = sorted((event for event in done if event.when.earliest), key=_order)
    ladder = _Ladder(sender, host, dated)
    for event in done:
        ladder.note(event)
    for place, event in enumerate(dated):
        ladder.place = place
        for level, told in _levels(ladder, event):
            ladder.step(event, level, told=told)
    return list(_renamed(ladder.steps))


def level_on(steps: Sequence[Step], day: date) -> str:
    """The level on a day; "none" before the first step."""
    return next((step.level for step in reversed(steps) if step.day <= day), NONE)


def _day(event: Event) -> date:
    return event.when.earliest or date.min


def _order(event: Event) -> tuple[date, int, str]:
    return _day(event), _ORDER.index(event.act), event.entries[0].id


@dataclass(slots=True)
class _Ladder:
    """The steps while they are gathered; ``place`` is that of the event in hand among the dated ones.

    ``housed`` tells that a mission is told with its date, ``built`` that one is told without, ``away`` that envoys are
    said, of no one time, to live elsewhere.
    """

    sender: str
    host: str
    events: Sequence[Event]
    place: int = 0
    steps: list[Step] = field(default_factory=list)
    housed: bool = False
    built: bool = False
    away: bool = False

    @property
    def now(self) -> str:
        """The level reached."""
        return self.steps[-1].level if self.steps else NONE

    @property
    def before(self) -> str:
        """The last level that was not none."""
        return next((step.level for step in reversed(self.steps) if step.level != NONE), NONE)

    def note(self, event: Event) -> None:
        """Take note of what holds for the whole time."""
        if not self.own(event) and event.act != "relations.upgrade":
            return
        for entry in event.entries:
            house = event.act in {"mission.open", "relations.upgrade"} and _is_of_a_house(entry)
            self.housed |= house and entry.claim.when.known
            self.built |= house and not entry.claim.when.known
            self.away |= not entry.claim.when.known and event.act == "envoy.accredit" and is_elsewhere(entry, self.host)

    def own(self, event: Event) -> bool:
        """Whether the sender acts."""
        return event.dyad.first == self.sender

    def later(self, *acts: str, within: timedelta = timedelta.max) -> Event | None:
        """The next event of the sender with one of the acts."""
        here = _day(self.events[self.place])
        following = (e for e in self.events[self.place + 1 :] if e.act in acts and self.own(e))
        return next((event for event in following if _day(event) - here <= within), None)

    def step(self, event: Event, level: str, *, told: bool) -> None:
        """Add a step where it changes the level."""
        if level != self.now:
            self.steps.append(Step(_day(event), level, event, told))


def _levels(ladder: _Ladder, event: Event) -> Iterator[tuple[str, bool]]:
    """The level that an event brings about, and whether it is told."""
    own, gone = ladder.own(event), ladder.now == NONE
    match event.act:
        case "mission.open" if own:
            yield _opened(ladder, event), True
        case "mission.close" if own and not _is_of_a_post(ladder, event):
            yield _closed(ladder), True
        case "relations.sever" | "relations.suspend" if ladder.now != "interests section":
            yield NONE, False
        case "relations.upgrade" if is_of(event, ladder.sender, ladder.host):
            yield from ((level, True) for level in goal(event))
        case "relations.downgrade" if own:
            yield from ((level.name, True) for level in named(event, "mission") if level.post)
        case "relations.restore" if gone and not _reopens(ladder):
            yield ladder.before, False
        case "mission.move" if own and gone:
            yield ladder.before, True
        case "relations.establish" if ladder.away and not (ladder.housed or ladder.built):
            yield usual(_day(event)).abroad, False
        case "envoy.accredit" if own:
            yield _accredited(ladder, event), False
        case "envoy.appoint" if own and gone and named(event, "envoy") and not _is_followed(ladder):
            yield _accredited(ladder, event), False


def _opened(ladder: _Ladder, event: Event) -> str:
    # an interests section is told to be in the embassy of another state
    told = sorted(named(event, "mission"), key=lambda level: level.name != "interests section")
    level = next(iter(told or named(event, "envoy")), None)
    if level is None:
        return usual(_day(event)).name if ladder.now == NONE else ladder.now
    now = level_named(ladder.now)
    stays = level.post and level.name != "interests section" and now is not None and now.rank < level.rank
    return ladder.now if stays else level.name


def _closed(ladder: _Ladder) -> str:
    """After a closing nothing is left but envoys who are told to live elsewhere."""
    level = level_named(ladder.now)
    return level.abroad if ladder.away and level and level.abroad else NONE


def _is_of_a_post(ladder: _Ladder, event: Event) -> bool:
    """Whether what is closed is a consulate or the like that stood beside something higher."""
    closed, now = next(iter(named(event, "mission")), None), level_named(ladder.now)
    return closed is not None and closed.post and now is not None and now.name != closed.name


def _reopens(ladder: _Ladder) -> bool:
    """Whether the next change of the mission that is told is a new opening."""
    following = ladder.later("mission.open", "mission.close")
    return following is not None and following.act == "mission.open"


def _is_followed(ladder: _Ladder) -> bool:
    """Whether more is told of an envoy than his appointment."""
    return ladder.later("mission.open", "envoy.accredit", within=_COMMISSION) is not None


def _accredited(ladder: _Ladder, event: Event) -> str:
    """The level that an envoy's credentials show: never lower than what stands."""
    appointed = [e for e in ladder.events[: ladder.place] if e.act == "envoy.appoint" and ladder.own(e)]
    rank = rank_of(event, [e for e in reversed(appointed) if _day(event) - _day(e) <= _COMMISSION])
    elsewhere = any(is_elsewhere(entry, ladder.host) for entry in event.entries) and not ladder.built
    unhoused = ladder.away and not (ladder.housed or ladder.built)
    if elsewhere or unhoused or (ladder.now not in {"embassy", "legation"} and _reopens(ladder)):
        rank = level_named(today(rank, _day(event)).abroad) or rank
    now = level_named(ladder.now)
    return rank.name if now is None or now.rank > rank.rank else ladder.now


def _is_of_a_house(entry: Entry) -> bool:
    """Whether a claim is of an embassy or a legation."""
    return any(level.abroad and level.mission.search(entry.claim.evidence) for level in levels())


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
