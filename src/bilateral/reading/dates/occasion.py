"""The date of what was said at a meeting, a call or a visit: the date of the occasion, told a few sentences before."""

from functools import cache

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.when import Precision, When
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.grammar import VERBAL, lemma
from bilateral.reading.page import Page, Trigger


@cache
def _cues(name: str) -> frozenset[str]:
    return frozenset(table("cues/dates.yaml")["attachment"][name])


def occasion_date(page: Page, trigger: Trigger) -> When:
    """Return the date of the last meeting, call or visit told before, for an act that was done by words.

    Unknown where the act is no such act, where it is told in the present tense or where no occasion was told.
    """
    token = page.doc[trigger.token]
    act = trigger.cue.act
    if not {act, act.partition(".")[0]} & _cues("encounter_acts") or not _past(token):
        return When.unknown()
    sentences = [sentence for sentence in page.sentences if sentence.start <= token.i]
    dated = {n for n, s in enumerate(sentences) if any(s.start_char <= m.span.start < s.end_char for m in page.dates)}
    for number in sorted(dated, reverse=True):
        for tie in ties_of(page, sentences[number]):
            if _is_occasion(tie) and not _is_to_come(page, tie.mention.when):
                return tie.mention.when
    return When.unknown()


def _is_to_come(page: Page, when: When) -> bool:
    """Whether an occasion lies after the day of publication: nothing was said there yet."""
    published = page.document.published
    return published is not None and when.earliest is not None and when.earliest > published


def _is_occasion(tie: Tie) -> bool:
    """Whether the date is the day, or the days, of a meeting, a call or a visit that took place."""
    if tie.mention.when.precision not in {Precision.DAY, Precision.INTERVAL}:
        return False
    verbs = [word for word in tie.owners if word.pos_ in VERBAL]
    if any(lemma(word) in _cues("encounter_nouns") and word.pos_ == "NOUN" for word in tie.owners):
        return not verbs or _past(verbs[0])
    return any(lemma(word) in _cues("encounter_verbs") and _past(word) for word in verbs)


def _past(token: Token) -> bool:
    """Whether the verb of the main clause above a word is in the past tense."""
    while token.head != token and not (
        token.pos_ in VERBAL and token.dep_ not in {"xcomp", "advcl", "pcomp", "acl", "relcl", "ccomp"}
    ):
        token = token.head
    while token.dep_ == "conj" and token.head.pos_ in VERBAL and token.tag_ not in {"VBD", "VBZ", "VBP"}:
        token = token.head
    return token.tag_ == "VBD" or any(
        child.tag_ == "VBD" for child in token.children if child.dep_ in {"aux", "auxpass"}
    )
