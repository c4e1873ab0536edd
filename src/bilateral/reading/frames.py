"""What a verb of saying holds: a clause, a quotation, what stands after its preposition, an infinitive, its object."""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, children, lemma
from bilateral.reading.runs import Run, runs, tokens_of
from bilateral.reading.vocabulary import listed, prepositions

KINDS = ("say", "show", "view")
NEAR = 80  # characters between a verb and a quotation that belong together
TIMES = {"DATE", "TIME"}


def content_of(verb: Token, kind: str, quotes: list[Span]) -> tuple[str, tuple[Run, ...]]:
    """Return what the verb holds, by the first frame of its kind that the sentence fills."""
    name = lemma(verb)
    wanted = prepositions(kind, name)
    frames: tuple[tuple[str, Callable[[], set[int]]], ...] = (
        ("clause", lambda: _clause(verb)),
        ("preposition", lambda: _after_preposition(verb, wanted)),
        ("quote", lambda: _quotation(verb, quotes)),
        ("to", lambda: _infinitive(verb)),
        ("object", lambda: _object(verb)),
    )
    for frame, read in frames:
        if (name in listed(kind, frame) if frame != "preposition" else wanted) and (found := read()):
            mixed = _object(verb) if frame == "quote" and min(found) > verb.i else set()
            return frame, runs(verb.doc, mixed if mixed & found else found)
    return "", ()


def held_by(head: Token, quotes: list[Span]) -> set[int]:
    """Return what any word holds, by the first frame that the sentence fills."""
    if head.pos_ not in VERBAL:
        return _to_the_right(head) or _above(head)
    found = _clause(head) or _infinitive(head) or _quotation(head, quotes) or _object(head)
    return found or _to_the_right(head) or _above(head)


def _to_the_right(head: Token) -> set[int]:
    """Return all that depends on a word and follows it; a preposition that comes first is the cue's."""
    kept = [c for c in head.children if c.i > head.i and c.dep_ not in {"punct", "cc", "conj", "appos"}]
    return {t.i for c in kept if not _is_time(c) for t in c.subtree if not (t == c and c.pos_ == "ADP")}


def _above(head: Token) -> set[int]:
    """Return the noun or clause that a cue is put to: "the plan that he backs"."""
    return {t.i for t in head.head.subtree} - {t.i for t in head.subtree}


def _clause(verb: Token) -> set[int]:
    """Return the clause below the verb, or the clause that the verb is put into ("the deal, he said, is dead")."""
    below = [c for c in children(verb, "ccomp", "parataxis") if c.pos_ in VERBAL or list(c.children)]
    # what stands before a semicolon is a sentence of its own
    below = [c for c in below if not any(t.text == ";" for t in verb.doc[c.i : verb.i])]
    # "told a meeting that": the parse takes the clause for one about the meeting
    below += [c for o in children(verb, "dobj") for c in children(o, "relcl", "acl") if children(c, "mark")]
    below += [c for c in children(verb, "xcomp") if c.tag_ == "VBG" and c.i > verb.i]  # "denied attacking"
    if below:
        return {t.i for clause in below for t in clause.subtree} - _own(verb)
    as_told = verb.dep_ == "advcl" and any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    as_told = as_told and not children(verb, "dobj", "xcomp", "attr", "prep")
    if (verb.dep_ in {"parataxis", "ccomp"} and not children(verb, "mark") and _inserted(verb)) or as_told:
        return {t.i for t in verb.head.subtree} - {t.i for t in verb.subtree}
    if _is_tag(verb):
        left = min(t.i for c in children(verb, "nsubj") or closing_speaker(verb) for t in c.subtree)
        return set(range(verb.sent.start, left))
    quoted_as = [p for a in children(verb, "prep") if a.lower_ == "as" for p in children(a, "pcomp")]
    return {t.i for p in quoted_as for c in children(p, "ccomp") for t in c.subtree}


def _inserted(verb: Token) -> bool:
    """Tell whether the verb stands with its subject between commas or at the end of another clause."""
    first = min(t.i for t in verb.subtree if not t.is_punct)
    return first > 0 and verb.doc[first - 1].text in {",", "”", '"', "''", "’", "'", "-", "–", "—", "--"}


def _is_tag(verb: Token) -> bool:
    """Tell whether a speaker and verb close the sentence after a comma, whatever the parse makes of them."""
    if verb.dep_ not in {"relcl", "conj", "dep", "appos", "advcl"} or children(verb, "ccomp", "mark"):
        return False
    subject = children(verb, "nsubj") or closing_speaker(verb)
    if not subject or subject[0].i > verb.i or any(c.tag_ in {"WP", "WDT"} for c in verb.lefts):
        return False
    first = min([*(t.i for t in subject[0].subtree), *(c.i for c in verb.lefts if not c.is_punct)])
    inside = {t.i for t in verb.subtree}
    after = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ in VERBAL and t.i not in inside]
    return first > 0 and verb.doc[first - 1].text == "," and not after


