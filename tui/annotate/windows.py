"""Cuts documents into the network's inputs: whole sentences, as many neighbours together as one input holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from tokenizers import Tokenizer


@dataclass(frozen=True)
class Stretch:
    """The words of a sentence, or of a part of one that is too long for one input.

    ``words`` are token indexes in the document, ``pieces`` sub-word ids and ``firsts`` the place of each word's first
    piece in them; ``opens`` says whether a paragraph begins with it.
    """

    document: int
    words: tuple[int, ...]
    pieces: tuple[int, ...]
    firsts: tuple[int, ...]
    opens: bool = False


Window = tuple[Stretch, ...]
"""Neighbouring stretches of one document that the network reads together."""


def stretches(documents: Sequence[Doc], tokenizer: Tokenizer, longest: int) -> Iterator[Stretch]:
    """Every sentence of the documents as stretches of at most ``longest`` pieces, in order."""
    sentences = [(number, sentence) for number, doc in enumerate(documents) for sentence in doc.sents]
    encodings = tokenizer.encode_batch([sentence.text for _, sentence in sentences], add_special_tokens=False)
    for (number, sentence), encoding in zip(sentences, encodings, strict=True):
        words = [token for token in sentence if not token.is_space]
        if words and encoding.ids:
            starts = [token.idx - sentence.start_char for token in words]
            firsts = first_pieces(starts, encoding.offsets)
            numbers = tuple(token.i for token in words)
            whole = Stretch(number, numbers, tuple(encoding.ids), tuple(firsts), _opens_paragraph(words[0]))
            yield from _divided(whole, longest)


def _opens_paragraph(token: Token) -> bool:
    if token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_space and "\n" in before.text


def first_pieces(starts: Iterable[int], offsets: Sequence[tuple[int, int]]) -> list[int]:
    """For each word's start the index of its first piece: the first one that ends after it (the last one if none does).

    ``starts`` ascend; they and ``offsets`` count characters of the same text.
    """
    found, at = [], 0
    for start in starts:
        while at < len(offsets) - 1 and offsets[at][1] <= start:
            at += 1
        found.append(at)
    return found


def _divided(stretch: Stretch, longest: int) -> Iterator[Stretch]:
    """The stretch cut between words so that no part exceeds ``longest``; one word beyond that loses its tail."""
    first = 0
    while first < len(stretch.words):
        begin = stretch.firsts[first]
        ends = [*stretch.firsts[first + 1 :], len(stretch.pieces)]
        fitting = sum(1 for end in ends if end - begin <= longest)
        last = first + max(1, fitting)
        end = stretch.firsts[last] if last < len(stretch.words) else len(stretch.pieces)
        pieces = stretch.pieces[begin : min(max(end, begin + 1), begin + longest)]
        firsts = tuple(min(place - begin, len(pieces) - 1) for place in stretch.firsts[first:last])
        yield Stretch(stretch.document, stretch.words[first:last], pieces, firsts, stretch.opens and first == 0)
        first = last


def windows(parts: Iterable[Stretch], longest: int) -> Iterator[Window]:
    """Neighbouring stretches of a document put together while they have at most ``longest`` pieces.

    A window that is half full ends with its paragraph, so that a passage that two articles share is soon cut alike in
    both, whatever stands before it.
    """
    window: list[Stretch] = []
    size = 0
    for part in parts:
        full = size + len(part.pieces) > longest or (part.opens and size >= longest // 2)
        if window and (part.document != window[0].document or full):
            yield tuple(window)
            window, size = [], 0
        window.append(part)
        size += len(part.pieces)
    if window:
        yield tuple(window)
