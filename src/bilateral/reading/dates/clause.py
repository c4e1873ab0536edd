"""The date that the grammar ties to an act's word or clause, not to another clause or to the saying."""

import re
from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.when import OPEN, Precision, When
from bilateral.reading.dates.cues import cues
from bilateral.reading.dates.said import is_of_what_is_said, is_of_what_is_to_come
from bilateral.reading.dates.since import is_added_up, since_event, up_to_now
from bilateral.reading.dates.tie import Tie, ties_of
from bilateral.reading.grammar import VERBAL, children, clause_root, lemma
from bilateral.reading.page import Page, Trigger

_WHEN = re.compile(r",?\s+when\b")


def clause_date(page: Page, trigger: Trigger) -> When:
    """Return the date that an act has in its own sentence; unknown where none is tied to it."""
    return _tied(page, trigger, [tie for tie in ties_of(page, page.doc[trigger.token].sent) if not tie.opens])


def opening_date(page: Page, trigger: Trigger) -> When:
    """Return the day from which on an act holds, its date where no other is told: "bars them starting June 1"."""
    return _tied(page, trigger, ties_of(page, page.doc[trigger.token].sent))


def _tied(page: Page, trigger: Trigger, there: list[Tie]) -> When:
    token = page.doc[trigger.token]
    if token.dep_ in {"compound", "amod"} and token.pos_ not in VERBAL:
        token = token.head  # "a phone call made in July"
    if any(lemma(word) in cues("recalling") for word in token.ancestors):
        return When.unknown()
    says = trigger.cue.act.startswith("statement.")
    ties = [tie for tie in there if not (says and is_of_what_is_said(tie, token))]
    if trigger.cue.act in cues("of_what_is_to_come"):
        ties = [tie for tie in ties if not is_of_what_is_to_come(tie, token)]
    told = chain(_announcement(page, token), _performed(token) if trigger.cue.act in cues("by_announcing") else ())
    if trigger.cue.act not in cues("added_up"):
        told = chain(told, _announced(token))
    if (effect := _effect(token)) is not None:
        return next((_closed(tie.mention.when) for tie in ties if effect in tie.owners), When.unknown())
    for carrier in chain(_carriers(token), _sayings(token) if says else told):
        found = [tie for tie in ties if carrier in tie.owners]
        if found:
            tie = min(found, key=lambda tie: _distance(tie, carrier, token))
            when = tie.mention.when
            if (when.start == OPEN and children(carrier, "neg")) or tie.names(token):
                return _closed(when)  # "not until May", "since the May coup"
            return up_to_now(page, when) if is_added_up(page, trigger) else when
    verb = clause_root(token)
    further = [_at_a_date(page, ties, token), _on_its_day(ties, verb), _at_the_opening(ties, verb)]
    if trigger.cue.act in cues("by_announcing"):
        further.append(_soon_after(ties, verb))
    further.append(since_event(page, trigger, ties))
    return next((when for when in further if when.known), When.unknown())


def _distance(tie: Tie, carrier: Token, token: Token) -> tuple[int, bool, int]:
    """How far a date is from an act and the word that carries it; one in brackets of something else is further."""
    return tie.owners.index(carrier), _is_aside(tie), abs(tie.root.i - token.i)


def _is_aside(tie: Tie) -> bool:
    """Whether a date is told in brackets of something else: "recognised Burma (Myanmar since 1989) in 1948"."""
    before = tie.root.doc[tie.root.sent.start : tie.root.i]
    marks = [token.i for token in before if token.text in {"(", ")"}]
    if not marks or before.doc[marks[-1]].text == ")":
        return False
    return any(token.pos_ in {"NOUN", "PROPN", "VERB"} for token in before.doc[marks[-1] + 1 : tie.root.i])


def _effect(token: Token) -> Token | None:
    """The word after which an act is said to take effect later than it is told: "announced it, effective on May 3"."""
    words = (word for word in token.sent if word.i > token.i and word.lower_ in cues("taking_effect"))
    return next((word for word in words if word.nbor(-1).is_punct and children(word, "prep", "npadvmod")), None)


def _carriers(token: Token) -> Iterator[Token]:
    """Yield the words whose date is the date of the act, the surest first."""
    yield token
    verb = token if token.pos_ in VERBAL else None
    if verb is None:
        yield from children(token, "acl", "relcl")
        yield from (word for word in token.ancestors if lemma(word) in cues("announcements"))
        verb = _verb_of(token)
        if verb is None:
            return
        yield verb
    if verb.dep_ in {"acl", "relcl"} and not _is_to_come(verb):
        yield verb.head
    if lemma(verb) in cues("phases"):
        yield from children(verb, "xcomp")
    yield from (child for child in children(verb, "advcl") if _mark(child) == "when")
    yield from (child for child in _joined(verb) if _is_in_one_breath(verb, child))
    yield from _occasions(verb)
    while (above := _above(verb)) is not None and _is_told_with(verb, above):
        verb = above
        yield verb
        yield from _occasions(verb)
    yield from _sequels(token)


