"""Text that was broken into rows of equal width, flowing again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from tui.intake import labels
from tui.intake.evidence import is_navigation
from tui.intake.lines import Mark, ends_sentence, words
from tui.intake.phrases import word_set

MAX_WIDTH = 100
"""Rows longer than this were not wrapped by a mail program, an editor or a text export."""
_MIN_WIDTH = 45
_MIN_FULL_ROWS = 4
_MIN_COLUMN = 20
_MIN_COLUMN_ROWS = 10
_BROKEN_SHARE = 0.25
_SLACK = 12
_LABEL_WIDTH = 50
_HYPHENATED = re.compile(r"[A-Za-zÄÖÜäöüß]-$")
_COORDINATED = re.compile(r"(?:und|oder|bzw\.?|sowie|bis|als|wie|noch|statt)\b")
_CONTINUES = re.compile(r"[,;.)\]!?%](?:\s|$)|[“”](?:\s|[,.])")
_PLACE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?: [A-ZÄÖÜ][a-zäöüß]+)?(?:/[A-ZÄÖÜ]\w+)?\.")  # a dateline: `Hannover.`
_NEVER_LAST = word_set(
    """
    der die das dem den des eine einem einen einer eines im in von vom zur zum für und oder dass beim sowie
    """
)
"""Words that neither a heading nor a clause ends with."""
_PICTURE = re.compile(r"(?:fotos?|bild(?:er)?|grafik|karte|video|audio)\s?:\s", re.IGNORECASE)
_BYLINE = re.compile(r"(?:von|text|foto|mit|aus|by)[ :]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the raw text without its layout signs."""

    text: str
    mark: Mark = Mark.PLAIN
    gap: bool = False
    linked: float = 0.0
    menu: bool = False


def wrap_width(rows: list[Row]) -> int | None:
    """The width at which the text was wrapped, in characters, or None where its rows are paragraphs.

    Greedy wrapping leaves many rows just below the width and none far above it.
    """
    lengths = Counter(len(row.text) for row in rows if "://" not in row.text and not row.text.endswith("…"))
    total = sum(count for length, count in lengths.items() if length >= _MIN_WIDTH)
    for width in range(MAX_WIDTH, _MIN_WIDTH, -1):
        full = sum(lengths[length] for length in range(width - 8, width + 1))
        edge = sum(lengths[length] for length in range(width - 3, width + 1))
        above = sum(count for length, count in lengths.items() if length > width)
        if lengths[width] and full >= max(_MIN_FULL_ROWS, 0.25 * total) and edge >= max(2, 0.04 * total):
            return width if above <= 0.1 * total else _column_width(rows)
    return _column_width(rows)


def _column_width(rows: list[Row]) -> int | None:
    """The width of a narrow column, as text from a printed page has: most of its rows break off inside a sentence."""
    lengths = sorted(len(row.text) for row in rows)
    pairs = [(above.text, row.text) for above, row in pairwise(rows) if not row.gap and len(above.text) >= _MIN_COLUMN]
    broken = sum(row[:1].islower() or bool(_HYPHENATED.search(above)) for above, row in pairs)
    if len(pairs) < _MIN_COLUMN_ROWS or broken < _BROKEN_SHARE * len(pairs):
        return None
    width = lengths[int(0.9 * len(lengths))]
    return width if width <= _MIN_WIDTH else None


def flow(rows: list[Row]) -> list[Row]:
    """The rows joined into paragraphs, whatever the text was: wrapped, or one paragraph a row with stray breaks."""
    width = wrap_width(rows)
    if width is not None and _is_double_spaced(rows):
        rows = [replace(row, gap=False) for row in rows]
    slack = _SLACK if _is_gapped(rows) else 0
    flowing: list[Row] = []
    last = ""  # the last raw row of the paragraph at hand
    for row in rows:
        if flowing and _belongs(flowing[-1], last, row, width and width - slack):
            before = flowing[-1]
            linked = _mean(before, row)
            flowing[-1] = Row(join(before.text, row.text), before.mark, before.gap, linked)
        else:
            flowing.append(row)
        last = row.text
    return flowing


def join(left: str, right: str) -> str:
    """Two halves of a paragraph as one.

    A word divided at the break is made whole; `Süd-` before `und` and `US-` before a capital keep their hyphen.
    """
    if not _HYPHENATED.search(left):
        return left + right if re.match(r"[,;.)!?]", right) else f"{left} {right}"
    if _COORDINATED.match(right):
        return f"{left} {right}"
    piece = re.split(r"[\s/„“\"(-]", left[:-1])[-1]
    if right[:1].islower() and not piece.isupper() and not any(c.isdigit() for c in piece):
        return left[:-1] + right
    return left + right


