"""The nouns and names of a report: what a line that belongs to another matter has none of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui.intake.evidence import Evidence
from tui.intake.lexicon import FUNCTION_WORDS, SENTENCE_OPENERS
from tui.intake.lines import Line, words

_UNITS = frozenset({"Euro", "Cent", "Dollar", "Franken", "Prozent", "Millionen", "Milliarden", "Million", "Milliarde"})
"""Nouns of figures: every report and every advertisement may have them."""
_STEM = 5
_SHORTEST_NOUN = 4
_PARAGRAPH_WORDS = 18


class Vocabulary:
    """The nouns and names of a report; those of its masthead do not count unless the report has them too."""

    def __init__(self, paragraphs: Iterable[str], masthead: Iterable[str] = ()) -> None:
        self._nouns = {noun for text in paragraphs for noun in _nouns(text)}
        self._outlet = {noun for text in masthead for noun in _nouns(text)} - self._nouns
        self._stems = {noun[:_STEM] for noun in self._nouns if len(noun) >= _STEM}
        self._parts = {part for noun in self._nouns for part in _parts(noun)}

    def is_foreign(self, text: str, least: int = 1) -> bool:
        """Whether `text` has `least` nouns or more, and the report none of them, not even in a compound."""
        nouns = set(_nouns(text))
        return len(nouns) >= least and not any(map(self._is_known, nouns - self._outlet))

    def _is_known(self, noun: str) -> bool:
        return noun in self._nouns or noun[:_STEM] in self._parts or not self._stems.isdisjoint(_parts(noun))


def is_paragraph(item: Evidence) -> bool:
    """Whether a line is surely a paragraph of a report: long, fluent, and no notice."""
    return item.prose and not item.firm and item.score > 1 and item.words >= _PARAGRAPH_WORDS


def paragraphs(lines: Sequence[Line], evidence: Sequence[Evidence]) -> Iterator[str]:
    """The texts of the lines that are surely paragraphs."""
    return (line.text for line, item in zip(lines, evidence, strict=True) if is_paragraph(item))


def _nouns(text: str) -> Iterator[str]:
    for word in words(text):
        known = word in SENTENCE_OPENERS or word.lower() in FUNCTION_WORDS or word in _UNITS
        if word[0].isupper() and len(word) >= _SHORTEST_NOUN and not known:
            yield word.casefold()


def _parts(noun: str) -> Iterator[str]:
    return (noun[start : start + _STEM] for start in range(len(noun) - _STEM + 1))
