"""The date of an act that stands in its sentence, tied to it less closely than to the word or clause of the act."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.when import When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma
from bilateral.reading.page import Page, Trigger

# Ways down from a verb to a date that leave it in the verb's own story.
_TELLING = {"prep", "pobj", "pcomp", "dobj", "npadvmod", "advmod", "xcomp", "acl", "relcl", "advcl", "agent"}
# Ways down from a noun to a date within the words that name it; a clause tells the date of something else.
_NAMING = {"prep", "pobj", "appos", "nmod", "compound", "nummod", "npadvmod"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def loose_date(page: Page, trigger: Trigger) -> When:
    """Return the date of the rule that acts, of the verb before "with" or of what stands below a verb of the past.

    Unknown where the act is done by saying it and the date hangs on what is said.
    """
    token = page.doc[trigger.token]
    ties = [] if trigger.cue.act in cues("of_what_is_to_come") else ties_of(page, token.sent)
    if not ties or any(lemma(word) in cues("recalling") for word in token.ancestors):
        return When.unknown()
    for owner in _owners(token, trigger.cue.act):
        for tie in ties:
            if owner in tie.owners:
                return tie.mention.when
    spoken = {trigger.cue.act, trigger.cue.act.partition(".")[0]} & cues("spoken_acts")
    below = [tie for tie in ties if _is_in_its_name(token, tie)]
    if len(ties) == 1 and not spoken and _is_told_below(token, ties[0]):
        below.append(ties[0])
    return below[0].mention.when if len(below) == 1 else When.unknown()


def _owners(token: Token, act: str) -> Iterator[Token]:
    """Yield the words whose date is that of the act, the surest first."""
    measure = act in cues("ruling")
    if measure:
        yield from _effects(token)
    yield from _instruments(token, measure)
    yield from _accompanied(token)


def _effects(token: Token) -> Iterator[Token]:
    """Yield the verb that tells when a measure begins to bind: "tariffs that go into effect on May 3"."""
    for verb in token.sent:
        if lemma(verb) in cues("beginning"):
            found = [*children(verb, "dobj"), *(n for prep in children(verb, "prep") for n in children(prep, "pobj"))]
            if any(noun.lower_ in cues("binding") for noun in found):
                yield verb


def _instruments(token: Token, measure: bool) -> Iterator[Token]:
    """Yield the document that acts, with the clause that tells of it: "a 1996 law tightened the embargo".

    A measure is also told as a part of its rule: "part of a suite of sanctions", "banned by a resolution".
    """
    verb = clause_root(token)
    nouns = children(verb, "nsubj")
    if measure:
        nouns += [noun for agent in children(verb, "agent") for noun in children(agent, "pobj")]
        nouns += list(takewhile(lambda word: word.pos_ not in VERBAL, token.ancestors))
    for noun in nouns:
        if lemma(noun) in cues("instruments") | cues("rules"):
            yield noun
            yield from children(noun, "acl", "relcl")


def _accompanied(token: Token) -> Iterator[Token]:
    """Yield the verb that a clause after ", with" goes with: "opened on May 3, with Ann Lee as its first consul"."""
    words = token.doc[token.sent.start : token.i]
    openings = [word for word in words[2:] if word.lower_ == "with" and word.nbor(-1).text == ","]
    if openings and not any(word.tag_ in _FINITE for word in token.doc[openings[-1].i : token.i]):
        yield clause_root(openings[-1].nbor(-2))


def _is_told_below(token: Token, tie: Tie) -> bool:
    """Whether a date hangs somewhere below a verb of the past: "launched a ship built in Oslo in May"."""
    if token.tag_ != "VBD" or token not in tie.root.ancestors:
        return False
    between = list(takewhile(lambda word: word != token, (tie.root, *tie.root.ancestors)))
    if any(word.lower_ == "under" for word in between):
        return False  # "delivered it under a contract signed in May"
    return all(word.dep_ in _TELLING for word in between) and not any(_is_apart(w) or _is_anothers(w) for w in between)


def _is_anothers(word: Token) -> bool:
    """Whether a relative clause has a doer of its own: "agreed to reopen the crossing, which Peru shut in 2011"."""
    doers = children(word, "nsubj") if word.dep_ == "relcl" else []
    return any(doer.tag_ not in {"WDT", "WP"} for doer in doers)


def _is_in_its_name(token: Token, tie: Tie) -> bool:
    """Whether a date hangs below a noun that tells an act: "the attack on a ship in port on Friday"."""
    if token.pos_ not in {"NOUN", "PROPN"} or token not in tie.root.ancestors:
        return False
    between = list(takewhile(lambda word: word != token, (tie.root, *tie.root.ancestors)))
    return all(word.dep_ in _NAMING for word in between) and not any(map(_is_apart, between))


def _is_apart(word: Token) -> bool:
    """Whether a clause or noun lies before or after the act: "had relations until it joined the union in May"."""
    marks = {word.lower_, *(mark.lower_ for mark in children(word, "mark"))}
    return not marks.isdisjoint(cues("apart") | set(table("cues/dates.yaml")["intervals"]["until"]))
