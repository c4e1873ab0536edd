"""Learns which words speak of the affairs of states, from documents with claims and documents without."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from bilateral.evaluation.goldset import LabelledDocument
from bilateral.reading.page import Page
from bilateral.reading.topic import Topic, topic_words
from bilateral.training.linear import EXAMPLE

# A word that fewer documents have is noise; one that more than this share of them have tells nothing.
FEWEST, COMMONEST = 8, 0.5
REGULARISATION = 1.0


def learn_topic(items: Sequence[tuple[LabelledDocument, Page]]) -> Topic:
    """The model of the words; both kinds of documents weigh alike, and examples of a sentence are left out."""
    told = [(topic_words(page), bool(item.claims)) for item, page in items if not item.document.id.endswith(EXAMPLE)]
    often = Counter(word for words, _ in told for word in words)
    vocabulary = sorted(word for word, n in often.items() if FEWEST <= n <= COMMONEST * len(told))
    column = {word: number for number, word in enumerate(vocabulary)}
    cells = [(row, column[word]) for row, (words, _) in enumerate(told) for word in words if word in column]
    places = tuple(np.array(cells, dtype=np.int32).T)
    matrix = csr_matrix((np.ones(len(cells)), places), shape=(len(told), len(vocabulary)))
    learner = LogisticRegression(C=REGULARISATION, max_iter=300, class_weight="balanced")
    learner.fit(normalize(matrix), np.array([claims for _, claims in told]))
    weights = {word: round(float(weight), 3) for word, weight in zip(vocabulary, learner.coef_[0], strict=True)}
    return Topic(weights, round(float(learner.intercept_[0]), 3))
