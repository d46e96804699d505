from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc
from tokenizers import Tokenizer, models, pre_tokenizers

from tui.annotate.windows import first_pieces, stretches, windows


@pytest.fixture(scope="module")
def letters() -> Tokenizer:
    """A tokenizer whose pieces are single letters, white space left out."""
    vocabulary = {chr(code): code for code in range(33, 127)} | {"<unk>": 0}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[], unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer


def document(*sentences: str) -> Doc:
    nlp = spacy.blank("de")
    words = [word for sentence in sentences for word in sentence.split()]
    starts = [index == 0 for sentence in sentences for index, _ in enumerate(sentence.split())]
    return Doc(nlp.vocab, words=words, sent_starts=starts)


@pytest.mark.parametrize(
    ("starts", "offsets", "expected"),
    [
        ([0, 4], [(0, 3), (3, 6)], [0, 1]),
        ([0, 4], [(0, 2), (2, 3), (4, 5), (5, 6)], [0, 2]),
        ([0, 2, 5], [(0, 4)], [0, 0, 0]),
        ([], [(0, 4)], []),
    ],
)
def test_a_word_is_judged_by_its_first_piece(
    starts: list[int], offsets: list[tuple[int, int]], expected: list[int]
) -> None:
    assert first_pieces(starts, offsets) == expected


def test_sentences_become_stretches_of_their_words(letters: Tokenizer) -> None:
    first, second = stretches([document("ab cde", "fg")], letters, 100)
    assert (first.words, first.firsts, len(first.pieces)) == ((0, 1), (0, 2), 5)
    assert (second.words, second.firsts, len(second.pieces)) == ((2,), (0,), 2)


def test_a_long_sentence_is_cut_between_words(letters: Tokenizer) -> None:
    parts = list(stretches([document("abc de fgh i jk")], letters, 5))
    assert [part.words for part in parts] == [(0, 1), (2, 3), (4,)]
    assert all(len(part.pieces) <= 5 and part.firsts[0] == 0 for part in parts)


def test_a_word_longer_than_an_input_loses_only_its_own_tail(letters: Tokenizer) -> None:
    parts = list(stretches([document("abcdefgh ij")], letters, 5))
    assert [part.words for part in parts] == [(0,), (1,)]
    assert [len(part.pieces) for part in parts] == [5, 2]


def test_neighbours_of_one_document_share_a_window(letters: Tokenizer) -> None:
    parts = list(stretches([document("abc", "de", "fghi"), document("k")], letters, 100))
    assert [[part.words for part in window] for window in windows(parts, 6)] == [[(0,), (1,)], [(2,)], [(0,)]]


def test_blank_documents_have_no_stretches(letters: Tokenizer) -> None:
    doc = spacy.blank("de")("\n\n")
    doc[0].is_sent_start = True
    assert list(stretches([doc, document()], letters, 10)) == []


def test_a_half_full_window_ends_with_its_paragraph(letters: Tokenizer) -> None:
    nlp = spacy.blank("de")
    words = ["abc", "de", "\n\n", "fg", "\n\n", "hi"]
    doc = Doc(nlp.vocab, words=words, spaces=[False] * 6, sent_starts=[True, False, False, True, False, True])
    parts = list(stretches([doc], letters, 100))
    assert [part.opens for part in parts] == [True, True, True]
    assert [[part.words for part in window] for window in windows(parts, 10)] == [[(0, 1)], [(3,), (5,)]]
    assert [[part.words for part in window] for window in windows(parts, 12)] == [[(0, 1), (3,)], [(5,)]]
