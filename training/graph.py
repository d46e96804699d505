"""Writes the trained network, and the sentence encoder on its lower layers, as ONNX graphs of fused operators.

They are two graphs because ONNX Runtime computes all of a graph, whichever outputs are asked for. A graph is built by
hand: the attention of a traced network is not recognised by the optimiser, and fused attention is what makes the int8
model fast. Inputs of a batch have one length: nothing is padded, and attention needs no mask. ONNX Runtime's
ContribOperators.md describes the operators of ``com.microsoft``.
"""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.encoder import LOWER, Encoder
from training.network import Layer, Network

OPSET = 20
CONTRIB = "com.microsoft"


class _Graph:
    """Nodes and constants in the order they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def weight(self, name: str, values: Tensor) -> str:
        return self.constant(name, values.detach().float().numpy())

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def linear(self, states: str, weight: NDArray[np.float32], bias: NDArray[np.float32], name: str) -> str:
        """``states @ weight + bias``, which the optimiser makes one int8 operator of."""
        product = self.add("MatMul", [states, self.constant(f"{name}.weight", weight)], f"{name}.product")
        return self.add("Add", [product, self.constant(f"{name}.bias", bias)], name)

    def norm(self, states: str, norm: nn.LayerNorm, name: str) -> str:
        inputs = [states, self.weight(f"{name}.weight", norm.weight), self.weight(f"{name}.bias", norm.bias)]
        return self.add("LayerNormalization", inputs, name, epsilon=norm.eps, axis=-1)


def build(network: Network, scales: NDArray[np.float16], packed: NDArray[np.uint8]) -> onnx.ModelProto:
    """The network as a model: ``pieces`` (int64, (batch, length), none of them padding) in, ``scores`` out.

    A second output, ``states``, is what the encoder's graph goes on with: the pieces after the first ``LOWER`` layers.
    The word vectors are given as Q4_0 blocks (``training.weights``) and unpacked inside the graph: training left them
    as they were, so this loses nothing and halves the file.
    """
    graph = _Graph()
    states = _embed(graph, network, scales, packed)
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        states = _layer(graph, layer, states, f"layer{number}")
        if number + 1 == LOWER:
            graph.add("Identity", [states], "states")
    graph.linear(states, *_parameters(network.head), "scores")
    inputs = [helper.make_tensor_value_info("pieces", TensorProto.INT64, ["batch", "length"])]
    return _model(
        graph, inputs, [_floats("scores", network.head.out_features), _floats("states", network.shape.hidden)]
    )


def build_encoder(encoder: Encoder) -> onnx.ModelProto:
    """The encoder as a model: ``states`` of one sentence (the special pieces around it) in, ``meanings`` out.

    Both are floats, (batch, length, values).
    """
    graph = _Graph()
    states = "states"
    for number, layer in enumerate(encoder.layers):
        assert isinstance(layer, Layer)
        states = _layer(graph, layer, states, f"layer{number}")
    graph.linear(states, *_parameters(encoder.projection), "meanings")
    projection = encoder.projection
    return _model(graph, [_floats("states", projection.in_features)], [_floats("meanings", projection.out_features)])


def _floats(name: str, values: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "length", values])


def _model(graph: _Graph, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> onnx.ModelProto:
    body = helper.make_graph(graph.nodes, outputs[0].name, inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=9, producer_name="gegenlese")


def _embed(graph: _Graph, network: Network, scales: NDArray[np.float16], packed: NDArray[np.uint8]) -> str:
    """Word vectors (unpacked), plus those of the positions, normalised."""
    hidden = network.shape.hidden
    nibbles = graph.add("Gather", [graph.constant("words.packed", packed), "pieces"], "words.nibbles")
    low = graph.add("BitwiseAnd", [nibbles, graph.constant("words.mask", np.array(15, np.uint8))], "words.low")
    four = graph.constant("words.four", np.array(4, np.uint8))
    high = graph.add("BitShift", [nibbles, four], "words.high", direction="RIGHT")
    both = graph.add("Concat", [low, high], "words.both", axis=-1)
    values = graph.add("Cast", [both], "words.values", to=TensorProto.FLOAT)
    centred = graph.add("Sub", [values, graph.constant("words.zero", np.array(8, np.float32))], "words.centred")
    table = graph.constant("words.scales", scales[:, :, None])
    halves = graph.add("Gather", [table, "pieces"], "words.halves")
    factors = graph.add("Cast", [halves], "words.factors", to=TensorProto.FLOAT)
    blocks = graph.add("Mul", [centred, factors], "words.blocks")
    flat = graph.constant("words.shape", np.array([0, 0, hidden], np.int64))
    words = graph.add("Reshape", [blocks, flat], "words.vectors")
    summed = graph.add("Add", [words, _places(graph, network)], "embedding.sum")
    return graph.norm(summed, network.norm, "embedding")


def _places(graph: _Graph, network: Network) -> str:
    """The vectors of the first ``length`` positions."""
    size = graph.add("Shape", ["pieces"], "places.length", start=1, end=2)
    zero = graph.constant("places.zero", np.array([0], np.int64))
    table = graph.weight("places.table", network.positions.weight)
    return graph.add("Slice", [table, zero, size, zero], "places.vectors")


def _layer(graph: _Graph, layer: Layer, states: str, name: str) -> str:
    mixed = graph.linear(_attention(graph, layer, states, name), *_parameters(layer.ao), f"{name}.ao")
    states = graph.norm(graph.add("Add", [mixed, states], f"{name}.attended"), layer.aln, f"{name}.aln")
    wide = graph.linear(states, *_parameters(layer.fi), f"{name}.fi")
    narrow = graph.linear(graph.add("Gelu", [wide], f"{name}.active"), *_parameters(layer.fo), f"{name}.fo")
    return graph.norm(graph.add("Add", [narrow, states], f"{name}.passed"), layer.oln, f"{name}.oln")


def _attention(graph: _Graph, layer: Layer, states: str, name: str) -> str:
    """One product for queries, keys and values: the input is quantised once."""
    weights, biases = zip(*map(_parameters, (layer.q, layer.k, layer.v)), strict=True)
    together = graph.linear(states, np.concatenate(weights, axis=1), np.concatenate(biases), f"{name}.qkv")
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [together], parts, name=f"{name}.split", axis=-1, num_outputs=3))
    return graph.add("MultiHeadAttention", parts, f"{name}.attention", CONTRIB, num_heads=layer.heads)


def _parameters(part: nn.Linear) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weights, (inputs, outputs), and the biases."""
    return part.weight.detach().float().numpy().T, part.bias.detach().float().numpy()
