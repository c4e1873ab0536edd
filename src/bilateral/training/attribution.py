"""Learns cues and speakers from PolNeAR's training part: ``python -m bilateral.training.attribution FOLDER``.

Needs the extra ``train``; a quarter of an hour on one core, most of it to parse. Writes ``data/models/telling.json``.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from bilateral.evaluation.attribution import Labelled, Place, read_part
from bilateral.reading.attribution import sayings_of, scene_of
from bilateral.reading.page import Page
from bilateral.reading.quotes import find_quotes
from bilateral.reading.telling.choice import WIDEST, candidates
from bilateral.reading.telling.cues import Scene, border_features, cue_features, word_of
from bilateral.reading.telling.speakers import silence_features, speaker_features, speakers_of
from bilateral.reading.telling.weights import Telling
from bilateral.training.checked import write_checked

TARGET = Path(__file__).parents[1] / "data" / "models" / "telling.json"
# A word may be a cue if it was the head of so many, and of that share of its uses outside what others tell.
SEEN, SHARE = 2, 0.02
# Features seen less often are noise; weights below the last are not worth their bytes.
FEATURE_SEEN, SMALLEST = 4, 0.04
REGULARISATION = 0.15
# A phrase stands for a marked speaker of which it has at least that share of the words (of both together).
ALIKE = 0.3

Articles = Iterable[tuple[Page, list[Labelled]]]


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution as marked, in tokens; ``head`` is the cue's."""

    head: int
    cue: frozenset[int]
    source: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article with its attributions; ``inner`` are the tokens of what others tell: nothing is marked there."""

    page: Page
    scene: Scene
    marked: list[Marked]
    inner: frozenset[int]


@dataclass(slots=True)
class Rows:
    """Features with their labels."""

    features: list[list[str]] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)

    def add(self, features: list[str], label: bool) -> None:
        """Add one row."""
        self.features.append(features)
        self.labels.append(label)


def main() -> None:
    """Learn from all articles of the folder and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(learn(read_part(parser.parse_args().folder)))


def learn(articles: Articles) -> Telling:
    """What the articles teach of cues, their borders and their speakers."""
    lessons = [lesson_of(page, labelled) for page, labelled in articles]
    words = words_of(lessons)
    cues, borders, speakers = Rows(), Rows(), Rows()
    for lesson in lessons:
        add_cues(lesson, words, cues)
        for marked in lesson.marked:
            add_borders(lesson.page.doc, marked, borders)
            add_speakers(lesson.page.doc, marked, speakers)
    return Telling(words, fit(cues), fit(borders), fit(speakers))


def lesson_of(page: Page, labelled: Sequence[Labelled]) -> Lesson:
    """An article's attributions in tokens."""
    of = {i: t.i for t in page.doc for i in range(t.idx, t.idx + len(t))}
    marked = [
        Marked(_head(page.doc, cue), cue, _tokens(of, item.source))
        for item in labelled
        if (cue := _tokens(of, item.cue))
    ]
    inner = frozenset(i for item in labelled for i in _tokens(of, item.content))
    quotes = find_quotes(page.document.text)
    return Lesson(page, scene_of(page, sayings_of(page, quotes), quotes), marked, inner)


def _tokens(of: dict[int, int], place: Place) -> frozenset[int]:
    return frozenset(of[i] for i in place if i in of)


def _head(doc: Doc, cue: frozenset[int]) -> int:
    """The cue's own head: its highest verb, or where it has none its highest word."""
    tops = [doc[i] for i in cue if doc[i].head.i not in cue or doc[i].head.i == i]
    tops = [t for t in tops if t.pos_ in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}] or tops
    verbs = [t for t in tops if t.pos_ == "VERB"] or tops
    return min((sum(1 for _ in t.ancestors), t.i) for t in verbs)[1]


def words_of(lessons: Iterable[Lesson]) -> frozenset[str]:
    """The words that may be cues."""
    uses: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for lesson in lessons:
        uses.update(word_of(t) for s in lesson.page.sentences for t in s if t.i not in lesson.inner)
        heads.update(word_of(lesson.page.doc[marked.head]) for marked in lesson.marked)
    return frozenset(word for word, n in heads.items() if n >= SEEN and n / (uses[word] + 1) >= SHARE)


def add_cues(lesson: Lesson, words: frozenset[str], rows: Rows) -> None:
    """Every word that may be a cue. What stands inside of what others tell is not marked, and left out."""
    heads = {marked.head for marked in lesson.marked}
    tokens = (t for s in lesson.page.sentences for t in s)
    for token in candidates(lesson.scene, tokens, words):
        if token.i in heads or token.i not in lesson.inner:
            rows.add(cue_features(lesson.scene, token), token.i in heads)


def add_borders(doc: Doc, marked: Marked, rows: Rows) -> None:
    """The words beside a cue, outwards to the first that does not belong to it."""
    for step in (-1, 1):
        for far in range(1, WIDEST + 1):
            here = marked.head + step * far
            if not 0 <= here < len(doc):
                break
            rows.add(border_features(doc[marked.head], doc[here]), here in marked.cue)
            if here not in marked.cue:
                break


def add_speakers(doc: Doc, marked: Marked, rows: Rows) -> None:
    """The phrases that may name the speaker: the one most like the one that was marked is right."""
    head, found = doc[marked.head], speakers_of(doc[marked.head], _run(marked))
    alike = [_alike(doc, range(*speaker.words), marked.source) for speaker in found]
    best = max(alike, default=0.0)
    if marked.source and best < ALIKE:
        return
    for number, speaker in enumerate(found):
        rows.add(speaker_features(head, speaker), bool(marked.source) and number == alike.index(best))
    rows.add(silence_features(head), not marked.source)


def _run(marked: Marked) -> tuple[int, int]:
    start, end = marked.head, marked.head + 1
    while start - 1 in marked.cue:
        start -= 1
    while end in marked.cue:
        end += 1
    return start, end


def _alike(doc: Doc, words: Iterable[int], source: frozenset[int]) -> float:
    """The share of the tokens of two phrases that are in both, punctuation aside."""
    mine = {i for i in words if not (doc[i].is_punct or doc[i].is_space)}
    theirs = {i for i in source if not (doc[i].is_punct or doc[i].is_space)}
    return len(mine & theirs) / max(1, len(mine | theirs))


def fit(rows: Rows) -> dict[str, float]:
    """Weights by feature: L2-regularised logistic regression."""
    often = Counter(feature for features in rows.features for feature in set(features))
    index = {name: column for column, name in enumerate(n for n, seen in often.items() if seen >= FEATURE_SEEN)}
    columns, bounds = [], [0]
    for features in rows.features:
        columns.extend(sorted({index[f] for f in features if f in index}))
        bounds.append(len(columns))
    table = csr_matrix((np.ones(len(columns), np.float32), columns, bounds), shape=(len(rows.labels), len(index)))
    learner = LogisticRegression(C=REGULARISATION, solver="liblinear", fit_intercept=False)
    learned = zip(index, learner.fit(table, rows.labels).coef_[0], strict=True)
    return {name: round(float(weight), 2) for name, weight in learned if abs(weight) >= SMALLEST}


def write(telling: Telling) -> None:
    """Write the weights with their digest."""
    data = {
        "words": sorted(telling.words),
        "cue": telling.cue,
        "border": telling.border,
        "speaker": telling.speaker,
    }
    write_checked(TARGET, ".sha256", json.dumps(data, sort_keys=True, separators=(",", ":")).encode())


if __name__ == "__main__":
    main()
