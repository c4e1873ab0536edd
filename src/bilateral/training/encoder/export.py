"""Torch -> ONNX with eight-bit weights, as the package ships it."""

import hashlib
import tempfile
from pathlib import Path

import onnxruntime.quantization as quantisation
import torch

from bilateral.reading.encoder.prompt import Prompt
from bilateral.reading.encoder.session import arrays
from bilateral.training.encoder.network import PairReader, Shipped

_INPUTS = ("tokens", "sentence", "marks", "present")
_AXES = {
    "tokens": {0: "batch", 1: "tokens"},
    "sentence": {0: "batch", 1: "tokens"},
    "marks": {0: "batch", 1: "actors", 2: "tokens"},
    "present": {0: "batch", 1: "actors"},
}


def export(reader: PairReader, example: Prompt, target: Path) -> None:
    """Write the network to ``target`` and its digest beside it."""
    inputs = tuple(torch.from_numpy(arrays([example, example])[name]) for name in _INPUTS)
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            Shipped(reader).eval(), inputs, plain, input_names=list(_INPUTS), dynamic_axes=_AXES, dynamo=False
        )
        quantisation.quantize_dynamic(plain, small, weight_type=quantisation.QuantType.QInt8)
        content = small.read_bytes()
    target.write_bytes(content)
    target.with_suffix(".sha256").write_text(hashlib.sha256(content).hexdigest() + "\n", "ascii")
