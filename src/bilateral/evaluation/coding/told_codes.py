"""Codes of names and of what is done, as the other records of a set give them: a dictionary learned leave-one-out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Token

from bilateral.data.agents import is_role
from bilateral.evaluation.coding.agents import LONGEST_CODE, Agent
from bilateral.evaluation.coding.dyads import aside
from bilateral.reading.grammar import lemma
from bilateral.reading.page import Page

_WORDS = frozenset(("VERB", "AUX", "NOUN", "ADJ", "ADV", "ADP", "PART", "SCONJ", "NUM"))
# What stands in these places to the verb tells most of what is done: it counts twice.
_CHIEF = frozenset(("ROOT", "dobj", "xcomp", "prt", "neg", "attr"))
_MIRRORED = "<-"
# Tense and mood: "has restored" is told as "will restore".
_TENSE = frozenset(("aux", "auxpass"))


@dataclass(frozen=True, slots=True)
class Deed:
    """An event as it was read: its parties, its verb, the words a dictionary would have a code for, its CAMEO code."""

    source: Agent
    target: Agent
    verb: str
    words: frozenset[str]
    code: str

    @property
    def marks(self) -> frozenset[str]:
        """What tells that two are alike: their words, and what CAMEO has for them."""
        return self.words | {self.code}


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a record teaches: the codes that the gold events give to a deed of it, on the record's day."""

    record: int
    day: date | None
    deed: Deed
    codes: tuple[str, str, str]


def words_of(page: Page, verb: Token, *, mirrored: bool = False) -> frozenset[str]:
    """The words of a verb's clause without the names: "signed an accord with" whoever it was signed with.

    ``mirrored`` marks the event that a meeting is for its second party ("hosts" as against "visits").
    """
    words = {_MIRRORED} if mirrored else set()
    for token in verb.subtree:
        named = page.mention_at(token) is not None or token.ent_type_ in ("DATE", "TIME")
        if token == verb or not (named or token.pos_ not in _WORDS or token.dep_ in _TENSE or aside(token, verb)):
            words.add(lemma(token))
            if token == verb or token.dep_ in _CHIEF:
                words.add(f"*{lemma(token)}")
    return frozenset(words)


@dataclass(frozen=True, slots=True)
class _Known:
    """The code that a record gives to a party."""

    record: int
    day: date | None
    agent: Agent
    code: str


@dataclass(slots=True)
class Dictionary:
    """The lessons of all records. What it tells of a record never comes from that record."""

    lessons: Sequence[Lesson]
    _by_name: dict[str, list[_Known]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Sort the lessons by the names they are about."""
        for lesson in self.lessons:
            parties = ((lesson.deed.source, lesson.codes[0]), (lesson.deed.target, lesson.codes[1]))
            for agent, code in parties:
                self._by_name.setdefault(_plain(agent.name), []).append(_Known(lesson.record, lesson.day, agent, code))

    def deed(self, record: int, deed: Deed) -> str:
        """The code of the deed most like, of those of its verb if any; of several equally like the commonest."""
        others = [lesson for lesson in self.lessons if lesson.record != record]
        same = [other for other in others if deed.verb and other.deed.verb == deed.verb]
        likeness = [(_share(deed.marks, other.deed.marks), other.codes[2]) for other in same or others]
        best = max((share for share, _ in likeness), default=0.0)
        return _commonest(code for share, code in likeness if share == best) if best else deed.code

    def party(self, record: int, day: date | None, agent: Agent) -> str:
        """The code of a name in the same roles, else of the name with the roles that were read.

        What a name stands for changes with time: its code is that of the year nearest to the day.
        """
        known = [row for row in self._by_name.get(_plain(agent.name), ()) if row.record != record]
        same = [row for row in known if row.agent.roles == agent.roles]
        if same:
            return _commonest(row.code for row in _nearest(same, day))
        state = _commonest(_state(row.code) for row in _nearest(known, day))
        return Agent(agent.name, state or agent.state, agent.roles).code


def _plain(name: str) -> str:
    """A name without the dots of an abbreviation."""
    return name.replace(".", "")


def _state(code: str) -> str:
    """The code without the roles that it ends in."""
    while len(code) > LONGEST_CODE and is_role(code[-LONGEST_CODE:]):
        code = code[:-LONGEST_CODE]
    return code


def _nearest(known: Sequence[_Known], day: date | None) -> list[_Known]:
    """Those of the year nearest to a day; all where no day is told."""
    gaps = [abs(row.day.year - day.year) if row.day and day else 0 for row in known]
    return [row for row, gap in zip(known, gaps, strict=True) if gap == min(gaps)]


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard's index."""
    return len(a & b) / len(a | b) if a | b else 0.0


def _commonest(codes: Iterator[str] | Sequence[str]) -> str:
    """The code that stands there most, the first of equals; "" where there is none."""
    return next((code for code, _ in Counter(codes).most_common(1)), "")
