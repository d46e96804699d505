"""A series as a small timeline: the same count at other moments, one line each, with bars that can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.compare.timeline import Moment, Reports
from tui.language import _
from tui.phrases.signs import PRESENT, VERDICT_SIGNS
from tui.phrases.values import BAR_CELLS, bar, value_words
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT, VERDICT_STYLES

NO_BREAK = "\N{NO-BREAK SPACE}"
"""Where there is no room for the source it goes to the next line with its sign."""


def moment_lines(found: Sequence[Moment], present: str, reports: Reports) -> list[Content]:
    """A line for each moment: `▸ 04.06.  ■■■■      12  Source +1`; the `present` fact is pointed at.

    The numbers stand to the left of the sources, the bars are as long as the numbers are large.
    """
    years = {moment.day.year for moment in found if moment.day}
    pattern = "%d.%m." if len(years) < 2 else "%d.%m.%y"
    days = [moment.day.strftime(pattern) if moment.day else _("no date") for moment in found]
    values = [value_words(moment.claim) for moment in found]
    width, cells = max(map(len, days), default=0), max(map(len, values), default=0)
    return [
        styled(
            f"{PRESENT} " if moment.fact.id == present else "  ",
            (f"{day:<{width}} ", FAINT),
            (f"{bar(moment.share):<{BAR_CELLS}} ", VERDICT_STYLES[moment.fact.verdict]),
            (f"{value:>{cells}} ", "$number bold"),
            (VERDICT_SIGNS[moment.fact.verdict], VERDICT_STYLES[moment.fact.verdict]),
            f"{NO_BREAK}{one_line(reports.name(moment.claim.file))}",
            (f" +{len(moment.fact.files) - 1}" if len(moment.fact.files) > 1 else "", FAINT),
        )
        for moment, day, value in zip(found, days, values, strict=True)
    ]
