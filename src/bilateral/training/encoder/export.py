"""Torch -> ONNX with eight-bit weights, as the package ships it."""

import tempfile
from pathlib import Path

import onnx
import onnxruntime.quantization as quantisation
import torch

from bilateral.data.lexicon import load_acts
from bilateral.reading.encoder.session import arrays
from bilateral.reading.encoder.window import Window
from bilateral.training.checked import write_checked
from bilateral.training.encoder.fusing import fuse
from bilateral.training.encoder.network import PairReader, Shipped

_INPUTS = ("tokens", "words", "marks", "near")
_AXES = {
    "tokens": {0: "windows", 1: "tokens"},
    "words": {0: "sentences", 1: "words"},
    "marks": {0: "sentences", 1: "actors"},
    "near": {0: "sentences", 1: "actors"},
}


def export(reader: PairReader, example: Window, target: Path) -> None:
    """Write the network to ``target``, the order of its acts beside it, and the digests of both."""
    inputs = tuple(torch.from_numpy(arrays([example, example])[name]) for name in _INPUTS)
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            Shipped(reader).eval(), inputs, plain, input_names=list(_INPUTS), dynamic_axes=_AXES, dynamo=False
        )
        # One scale for each column of a matrix: half the error of one for the whole, at the same speed. Bytes without a
        # sign: of products with signed ones, processors without the newest instructions cut off the largest sums.
        quantisation.quantize_dynamic(plain, small, weight_type=quantisation.QuantType.QUInt8, per_channel=True)
        whole, config = onnx.load(small), reader.encoder.config
    fuse(whole, config.num_hidden_layers, config.num_attention_heads)
    write_checked(target, ".sha256", whole.SerializeToString())
    write_checked(target.with_suffix(".acts"), ".acts.sha256", "\n".join(load_acts()).encode("ascii"))
