"""Bytes in the encodings of German text, and bytes that are no text."""

from __future__ import annotations

import pytest

from tui.intake.decoding import decode
from tui.model import DocumentError

TEXT = "Größe, Übermut und „Anführungszeichen“ – sagte die Ärztin in Köln. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_german_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt").lstrip("\ufeff") == TEXT


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
        (b"\xef\xbb\xbfabc\xff\xff", "encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(DocumentError, match=problem) as caught:
        decode(data, "a.txt")
    assert caught.value.file == "a.txt"
    assert caught.value.advice
