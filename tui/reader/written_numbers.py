"""The same number however it is written: *3000*, *3.000*, *dreitausend*. Standard library only: find as you type."""

from __future__ import annotations

import re

from tui.model.number_words import cardinal

_SIGNS = ".'’\u00a0\u2009\u202f"
_DIGITS = re.compile(rf"(?:\d{{1,3}}(?:[{_SIGNS}]\d{{3}})+|\d+)(?:,\d+)?")
_NUMBER_OR_WORD = re.compile(rf"(?<![\d.,])(?=\d){_DIGITS.pattern}(?![.,]?\d)|[^\W\d_]+")
_BETWEEN = str.maketrans(dict.fromkeys(_SIGNS, "") | {",": "."})


def spans_of_number(text: str, wanted: str) -> list[tuple[int, int]]:
    """The spans of a text that give the number which `wanted` is, in order; none where it is no number."""
    value = _value(wanted.strip())
    if value is None:
        return []
    return [found.span() for found in _NUMBER_OR_WORD.finditer(text) if _value(found.group()) == value]


def _value(written: str) -> float | None:
    if _DIGITS.fullmatch(written):
        return float(written.translate(_BETWEEN))
    return cardinal(written) if written.isalpha() else None
