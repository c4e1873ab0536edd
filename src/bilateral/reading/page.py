"""The document on the desk: what the stages of reading have found so far."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.model.act import Cue
from bilateral.model.document import Document
from bilateral.model.source import Source
from bilateral.model.span import Span
from bilateral.model.when import When

_WORD = re.compile(r"[\w-]+")


class Form(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"  # a capital, a palace, a street
    ORGAN = "organ"  # a ministry, a parliament, an army, a state agency
    PERSON = "person"
    DESCRIPTION = "description"  # "the West African country", "both sides"
    PRONOUN = "pronoun"
    PLACE = "place"  # a city or region: never an actor by itself


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for one actor or several ("the two countries").

    ``start`` and ``end`` are token indices of the parsed text; ``ids`` the actors meant. ``place`` is
    true where the words name where something is, not who acts.
    """

    start: int
    end: int
    head: int
    ids: tuple[str, ...]
    form: Form
    place: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A cue that was found: the token that carries it and the tokens its pattern used."""

    token: int
    cue: Cue
    used: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Someone says something: ``cue`` the saying word, ``content`` what is said (character spans).

    ``sources`` is the chain as told, from the outlet inwards; ``speaker`` is the span of the words that name
    the last source, ``None`` where the source holds over from a sentence before.
    """

    cue: Span
    content: tuple[Span, ...]
    sources: tuple[Source, ...]
    speaker: Span | None = None
    ids: tuple[str, ...] = ()  # actors the last source speaks for
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that tell a time, with the interval they mean."""

    span: Span
    when: When


@dataclass(slots=True)
class Page:
    """A document while it is read. Each stage adds its findings and changes no other's.

    ``doc`` is the whole text parsed once, so that ``token.idx`` is an offset into the document's text;
    ``sentences`` are those of its prose, in order, without the clutter of a page.
    """

    document: Document
    doc: Doc
    sentences: list[Tokens] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    _index: dict[int, Mention] = field(default_factory=dict, repr=False)
    _indexed: list[Mention] | None = field(default=None, repr=False)
    _words: frozenset[str] = field(default=frozenset(), repr=False)

    def span(self, start: int, end: int) -> Span:
        """The characters of the tokens ``[start, end)``."""
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))

    def says(self, words: Iterable[str]) -> bool:
        """Whether one of some words in small letters stands anywhere in the text, in whatever form the parse knows."""
        if not self._words:
            lemmas = (token.lemma_.lower() for token in self.doc)
            self._words = frozenset(chain(_WORD.findall(self.document.text.lower()), lemmas))
        return not self._words.isdisjoint(words)

    def mention_at(self, token: Token) -> Mention | None:
        """The longest mention that covers the token."""
        if self._indexed is not self.mentions:
            self._index, self._indexed = {}, self.mentions
            for mention in sorted(self.mentions, key=lambda m: m.end - m.start):
                self._index.update(dict.fromkeys(range(mention.start, mention.end), mention))
        return self._index.get(token.i)
