"""In which state a place lies: asked of words that are known to be a place's name or to hold one.

The reader asks first whether a name is a place's at all ("Jordan", "Reading", the "Post" of Washington). Here that is
settled: whatever has the name may be meant, and where no table has it, the place is where the text is at home.
"""

import re

from bilateral.data.city import cities
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import Name, NameKind
from bilateral.data.town import towns
from bilateral.model.actor import ActorKind
from bilateral.reading.ambiguity import likeliest, setting_of
from bilateral.reading.names import Found, find_names, names_within
from bilateral.reading.page import Page

_IN = re.compile(r",? in (?:the )?")
_STATES = (ActorKind.STATE, ActorKind.TERRITORY)


class Whereabouts:
    """The states of the places of one page, whose mentions are found."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found = find_names(page.doc)
        self._setting = setting_of(self._found, page.document.published)

    def state(self, start: int, end: int) -> str:
        """The state that the place at the characters ``[start, end)`` lies in or is; "" where nothing tells it."""
        inside = names_within(self._page.doc, start, end)
        whole = [one for one in inside if len(one.text) >= end - start - len("the ")]
        near = self._beside(end) or self._around(end)
        if not whole:
            return near or self._held(inside) or self._mentioned(start, end) or self._setting.home
        unknown = all(one.small and one.options for one in whole)  # a town of that name elsewhere
        told = self._named(whole) or ("" if unknown else self._mentioned(start, end))
        return told or near or self._seat(whole) or self._setting.home

    def _named(self, names: list[Found]) -> str:
        """The state that a name means."""
        return next((_state_of(name.ids[0]) for one in names if (name := self._meant(one)) is not None), "")

    def _seat(self, names: list[Found]) -> str:
        """The state of the city where the organisation sits that a name means."""
        meant = (self._meant(one) for one in names)
        return next((_state_of_city(gazetteer().entry(name.ids[0]).seat) for name in meant if name), "")

    def _held(self, names: list[Found]) -> str:
        """The state that a name in a longer name means, where the text tells of that state."""
        meant = (self._meant(one) for one in names if not one.small)
        return next((_state_of(name.ids[0]) for name in meant if name and self._setting.support(name.ids[0])), "")

    def _meant(self, one: Found) -> Name | None:
        around = next((other for other in self._found if (other.start, other.text) == (one.start, one.text)), one)
        return likeliest(around, self._setting)

    def _mentioned(self, start: int, end: int) -> str:
        for mention in self._page.mentions:
            span = self._page.span(mention.start, mention.end)
            if span.start < end and start < span.end and (state := _state_of(mention.ids[0])):
                return state
        return ""

    def _beside(self, end: int) -> str:
        """The state of the region or state that a comma joins to the place."""
        doc = self._page.doc
        after = next((one for one in self._found if 0 < doc[one.start].idx - end <= len(", ")), None)
        if after is None or doc.text[end : end + 1] != ",":
            return ""
        states = [o.ids[0] for o in after.options if o.kind in (NameKind.REGION, NameKind.POSTAL, NameKind.NAME)]
        return states[0] if len(states) == 1 else ""

    def _around(self, end: int) -> str:
        """The state of the city or state that the text says the place is in: "the theatre in Lima"."""
        doc = self._page.doc
        joined = _IN.match(doc.text, end)
        after = next((one for one in self._found if joined and doc[one.start].idx == joined.end()), None)
        name = likeliest(after, self._setting) if after is not None else None
        return _state_of(name.ids[0]) if name is not None else ""


def _state_of(actor: str) -> str:
    """The state that an actor is or that its land belongs to: of one that is gone, the one that came after it."""
    known = gazetteer().entry(actor)
    if len(known.successors) == 1:
        return known.successors[0]
    if known.actor.kind in _STATES:
        return actor
    return known.parent if known.actor.kind is ActorKind.GROUP else ""


def _state_of_city(name: str) -> str:
    """The state of the largest city of a name; of no city ("") there is none."""
    first = name.split(" ", maxsplit=1)[0]
    states = (*(city.state for city in cities().at(name, 0, first)), *towns().at(name, 0, first)[1])
    return next(iter(states), "")
