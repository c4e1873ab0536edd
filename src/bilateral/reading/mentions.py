"""Names, demonyms, metonyms, organs, officers and places that stand for actors. Stage 3."""

from dataclasses import replace

from spacy.tokens import Doc

from bilateral.data.name import Name, NameKind
from bilateral.data.tables import table
from bilateral.reading.ambiguity import choose, setting_of
from bilateral.reading.names import Found, find_names
from bilateral.reading.organs import grow, is_former
from bilateral.reading.page import Form, Mention, Page
from bilateral.reading.persons import surnames
from bilateral.reading.place import is_place

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
    NameKind.CITY: Form.PLACE,
    NameKind.LEADER: Form.PERSON,
}
_HYPHENS = frozenset("-–")
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
    taken = {i for mention in mentions for i in range(mention.start, mention.end)}
    mentions += [Mention(i, i + 1, i, (state,), Form.PERSON) for i, state in surnames(doc, day, taken)]
    return sorted(mentions, key=lambda mention: (mention.start, mention.end))


def _add(mentions: list[Mention], one: Found, name: Name, doc: Doc) -> None:
    """Put one more mention at the end, grown to its organ, or joined to the one before."""
    last = mentions[-1] if mentions else None
    if last is not None and (last.start, last.end) == (one.start, one.end):
        # two names in one word: "U.S.-China"
        mentions[-1] = replace(last, ids=tuple(dict.fromkeys(last.ids + name.ids)))
        return
    if (last is not None and one.start < last.end) or _is_against(doc, one.start):
        return
    form = _FORMS[name.kind]
    if form is Form.DEMONYM and _is_language(doc, one):
        return
    grown = grow(doc, one.start, one.end) if form not in (Form.PLACE, Form.PERSON) else None
    if grown is None or is_former(doc, grown.start):
        place = form is Form.PLACE or grown is not None or _is_derived(doc, one)
        place = place or is_place(doc, one.start, one.end, form)
        mentions.append(_mention(doc, one.start, one.end, name.ids, form, place))
        return
    start, ids = _join(mentions, grown.start, name.ids, doc)
    mentions.append(_mention(doc, start, grown.end, ids, grown.form, False))


def _mention(doc: Doc, start: int, end: int, ids: tuple[str, ...], form: Form, place: bool) -> Mention:
    return Mention(start, end, doc[start:end].root.i, ids, form, place)


def _join(mentions: list[Mention], start: int, ids: tuple[str, ...], doc: Doc) -> tuple[int, tuple[str, ...]]:
    """Take in the peoples named just before: "Japanese and South Korean officials" are of both."""
    while mentions:
        last = mentions[-1]
        between = doc[last.end : start]
        adjective = last.form is Form.DEMONYM or doc[last.start : last.end].text.isupper()
        if not (adjective and len(between) and all(token.text in _JOINTS for token in between)):
            break
        mentions.pop()
        start, ids = last.start, tuple(dict.fromkeys(last.ids + ids))
    return start, ids


def _is_against(doc: Doc, start: int) -> bool:
    """Whether the name follows "pro-" or "anti-"."""
    words = table("actors/shared_names.yaml")["against"]
    if start > 1 and doc[start - 1].text in _HYPHENS and doc[start - 2].lower_ in words:
        return True
    return doc[start].lower_.partition("-")[0] in words


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
