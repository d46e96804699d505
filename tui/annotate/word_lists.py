"""Word lists as they are written down: words between white space."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The set of the words of a list."""
    return frozenset(text.split())


def endings(text: str) -> tuple[str, ...]:
    """The words of a list in order, as `str.endswith` takes them."""
    return tuple(text.split())
