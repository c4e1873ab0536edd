"""Who says what, by the grammar of one sentence: verbs, "according to", nouns and adjectives that hold a statement."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.model.span import Span
from bilateral.reading.frames import KINDS, NEAR, closing_speaker, content_of, held_by
from bilateral.reading.grammar import VERBAL, children, is_passive, lemma, subjects
from bilateral.reading.runs import Run, runs, tokens_of
from bilateral.reading.vocabulary import is_outlet, listed, prepositions

SPEAKING = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"}

_FINITE = frozenset({"VBD", "VBP", "VBZ"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with what it holds: ``kind`` is say, show or view; ``speakers`` are the heads of their phrases.

    ``frame`` is what the content is to the cue: clause, quote, preposition, to (an infinitive), object or noun. ``via``
    are speakers that pass it on: the outlet that was told, the paper that cites an official.
    """

    kind: str
    frame: str
    head: Token
    cue: Run
    content: tuple[Run, ...]
    speakers: tuple[Token, ...]
    via: tuple[Token, ...] = ()


def find_sayings(sentence: Tokens, quotes: Iterable[Span]) -> list[Saying]:
    """Return what is said in a sentence, in order of the cues; cues inside a quotation are the speaker's words."""
    inside = [q for q in quotes if q.start < sentence.end_char + NEAR and q.end > sentence.start_char - NEAR]
    found = []
    for token in sentence:
        if not any(q.start < token.idx < q.end for q in inside):
            found += [_within(sentence, saying) for saying in _sayings(token, inside)]
    return found + [_within(sentence, saying) for saying in _after_colons(sentence, inside, found)]


def unlisted(head: Token, cue: Run, quotes: list[Span]) -> Saying:
    """Return what a cue holds that no list has: the first frame that its sentence fills, whatever the word.

    It tells what is thought or wished of somebody, and makes no source of them.
    """
    content = held_by(head, quotes) - set(range(*cue))
    return Saying("view", "", head, cue, runs(head.doc, content), ())


def _after_colons(sentence: Tokens, quotes: list[Span], found: list[Saying]) -> Iterator[Saying]:
    """Read a quotation after a colon that no cue holds: the subject before the colon speaks, whatever its verb."""
    for quote in quotes:
        if not sentence.start_char < quote.start <= sentence.end_char + 2:
            continue
        words = tokens_of(sentence.doc, quote)
        if not words or not words.start or words[0].nbor(-1).text != ":":
            continue
        held = any(a < words.end and words.start < b for saying in found for a, b in saying.content)
        verbs = [t for t in sentence if t.i < words.start and t.pos_ in VERBAL and children(t, "nsubj")]
        verbs = [t for t in verbs if t.dep_ not in {"relcl", "acl", "advcl"}]
        if verbs and not held:
            content = runs(sentence.doc, {t.i for t in words})
            yield Saying("say", "quote", verbs[-1], _cue(verbs[-1], "say"), content, tuple(_speakers(verbs[-1])))


def _within(sentence: Tokens, saying: Saying) -> Saying:
    """Move a speaker that the parse found in the dateline to the noun that follows it."""
    moved = []
    for token in saying.speakers:
        later = [t for t in token.subtree if t.i >= sentence.start and t.pos_ in {"NOUN", "PROPN", "PRON"}]
        tops = [t for t in later if t.head not in later]
        moved += [token] if token.i >= sentence.start else tops[-1:]
    return replace(saying, speakers=tuple(dict.fromkeys(moved)))


def _sayings(token: Token, quotes: list[Span]) -> Iterator[Saying]:
    if token.lower_ == "according":
        yield from _according(token)
    elif token.pos_ in VERBAL:
        yield from _verb(token, quotes)
    elif token.pos_ in {"NOUN", "PROPN"} and lemma(token) in listed("noun") | listed("telling"):
        yield from _noun(token)
    elif token.pos_ == "ADJ" and lemma(token) in listed("adjective"):
        yield from _adjective(token)


