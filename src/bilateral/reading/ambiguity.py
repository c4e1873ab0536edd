"""What a name stands for in its document: which state, which Georgia, a person, or no actor at all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Token

from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import Name, NameKind
from bilateral.data.tables import table
from bilateral.reading.names import Found
from bilateral.reading.toponym import entity_at, is_site, reads_as_place, tells_where

# Points of a place inside a state, to one of the state's name: a story about a state names many others.
_PLACE = 2
_PLACES = (NameKind.REGION, NameKind.CITY)
# What stands for an actor only with other words beside it, or stands for none.
_PARTIAL = (NameKind.WITH_ARTICLE, NameKind.OTHER, NameKind.LEADER)
_CERTAIN = (NameKind.NAME, NameKind.ADJECTIVE, NameKind.PEOPLE, NameKind.ORGAN, NameKind.CAPITAL, NameKind.LEADER)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the document tells about its names: its day, the states it names, those it has places of.

    ``told`` has the state of each place that a comma joins to a name of its state, ``seen`` the names that the parser
    takes for a place at least once: a name means one thing in a document. ``votes`` has, for each name of a place, its
    share in each of the states that have such a place.
    """

    day: date | None
    named: Counter[str]
    inside: Counter[str]
    told: Mapping[str, str]
    seen: frozenset[str]
    votes: Mapping[str, float]

    def support(self, state: str) -> int:
        """How often the document names the state or a place of it."""
        return self.named[state] + self.inside[state]

    def pull(self, state: str) -> float:
        """How much the document draws a place to the state: places tell more than names of states."""
        return self.named[state] + _PLACE * self.inside[state] + self.votes.get(state, 0.0)

    @property
    def home(self) -> str:
        """The state that draws places most; "" where the document names none and has no place."""
        return max({**self.votes, **self.inside, **self.named}, key=self.pull, default="")


def setting_of(found: Sequence[Found], day: date | None) -> Setting:
    """The setting that the names with one meaning make."""
    named: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    told: dict[str, str] = {}
    for one in found:
        ids = {i for option in one.options for i in option.ids}
        kinds = {option.kind for option in one.options}
        if len(ids & one.beside) == 1 and kinds <= set(_PLACES):
            told[one.text] = next(iter(ids & one.beside))
            inside[told[one.text]] += 1
        elif len(ids) == 1 and len(kinds) == 1 and kinds <= set(_CERTAIN):
            named.update(ids)
        elif len(ids) == 1 and kinds <= set(_PLACES) and _is_sure(one, kinds):
            inside.update(ids)
    seen = frozenset(one.text for one in found if one.labelled)
    return Setting(day, named, inside, told, seen, _votes(found))


def _is_sure(one: Found, kinds: set[NameKind]) -> bool:
    """Whether a place of one state is that one: a town may be the namesake of one that no table has."""
    return kinds == {NameKind.REGION} or (one.labelled and not one.small)


def _votes(found: Sequence[Found]) -> dict[str, float]:
    # in order of likelihood, which settles what is equal: the order of a set differs from process to process
    local = [one for one in found if one.labelled and not one.part and _is_local(one)]
    names = {one.text: dict.fromkeys(i for o in one.options for i in o.ids) for one in local}
    votes: defaultdict[str, float] = defaultdict(float)
    for states in names.values():
        for state in states:
            votes[state] += 1 / len(states)
    return dict(votes)


def _is_local(one: Found) -> bool:
    return all(option.kind in _PLACES for option in one.options)


def choose(one: Found, doc: Doc, setting: Setting) -> Name | None:
    """The name among the options that is meant, or ``None`` where it is no actor and no place of a state."""
    if any(o.kind is NameKind.OTHER for o in one.options):
        return None
    if (told := setting.told.get(one.text)) in one.namesakes:
        return Name(one.text, NameKind.CITY, (told,))
    if one.small and setting.day and gazetteer().bearers(one.text, setting.day):
        return None
    options = [o for o in one.options if _fits(o, one, doc, setting)]
    if not options or (one.small and not any(_is_near(o, one, setting) for o in options)):
        return _somewhere(one, doc, setting) or next(iter(options), None)
    if _in_person(one, doc) and (one.text in _given() or one.borne):
        return None
    return max(options, key=lambda option: _weight(option, one, setting, options))


def likeliest(one: Found, setting: Setting) -> Name | None:
    """What a name means that is known to be a place's; ``None`` where no table has such a place near the document."""
    if (told := setting.told.get(one.text)) in one.namesakes:
        return Name(one.text, NameKind.CITY, (told,))
    options = [o for o in one.options if o.kind not in _PARTIAL and o.holds_on(setting.day)]
    if not options or (one.small and setting.home and not any(_is_near(o, one, setting) for o in options)):
        return None
    return max(options, key=lambda option: _weight(option, one, setting, options))


def _is_near(option: Name, one: Found, setting: Setting) -> bool:
    """Whether the document may well tell of a town in that state, rather than of an unknown one where it is at home."""
    state = option.ids[0]
    return state in one.beside or 2 * setting.pull(state) >= setting.pull(setting.home)


