"""The states of a text exchanged for others: a claim must follow the names, whoever usually does what.

Exchanged are the states of the document's claims, each for one that the document does not name: their names and
adjectives, capitals and palaces, the organs that tell their state, and those of their leaders whom the tables know.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from spacy.tokens import Doc

from bilateral.data.actor_tables import Leader, actor_names, actor_rows
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import WORD, Name, NameKind, words
from bilateral.evaluation.altered.edits import Edit, Edited, moved
from bilateral.evaluation.goldset import Labelled, LabelledDocument
from bilateral.model.actor import ActorKind
from bilateral.reading.parser import parse

# What a name of each kind becomes; those of other kinds stay as they are.
_BECOMES = {
    NameKind.NAME: NameKind.NAME,
    NameKind.ADJECTIVE: NameKind.ADJECTIVE,
    NameKind.PREFIX: NameKind.ADJECTIVE,
    NameKind.PEOPLE: NameKind.PEOPLE,
    NameKind.CAPITAL: NameKind.CAPITAL,
    NameKind.SEAT: NameKind.CAPITAL,
}
# Shorter names in capitals are abbreviations.
_SHORTEST_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Stand:
    """A state that may stand for another: each of its names means it alone, and none takes an article."""

    id: str
    names: Mapping[NameKind, str] = field(default_factory=dict)


@cache
def stands() -> tuple[Stand, ...]:
    """The states that may stand for others, by their names."""
    found = (_stand(actor.id) for actor in gazetteer() if actor.kind is ActorKind.STATE)
    return tuple(sorted((stand for stand in found if stand is not None), key=lambda stand: stand.id))


def _stand(state: str) -> Stand | None:
    known = gazetteer()
    entry = known.entry(state)
    by_kind: dict[NameKind, str] = {NameKind.NAME: entry.actor.name}
    for capital in entry.capitals[:1]:
        by_kind[NameKind.CAPITAL] = capital
    by_kind |= _names_of_states().get(state, {})
    whole = set(by_kind) >= set(_BECOMES.values()) and entry.until is None and not entry.actor.name.endswith("s")
    return Stand(state, by_kind) if whole and all(_is_plain(state, text) for text in by_kind.values()) else None


@cache
def _names_of_states() -> dict[str, dict[NameKind, str]]:
    found: dict[str, dict[NameKind, str]] = {}
    for name in (name for _, row in actor_rows() for name in actor_names(row)):
        if name.kind in (NameKind.ADJECTIVE, NameKind.PEOPLE):
            found.setdefault(name.ids[0], {}).setdefault(name.kind, name.text)
    return found


def _is_plain(state: str, text: str) -> bool:
    """Whether a single word means this state and nothing else."""
    told = words(text)
    options = gazetteer().index.at(told, 0)[1]
    return len(told) == 1 and {i for option in options for i in option.ids} == {state}


def other_states(item: LabelledDocument, dice: Random) -> LabelledDocument:
    """The document with the states of its claims exchanged, in the text and in the claims."""
    swap = _Swap(item, dice)
    document = item.document
    told = (document.text, document.title, document.outlet)  # a release is its outlet's own voice
    body, title, outlet = (Edited(text, swap.edits(text)) for text in told)
    claims = (swap.claim(moved(claim, body.carry(claim.span), body.text)) for claim in item.claims)
    return LabelledDocument(replace(document, text=body.text, title=title.text, outlet=outlet.text), tuple(claims))


class _Swap:
    """The exchange of one document: which state stands for which, and which leader."""

    def __init__(self, item: LabelledDocument, dice: Random) -> None:
        named = {i for _, _, name in _names(item.document.text) for i in name.ids}
        parties = {i for c in item.claims for i in (*c.actors, *c.recipients, *(o[1] for o in c.others))}
        states = sorted(i for i in parties if i in gazetteer() and gazetteer().actor(i).kind is ActorKind.STATE)
        free = [stand for stand in stands() if stand.id not in named | parties]
        self.stand = dict(zip(states, dice.sample(free, len(states)), strict=True))
        self.leaders = dict(self._leaders(item, dice))
        self._adjectives = {stand.names[NameKind.ADJECTIVE] for stand in self.stand.values()}

    def _leaders(self, item: LabelledDocument, dice: Random) -> Iterator[tuple[Leader, Leader]]:
        """A leader of the other state for each leader of the one, of the same office where there is one."""
        known, day = gazetteer(), item.document.published
        for state, stand in self.stand.items():
            for leader in known.leaders(state, day):
                others = [other for other in known.leaders(stand.id, day) if other.surnames]
                same = [other for other in others if other.office == leader.office] or others
                if same:
                    yield leader, dice.choice(same)

    def edits(self, text: str) -> list[Edit]:
        """What changes in a text."""
        found: list[Edit] = []
        doc = next(parse([text]))
        for start, end, name in _names(text):
            state = next((i for i in name.ids if i in self.stand), "")
            new = self._new(state, name, text[start:end]) if state else ""
            if new and name.kind is NameKind.NAME and _modifies(doc, start, end):
                new = self.stand[state].names[NameKind.ADJECTIVE]
            if new:
                begin = start if new in self._adjectives else _with_article(text, start, name)
                found.append(Edit(begin, _with_kind(text, end, name), _as_written(text[start:end], name, new)))
        taken = {n for edit in found for n in range(edit.start, edit.end)}
        surnames = {s: self._surname(other) for leader, other in self.leaders.items() for s in leader.surnames}
        found += [
            Edit(match.start(), match.end(), surnames[match[0]])
            for match in WORD.finditer(text)
            if match[0] in surnames and match.start() not in taken and not _begins_name(text, match.end())
        ]
        return found

    def _new(self, state: str, name: Name, written: str) -> str:
        names = self.stand[state].names
        if name.kind in _BECOMES:
            return names[_BECOMES[name.kind]]
        if name.kind is NameKind.ORGAN:
            return f"{names[NameKind.ADJECTIVE]} government"
        if name.kind is NameKind.LEADER:
            others = (other.name for one, other in self.leaders.items() if written in (one.name, *one.names))
            return next(others, "")
        return ""

    @staticmethod
    def _surname(leader: Leader) -> str:
        return leader.surname or leader.name.split()[-1]

    def claim(self, claim: Labelled) -> Labelled:
        """The claim of the other states."""
        others = frozenset((role, self._id(i)) for role, i in claim.others)
        actors, recipients = (frozenset(map(self._id, ids)) for ids in (claim.actors, claim.recipients))
        return replace(claim, actors=actors, recipients=recipients, others=others)

    def _id(self, actor: str) -> str:
        return self.stand[actor].id if actor in self.stand else actor


def _names(text: str) -> Iterator[tuple[int, int, Name]]:
    """The names of actors in a text, the longest at each word, in their first sense."""
    for start, end, options in gazetteer().index.within(text):
        yield start, end, options[0]


def _modifies(doc: Doc, start: int, end: int) -> bool:
    """Whether a name stands before a noun as an adjective does: "U.S. officials"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and span.root.dep_ in {"compound", "amod", "nmod"}


def _with_kind(text: str, end: int, name: Name) -> int:
    """Where an organ's name ends: what is left of "U.S. Treasury Department" belongs to it."""
    rest = re.match(r" (?:Department|Ministry|Office)\b", text[end:]) if name.kind is NameKind.ORGAN else None
    return end + (rest.end() if rest else 0)


def _with_article(text: str, start: int, name: Name) -> int:
    """Where a name starts with the article before it: "the United States" becomes "Chad"."""
    takes = name.kind in (NameKind.NAME, NameKind.SEAT) and text[max(0, start - 4) : start].lower() == "the "
    return start - 4 if takes and (start == 4 or not text[start - 5].isalpha()) else start


def _begins_name(text: str, end: int) -> bool:
    """Whether a surname is the first word of another name there: Mr West has nothing to do with "West African"."""
    return re.match(r" [A-Z][a-z]", text[end:]) is not None


def _as_written(old: str, name: Name, new: str) -> str:
    """A name in capitals where the old one is, and is no abbreviation such as "DPRK"."""
    abbreviated = "." in old or name.text.isupper() or len(old) < _SHORTEST_CAPITALS
    return new.upper() if old.isupper() and not abbreviated else new
