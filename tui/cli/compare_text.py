"""A story's facts as text: a table where there is room for one, lines for pipes, files and narrow terminals."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli.fact_report import Row, StoryReport, heading, standing
from tui.cli.output import emit, paragraph, printable, style
from tui.language import _
from tui.model import Fact
from tui.phrases.explanations import explanation_words

if TYPE_CHECKING:
    from rich.text import Text

TABLE_FROM = 100
"""From so many columns on a table is easier to read than lines."""


def print_story(report: StoryReport, *, explain: bool, linear: bool = False) -> None:
    """Print a story: a table for each fact on a wide terminal, else, or where `linear` asks for them, lines."""
    if linear or not sys.stdout.isatty() or shutil.get_terminal_size().columns < TABLE_FROM:
        for line in text_lines(report, explain=explain):
            told = line if linear else paragraph(line.strip(), indent=_indent(line))
            emit(style(line, bold=True) if line[:1] not in ("", " ") else told)
        return
    _print_tables(report, explain=explain)


def text_lines(report: StoryReport, *, explain: bool) -> Iterator[str]:
    """The lines of a story; those of a fact are indented below its heading."""
    yield from _opening(report)
    for fact in report.facts:
        yield ""
        yield from (f"{'    ' * depth}{line}" for depth, line in fact_lines(report, fact, explain=explain))
    yield ""


def fact_lines(report: StoryReport, fact: Fact, *, explain: bool = False) -> Iterator[tuple[int, str]]:
    """The lines of a fact, each with how deep it is indented: 0 for the heading."""
    yield 0, f"{heading(fact)}  [{standing(fact)}]"
    for row in report.rows(fact):
        yield 1, _line(row)
        if explain:
            yield 2, ": ".join(part for part in (row.place, row.why) if part)
        yield from ((2, note_line(note)) for note in row.notes)
    yield from ((1, line) for line in _below(report, fact))


def _opening(report: StoryReport) -> Iterator[str]:
    yield " ".join(report.story.title.split())
    sources = ", ".join(report.name(file) for file in report.story.files)
    yield "  " + _("Sources: {sources}").format(sources=sources)
    for file in report.story.files:
        for note in report.notes.on_source(file):
            yield "  " + _("note on {source}: {note}").format(source=report.name(file), note=note)
    if len(report.story.files) == 1:
        yield "  " + _("Only one article: there is nothing to compare it with.")


def _line(row: Row) -> str:
    """Source, day, on whose word, the claim's own words, how far they go, and the sentence around them."""
    where = ", ".join(part for part in (row.source, row.day) if part)
    told = f"{row.words.strip()}{f' [{row.standing}]' if row.standing else ''}"
    sentence = "" if row.words.strip() == row.sentence.strip() else f" — {row.sentence.strip()}"
    return f"{where} ({row.said_by}): {told}{sentence}"


def _below(report: StoryReport, fact: Fact) -> Iterator[str]:
    """What is said of the fact as a whole."""
    if silent := report.silences(fact.silences):
        yield _("not in: {sources}").format(sources="; ".join(silent))
    if origins := report.origins(fact.shared_origins):
        yield _("one origin: {sources}").format(sources="; ".join(origins))
    if series := report.series(fact):
        yield _("over time: {values}").format(values=" → ".join(series))
    if fact.why:
        yield _("why: {grounds}").format(grounds=explanation_words(fact.why))
    yield from map(note_line, report.notes.on_fact(fact))


def note_line(note: str) -> str:
    """A note among other lines."""
    return _("note: {note}").format(note=note)


def _indent(line: str) -> str:
    return " " * (len(line) - len(line.lstrip()))


def _print_tables(report: StoryReport, *, explain: bool) -> None:
    import os

    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, no_color="NO_COLOR" in os.environ or None)
    for line in _opening(report):
        console.print(Text(printable(line), style="" if line.startswith(" ") else "bold"))
    for fact in report.facts:
        console.print()
        console.print(Text(printable(heading(fact)), style="bold"), Text(f" {standing(fact)}", style="dim"))
        console.print(_table(report.rows(fact), explain=explain))
        for line in _below(report, fact):
            console.print(Text(printable(line), style="dim"))
    console.print()


def _why(row: Row) -> Text:
    from rich.text import Text

    return Text(printable("\n".join(part for part in (row.why, row.place) if part)), style="dim")


def _table(rows: list[Row], *, explain: bool) -> object:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1), pad_edge=False)
    columns = {_("Source"): 2, _("Says"): 3, _("On whose word"): 2, _("Sentence"): 6}
    columns |= {_("Why"): 3} if explain else {}
    for title, ratio in columns.items():
        table.add_column(title, ratio=ratio, overflow="fold")
    for row in rows:
        source = Text(printable(row.source), style="bold").append(
            f"\n{row.day}" if row.day else "", style="dim not bold"
        )
        says = Text(printable(row.words.strip())).append(f"\n{row.standing}" if row.standing else "", style="dim")
        sentence = Text(printable(row.before.lstrip()))
        sentence.append(printable(row.words), style="underline").append(printable(row.after.rstrip()))
        for note in row.notes:
            sentence.append(f"\n{printable(note_line(note))}", style="italic")
        cells = [source, says, Text(printable(row.said_by)), sentence]
        table.add_row(*cells, *([_why(row)] if explain else []))
    return table
