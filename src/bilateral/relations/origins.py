"""Who is behind a claim: the end of the chain of sources, or the outlet. Relays and copies are one voice."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bilateral.data.speakers import is_indefinite, outlet_behind, outlet_named
from bilateral.model.entry import Entry
from bilateral.model.source import Source, SourceKind
from bilateral.model.voice import Link, Rest, Voice
from bilateral.relations.copies import NO_COPIES, Copies, alike, root_of

# A government, its ministers and its spokespeople are one voice; so are those of an organisation.
_SPEAKS_FOR = {SourceKind.OFFICIAL, SourceKind.GOVERNMENT, SourceKind.ORGANISATION}
_ARTICLE = re.compile(r"^(the|a|an)\s+")
_SPACE = re.compile(r"\W+")
_NAME = re.compile(r"\b[^\W\d_a-z]\w*(?:[-’']\w+)*$")

Above = dict[int, tuple[int, Link]]


def origin(entry: Entry) -> str:
    """The name of the voice behind an entry.

    A speaker for an actor counts as that actor, an outlet as itself, whether it says so or passes a statement on. One
    who is nobody in particular ("an official") counts as the outlet that quotes them, as does the outlet's own voice; a
    document of no outlet stands for itself.
    """
    own = outlet_of(entry)
    if not entry.claim.sources:
        return own
    last = entry.claim.sources[-1]
    if outlet := outlet_behind(last.text):
        return outlet
    if last.kind is SourceKind.ANONYMOUS or (last.kind is not SourceKind.OUTLET and is_indefinite(last.text)):
        return own
    return last.of if last.of and last.kind in _SPEAKS_FOR else _speaker(last) or own


def voices(entries: Iterable[Entry], copies: Copies = NO_COPIES) -> list[Voice]:
    """The independent voices behind some claims about one event, with the tree of what rests on what.

    Two entries are one voice where their origin is the same, where one passes on what the other's outlet reported,
    or where one is a copy: its document is a near-copy of the other's (``copies``), or it tells the claim in nearly the
    same words.
    """
    ordered = sorted(entries, key=Entry.order)
    above = _above(ordered, copies)
    return _trees(ordered, above, _names(ordered, above))


def count(ordered: Sequence[Entry], copies: Copies = NO_COPIES) -> int:
    """The number of independent voices behind some claims that are in order of report."""
    if len(ordered) < 2 or len(set(map(origin, ordered))) < 2:  # nothing can join what is one already
        return min(len(ordered), 1)
    return len(set(_names(ordered, _above(ordered, copies))))


def _above(ordered: Sequence[Entry], copies: Copies) -> Above:
    """Each report that rests on another one, with that and how it does; a copy that cites somebody is a copy."""
    return _relays(ordered) | _copied(ordered, copies)


def _names(ordered: Sequence[Entry], above: Above) -> list[str]:
    """The voice of each entry: its origin, joined with those of the reports it rests on."""
    roots: dict[str, str] = {}
    names = [origin(entry) for entry in ordered]
    for place, (below, _) in above.items():
        one, other = root_of(roots, names[place]), root_of(roots, names[below])
        if one != other:
            roots[one] = other
    return [root_of(roots, name) for name in names]


def _copied(ordered: Sequence[Entry], copies: Copies) -> Above:
    """Each copy with the first report that it copies."""
    found: Above = {}
    first: dict[str, int] = {}
    texts = [copies.get(entry.document, entry.document) for entry in ordered]
    # Of copies of one text the words need not be compared.
    words = alike([entry.claim.evidence for entry in ordered]) if len(set(texts)) > 1 else [0] * len(texts)
    for place, entry in enumerate(ordered):
        original = min(first.setdefault(texts[place], place), words[place])
        if original != place and ordered[original].claim.doc != entry.claim.doc:
            found[place] = original, Link.COPY
    return found


def _relays(ordered: Sequence[Entry]) -> Above:
    """Each report that cites an outlet, with the first report of that outlet, if it was there by that day."""
    found: Above = {}
    by_outlet: dict[str, int] = {}
    for place, entry in enumerate(ordered):
        by_outlet.setdefault(outlet_of(entry), place)
    for place, entry in enumerate(ordered):
        cited = outlets_cited(entry)
        original = by_outlet.get(cited[-1], place) if cited else place
        # On one day either may have been first; a report that cites itself, or one that cites it, is no relay.
        if original < place or (
            original > place and ordered[original].reported == entry.reported and found.get(original, (-1,))[0] != place
        ):
            found[place] = original, Link.RELAY
    return found


def _trees(ordered: Sequence[Entry], above: Above, names: Sequence[str]) -> list[Voice]:
    """The voices in order of their first report."""
    below: defaultdict[int, list[int]] = defaultdict(list)
    tops: defaultdict[str, list[int]] = defaultdict(list)
    hung = {place: link for place, link in above.items() if not _circular(above, place)}
    for place, name in enumerate(names):
        if place in hung:
            below[hung[place][0]].append(place)
        else:
            tops[name].append(place)

    def rest(place: int) -> Rest:
        link = hung[place][1] if place in hung else Link.OWN
        return Rest(ordered[place], link, tuple(map(rest, below[place])))

    return [Voice(name, tuple(map(rest, places))) for name, places in tops.items()]


def _circular(above: Above, place: int) -> bool:
    """Whether reports of one day cite each other around, and this is the first of them."""
    seen, following = {place}, above[place][0]
    while following in above and following not in seen:
        seen.add(following)
        following = above[following][0]
    return following == place and place == min(seen)


def outlet_of(entry: Entry) -> str:
    """The name of the outlet of an entry; the document's own where it has none."""
    return outlet_named(entry.outlet) or _plain(entry.outlet) or entry.claim.doc


def outlets_cited(entry: Entry) -> list[str]:
    """The names of the outlets in the chain of an entry, from its own outlet inwards."""
    named = ((source, outlet_behind(source.text)) for source in entry.claim.sources)
    return [outlet or _speaker(source) for source, outlet in named if outlet or source.kind is SourceKind.OUTLET]


def _speaker(source: Source) -> str:
    """The name a speaker is known by: of an outlet that known by its words, of a person the last name."""
    if source.kind is SourceKind.OUTLET:
        return outlet_named(source.text) or _plain(source.text)
    name = _NAME.search(source.text) if source.kind is SourceKind.PERSON else None
    return name[0].casefold() if name else _plain(source.text)


@lru_cache(maxsize=1 << 14)
def _plain(text: str) -> str:
    return _ARTICLE.sub("", _SPACE.sub(" ", text.casefold()).strip())
