"""The words of the index, as `widening.Vocabulary` asks for them."""

from __future__ import annotations

from itertools import islice
from typing import Any

_FIELDS = ("body", "title")
_SPELLING_PREFIX = 2
"""Letters that must be right: the comparison of all words would take a hundred times as long."""


class IndexVocabulary:
    """The terms of Whoosh's reader `reader`."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def has(self, term: str) -> bool:
        """Tell whether an article has a term."""
        return any((name, term) in self._reader for name in _FIELDS)

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with `word`."""
        return any(True for name in _FIELDS for _ in self._reader.expand_prefix(name, word))

    def containing(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that hold `word`, in the order of the alphabet."""
        wanted = word.encode()
        found = (term.decode() for name in _FIELDS for term in self._reader.lexicon(name) if wanted in term)
        return tuple(islice(dict.fromkeys(found), most))

    def similar(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that differ from `word` by one letter, behind the first two."""
        found = (term for name in _FIELDS for term in self._reader.terms_within(name, word, 1, prefix=_SPELLING_PREFIX))
        return tuple(islice(dict.fromkeys(found), most))