def _is_to_come(verb: Token) -> bool:
    """Whether a clause tells what a dated noun looks forward to: "the call on Friday to close a port"."""
    return any(child.lower_ == "to" for child in children(verb, "aux"))


def _sequels(token: Token) -> Iterator[Token]:
    """Yield the words after an act that tell it on: "signed it, opening an office in May"; "and did so in May"."""
    clauses = [child for child in children(token, "advcl") if child.tag_ == "VBG" and child.i > token.i]
    yield from (clause for clause in clauses if not children(clause, "nsubj", "mark"))
    following = (word for word in token.doc[token.i + 1 : token.sent.end] if word.pos_ == "VERB")
    again = next(following, token)
    if lemma(again) == "do" and any(child.lower_ == "so" for child in children(again, "advmod")):
        yield again


def _joined(verb: Token) -> Iterator[Token]:
    """Yield the verbs joined to one; the parse joins some to what is kept from: "bars it from selling and cut"."""
    yield from children(verb, "conj")
    below = (word for preposition in children(verb, "prep") for word in children(preposition, "pcomp"))
    yield from (child for word in below for child in children(word, "conj") if child.tag_ == "VBD")


def _is_in_one_breath(verb: Token, following: Token) -> bool:
    """Whether a verb is joined so closely to the one before that a date told once, at the end, is the date of both.

    "Consuls were received and envoys were sent on May 3"; of the same subject, "it opened an office and sent envoys".
    """
    if verb.tag_ == "VBD" and following.tag_ == "VB" and children(following, "aux"):
        return False  # "signed a pact and will meet in June"
    if not children(following, "nsubj", "nsubjpass"):
        return True
    both = all(children(one, "nsubjpass") and children(one, "auxpass") for one in (verb, following))
    return both and not any(child.i < following.i for child in children(verb, "punct", "advcl"))


def _occasions(verb: Token) -> Iterator[Token]:
    """Yield the words that tell on what occasion: "decided at last year's summit", "in remarks made today"."""
    for preposition in (one for one in children(verb, "prep") if one.lower_ in cues("occasion")):
        for noun in children(preposition, "pobj"):
            if lemma(noun) in cues("encounter_nouns"):
                yield noun
                yield from children(noun, "acl", "relcl")


def _above(verb: Token) -> Token | None:
    """Return the verb that a clause hangs on, over the "by" of "acted today by closing the port"."""
    by = verb.dep_ == "pcomp" and verb.head.lower_ == "by"
    above = verb.head.head if by else verb.head
    return above if above != verb and above.pos_ in VERBAL else None


def _is_told_with(verb: Token, above: Token) -> bool:
    """Whether a clause has the time of the verb above: "On Monday it wrote, met and spoke to condemn the attack"."""
    if children(verb, "nsubj", "nsubjpass", "mark") or (verb.dep_ == "xcomp" and _says(above)):
        return False
    if verb.dep_ in {"xcomp", "pcomp"}:
        return True
    if above.tag_ == "VBD" and _is_present(verb):
        return False  # "helped to end the war in 1995 and now threatens"
    to = any(child.lower_ == "to" for child in children(verb, "aux"))
    return verb.dep_ == "conj" or (verb.dep_ == "advcl" and (to or verb.tag_ == "VBG"))


def _is_present(verb: Token) -> bool:
    return any(word.tag_ in {"VBZ", "VBP"} for word in (verb, *children(verb, "aux", "auxpass")))


def _sayings(token: Token) -> Iterator[Token]:
    """Yield the verbs of saying above a word: where saying is the act, its date is that of the act.

    Last of all the one that repeats it: "as he said on Monday, it is committed to peace".
    """
    for verb in token.ancestors:
        if verb.pos_ in VERBAL and _says(verb):
            yield verb
    for clause in children(clause_root(token), "advcl"):
        if _mark(clause) == "as" and _says(clause) and children(clause, "nsubj"):
            yield clause


def _announcement(page: Page, token: Token) -> Iterator[Token]:
    """Yield the verb that announces an act told in the perfect tense, itself without a date."""
    if token.tag_ != "VBN" or not any(child.lower_ in {"has", "have"} for child in children(token, "aux")):
        return
    for attribution in page.attributions:
        cue = page.doc.char_span(attribution.cue.start, attribution.cue.end, alignment_mode="expand")
        holds = any(content.start <= token.idx < content.end for content in attribution.content)
        if cue is not None and holds and lemma(cue.root) in cues("announcing"):
            yield cue.root


