"""Whole sentences as news desks write them (`news_sentences.txt`), every quantity in them checked by hand.

They were written before the rules that some of them then asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Row = tuple[float | tuple[float, float], str | None, str]


def sentences() -> Iterator[tuple[str, list[Row]]]:
    """The sentences of the file with their expected quantities."""
    text, rows = "", []
    for line in Path(__file__).with_name("news_sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            rows.append(row(line))
        elif line and not line.startswith("#"):
            if text:
                yield text, rows
            text, rows = line, []
    yield text, rows


def row(line: str) -> Row:
    value, unit, qualifier = (part.strip() for part in line.split(" | "))
    low, _, high = value.partition("..")
    return (float(low), float(high)) if high else float(low), None if unit == "-" else unit, qualifier


@pytest.mark.parametrize(("text", "expected"), list(sentences()))
def test_news_sentence(text: str, expected: list[Row], short: Callable[[str], list[Row]]) -> None:
    assert short(text) == expected
