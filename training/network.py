"""The network: a BERT encoder (Devlin et al., NAACL 2019) with one linear layer that gives each piece a tag's score."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training import weights


class Layer(nn.Module):
    """One encoder layer; the names of its parts are those of the weight file."""

    def __init__(self, shape: weights.Shape, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = shape.heads, dropout
        self.q, self.k, self.v, self.ao = (nn.Linear(shape.hidden, shape.hidden) for _ in range(4))
        self.aln, self.oln = (nn.LayerNorm(shape.hidden, eps=shape.epsilon) for _ in range(2))
        self.fi = nn.Linear(shape.hidden, shape.feed_forward)
        self.fo = nn.Linear(shape.feed_forward, shape.hidden)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """``states`` are (batch, pieces, hidden); ``mask`` is true where a piece may be looked at."""
        rate = self.dropout if self.training else 0.0
        query, key, value = (
            part(states).unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in (self.q, self.k, self.v)
        )
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=rate)
        states = self.aln(states + functional.dropout(self.ao(seen.transpose(1, 2).flatten(2)), rate))
        inner = self.fo(functional.gelu(self.fi(states)))
        normed: Tensor = self.oln(states + functional.dropout(inner, rate))
        return normed


class Network(nn.Module):
    """Piece ids in, tag scores out."""

    def __init__(self, shape: weights.Shape, words: NDArray[np.float32], tags: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(words), freeze=True)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.head = nn.Linear(shape.hidden, tags)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """``pieces`` and ``mask`` are (batch, length); the result is (batch, length, tags), not normalised."""
        states = self.states(pieces, mask, len(self.layers))
        scores: Tensor = self.head(functional.dropout(states, self.dropout if self.training else 0.0))
        return scores

    def states(self, pieces: Tensor, mask: Tensor, depth: int) -> Tensor:
        """What the first ``depth`` layers make of the pieces, (batch, length, hidden)."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states: Tensor = self.norm(self.words(pieces) + self.positions(places))
        states = functional.dropout(states, self.dropout if self.training else 0.0)
        for layer in self.layers[:depth]:
            states = layer(states, mask[:, None, None, :])
        return states


def load(shape: weights.Shape, tensors: dict[str, weights.Tensor], rows: list[int], tags: int) -> Network:
    """The pretrained encoder with the word vectors of ``rows`` only and a new head."""
    words = weights.decode(weights.named(tensors, "emb.word"), shape.hidden)[rows]
    network = Network(shape, words, tags)
    with torch.no_grad():
        # Every piece has token type 0, so its vector is part of the position's.
        types = weights.decode(weights.named(tensors, "emb.type"), shape.hidden)[0]
        positions = weights.decode(weights.named(tensors, "emb.pos"), shape.hidden)
        network.positions.weight.copy_(torch.from_numpy(positions + types))
        _copy(network.norm, tensors, "emb.ln")
        for number, layer in enumerate(network.layers):
            for name, part in layer.named_children():
                _copy(part, tensors, f"l{number}.{name}")
    return network


def _copy(part: nn.Module, tensors: dict[str, weights.Tensor], name: str) -> None:
    for ending, parameter in (("w", part.weight), ("b", part.bias)):
        assert isinstance(parameter, Tensor)
        values = weights.decode(weights.named(tensors, f"{name}.{ending}"), parameter.shape[-1])
        parameter.copy_(torch.from_numpy(values).reshape(parameter.shape))
