"""Writes the trained network as an ONNX graph out of ONNX Runtime's fused operators.

The graph is built by hand: the attention of a traced network is not recognised by the optimiser, and fused attention is
what makes the int8 model fast. ONNX Runtime's ContribOperators.md describes the operators of ``com.microsoft``.
"""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from training.network import Layer, Network

OPSET = 18
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


def build(network: Network, scales: NDArray[np.float16], packed: NDArray[np.uint8]) -> onnx.ModelProto:
    """The network as a model: ``pieces`` (int64) and ``mask`` (int32), both (batch, length), in; ``scores`` out.

    The word vectors are given as Q4_0 blocks (``training.weights``) and unpacked inside the graph: training left them
    as they were, so this loses nothing and halves the file.
    """
    graph = _Graph()
    states = _embed(graph, network, scales, packed)
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        states = _layer(graph, layer, states, f"layer{number}")
    product = graph.add("MatMul", [states, graph.weight("head.weight", network.head.weight.T)], "head.product")
    graph.add("Add", [product, graph.weight("head.bias", network.head.bias)], "scores")
    shape: list[str | int] = ["batch", "length"]
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, shape),
        helper.make_tensor_value_info("mask", TensorProto.INT32, shape),
    ]
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [*shape, network.head.out_features])]
    body = helper.make_graph(graph.nodes, "recogniser", inputs, outputs, graph.constants)
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
    norm = network.norm
    inputs = [
        summed,
        graph.weight("embedding.norm.weight", norm.weight),
        graph.weight("embedding.norm.bias", norm.bias),
    ]
    return graph.add("LayerNormalization", inputs, "embedding", epsilon=norm.eps, axis=-1)


def _places(graph: _Graph, network: Network) -> str:
    """The vectors of the first ``length`` positions."""
    size = graph.add("Shape", ["pieces"], "places.length", start=1, end=2)
    zero = graph.constant("places.zero", np.array([0], np.int64))
    table = graph.weight("places.table", network.positions.weight)
    return graph.add("Slice", [table, zero, size, zero], "places.vectors")


def _layer(graph: _Graph, layer: Layer, states: str, name: str) -> str:
    query_key_value = [layer.q, layer.k, layer.v]
    weight = np.concatenate([part.weight.detach().float().numpy().T for part in query_key_value], axis=1)
    bias = np.concatenate([part.bias.detach().float().numpy() for part in query_key_value])
    inputs = [states, graph.constant(f"{name}.qkv.weight", weight), graph.constant(f"{name}.qkv.bias", bias), "mask"]
    seen = graph.add("Attention", inputs, f"{name}.attention", CONTRIB, num_heads=layer.heads)
    mixed = graph.add("MatMul", [seen, graph.weight(f"{name}.ao.weight", layer.ao.weight.T)], f"{name}.mixed")
    states = _residual(graph, mixed, states, layer.ao.bias, layer.aln, f"{name}.aln")
    wide = graph.add("MatMul", [states, graph.weight(f"{name}.fi.weight", layer.fi.weight.T)], f"{name}.wide")
    active = graph.add("BiasGelu", [wide, graph.weight(f"{name}.fi.bias", layer.fi.bias)], f"{name}.active", CONTRIB)
    narrow = graph.add("MatMul", [active, graph.weight(f"{name}.fo.weight", layer.fo.weight.T)], f"{name}.narrow")
    return _residual(graph, narrow, states, layer.fo.bias, layer.oln, f"{name}.oln")


def _residual(graph: _Graph, new: str, old: str, bias: Tensor, norm: object, name: str) -> str:
    """Layer norm of ``new + bias + old`` in one operator."""
    weight, shift, epsilon = (getattr(norm, part) for part in ("weight", "bias", "eps"))
    inputs = [new, old, graph.weight(f"{name}.weight", weight), graph.weight(f"{name}.shift", shift)]
    inputs.append(graph.weight(f"{name}.bias", bias))
    return graph.add("SkipLayerNormalization", inputs, name, CONTRIB, epsilon=epsilon)
