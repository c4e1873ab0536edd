"""A glance at a text before it is parsed: whether it can tell what one actor did to another.

To parse a text takes a hundred times as long as to look names and words up in it, and of the news of the world most is
about other things. ``benchmarks/funnel.py`` measures what is lost.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from spacy.pipeline import Lemmatizer

from bilateral.data.lexicon import load_acts
from bilateral.data.name import plain
from bilateral.model.document import Document
from bilateral.reading.naming import SHORT, Sentence, sentences
from bilateral.reading.page import Page
from bilateral.reading.parser import pipeline
from bilateral.reading.weights import shipped

# The log odds of the topic below which a text is not parsed. Of the claims of the 570 labelled documents of the
# training set five in a thousand stand in such texts, of the 577 claims of the gold set none; of the texts that should
# have no claims (``eval nothing``) these odds leave 5 in 100, where the names alone leave 37.
FAINTEST = -1.0
# The same for the paragraphs of a page, which what stands beside the article draws down: of 38 saved pages with an
# article that passes, one has -1.14.
SKIMMED = FAINTEST - 0.25
_WORD = re.compile(r"[a-z]+")


def names_parties(document: Document) -> bool:
    """Whether a text names two actors in one sentence or two that follow each other, with a word that may tell an act.

    >>> filler = "The rain fell on the hills all day. " * 20
    >>> names_parties(Document("a", f"{filler} France recalled its envoy from Niger."))
    True
    >>> names_parties(Document("b", f"{filler} France is proud of its cheese."))
    False
    """
    if len(document.text) < SHORT:
        return True
    told, text = sentences(document), plain(document.text)
    before = chain([Sentence(0, 0)], told)
    return any(
        len(earlier.actors | here.actors) > 1 and not _carriers().isdisjoint(_words(text[here.start : here.end]))
        for earlier, here in zip(before, told, strict=False)
    )


def is_on_topic(document: Document, faintest: float = FAINTEST) -> bool:
    """Whether the words of a text may be of the affairs of states: whether their log odds reach ``faintest``.

    >>> match = "He made his record in hospital, where patients and their health need care, and won a title. "
    >>> is_on_topic(Document("a", match * 8))
    False
    """
    if len(document.text) < SHORT:
        return True
    return shipped().topic.odds(_topic_words(document.text)) >= faintest


def unparsed_topic_words(page: Page) -> set[str]:
    """The words that the topic is weighed by in what was left blank for the parse."""
    text, parsed = page.document.text, page.doc.text
    blank = (one if other.isspace() else " " for one, other in zip(text, parsed, strict=True))
    return _topic_words("".join(blank)) if len(parsed.split()) < len(text.split()) else set()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@cache
def _carriers() -> frozenset[str]:
    """The words that carry the cues of the acts, in all their forms."""
    return frozenset(_forms({one.split()[0] for act in load_acts().values() for cue in act.cues for one in cue.lemmas}))


def _topic_words(text: str) -> set[str]:
    bases = _topic_bases()
    return {base for word in set(_words(text)) for base in bases.get(word, ())}


@cache
def _topic_bases() -> Mapping[str, set[str]]:
    """The words that the topic is weighed by, by all their forms."""
    return _forms(set(shipped().topic.weights))


def _forms(words: set[str]) -> Mapping[str, set[str]]:
    """The forms of some words, each with the words that it may be of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        for form in _regular(word.lower()):
            found[form].add(word)
    for form, lemmas in _irregular():
        if known := words.intersection(lemmas):
            found[form] |= known
    return found


def _regular(word: str) -> Iterator[str]:
    """The regular forms of a verb or noun; some that do not exist are of no harm.

    >>> sorted({"sign", "signs", "signed", "signing", "bans", "banned", "denies", "denied"} - {
    ...     form for word in ("sign", "ban", "deny") for form in _regular(word)})
    []
    """
    yield from (word, f"{word}s", f"{word}es", f"{word}d", f"{word}ed", f"{word}ing")
    yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
    yield from (f"{word[:-1]}{ending}" for ending in ("ies", "ied", "ing"))


def _irregular() -> Iterator[tuple[str, list[str]]]:
    lemmatizer = pipeline().get_pipe("lemmatizer")
    assert isinstance(lemmatizer, Lemmatizer)
    forms = lemmatizer.lookups.get_table("lemma_exc")
    return chain(forms["verb"].items(), forms["noun"].items(), forms["adj"].items())
