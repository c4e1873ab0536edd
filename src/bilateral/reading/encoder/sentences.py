"""The sentences of a page as the encoder reads them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.model.span import Span
from bilateral.reading.encoder.masking import Piece, masked
from bilateral.reading.encoder.prompt import Prompt, actors_of, prompt_of
from bilateral.reading.page import Mention, Page

# The states most spoken of may be meant where a sentence does not name them: of the claims of the training set
# .89 have all parties in the sentence or the one before, .97 there or among the three commonest.
COMMONEST = 3


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence: its place, its pieces, those of the sentence before, and the actors it may be about."""

    span: Span
    pieces: Sequence[Piece]
    before: Sequence[Piece]
    actors: Sequence[str]

    @property
    def prompt(self) -> Prompt:
        """The prompt with the marks in order of the actors."""
        return prompt_of(self.before, self.pieces, {actor: slot for slot, actor in enumerate(self.actors)})


def masked_sentences(page: Page) -> list[Masked]:
    """Every sentence of the prose of a page; one that names nobody has no actors."""
    mentions = _by_sentence(page)
    counts = Counter(i for m in page.mentions if not m.place for i in set(m.ids))
    commonest = [i for i, _ in counts.most_common(COMMONEST)]
    found: list[Masked] = []
    before: Sequence[Piece] = ()
    for number, sentence in enumerate(page.sentences):
        pieces = masked(sentence, mentions.get(number, ()))
        named = any(piece.ids for piece in pieces)
        actors = actors_of(before, pieces, commonest) if named else ()
        found.append(Masked(Span(sentence.start_char, sentence.end_char), pieces, before, actors))
        before = pieces
    return found


def _by_sentence(page: Page) -> dict[int, list[Mention]]:
    numbers = {token.i: n for n, sentence in enumerate(page.sentences) for token in sentence}
    found: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        if mention.ids and mention.head in numbers:
            found.setdefault(numbers[mention.head], []).append(mention)
    return found
