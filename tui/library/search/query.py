"""What a search asks for, as a tree: terms, phrases and beginnings of words, joined and restricted to fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class SearchField(StrEnum):
    """The part of an article that a query can be restricted to."""

    TITLE = "title"
    SOURCE = "source"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Term:
    """Articles with this term; `shown` is the word as the user typed it."""

    term: str
    shown: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Articles with these terms one behind the other."""

    terms: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Articles with a word that begins with `word` (folded, not stemmed), or has the stem `term`."""

    word: str
    term: str
    shown: str


@dataclass(frozen=True, slots=True)
class Day:
    """Articles published on a day, in a month or in a year: `start` begins their ISO 8601 day."""

    start: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that every part finds."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that at least one part finds."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that the part does not find."""

    part: Query


@dataclass(frozen=True, slots=True)
class Compound:
    """A word with joints: written in one, or its parts one behind the other."""

    whole: Term
    parts: Phrase


@dataclass(frozen=True, slots=True)
class Within:
    """Articles that the part finds in one field."""

    field: SearchField
    part: Query


Leaf = Term | Phrase | Prefix
Query = Leaf | Day | AllOf | AnyOf | Not | Compound | Within

OPERATORS = {"AND": "and", "UND": "and", "OR": "or", "ODER": "or", "|": "or", "NOT": "not", "NICHT": "not"}
"""What the words that join and exclude mean; only in capitals, and not in quotation marks."""

EVERYTHING = AllOf(())
"""Finds every article; stands for a query that asks for nothing."""


def is_empty(query: Query) -> bool:
    """Tell whether a query asks for nothing."""
    return isinstance(query, AllOf | AnyOf) and all(is_empty(part) for part in query.parts)


def shown_leaves(query: Query) -> Iterator[Leaf]:
    """Give the leaves whose matches in the text of an article are to be lit: not those that must be absent."""
    match query:
        case Term() | Phrase() | Prefix():
            yield query
        case Compound(whole, parts):
            yield from (whole, parts)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from shown_leaves(part)
        case Not() | Day() | Within():
            return


def written(query: Query) -> str:
    """Write a query out, with brackets where they matter."""
    if isinstance(query, AllOf | AnyOf):
        operator = " AND " if isinstance(query, AllOf) else " OR "
        return operator.join(_in_brackets(part) for part in query.parts)
    if isinstance(query, Not):
        return f"NOT {_in_brackets(query.part)}"
    if isinstance(query, Within):
        return f"{query.field}:{_in_brackets(query.part)}"
    if isinstance(query, Day):
        return f"{SearchField.DATE}:{query.start}"
    return _written_leaf(query.whole if isinstance(query, Compound) else query)


def _written_leaf(leaf: Leaf) -> str:
    if isinstance(leaf, Phrase) or leaf.shown in OPERATORS:
        return f'"{leaf.shown}"'
    return f"{leaf.shown}*" if isinstance(leaf, Prefix) else leaf.shown


def _in_brackets(query: Query) -> str:
    return f"({written(query)})" if isinstance(query, AllOf | AnyOf) else written(query)
