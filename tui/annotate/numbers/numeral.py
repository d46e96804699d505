"""A number as the grammar reads it off the tokens of one sentence, before its unit is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tui.model import Qualifier

Line = Sequence[Token]
"""The tokens of one sentence without white space; indexes into it are the grammar's positions."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """`first` and `last` index the line (`last` exclusive), `start` and `end` the characters of the number alone.

    `unit` is set where the number holds it itself (*dreistündig*, *jeder fünfte*), `qualifier` likewise
    (*ein gutes Drittel*, *Tausende*). `digits` tells figures from words: only figures can be years or identifiers.
    `scale` is the product of the scale words in it (*Millionen*).
    """

    first: int
    last: int
    value: float
    start: int
    end: int
    high: float | None = None
    unit: str | None = None
    qualifier: Qualifier | None = None
    digits: bool = False
    scale: float = 1.0


def numeral(line: Line, first: int, last: int, value: float, **more: object) -> Numeral:
    """A numeral over whole tokens of the line."""
    end = line[last - 1].idx + len(line[last - 1])
    return Numeral(first, last, value, line[first].idx, end, **more)  # type: ignore[arg-type]


def text_at(line: Line, index: int) -> str:
    """The token's text, empty before and behind the line."""
    return line[index].text if 0 <= index < len(line) else ""


def lower_at(line: Line, index: int) -> str:
    """The token's text in lower case, empty before and behind the line."""
    return text_at(line, index).lower()
