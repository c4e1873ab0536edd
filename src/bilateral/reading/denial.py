"""What is denied without being told again, of what the text has told: "Norway denied the report", "the arrest"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from bilateral.data.lexicon import nouns_of
from bilateral.model.claim import Status
from bilateral.reading.grammar import children, lemma, objects
from bilateral.reading.linear import weak_cue
from bilateral.reading.page import Page, Trigger
from bilateral.reading.proposals import Proposal
from bilateral.reading.roles import ids_of, tokens_at
from bilateral.reading.scope import negated

# "A charge that Norway denies" is told in the same sentence or so many before it; "the charge" anywhere in the text.
_REACH = 3
_KNOWN = {"the", "this", "that", "these", "those"}


def denials(page: Page, told: Sequence[Proposal]) -> Iterator[tuple[Proposal, Proposal]]:
    """What is denied at the cues that deny what was told before: the denied act, and the telling that is meant.

    That is the last act, other than a saying, that the text has told of those who deny it; where the cue asks for no
    word that may mean anything told ("the report"), one that the denied noun names.
    """
    sentence_of = {token.i: number for number, sentence in enumerate(page.sentences) for token in sentence}
    for trigger in page.triggers:
        verb = page.doc[trigger.token]
        if trigger.cue.recalls and not negated(verb) and (noun := _told_before(verb)) is not None:
            here = sentence_of[trigger.token]
            who = {i for subject in tokens_at(verb, "subject") for i in ids_of(page, subject)}
            acts = [
                proposal
                for proposal in told
                if proposal.trigger.token < trigger.token
                and (here - proposal.sentence <= _REACH or _is_known(noun))
                and who.intersection(proposal.actors)
                and not proposal.act.startswith("statement.")
                and (trigger.cue.object or _names(noun, page.doc[proposal.trigger.token], proposal.act))
            ]
            if acts:
                meant = max(acts, key=lambda proposal: proposal.trigger.token)
                cue = replace(weak_cue(meant.act, noun.lemma_.lower(), noun.pos_), status=Status.DENIED)
                yield replace(meant, sentence=here, trigger=Trigger(noun.i, cue)), meant


def _names(noun: Token, told: Token, act: str) -> bool:
    """Whether a noun is one for the act told: "the arrest" of what was told as "arrested" or as "took prisoner"."""
    return lemma(noun) in {lemma(told), *nouns_of(act)}


def _is_known(noun: Token) -> bool:
    return noun.pos_ == "PRON" or any(child.lower_ in _KNOWN for child in children(noun, "det"))


def _told_before(verb: Token) -> Token | None:
    """The noun that means what was told before; ``None`` where a clause tells it at once ("denied reports that")."""
    found = [noun for noun in objects(verb) if not children(noun, "acl", "ccomp")]
    return found[0] if found and not children(verb, "ccomp", "xcomp") else None
