"""Names, demonyms, metonyms, organs, officers and places that stand for actors."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from bilateral.data.city import cities
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import Name, NameKind
from bilateral.data.tables import table
from bilateral.model.actor import ActorKind
from bilateral.reading.ambiguity import choose, setting_of
from bilateral.reading.names import Found, find_names
from bilateral.reading.organs import grow, is_former, is_several
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.persons import surnames
from bilateral.reading.place import follows_town, is_place

_FORMS = {
    NameKind.NAME: Form.NAME,
    NameKind.WITH_ARTICLE: Form.NAME,
    NameKind.ADJECTIVE: Form.DEMONYM,
    NameKind.PEOPLE: Form.DEMONYM,
    NameKind.PREFIX: Form.DEMONYM,
    NameKind.CAPITAL: Form.METONYM,
    NameKind.SEAT: Form.METONYM,
    NameKind.ORGAN: Form.ORGAN,
    NameKind.SHARED_ORGAN: Form.ORGAN,
    NameKind.REGION: Form.PLACE,
    NameKind.POSTAL: Form.PLACE,
    NameKind.CITY: Form.PLACE,
    NameKind.LEADER: Form.PERSON,
}
_HYPHENS = frozenset("-–")
# All states are its members: who asks "all UN members" asks nobody.
_UNIVERSAL = "UN"
_JOINTS = frozenset((",", "and", "-", "–", "&", "/"))


def find_mentions(page: Page) -> list[Mention]:
    """The mentions of actors by name, in order, none inside another.

    A capital, a palace or a street is a metonym, with ``place`` set where it names a place; so is a state's
    name. A city or region is a ``PLACE`` with the state it lies in. An organ or officer is one mention from
    the state's name to the last word ("Egypt's foreign ministry", "French President Emmanuel Macron").
    """
    doc, day = page.doc, page.document.published
    found = find_names(doc)
    setting = setting_of(found, day)
    mentions: list[Mention] = []
    for one in found:
        name = choose(one, doc, setting)
        if name is not None:
            _add(mentions, one, name, doc)
    mentions += [Mention(i, i + 1, i, (state,), Form.PERSON) for i, state in surnames(doc, day, mentions)]
    return sorted(_speaking(mentions, page), key=lambda mention: (mention.start, mention.end))


def _speaking(mentions: list[Mention], page: Page) -> Iterator[Mention]:
    """The mentions, with the organisation where a capital speaks for it: "Brussels" is mostly the Union's.

    The document must name it, and oftener than the state, as one who acts.
    """
    seats: dict[str, str] = table("actors/shared_names.yaml")["seats"]
    texts = [page.doc[mention.start : mention.end].text for mention in mentions]
    pairs = list(zip(mentions, texts, strict=True))
    named = Counter(i for one, text in pairs if text not in seats and not one.place for i in one.ids)
    for one, text in pairs:
        seated = seats.get(text, "") if one.form is Form.METONYM and not one.place else ""
        yield replace(one, ids=(seated,)) if named[seated] > named[one.ids[0]] else one


def _add(mentions: list[Mention], one: Found, name: Name, doc: Doc) -> None:
    """Put one more mention at the end, grown to its organ or joined to the one before."""
    last = mentions[-1] if mentions else None
    if last is not None and _belongs_to(last, one, doc):
        ids = tuple(dict.fromkeys(last.ids + name.ids))
        mentions[-1] = replace(last, end=max(last.end, one.end), ids=ids)
        return
    form = _FORMS[name.kind]
    language = form is Form.DEMONYM and _is_language(doc, one)
    if (
        language
        or _names_treaty(doc, one, form)
        or _is_of_a_member(doc, one, name)
        or _is_against(doc, one.start)
        or (last is not None and one.start < last.end)
    ):
        return
    grown = grow(doc, one.start, one.end) if form not in (Form.PLACE, Form.PERSON) else None
    overlap = grown is not None and last is not None and grown.start < last.end
    if grown is None or overlap or is_former(doc, grown.start):
        place = grown is not None and not overlap  # "the former French minister" is not the state
        _add_plain(mentions, one, name, doc, place=place)
        return
    start, ids = _join(mentions, grown.start, name.ids, doc)
    mentions.append(Mention(start, grown.end, doc[start : grown.end].root.i, ids, grown.form))


def _names_treaty(doc: Doc, one: Found, form: Form) -> bool:
    """Whether a city is only what a treaty is called by: "the 1923 Lausanne treaty"."""
    last = doc[one.end - 1]
    treaty = last.dep_ == "compound" and last.head.lemma_.lower() in table("actors/shared_names.yaml")["treaties"]
    return treaty and form in (Form.METONYM, Form.PLACE)


def _is_of_a_member(doc: Doc, one: Found, name: Name) -> bool:
    """Whether an organisation is only what somebody is a member of: "the NATO member" is one state.

    "All UN members" are everybody.
    """
    if any(gazetteer().actor(i).kind is not ActorKind.ORGANISATION for i in name.ids):
        return False
    last = doc[one.end - 1]
    member = last.head if last.dep_ == "compound" else last
    whole = member.head if member.dep_ == "compound" else member  # "the EU member state"
    article = any(child.lower_ in {"the", "a"} for child in whole.children)
    after = doc[one.end].lower_ if one.end < len(doc) else ""
    everybody = name.ids == (_UNIVERSAL,) and after in {"member", "members"}
    return everybody or (member.lower_ == "member" and whole.tag_ == "NN" and article)


def _add_plain(mentions: list[Mention], one: Found, name: Name, doc: Doc, *, place: bool) -> None:
    """Put a name at the end as it stands."""
    last, form = (mentions[-1] if mentions else None), _FORMS[name.kind]
    if last is not None and name.kind in (NameKind.REGION, NameKind.POSTAL) and _is_namesake(last, one, name, doc):
        mentions[-1] = replace(last, ids=name.ids, form=Form.PLACE, place=True)
    place = place or form is Form.PLACE or _is_derived(doc, one) or _follows_place(last, one, name, doc)
    place = place or is_place(doc, one.start, one.end, form)
    mentions.append(Mention(one.start, one.end, doc[one.start : one.end].root.i, name.ids, form, place))


def _follows_place(last: Mention | None, one: Found, name: Name, doc: Doc) -> bool:
    """Whether the state's name stands after its city or region, known or not ("Kherson, Ukraine")."""
    if last is not None and last.end >= one.start - 1:
        known = last.form in (Form.PLACE, Form.METONYM) and last.ids == name.ids
        return known and _comma_between(last, one, doc)
    return follows_town(doc, one.start)


