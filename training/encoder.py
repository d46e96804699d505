"""The sentence encoder: the recogniser's lower layers, the pretrained encoder's upper ones, and a projection.

Fine-tuning for names leaves the upper layers useless for comparing sentences, but hardly moves the lower ones: the word
vectors were frozen, and what the lower layers give can be read by the pretrained layers that used to follow. So a
sentence encoder costs seven layers instead of a second network with word vectors of its own, and no training. A
sentence's vector is the mean over its pieces (Reimers and Gurevych, *Sentence-BERT*, EMNLP 2019), projected to few
values.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.examples import END, LONGEST, PAD, START
from training.network import Network
from training.projection import VALUES, fitted

LOWER = 4
"""So many layers of the recogniser; the pretrained encoder's follow from there."""
UPPER = 11
"""Up to this layer, which is left out: the last one changed next to nothing (model card) and costs as much as any."""
SENTENCES = 4_000
BATCH = 32


class Encoder(nn.Module):
    """The states of a sentence after the recogniser's lower layers in, a vector of meaning for each piece out."""

    def __init__(self, pretrained: Network) -> None:
        super().__init__()
        self.layers = pretrained.layers[LOWER:UPPER]
        self.projection = nn.Linear(pretrained.shape.hidden, VALUES)

    def upper(self, states: Tensor, mask: Tensor) -> Tensor:
        """``states`` (batch, length, hidden) after the upper layers; ``mask`` (batch, length) is true at pieces."""
        for layer in self.layers:
            states = layer(states, mask[:, None, None, :])
        return states

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """The pieces' meanings, (batch, length, ``VALUES``)."""
        meanings: Tensor = self.projection(self.upper(states, mask))
        return meanings


def encoder_on(recogniser: Network, pretrained: Network, texts: Sequence[str], pieces: Tokenizer) -> Encoder:
    """The encoder on a recogniser's lower layers, its projection fitted to a sample of the texts."""
    encoder = Encoder(pretrained).eval()
    recogniser.eval()
    chosen = random.Random(0).sample(list(texts), min(SENTENCES, len(texts)))
    rows = [encoding.ids[: LONGEST - 2] for encoding in pieces.encode_batch(chosen, add_special_tokens=False)]
    rows = sorted((row for row in rows if row), key=len)
    batches = [rows[begin : begin + BATCH] for begin in range(0, len(rows), BATCH)]
    with torch.no_grad():
        vectors = [_sentence_vectors(recogniser, encoder, batch) for batch in batches]
        weight, bias = fitted(np.concatenate(vectors))
        encoder.projection.weight.copy_(torch.from_numpy(weight))
        encoder.projection.bias.copy_(torch.from_numpy(bias))
    return encoder


def _sentence_vectors(recogniser: Network, encoder: Encoder, rows: list[list[int]]) -> NDArray[np.float32]:
    """The mean over each sentence's pieces, the special ones not counted."""
    longest = max(map(len, rows))
    padded = [[START, *row, END] + [PAD] * (longest - len(row)) for row in rows]
    sentences = torch.tensor(padded)
    mask = sentences != PAD
    states = encoder.upper(recogniser.states(sentences, mask, LOWER), mask)
    means = [states[number, 1 : 1 + len(row)].mean(dim=0).numpy() for number, row in enumerate(rows)]
    return np.stack(means)
