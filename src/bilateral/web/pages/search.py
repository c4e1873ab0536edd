"""Search: actors and pairs by any name, claims and documents by their words."""

import re
from collections.abc import Iterator

from fastapi import Request

from bilateral.data.gazetteer import gazetteer
from bilateral.ledger import listing
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.model.span import Span, around
from bilateral.web.asked import Asked
from bilateral.web.desk import Desk
from bilateral.web.marked import Piece, pieces
from bilateral.web.page import Page

_ACTORS, _CLAIMS, _DOCUMENTS = 6, 8, 6
_EXCERPT = 220  # characters
_JOINTS = {"and", "&", "with", "/", "-", "–", ","}


def search(desk: Desk, request: Request) -> Page:
    """What is found for some words."""
    asked = Asked.of(request.query_params)
    words = asked.words
    actors = gazetteer().named(words, _ACTORS) if words else []
    pairs = list(_pairs(words))
    with desk.view() as view:
        claims = listing.claims(view, Query(words=words), limit=_CLAIMS).items if words else ()
        number = listing.number_of_claims(view, Query(words=words)) if words else 0
        found = listing.documents(view, words, limit=_DOCUMENTS) if words else listing.Stretch(())
        excerpts = {one.id: _excerpt(view, one.id, words) for one in found.items}
    record = {
        "pairs": [{"address": f"/relations/{a}/{b}.json", "between": [a, b]} for a, b in pairs],
        "actors": [{"id": actor.id, "name": actor.name} for actor in actors],
        "number_of_claims": number,
        "claims": [entry.record() for entry in claims],
        "documents": [one.record() for one in found.items],
    }
    content = {
        "asked": asked,
        "pairs": pairs,
        "actors": actors,
        "claims": claims,
        "number": number,
        "documents": found.items,
        "more_documents": bool(found.after),
        "excerpts": excerpts,
    }
    return Page("search.html", f"Search: {words}" if words else "Search", record, content)


def _pairs(words: str) -> Iterator[tuple[str, str]]:
    """The two actors that the words name one after the other, if they do."""
    told = words.split()
    for cut in range(1, len(told)):
        first, second = told[:cut], told[cut:]
        while second and second[0].lower() in _JOINTS:
            second = second[1:]
        one, other = (gazetteer().lookup(" ".join(part).strip(",")) if part else None for part in (first, second))
        if one and other and one != other:
            yield one, other
            return


def _excerpt(view: View, document: str, words: str) -> list[Piece]:
    """The text around the first of the words, with all of them marked."""
    text = view.document(document).text
    pattern = re.compile("|".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    first = pattern.search(text)
    shown = around(text, Span(*first.span()) if first else Span(0, 0), _EXCERPT)
    before, after = "… " if shown.start else "", " …" if shown.end < len(text) else ""
    cut = f"{before}{shown.of(text)}{after}"
    return pieces(cut, {"found": [Span(*one.span()) for one in pattern.finditer(cut)]})
