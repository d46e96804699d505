"""Passages as the network sees them: piece ids, and one tag for each word on its first piece."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import spacy
from spacy.tokenizer import Tokenizer as WordTokenizer
from tokenizers import Tokenizer

from training.corpora import LABELS, Passage, Span, in_capitals, join
from tui.annotate.windows import first_pieces

TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BI"))
UNTAGGED = -100
"""The tag of a piece that does not begin a word: the loss leaves it out (torch's ``ignore_index``)."""

START, PAD, END = 0, 1, 2
LONGEST = 200


@dataclass(frozen=True)
class Example:
    """Piece ids with the special pieces around them, and as many tag numbers."""

    pieces: tuple[int, ...]
    tags: tuple[int, ...]


def german_words() -> WordTokenizer:
    """The tokenizer whose words are tagged: spaCy's German one."""
    return spacy.blank("de").tokenizer


def word_tags(words: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[str]:
    """The BIO tag of each word by the character spans of words and mentions; a word that a mention touches is in it."""
    tags = []
    previous: Span | None = None
    for start, end in words:
        inside = next((span for span in spans if span[0] < end and start < span[1]), None)
        if inside is None:
            tags.append("O")
        else:
            tags.append(f"{'I' if inside is previous else 'B'}-{inside[2]}")
        previous = inside
    return tags


def example(passage: Passage, words: WordTokenizer, pieces: Tokenizer) -> Example:
    """Tag the passage's words; what goes beyond the longest input is cut off."""
    spans = [(word.idx, word.idx + len(word)) for word in words(passage.text) if not word.is_space]
    encoding = pieces.encode(passage.text, add_special_tokens=False)
    tags = [UNTAGGED] * len(encoding.ids)
    # Backwards, so that the first of two words in one piece gives it its tag.
    starts = first_pieces([start for start, _ in spans], encoding.offsets)
    for index, tag in reversed(list(zip(starts, word_tags(spans, passage.spans), strict=True))):
        tags[index] = TAGS.index(tag)
    cut = LONGEST - 2
    return Example((START, *encoding.ids[:cut], END), (UNTAGGED, *tags[:cut], UNTAGGED))


def regrouped(passages: Sequence[Passage], chance: random.Random) -> list[Passage]:
    """Neighbours put together by one, two or three: the network learns from single lines and from running text."""
    groups, at = [], 0
    while at < len(passages):
        size = chance.choices((1, 2, 3), weights=(5, 3, 2))[0]
        groups.append(join(passages[at : at + size]))
        at += size
    return groups


def shouted(passages: Sequence[Passage], chance: random.Random, share: float) -> list[Passage]:
    """The passages, a ``share`` of them in capitals as some headlines are."""
    return [(in_capitals(passage) or passage) if chance.random() < share else passage for passage in passages]


def batches(examples: Sequence[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """Batches of like length that hold about ``pieces`` pieces each, in random order."""
    shuffled = sorted(examples, key=lambda item: (len(item.pieces) // 4, chance.random()))
    result: list[list[Example]] = []
    batch: list[Example] = []
    for item in shuffled:
        if batch and len(item.pieces) * (len(batch) + 1) > pieces:
            result.append(batch)
            batch = []
        batch.append(item)
    if batch:
        result.append(batch)
    chance.shuffle(result)
    return result
