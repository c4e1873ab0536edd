"""What the encoder reads for one sentence: its actors, the sentence before, the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bilateral.reading.encoder.masking import Piece, kind_word
from bilateral.reading.encoder.wordpieces import CLS, MARKS, SEP, wordpieces

# So many word pieces of the sentence before (its end) and of the sentence (its beginning) are read.
LONGEST_BEFORE, LONGEST = 60, 110
# Of a joint mention ("the three states") so many actors are marked.
_MARKED_TOGETHER = 3


@dataclass(slots=True)
class Prompt:
    """Token ids with, for each, the actor that it marks ("" for none) and its place in the text (-1 for none).

    ``start`` is where the sentence begins; ``actors`` those that may be parties of a claim in it.
    """

    actors: Sequence[str]
    tokens: list[int] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    start: int = 0

    def add(self, tokens: Sequence[int], owner: str = "", offset: int = -1) -> None:
        """Append token ids of one word or mark."""
        self.tokens += tokens
        self.owners += [owner] * len(tokens)
        self.offsets += [offset] * len(tokens)


def actors_of(before: Sequence[Piece], sentence: Sequence[Piece], commonest: Sequence[str]) -> list[str]:
    """The actors that may be parties of a sentence: its own, those of the sentence before, the commonest."""
    named = (i for piece in (*sentence, *before) for i in piece.ids)
    return list(dict.fromkeys((*named, *commonest)))[: len(MARKS)]


def prompt_of(before: Sequence[Piece], sentence: Sequence[Piece], slots: Mapping[str, int]) -> Prompt:
    """The prompt of a sentence. ``slots`` gives each of its actors the number of its mark."""
    prompt = Prompt(list(slots))
    prompt.add([CLS])
    for actor, slot in slots.items():  # those told of elsewhere have a place of their own as well
        prompt.add([MARKS[slot]], actor)
        prompt.add(wordpieces(kind_word(actor)))
    prompt.add([SEP])
    _add(prompt, _tokens(before, slots)[-LONGEST_BEFORE:], place=False)
    prompt.add([SEP])
    prompt.start = len(prompt.tokens)
    _add(prompt, _tokens(sentence, slots)[:LONGEST], place=True)
    prompt.add([SEP])
    return prompt


def _tokens(pieces: Sequence[Piece], slots: Mapping[str, int]) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for piece in pieces:
        marked = [i for i in piece.ids[:_MARKED_TOGETHER] if i in slots]
        found += ((MARKS[slots[i]], i, piece.offset) for i in marked)
        if not piece.ids:
            found += ((token, "", piece.offset) for token in wordpieces(piece.word))
    return found


def _add(prompt: Prompt, tokens: Sequence[tuple[int, str, int]], *, place: bool) -> None:
    for token, owner, offset in tokens:
        prompt.add([token], owner, offset if place else -1)
