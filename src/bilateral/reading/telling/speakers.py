"""Speakers: the noun phrases that may name who tells, and what a linear model is told of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from bilateral.reading.grammar import below, is_passive, lemma
from bilateral.reading.runs import Run
from bilateral.reading.telling.cues import sort_of, word_of

STEPS = 4  # words above the cue in whose clauses a speaker is looked for
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "ADP"}
PLACES = {"nsubj", "nsubjpass", "csubj", "dobj", "poss", "attr", "dative", "pobj", "conj", "compound", "amod", "nmod"}
ONLY_NEAR = {"compound", "amod", "nmod", "conj", "pobj"}
AFTER = {"relcl", "appos", "prep", "acl", "conj", "advcl"}
BEFORE = {"advmod", "cc", "preconj", "advcl", "prep", "mark", "det"}
KEPT_AT_END = {")", "”", '"'}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase that may name the speaker: its noun, its place as seen from the cue, its words, how they were cut."""

    noun: Token
    place: str
    words: Run
    cut: str


def speakers_of(head: Token, cue: Run) -> list[Speaker]:
    """Every phrase that may name who tells what the cue holds."""
    found: dict[int, tuple[Token, str]] = {}
    for noun, place in _nouns(head):
        found.setdefault(noun.i, (noun, place))
    return [
        Speaker(noun, place, words, cut)
        for noun, place in found.values()
        for words, cut in _cuts(noun, head, cue).items()
    ]


def _nouns(head: Token) -> Iterator[tuple[Token, str]]:
    """The nouns below the cue, and those below and along the way up from it."""
    way, came = "", head
    for step in range(STEPS + 1):
        if step and came.head.i == came.i:
            return
        here = came.head if step else head
        way = f"{way}/{came.dep_}" if step else ""
        if step and here.pos_ in NOMINAL:
            yield here, way
        for dep, child in below(here):
            if not (step and child.i == came.i):
                yield from _placed(dep, child, f"{way}>{dep}", step)
        came = here


def _placed(dep: str, child: Token, place: str, step: int) -> Iterator[tuple[Token, str]]:
    if dep in PLACES and not (step > 1 and dep in ONLY_NEAR):
        yield child, place
    elif dep in {"agent", "prep"}:
        for inner, noun in below(child):
            if inner == "pobj":
                yield noun, f"{place}:{child.lower_}"
            elif inner == "prep":
                yield from ((n, f"{place}:{child.lower_} {noun.lower_}") for d, n in below(noun) if d == "pobj")


def _cuts(noun: Token, head: Token, cue: Run) -> dict[Run, str]:
    """The words of a phrase, whole and without what its edges may have from elsewhere; each with what was cut."""
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    if start <= head.i < end:
        start, end = (start, min(end, cue[0])) if head.i > noun.i else (max(start, cue[1]), end)
    whole = _trimmed(noun, start, end)
    found = {whole: ""}
    for dep, child in below(noun):
        if child.i > noun.i and dep in AFTER:
            found.setdefault(_trimmed(noun, start, min(end, child.left_edge.i)), f"before {dep}")
        elif child.i < noun.i and dep in BEFORE:
            found.setdefault(_trimmed(noun, child.right_edge.i + 1, whole[1]), f"after {dep}")
    found.setdefault((noun.i, noun.i + 1), "noun")
    return found


def _trimmed(noun: Token, start: int, end: int) -> Run:
    """Cut punctuation off the ends; the noun always stays."""
    doc, start, end = noun.doc, min(start, noun.i), max(end, noun.i + 1)
    while (
        end - 1 > noun.i and (doc[end - 1].is_punct or doc[end - 1].is_space) and doc[end - 1].text not in KEPT_AT_END
    ):
        end -= 1
    while start < noun.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return start, end


def speaker_features(head: Token, speaker: Speaker) -> list[str]:
    """What is told of a phrase that may name the speaker."""
    noun, place, cut = speaker.noun, speaker.place, speaker.cut
    sort, sides = sort_of(noun), frame_of(head)
    words = min(speaker.words[1] - speaker.words[0], 20) // 4
    return [
        f"sort={sort}", f"noun={lemma(noun)}", f"cut={cut}", f"cut={cut}&{sort}", f"cut={cut}&{words}",
        f"far={min(abs(noun.i - head.i), 12) // 3}", f"before={noun.i < head.i}&{place}", place,
        *(f"{place}&{f}" for f in (word_of(head), sort, sides, noun.pos_, f"{sides}&{word_of(head)}",
                                  f"{head.pos_}:{head.dep_}:{head.tag_}")),
    ]  # fmt: skip


def silence_features(head: Token) -> list[str]:
    """What is told of a cue that may have no speaker in its sentence."""
    word, sides = word_of(head), frame_of(head)
    return ["none", *(f"none&{f}" for f in (word, sides, f"{sides}&{word}", f"{head.pos_}:{head.dep_}:{head.tag_}"))]


def frame_of(head: Token) -> str:
    """Which places for a speaker are filled below a cue, and whether it is passive."""
    filled = {dep for dep, _ in below(head)} & {"nsubj", "nsubjpass", "agent", "poss", "csubj"}
    return f"{' '.join(sorted(filled))}{' passive' if is_passive(head) else ''}"
