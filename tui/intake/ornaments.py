"""Lines that a page sets apart with signs: `+++ … +++`, `>> …`, `→ …`.

An arrow leads to another page, a frame calls out. Only where a page frames many lines are they the entries of its
ticker, and so the report itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.intake.evidence import Evidence
from tui.intake.lines import Line, Mark

_ARROW = re.compile(r"(?:>{2,}|[→⇒➔➜☞👉]|›|[-–=]>)\s?[^\W\d_„“\"]")
_GUILLEMET = re.compile(r"»\s?[^«]+")
"""A guillemet that nothing closes is an arrow too."""
_FRAMED = re.compile(
    r"(?:\+{2,}|\*{2,}|={2,}|~{2,}|[-–—]{2,})\s*[^\W_].{0,300}?(?:\+{2,}|\*{2,}|={2,}|~{2,}|[-–—]{2,})"
)
_TICKER_ENTRIES = 4
_CALL_WORDS = 25
_CALL_LENGTH = 300
_SET_APART = -4.0


def ornaments(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """A weight for every line: below 0 where signs set it apart from the report, else 0."""
    framed = {i for i, line in enumerate(lines) if len(line.text) <= _CALL_LENGTH and _FRAMED.fullmatch(line.text)}
    calls = framed if len(framed) < _TICKER_ENTRIES else set()
    return [
        _SET_APART if item.words <= _CALL_WORDS and (i in calls or _is_arrow(line, item)) else 0.0
        for i, (line, item) in enumerate(zip(lines, evidence, strict=True))
    ]


def _is_arrow(line: Line, item: Evidence) -> bool:
    if _GUILLEMET.fullmatch(line.text):
        return not item.prose
    return line.mark is not Mark.LIST_ITEM and bool(_ARROW.match(line.text))
