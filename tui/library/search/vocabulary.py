"""The words of the index, as `widening.Vocabulary` asks for them."""

from __future__ import annotations

from itertools import islice

from tui.library.search.postings import Postings

_SPELLING_PREFIX = 2
"""Letters that must be right: the comparison of all words would take a hundred times as long."""


class PostingVocabulary:
    """The terms of headlines and bodies."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def has(self, term: str) -> bool:
        """Tell whether an article has a term."""
        return self._postings.frequency("text", term) > 0

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with `word`."""
        return self._postings.beginning("text", word) is not None

    def containing(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that hold `word`, in the order of the alphabet."""
        return tuple(islice((term for term in self._postings.terms("text") if word in term and self.has(term)), most))

    def similar(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that differ from `word` by one letter, behind the first two."""
        near = self._postings.terms("text", word[:_SPELLING_PREFIX])
        return tuple(islice((term for term in near if _differ_by_one(term, word) and self.has(term)), most))


def _differ_by_one(one: str, other: str) -> bool:
    """Tell whether one letter changed, added or taken away makes one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]
