"""Why claims were put together, in the user's language."""

from __future__ import annotations


def explanation_words(line: str) -> str:
    """The line in the user's language."""
    return line
