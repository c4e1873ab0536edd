"""The actors: who there is, their codes, traits, capitals, members and leaders, and their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

from rapidfuzz import fuzz, process

from bilateral.data.actor_tables import (
    Entry,
    Leader,
    actor_names,
    actor_rows,
    entry,
    leader_names,
    leaders,
    organ_names,
    other_names,
    shared_names,
)
from bilateral.data.name import Name, NameIndex, NameKind, within
from bilateral.model.actor import Actor, ActorKind

# A user's name for an actor may be one of these; the earlier, the stronger.
_CALLED = (
    NameKind.NAME,
    NameKind.ADJECTIVE,
    NameKind.CAPITAL,
    NameKind.SEAT,
    NameKind.PEOPLE,
    NameKind.ORGAN,
)
_OWN = (NameKind.NAME, NameKind.ADJECTIVE)
# Below this likeness (0 to 100, rapidfuzz's ratio) a suggestion is noise.
_LIKENESS = 70
_STATE_FIRST = 15  # points of likeness by which a state is preferred as a suggestion
# States that are older are listed from then on, as the Correlates of War has them.
_FIRST_LISTED = date(1816, 1, 1)


class Gazetteer:
    """The actors and their names. ``gazetteer()`` has the one of the package.

    It is made of the actors, of their ``own`` names and of those that several share. Leaders, and the index that finds
    names in texts, are loaded when they are first asked for: to name an actor takes neither.
    """

    def __init__(self, entries: Iterable[Entry], own: Iterable[Name], shared: Iterable[Name]) -> None:
        self._entries = {one.actor.id: one for one in entries}
        self._own, self._shared = list(own), list(shared)
        self._called = self._callable([*self._own, *self._shared])

    @cached_property
    def index(self) -> NameIndex:
        """Finds all names in texts; of those that are the same, the likeliest first."""
        led = (name for leader in self._leaders for name in leader_names(leader))
        return NameIndex(chain(self._own, led, self._shared, other_names()))

    @cached_property
    def _leaders(self) -> list[Leader]:
        return list(leaders())

    @cached_property
    def _by_state(self) -> Mapping[str, list[Leader]]:
        found: defaultdict[str, list[Leader]] = defaultdict(list)
        for leader in self._leaders:
            found[leader.state].append(leader)
        return found

    @cached_property
    def _gone(self) -> Mapping[str, Entry]:
        return {one.heir: one for one in self._entries.values() if one.heir}

    @cached_property
    def _by_surname(self) -> Mapping[str, list[Leader]]:
        found: defaultdict[str, list[Leader]] = defaultdict(list)
        for leader in self._leaders:
            for surname in leader.surnames:
                found[surname].append(leader)
        return found

    @cached_property
    def _names(self) -> Mapping[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in chain(self._own, self._shared):
            if name.kind in _OWN and len(name.ids) == 1:
                found[name.ids[0]].append(name.text)
        return found

    def _callable(self, names: Iterable[Name]) -> dict[str, str]:
        """What a user may type, folded, with the id it means."""
        called = {_fold(actor_id): actor_id for actor_id in self._entries}
        for system in ("iso2", "cameo"):
            for actor_id, one in self._entries.items():
                if code := one.codes.get(system):
                    called.setdefault(_fold(code), actor_id)
        ranked = [name for name in names if name.kind in _CALLED]
        for name in sorted(ranked, key=lambda n: (_CALLED.index(n.kind), n.until is not None)):
            called.setdefault(_fold(name.text), name.ids[0])
        return called

    def actor(self, actor_id: str) -> Actor:
        """The actor with this id. Raises ``KeyError`` where there is none."""
        return self._entries[actor_id].actor

    def entry(self, actor_id: str) -> Entry:
        """All that is known of an actor. Raises ``KeyError`` where there is none."""
        return self._entries[actor_id]

    def lookup(self, name: str) -> str | None:
        """The id of the actor a user names, by any of its names or codes, in any case.

        >>> gazetteer().lookup("dprk"), gazetteer().lookup("the Kremlin"), gazetteer().lookup("Atlantis")
        ('PRK', 'RUS', None)
        """
        key = _fold(name)
        return self._called.get(key) or self._called.get(key.removeprefix("the "))

    def named(self, part: str, limit: int = 10) -> list[Actor]:
        """The actors one of whose names, or a word in it, begins so; those with a name that equals it come first.

        >>> [actor.id for actor in gazetteer().named("burkina", 1)]
        ['BFA']
        """
        key = _fold(part)
        if not key:
            return []
        whole: list[tuple[bool, int, str]] = []
        first: list[tuple[bool, int, str]] = []
        later: list[tuple[bool, int, str]] = []
        for name, actor_id in self._called.items():
            if key in name:
                place = name.find(key)
                where = whole if name == key else first if not place else later if name[place - 1] == " " else []
                where.append((self.actor(actor_id).kind is not ActorKind.STATE, len(name), actor_id))
        ids = dict.fromkeys(one[-1] for found in (whole, first, later) for one in sorted(found))
        return [self.actor(actor_id) for actor_id in ids][:limit]

    def suggest(self, name: str, limit: int = 3) -> list[str]:
        """The common names of the actors that a misspelt name is most like, best first.

        >>> gazetteer().suggest("Burkino Fasso")[0]
        'Burkina Faso'
        """
        near = process.extract(
            _fold(name), list(self._called), scorer=fuzz.ratio, limit=5 * limit, score_cutoff=_LIKENESS
        )
        # "Irak" is as like an acronym as it is like Iraq: a state is what people mostly mean.
        meant = sorted(((self._called[key], likeness) for key, likeness, _ in near), key=self._plausible)
        ids = dict.fromkeys(actor_id for actor_id, _ in meant)
        return [self.actor(actor_id).name for actor_id in ids][:limit]

    def _plausible(self, found: tuple[str, float]) -> float:
        actor_id, likeness = found
        return -likeness - (_STATE_FIRST if self.actor(actor_id).kind is ActorKind.STATE else 0)

    def codes(self, actor_id: str) -> Mapping[str, str]:
        """The codes of an actor: ``iso2``, ``cow``, ``gw`` (Gleditsch and Ward), ``cameo``, ``wikidata``, ``geonames``.

        >>> gazetteer().codes("BFA")["cow"]
        '439'
        """
        return self._entries[actor_id].codes

    def names(self, actor_id: str) -> tuple[str, ...]:
        """What an actor is called in a text, its adjectives too; cities and organs left out.

        >>> gazetteer().names("PER")
        ('Peru', 'Republic of Peru', 'Peruvian')
        """
        return tuple(self._names.get(actor_id, ()))

    def traits(self, actor_id: str) -> frozenset[str]:
        """What the actor may be described by, in lower case without hyphens; empty where nothing is known.

        >>> sorted(gazetteer().traits("BFA") & {"west african", "landlocked", "island"})
        ['landlocked', 'west african']
        """
        one = self._entries.get(actor_id)
        return one.traits if one else frozenset()

    def capitals(self, actor_id: str) -> tuple[str, ...]:
        """The capital first, then other cities and spellings that stand for the government."""
        return self._entries[actor_id].capitals

    def leaders(self, state: str, day: date | None = None) -> tuple[Leader, ...]:
        """Who held an office of the state on that day; all who are known where ``day`` is ``None``."""
        return tuple(one for one in self._by_state.get(state, ()) if within(day, one.since, one.until))

    def bearers(self, surname: str, day: date) -> tuple[Leader, ...]:
        """The leaders of any state with that surname who were in office on the day."""
        return tuple(one for one in self._by_surname.get(surname, ()) if within(day, one.since, one.until))

    def members(self, organisation: str, day: date | None = None) -> tuple[str, ...]:
        """The members of an organisation on that day; all there ever were where ``day`` is ``None``."""
        held = (m.id for m in self._entries[organisation].members if within(day, m.since, m.until))
        return tuple(dict.fromkeys(held))

    def forerunner(self, state: str) -> Entry | None:
        """The state that is gone and is called by the name of one of today; ``None`` where there is none.

        >>> gazetteer().forerunner("RUS").actor.name
        'Soviet Union'
        """
        return self._gone.get(state)

    def bearer(self, state: str, first: date, last: date) -> str:
        """The state that was called by the name of one of today, in the days from ``first`` to ``last``.

        >>> gazetteer().bearer("RUS", date(1955, 1, 1), date(1955, 12, 31))
        'SUN'
        """
        gone = self.forerunner(state)
        if gone is None or gone.since is None or gone.until is None:
            return state
        began = gone.since <= max(first, _FIRST_LISTED)
        return gone.actor.id if began and last < gone.until else state

    def __iter__(self) -> Iterator[Actor]:
        return (one.actor for one in self._entries.values())

    def __contains__(self, actor_id: str) -> bool:
        return actor_id in self._entries


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the package, read once for each process.

    >>> gazetteer().actor("BFA").name
    'Burkina Faso'
    """
    rows = actor_rows()
    own = [*(name for _, row in rows for name in actor_names(row)), *organ_names()]
    return Gazetteer((entry(kind, row) for kind, row in rows), own, shared_names())


@lru_cache(maxsize=1024)
def is_state(actor_id: str) -> bool:
    """Whether an actor is a state or a territory.

    >>> is_state("BFA"), is_state("UN")
    (True, False)
    """
    return gazetteer().actor(actor_id).kind in {ActorKind.STATE, ActorKind.TERRITORY}


def _fold(text: str) -> str:
    return " ".join(text.replace("’", "'").replace(".", "").casefold().split())
