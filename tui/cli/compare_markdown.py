"""A story's facts as GitHub-flavoured Markdown, with nothing in the news text that Markdown would act on."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.fact_report import Row, StoryReport, heading, standing
from tui.cli.output import printable
from tui.language import _
from tui.model import Fact
from tui.phrases.explanations import explanation_words
from tui.phrases.markdown import inert


def escaped(text: str) -> str:
    """The text on one line, for a heading or the cell of a table, shown just as it stands."""
    return inert(printable(" ".join(text.split())))


def markdown(report: StoryReport, *, explain: bool) -> str:
    """The story as a document: a heading, the sources, and a table for each fact."""
    return "\n".join(_lines(report, explain=explain)) + "\n"


def _lines(report: StoryReport, *, explain: bool) -> Iterator[str]:
    yield f"# {escaped(report.story.title)}"
    yield ""
    for file in report.story.files:
        day = report.published(file)
        told = f"{escaped(report.name(file))}{f', {day.isoformat()}' if day else ''}"
        yield f"- {told}: {escaped(report.summaries[file].title)} ({escaped(report.file_name(file))})"
        yield from (f"  - **{_('Note')}:** {escaped(note)}" for note in report.notes.on_source(file))
    for fact in report.facts:
        yield from ("", f"## {escaped(heading(fact))}", "", escaped(standing(fact)), "")
        yield from _table(report.rows(fact), explain=explain)
        notes = list(_notes(report, fact))
        yield from ("", *notes) if notes else ()


def _table(rows: list[Row], *, explain: bool) -> Iterator[str]:
    titles = [_("Source"), _("Day"), _("Says"), _("On whose word"), _("Sentence"), _("Place")]
    titles += [_("Why")] if explain else []
    yield _cells(titles)
    yield _cells(["---"] * len(titles))
    for row in rows:
        says = f"{escaped(row.words)}{f' ({escaped(row.standing)})' if row.standing else ''}"
        sentence = _spaced(row.before) + f"<strong>{escaped(row.words)}</strong>" + _spaced(row.after)
        sentence += "".join(f"<br>**{_('Note')}:** {escaped(note)}" for note in row.notes)
        cells = [escaped(row.source), row.day, says, escaped(row.said_by), sentence.strip(), escaped(row.place)]
        yield _cells([*cells, *([escaped(row.why)] if explain else [])])


def _cells(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _spaced(text: str) -> str:
    """The escaped text with the blanks at its ends, which part it from its neighbour."""
    lead, tail = " " * text.startswith(" "), " " * text.endswith(" ")
    return f"{lead}{escaped(text)}{tail}"


def _notes(report: StoryReport, fact: Fact) -> Iterator[str]:
    notes = {
        _("Not in"): report.silences(fact.silences),
        _("One origin"): report.origins(fact.shared_origins),
        _("Over time"): report.series(fact),
        _("Why together"): [explanation_words(fact.why)] if fact.why else [],
        _("Notes"): report.notes.on_fact(fact),
    }
    for title, told in notes.items():
        if told:
            yield f"- **{title}:** {'; '.join(map(escaped, told))}"