def _somewhere(one: Found, doc: Doc, setting: Setting) -> Name | None:
    """A place that no table has, in the state told beside it or in the one where the document's places are."""
    entity = entity_at(doc, one.start)
    if any(o.kind is not NameKind.CITY for o in one.options) or entity is None or not is_site(entity):
        return None
    if one.start > entity.start + (entity[0].lower_ == "the"):
        return None  # "Hurricane" in "the National Hurricane Center" is no place of its own
    state = next(iter(one.beside)) if len(one.beside) == 1 else setting.home
    return Name(one.text, NameKind.CITY, (state,)) if state else None


def _fits(option: Name, one: Found, doc: Doc, setting: Setting) -> bool:
    check = _CHECKS.get(option.kind)
    return option.holds_on(setting.day) and (check is None or check(option, one, doc, setting))


def _weight(option: Name, one: Found, setting: Setting, options: list[Name]) -> tuple[float, ...]:
    """How well an option fits: a gone state in its time, then a neighbour, then what the document names."""
    state, place = option.ids[0], option.kind in _PLACES
    gone = 0 if option.until is None else 1 if setting.day else -1 if not setting.named[state] else 0
    if place:
        beside = 2 * (state in one.beside) + (setting.told.get(one.text) == state)
        return (float(gone), float(beside), *_fit_of_place(option, one, setting, options))
    # a state is named far more often than its namesake region: it wins where both are told of
    count = setting.named[state]
    count = 2 * count + 1 if len({o.kind for o in options}) > 1 else count
    return (float(gone), 0.0, float(count), -float(options.index(option)))


def _fit_of_place(option: Name, one: Found, setting: Setting, options: list[Name]) -> tuple[float, float]:
    """How well a place's state fits the document: the likelier place first among those that it has to do with.

    Between a large city and a town the size tells; between towns, or a town and a region, how often the document
    names their states.
    """
    state, order = option.ids[0], -float(options.index(option))
    if any(o.kind not in _PLACES for o in options):
        return float(setting.inside[state]), order
    return setting.pull(state) if one.small else float(setting.support(state) > 0), order


def _given() -> frozenset[str]:
    return frozenset(table("actors/shared_names.yaml")["given"])


def _in_person(one: Found, doc: Doc) -> bool:
    """Whether the name stands in a longer name of a person ("Michael Jordan", "Chad Smith"), or is that person's."""
    token = doc[one.start]
    if token.ent_type_ != "PERSON":
        return False
    if one.borne:
        return True
    neighbours = [doc[i] for i in (one.start - 1, one.end) if 0 <= i < len(doc)]
    return any(t.ent_type_ == "PERSON" and t.pos_ == "PROPN" and t.is_title for t in neighbours)


def _city(option: Name, one: Found, doc: Doc, setting: Setting) -> bool:
    """Whether a city's name reads as a place: many are words or surnames too."""
    state = option.ids[0]
    if _in_person(one, doc):
        return False
    if state in one.beside:
        return True
    supported = setting.support(state) > 0
    if one.part:
        return (supported or not one.small) and tells_where(doc, one.start, one.end, small=one.small)
    if one.text in setting.seen:
        return True
    return reads_as_place(doc, one.start, one.end, supported=supported, small=one.small)


def _shared_organ(option: Name, _: Found, __: Doc, setting: Setting) -> bool:
    return setting.named[option.ids[0]] > 0


def _with_article(option: Name, one: Found, doc: Doc, setting: Setting) -> bool:
    """Whether "the North" stands alone, in a document that names one of the two Koreas."""
    row = table("actors/shared_names.yaml")["with_the"][option.text]
    after = doc[one.end] if one.end < len(doc) else None
    alone = after is None or not _goes_on(after)
    article = one.start > 0 and doc[one.start - 1].lower_ == "the"
    return article and alone and any(setting.named[i] for i in row["needs"])


def _goes_on(after: Token) -> bool:
    return after.pos_ == "PROPN" or (after.text[:1].isupper() and after.is_alpha)


def _postal(_: Name, one: Found, doc: Doc, __: Setting) -> bool:
    """Whether the letters stand after a place and a comma ("HORRY COUNTY, SC")."""
    before = doc[one.start - 2] if one.start > 1 and doc[one.start - 1].text == "," else None
    return before is not None and before.pos_ == "PROPN" and before.text[:1].isupper() and not before.is_sent_start


def _prefix(_: Name, one: Found, doc: Doc, __: Setting) -> bool:
    """Whether a hyphen and another people follow ("Sino-American")."""
    rest = doc.text[doc[one.start].idx + len(one.text) :]
    return rest[:1] in "-–" and rest[1:2].isupper()


_CHECKS: dict[NameKind, Callable[[Name, Found, Doc, Setting], bool]] = {
    NameKind.CITY: _city,
    NameKind.SHARED_ORGAN: _shared_organ,
    NameKind.WITH_ARTICLE: _with_article,
    NameKind.POSTAL: _postal,
    NameKind.PREFIX: _prefix,
}
