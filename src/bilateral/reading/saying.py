"""Who says what, by the grammar of one sentence: verbs, "according to", nouns and adjectives that hold a statement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from bilateral.data.tables import table
from bilateral.model.span import Span
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, subjects

KINDS = ("say", "show", "view")
NEAR = 80  # characters between a verb and a quotation that belong together
TIMES = {"DATE", "TIME"}

Run = tuple[int, int]  # tokens, half-open


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with what it holds: ``kind`` is say, show or view; ``speakers`` are the heads of their phrases.

    ``via`` are speakers that pass it on: the outlet that was told, the paper that cites an official.
    """

    kind: str
    head: Token
    cue: Run
    content: tuple[Run, ...]
    speakers: tuple[Token, ...]
    via: tuple[Token, ...] = ()


@cache
def listed(kind: str, frame: str = "") -> frozenset[str]:
    """Return the lemmas of ``cues/saying.yaml`` under a kind and a frame (or under a plain list)."""
    content = table("cues/saying.yaml")[kind]
    return frozenset(content.get(frame, ()) if frame else content)


@cache
def prepositions(kind: str, verb: str) -> frozenset[str]:
    """Return the prepositions under which a verb takes what it says."""
    return frozenset(table("cues/saying.yaml")[kind].get("preposition", {}).get(verb, ()))


def find_sayings(sentence: Tokens, quotes: Iterable[Span]) -> list[Saying]:
    """Return what is said in a sentence, in order of the cues; cues inside a quotation are the speaker's words."""
    inside = [q for q in quotes if q.start < sentence.end_char + NEAR and q.end > sentence.start_char - NEAR]
    found = []
    for token in sentence:
        if not any(q.start < token.idx < q.end for q in inside):
            found += _sayings(token, inside)
    return found


def _sayings(token: Token, quotes: list[Span]) -> Iterator[Saying]:
    if token.lower_ == "according":
        yield from _according(token)
    elif token.pos_ in VERBAL:
        yield from _verb(token, quotes)
    elif token.pos_ in {"NOUN", "PROPN"} and lemma(token) in listed("noun"):
        yield from _noun(token)
    elif token.pos_ == "ADJ" and lemma(token) in listed("adjective"):
        yield from _adjective(token)


# --- verbs -----------------------------------------------------------------------------------------------------------


def _verb(verb: Token, quotes: list[Span]) -> Iterator[Saying]:
    if verb.dep_ in {"aux", "auxpass"} or verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        return
    for kind in KINDS:
        content = _content(verb, kind, quotes)
        if content:
            speakers = tuple(_speakers(verb))
            if speakers or is_passive(verb):
                yield _reported(Saying(kind, verb, _cue(verb, kind), content, speakers))
            return


def _content(verb: Token, kind: str, quotes: list[Span]) -> tuple[Run, ...]:
    """Return what the verb holds, by the first frame of its kind that the sentence fills."""
    name = lemma(verb)
    found: set[int] = set()
    if name in listed(kind, "clause"):
        found = _clause(verb)
    if not found and name in listed(kind, "quote"):
        found = _quotation(verb, quotes)
    if not found and (wanted := prepositions(kind, name)):
        found = _after_preposition(verb, wanted)
    if not found and name in listed(kind, "to"):
        found = _infinitive(verb)
    if not found and name in listed(kind, "object"):
        found = _object(verb)
    return runs(verb.doc, found)


def _clause(verb: Token) -> set[int]:
    """Return the clause below the verb, or the clause that the verb is put into ("the deal, he said, is dead")."""
    below = [c for c in children(verb, "ccomp", "parataxis") if c.pos_ in VERBAL or list(c.children)]
    if below:
        return {t.i for clause in below for t in clause.subtree} - _own(verb)
    as_told = verb.dep_ == "advcl" and any(c.lower_ == "as" for c in children(verb, "mark", "advmod"))
    if (verb.dep_ in {"parataxis", "ccomp"} and not children(verb, "mark") and _inserted(verb)) or as_told:
        return {t.i for t in verb.head.subtree} - {t.i for t in verb.subtree}
    quoted_as = [p for a in children(verb, "prep") if a.lower_ == "as" for p in children(a, "pcomp")]
    return {t.i for p in quoted_as for c in children(p, "ccomp") for t in c.subtree}


