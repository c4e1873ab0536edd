"""What a text is compared with others by: a few hundred hashes, by which near-copies show."""

import re
from base64 import b64decode, b64encode
from struct import pack, unpack, unpack_from

from rensa import RMinHash

# What a text is made of: runs of four words. A text of fewer than forty words is nobody's copy: short dispatches are
# written alike again and again.
RUN, LEAST = 4, 40

# With 256 hashes the share that two texts have in common is told to about 3 in 100. Of each hash 16 bits are kept: two
# that differ are taken for one in 65,536.
HASHES, _BITS = 256, 0xFFFF
_FORM = f"<{HASHES}H"
# Two texts are compared where one of the first 32 pairs of their hashes is the same, as is usual with MinHash: 996 of
# 1000 texts that share just enough to be near-copies are, and all but a few that share half.
_FORM_OF_BANDS, _LENGTH_OF_BANDS, _BITS_OF_BAND = "<32I", 172, 32

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text as texts are compared, in small letters.

    >>> words_in("Fiji’s envoy left.")
    ['fiji', 's', 'envoy', 'left']
    """
    return _WORD.findall(text.casefold())


def sketch(text: str) -> str:
    """The hashes of a text in base 64; "" where it is too short.

    The hashes are those of rensa's MinHash, which a new version of that library could change: a test holds one.
    """
    words = words_in(text)
    if len(words) < LEAST:
        return ""
    minhash = RMinHash(HASHES, 1)
    minhash.update(sorted({" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}))
    return b64encode(pack(_FORM, *(value & _BITS for value in minhash.digest()))).decode("ascii")


def hashes(kept: str) -> tuple[int, ...]:
    """The hashes of a sketch."""
    return unpack(_FORM, b64decode(kept))


def bands_of(kept: str) -> list[int]:
    """The first 32 pairs of the hashes of a sketch, each with its place as one number.

    >>> one = sketch(" ".join(f"word{n}" for n in range(60)))
    >>> bands_of(one)[1] == (1 << 32) + hashes(one)[2] + (hashes(one)[3] << 16)
    True
    """
    pairs = unpack_from(_FORM_OF_BANDS, b64decode(kept[:_LENGTH_OF_BANDS]))
    return [(place << _BITS_OF_BAND) + pair for place, pair in enumerate(pairs)]
