"""Where the text has names of the gazetteer, before it is settled what they stand for."""

from dataclasses import dataclass, replace
from itertools import zip_longest

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.data.city import cities
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import Name, NameKind, placed_words, plain
from bilateral.data.tables import table
from bilateral.data.town import plain_cities, towns
from bilateral.reading.toponym import PLACE_ENTITIES, entity_at, is_kind, is_site

# Shorter names of cities are mostly other words ("Of", "Ho").
_SHORTEST_CITY = 4
# Characters of the longest name of a city, amply.
_LONGEST_CITY = 60
_LOCAL = (NameKind.REGION, NameKind.CITY)
_TOWNS = (NameKind.CITY, NameKind.CAPITAL)
_REGIONS = (NameKind.REGION, NameKind.POSTAL)
_STOPS = frozenset(".;:()")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the text: its tokens ``[start, end)``, its words as written, all it may stand for.

    Without options it is a place that no table has. ``beside`` has the states of the name that a comma joins to it
    ("Nagrig, Egypt"); ``small`` is true of a place that only the table of towns has, ``labelled`` where the parser
    takes the words for a place, ``part`` where it takes them for part of a longer name ("Cape Peron"); ``borne`` where
    the text gives the name to a person, by a first name or a title;
    ``namesakes`` are the states with a place of an actor's name ("Jordan, Minnesota").
    """

    start: int
    end: int
    text: str
    options: tuple[Name, ...]
    beside: frozenset[str] = frozenset()
    small: bool = False
    labelled: bool = False
    part: bool = False
    borne: bool = False
    namesakes: tuple[str, ...] = ()


def find_names(doc: Doc) -> list[Found]:
    """The names in a text, in order; the longest where several start at one word."""
    persons = _persons(doc)
    found = [replace(one, borne=one.text in persons) for one in names_within(doc)]
    known = [one for one in found if not (one.small and one.borne)]
    # "West" alone is no place; in "the West Wing" it is part of one
    taken = {i for one in known if NameKind.OTHER not in _kinds(one) or one.end - one.start > 1 for i in _tokens(one)}
    sites = [entity for entity in doc.ents if is_site(entity) and entity.text not in persons]
    unknown = [_unknown(entity) for entity in sites if taken.isdisjoint(range(entity.start, entity.end))]
    found = sorted((*known, *unknown), key=lambda one: (one.start, one.end))
    return [_joined(one, after, doc) for one, after in zip_longest(found, found[1:])]


def _persons(doc: Doc) -> set[str]:
    """The last names of the persons that the text names with a first name or a title ("Secretary Kerry")."""
    full = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}
    return full | {token.nbor().text for token in doc[:-1] if token.pos_ == "PROPN" and _is_title(token)}


def _is_title(token: Token) -> bool:
    """Whether the word is a title before a name; "President, Kabul" and "Minister of" are none."""
    after = token.nbor()
    return token.lower_ in table("actors/organs.yaml")["address"] and after.pos_ == "PROPN" and after.text.istitle()


def names_within(doc: Doc, first: int = 0, last: int | None = None) -> list[Found]:
    """The names inside the characters ``[first, last)`` of a text, as if nothing stood around them."""
    text = plain(doc.text[:last])
    spans, words = placed_words(text, first)
    index, found, position = gazetteer().index, [], 0
    while position < len(words):
        length, options = index.at(words, position)
        start = spans[position][0]
        end, places = spans[position + length - 1][1] if length else start, _Places()
        if words[position][0].isupper():
            end, options, places = _with_places(_places(text, start, words[position]), start, end, options)
        if options and (span := doc.char_span(start, end, alignment_mode="expand")) is not None:
            found.append(_found(span, text[start:end], options, places))
        while position < len(words) and spans[position][0] < max(end, start + 1):
            position += 1
    return found


@dataclass(frozen=True, slots=True)
class _Places:
    """The states with places of one name, the likeliest first; in ``towns`` it is but a town's.

    ``small`` where only the table of towns has it.
    """

    name: str = ""
    states: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    small: bool = False


def _found(span: Tokens, text: str, options: tuple[Name, ...], places: _Places) -> Found:
    local = all(option.kind in _LOCAL for option in options)
    return Found(
        start=span.start,
        end=span.end,
        text=text,
        options=options,
        small=local and places.small,
        labelled=any(token.ent_type_ in PLACE_ENTITIES for token in span),
        part=_is_part(span),
        namesakes=_namesakes(options, places),
    )


def _namesakes(options: tuple[Name, ...], places: _Places) -> tuple[str, ...]:
    """The states whose places of a name are meant only where a comma joins the two ("Jordan, Minnesota")."""
    kinds = {option.kind for option in options}
    if not kinds <= set(_LOCAL):
        return places.states
    there = {i for option in options for i in option.ids}
    return tuple(state for state in places.towns if state not in there)


def _is_part(span: Tokens) -> bool:
    """Whether other proper nouns stand with the words in one name."""
    entity = entity_at(span.doc, span.start)
    return entity is not None and any(t.pos_ == "PROPN" and not span.start <= t.i < span.end for t in entity)


def _with_places(
    places: _Places, start: int, end: int, options: tuple[Name, ...]
) -> tuple[int, tuple[Name, ...], _Places]:
    """The end of a name and its options, once places may have the name too, and the places that do.

    A longer city is meant rather than what its first words name; a town is so only where they name a place. A region
    shares its name with cities elsewhere; Gaza is none of the towns of its name.
    """
    length, local = end - start, all(option.kind is NameKind.REGION for option in options)
    longer = len(places.name) > length and (local or not places.small)
    if not longer and len(places.name) != length:
        return end, options, _Places()
    if not longer and not local:
        return end, options, places
    kept = () if longer else options
    foremost = places.name in table("actors/shared_names.yaml")["foremost"]
    passed = {i for option in kept for i in option.ids} | set(places.towns if foremost else ())
    named = tuple(Name(places.name, NameKind.CITY, (state,)) for state in places.states if state not in passed)
    return start + len(places.name), kept + named, replace(places, small=places.small and not kept)


def _places(text: str, start: int, word: str) -> _Places:
    """The places at a capitalised word; a word in capitals is read as in a dateline ("SAN DIEGO")."""
    if word.isupper() and len(word) >= _SHORTEST_CITY - 1:
        text, word = text[:start] + text[start : start + _LONGEST_CITY].title(), word.title()
    large = cities().at(text, start, word)
    name, small_ones = towns().at(text, start, word)
    great: tuple[str, ...] = ()
    if large and len(large[0].name) >= len(name):
        small_ones = small_ones if len(large[0].name) == len(name) else ()
        name, great = large[0].name, tuple(city.state for city in large)
    if len(name) < _SHORTEST_CITY or is_kind(name):
        return _Places()
    only = tuple(state for state in small_ones if state not in great)
    return _Places(name, tuple(dict.fromkeys((*great, *only))), only, not large or name in plain_cities())


def _unknown(entity: Tokens) -> Found:
    first = entity.start + (entity[0].lower_ == "the" and len(entity) > 1)
    return Found(first, entity.end, entity.doc[first : entity.end].text, (), small=True)


def _tokens(one: Found) -> range:
    return range(one.start, one.end)


def _joined(one: Found, after: Found | None, doc: Doc) -> Found:
    """The name with the states of the next name, where a comma joins the two.

    Cities stand in lists as often as after their boroughs, so only regions and states tell, and towns that lie in one
    state. After a region even a name that is a state's own, or a city's elsewhere, is of a place there, and the text
    knows better than any table where its cities lie ("in Tripoli, Lebanon").
    """
    if after is None:
        return one
    if _is_old_name(one, after, doc):
        options = tuple(replace(option, kind=NameKind.CITY, text=one.text) for option in after.options)
        return replace(one, options=options, beside=frozenset(_states(after, *_TOWNS)), namesakes=())
    if after.start != one.end + 1 or doc[one.end].text != ",":
        return one
    regions = _states(after, *_REGIONS)
    states = _states(after, *_REGIONS, NameKind.NAME) or (_states(after, NameKind.CITY) if after.small else [])
    there = [state for state in regions if state in one.namesakes] or _own_state(one, after, doc)
    elsewhere = len(regions) == 1 and not set(regions) & set(_states(one, *_LOCAL))
    if there or (elsewhere and (one.small or _ends_address(one, after, doc))):
        options = tuple(Name(one.text, NameKind.CITY, (state,)) for state in there or regions)
        return replace(one, options=options, beside=frozenset(there or regions), namesakes=())
    return replace(one, beside=frozenset(states)) if NameKind.CITY in _kinds(one) or not one.options else one


def _own_state(one: Found, after: Found, doc: Doc) -> list[str]:
    """The state that a text gives to a city of which the tables know others: "in Tripoli, Lebanon, on Monday".

    In a list of the places of an act ("in Tripoli, Lebanon, and Cairo") a state may stand by itself.
    """
    states, last = _states(after, NameKind.NAME), doc[after.end - 1]
    addressed = last.dep_ == "appos" and one.start <= last.head.i < one.end and last.head.dep_ == "pobj"
    told = addressed and len(states) == 1 and _kinds(after) == {NameKind.NAME} and _kinds(one) <= set(_TOWNS)
    if not told or states[0] in _states(one, *_TOWNS):
        return []
    rest = [token.text if token.is_punct else token.pos_ for token in doc[after.end : after.end + 2]]
    listed = rest[:1] == [","] and rest[1:] in (["CCONJ"], ["PROPN"])
    return states if not rest or (rest[0] in {",", *_STOPS} and not listed) else []


def _is_old_name(one: Found, after: Found, doc: Doc) -> bool:
    """Whether a place is told to have another name at another time: "Batavia (now Jakarta)", "Kovno (later Kaunas)"."""
    between = [token.lower_ for token in doc[one.end : after.start]]
    told = len(between) == 2 and between[0] == "(" and between[1] in table("cues/toponyms.yaml")["renamed"]
    return told and _kinds(one) <= set(_LOCAL) and bool(after.options) and _kinds(after) <= {*_TOWNS}


def _ends_address(one: Found, after: Found, doc: Doc) -> bool:
    """Whether a city and a region are one address, and no list goes on after them ("Rockingham, Northamptonshire.")."""
    closed = after.end == len(doc) or doc[after.end].is_space or doc[after.end].text in _STOPS
    return closed and _kinds(one) <= set(_LOCAL)


def _states(one: Found, *kinds: NameKind) -> list[str]:
    return [i for option in one.options if option.kind in kinds for i in option.ids]


def _kinds(one: Found) -> set[NameKind]:
    return {option.kind for option in one.options}
