"""A query that is still being typed: its last word may be the beginning of the one that is meant."""

from __future__ import annotations

from dataclasses import replace

from tui.library.search.analysis import word_form
from tui.library.search.query import (
    AllOf,
    AnyOf,
    Compound,
    FromSource,
    InStory,
    Named,
    Number,
    Prefix,
    Query,
    Said,
    Term,
    Within,
)


def still_typed(query: Query, typed: str) -> Query:
    """Give a query that finds, below what `query` finds, what its last word may become; that ends `typed`."""
    match query:
        case AllOf(parts) | AnyOf(parts) if parts:
            return type(query)((*parts[:-1], still_typed(parts[-1], typed)))
        case Within(field, part):
            return Within(field, still_typed(part, typed))
        case Said(part=part, shown=shown) if not typed.endswith((f":{shown}", f':"{shown}')):
            return replace(query, part=still_typed(part, typed))
        case Term(term, shown, whole=False) | Number(term, _, shown) | Compound(Term(term, shown)):
            beginning = word_form(shown)
            return AnyOf((query, Prefix(beginning, term, shown))) if beginning and typed.endswith(shown) else query
        case Named() | FromSource() | InStory() | Said():
            return replace(query, begins=True) if typed.endswith(query.shown) else query
    return query