def _inserted(verb: Token) -> bool:
    """Tell whether the verb stands with its subject between commas or at the end of another clause."""
    first = min(t.i for t in verb.subtree)
    return first > 0 and verb.doc[first - 1].text in {",", "”", '"', "''", "’", "'", "-", "–", "—", "--"}


def _own(verb: Token) -> set[int]:
    """Return the tokens of the verb's own group and its speaker, should the clause wrap around them."""
    group = children(verb, "nsubj", "aux", "auxpass", "neg", "npadvmod", "nsubjpass")
    return {verb.i} | {t.i for c in group for t in c.subtree}


def _quotation(verb: Token, quotes: list[Span]) -> set[int]:
    """Return the quotation beside the verb: before it with a comma inside, or after it."""
    text, begin, end = verb.doc.text, verb.idx, verb.idx + len(verb)
    for quote in quotes:
        before = 0 <= begin - quote.end < NEAR and text[quote.start : quote.end - 1].rstrip("'’")[-1:] in {*",.?!…—-"}
        after = 0 <= quote.start - end < NEAR
        between = text[quote.end : begin] if before else text[end : quote.start] if after else "."
        if not any(mark in between for mark in (". ", "\n", ";", "? ")):
            return {t.i for t in tokens_of(verb.doc, quote)}
    return set()


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
    return all(t.ent_type_ in TIMES for t in token.subtree if t != token and t.pos_ in {"NOUN", "PROPN", "NUM"}) and any(
        t.ent_type_ in TIMES for t in token.subtree
    )


def _cue(verb: Token, kind: str) -> Run:
    """Return the verb with its auxiliaries, its particle and a preposition that follows at once."""
    start, end = verb.i, verb.i + 1
    while start > 0 and (left := verb.doc[start - 1]).head == verb and left.dep_ in {"aux", "auxpass", "neg", "advmod"}:
        if left.tag_ == "TO":
            break
        start -= 1
    while start < verb.i and verb.doc[start].dep_ == "advmod" and verb.doc[start].lower_ != "also":
        start += 1
    wanted = prepositions(kind, lemma(verb)) | {"by"}
    while end < len(verb.doc) and (right := verb.doc[end]).head == verb and (
        right.dep_ in {"prt", "agent"} or (right.dep_ == "prep" and right.lower_ in wanted)
    ):
        end += 1
    return start, end


def _speakers(verb: Token) -> list[Token]:
    """Return the heads of the speakers; pronouns that stand for nothing are left out."""
    if lemma(verb) == "quote" and not is_passive(verb) and any(c.lower_ == "as" for c in children(verb, "prep")):
        return children(verb, "dobj")
    if lemma(verb) == "quote" and is_passive(verb) and children(verb, "nsubjpass"):
        return children(verb, "nsubjpass")
    if lemma(verb) == "accord":
        return []
    found = subjects(verb)
    return list(dict.fromkeys(t for t in found if t.lower_ not in {"there", "what", "which", "that"}))


def _reported(saying: Saying) -> Saying:
    """Add who passes it on: an outlet that was told or that quotes, and sources that are cited."""
    verb = saying.head
    told = [t for c in children(verb, "dobj", "dative") for t in _nouns(c)]
    told += [t for p in children(verb, "prep") if p.lower_ in {"to", "in", "by", "with", "on"} for c in children(p, "pobj")
             for t in [c, *(o for q in children(c, "prep") for o in children(q, "pobj"))]]  # fmt: skip
    cited = [c for a in children(verb, "advcl", "prep") if lemma(a) in listed("citing") for c in children(a, "dobj")]
    via = [t for t in told if is_outlet(t)] if saying.kind == "say" else []
    if lemma(verb) == "quote":
        via = subjects(verb)
    if cited:
        return Saying(saying.kind, verb, saying.cue, saying.content, tuple(cited), saying.speakers)
    return Saying(saying.kind, verb, saying.cue, saying.content, saying.speakers, tuple(via))


