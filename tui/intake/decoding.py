"""Bytes of a document -> characters."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from tui.model import DocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GERMAN_ENCODINGS = ["cp1252", "utf_16_le", "utf_16_be", "mac_roman", "cp850", "cp1250"]
_SAMPLE = 64 * 1024
_MAX_CONTROL_SHARE = 0.02
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1b\x85")
_UMLAUTS = frozenset("äöüÄÖÜßéèàçñ„“”‚‘’»«–—…€©®°§´´•·\u00a0\u00ad")


def decode(data: bytes, file: str) -> str:
    """The text of `data`; `file` names it in errors.

    A byte order mark decides, then UTF-8, then detection among the encodings in which German text is found.
    Raises DocumentError for empty and binary data and for text in no known encoding.
    """
    if not data.strip():
        raise DocumentError(file, "the file is empty", "Leave it out, or fetch the article again.")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_strictly(data, encoding, file)
    if b"\x00" not in data:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            _refuse_binary(data, file)
            return text
    return _detect(data, file)


def _decode_strictly(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(file) from error


def _detect(data: bytes, file: str) -> str:
    if b"\x00" in data and not _looks_like_utf16(data):
        raise _binary(file)
    if b"\x00" not in data:
        _refuse_binary(data, file)
        western = _as_windows_1252(data)
        if western is not None:
            return western
    best = from_bytes(data[:_SAMPLE], cp_isolation=_GERMAN_ENCODINGS).best()
    if best is None:
        raise _undecodable(file)
    return _decode_strictly(data, best.encoding, file)


def _as_windows_1252(data: bytes) -> str | None:
    """The text, if every character beyond ASCII is one that German news in Windows-1252 uses."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    foreign = [character for character in text if character > "~"]
    return text if sum(c in _UMLAUTS for c in foreign) >= 0.8 * len(foreign) else None


def _looks_like_utf16(data: bytes) -> bool:
    """Whether the zero bytes stand where Western text in UTF-16 without a byte order mark has them."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2 or 1
    return max(sample[0::2].count(0), sample[1::2].count(0)) >= 0.6 * half and sample.count(0) <= 0.6 * len(sample)


def _refuse_binary(data: bytes, file: str) -> None:
    sample = data[:_SAMPLE]
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    if controls > _MAX_CONTROL_SHARE * len(sample):
        raise _binary(file)


def _binary(file: str) -> DocumentError:
    return DocumentError(file, "the file is binary, not text", "Save the article as plain text or HTML.")


def _undecodable(file: str) -> DocumentError:
    return DocumentError(file, "the encoding of the text cannot be told", "Save the file as UTF-8.")
