"""The date of an act that the text dates in another sentence: "has signed a treaty ... It was signed on Friday"."""

from datetime import timedelta

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.lexicon import nouns_of
from bilateral.model.when import Precision, When
from bilateral.reading.dates.clause import clause_date
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import ties_of
from bilateral.reading.grammar import children, lemma
from bilateral.reading.page import Page, Trigger

_NEWS = timedelta(days=7)  # in the labelled texts the oldest act told as news was done six days before


def told_elsewhere(page: Page, trigger: Trigger) -> When:
    """Return the date that other sentences give to the same act of the same parties.

    Only for an act that is news as it is told ("has signed", "is closing"); unknown where the others do not agree.
    """
    token = page.doc[trigger.token]
    if not _is_news(token):
        return When.unknown()
    parties = named(page, token.sent)
    found = {
        clause_date(page, other)
        for other in page.triggers
        if other.cue.act == trigger.cue.act
        and (sentence := page.doc[other.token].sent) != token.sent
        and _are_same(parties, named(page, sentence))
    }
    found |= _measures(page, trigger)
    dates = [when for when in found if when.known]
    return dates[0] if len(dates) == 1 and _is_fresh(page, dates[0]) else When.unknown()


def told_after(page: Page, trigger: Trigger) -> When:
    """Return the date that the next sentence gives to an act, its subject: "recalled it. The recall came on Monday".

    Unknown where it names others than the sentence that tells the act.
    """
    sentence = page.doc[trigger.token].sent
    after = next((s for s in page.sentences if s.start >= sentence.end), None)
    if after is None or not set(named(page, after)) <= named(page, sentence):
        return When.unknown()
    ties = [tie for tie in ties_of(page, after) if not any(word.lower_ in cues("apart") for word in tie.owners)]
    found = {tie.mention.when for tie in ties if any(_is_when(verb, trigger) for verb in tie.owners)}
    return found.pop() if len(found) == 1 else When.unknown()


def _is_when(verb: Token, trigger: Trigger) -> bool:
    """Whether a verb tells when an act, its subject, came about: "the meeting was held", "the recall came"."""
    if verb.tag_ not in {"VBD", "VBN"} or lemma(verb) not in cues("coming_about"):
        return False
    acts = [noun for noun in children(verb, "nsubj", "nsubjpass") if lemma(noun) in nouns_of(trigger.cue.act)]
    return any(child.lower_ in {"the", "this"} for noun in acts for child in children(noun, "det"))


def _is_news(verb: Token) -> bool:
    """Whether a verb stands in the perfect or in the progressive of the present, and tells what is new."""
    if verb.dep_ == "relcl":
        return False
    helpers = {child.lower_ for child in children(verb, "aux")}
    return bool(helpers & ({"has", "have"} if verb.tag_ == "VBN" else {"is", "are"} if verb.tag_ == "VBG" else set()))


def _measures(page: Page, trigger: Trigger) -> set[When]:
    """Return the days of "today's action" and the like, which is what a text of sanctions calls what it tells."""
    if trigger.cue.act.partition(".")[0] not in cues("measure_acts"):
        return set()
    ties = [tie for sentence in page.doc.sents for tie in ties_of(page, sentence) if tie.root.dep_ == "poss"]
    return {tie.mention.when for tie in ties if lemma(tie.root.head) in cues("measures")}


def _is_fresh(page: Page, when: When) -> bool:
    """Whether a date is a day of the week up to publication: of an older one no text says "has signed"."""
    published = page.document.published
    return (
        published is not None
        and when.precision is Precision.DAY
        and when.earliest is not None
        and timedelta() <= published - when.earliest <= _NEWS
    )


def named(page: Page, sentence: Tokens) -> set[str]:
    """Return the actors that a sentence names."""
    return {actor for m in page.mentions if sentence.start <= m.start < sentence.end for actor in m.ids}


def _are_same(parties: set[str], others: set[str]) -> bool:
    """Whether two sentences can tell of one pair: two of their actors are the same, or all where one names one."""
    shared = len(parties & others)
    return shared >= 2 or 0 < shared == min(len(parties), len(others))