def _announced(token: Token) -> Iterator[Token]:
    """Yield the verb that announces a noun's act: "on May 3 it announced the appointment of an envoy"."""
    while token.dep_ == "compound":
        token = token.head
    if token.dep_ == "dobj" and token.pos_ not in VERBAL and lemma(token.head) in cues("announcing"):
        yield token.head


def _performed(token: Token) -> Iterator[Token]:
    """Yield the words that announce an act which they bring about, so that it has their date.

    "On May 3 it announced the opening of relations"; "informed them that it recognised Peru"; "following a joint
    announcement on May 3, the legations were raised".
    """
    if not any(child.lower_ in {"had", "will", "would"} for child in children(token, "aux")):
        for verb in _sayings(token):
            if lemma(verb) in cues("announcing") | cues("informing"):
                yield verb
                if verb.dep_ == "acl":  # "issued a note announcing"
                    yield clause_root(verb.head)
    for preposition in children(clause_root(token), "prep"):
        for noun in children(preposition, "pobj"):
            if lemma(noun) in cues("announcements") | cues("instruments"):
                yield noun
                yield from children(noun, "acl", "relcl")


def _verb_of(noun: Token) -> Token | None:
    """Return the verb that a noun's act is told with ("held talks").

    A verb of saying is none, but for what was said on the occasion ("thanked him in a meeting on Friday").
    """
    word, occasion = noun, False
    while word.head != word and not _is_verb(word):
        if word.lower_ in cues("apart") or (word.lower_ in cues("reason") and word.i > word.head.i + 1):
            return None
        occasion = word.dep_ == "prep" and word.lower_ in cues("occasion")
        word = word.head
    performs = occasion or not _says(word) or lemma(word) in cues("phases")
    return word if _is_verb(word) and performs else None


def _is_verb(word: Token) -> bool:
    """Whether a word is a verb, and not the preposition that some have become ("including")."""
    return word.pos_ in VERBAL and word.dep_ != "prep"


def _says(verb: Token) -> bool:
    """Whether a verb has words, or what it judges, for its object: "welcomed on Monday the support of Chad"."""
    said, judging = table("cues/saying.yaml")["say"], table("cues/saying.yaml")["judging"]
    return any(lemma(verb) in verbs for verbs in (said["clause"], said["object"], judging))


def _mark(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"} and child.i < verb.i), "")


def _at_a_date(page: Page, ties: list[Tie], token: Token) -> When:
    """Return the date that a clause hangs on: "on March 3, when it opened an embassy"."""
    before = [tie.mention for tie in ties if tie.mention.span.end < token.idx]
    if before and _WHEN.match(page.document.text, before[-1].span.end):
        return _closed(before[-1].when)
    return When.unknown()


def _on_its_day(ties: list[Tie], verb: Token) -> When:
    """Return the date that a clause says more of: "a note of May 3, in which it asked", "the day it left the union"."""
    heads = [verb.head, verb.head.head] if verb.head.dep_ == "appos" else [verb.head]
    found = [tie.mention.when for tie in ties if verb.dep_ == "relcl" and tie.root in heads]
    return _closed(found[0]) if found else When.unknown()


def _at_the_opening(ties: list[Tie], verb: Token) -> When:
    """Return the date that opens a sentence, for a clause joined to its first: "On May 3 it came, and Peru left"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL and first.head.tag_ == verb.tag_:
        first = first.head
    subject = next((child.left_edge.i for child in children(first, "nsubj", "nsubjpass")), 0)
    if first == verb or first.tag_ != "VBD":
        return When.unknown()
    opening = [tie for tie in ties if first in tie.owners and tie.root.i < subject and tie.owners.index(first) < 2]
    return _closed(opening[0].mention.when) if opening else When.unknown()


def _soon_after(ties: list[Tie], verb: Token) -> When:
    """Return about the month of the day of what an act followed: "broke off relations following the coup of May 3"."""
    events = [word for word in verb.rights if word.lower_ in cues("soon_after")]
    days = [tie.mention.when for tie in ties if any(word in tie.root.ancestors for word in events)]
    if len(days) != 1 or days[0].precision is not Precision.DAY:
        return When.unknown()
    return When.of(f"{days[0].edtf[:7]}~", days[0].phrase)


def _closed(when: When) -> When:
    """Return the time itself, where it was open on one side for another act ("since Friday, when")."""
    ends = {when.start, when.end} - {OPEN}
    return When.of(ends.pop(), when.phrase, when.basis) if len(ends) == 1 else when
