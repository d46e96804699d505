"""Running heads and page numbers of a print page that was saved as text; a paragraph goes on behind them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui.intake.lines import ends_sentence
from tui.intake.wrapping import join

_NUMBER = re.compile(
    r"\s*(?:[-–—]?\s*(?:Seite|S\.)\s*\d{1,3}(?:\s*(?:/|von)\s*\d{1,3})?\s*[-–—]?|[-–—]\s*\d{1,3}\s*[-–—]"
    r"|(?P<bare>\d{1,3}))\s*"
)
_LEAST_ROWS = 12
"""Fewer rows between two numbers are no page: the numbers are ranks, or values."""
_PAGE = re.compile(r"\b(?:Seite|S\.)\s*\d{1,3}\b|^\s*\d{1,3}\s{3,}|\s{3,}\d{1,3}\s*$")
_LONGEST = 160
"""Longer rows are no head of a page."""
_DIGITS = re.compile(r"\d+")


def without_page_breaks(rows: Sequence[str]) -> list[str]:
    """The rows without page numbers and without the running heads that come again; paragraphs across pages as one.

    The first running head stays: it names the paper and the day.
    """
    numbers = _page_numbers(rows)
    heads = Counter(_head(row) for row in rows if _is_head(row))
    repeated = {head for head, count in heads.items() if count > 1 and re.search(r"[^\W\d_]{3}", head)}
    if not numbers and not repeated:
        return list(rows)
    kept: list[str] = []
    seen: set[str] = set()
    broken = False  # between two pages
    for at, row in enumerate(rows):
        head = _head(row) if _is_head(row) else ""
        if at in numbers or head in seen:
            broken = True
        elif broken and row.strip():
            _go_on(kept, row)
            broken = False
        elif not broken:
            kept.append(row)
        if head in repeated:
            seen.add(head)
    return kept


def _page_numbers(rows: Sequence[str]) -> set[int]:
    """The places of rows that are the number of a page; numbers alone count only where they go up by one."""
    found = [(at, match) for at, row in enumerate(rows) if len(row) <= _LONGEST and (match := _NUMBER.fullmatch(row))]
    marked = {at for at, match in found if not match["bare"]}
    bare = [(at, int(match["bare"])) for at, match in found if match["bare"]]
    rising = (
        (one, two) for (one, number), (two, following) in pairwise(bare)
        if following == number + 1 and two - one >= _LEAST_ROWS
    )  # fmt: skip
    return marked.union(*rising)


def _is_head(row: str) -> bool:
    return len(row) <= _LONGEST and bool(_PAGE.search(row))


def _head(row: str) -> str:
    """What a running head has in common on all pages: its words, with signs for its figures."""
    return _DIGITS.sub("#", " ".join(row.split()))


def _go_on(kept: list[str], row: str) -> None:
    """Add the first row of a page, to the last one of the page before where that breaks off in a sentence."""
    while kept and not kept[-1].strip():
        kept.pop()
    if kept and not ends_sentence(kept[-1].strip()) and not row.lstrip().startswith(("#", "-", "*", "•", ">", "|")):
        kept[-1] = join(kept[-1].rstrip(), row.strip())
    else:
        kept += ["", row]
