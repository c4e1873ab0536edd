"""The attribute ruler that remembers says what spaCy's own says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler

from bilateral.reading.parser import pipeline

WORDS = ["I", "you", "it", "gonna", "let's", "ain't", "y'all", "there", "is", "got", "has", "do", "did", "'em", "all"]
WORDS += ["France", "cut", "ties", "to", "that", "which", ".", ",", "\n", "  ", "ol'", "nothin'", "more", "her", "n't"]


@pytest.fixture(scope="module")
def own():
    """spaCy's ruler with the same patterns."""
    ruler = AttributeRuler(pipeline().vocab)
    ruler.add_patterns(pipeline().get_pipe("attribute_ruler").patterns)
    return ruler


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_it_matches_what_the_ruler_of_spacy_matches(own, text):
    doc = pipeline().make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = pipeline().get_pipe(name)(doc)
    assert sorted(pipeline().get_pipe("attribute_ruler").match(doc)) == sorted(own.match(doc))
