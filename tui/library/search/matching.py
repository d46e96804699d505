"""A query as Whoosh's query objects."""

from __future__ import annotations

from typing import Any

from tui.library.search.engine import Beginning, queries
from tui.library.search.query import AllOf, AnyOf, Compound, Day, Not, Phrase, Prefix, Query, SearchField, Term, Within

_TEXT_FIELDS = ("title", "text")
_FIELDS = {SearchField.TITLE: ("title",), SearchField.SOURCE: ("source",), SearchField.DATE: ("published",)}


def to_whoosh(query: Query, fields: tuple[str, ...] = _TEXT_FIELDS) -> Any:
    """Give the Whoosh query that finds what `query` asks for in any of `fields`."""
    if isinstance(query, AllOf):
        return _all_of(query, fields)
    if isinstance(query, AnyOf):
        return queries.Or([to_whoosh(part, fields) for part in query.parts])
    if isinstance(query, Not):
        return queries.And([queries.Every(), queries.Not(to_whoosh(query.part, fields))])
    if isinstance(query, Within):
        return to_whoosh(query.part, _FIELDS[query.field])
    if isinstance(query, Compound):
        return queries.Or([to_whoosh(query.whole, fields), to_whoosh(query.parts, fields)])
    return queries.Or([_in_field(query, field) for field in fields])


def _all_of(query: AllOf, fields: tuple[str, ...]) -> Any:
    absent = [queries.Not(to_whoosh(part.part, fields)) for part in query.parts if isinstance(part, Not)]
    present = [to_whoosh(part, fields) for part in query.parts if not isinstance(part, Not)]
    return queries.And([*(present or [queries.Every()]), *absent])


def _in_field(leaf: Term | Phrase | Prefix | Day, field: str) -> Any:
    match leaf:
        case Term(term, _):
            return queries.Term(field, term)
        case Phrase(terms, _):
            return queries.Phrase(field, list(terms))
        case Prefix(word, term, _):
            return queries.Or([Beginning(field, word), queries.Term(field, term)])
        case Day(start):
            return Beginning("published", start)
