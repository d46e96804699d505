"""The fields of a search, by their English and German names, and what their values mean.

source: quelle:   title: titel:   story: thema:        of this source, with this in the headline, of this story
person:   place: ort:   org: organisation: firma:      that name this person, place, organisation
name:                                                  that name anything so
date: datum:   since: seit:   until: bis:              published then (day_ranges.py)
number: zahl:   unit: einheit:                         with such a number (amounts.py)
is: ist:   has: hat:                                   in this state, with such a thing
said: sagt: sagte:                                     in what this person said
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple, TypeVar

from tui.library.folding import fold
from tui.library.search.analysis import Token
from tui.library.search.query import (
    EVERYTHING,
    FromSource,
    Having,
    InStory,
    Mark,
    Marked,
    Named,
    Number,
    Query,
    Said,
    SearchField,
    Term,
    TextLeaf,
    Thing,
    Within,
)
from tui.library.search.text_leaves import core, terms_of
from tui.model import EntityKind

Kind = TypeVar("Kind", bound=StrEnum)


class Field(StrEnum):
    """What a search can ask for besides words."""

    SOURCE = "source"
    TITLE = "title"
    STORY = "story"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "org"
    NAME = "name"
    DATE = "date"
    SINCE = "since"
    UNTIL = "until"
    NUMBER = "number"
    UNIT = "unit"
    IS = "is"
    HAS = "has"
    SAID = "said"


_OTHER_NAMES = {
    "quelle": Field.SOURCE, "titel": Field.TITLE, "thema": Field.STORY, "ort": Field.PLACE,
    "organisation": Field.ORGANISATION, "organization": Field.ORGANISATION, "firma": Field.ORGANISATION,
    "datum": Field.DATE, "seit": Field.SINCE, "bis": Field.UNTIL, "zahl": Field.NUMBER, "einheit": Field.UNIT,
    "ist": Field.IS, "hat": Field.HAS, "sagt": Field.SAID, "sagte": Field.SAID,
}  # fmt: skip
FIELDS: Mapping[str, Field] = {field.value: field for field in Field} | _OTHER_NAMES
"""By every name in lower case."""
DAYS = frozenset((Field.DATE, Field.SINCE, Field.UNTIL))
_KINDS = {
    Field.PERSON: EntityKind.PERSON, Field.PLACE: EntityKind.PLACE, Field.ORGANISATION: EntityKind.ORGANISATION,
    Field.NAME: None,
}  # fmt: skip
MARKS = {mark.value: mark for mark in Mark} | {
    "ungelesen": Mark.UNREAD, "gelesen": Mark.READ, "gemerkt": Mark.STARRED, "markiert": Mark.STARRED, "neu": Mark.NEW,
}  # fmt: skip
"""What `is:` knows."""
THINGS = {thing.value: thing for thing in Thing} | {
    "widerspruch": Thing.CONFLICT, "konflikt": Thing.CONFLICT, "zahl": Thing.NUMBER, "zitat": Thing.QUOTE,
    "notiz": Thing.NOTE, "thema": Thing.STORY,
}  # fmt: skip
"""What `has:` knows."""
_LONGEST_NAME = 20
_LIKE = 0.7
"""How alike two names are at the least, from 0 to 1 (Ratcliff and Obershelp, as `difflib` has it)."""
_FIELD = re.compile(r"[\W_]*([^\W\d_]+):")
_ENDINGS_OF_GENDER = re.compile(r"in(?:nen)?\b")


def field_like(name: str) -> str | None:
    """Give the name of a field that somebody may have meant by a name that is none; None where none is near."""
    near = get_close_matches(fold(name[:_LONGEST_NAME]), FIELDS, 1, _LIKE)
    return near[0] if near else None


class Prefixed(NamedTuple):
    """A word with a colon in it: the field before it, None for a name that is no field, and what stands behind."""

    field: Field | None
    name: str
    value: str


def prefixed(word: str) -> Prefixed | None:
    """Tell whether a word has the form `name:value`; `18:30`, *Bürger:innen* and web addresses have not."""
    match = _FIELD.match(word)
    if match is None:
        return None
    field, value = FIELDS.get(fold(match[1])), word[match.end() :]
    if field is None and (value.startswith("//") or _ENDINGS_OF_GENDER.match(value)):
        return None
    return Prefixed(field, match[1], value)


def read_value(field: Field, typed: str) -> Query | None:
    """Read the value of a field that takes names or states; None where it makes no sense. Never raises.

    A star at the end says that the last word may go on.
    """
    if field is Field.IS:
        mark = _one_of(MARKS, typed)
        return Marked(mark, mark.value) if mark else None
    if field is Field.HAS:
        thing = _one_of(THINGS, typed)
        return Having(thing, thing.value) if thing else None
    shown, found = core(typed)
    begins = typed.endswith("*")
    terms = _beginning_last(shown, found) if begins and found else terms_of(shown)
    return _called(field, terms, shown, begins) if found else None


def in_title(leaf: TextLeaf) -> Within:
    """Restrict a leaf to the headline, where a number is looked for as it is written."""
    part = Term(leaf.term, leaf.shown) if isinstance(leaf, Number) else leaf
    return Within(SearchField.TITLE, part)


def _called(field: Field, terms: tuple[str, ...], shown: str, begins: bool) -> Query:
    match field:
        case Field.SOURCE:
            return FromSource(terms, shown, begins)
        case Field.STORY:
            return InStory(terms, shown, begins)
        case Field.SAID:
            return Said(terms, EVERYTHING, shown, begins)
    return Named(_KINDS[field], terms, shown, begins)


def _beginning_last(shown: str, found: list[Token]) -> tuple[str, ...]:
    """Give the terms of a name whose last word is not finished, and so not stemmed."""
    return (*terms_of(shown)[:-1], found[-1].word)


def _one_of(names: Mapping[str, Kind], typed: str) -> Kind | None:
    """Give what a name or the beginning of one means; None where it could mean several or nothing."""
    typed = fold(typed.strip().rstrip("*"))
    meant = {kind for name, kind in names.items() if typed and name.startswith(typed)}
    return names.get(typed) or (meant.pop() if len(meant) == 1 else None)
