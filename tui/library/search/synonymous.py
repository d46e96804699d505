"""A query that also finds, ranked low, words that mean the same as those typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tui.library.search.expanding import TEXT
from tui.library.search.postings import Postings
from tui.library.search.query import AllOf, AnyOf, Compound, Phrase, Query, Term, Weighted
from tui.library.search.text_leaves import read_phrase

SynonymsOf = Callable[[str], Iterable[str]]
"""Gives the words and phrases that mean nearly the same as a word."""

_WEIGHT = 0.3
_MOST_TOLD = 5


def with_synonyms(query: Query, synonyms_of: SynonymsOf, postings: Postings | None = None) -> tuple[Query, str]:
    """Give the query that finds synonyms of its single words too, and a line that names them.

    Only synonyms that articles have, as `postings` tell where they are given.

    Words in quotation marks, in fields and behind NOT are left as they are: who writes so means exactly that.
    """
    adding = _Adding(synonyms_of, postings)
    return adding.to(query), "; ".join(adding.told)


@dataclass(slots=True)
class _Adding:
    synonyms_of: SynonymsOf
    postings: Postings | None
    told: list[str] = field(default_factory=list)

    def to(self, query: Query) -> Query:
        match query:
            case AllOf(parts) | AnyOf(parts):
                return type(query)(tuple(self.to(part) for part in parts))
            case Term(_, shown, whole=False) | Compound(Term(_, shown)):
                return self._beside(query, shown)
        return query

    def _beside(self, query: Query, shown: str) -> Query:
        found = {
            synonym: leaf
            for synonym in self.synonyms_of(shown)
            if (leaf := read_phrase(synonym).leaf) is not None and self._stands(leaf)
        }
        if not found:
            return query
        named = [*list(found)[:_MOST_TOLD], *(["…"] if len(found) > _MOST_TOLD else [])]
        self.told.append(f"Besides “{shown}”, words that mean the same are found: {', '.join(named)}")
        return AnyOf((query, Weighted(AnyOf(tuple(found.values())), _WEIGHT)))

    def _stands(self, leaf: Query) -> bool:
        """Tell whether articles may have a synonym."""
        terms = leaf.terms if isinstance(leaf, Phrase) else (leaf.term,) if isinstance(leaf, Term) else ()
        postings = self.postings
        return bool(terms) and (postings is None or all(postings.frequency(TEXT, term) for term in terms))
