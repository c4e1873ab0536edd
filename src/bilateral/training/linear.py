"""Learns the weights of the linear model over the candidates of the lexicon's cues."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bilateral.data.lexicon import load_acts
from bilateral.evaluation.goldset import Labelled, LabelledDocument
from bilateral.evaluation.matching import has_parties
from bilateral.model.act import Example
from bilateral.model.document import Document
from bilateral.model.span import Span
from bilateral.reading.candidates import Candidate, Scene, pairings
from bilateral.reading.features import (
    option_facts,
    option_features,
    pair_facts,
    pair_features,
    trigger_facts,
    trigger_features,
)
from bilateral.reading.linear import Linear, all_triggers
from bilateral.reading.page import Page

# An example sentence was written to be clear, and counts for several of the labelled ones.
EXAMPLE, WEIGHT = "(example)", 10.0
# A word is a weak cue of an act if it stood in so many of its evidences, and in that share of all its sentences.
SEEN, SHARE, ACTS_A_WORD = 2, 0.06, 4
# Features seen less often are noise; weights below the last are not worth their bytes.
FEATURE_SEEN, SMALLEST = 4, 0.02
REGULARISATION = 0.03


def examples() -> list[LabelledDocument]:
    """The lexicon's own example sentences as labelled documents: they tell of acts that the labels lack."""
    return [
        LabelledDocument(Document(f"{act.code} {number} {EXAMPLE}", example.text), _labels(act.code, example))
        for act in load_acts().values()
        for number, example in enumerate((*act.positive, *act.negative))
    ]


def _labels(act: str, example: Example) -> tuple[Labelled, ...]:
    if not example.actors:
        return ()
    actors, recipients = frozenset(example.actors), frozenset(example.recipients)
    span = Span(0, len(example.text))
    return (Labelled(span, act, actors, recipients, example.status, "", (), frozenset(), {}),)


def weak_words(items: Sequence[tuple[LabelledDocument, Page]]) -> dict[str, tuple[str, ...]]:
    """The acts that a verb or noun was seen with: word/POS -> acts, the most frequent first."""
    total: Counter[str] = Counter()
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item, page in items:
        for sentence in page.sentences:
            for token in sentence:
                if token.pos_ in {"VERB", "NOUN"} and token.is_alpha:
                    word = f"{token.lemma_.lower()}/{token.pos_}"
                    total[word] += 1
                    seen[word].update({c.act for c in item.claims if c.span.start <= token.idx < c.span.end})
    return {
        word: tuple(kept)
        for word, acts in seen.items()
        if (kept := [a for a, n in acts.most_common(ACTS_A_WORD) if n >= SEEN and n / total[word] >= SHARE])
    }


def is_right(candidate: Candidate, offset: int, claims: Sequence[Labelled]) -> bool:
    """Whether a careful reader made this claim: its act and parties, with the trigger inside the evidence."""
    act = candidate.trigger.cue.act
    there = (claim for claim in claims if claim.act == act and claim.span.start <= offset < claim.span.end)
    return any(has_parties(claim, *candidate.parties) for claim in there)


def rows(item: LabelledDocument, page: Page, model: Linear) -> Iterator[tuple[list[str], bool]]:
    """The features and the label of every candidate of a page."""
    scene = Scene(page)
    for trigger in all_triggers(page, model, lambda *_: True):
        token = page.doc[trigger.token]
        base = list(trigger_features(trigger_facts(scene, token), trigger.cue))
        for candidate in pairings(trigger, *scene.options(trigger)):
            features = [
                *base,
                *option_features(option_facts(scene, trigger, candidate.actor, "a")),
                *option_features(option_facts(scene, trigger, candidate.recipient, "r")),
                *pair_features(pair_facts(scene, candidate)),
            ]
            yield features, is_right(candidate, token.idx, item.claims)


class Table:
    """All candidates of the training pages as one sparse matrix."""

    def __init__(self, items: Sequence[tuple[LabelledDocument, Page]], model: Linear) -> None:
        self.weak = model.weak
        index: dict[str, int] = {}
        columns: list[int] = []
        bounds, labels, document = [0], [], []
        for number, (item, page) in enumerate(items):
            for features, right in rows(item, page, model):
                columns.extend(index.setdefault(f, len(index)) for f in features)
                bounds.append(len(columns))
                labels.append(right)
                document.append(number)
        self.names = list(index)
        self.weight = np.where(np.array([items[n][0].document.id.endswith(EXAMPLE) for n in document]), WEIGHT, 1.0)
        data = np.ones(len(columns), dtype=np.float32)
        self.matrix = csr_matrix(
            (data, np.array(columns, dtype=np.int32), np.array(bounds)), shape=(len(labels), len(index))
        )
        self.labels = np.array(labels)
        keep = np.flatnonzero(np.asarray(self.matrix.sum(axis=0)).ravel() >= FEATURE_SEEN)
        self.matrix, self.names = self.matrix[:, keep], [self.names[k] for k in keep]

    def fit(self) -> Linear:
        """The model learned from all candidates."""
        learner = LogisticRegression(C=REGULARISATION, max_iter=120, solver="lbfgs", fit_intercept=False)
        learner.fit(self.matrix, self.labels, self.weight)
        learned = zip(self.names, learner.coef_[0], strict=True)
        weights = {name: round(float(weight), 3) for name, weight in learned if abs(weight) >= SMALLEST}
        return Linear(weights, self.weak)
