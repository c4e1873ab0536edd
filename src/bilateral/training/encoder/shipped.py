"""The shipped network -> one that can learn further: its eight-bit weights as the numbers that they stand for."""

from pathlib import Path

import onnx
import torch
from onnx.numpy_helper import to_array
from torch import Tensor

from bilateral.reading.encoder.wordpieces import MARKS
from bilateral.training.encoder.network import PairReader

_WHOLE, _MATRIX, _WORDS = "_quantized", "/MatMul_quant", "encoder.embeddings.word_embeddings.weight"


def restore(reader: PairReader, shipped: Path) -> None:
    """Give a network the weights of an exported one; words, which learn nothing, keep their embeddings.

    Raises ``KeyError`` where the exported network lacks a part.
    """
    graph = onnx.load(shipped).graph
    held = {one.name: torch.tensor(to_array(one)) for one in graph.initializer}
    matrices = {
        f"{node.name.removesuffix(_MATRIX).strip('/').replace('/', '.')}.weight": node.input[1].removesuffix(_WHOLE)
        for node in graph.node
        if node.name.endswith(_MATRIX)
    }
    with torch.no_grad():
        for name, parameter in reader.named_parameters():
            whole = f"reader.{name}"
            told = _meant(held, matrices[whole]).T if whole in matrices else _meant(held, whole)
            rows = list(MARKS) if name == _WORDS else slice(None)
            parameter[rows] = told[rows]


def _meant(held: dict[str, Tensor], name: str) -> Tensor:
    """The numbers of a part, whether it is held as they are or in eight bits."""
    if name in held:
        return held[name]
    whole, zero = held[name + _WHOLE].float(), held[f"{name}_zero_point"].float()
    return (whole - zero) * held[f"{name}_scale"]
