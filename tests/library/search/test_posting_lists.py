from __future__ import annotations

import io
import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.search.occurrences import NO_PLACE, FieldOccurrences
from tui.library.search.posting_lists import FieldLists, Vocabulary, invert, is_intact, join, read_lists, write_lists

TERM = st.text("abcßüƶ日", min_size=1, max_size=4)


def made(*documents: list[str]) -> FieldLists:
    """Lists of documents whose words weigh 1 and have their places, but the first."""
    occurrences = FieldOccurrences()
    for number, words in enumerate(documents):
        occurrences.add(number, [(2, len(words))], words, [NO_PLACE, *range(1, len(words))][: len(words)])
    return invert(occurrences, len(documents))


def written(**fields: FieldLists) -> bytes:
    file = io.BytesIO()
    write_lists(file, fields)
    return file.getvalue()


def plain(lists: FieldLists) -> list[list[int]]:
    return [getattr(lists, name).tolist() for name in lists.__slots__]


@given(terms=st.sets(TERM), wanted=TERM)
def test_a_vocabulary_finds_terms_and_beginnings(terms: set[str], wanted: str) -> None:
    ordered = sorted(terms)
    vocabulary = Vocabulary(np.frombuffer("".join(f"{term}\n" for term in ordered).encode(), np.uint8))
    assert [term.decode() for term in vocabulary] == vocabulary.decoded(0, len(vocabulary)) == ordered
    assert vocabulary.find(wanted) == (ordered.index(wanted) if wanted in terms else None)
    for prefix in (wanted, wanted[:1], ""):
        assert vocabulary.decoded(*vocabulary.beginning(prefix)) == [t for t in ordered if t.startswith(prefix)]


@pytest.mark.parametrize("count", [63, 64, 65, 128, 1000])
def test_a_large_vocabulary_finds_every_term(count: int) -> None:
    ordered = sorted(f"{number:x}" for number in range(count))
    vocabulary = Vocabulary(np.frombuffer("".join(f"{term}\n" for term in ordered).encode(), np.uint8))
    assert [vocabulary.find(term) for term in ordered] == list(range(count))
    assert [vocabulary.find(f"{term}!") for term in ordered] == [None] * count
    for prefix in ("3", "f", "0", "z"):
        assert vocabulary.decoded(*vocabulary.beginning(prefix)) == [t for t in ordered if t.startswith(prefix)]


def test_lists_are_read_as_they_were_written() -> None:
    lists = made(["b", "a", "b"], [], ["b", "c"])
    assert plain(lists)[1:] == [[0, 1, 3, 4], [0, 0, 2, 2], [2, 4, 2, 2], [0, 1, 2, 2, 3], [1, 2, 1], [3, 0, 2]]
    stored = written(one=lists, other=made())
    read = read_lists(stored)
    assert (plain(read["one"]), plain(read["other"])) == (plain(lists), plain(made()))
    assert is_intact(stored)


def test_joining_gives_the_lists_of_all_that_stay() -> None:
    one, other = [["b", "a"], ["c"]], [["a", "a", "d"], ["b"]]
    joined = join([made(*one), made(*other)], [np.array([0, -1]), np.array([1, 2])])
    assert plain(joined) == plain(made(one[0], *other))


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_changed_file_is_told(at: int, byte: int) -> None:
    stored = bytearray(written(one=made(["b", "a", "b"], ["c"])))
    at %= len(stored)
    if stored[at] == byte:
        return
    stored[at] = byte
    assert not is_intact(bytes(stored))


def test_a_file_that_was_cut_is_told() -> None:
    stored = written(one=made(["b", "a", "b"], ["c"]))
    for length in range(len(stored)):
        assert not is_intact(stored[:length])
        with pytest.raises((ValueError, struct.error)):
            read_lists(stored[:length])


@pytest.mark.parametrize("column", [["<f8", 1], ["O", 1], ["<u4", -1], ["<u4", 1.5], ["<u4", 10**12]])
def test_columns_of_other_kinds_are_refused(column: list[object]) -> None:
    head = json.dumps({"one": [column] * 7}).encode()
    with pytest.raises(ValueError, match=r"broken|buffer|cut"):
        read_lists(written()[:8] + len(head).to_bytes(8, "little") + head + bytes(64))
