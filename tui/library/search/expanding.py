"""The lists of the index that answer one leaf of a query: what it means, and what only comes near.

A word means its own term and comes near other forms of a verb, and less near the compounds that hold it; a beginning
means the word that is typed to its end and comes near all that begin so; a word in doubt (`~`) means itself and comes
near its neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tui.library.search.postings import Places, Postings, TermPostings
from tui.library.search.query import Fuzzy, Number, Pattern, Prefix, Term
from tui.library.search.scoring import Documents

TEXT, TITLE = "text", "title"
PARTS = {TEXT: "parts", TITLE: "title_parts"}
"""The fields of the index: headline and body, the parts of compounds in both, the headline."""

SingleWord = Term | Prefix | Fuzzy | Pattern | Number


class Listed(NamedTuple):
    """The postings of terms in a field of the index as if they were one's, or of all terms that begin with the one."""

    field: str
    terms: tuple[str, ...]
    begins: bool = False

    def postings(self, postings: Postings) -> TermPostings | None:
        """Read which documents have it, and how weightily."""
        if len(self.terms) != 1:
            return postings.of_any(self.field, self.terms)
        return (postings.beginning if self.begins else postings.of)(self.field, self.terms[0])

    def places(self, postings: Postings, documents: Documents) -> Places:
        """Read where it stands in `documents`, which ascend."""
        if len(self.terms) != 1:
            return postings.places_of_any(self.field, self.terms, documents)
        return (postings.places_beginning if self.begins else postings.places)(self.field, self.terms[0], documents)


class Expansion(NamedTuple):
    """What a leaf means, and what comes near and ranks below that, if anything does; `forms` before `near`."""

    meant: Listed
    forms: Listed | None = None
    near: Listed | None = None


def expand(leaf: SingleWord, postings: Postings, field: str) -> Expansion:
    """Give what of `field`, which is `text` or `title`, answers a leaf."""
    match leaf:
        case Term(term, _, whole, forms):
            of_same_word = Listed(field, forms) if forms else None
            return Expansion(Listed(field, (term,)), of_same_word, None if whole else Listed(PARTS[field], (term,)))
        case Number(term):
            return Expansion(Listed(field, (term,)))
        case Prefix(word, term):
            return Expansion(Listed(field, (term,)), near=Listed(field, (word,), begins=True))
        case Fuzzy(term, distance):
            near = neighbours(term, distance, postings.terms(field))
            return Expansion(Listed(field, (term,)), near=Listed(field, tuple(near)))
        case Pattern(pattern):
            return Expansion(Listed(field, tuple(StarPattern(pattern).among(postings.terms(field)))))


def neighbours(term: str, distance: int, vocabulary: Sequence[str]) -> list[str]:
    """Give the terms that differ from `term` by at most `distance` letters (Levenshtein), in the vocabulary's order."""
    found = process.extract(term, vocabulary, scorer=Levenshtein.distance, score_cutoff=distance, limit=None)
    return [vocabulary[at] for at in sorted(at for _, _, at in found)]


class StarPattern:
    """A pattern whose stars stand for any letters. Fits a term in time that grows with the term's length alone."""

    def __init__(self, pattern: str) -> None:
        self._first, *inner = pattern.split("*")
        self._last = inner.pop() if inner else ""
        self._inner = [piece for piece in inner if piece]

    def fits(self, term: str) -> bool:
        """Tell whether a term fits."""
        if not term.startswith(self._first) or not term.endswith(self._last):
            return False
        at, limit = len(self._first), len(term) - len(self._last)
        for piece in self._inner:
            at = term.find(piece, at, limit)
            if at < 0:
                return False
            at += len(piece)
        return at <= limit

    def among(self, vocabulary: Sequence[str]) -> list[str]:
        """Give the terms of a sorted vocabulary that fit."""
        start = bisect_left(vocabulary, self._first)
        end = bisect_left(vocabulary, self._first + "\U0010ffff") if self._first else len(vocabulary)
        likely = vocabulary[start:end]
        if self._last:
            likely = [term for term in likely if term.endswith(self._last)]
        for piece in self._inner:
            likely = [term for term in likely if piece in term]
        # Each piece alone is looked for in a tenth of the time; only several can stand in each other's way.
        several = bool(self._first) + bool(self._last) + len(self._inner) > 1
        return [term for term in likely if self.fits(term)] if several else list(likely)
