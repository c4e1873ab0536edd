"""The date of what a feast recalls: "the 75th anniversary of diplomatic relations", "marks 190 years of relations"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.when import Basis, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import ties_of
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import Page, Trigger

_DIGITS = re.compile(r"\d{1,3}(?=st$|nd$|rd$|th$|$)")


def jubilee_date(page: Page, trigger: Trigger) -> When:
    """Return when that began of which so many years are counted; unknown where a text counts none.

    What lasts has gone on from then until the feast ("1948/2023"), an act was done in the year of its beginning.
    """
    token = page.doc[trigger.token]
    for noun in _nouns_above(token):
        if count := _years(noun):
            feast = _year_of_feast(page, noun)
            if feast is None or feast <= count:
                return When.unknown()
            began, act = f"{feast - count:04d}", trigger.cue.act
            lasts = bool({act, act.partition(".")[0]} & cues("lasting"))
            phrase = page.doc[noun.left_edge.i : noun.i + 1].text
            return When.of(f"{began}/{feast:04d}" if lasts else began, phrase, Basis.TEXT)
    return When.unknown()


def _nouns_above(token: Token) -> Iterator[Token]:
    """Yield a word and, as long as it is told with "of", the nouns that it belongs to."""
    if token.pos_ in VERBAL:
        return
    yield token
    while token.dep_ in {"compound", "amod", "pobj"} and token.head.head != token.head:
        of = token.dep_ == "pobj"
        if of and token.head.lower_ != "of":
            return
        token = token.head.head if of else token.head
        yield token


def _years(noun: Token) -> int:
    """Return how many years a noun counts: of the "75th anniversary", of "30 years of relations"; 0 where none."""
    if lemma(noun) in cues("recalling"):
        return _number(children(noun, "amod", "compound", "nummod"), "ORDINAL")
    if lemma(noun) == "year" and any(child.lower_ == "of" for child in children(noun, "prep")):
        return _number(children(noun, "nummod"), "NUMWORD")
    return 0


def _number(words: Sequence[Token], in_words: str) -> int:
    """Return the number among some words, in digits or as the vocabulary of dates writes numbers out."""
    known = table("cues/dates.yaml")["words"][in_words]
    for word in words:
        if digits := _DIGITS.match(word.lower_):
            return int(digits[0])
        if word.lower_ in known:
            return int(known[word.lower_])
    return 0


def _year_of_feast(page: Page, noun: Token) -> int | None:
    """Return the year in which so many years are full: that told with the verb above, else that of publication."""
    above = [word for word in noun.ancestors if word.pos_ in VERBAL][:1]
    told = [tie.mention.when for tie in ties_of(page, noun.sent) if any(word in tie.owners for word in (noun, *above))]
    years = [when.earliest.year for when in told if when.earliest is not None]
    published = page.document.published
    return years[0] if years else published.year if published else None
