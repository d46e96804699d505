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
    _Field.HAS: {"conflict": _with_conflict, "note": _with_note, "konflikt": _with_conflict, "notiz": _with_note},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the filter sees it; `texts` are its words folded both ways (ä as a, ä as ae)."""

    summary: ArticleSummary
    story: str
    texts: tuple[str, str]


def listed(summaries: Iterable[ArticleSummary], titles: Mapping[str, str]) -> list[Listed]:
    """The articles as the filter sees them; `titles` are those of stories by id."""
    rows = []
    for one in summaries:
        text = f"{one.source}\n{one.title}\n{short_date(one.published)}\n{one.file}"
        rows.append(Listed(one, titles.get(one.story, ""), (fold(text), fold(text, written_out=True))))
    return rows


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
    place: Callable[[Listed], str] = {
        _Field.SOURCE: lambda row: row.summary.source,
        _Field.TITLE: lambda row: row.summary.title,
        _Field.STORY: lambda row: row.story,
    }[field]
    return _words_test(value, lambda row: (fold(place(row)), fold(place(row), written_out=True)))


def _words_test(words: str, texts: Callable[[Listed], tuple[str, str]] = lambda row: row.texts) -> Test:
    folded, written_out = fold(words), fold(words, written_out=True)
    if folded in ("", "-"):  # nothing, or a word that is still to come
        return _anything

    def test(row: Listed) -> bool:
        plain, spelled = texts(row)
        return folded in plain or written_out in spelled

    return test


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
