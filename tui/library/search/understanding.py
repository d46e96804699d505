"""How a search was understood, in one line of words, where it was not simply read as it was typed."""

from __future__ import annotations

from tui.library.search.fields import Field, field_like
from tui.library.search.query import AllOf, AnyOf, Days, Query, Said, is_empty
from tui.library.search.written import written

_LONGEST = 60


class Remarks:
    """Collects what is to be told; each thing once, in the order of the search."""

    def __init__(self) -> None:
        self.surely = True
        """Whether nothing was left out or joined in a way that only the whole query shows."""
        self._lines: dict[str, None] = {}

    def unknown_field(self, name: str) -> None:
        """A name stands before a colon that is no field."""
        like = field_like(name)
        beside = f", but there is {_quoted(like + ':')}" if like else ""
        self._add(f"There is no field {_quoted(name + ':')}{beside}: it is read as a word")

    def no_value(self, field: Field, typed: str) -> None:
        """A field does not know its value."""
        self._add(f"There is no {_quoted(f'{field}:{typed}')}: it is left out")

    def no_such_day(self, typed: str) -> None:
        """No calendar has a day."""
        self._add(f"There is no day {_quoted(typed)}: it is left out")

    def no_day(self, typed: str) -> None:
        """A word is no day where one should stand."""
        self._add(f"{_quoted(typed)} is no date: it is left out")

    def no_number(self, typed: str) -> None:
        """A word is no number where one should stand."""
        self._add(f"{_quoted(typed)} is no number: it is left out")

    def reckoned(self, typed: str, days: Days) -> None:
        """Days were counted from today, or their year was left open."""
        self._add(f"{_quoted(typed)} is {days.shown}")

    def counted(self, typed: str) -> None:
        """The word behind a number was taken for its unit."""
        self._add(f"{_quoted(typed)} is read as what the number counts")

    def joins_in_capitals(self, typed: str) -> None:
        """A word stands between two others that would join them in capitals."""
        self._add(f"{_quoted(typed)} joins words only in capitals, as {_quoted(typed.upper())}")

    def cut(self) -> None:
        """The end of a search was not read."""
        self._add("The search is too long: its end is left out")

    def told(self, query: Query) -> str:
        """Give the line; empty where nothing is to be told."""
        lines = [*self._lines, *(_looked_for(said) for said in _speakers(query) if not is_empty(said.part))]
        if is_empty(query) and not self.surely and not lines:
            lines.append("Nothing to search for")
        elif not self.surely and not is_empty(query):
            lines.append(f"Read as {_plain(written(query))}")
        return "; ".join(lines)

    def _add(self, line: str) -> None:
        self._lines[line] = None


def _speakers(query: Query) -> list[Said]:
    parts = query.parts if isinstance(query, AllOf | AnyOf) else (query,)
    return [part for part in parts if isinstance(part, Said)]


def _looked_for(said: Said) -> str:
    return f"{_quoted(written(said.part))} is looked for in what {_quoted(said.shown)} said"


def _quoted(text: str) -> str:
    shown = _plain(text)
    return f"“{shown[:_LONGEST]}…”" if len(shown) > _LONGEST else f"“{shown}”"


def _plain(text: str) -> str:
    """Give text in one line, without signs that steer a terminal or part one remark from the next."""
    spaced = " ".join(text.replace(";", ",").split())
    return "".join(sign for sign in spaced if sign.isprintable() and sign not in "“”")
