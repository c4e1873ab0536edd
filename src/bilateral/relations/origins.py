"""Who is behind a claim: the end of the chain of sources, or the outlet. Relays and copies are one voice."""

import re
from collections import defaultdict
from collections.abc import Iterable

from bilateral.model.entry import Entry
from bilateral.model.source import SourceKind

# A government, its ministers and its spokespeople are one voice; so are those of an organisation.
_SPEAKS_FOR = {SourceKind.OFFICIAL, SourceKind.GOVERNMENT, SourceKind.ORGANISATION}
_ARTICLE = re.compile(r"^(the|a|an)\s+")
_SPACE = re.compile(r"\W+")


def origin(entry: Entry) -> str:
    """The name of the voice behind an entry.

    A speaker for an actor counts as that actor; one without a name counts as its outlet, as does the outlet's own
    voice; a document of no outlet stands for itself.
    """
    own = _plain(entry.outlet) or entry.claim.doc
    if not entry.claim.sources:
        return own
    last = entry.claim.sources[-1]
    if last.kind is SourceKind.ANONYMOUS:
        return own
    return last.of if last.of and last.kind in _SPEAKS_FOR else _plain(last.text) or own


def voices(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by independent voice, in order.

    Two entries are one voice where their origin is the same, or where one tells the claim in the very words of the
    other: then one is a copy.
    """
    ordered = sorted(entries, key=Entry.order)
    by_words: dict[str, str] = {}
    joined: dict[str, str] = {}
    for entry in ordered:
        root = _root(joined, origin(entry))
        first = _root(joined, by_words.setdefault(_plain(entry.claim.evidence), root))
        if first != root:
            joined[max(first, root)] = min(first, root)
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in ordered:
        found[_root(joined, origin(entry))].append(entry)
    return dict(found)


def _root(joined: dict[str, str], name: str) -> str:
    while name in joined:
        name = joined[name]
    return name


def _plain(text: str) -> str:
    return _ARTICLE.sub("", _SPACE.sub(" ", text.casefold()).strip())
