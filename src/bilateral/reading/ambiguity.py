"""What a name stands for in its document: which state, which Georgia, a person, or no actor at all."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

from bilateral.data.name import Name, NameKind
from bilateral.data.tables import table
from bilateral.reading.names import Found

_PLACES = (NameKind.REGION, NameKind.CITY)
_CERTAIN = (NameKind.NAME, NameKind.ADJECTIVE, NameKind.PEOPLE, NameKind.ORGAN, NameKind.CAPITAL, NameKind.LEADER)
_LOCATIVE = frozenset(("in", "at", "near", "from", "to", "outside", "around", "of"))
_PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document tells about its names: its day, the states it names, those it has places of."""

    day: date | None
    named: Counter[str]
    inside: Counter[str]


def setting_of(found: Iterable[Found], day: date | None) -> Setting:
    """The setting that the names with one meaning make."""
    named: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for one in found:
        ids = {i for option in one.options for i in option.ids}
        if len(ids) == 1 and len({option.kind for option in one.options}) == 1:
            kind = one.options[0].kind
            if kind in _CERTAIN:
                named.update(ids)
            elif kind in _PLACES:
                inside.update(ids)
    return Setting(day, named, inside)


def choose(one: Found, doc: Doc, setting: Setting) -> Name | None:
    """The name among the options that is meant, or ``None`` where it is no actor and no place of a state."""
    options = [o for o in one.options if o.kind is not NameKind.OTHER and _fits(o, one, doc, setting)]
    if any(o.kind is NameKind.OTHER for o in one.options) or not options:
        return None
    if one.text in _given() and _in_person(one, doc):
        return None
    return max(options, key=lambda option: _weight(option, one, doc, setting, options))


def _fits(option: Name, one: Found, doc: Doc, setting: Setting) -> bool:
    check = _CHECKS.get(option.kind)
    return option.holds_on(setting.day) and (check is None or check(option, one, doc, setting))


def _weight(option: Name, one: Found, doc: Doc, setting: Setting, options: list[Name]) -> tuple[float, ...]:
    """How well an option fits: a gone state in its time, then a neighbour, then what the document names."""
    state, place = option.ids[0], option.kind in _PLACES
    gone = 0 if option.until is None else 1 if setting.day else -1 if not setting.named[state] else 0
    beside = _beside(one, doc, state) if place else False
    if option.kind is NameKind.CITY:
        count = int(setting.inside[state] + setting.named[state] > 0)  # then the larger one
    elif place:
        count = setting.inside[state]
    else:
        count = setting.named[state]
        # a state is named far more often than its namesake region: it wins where both are told of
        count = 2 * count + 1 if len({o.kind for o in options}) > 1 else count
    return (float(gone), float(beside), float(count), -float(options.index(option)))


def _beside(one: Found, doc: Doc, state: str) -> bool:
    """Whether a comma joins the place to another place of the same state ("Atlanta, Georgia")."""
    regions = _regions_of(state)
    after = doc[one.end : one.end + 4].text
    before = doc[max(0, one.start - 4) : one.start].text
    return any(after.startswith(f", {region}") for region in regions) or (
        state == "USA" and before.endswith(",") and one.start >= 2 and doc[one.start - 2].ent_type_ == "GPE"
    )


def _regions_of(state: str) -> list[str]:
    regions: list[str] = table("actors/regions.yaml").get(state, [])
    return regions


def _given() -> frozenset[str]:
    return frozenset(table("actors/shared_names.yaml")["given"])


def _in_person(one: Found, doc: Doc) -> bool:
    """Whether the name stands in a longer name of a person ("Michael Jordan", "Chad Smith")."""
    token = doc[one.start]
    if token.ent_type_ != "PERSON":
        return False
    neighbours = [doc[i] for i in (one.start - 1, one.end) if 0 <= i < len(doc)]
    return any(t.ent_type_ == "PERSON" and t.pos_ == "PROPN" and t.is_title for t in neighbours)


def _city(_: Name, one: Found, doc: Doc, __: Setting) -> bool:
    """Whether a city's name reads as a place: many are words or surnames too."""
    token = doc[one.start]
    if _in_person(one, doc) or _in_longer_name(one, doc):
        return False
    if any(t.ent_type_ in _PLACE_ENTITIES for t in doc[one.start : one.end]):
        return True
    after_preposition = one.start > 0 and doc[one.start - 1].lower_ in _LOCATIVE
    return after_preposition and token.pos_ == "PROPN" and token.ent_type_ in ("", "ORG")


def _in_longer_name(one: Found, doc: Doc) -> bool:
    """Whether the entity around the name goes on with other proper nouns ("Nile Delta")."""
    neighbours = [doc[i] for i in (one.start - 1, one.end) if 0 <= i < len(doc)]
    kinds = {doc[one.start].ent_type_} - {""}
    inside = [t for t in neighbours if t.ent_type_ in kinds and t.pos_ == "PROPN"]
    left_cut = doc[one.start].ent_iob_ == "I" and neighbours[0] in inside
    right_cut = one.end < len(doc) and doc[one.end].ent_iob_ == "I" and doc[one.end] in inside
    return left_cut or right_cut


def _shared_organ(option: Name, _: Found, __: Doc, setting: Setting) -> bool:
    return setting.named[option.ids[0]] > 0


def _with_article(_: Name, one: Found, doc: Doc, setting: Setting) -> bool:
    """Whether "the North" stands alone, in a document that names one of the two Koreas."""
    row = table("actors/shared_names.yaml")["with_the"][one.text]
    after = doc[one.end] if one.end < len(doc) else None
    alone = after is None or not _goes_on(after)
    article = one.start > 0 and doc[one.start - 1].lower_ == "the"
    return article and alone and any(setting.named[i] for i in row["needs"])


def _goes_on(after: Token) -> bool:
    return after.pos_ == "PROPN" or (after.text[:1].isupper() and after.is_alpha)


def _prefix(_: Name, one: Found, doc: Doc, __: Setting) -> bool:
    """Whether a hyphen and another people follow ("Sino-American")."""
    rest = doc.text[doc[one.start].idx + len(one.text) :]
    return rest[:1] in "-–" and rest[1:2].isupper()


_CHECKS: dict[NameKind, Callable[[Name, Found, Doc, Setting], bool]] = {
    NameKind.CITY: _city,
    NameKind.SHARED_ORGAN: _shared_organ,
    NameKind.WITH_ARTICLE: _with_article,
    NameKind.PREFIX: _prefix,
}