def _nouns(token: Token) -> list[Token]:
    """Return a noun, or the nouns below a preposition."""
    return children(token, "pobj") if token.pos_ == "ADP" else [token]


def is_outlet(token: Token) -> bool:
    """Tell whether a noun names an outlet of news."""
    if lemma(token) in listed("outlet") - {"press"} and token.pos_ != "PROPN":
        return lemma(token) not in {"reporter", "journalist", "correspondent"}
    words = " ".join(t.lower_ for t in token.subtree)
    named = token.pos_ == "PROPN" and (token.lower_ in listed("outlet_names") or lemma(token) in listed("outlet"))
    return named or any(phrase in words for phrase in listed("outlet_phrases"))


# --- other cues ------------------------------------------------------------------------------------------------------


def _according(token: Token) -> Iterator[Saying]:
    """Read "according to": what it qualifies is what is said."""
    to = next(iter(children(token, "prep")), None)
    to = to if to is not None or token.i + 1 >= len(token.doc) else token.doc[token.i + 1]
    speakers = children(to, "pobj") if to is not None else []
    if to is None or to.lower_ != "to" or not speakers:
        return
    host = token.head
    while host.pos_ not in VERBAL and host.dep_ not in {"ROOT", "ccomp", "advcl", "relcl"}:
        host = host.head
    held = {t.i for t in host.subtree} - {t.i for t in token.subtree} - {t.i for t in to.subtree}
    heads = tuple(t for s in speakers for t in [s, *children(s, "conj")])
    yield Saying("say", token, (token.i, to.i + 1), runs(token.doc, held), heads)


def _noun(noun: Token) -> Iterator[Saying]:
    """Read a noun with a clause or with "of", where its owner is told: "the minister's claim that"."""
    owners = children(noun, "poss") or [p for b in children(noun, "prep") if b.lower_ == "by" for p in children(b, "pobj")]
    if not owners and noun.dep_ == "dobj" and noun.head.pos_ in VERBAL and children(noun, "acl", "ccomp"):
        owners = subjects(noun.head)
    if not owners or any(c.lower_ in {"'s", "’s"} for c in noun.children):
        return
    held = {t.i for c in children(noun, "acl", "ccomp") if c.i > noun.i for t in c.subtree}
    after = [p for p in children(noun, "prep") if p.lower_ in {"of", "that", "about", "against", "for", "to", "over"}]
    held = held or {t.i for p in after[:1] for t in p.subtree if t != p}
    if held:
        end = after[0].i + 1 if after and after[0].i == noun.i + 1 else noun.i + 1
        yield Saying("say", noun, (noun.i, end), runs(noun.doc, held), tuple(owners))


def _adjective(adjective: Token) -> Iterator[Saying]:
    """Read an adjective as predicate: "is confident that", "was critical of"."""
    verb = adjective.head
    if adjective.dep_ != "acomp" or not (speakers := subjects(verb)):
        return
    below = children(adjective, "ccomp", "xcomp", "prep")
    held = {t.i for c in below for t in c.subtree if not (c.dep_ == "prep" and t == c)}
    if held:
        start = min([verb.i, *(c.i for c in children(verb, "aux", "neg"))])
        ends = [c.i + 1 for c in below if c.dep_ == "prep" and c.i == adjective.i + 1]
        yield Saying("view", adjective, (start, max([adjective.i + 1, *ends])), runs(verb.doc, held), tuple(speakers))


# --- places ----------------------------------------------------------------------------------------------------------


def tokens_of(doc: Doc, span: Span) -> Tokens:
    """Return the tokens that a span of characters touches."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found if found is not None else doc[0:0]


def runs(doc: Doc, tokens: set[int]) -> tuple[Run, ...]:
    """Join tokens to runs, across punctuation and white space, without punctuation or white space at the ends."""
    solid = sorted(i for i in tokens if not (doc[i].is_punct or doc[i].is_space))
    joined: list[list[int]] = []
    for i in solid:
        if joined and all(doc[k].is_punct or doc[k].is_space for k in range(joined[-1][1], i)):
            joined[-1][1] = i + 1
        else:
            joined.append([i, i + 1])
    return tuple((a, b) for a, b in joined)
