"""Facts -> how one state is represented in another: embassy, legation, an envoy who lives elsewhere, nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import islice, takewhile, zip_longest

from bilateral.data.gazetteer import gazetteer
from bilateral.data.representation import CHARGE, NONE, level_named, levels
from bilateral.model.actor import ActorKind
from bilateral.model.entry import Entry
from bilateral.model.event import Event
from bilateral.model.when import When
from bilateral.relations.facts import Fact
from bilateral.relations.rank import goal, head, is_elsewhere, is_of, named, rank_of, tells_mission, today, usual

# An envoy's rank told at his appointment holds for the credentials that he presents within so long.
_COMMISSION = timedelta(days=3 * 365)
_BREAKING = {"relations.sever", "relations.suspend"}
# Of one day a break comes before an opening, and an opening before the credentials of whom it is for.
_ORDER = (
    *sorted(_BREAKING),
    *("mission.close", "relations.downgrade", "relations.restore", "relations.establish"),
    *("mission.open", "relations.upgrade", "mission.move", "envoy.appoint", "envoy.accredit"),
)
_PLACES = {act: place for place, act in enumerate(_ORDER)}
_STATES = {ActorKind.STATE, ActorKind.TERRITORY}
# Houses and envoys that stand for no level of representation: they are of trade, of an organisation, of one errand.
_APART = {"trade office", "permanent mission", "special envoy", "diplomats"}


@dataclass(frozen=True, slots=True)
class Step:
    """From ``day`` on, as told by ``when``, the representation is of this level; ``fact`` brought it about.

    ``told`` is false where no claim says that a mission was opened, raised or closed and the level follows from an
    envoy's credentials or a break of relations.
    """

    day: date
    level: str
    fact: Fact
    told: bool
    when: When

    @property
    def event(self) -> Event:
        """The event that tells it."""
        return self.fact.event


def representation(facts: Iterable[Fact], sender: str, host: str) -> list[Step]:
    """How the sender was represented in the host, in order of time, as far as facts about the two tell it.

    A mission that is opened, raised or closed is told. Where no opening is told, the credentials of its first head
    stand for it; an envoy who lives elsewhere gives the level of an envoy elsewhere. A break of relations ends the
    representation, and their resumption brings back what there was before, unless a new opening is told. Only states
    are represented in states: what they have at an organisation is told among their missions.
    """
    known = gazetteer()
    if not all(party in known and known.actor(party).kind in _STATES for party in (sender, host)):
        return []
    bearing = [fact for fact in facts if fact.event.act in _PLACES and fact.bearing.part not in _APART]
    placed = sorted((fact for fact in bearing if fact.first > date.min), key=_order)
    ladder = _Ladder(sender, host, placed)
    for fact in bearing:
        ladder.note(fact.event)
    for place, fact in enumerate(placed):
        ladder.place = place
        for level, told in _levels(ladder, fact.event):
            ladder.step(fact, level, told=told)
    return list(_renamed(ladder.steps))


def level_on(steps: Sequence[Step], day: date) -> str:
    """The level on a day; "none" before the first step."""
    return next((step.level for step in reversed(steps) if step.day <= day), NONE)


def _order(fact: Fact) -> tuple[date, int, str]:
    return fact.first, _PLACES[fact.event.act], fact.event.entries[0].id


@dataclass(slots=True)
class _Ladder:
    """The steps while they are gathered; ``place`` is that of the fact in hand among those in order of time.

    ``housed`` tells that a mission is told with its date, ``built`` that one is told without, ``away`` that envoys are
    said, of no one time, to live elsewhere.
    """

    sender: str
    host: str
    facts: Sequence[Fact]
    place: int = 0
    steps: list[Step] = field(default_factory=list)
    housed: bool = False
    built: bool = False
    away: bool = False

    @property
    def day(self) -> date:
        """The day of the fact in hand."""
        return self.facts[self.place].first

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
        """The next event of the sender with one of the acts, of those whose time is told by the text or its paper."""
        following = (f for f in islice(self.facts, self.place + 1, None) if f.event.act in acts and self.own(f.event))
        return next((f.event for f in following if _is_placed(f) and f.first - self.day <= within), None)

    def appointments(self) -> Iterator[Event]:
        """The appointments of envoys that still hold, the last first."""
        earlier = (self.facts[place] for place in range(self.place - 1, -1, -1))
        recent = takewhile(lambda fact: self.day - fact.first <= _COMMISSION, earlier)
        return (f.event for f in recent if f.event.act == "envoy.appoint" and self.own(f.event))

    def step(self, fact: Fact, level: str, *, told: bool) -> None:
        """Add a step where it changes the level, or where a closing is the first that is told of a mission."""
        first = not self.steps and told and not any(one.post for one in named(fact.event, "mission"))
        if level != self.now or first:
            self.steps.append(Step(fact.first, level, fact, told, fact.event.when))


def _is_placed(fact: Fact) -> bool:
    return fact.dated or any(entry.published for entry in fact.entries)


def _levels(ladder: _Ladder, event: Event) -> Iterator[tuple[str, bool]]:
    """The level that an event brings about, and whether it is told."""
    own, gone = ladder.own(event), ladder.now == NONE
    match event.act:
        case "mission.open" if own and tells_mission(event):
            yield _opened(ladder, event), True
        case "mission.close" if own and not _is_of_a_post(ladder, event):
            yield _closed(ladder), True
        case "relations.sever" | "relations.suspend" if ladder.now != "interests section":
            yield NONE, False
        case "relations.upgrade" if is_of(event, ladder.sender, ladder.host):
            yield from ((level, True) for level in goal(event))
        case "relations.downgrade":
            yield from ((level, True) for level in _lowered(ladder, event))
        case "relations.restore" if gone and not _reopens(ladder):
            yield ladder.before, False
        case "mission.move" if own and gone:
            yield ladder.before if ladder.before != NONE else _opened(ladder, event), True
        case "relations.establish" if ladder.away and not (ladder.housed or ladder.built):
            yield usual(ladder.day).abroad, False
        case "envoy.accredit" if own:
            yield _accredited(ladder, event), False
        case "envoy.appoint" if own and gone and named(event, "envoy") and not _is_followed(ladder):
            yield _accredited(ladder, event), False


def _opened(ladder: _Ladder, event: Event) -> str:
    # an interests section is told to be in the embassy of another state
    told = sorted(named(event, "mission"), key=lambda level: level.name != "interests section")
    level = next(iter(told or named(event, "envoy")), None)
    if level is None:
        return usual(ladder.day).name if ladder.now == NONE else ladder.now
    now = level_named(ladder.now)
    stays = level.post and level.name != "interests section" and now is not None and now.rank < level.rank
    return ladder.now if stays else level.name


def _closed(ladder: _Ladder) -> str:
    """After a closing nothing is left but envoys who are told to live elsewhere."""
    level = level_named(ladder.now)
    return level.abroad if ladder.away and level and level.abroad else NONE


def _lowered(ladder: _Ladder, event: Event) -> list[str]:
    """What the sender's mission, or the head of both, was lowered to; empty where the claims do not tell."""
    posts = [level.name for level in named(event, "mission") if level.post] if ladder.own(event) else []
    return posts or ([CHARGE] if head(event) == CHARGE and ladder.now in {NONE, "embassy"} else [])


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
    rank = rank_of(event, ladder.appointments(), ladder.day)
    elsewhere = any(is_elsewhere(entry, ladder.host) for entry in event.entries) and not ladder.built
    unhoused = ladder.away and not (ladder.housed or ladder.built)
    standing = {"embassy", "legation", CHARGE}
    if elsewhere or unhoused or (ladder.now not in standing and _reopens(ladder)):
        rank = level_named(today(rank, ladder.day).abroad) or rank
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
                yield Step(ended, level.becomes, step.fact, told=False, when=When.on(ended))
