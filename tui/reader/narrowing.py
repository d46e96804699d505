"""Adding to a typed query a part that everything found must satisfy too, and taking it out again. Pure."""

from __future__ import annotations

import re

from tui.library.search.query import OPERATORS

_WORD = re.compile(r'"[^"]*"?|[()]|[^\s"()]+')
_EITHER = frozenset(word for word, meaning in OPERATORS.items() if meaning == "or")


def narrowed(query: str, narrowing: str) -> str:
    """The query with a narrowing added at its end, or without it where it holds that already.

    Alternatives are put into brackets first: the narrowing is meant for all of them.
    """
    query = " ".join(query.split())
    if holds(query, narrowing):
        return " ".join(f" {query} ".replace(f" {narrowing} ", " ", 1).split())
    if query.count('"') % 2:
        query += '"'
    if _has_alternatives(query):
        query = f"({query})"
    return f"{query} {narrowing}".strip()


def holds(query: str, narrowing: str) -> bool:
    """Whether a narrowing stands in the query as it would be added to it."""
    return f" {narrowing} " in f" {' '.join(query.split())} "


def _has_alternatives(query: str) -> bool:
    """Whether an OR stands in the query outside brackets and quotation marks."""
    depth = 0
    for word in _WORD.findall(query):
        depth += (word == "(") - (word == ")")
        if depth <= 0 and word in _EITHER:
            return True
    return False