def _verb(verb: Token, quotes: list[Span]) -> Iterator[Saying]:
    if verb.dep_ in {"aux", "auxpass"} or (verb.dep_ == "pcomp" and verb.head.lower_ == "as"):
        return
    for kind in KINDS:
        frame, content = content_of(verb, kind, quotes)
        if content:
            speakers = tuple(_speakers(verb))
            if speakers or is_passive(verb):
                yield _reported(Saying(kind, frame, verb, _cue(verb, kind), content, speakers))
            return


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
    while (
        end < len(verb.doc)
        and (right := verb.doc[end]).head == verb
        and (right.dep_ in {"prt", "agent"} or (right.dep_ == "prep" and right.lower_ in wanted))
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
    found = closing_speaker(verb) or _issuers(verb) or subjects(verb)
    return list(
        dict.fromkeys(t for t in found if t.pos_ in SPEAKING and t.lower_ not in {"there", "what", "which", "that"})
    )


def _issuers(verb: Token) -> list[Token]:
    """Return those who issued the text that says it: "the UN released figures showing that"."""
    text = verb.head
    issued = verb.dep_ in {"acl", "relcl"} and lemma(text) in listed("document") and text.dep_ == "dobj"
    return subjects(text.head) if issued and lemma(text.head) in listed("issuing") else []


def _reported(saying: Saying) -> Saying:
    """Add who passes it on: an outlet that was told or that quotes, and sources that are cited."""
    verb = saying.head
    cited = [c for a in children(verb, "advcl", "prep") if lemma(a) in listed("citing") for c in children(a, "dobj")]
    if cited:
        return replace(saying, speakers=tuple(cited), via=saying.speakers)
    if lemma(verb) == "quote":
        return replace(saying, via=tuple(t for t in _quoters(verb) if t not in saying.speakers))
    told = [t for c in children(verb, "dobj", "dative") for t in _nouns(c)]
    told += [t for p in children(verb, "prep") if p.lower_ in {"to", "by"} for t in children(p, "pobj")]
    told += [*_interviewers(verb), *_seen_by(saying.speakers)]
    return replace(saying, via=tuple(t for t in told if is_outlet(t)) if saying.frame in {"clause", "quote"} else ())


def _interviewers(verb: Token) -> list[Token]:
    """Return to whom something was said: "said in an interview with", "in remarks carried by"."""
    held = [t for p in children(verb, "prep") if p.lower_ == "in" for t in children(p, "pobj")]
    held = [t for t in held if lemma(t) in listed("interview")]
    below = [p for t in held for p in children(t, "prep", "agent")]
    below += [by for t in held for clause in children(t, "acl") for by in children(clause, "agent")]
    return [t for p in below if p.lower_ in {"with", "to", "for", "by"} for t in children(p, "pobj")]


def _seen_by(documents: Iterable[Token]) -> list[Token]:
    """Return who has read a document that says something: "a report seen by Reuters"."""
    clauses = [clause for t in documents for clause in children(t, "acl") if lemma(clause) in listed("seen")]
    return [t for clause in clauses for by in children(clause, "agent") for t in children(by, "pobj")]


def _quoters(verb: Token) -> list[Token]:
    """Return who quotes: "was quoted as saying by the agency", "the agency quoted him as saying"."""
    below = [verb, *(p for a in children(verb, "prep") for p in children(a, "pcomp"))]
    agents = [
        p for v in below for by in children(v, "agent", "prep") if by.lower_ == "by" for p in children(by, "pobj")
    ]
    return agents if is_passive(verb) else subjects(verb)


def _nouns(token: Token) -> list[Token]:
    """Return a noun, or the nouns below a preposition."""
    return children(token, "pobj") if token.pos_ == "ADP" else [token]


def _according(token: Token) -> Iterator[Saying]:
    """Read "according to": what it qualifies is what is said."""
    to = next(iter(children(token, "prep")), None)
    to = to if to is not None or token.i + 1 >= len(token.doc) else token.doc[token.i + 1]
    speakers = children(to, "pobj") if to is not None else []
    if to is None or to.lower_ != "to" or not speakers:
        return
    host = token.head
    while not (host.pos_ in VERBAL and _at_edge(token, host)) and host.dep_ != "ROOT":
        host = host.head
    held = {t.i for t in host.subtree} - {t.i for t in token.subtree} - {t.i for t in to.subtree}
    heads = tuple(t for s in speakers for t in [s, *children(s, "conj")])
    via = tuple(t for t in _seen_by(heads) if is_outlet(t))
    yield Saying("say", "clause", token, (token.i, to.i + 1), runs(token.doc, held), heads, via)


def _at_edge(token: Token, host: Token) -> bool:
    """Tell whether a clause is the widest that "according to" may qualify: at its end after a comma, all of it."""
    after_comma = token.i > 0 and token.nbor(-1).text == "," and host.dep_ in {"ccomp", "xcomp", "advcl", "conj"}
    return not (after_comma and host.head.i < token.i)


def _noun(noun: Token) -> Iterator[Saying]:
    """Read a noun with a clause or with "of": "the minister's claim that", "reports that"."""
    if lemma(noun) in listed("telling") and (below := _clauses_of(noun)):
        yield Saying("say", "clause", noun, (noun.i, noun.i + 1), runs(noun.doc, below), (noun,))
        return
    owners = children(noun, "poss") or [
        p for b in children(noun, "prep") if b.lower_ == "by" for p in children(b, "pobj")
    ]
    owners = owners or [c for c in children(noun, "compound", "amod", "nmod") if c.ent_type_ in {"GPE", "NORP", "ORG"}]
    if not owners and noun.dep_ == "dobj" and noun.head.pos_ in VERBAL and children(noun, "acl", "ccomp"):
        owners = subjects(noun.head)
    if not owners or any(c.lower_ in {"'s", "’s"} for c in noun.children):
        return
    held = {t.i for c in children(noun, "acl", "ccomp") if c.i > noun.i for t in c.subtree}
    after = [p for p in children(noun, "prep") if p.lower_ in {"of", "that", "about", "against", "for", "to", "over"}]
    held = held or {t.i for p in after[:1] for t in p.subtree if t != p}
    if held:
        end = after[0].i + 1 if after and after[0].i == noun.i + 1 else noun.i + 1
        yield Saying("say", "noun", noun, (noun.i, end), runs(noun.doc, held), tuple(owners))


def _clauses_of(noun: Token) -> set[int]:
    """Return the clause with "that" below a noun, or without it where it has its own subject: "reports Chad fell"."""
    below = [c for c in children(noun, "acl", "ccomp", "relcl") if any(m.lower_ == "that" for m in children(c, "mark"))]
    below = below or [c for c in children(noun, "acl", "ccomp") if c.tag_ in _FINITE and children(c, "nsubj")]
    return {t.i for c in below for t in c.subtree}


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
        yield Saying(
            "view", "clause", adjective, (start, max([adjective.i + 1, *ends])), runs(verb.doc, held), tuple(speakers)
        )
