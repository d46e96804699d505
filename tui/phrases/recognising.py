"""Saying in the user's language what rooms that know no language have said in English: a closed set of phrases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from tui.language import _

Filling = Callable[[str, str], str]
"""Gives what is to stand in a place, by its name and what stands there in English."""


class ClosedSet:
    """Phrases with places in braces; of two that a text could be taken for the first is meant.

    `places` are regular expressions for what can stand in a place, by its name.
    """

    def __init__(self, phrases: Sequence[str], places: Mapping[str, str]) -> None:
        self._phrases = phrases
        self._places = places

    def said(self, text: str, filling: Filling = lambda _place, text: text) -> str:
        """The text in the language chosen; empty where it is none of the phrases."""
        for phrase, pattern in self._patterns:
            if found := pattern.fullmatch(text):
                return _(phrase).format(**{place: filling(place, words) for place, words in found.groupdict().items()})
        return ""

    @cached_property
    def _patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((phrase, re.compile(self._pattern(phrase), re.DOTALL)) for phrase in self._phrases)

    def _pattern(self, phrase: str) -> str:
        parts = re.split(r"\{(\w+)\}", phrase)
        return "".join(
            f"(?P<{part}>{self._places[part]})" if at % 2 else re.escape(part) for at, part in enumerate(parts)
        )
