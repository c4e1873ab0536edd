"""Cues of attribution: what a linear model is told of a word that may be one."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bilateral.reading.grammar import below, lemma
from bilateral.reading.runs import Run

CLAUSES = {"ccomp", "xcomp", "pcomp", "acl", "relcl", "advcl", "parataxis", "conj"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "poss"}
NAMED = {"PERSON", "ORG", "GPE", "NORP"}
NEAR = 12  # tokens between a cue and a quotation that may be its own


@dataclass(frozen=True, slots=True)
class Scene:
    """A text while its cues are sought: ``quotes`` are runs of tokens, ``proposed`` the frames that rules found.

    ``certain`` are the heads of those that make a source: reports of states have many that campaign news lacks.
    """

    doc: Doc
    quotes: tuple[Run, ...]
    proposed: dict[int, str]
    certain: frozenset[int]


def word_of(token: Token) -> str:
    """The word as the model knows it: lemma and part of speech."""
    return f"{lemma(token)}|{token.pos_}"


def sort_of(token: Token | None) -> str:
    """What sort of phrase a noun heads: a named body or person, a pronoun, or the tag of the noun."""
    if token is None:
        return ""
    if token.pos_ == "PRON":
        return str(token.lower_)
    return str(token.ent_type_) if token.ent_type_ in NAMED else str(token.tag_)


def cue_features(scene: Scene, token: Token) -> list[str]:
    """What is told of a word that may be a cue; most of it also together with the word."""
    word = word_of(token)
    crossed = [*_own(scene, token), *_around(token), *_children(token), *_quoted(scene, token)]
    return [word, *crossed, *(f"{word}&{feature}" for feature in crossed), *_above(token), *_details(token)]


def _own(scene: Scene, token: Token) -> Iterator[str]:
    yield f"dep={token.dep_}"
    yield f"tag={token.tag_}"
    yield f"rule={scene.proposed.get(token.i, '')}"


def _around(token: Token) -> Iterator[str]:
    """The words before and after."""
    doc, i = token.doc, token.i
    yield f"next={doc[i + 1].lower_ if i + 1 < len(doc) else ''}"
    yield f"last={doc[i - 1].lower_ if i else ''}"


def _children(token: Token) -> Iterator[str]:
    for dep, child in below(token):
        if dep in {"prep", "agent", "prt", "aux", "neg", "advmod", "auxpass"}:
            yield f"{dep}:{child.lower_}"
        elif dep in CLAUSES:
            yield f"{dep}:{child.tag_}:{child.i > token.i}"
        elif dep in SUBJECTS:
            yield f"subject={dep}"
        elif dep not in {"punct", "det", "cc"}:
            yield dep


def _details(token: Token) -> Iterator[str]:
    """Who the subject and the object are, and how a clause below begins."""
    subject = ""
    for dep, child in below(token):
        if dep in SUBJECTS:
            subject = f"{dep}:{sort_of(child)}"
            yield f"by={lemma(child)}"
        elif dep in {"dobj", "attr", "oprd", "dative", "acomp"}:
            yield f"object={lemma(child)}"
            yield f"object:{sort_of(child)}"
        elif dep in CLAUSES:
            yield f"{dep}:{next((m.lower_ for d, m in below(child) if d in {'mark', 'aux'}), '')}"
    yield f"subject:{subject}"
    yield f"subject:{subject}&{token.dep_}"


def _above(token: Token) -> Iterator[str]:
    """The word it depends on, and the clause that its own stands in."""
    yield f"head={lemma(token.head)}&{token.dep_}"
    yield f"head:{token.head.pos_}&{token.dep_}"
    clause = token
    while clause.dep_ not in CLAUSES and clause.head.i != clause.i:
        clause = clause.head
    yield f"in={clause.dep_}:{lemma(clause.head)}"


def _quoted(scene: Scene, token: Token) -> Iterator[str]:
    """Whether a quotation stands near, on which side."""
    for start, end in scene.quotes:
        if 0 <= token.i - end < NEAR:
            yield "quote before"
        elif 0 < start - token.i < NEAR:
            yield f"quote after {min(start - token.i, 4)}"


def border_features(cue: Token, token: Token) -> list[str]:
    """What is told of a word that stands beside a cue and may belong to it."""
    relation = _relation(cue, token)
    crossed = [relation, str(token.lower_), str(token.tag_), f"far={min(abs(token.i - cue.i), 4)}:{token.pos_}"]
    features = [*crossed, f"{relation}&{token.lower_}", f"{relation}&{token.tag_}"]
    return [*features, *(f"{name}&{f}" for name in (word_of(cue), cue.tag_, f"{cue.dep_}.") for f in crossed)]


def _relation(cue: Token, token: Token) -> str:
    side = "left" if token.i < cue.i else "right"
    if token.head == cue:
        return f"{side}:{token.dep_}"
    if cue.head == token:
        return f"{side}:head"
    between = min(token.i, cue.i) < token.head.i < max(token.i, cue.i)
    return f"{side}:{'below' if between else 'beyond'}:{token.dep_}"