def _is_namesake(last: Mention, one: Found, name: Name, doc: Doc) -> bool:
    """Whether a region shows the city before it to be a lesser one ("Moscow, Idaho")."""
    if not _comma_between(last, one, doc) or last.ids == name.ids or last.form not in (Form.PLACE, Form.METONYM):
        return False
    first = doc[last.start]
    return any(city.state in name.ids for city in cities().at(doc.text, first.idx, first.text))


def _comma_between(last: Mention, one: Found, doc: Doc) -> bool:
    return last.end == one.start - 1 and doc[last.end].text == ","


def _join(mentions: list[Mention], start: int, ids: tuple[str, ...], doc: Doc) -> tuple[int, tuple[str, ...]]:
    """Take in the peoples named just before: "Japanese and South Korean officials" are of both."""
    while mentions and _is_joined(mentions[-1], start, doc):
        last = mentions.pop()
        start, ids = last.start, tuple(dict.fromkeys(last.ids + ids))
    return start, ids


def _is_joined(last: Mention, start: int, doc: Doc) -> bool:
    between = doc[last.end : start]
    abbreviation = last.form is Form.NAME and doc[last.start : last.end].text.isupper() and _is_state(last.ids[0])
    adjective = last.form is Form.DEMONYM or abbreviation
    return adjective and len(between) > 0 and all(token.text in _JOINTS for token in between)


def _is_state(actor_id: str) -> bool:
    return gazetteer().actor(actor_id).kind is ActorKind.STATE


def _belongs_to(last: Mention, one: Found, doc: Doc) -> bool:
    """Whether the name adds one more actor to the mention before it.

    So do two names in one word ("U.S.-China") and the states of a list that officers or organs are of ("the
    foreign ministers of Canada, France and Japan").
    """
    if (last.start, last.end) == (one.start, one.end):
        return True
    if last.form not in (Form.ORGAN, Form.PERSON) or not is_several(doc[last.head]):
        return False
    names = [token.lower_ for token in doc[last.head : last.end]]
    between = [token.lower_ for token in doc[last.end : one.start]]
    return "of" in names and bool(between) and all(word in _JOINTS or word == "the" for word in between)


def _is_against(doc: Doc, start: int) -> bool:
    """Whether the name follows "pro-" or "anti-"."""
    words = table("actors/shared_names.yaml")["against"]
    if start > 1 and doc[start - 1].text in _HYPHENS and doc[start - 2].lower_ in words:
        return True
    prefix, hyphen, _ = doc[start].lower_.partition("-")
    return bool(hyphen) and prefix in words


def _is_derived(doc: Doc, one: Found) -> bool:
    """Whether "-backed", "-born" or the like follows the name."""
    words = table("actors/shared_names.yaml")["derived"]
    if one.end + 1 < len(doc) and doc[one.end].text in _HYPHENS:
        return doc[one.end + 1].lower_ in words
    return doc[one.end - 1].lower_.rpartition("-")[2] in words


def _is_language(doc: Doc, one: Found) -> bool:
    """Whether the name is of a language: "in English", "speaks Russian"."""
    head = doc[one.start : one.end].root
    if head.ent_type_ == "LANGUAGE":
        return True
    return (head.dep_ == "pobj" and head.head.lower_ == "in" and head.i == head.head.i + 1) or (
        head.dep_ == "dobj" and head.head.lemma_ in ("speak", "learn", "study", "teach")
    )
