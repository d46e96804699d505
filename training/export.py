"""Writes what the reader's pipeline loads: ``model.onnx``, ``encoder.onnx``, ``tokenizer.json`` and ``config.json``."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from training import weights
from training.encoder import Encoder
from training.examples import LONGEST, TAGS
from training.graph import build, build_encoder
from training.network import Network


def write_model(
    network: Network,
    encoder: Encoder,
    words: weights.Tensor,
    rows: Sequence[int],
    pieces: Tokenizer,
    folder: Path,
) -> None:
    """Quantise network and encoder to int8 and write them with the tokenizer; raises OSError if it cannot write."""
    folder.mkdir(parents=True, exist_ok=True)
    scales, packed = weights.split_blocks(words, network.shape.hidden)
    _write_quantised(build(network, scales[list(rows)], packed[list(rows)]), folder / "model.onnx")
    _write_quantised(build_encoder(encoder), folder / "encoder.onnx")
    pieces.save(str(folder / "tokenizer.json"), pretty=False)
    config = {"tags": TAGS, "longest": LONGEST}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


def _write_quantised(model: onnx.ModelProto, path: Path) -> None:
    """Write the model with the weights of its products as int8, one scale a column."""
    onnx.checker.check_model(model)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "float.onnx"
        onnx.save(model, str(whole))
        quantize_dynamic(
            whole,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
