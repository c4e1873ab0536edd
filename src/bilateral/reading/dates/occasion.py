"""The date of what was said at a meeting, a call or a visit: the date of the occasion, told a few sentences before."""

from spacy.tokens import Token

from bilateral.model.when import OPEN, Precision, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tense import FUTURE, PAST, PRESENT
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.dates.told import named
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.page import Page, Trigger

_PARTS = ("nsubj", "nsubjpass", "dobj")  # "the dialogue took place", "held talks"
# Sentences: an occasion told further back is not the one that is spoken of. Of the matched claims of the training
# labels, the date is right for .8563 with 15, for .8567 with 20, for .8586 with 30 and with 60.
_REACH = 30
_INNER = {"xcomp", "advcl", "pcomp", "acl", "relcl", "ccomp"}


def occasion_date(page: Page, trigger: Trigger) -> When:
    """Return the date of the last meeting, call or visit told before, for an act that was done or will be done there.

    Unknown where the act is no such act, where it is told in the present tense or where no occasion was told.
    """
    token, act = page.doc[trigger.token], trigger.cue.act
    tense = _tense(token)
    if not {act, act.partition(".")[0]} & cues("encounter_acts") or not tense or not _is_done(token, act):
        return When.unknown()
    sentences = [sentence for sentence in page.sentences if sentence.start <= token.i]
    dated = {n for n, s in enumerate(sentences) if any(s.start_char <= m.span.start < s.end_char for m in page.dates)}
    speakers = _speakers(page, token)
    for number in sorted((n for n in dated if n >= len(sentences) - _REACH), reverse=True):
        if speakers and speakers.isdisjoint(named(page, sentences[number])):
            continue
        for tie in ties_of(page, sentences[number]):
            if _is_occasion(tie, tense) and (tense == FUTURE or not _is_to_come(page, tie.mention.when)):
                return tie.mention.when
    return When.unknown()


def _speakers(page: Page, token: Token) -> set[str]:
    """Return the actors for whom someone called by a name does the act: they must have been at the occasion."""
    subjects = children(_main_verb(token), "nsubj")
    subjects = [word for word in subjects if word.pos_ == "PROPN" and not children(word, "det")]  # "the Secretary"
    return {actor for word in subjects if (mention := page.mention_at(word)) for actor in mention.ids}


def _is_done(token: Token, act: str) -> bool:
    """Whether the clause does the act, and does not only speak of it.

    "Voiced its support" and "in their meeting" do; "thanked it for its support" and "praised the visit" do not.
    """
    if token.pos_ in VERBAL:
        return not (token.dep_ == "pcomp" and act.startswith(("talks.", "agreement.")))
    if act.startswith("talks."):
        another = any(child.lower_ in cues("other_occasion") for child in children(token, "amod"))
        return token.dep_ == "pobj" and token.head.lower_ in cues("occasion") and not another
    while token.head != token and token.pos_ not in VERBAL:
        if token.lower_ in cues("spoken_of"):
            return False
        token = token.head
    return True


def _is_to_come(page: Page, when: When) -> bool:
    """Whether an occasion lies after the day of publication: nothing was said there yet."""
    published = page.document.published
    return published is not None and when.earliest is not None and when.earliest > published


def _is_occasion(tie: Tie, tense: int) -> bool:
    """Whether the date is the day, or the days, of a meeting, a call or a visit told in that tense."""
    when = tie.mention.when
    if when.precision not in {Precision.DAY, Precision.INTERVAL} or OPEN in {when.start, when.end}:
        return False
    verbs = [word for word in tie.owners if word.pos_ in VERBAL]
    if any(_is_encounter(word) for word in tie.owners):
        return not verbs or _tense(verbs[0]) == tense
    return any(
        _tense(verb) == tense
        and lemma(verb) not in cues("ending_verbs")
        and (lemma(verb) in cues("encounter_verbs") or any(map(_is_encounter, children(verb, *_PARTS))))
        and not any(map(_is_demand, children(verb, *_PARTS)))
        for verb in verbs
    )


def _is_demand(noun: Token) -> bool:
    """Whether a call is a demand: "joined the calls by others", "renewed its call for a vote"."""
    return lemma(noun) == "call" and any(child.lower_ in {"by", "for", "on"} for child in children(noun, "prep"))


def _is_encounter(word: Token) -> bool:
    """Whether a noun names a meeting, call or visit; the parser leaves the plural of a name as it is ("Talks")."""
    return word.pos_ in {"NOUN", "PROPN"} and lemma(word).removesuffix("s") in cues("encounter_nouns")


def _tense(token: Token) -> int:
    """Return the time that the main clause above a word tells: ``PAST``, ``FUTURE`` ("will") or ``PRESENT``."""
    verb = _main_verb(token)
    helpers = children(verb, "aux", "auxpass")
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers):
        return PAST
    if {"i", "we"} & {child.lower_ for child in children(verb, "nsubj")}:
        return PRESENT  # "we will work with Peru" is said now
    return FUTURE if any(child.lower_ in {"will", "'ll"} for child in helpers) else PRESENT


def _main_verb(token: Token) -> Token:
    """Return the verb of the main clause above a word; of verbs in a row the one that shows the tense."""
    while token.head != token and not (token.pos_ in VERBAL and token.dep_ not in _INNER and not _leans(token)):
        token = token.head
    return token


def _leans(verb: Token) -> bool:
    """Whether a joined verb has the tense of the verb before: "met the envoy and thanked Peru", "to meet and greet"."""
    return verb.dep_ == "conj" and verb.head.pos_ in VERBAL and verb.tag_ not in {"VBD", "VBZ", "VBP"}
