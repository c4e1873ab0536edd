"""The sentences of a page as the encoder reads them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.model.span import Span
from bilateral.reading.encoder.masking import Piece, masked
from bilateral.reading.page import Mention, Page

# The states most spoken of may be meant where a sentence does not name them: of the claims of the training set
# .89 have all parties in the sentence or the one before, .97 there or among the three commonest.
COMMONEST = 3
# So many actors of a sentence are asked for; of the sentences of the training set 1 in 200 has more.
MOST_ACTORS = 8


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence that names somebody: its number on the page, its place, its pieces.

    ``actors`` are those it may be about: its own, those of the sentence before that names somebody, and the
    commonest of the page; ``speakers`` those who say most of it.
    """

    number: int
    span: Span
    pieces: Sequence[Piece]
    actors: Sequence[str]
    speakers: frozenset[str] = frozenset()


def masked_sentences(page: Page) -> list[Masked]:
    """The sentences of the prose of a page that name somebody."""
    mentions = _by_sentence(page)
    counts = Counter(i for m in page.mentions if not m.place for i in dict.fromkeys(m.ids))
    commonest = [i for i, _ in counts.most_common(COMMONEST)]
    found: list[Masked] = []
    for number in sorted(mentions):
        sentence = page.sentences[number]
        pieces = masked(sentence, mentions[number])
        before = found[-1].pieces if found else ()
        named = (i for piece in (*pieces, *before) for i in piece.ids)
        actors = tuple(dict.fromkeys((*named, *commonest)))[:MOST_ACTORS]
        span = Span(sentence.start_char, sentence.end_char)
        found.append(Masked(number, span, pieces, actors, _speakers(page, span)))
    return found


def _speakers(page: Page, sentence: Span) -> frozenset[str]:
    """Those who say the greater part of a sentence."""
    most = (sentence.end - sentence.start) / 2
    told = (a for a in page.attributions if sum(sentence.overlap(part) for part in a.content) > most)
    return frozenset(actor for attribution in told for actor in attribution.ids)


def _by_sentence(page: Page) -> dict[int, list[Mention]]:
    numbers = {token.i: n for n, sentence in enumerate(page.sentences) for token in sentence}
    found: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        if mention.ids and mention.head in numbers:
            found.setdefault(numbers[mention.head], []).append(mention)
    return found
