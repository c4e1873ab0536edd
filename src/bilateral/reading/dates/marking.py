"""The date of an act that a text finds in what it has just told: "This marked the resumption of relations"."""

from spacy.tokens import Token

from bilateral.model.when import When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import ties_of
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import Page, Trigger

_POINTING = {"this", "that", "which"}


def marked_date(page: Page, trigger: Trigger) -> When:
    """Return the last date of the sentence before, for an act that a pointing word of this one is said to be.

    Unknown where the act is told in any other way, and over the bounds of a paragraph.
    """
    token = page.doc[trigger.token]
    verb = token.head
    if token.dep_ not in {"dobj", "attr"} or lemma(verb) not in cues("marking") or not _points(verb):
        return When.unknown()
    start = token.sent.start
    if not start or "\n" in page.doc[start - 1].text_with_ws:
        return When.unknown()
    ties = ties_of(page, page.doc[start - 1].sent)
    return ties[-1].mention.when if ties else When.unknown()


def _points(verb: Token) -> bool:
    """Whether the subject is "this", or "this event", "the latter date"."""
    subjects = children(verb, "nsubj") if verb.pos_ in VERBAL else []
    return any(_POINTING & {word.lower_ for word in (subject, *children(subject, "det"))} for subject in subjects)
