"""Places in articles that a reader keeps under a letter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in an article, kept under one letter or digit.

    `start` counts characters of the article's text as it is now. `words`, white space folded, are those that stood
    there when it was set: by them the place is found again in a text that has changed.
    """

    letter: str
    file: str
    start: int
    words: str = ""
