"""`gegenlese compare [STORY]`: how each source reports the same facts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.articles import find_story
from tui.cli.group import Context, UserError
from tui.cli.output import emit, json_text, printable
from tui.language import N_, _
from tui.model import Fact, FactKind, Verdict

if TYPE_CHECKING:
    from tui.cli.fact_report import StoryReport
    from tui.library import Library

NOTHING = N_("No fact is shared by two sources. Add articles about the same event: gegenlese add FOLDER")
NOTHING_CHOSEN = N_("No fact fits. See what there is without --verdict, --kind and --entity, or with --all.")
FORMATS = ("json", "markdown", "html", "timeline")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which facts to show: those of any of the verdicts, of any of the kinds, and of one of the entities if given."""

    verdicts: Collection[Verdict]
    kinds: Collection[FactKind]
    entities: Collection[str] | None

    def among(self, facts: Iterable[Fact]) -> list[Fact]:
        """The facts that fit, in their order."""
        return [
            fact for fact in facts if fact.verdict in self.verdicts and fact.kind in self.kinds and self._names(fact)
        ]

    def _names(self, fact: Fact) -> bool:
        wanted = self.entities
        return wanted is None or any(entity in wanted for claim in fact.claims for entity in claim.entities)


def _format_option(name: str, *, help: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", f"as_{name}", is_flag=True, help=help)


def _choice(values: Iterable[str]) -> click.Choice[str]:
    return click.Choice(list(values), case_sensitive=False)


@click.command("compare")
@click.argument("story", required=False)
@click.option("--all", "alone_too", is_flag=True, help="Also what only one source reports.")
@click.option("--verdict", "verdicts", multiple=True, type=_choice(Verdict), help="Only facts with this verdict.")
@click.option("--kind", "kinds", multiple=True, type=_choice(FactKind), help="Only facts of this kind.")
@click.option("--entity", metavar="NAME", help="Only facts that name somebody or something called NAME.")
@click.option("--explain", is_flag=True, help="Say of every claim why it was put together with the first.")
@click.option("--linear", is_flag=True, help="One statement a line and no table on any screen, for screen readers.")
@_format_option("json", help="Print JSON, with each claim's file and offsets.")
@_format_option("markdown", help="Print Markdown: a table for each fact.")
@_format_option("html", help="Print one HTML page to file, with no script and nothing to load.")
@_format_option("timeline", help="Print the articles, and the figures that changed, in the order of time.")
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Write to FILE instead."
)
@click.pass_obj
def command(
    context: Context,
    story: str | None,
    alone_too: bool,
    verdicts: tuple[str, ...],
    kinds: tuple[str, ...],
    entity: str | None,
    explain: bool,
    linear: bool,
    as_json: bool,
    as_markdown: bool,
    as_html: bool,
    as_timeline: bool,
    output: Path | None,
) -> None:
    """Print every fact that sources of STORY share (all stories when none is named), differences first.

    --verdict and --kind can be given several times. Exit status 1 when there is no such fact.

    \b
    Examples:
      gegenlese compare
      gegenlese compare 1 --verdict differ --explain
      gegenlese compare 1 --html --output flood.html
    """
    formats = zip(FORMATS, (as_json, as_markdown, as_html, as_timeline), strict=True)
    chosen_formats = [name for name, on in formats if on]
    if len(chosen_formats) > 1:
        raise click.UsageError(_("Choose one of --json, --markdown, --html and --timeline."))
    alone_too = alone_too or as_timeline  # each moment of a figure is a fact of its own, and few sources tell of all
    shown = [Verdict(each) for each in verdicts] or [each for each in Verdict if alone_too or each is not Verdict.ALONE]
    with context.open_library() as library:
        entities = _entities(library, entity) if entity else None
        chosen = Chosen(shown, [FactKind(each) for each in kinds] or list(FactKind), entities)
        reports = _reports(library, story, chosen)
    empty = not any(report.facts for report in reports)
    narrowed = bool(verdicts or kinds or entity)
    if narrowed:
        reports = [report for report in reports if report.facts]
    if chosen_formats or output:
        _deliver(_written(reports, chosen_formats[0] if chosen_formats else "text", explain), output)
    else:
        _print(reports, explain, linear)
    if empty:
        if not chosen_formats:
            emit(_(NOTHING_CHOSEN if narrowed else NOTHING))
        sys.exit(1)


def _reports(library: Library, story: str | None, chosen: Chosen) -> list[StoryReport]:
    """What to show of the story called so, or of all."""
    from tui.cli.story_report import story_report

    stories = (find_story(library, story),) if story else library.stories()
    summaries = {row.file: row for row in library.articles()}
    return [story_report(library, each, summaries, library.story_facts(each.id), chosen.among) for each in stories]


def _entities(library: Library, name: str) -> set[str]:
    """The ids of those called so. Raises UserError where nobody is."""
    from tui.cli.entities import called

    found = called(list(library.entities(None, name)), name)
    if not found:
        problem = _("nobody and nothing is called {name!r}. 'gegenlese entities' shows who and what is named.")
        raise UserError(problem.format(name=name))
    return {entity.id for entity in found}


def _print(reports: Iterable[StoryReport], explain: bool, linear: bool) -> None:
    from tui.cli.compare_text import print_story

    for report in reports:
        print_story(report, explain=explain, linear=linear)


def _written(reports: list[StoryReport], form: str, explain: bool) -> str:
    """The stories in the format, as one text."""
    if form == "json":
        from tui.cli.compare_json import story_data

        return json_text([story_data(report) for report in reports])
    if form == "markdown":
        from tui.cli.compare_markdown import markdown

        return "\n".join(markdown(report, explain=explain) for report in reports)
    if form == "html":
        from tui.cli.compare_html import page

        return page(reports)
    if form == "timeline":
        from tui.cli.compare_timeline import timeline_lines

        return "\n".join(printable(line) for report in reports for line in timeline_lines(report))
    from tui.cli.compare_text import text_lines

    return "\n".join(printable(line) for report in reports for line in text_lines(report, explain=explain))


def _deliver(text: str, output: Path | None) -> None:
    """Write the text to the file, or to standard output. Raises UserError where that cannot be."""
    text = text.rstrip("\n") + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        problem = _("{file} cannot be written: {error}.").format(file=output, error=error.strerror or error)
        raise UserError(problem) from error
