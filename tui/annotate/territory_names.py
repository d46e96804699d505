"""The official names of countries in a document: *Vereinigte Staaten*, *Demokratische Republik Kongo*, *DR Kongo*.

A recogniser takes them for organisations or breaks them up. They are read from ``resources/countries.toml``; names of a
single ordinary word are left to the recogniser, for a team or a person may bear them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from spacy.tokens import Doc, Span

_ENDINGS = ("en", "er", "es", "em", "e", "s", "n")
Stems = tuple[str, ...]


@cache
def _names() -> dict[str, frozenset[Stems]]:
    """The names as stems of their words, by the first of them."""
    text = resources.files("tui").joinpath("resources/countries.toml").read_text(encoding="utf-8")
    names = {name for group in tomllib.loads(text)["territories"].values() for name in group}
    by_first: dict[str, set[Stems]] = {}
    for name in names:
        words = name.split()
        if len(words) > 1 or (name.isupper() and len(name) > 2):
            stems = tuple(map(_stem, words))
            by_first.setdefault(stems[0], set()).add(stems)
    return {first: frozenset(group) for first, group in by_first.items()}


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    """The word without the endings of adjectives and nouns; an acronym stays as it is."""
    if word.isupper():
        return word
    lower = word.casefold()
    return next((lower.removesuffix(e) for e in _ENDINGS if lower.endswith(e) and len(lower) - len(e) >= 3), lower)


def territory_names(doc: Doc) -> Iterator[Span]:
    """The longest official name at each place of the document, as mentions of kind ``LOC``."""
    names, end = _names(), 0
    for token in doc:
        if token.i < end or not token.text[:1].isupper():
            continue
        fitting = [len(stems) for stems in names.get(_stem(token.text), ()) if _stands_at(doc, token.i, stems)]
        if fitting:
            end = token.i + max(fitting)
            yield Span(doc, token.i, end, label="LOC")


def _stands_at(doc: Doc, start: int, stems: Stems) -> bool:
    words = doc[start : start + len(stems)]
    return len(words) == len(stems) and all(_stem(token.text) == stem for token, stem in zip(words, stems, strict=True))
