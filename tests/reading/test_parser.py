"""The parse is spaCy's own, however its matrices are multiplied."""

from bilateral.reading.parser import bare_pipeline, parse, pipeline

TEXTS = [
    "Fiji and Peru signed a treaty in Lima on Friday, the foreign minister of Peru said.",
    "Chad, which had cut ties in 2017, will send an ambassador who is to live in Dakar.",
    "",
    "The envoy denied that Mali's troops had crossed the river.",
] * 12  # more than are parsed at once


def test_texts_come_back_in_order_and_as_spacy_parses_them():
    ours = list(parse(TEXTS))
    assert [doc.text for doc in ours] == TEXTS
    for one, other in zip(ours, bare_pipeline().pipe(TEXTS), strict=True):
        assert [(t.head.i, t.dep_, t.tag_) for t in one] == [(t.head.i, t.dep_, t.tag_) for t in other]


def test_numpy_multiplies_what_is_large():
    nodes = list(pipeline().get_pipe("tok2vec").model.walk())
    assert nodes
    assert not any(node.ops.use_blis for node in nodes)
