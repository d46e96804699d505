"""The end of a search that is being typed: what is to be completed, and what stands before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.library.folding import fold
from tui.library.search.field_text import field_text
from tui.library.search.fields import FIELDS, Field
from tui.library.search.query import OPERATORS

_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_LAST = re.compile(r'[-–−!]*(?P<name>[^\W\d_]+:)?(?P<value>[^\s()"]*)\Z')
_FIELD = re.compile(r'(?:^|[\s()"])[-–−!]*(?P<name>[^\W\d_]+:)\Z')
_LONGEST = 300
"""Characters of a search: what is longer was not typed."""
_SIGNS = frozenset('*~:"')


@dataclass(frozen=True, slots=True)
class TypedEnd:
    """The value of a field, an open quotation, or a word, and what was typed `before` it, its `field` not included.

    `name` is the field's name as it was typed; empty where there is no field.
    """

    before: str
    value: str
    field: Field | None
    name: str
    quoted: bool

    @property
    def last_word(self) -> str:
        """The last word of the value; empty behind a space."""
        return self.value.rpartition(" ")[2]

    def with_value(self, value: str) -> str:
        """Give the whole search with another value in place of this one."""
        if self.name:
            return self.before + field_text(self.name, value)
        return f'{self.before}"{value}"'

    def with_word(self, word: str) -> str:
        """Give the whole search with another word in place of the last one; a quotation stays open."""
        opening = (f"{self.name}:" if self.name else "") + ('"' if self.quoted else "")
        return self.before + opening + self.value.removesuffix(self.last_word) + word


def typed_end(typed: str) -> TypedEnd | None:
    """Give the end of a search; None where nothing is to be completed, as behind a space, a star or an operator."""
    if len(typed) > _LONGEST:
        return None
    plain = typed.translate(_QUOTES)
    quoted = plain.count('"') % 2 == 1
    if quoted:
        at = plain.rindex('"')
        match, value = _FIELD.search(plain[:at]), typed[at + 1 :]
    else:
        match = _LAST.search(plain)
        at = match.start("value") if match else len(typed)
        value = typed[at:]
    name = match["name"] if match else None
    field = FIELDS.get(fold(name[:-1])) if name else None
    if match and name and field:
        return None if set(value) & _SIGNS else TypedEnd(typed[: match.start("name")], value, field, name[:-1], quoted)
    if name or not value.strip() or set(value) & _SIGNS or value in OPERATORS:
        return None
    return TypedEnd(typed[:at], value, None, "", quoted)
