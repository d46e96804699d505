"""The texts of `show` and `compare` for the reader, which copies, saves and pages them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.output import json_text, printable
from tui.model import Fact, Verdict
from tui.reader.reports import ReportForm, Reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.cli.fact_report import StoryReport
    from tui.library import Library


def reports(library: Library) -> Reports:
    """Write what lies in a library."""
    return Reports(lambda file: article_text(library, file), lambda story, form: comparison_text(library, story, form))


def article_text(library: Library, file: str) -> str:
    """An article with everything that the panes show of it, one statement a line. Raises `KeyError`."""
    from tui.cli.article_text import EVERYTHING, article_lines, article_report

    row = next((row for row in library.articles() if row.file == file), None)
    if row is None:
        raise KeyError(file)
    lines = article_lines(article_report(library, row, EVERYTHING), EVERYTHING)
    return "".join(f"{line.indent}{printable(line.text)}\n" for line in lines)


def comparison_text(library: Library, story_id: str, form: ReportForm) -> str:
    """What `gegenlese compare` writes of a story without other options. Raises `KeyError`."""
    from tui.cli.story_report import story_report

    story = next((story for story in library.stories() if story.id == story_id), None)
    if story is None:
        raise KeyError(story_id)
    summaries = {row.file: row for row in library.articles()}
    return _written(story_report(library, story, summaries, library.story_facts(story_id), _shared), form)


def _shared(facts: Sequence[Fact]) -> Sequence[Fact]:
    return [fact for fact in facts if fact.verdict is not Verdict.ALONE]


def _written(report: StoryReport, form: ReportForm) -> str:
    if form is ReportForm.MARKDOWN:
        from tui.cli.compare_markdown import markdown

        return markdown(report, explain=False)
    if form is ReportForm.HTML:
        from tui.cli.compare_html import page

        return page([report])
    if form is ReportForm.JSON:
        from tui.cli.compare_json import story_data

        return f"{json_text([story_data(report)])}\n"
    from tui.cli.compare_text import text_lines

    return "".join(f"{printable(line)}\n" for line in text_lines(report, explain=False))
