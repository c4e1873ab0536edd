"""The tables of ``actors/``, row by row, as entries, names and leaders."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bilateral.data.name import Name, NameKind
from bilateral.data.tables import names as paths
from bilateral.data.tables import table
from bilateral.model.actor import Actor, ActorKind

_FIELDS = {
    "names": NameKind.NAME,
    "short": NameKind.NAME,
    "abbreviations": NameKind.NAME,
    "adjectives": NameKind.ADJECTIVE,
    "people": NameKind.PEOPLE,
    "prefixes": NameKind.PREFIX,
    "capitals": NameKind.CAPITAL,
    "seats": NameKind.SEAT,
}
# A capital and a palace stand for a state that is gone only while it lasted ("Moscow" for the Soviet Union); so does
# the short name of one that is a region today ("Bavaria").
_BOUND = ("short", "capitals", "seats")


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in an office of a state, from and to a day (``None``: not known, or still in office)."""

    name: str
    state: str
    office: str
    since: date | None = None
    until: date | None = None
    names: tuple[str, ...] = ()
    surname: str = ""

    @property
    def surnames(self) -> frozenset[str]:
        """What the news calls the person for short: the surname given, else the last word of each name."""
        return frozenset({self.surname} if self.surname else {name.split()[-1] for name in (self.name, *self.names)})


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor that belongs to an organisation, from and to a day."""

    id: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is known of one actor.

    ``traits`` are in lower case and without hyphens. ``parent`` is the state a territory depends on, or
    the state a group acts for; ``seat`` is the city of an organisation, ``since`` and ``until`` bound the life of a
    state that is gone, and ``heir`` is the state of today whose name it is called by in histories.
    """

    actor: Actor
    codes: Mapping[str, str] = field(default_factory=dict)
    traits: frozenset[str] = frozenset()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    seat: str = ""
    members: tuple[Membership, ...] = ()
    successors: tuple[str, ...] = ()
    heir: str = ""
    parent: str = ""
    since: date | None = None
    until: date | None = None


def actor_rows() -> list[tuple[ActorKind, dict[str, Any]]]:
    """The rows of states, territories, organisations and groups."""
    states = [(ActorKind.STATE, row) for row in _folder("actors/states")]
    organisations = [(ActorKind.ORGANISATION, row) for row in _folder("actors/organisations")]
    groups = [(ActorKind.GROUP, row) for row in _file("actors/groups.yaml")]
    return states + organisations + groups


def _codes(row: Mapping[str, Any]) -> dict[str, Any]:
    """The codes of a row; organisations and groups have none but Wikidata's."""
    return row.get("codes") or ({"wikidata": row["wikidata"]} if "wikidata" in row else {})


def entry(kind: ActorKind, row: Mapping[str, Any]) -> Entry:
    """The entry a row tells."""
    kind = ActorKind.TERRITORY if row.get("kind") == "territory" else kind
    traits = (*(row.get("regions") or ()), *(row.get("traits") or ()))
    return Entry(
        actor=Actor(row["id"], row["name"], kind),
        codes={system: str(code) for system, code in _codes(row).items()},
        traits=frozenset(trait.lower().replace("-", " ") for trait in traits),
        capitals=tuple(row.get("capitals") or ()),
        seats=tuple(row.get("seats") or ()),
        seat=row.get("seat") or "",
        members=tuple(_membership(member) for member in row.get("members") or ()),
        successors=tuple(row.get("successors") or ()),
        heir=row.get("heir") or "",
        parent=row.get("of") or row.get("state") or "",
        since=_day(row.get("from")),
        until=_day(row.get("to"), last=True),
    )


def actor_names(row: Mapping[str, Any]) -> Iterator[Name]:
    """The names of a row, each once, in its strongest sense."""
    until = _day(row.get("to"), last=True)
    bounds = (_day(row.get("from")), until) if until else (None, None)
    seen = {row["name"]}
    yield Name(row["name"], NameKind.NAME, (row["id"],))
    for key, kind in _FIELDS.items():
        for text in row.get(key) or ():
            if text not in seen:
                seen.add(text)
                yield Name(text, kind, (row["id"],), *(bounds if key in _BOUND else (None, None)))


def organ_names() -> Iterator[Name]:
    """Organs whose name tells their state, state media, and the shared ones; of a gone state while it lasted."""
    kinds = {"names": NameKind.ORGAN, "media": NameKind.ORGAN, "if_named": NameKind.SHARED_ORGAN}
    ends = {row["id"]: _day(row["to"], last=True) for row in _folder("actors/states") if row.get("to")}
    for key, kind in kinds.items():
        for state, texts in table("actors/organs.yaml")[key].items():
            for text in texts:
                yield Name(text, kind, (state,), until=ends.get(state))


def other_names() -> Iterator[Name]:
    """Regions and cities of states, and names that are no actor's."""
    for state, texts in table("actors/regions.yaml").items():
        for text in texts:
            yield Name(text, NameKind.REGION, (state,))
    for state, texts in table("actors/shared_names.yaml")["postal"].items():
        for text in texts:
            yield Name(text, NameKind.POSTAL, (state,))
    for texts in table("actors/other_names.yaml").values():
        for text in texts:
            yield Name(text, NameKind.OTHER, ())


def shared_names() -> Iterator[Name]:
    """Names that several actors share, the likeliest first."""
    shared = table("actors/shared_names.yaml")
    for key, kind in (("names", NameKind.NAME), ("adjectives", NameKind.ADJECTIVE)):
        for text, ids in shared[key].items():
            yield from (Name(text, kind, (actor_id,)) for actor_id in ids)
    for text, row in shared["with_the"].items():
        yield Name(text, NameKind.WITH_ARTICLE, (row["id"],))


def leaders() -> Iterator[Leader]:
    """The leaders, office by office."""
    for row in _folder("actors/leaders"):
        yield Leader(
            name=row["name"],
            state=row["state"],
            office=row.get("office") or "",
            since=_day(row.get("from")),
            until=_day(row.get("to"), last=True),
            names=tuple(row.get("names") or ()),
            surname=row.get("surname") or "",
        )


def leader_names(leader: Leader) -> Iterator[Name]:
    """The full names of a leader, while in office; also with the family's name first where that is the custom."""
    names = [leader.name, *leader.names]
    if leader.state in table("actors/shared_names.yaml")["family_first"]:
        names += [" ".join(reversed(name.split())) for name in names if name.count(" ") == 1]
    for text in dict.fromkeys(names):
        yield Name(text, NameKind.LEADER, (leader.state,), leader.since, leader.until)


def _folder(folder: str) -> Iterator[dict[str, Any]]:
    for path in paths(folder):
        yield from table(path) or ()


def _file(path: str) -> list[dict[str, Any]]:
    return table(path) or []


def _membership(row: Mapping[str, Any]) -> Membership:
    return Membership(row["id"], _day(row.get("from")), _day(row.get("to"), last=True))


def _day(value: object, last: bool = False) -> date | None:
    """A day of a table; a bare year or month means its first day, or its last where an interval ends."""
    if not value:
        return None
    if isinstance(value, date):
        return value
    year, *rest = (int(part) for part in str(value).split("-"))
    month = rest[0] if rest else (12 if last else 1)
    if len(rest) > 1:
        return date(year, month, rest[1])
    if not last:
        return date(year, month, 1)
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
