"""What the user types to narrow the list of sources: plain words, and fields for who knows them.

    brand küste              every word stands in the source, the headline, the date or the file's name
    "in der Nacht"           these words one behind the other
    source: title: story:    the word that follows, or "several words", stands there
    date:2024-10             of that year, month or day; also date:10.2024 and date:3.10.
    is:unread                also read, starred, new
    has:conflict             also note
    -is:read                 not so

Fields and their values have German names too and may be cut short, as they are while one types. Upper and lower case,
umlauts and accents do not count, as in every search. Nothing that can be typed is an error: a field that makes no sense
is taken for a word, and said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tui.library.folding import fold
from tui.model import ArticleSummary
from tui.phrases.values import short_date

_LONGEST = 500
_PART = re.compile(r'(?P<not>-?)(?:(?P<field>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)|(?<=:))')
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_ISO_DAY = re.compile(r"\d{1,4}(-\d{0,2}(-\d{0,2})?)?")
_GERMAN_DAY = re.compile(r"(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})?")

Test = Callable[["Listed"], bool]
State = Callable[[ArticleSummary], bool]


class _Field(StrEnum):
    SOURCE = "source"
    TITLE = "title"
    STORY = "story"
    DATE = "date"
    IS = "is"
    HAS = "has"


_FIELDS = {
    "source": _Field.SOURCE, "quelle": _Field.SOURCE, "title": _Field.TITLE, "titel": _Field.TITLE,
    "story": _Field.STORY, "thema": _Field.STORY, "date": _Field.DATE, "datum": _Field.DATE,
    "is": _Field.IS, "ist": _Field.IS, "has": _Field.HAS, "hat": _Field.HAS,
}  # fmt: skip


def _unread(one: ArticleSummary) -> bool:
    return not one.marks.read


def _read(one: ArticleSummary) -> bool:
    return one.marks.read


def _starred(one: ArticleSummary) -> bool:
    return one.marks.starred


def _new(one: ArticleSummary) -> bool:
    return one.new


def _with_conflict(one: ArticleSummary) -> bool:
    return one.differing_facts > 0


def _with_note(one: ArticleSummary) -> bool:
    return one.notes > 0


_STATES: Mapping[_Field, Mapping[str, State]] = {
    _Field.IS: {
        "unread": _unread, "read": _read, "starred": _starred, "new": _new,
        "ungelesen": _unread, "gelesen": _read, "markiert": _starred, "neu": _new,
    },
    _Field.HAS: {
        "conflict": _with_conflict, "note": _with_note,
        "widerspruch": _with_conflict, "konflikt": _with_conflict, "notiz": _with_note,
    },
}  # fmt: skip


class Folded(NamedTuple):
    """A text folded both ways: ä as a, and as ae."""

    plain: str
    written_out: str

    def holds(self, words: Folded) -> bool:
        """Whether words stand in the text, in either way of writing them."""
        return words.plain in self.plain or words.written_out in self.written_out


def _folded(text: str) -> Folded:
    plain = fold(text)
    return Folded(plain, plain if text.isascii() else fold(text, written_out=True))


class Listed(NamedTuple):
    """An article as the filter sees it; `rest` are its day and the name of its file."""

    summary: ArticleSummary
    source: Folded
    title: Folded
    story: Folded
    rest: str


def listed(summaries: Iterable[ArticleSummary], titles: Mapping[str, str]) -> list[Listed]:
    """The articles as the filter sees them; `titles` are those of stories by id."""
    # Ten thousand articles have few sources, days and stories between them.
    folded, day = lru_cache(maxsize=None)(_folded), lru_cache(maxsize=None)(short_date)
    return [
        Listed(
            one, folded(one.source), _folded(one.title), folded(titles.get(one.story, "")),
            f"{day(one.published)}\n{fold(one.file.rpartition('/')[2])}",
        )
        for one in summaries
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a typed text asks for; `misread` are the fields in it that were taken for words."""

    tests: tuple[Test, ...] = ()
    misread: tuple[str, ...] = ()

    def takes(self, row: Listed) -> bool:
        """Whether an article is wanted."""
        return all(test(row) for test in self.tests)


def wanted(typed: str) -> Wanted:
    """Read what was typed; never raises."""
    tests: list[Test] = []
    misread: list[str] = []
    for part in _PART.finditer(typed[:_LONGEST].translate(_QUOTES)):
        test = _field_test(part["field"], _value(part)) if part["field"] else _words_test(_value(part))
        if test is None:
            misread.append(part[0])
            test = _words_test(f"{part['field']}:{_value(part)}")
        tests.append(_negated(test) if part["not"] else test)
    return Wanted(tuple(test for test in tests if test is not _anything), tuple(misread))


def _value(part: re.Match[str]) -> str:
    return " ".join((part["phrase"] or part["word"] or "").split())


def _field_test(name: str, value: str) -> Test | None:
    """The test of a field for a value; None where there is no such field, or it knows no such value."""
    field = _FIELDS.get(fold(name))
    if field is None:
        return None
    if not value:
        return _anything  # the value is still to come
    if field is _Field.DATE:
        return _date_test(value)
    if field in _STATES:
        return _state_test(_STATES[field], fold(value))
    words = _folded(value)
    return {
        _Field.SOURCE: lambda row: row.source.holds(words),
        _Field.TITLE: lambda row: row.title.holds(words),
        _Field.STORY: lambda row: row.story.holds(words),
    }[field]


def _words_test(typed: str) -> Test:
    words = _folded(typed)
    if words.plain in ("", "-"):  # nothing, or a word that is still to come
        return _anything
    return lambda row: row.title.holds(words) or row.source.holds(words) or words.plain in row.rest


def _state_test(states: Mapping[str, State], value: str) -> Test | None:
    """The state whose name begins so; anything where several do, so that the list stays while one types."""
    found = {state for name, state in states.items() if name.startswith(value)}
    if value in states:
        found = {states[value]}
    if not found:
        return None
    if len(found) > 1:
        return _anything
    (state,) = found
    return lambda row: state(row.summary)


def _date_test(value: str) -> Test | None:
    if _ISO_DAY.fullmatch(value):
        return lambda row: row.summary.published is not None and row.summary.published.isoformat().startswith(value)
    german = _GERMAN_DAY.fullmatch(value)
    if not german:
        return None
    day, month, year = german.groups()
    if day is None and year is None:  # 3. is a day
        day, month = month, None
    asked = {"%d": day and day.zfill(2), "%m": month and month.zfill(2), "%Y": year}
    pattern = ".".join(sign for sign, number in asked.items() if number)
    exact = ".".join(number for number in asked.values() if number)
    return lambda row: row.summary.published is not None and row.summary.published.strftime(pattern) == exact


def _negated(test: Test) -> Test:
    # What is not finished yet excludes nothing.
    return test if test is _anything else lambda row: not test(row)


def _anything(row: Listed) -> bool:
    return True
