"""Words -> the word pieces of the encoder's vocabulary."""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

# Places of the vocabulary that its makers left unused mark the actors of a window.
MARKS = tuple(range(2, 18))
PAD, CLS, SEP, HIDDEN = 0, 101, 102, 103


@cache
def _tokenizer() -> Tokenizer:
    vocabulary = files("bilateral.data").joinpath("models", "vocabulary.txt").read_text("utf-8").split("\n")
    numbers = {word: number for number, word in enumerate(vocabulary) if word}
    tokenizer = Tokenizer(WordPiece(numbers, unk_token="[UNK]"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = BertNormalizer(lowercase=True), BertPreTokenizer()
    return tokenizer


@lru_cache(maxsize=50_000)
def wordpieces(word: str) -> Sequence[int]:
    """The ids of the pieces of one word.

    >>> len(wordpieces("embassy"))
    1
    """
    return tuple(_tokenizer().encode(word, add_special_tokens=False).ids)