def closing_speaker(verb: Token) -> list[Token]:
    """Return the noun between the last comma and a verb that the parse has left without a subject.

    "... for a former minister, the foreign ministry said on Monday": it takes the ministry for the minister. What a
    relative clause says of the noun stands between too: "a minister who asked not to be named said".
    """
    if children(verb, "nsubj", "nsubjpass"):
        return []
    start = verb.i
    while start > verb.sent.start and verb.doc[start - 1].text != ",":
        start -= 1
    between = verb.doc[start : verb.i]
    nouns = [t for t in between if t.dep_ == "appos" and t.head.i < start and t.pos_ in {"NOUN", "PROPN"}][:1]
    more = {t.i for noun in nouns for clause in children(noun, "relcl") for t in clause.subtree}
    if start == verb.sent.start or any((t.pos_ in VERBAL or t.is_punct) and t.i not in more for t in between):
        return []
    return nouns


def _own(verb: Token) -> set[int]:
    """Return the tokens of the verb's own group and its speaker, should the clause wrap around them."""
    group = children(verb, "nsubj", "aux", "auxpass", "neg", "npadvmod", "nsubjpass")
    return {verb.i} | {t.i for c in group for t in c.subtree}


def _quotation(verb: Token, quotes: list[Span]) -> set[int]:
    """Return the quotation beside the verb: before it with a comma inside, or after it."""
    if verb.dep_ in {"relcl", "acl"} and verb.tag_ != "VBG":
        return set()
    for quote in quotes:
        words = tokens_of(verb.doc, quote)
        before = 0 <= verb.idx - quote.end < NEAR and _pauses(words)
        if not before and not 0 <= quote.start - verb.idx - len(verb) < NEAR:
            continue
        between = verb.doc[words.end : verb.i] if before else verb.doc[verb.i + 1 : words.start]
        if not any(t.text in {".", ";", "?"} or "\n" in t.text for t in between):
            return {t.i for t in words}
    return set()


def _pauses(words: Tokens) -> bool:
    """Tell whether a quotation ends in a comma or stop inside its marks, as one before its verb does."""
    return any(t.text in {*",.?!…—-", "..."} for t in words[-3:])


def _after_preposition(verb: Token, wanted: frozenset[str]) -> set[int]:
    found = [p for base in [verb, *children(verb, "prt", "advmod")] for p in children(base, "prep", "prt", "advmod")]
    if not any(p.lower_ in wanted for p in found):
        return set()
    return _object(verb) or {t.i for p in found if p.lower_ in wanted for t in p.subtree if t != p}


def _infinitive(verb: Token) -> set[int]:
    below = [c for c in children(verb, "xcomp", "ccomp", "advcl") if children(c, "aux") and c.i > verb.i]
    return {t.i for c in below for t in c.subtree} | (_passive_subject(verb) if below else set())


def _object(verb: Token) -> set[int]:
    """Return all that depends on the verb to its right, times aside, with the subject of a passive."""
    kept = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "prep", "xcomp", "ccomp", "oprd", "dative"}]
    kept = [c for c in kept if not _is_time(c)]
    passive = _passive_subject(verb)
    if not passive and not any(c.dep_ in {"dobj", "prep", "oprd", "xcomp", "ccomp"} for c in kept):
        return set()
    if not passive and not any(c.dep_ == "dobj" for c in kept) and lemma(verb) not in {"quote", *_with_prepositions()}:
        return set()
    skip = {kept[0].i} if kept and kept[0].dep_ == "prep" and kept[0].i == verb.i + 1 else set()
    return ({t.i for c in kept for t in c.subtree} - skip) | passive


@cache
def _with_prepositions() -> frozenset[str]:
    return frozenset(verb for kind in KINDS for verb in table("cues/saying.yaml")[kind].get("preposition", ()))


def _passive_subject(verb: Token) -> set[int]:
    return {t.i for c in children(verb, "nsubjpass") if c.lower_ not in {"it", "that"} for t in c.subtree}


def _is_time(token: Token) -> bool:
    """Tell whether a phrase names when: it is no part of what is said."""
    return all(
        t.ent_type_ in TIMES for t in token.subtree if t != token and t.pos_ in {"NOUN", "PROPN", "NUM"}
    ) and any(t.ent_type_ in TIMES for t in token.subtree)
