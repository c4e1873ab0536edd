"""The self-attention of an exported network as one step of the runtime, in the place of a dozen."""

from typing import Any

import onnx

# As the exporter names what a layer's attention asks of, and what it gives.
_LAYER = "/reader/encoder/encoder/layer.{}/attention/self/"
_ASKED, _GIVEN = ("query/Add_output_0", "key/Add_output_0", "value/Add_output_0"), "Reshape_3_output_0"
_DOMAIN = "com.microsoft"


def fuse(model: Any, layers: int, heads: int) -> None:  # noqa: ANN401 - a model of onnx, which has no types
    """Put the runtime's own attention into each layer of a network; it keeps no matrix of all scores.

    Windows are read one by one and need no mask of what is padding, so what made the mask goes too. Raises
    ``ValueError`` where the network has no layer of that name.
    """
    made = {f"{_LAYER.format(number)}{_GIVEN}": _attention(_LAYER.format(number), heads) for number in range(layers)}
    nodes = [next((made[name] for name in node.output if name in made), node) for node in model.graph.node]
    if sum(node in made.values() for node in nodes) != layers:
        raise ValueError(f"the network does not have {layers} layers that are named as {_LAYER}")
    kept = _needed(nodes, {given.name for given in model.graph.output})
    del model.graph.node[:]
    model.graph.node.extend(kept)
    model.opset_import.append(onnx.helper.make_opsetid(_DOMAIN, 1))


def _attention(layer: str, heads: int) -> Any:  # noqa: ANN401 - a node of onnx
    asked, given = [layer + name for name in _ASKED], [layer + _GIVEN]
    return onnx.helper.make_node("MultiHeadAttention", asked, given, f"{layer}fused", domain=_DOMAIN, num_heads=heads)


def _needed(nodes: list[Any], wanted: set[str]) -> list[Any]:
    """The nodes, in order, that the wanted values rest on."""
    kept = []
    for node in reversed(nodes):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    return kept[::-1]
