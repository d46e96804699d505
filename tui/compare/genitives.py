"""Names that end like a genitive, judged by whether the articles have the name without the ending."""

from __future__ import annotations

from collections.abc import Iterable

ENDINGS = ("s", "es", "n")
_NO_GENITIVE = ("s", "x", "z")
RARER = 4
"""A genitive in more than so many times as many articles as its nominative is none: *Siemens*, whatever *Siemen* is."""


class Genitives:
    """The names of places and organisations as they stand in the articles, by the number of these."""

    def __init__(self, articles: dict[str, int] | None = None) -> None:
        self._articles = {} if articles is None else articles

    def add(self, words: Iterable[str]) -> set[str]:
        """Count the folded names of one more article; returns those names of which ``ending`` is another now."""
        return self._count(words, 1)

    def remove(self, words: Iterable[str]) -> set[str]:
        """Count the names of one article less; returns those of which ``ending`` is another now."""
        return self._count(words, -1)

    def _count(self, words: Iterable[str], step: int) -> set[str]:
        words = list(words)
        concerned = {longer for word in words for longer in (word, *(word + ending for ending in ENDINGS))}
        before = {word: self.ending(word) for word in concerned}
        for word in words:
            count = self._articles.get(word, 0) + step
            if count:
                self._articles[word] = count
            else:
                self._articles.pop(word, None)
        return {word for word in concerned if self.ending(word) != before[word]}

    def ending(self, word: str) -> str:
        """The inflection that the folded name ends in, empty if it ends in none: ``s`` for *Lodras* beside *Lodra*."""
        for ending in ENDINGS:
            stem = word.removesuffix(ending)
            fits = stem.endswith("e") if ending == "n" else len(stem) > 2 and not stem.endswith(_NO_GENITIVE)
            if stem != word and fits and self._is_attested(stem, word):
                return ending
        return ""

    def _is_attested(self, stem: str, word: str) -> bool:
        return stem in self._articles and self._articles.get(word, 0) <= RARER * self._articles[stem]
