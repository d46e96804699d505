"""A query whose single words find, ranked below, the forms of the same verb that the stemmer leaves apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.library.search.query import AllOf, AnyOf, Query, Said, Term, Weighted, Within
from tui.library.search.verb_forms import verb_terms

MOST_FORMS = 12


def with_verb_forms(query: Query, stands: Callable[[str], bool]) -> Query:
    """Give the query with the forms of verbs that `stands` tells of; it tells whether any text has a term.

    A word with a capital is a noun, unless no text has it: *Macht* is not *machen*. Words in quotation marks and behind
    NOT are left as they are.
    """
    match query:
        case AllOf(parts) | AnyOf(parts):
            return type(query)(tuple(with_verb_forms(part, stands) for part in parts))
        case Within() | Weighted() | Said():
            return replace(query, part=with_verb_forms(query.part, stands))
        case Term(term, shown, whole=False) if shown[:1].islower() or not stands(term):
            return replace(query, forms=tuple(form for form in verb_terms(shown) if stands(form))[:MOST_FORMS])
    return query
