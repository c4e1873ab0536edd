"""What is done again without being told again: "Chad closed its border; Niger followed suit", "replied in kind"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.model.claim import Status
from bilateral.reading.grammar import VERBAL, children, conjuncts, lemma, subjects, words
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Page, Trigger
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of
from bilateral.reading.status import status_of

# Before whom it is done again to: "did the same to Taiwan", "followed suit against Myanmar".
_TO = frozenset({"to", "against", "with", "for", "towards", "toward"})


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
    by_sentence: defaultdict[int, list[Proposal]] = defaultdict(list)
    for one in told:
        if one.act not in MUTUAL:
            by_sentence[one.sentence].append(one)
    for number, sentence in enumerate(page.sentences):
        near = [*by_sentence[number - 1], *by_sentence[number]]
        for verb in sentence if near else ():
            found = _again(page, verb, near)
            if found is not None:
                again, meant = replace(found[0], sentence=number), found[1]
                if (number, again.act, again.actors, again.recipients) not in known:
                    yield again, meant


def _again(page: Page, verb: Token, near: Sequence[Proposal]) -> tuple[Proposal, Proposal] | None:
    """What a verb tells to have been done again, with what was told near before; ``None`` where it tells no such."""
    manner = _manner(verb)
    if manner is None:
        return None
    doing = tuple(dict.fromkeys(i for noun in subjects(verb) for i in ids_of(page, noun)))
    possible = [
        (one, recipients)
        for one in near
        if _may_be_meant(page.doc[one.trigger.token], verb)
        and (recipients := _recipients(one, doing, manner)) is not None
    ]
    if not doing or not possible:
        return None
    meant, recipients = max(possible, key=lambda pair: _nearness(page, pair[0]))
    trigger = Trigger(verb.i, weak_cue(meant.act, lemma(verb), verb.pos_))
    again = replace(meant, actors=doing, recipients=_named(page, verb) or recipients, trigger=trigger)
    return (again, meant) if _is_as_real(page, again, meant) and not again.parties <= set(doing) else None


def _named(page: Page, verb: Token) -> tuple[str, ...]:
    """To whom it is done again where that is told: "may do the same to Taiwan"."""
    heads = [verb, *children(verb, "dobj")]  # "followed suit against Mali" may be parsed as a suit against it
    preps = [prep for head in heads for prep in children(head, "prep") if prep.lower_ in _TO]
    nouns = [noun for prep in preps for noun in children(prep, "pobj")]
    return tuple(dict.fromkeys(i for noun in nouns for one in conjuncts(noun) for i in ids_of(page, one, places=True)))


def _is_as_real(page: Page, again: Proposal, meant: Proposal) -> bool:
    """Whether it is no surer that it was done again than that it was done at all; what was not done is not meant."""
    before, now = (status_of(page, one.trigger) for one in (meant, again))
    return before is Status.DONE or (now is not Status.DONE and before not in {None, Status.DENIED})


def _manner(verb: Token) -> Manner | None:
    by = any(prep.lower_ == "by" and children(prep, "pcomp") for prep in children(verb, "prep"))
    by = by or any(clause.tag_ == "VBG" and clause.i > verb.i for clause in children(verb, "advcl"))
    if verb.pos_ not in VERBAL or by:
        return None  # "followed suit by recalling its envoy", "replied in kind, closing a consulate" tell what was done
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
    below = sum(word.dep_ != "conj" for word in (token, *token.ancestors))
    return one.sentence, -below, token.i


def _recipients(meant: Proposal, doing: Sequence[str], manner: Manner) -> tuple[str, ...] | None:
    """To whom it is done again by others than those who did it; ``None`` where it cannot be this act."""
    if set(doing) & set(meant.actors) or (manner is Manner.SO and meant.family == "statement"):
        return None
    if meant.recipients and set(doing) <= set(meant.recipients):
        return None if manner is Manner.SO else meant.actors
    return None if manner is Manner.BACK or set(doing) & set(meant.recipients) else meant.recipients


def _may_be_meant(told: Token, verb: Token) -> bool:
    """Whether an act was told before, in the course of the report.

    Not by a word that asks for the repetition ("urged Mali to do the same"), nor of somebody aside ("Mali, which had
    condemned the raid, did the same").
    """
    above = (word.head for word in (verb, *verb.ancestors) if word.dep_ not in {"conj", "ROOT"})
    aside = any(word.dep_ in {"relcl", "acl"} for word in (told, *told.ancestors))
    return told.i < verb.i and told not in above and not aside
