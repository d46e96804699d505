"""A story's articles and its changing figures in the order of time, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.cli.fact_report import StoryReport
from tui.compare.story_timeline import Point, StoryTimeline, story_timeline
from tui.language import _
from tui.phrases.claims import hedges, origin
from tui.phrases.told_days import ISO, told_day
from tui.phrases.values import value_words

ISO_DAY = "%Y-%m-%d"


def timeline_lines(report: StoryReport) -> Iterator[str]:
    """The lines of a story: its articles by day, then each figure that changed, with its reports by day.

    Of the figures those are shown of which the report shows a fact. Text as in the articles: to be made printable.
    """
    timeline = story_timeline(report.story.files, report.all_facts, report)
    shown = {fact.series for fact in report.facts}
    figures = [figure for figure in timeline.figures if figure.series in shown]
    yield _one_line(report.story.title)
    yield ""
    yield f"  {_('Articles')}"
    yield from _columns(_articles(timeline, report))
    for number, figure in enumerate(figures, 1):
        yield ""
        heading = _("Figure {number} of {total}: {label}")
        yield f"  {heading.format(number=number, total=len(figures), label=_one_line(figure.label))}"
        yield from _columns([_cells(point, report) for point in figure.points])
    if not figures:
        yield ""
        yield f"  {_('No figure is told for more than one time.')}"
    yield ""


def _articles(timeline: StoryTimeline, report: StoryReport) -> list[Sequence[str]]:
    return [
        (
            one.day.isoformat() if one.day else _("no date"),
            one.letter,
            report.name(one.file),
            report.summaries[one.file].title,
        )
        for one in timeline.articles
    ]


def _cells(point: Point, report: StoryReport) -> Sequence[str]:
    """Day, letter, value with its hedge, source, and the sentence with who says so."""
    claim = point.claim
    sentence = report.articles[claim.file].text[claim.sentence_start : claim.sentence_end]
    said = " · ".join(part for part in (hedges(claim), origin(claim)) if part)
    day = told_day(point, ISO, ISO_DAY) or _("no date")
    return day, point.letter, value_words(claim), report.name(claim.file), f"{_one_line(sentence)} ({said})"


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with all columns but the last filled to one width."""
    lines = [[_one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [f"{cell:<{width}}" for cell, width in zip(line[:-1], widths[:-1], strict=True)]
        yield f"    {'  '.join([*cells, line[-1]])}".rstrip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
