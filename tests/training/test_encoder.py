"""The encoder is learned, exported and read with, end to end: a tiny one, on a few reports of our own."""

from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from bilateral.reading.encoder.session import arrays
from bilateral.reading.encoder.window import as_read
from bilateral.reading.reader import pages
from bilateral.training.labels import own_reports

torch = pytest.importorskip("torch", reason="torch is not installed (extra encoder)")
transformers = pytest.importorskip("transformers", reason="transformers is not installed (extra encoder)")

LABELS = Path(__file__).parents[2] / "labels"
MODELS = Path(__file__).parents[2] / "src" / "bilateral" / "data" / "models"


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """A folder with a BERT that has learned nothing."""
    folder = tmp_path_factory.mktemp("start")
    sizes = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 64}
    transformers.BertModel(transformers.BertConfig(**sizes), add_pooling_layer=False).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def examples():
    from bilateral.training.encoder.examples import examples_of

    items = list(islice(own_reports(LABELS), 3))
    return examples_of(zip(items, pages(item.document for item in items), strict=True))


def test_every_claim_of_a_window_is_a_target(examples):
    told = [target for example in examples for targets in example.targets for target in targets]
    assert {target.act for target in told} and all(target.actor for target in told)


@pytest.fixture(scope="module")
def learned(start, examples):
    """The tiny encoder after two short rounds, and what was told meanwhile."""
    from bilateral.training.encoder.fitting import Round, beginning, fit

    lines = []
    reader = beginning(start)
    fit(reader, [examples], (Round(2), Round(1, 0.5, 0.1)), lines.append)
    return reader, lines


@pytest.fixture(scope="module")
def shipped(learned, examples, tmp_path_factory):
    """The file that ships."""
    from bilateral.training.encoder.export import export

    target = tmp_path_factory.mktemp("shipped") / "encoder.onnx"
    export(learned[0], as_read(examples[0].run), target)
    return target


def test_a_tiny_encoder_learns(learned):
    losses = [float(line.rsplit(" ", 1)[1]) for line in learned[1]]
    assert losses[1] < losses[0]


def test_what_ships_tells_probabilities(shipped, examples):
    window = as_read(examples[0].run)
    acts, claims, focus = onnxruntime.InferenceSession(str(shipped)).run(None, arrays([window]))
    count = max(len(sentence.actors) for sentence in window.sentences)
    assert acts.shape[:3] == (len(window.sentences), count, count + 1) == claims.shape == focus.shape
    assert np.allclose(acts.sum(-1), 1, atol=1e-3) and (claims >= 0).all() and (claims <= 1).all()


def test_learning_goes_on_from_what_ships(start, learned, shipped):
    from bilateral.training.encoder.fitting import beginning
    from bilateral.training.encoder.shipped import restore

    again = beginning(start)
    restore(again, shipped)
    for (name, one), (_, other) in zip(learned[0].named_parameters(), again.named_parameters(), strict=True):
        spread = float(one.detach().abs().max())
        assert torch.allclose(one, other, atol=spread / 100 + 1e-6), name


def test_its_bytes_have_no_sign(shipped):
    """Of products with signed bytes, processors without the newest instructions cut off the largest sums."""
    onnx = pytest.importorskip("onnx")
    for network in (shipped, MODELS / "encoder.onnx"):
        held = onnx.load(network).graph.initializer
        assert not [one.name for one in held if one.data_type == onnx.TensorProto.INT8]
