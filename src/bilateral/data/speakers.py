"""Who speaks: outlets by the words that name them, and what shows that a speaker is nobody in particular."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bilateral.data.tables import table

_WORDS = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^\s*(the|a|an)\s+", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def outlet_named(text: str) -> str:
    """The outlet that a text names, "" where it names none that is known.

    >>> outlet_named("Turkey's state-run Anadolu news service"), outlet_named("the minister")
    ('anadolu', '')
    """
    words = _split(text)
    for start in range(len(words)):
        for end in range(min(len(words), start + _longest()), start, -1):
            if found := _outlets().get(words[start:end]):
                return found
    return ""


def outlet_behind(text: str) -> str:
    """The outlet that a speaker is, or that passes on what is cited; "" where there is none that is known.

    >>> outlet_behind("the Korean Central News Agency"), outlet_behind("a statement carried by KCNA")
    ('kcna', 'kcna')
    >>> outlet_behind("KCNA's critics"), outlet_behind("a statement by the ministry")
    ('', '')
    """
    if passed_on := _passing_on().search(text):
        return outlet_named(text[passed_on.end() :])
    return _outlets().get(_split(_ARTICLE.sub("", text)), "")


def is_indefinite(text: str) -> bool:
    """Whether a speaker is nobody in particular: words such as "an" or "officials" at an end.

    >>> [is_indefinite(said) for said in ("a senior official", "U.S. officials", "the minister", "a spokesman")]
    [True, True, False, False]
    """
    words = _split(text)
    known = table("speakers.yaml")
    if not words or set(words) & set(known["institutional"]):
        return False
    return words[0] in known["indefinite"] or words[-1] in known["indefinite"]


def _split(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORDS.findall(text))


@lru_cache(maxsize=1)
def _passing_on() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('speakers.yaml')['passing_on'])})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _outlets() -> Mapping[tuple[str, ...], str]:
    # Short names in capitals (AP, RIA) are told from words by nothing but their case, and so few speakers are called
    # by such a word that they are taken in any case.
    return {_split(name): outlet for outlet, names in table("outlets.yaml").items() for name in names}


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _outlets()))
