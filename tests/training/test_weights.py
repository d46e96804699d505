from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from training.weights import BLOCK, Shape, WeightFileError, decode, named, read_weights, split_blocks


def q4_block(scale: float, nibbles: list[int]) -> bytes:
    low, high = nibbles[:16], nibbles[16:]
    return np.float16(scale).tobytes() + bytes(a | b << 4 for a, b in zip(low, high, strict=True))


def weight_file(block: int = BLOCK) -> bytes:
    """A file with one quantised matrix of one row and one plain vector of two values."""
    matrix, vector = q4_block(0.5, list(range(16)) * 2), struct.pack("<2f", 1.5, -2.0)
    head = b"E5S1" + struct.pack("<I7if i", 1, 32, 2, 4, 64, 1, 8, 2, 1e-12, block)
    head += struct.pack("<5iQ", 1, 0, 2, 1, 3, 3) + struct.pack("<2If", 0, 3, -1.0) + b"abc"
    head += struct.pack("<iI", 0, 4) + b"norm" + struct.pack("<i", 2)
    entries = [(b"emb.word", 32, matrix), (b"bias", 2, vector)]
    start = len(head) + sum(2 + len(name) + struct.calcsize("<BIQQ") for name, _, _ in entries)
    directory, data = b"", b""
    for name, count, raw in entries:
        directory += struct.pack("<H", len(name)) + name + struct.pack("<BIQQ", 0, count, start + len(data), len(raw))
        data += raw
    return head + directory + data


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "weights.bin"
    file.write_bytes(weight_file())
    return file


def test_the_shape_and_the_tensors_are_read(path: Path) -> None:
    shape, tensors = read_weights(path)
    assert shape == Shape(32, 2, 4, 64, 1, 8, 2, pytest.approx(1e-12))
    assert {name: tensor.quantised for name, tensor in tensors.items()} == {"emb.word": True, "bias": False}


def test_low_nibbles_are_the_first_sixteen_weights(path: Path) -> None:
    _, tensors = read_weights(path)
    row = decode(tensors["emb.word"], 32)
    assert row.shape == (1, 32)
    assert row[0].tolist() == [0.5 * (value - 8) for value in list(range(16)) * 2]
    assert decode(tensors["bias"], 2).tolist() == [[1.5, -2.0]]


def test_blocks_are_split_into_scales_and_nibbles(path: Path) -> None:
    _, tensors = read_weights(path)
    scales, packed = split_blocks(tensors["emb.word"], 32)
    assert scales.shape == (1, 1) and packed.shape == (1, 1, 16)
    assert packed[0, 0, 3] == 3 | 3 << 4


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(WeightFileError, match="E5S1"):
        read_weights(other)
    other.write_bytes(weight_file(block=16))
    with pytest.raises(WeightFileError, match="16"):
        read_weights(other)


def test_a_missing_tensor_is_named(path: Path) -> None:
    _, tensors = read_weights(path)
    with pytest.raises(WeightFileError, match=r"emb\.pos"):
        named(tensors, "emb.pos")