def _belongs(before: Row, last: str, row: Row, width: int | None) -> bool:
    """Whether `row` goes on with the paragraph `before`, whose last raw row is `last`."""
    if row.gap or row.menu or before.menu:
        return False
    if not _may_flow(before.mark, row.mark):
        return _is_quotation_going_on(before, last, row)
    if _stands_alone(row.text) or (_stands_alone(last) and last == before.text):
        return False
    if row.text.startswith(("**", "_")) and not re.search(r"[\w,-]$", last):
        return False
    return _is_stray_break(before.text, row.text) if width is None else _was_wrapped(last, row.text, width)


def _may_flow(before: Mark, after: Mark) -> bool:
    """Whether the layout lets a row go on: plain rows go on with paragraphs, leads and list items with their like."""
    if before in (Mark.TITLE, Mark.HEADING, Mark.CAPTION) or after in (Mark.CAPTION, Mark.LIST_ITEM):
        return False
    return before is after or (after is Mark.PLAIN and before is not Mark.LEAD)


def _is_quotation_going_on(before: Row, last: str, row: Row) -> bool:
    """Whether a row carries on the lead above it, which has the quotation sign of Markdown on its first row alone."""
    return before.mark is Mark.LEAD and row.mark is Mark.PLAIN and row.text[:1].islower() and not ends_sentence(last)


def _is_double_spaced(rows: list[Row]) -> bool:
    """Whether a blank row stands after nearly every row, in the middle of sentences too."""
    gaps = sum(row.gap for row in rows)
    broken = sum(row.gap and not ends_sentence(above.text) for above, row in pairwise(rows))
    return gaps >= 0.9 * (len(rows) - 1) and broken >= 0.5 * len(rows)


def _is_gapped(rows: list[Row]) -> bool:
    """Whether blank rows part the paragraphs, so that breaks without one are hardly their ends."""
    return sum(row.gap for row in rows) >= max(2, 0.08 * len(rows))


def _was_wrapped(last: str, following: str, width: int) -> bool:
    """Whether the break after `last` was forced: the next word would not have fitted.

    A row that ends in the middle of a sentence gets some slack, for rows wrapped by another rule.
    """
    if _PICTURE.match(following):
        return False
    first = following.split(maxsplit=1)[0] if following else ""
    if last.endswith("…"):
        return len(last) >= width - 4 and following[:1].islower()
    needed = len(last) + 1 + len(first)
    if _HYPHENATED.search(last) and len(last) >= width - 25:
        return True
    if ends_sentence(last):
        return needed > width and not _begins_notice(following)
    return needed > width - (12 if following[:1].islower() else 3)


def _stands_alone(row: str) -> bool:
    """Whether a whole row is a button, a date, a byline: no part of a paragraph."""
    if labels.DESK_REMARK.fullmatch(row):
        return True
    if ends_sentence(row) or len(row) > _LABEL_WIDTH:
        return False
    return bool(is_navigation(row) or labels.TIME_ALONE.search(row) or labels.SHORT_LABELLED.search(row))


def _begins_notice(row: str) -> bool:
    """Whether a sentence that begins a row is furniture by its first words; then a paragraph ended before it."""
    return bool(labels.LABELLED.search(row) or re.match(r"\w*hinweise?:|anmerkung|anm\.", row, re.IGNORECASE))


def _is_stray_break(before: str, following: str) -> bool:
    """Whether a paragraph was broken where a link or a bold word stood."""
    if _PLACE.fullmatch(before):
        return len(words(following)) >= 5
    if ends_sentence(before) or before.endswith(":") or len(words(before)) < 5:
        return bool(_CONTINUES.match(following)) and not ends_sentence(before) and following[:2] != "..."
    if _CONTINUES.match(following) or _HYPHENATED.search(before):
        return True
    if before.endswith(",") or before.rsplit(maxsplit=1)[-1] in _NEVER_LAST:
        return not _BYLINE.match(following) and len(words(before)) >= 8
    return following[:1].islower() and len(words(following)) >= 4 and not _BYLINE.match(following)


def _mean(left: Row, right: Row) -> float:
    total = len(left.text) + len(right.text) or 1
    return (left.linked * len(left.text) + right.linked * len(right.text)) / total
