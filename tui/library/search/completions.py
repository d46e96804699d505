"""Whole searches that a typed one may be the beginning of: fields, their values, names, words of the texts."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import islice

from tui.library.folding import fold
from tui.library.search import name_completions
from tui.library.search.analysis import is_function_word, tokens
from tui.library.search.fields import DAYS, FIELDS, MARKS, THINGS, Field
from tui.library.search.label_analysis import beginning
from tui.library.search.surface_forms import SurfaceForms
from tui.library.search.typed_end import TypedEnd, typed_end
from tui.model import EntityKind

_SHORTEST = 2
"""Letters of a word before anything is offered for it."""
_MOST_FIELDS = 2
_MOST_NAMES = 3
_TRIED = 3
"""For each word that is wanted, so many of the commonest are looked at: some are written otherwise than typed."""
_WRITTEN_OUT = re.compile(r"(?<=[aou])e")

Values = Callable[[sqlite3.Connection, str, int], Iterable[str]]


def completions(db: sqlite3.Connection, surfaces: SurfaceForms, typed: str, most: int) -> tuple[str, ...]:
    """Give at most `most` completions of the last word of a search, likeliest first; nothing for an empty one.

    `surfaces` are those of the library's index.
    """
    end = typed_end(typed)
    if end is None:
        return ()
    found = _of_field(db, surfaces, end, end.field, most) if end.field else _of_word(db, surfaces, end, most)
    return tuple(islice((each for each in dict.fromkeys(found) if each != typed), most))


def _of_field(db: sqlite3.Connection, surfaces: SurfaceForms, end: TypedEnd, field: Field, most: int) -> Iterator[str]:
    if field is Field.TITLE:
        yield from map(end.with_word, _words(db, surfaces, end.last_word, "title", most))
    elif field in _STATES:
        yield from map(end.with_value, _states(_STATES[field], end))
    elif field in _VALUES:
        yield from map(end.with_value, _VALUES[field](db, end.value, most))


def _of_word(db: sqlite3.Connection, surfaces: SurfaceForms, end: TypedEnd, most: int) -> Iterator[str]:
    if len(end.last_word) < _SHORTEST:
        return
    if not end.quoted:
        yield from (f"{end.before}{name}:" for name in _fields(end.value)[:_MOST_FIELDS])
    names = [name for name in name_completions.names(db, None, end.value, _MOST_NAMES) if " " in name]
    words = _words(db, surfaces, end.last_word, "text", most)
    if end.quoted:
        yield from map(end.with_value, names)
    # Room for the names, below the words.
    yield from map(end.with_word, words[: max(1, most - len(names) - _MOST_FIELDS)])
    yield from map(end.with_value, names)
    yield from map(end.with_word, words)


def _fields(typed: str) -> list[str]:
    """The names of fields that begin so, the shortest first."""
    begun = (name for name in FIELDS if name.startswith(fold(typed)) and name != fold(typed))
    return sorted(begun, key=lambda name: (len(name), name))


def _states(known: Mapping[str, str], end: TypedEnd) -> list[str]:
    """The words that begin so, in English first, or in German where the field's name is German."""
    german = end.name.lower() not in (Field.IS, Field.HAS)
    begun = [word for word in known if word.startswith(fold(end.value)) and word != fold(end.value)]
    return sorted(begun, key=lambda word: (word == known[word]) is german)


def _words(db: sqlite3.Connection, surfaces: SurfaceForms, typed: str, field: str, most: int) -> list[str]:
    """Words of the texts that begin as typed, the commonest first, as they are written there."""
    last = list(tokens(typed))[-1:]
    if not last or last[0].end < len(typed) or last[0].start or not typed[0].isalpha():
        return []
    begun = beginning(last[0].word)
    # A stem may be shorter than what is typed, and its umlauts may be written out where those typed are not.
    prefix = _WRITTEN_OUT.split(last[0].word)[0][: len(last[0].term)]
    frequencies = surfaces.postings.frequencies(field, prefix)
    fitting = (term for term in frequencies if beginning(term).startswith(begun) or begun.startswith(beginning(term)))
    commonest = nlargest(_TRIED * most, fitting, key=lambda term: frequencies[term])
    found = dict[str, None]()
    for term in commonest:
        if form := _written_so(surfaces.of(db, term), begun):
            found[form] = None
        if len(found) == most:
            break
    return list(found)


def _written_so(forms: Sequence[str], begun: str) -> str:
    """The first of a word's forms that goes on where the beginning ends; empty for none, and where one ends there."""
    words = [beginning(next(tokens(form)).word) for form in forms]
    if begun in words:
        return ""
    fitting = (form for form, word in zip(forms, words, strict=True) if word.startswith(begun))
    return next((form for form in fitting if not is_function_word(form)), "")


def _of_kind(kind: EntityKind | None) -> Values:
    return lambda db, typed, most: name_completions.names(db, kind, typed, most)


_STATES: Mapping[Field, Mapping[str, str]] = {Field.IS: MARKS, Field.HAS: THINGS}
_VALUES: Mapping[Field, Values] = {
    Field.SOURCE: name_completions.sources,
    Field.STORY: name_completions.titles,
    Field.PERSON: _of_kind(EntityKind.PERSON),
    Field.PLACE: _of_kind(EntityKind.PLACE),
    Field.ORGANISATION: _of_kind(EntityKind.ORGANISATION),
    Field.NAME: _of_kind(None),
    Field.UNIT: name_completions.units,
    Field.SAID: name_completions.speakers,
    **dict.fromkeys(DAYS, name_completions.months),
}
