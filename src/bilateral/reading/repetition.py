"""What is done again without being told again: "Chad closed its border; Niger followed suit", "replied in kind"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.reading.grammar import VERBAL, children, lemma, subjects, words
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Page, Trigger
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of


class Manner(Enum):
    """How an act is done again."""

    SO = "so"  # "refused to do so": the same to the same
    LIKEWISE = "likewise"  # "followed suit": the same to the same, or back to who did it
    BACK = "back"  # "replied in kind": the same to who did it


def repetitions(page: Page, told: Sequence[Proposal]) -> Iterator[tuple[Proposal, Proposal]]:
    """What is done again, and the telling that is meant: the last of the sentence or the one before that can be.

    An act without a direction is left out, for with whom it was done again is not told.
    """
    known = {(one.sentence, one.act, one.actors, one.recipients) for one in told}
    for number, sentence in enumerate(page.sentences):
        near = [one for one in told if number - 1 <= one.sentence <= number and one.act not in MUTUAL]
        for verb in sentence if near else ():
            again = _again(page, verb, near)
            if again is not None and (number, again[0].act, again[0].actors, again[0].recipients) not in known:
                yield replace(again[0], sentence=number), again[1]


def _again(page: Page, verb: Token, near: Sequence[Proposal]) -> tuple[Proposal, Proposal] | None:
    """What a verb tells to have been done again, with what was told near before; ``None`` where it tells no such."""
    manner = _manner(verb)
    doing = tuple(dict.fromkeys(i for noun in subjects(verb) for i in ids_of(page, noun))) if manner else ()
    if manner is None or not doing:
        return None
    possible = [
        (one, recipients)
        for one in near
        if _may_be_meant(page.doc[one.trigger.token], verb)
        and (recipients := _recipients(one, doing, manner)) is not None
    ]
    if not possible:
        return None
    meant, recipients = max(possible, key=lambda pair: _nearness(page, pair[0]))
    trigger = Trigger(verb.i, weak_cue(meant.act, lemma(verb), verb.pos_))
    return replace(meant, actors=doing, recipients=recipients, trigger=trigger), meant


def _manner(verb: Token) -> Manner | None:
    if verb.pos_ not in VERBAL:
        return None
    objects = {child.lower_ for child in children(verb, "dobj", "attr", "oprd")}
    beside = {child.lower_ for child in children(verb, "advmod")}
    word = lemma(verb)
    if (word == "follow" and "suit" in objects) or (word == "do" and ("same" in objects or "likewise" in beside)):
        return Manner.LIKEWISE
    if word == "do" and "so" in beside | objects:
        return Manner.SO
    if (_in_kind(verb) and word in words("answering")) or (word == "reciprocate" and not objects):
        return Manner.BACK
    return None


def _in_kind(verb: Token) -> bool:
    """Whether "in kind" stands below a verb; "in kind a day later" may be parsed as one phrase."""
    return any(verb.doc[prep.i : prep.i + 2].text.lower() == "in kind" for prep in children(verb, "prep"))


def _nearness(page: Page, one: Proposal) -> tuple[int, int, int]:
    """The later the sentence, the higher the clause and the later the word, the likelier a telling is meant."""
    token = page.doc[one.trigger.token]
    return one.sentence, -sum(1 for _ in token.ancestors), token.i


def _recipients(meant: Proposal, doing: Sequence[str], manner: Manner) -> tuple[str, ...] | None:
    """To whom it is done again by others than those who did it; ``None`` where it cannot be this act."""
    if set(doing) & set(meant.actors) or (manner is Manner.SO and meant.family == "statement"):
        return None
    if meant.recipients and set(doing) <= set(meant.recipients):
        return None if manner is Manner.SO else meant.actors
    return None if manner is Manner.BACK or set(doing) & set(meant.recipients) else meant.recipients


def _may_be_meant(told: Token, verb: Token) -> bool:
    """Whether an act was told before, and not by a word that asks for the repetition: "urged Mali to do the same"."""
    above = (word.head for word in (verb, *verb.ancestors) if word.dep_ not in {"conj", "ROOT"})
    return told.i < verb.i and told not in above
