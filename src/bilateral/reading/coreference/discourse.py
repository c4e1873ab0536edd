"""What a text has spoken of up to the word being read."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.data.gazetteer import is_state
from bilateral.data.name import NameKind
from bilateral.reading.names import find_names
from bilateral.reading.page import Mention, Page
from bilateral.reading.voice import issuer_of

# A description reaches back at most so many sentences.
REACH = 4
_TITLED = {NameKind.NAME, NameKind.ADJECTIVE, NameKind.CAPITAL, NameKind.PEOPLE, NameKind.SEAT}


@dataclass(frozen=True, slots=True)
class Office:
    """An office or organ that was said to be an actor's: "the French foreign minister"."""

    sentence: int
    noun: str
    traits: frozenset[str]
    ids: tuple[str, ...]
    several: bool = False  # "the French ministers"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A ship or airline that was said to be a state's; ``other`` where it is not the one the sentence is about."""

    sentence: int
    noun: str
    ids: tuple[str, ...]
    other: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Actors that were named together, with how closely: 1 for "A and B agreed", less for bystanders.

    ``met`` where one met or talked with the other: "A spoke with B".
    """

    sentence: int
    ids: tuple[str, ...]
    weight: float
    met: bool = False


@dataclass(slots=True)
class Discourse:
    """The memory of one reading; every later word asks it."""

    page: Page
    number: int = 0  # of the sentence being read
    past: list[tuple[int, Mention]] = field(default_factory=list)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)  # no ids: known to be nobody's officer
    carriers: dict[str, Carrier] = field(default_factory=dict)  # by a word of the name; no ids: known to be nobody's
    genders: dict[str, str] = field(default_factory=dict)
    offices: list[Office] = field(default_factory=list)
    fleet: list[Carrier] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)  # of the states of the whole text
    bodies: Counter[str] = field(default_factory=Counter)  # of its organisations and groups
    title: frozenset[str] = frozenset()
    issuer: str = ""
    at: dict[int, Mention] = field(default_factory=dict)  # token -> mention
    persons: dict[int, Tokens] = field(default_factory=dict)  # last token of a person's name -> the name

    @classmethod
    def of(cls, page: Page) -> "Discourse":
        """The memory before the first word: what is most spoken of, the title, who issued the text."""
        memory = cls(page, issuer=issuer_of(page).strip("-"), title=_title_ids(page))
        for mention in page.mentions:
            memory.index(mention)
            memory.counts.update(i for i in mention.ids if is_state(i))
            memory.bodies.update(i for i in mention.ids if not is_state(i))
        memory.counts.update({i: 2 for i in memory.title if is_state(i)})
        memory.persons.update((e.end - 1, e) for e in page.doc.ents if e.label_ == "PERSON")
        return memory

    def index(self, mention: Mention) -> None:
        """Make a mention known by its tokens."""
        for i in range(mention.start, mention.end):
            self.at.setdefault(i, mention)

    def mention(self, token: Token) -> Mention | None:
        """The mention whose head the token is."""
        found = self.at.get(token.i)
        return found if found is not None and found.head == token.i else None

    def ids(self, token: Token) -> tuple[str, ...]:
        """The actors that the phrase of a token stands for."""
        found = self.mention(token)
        return found.ids if found is not None else ()

    def note(self, mention: Mention) -> None:
        """Remember an actor's mention."""
        if mention.ids:
            self.past.append((self.number, mention))

    def recent(self, reach: int = REACH) -> Iterator[tuple[int, Mention]]:
        """Mentions within reach with their distance in sentences, the latest first."""
        for at, mention in reversed(self.past):
            if self.number - at > reach:
                return
            yield self.number - at, mention


def _title_ids(page: Page) -> frozenset[str]:
    """The actors that the document's title names beyond doubt."""
    words = page.document.title.split()
    if not words:
        return frozenset()
    found = find_names(Doc(page.doc.vocab, words=words))
    plain = [one.options[0] for one in found if len(one.options) == 1 and one.options[0].kind in _TITLED]
    return frozenset(i for name in plain for i in name.ids)
