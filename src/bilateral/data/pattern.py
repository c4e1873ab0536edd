"""Patterns made of the words of a table."""

import re
from collections.abc import Iterable


def any_word(words: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Finds any of some words or phrases, whole; nothing where there are none.

    >>> bool(any_word(["embassy"]).search("two embassy guards")), bool(any_word([]).search("embassy"))
    (True, False)
    """
    told = "|".join(map(re.escape, words))
    return re.compile(rf"\b(?:{told})\b" if told else "(?!)", flags)
