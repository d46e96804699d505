"""`gegenlese add PATH…`: bring the library up to date with files and folders."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tui.cli.group import Context, UserError
from tui.cli.outcome import Outcome, Step
from tui.cli.output import emit, emit_json, printable
from tui.cli.progress import ProgressLine, duration, per_second
from tui.cli.taking_in import Stopped, take_in
from tui.language import _
from tui.model import DocumentError
from tui.phrases import how_many
from tui.phrases.reported import whole_report

STOPPED = 130
"""The exit status after Ctrl+C, as the shell has it."""


@click.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
@click.option("--quiet-if-unchanged", is_flag=True, help="Print nothing when there was nothing to do.")
@click.option(
    "--jobs", type=click.IntRange(1, 512), metavar="N", help="Use at most N processes (default: one for each core)."
)
@click.option("--timings", is_flag=True, help="Print where the time went.")
@click.pass_obj
def command(
    context: Context, paths: tuple[Path, ...], as_json: bool, quiet_if_unchanged: bool, jobs: int | None, timings: bool
) -> None:
    """Clean, annotate and compare the articles at PATH… (.txt, .html, .md, .eml, .xml), and keep them in the library.

    Running it again costs nothing for files that have not changed; a changed file replaces its article, and a file that
    is gone from the folder takes its article with it. Ctrl+C stops it at any time; the same command goes on from there.

    \b
    Examples:
      gegenlese add ~/news/flood
      gegenlese --library ./archive add one.html two.txt --json
      gegenlese add ~/news/archive --jobs 2 --timings
    """
    with context.open_library(create=True) as library:
        line = ProgressLine()
        try:
            outcome = take_in(library, paths, line.show, model=context.settings.pipeline, jobs=jobs, failed=line.failed)
        except Stopped as stop:
            line.clear()
            _print_failures(stop.outcome)
            click.echo(f"gegenlese: {_stopped(stop.outcome)}", err=True)
            sys.exit(STOPPED)
        except DocumentError as error:
            raise UserError(whole_report(error)) from error
        finally:
            line.clear()
    _print_failures(outcome)
    if as_json:
        emit_json(_data(outcome))
    elif outcome.changed or outcome.failures or not quiet_if_unchanged:
        emit(_summary(outcome))
    if timings and not as_json:
        for words in _timings(outcome):
            emit(words)
    if outcome.failures:
        sys.exit(1)


def _print_failures(outcome: Outcome) -> None:
    for failure in outcome.failures:
        click.echo(f"gegenlese: {printable(whole_report(failure))}", err=True)


def _stopped(outcome: Outcome) -> str:
    stored = how_many.articles(outcome.stored)
    return _("stopped; {articles} stored in this run, and the same command goes on from there").format(articles=stored)


def _summary(outcome: Outcome) -> str:
    counts = (
        (_("{count} added"), len(outcome.added)),
        (_("{count} replaced"), len(outcome.replaced)),
        (_("{count} removed"), len(outcome.removed)),
        (_("{count} unchanged"), len(outcome.unchanged)),
        (_("{count} failed"), len(outcome.failures)),
    )
    return ", ".join(words.format(count=count) for words, count in counts if count) or _("nothing to do")


def _timings(outcome: Outcome) -> Iterator[str]:
    """A line for each step: its seconds, and its articles a second."""
    words = {
        Step.READING: _("reading"), Step.ANNOTATING: _("annotating"), Step.STORING: _("storing"),
        Step.INDEXING: _("indexing"), Step.COMPARING: _("comparing"),
    }  # fmt: skip
    rates = outcome.rates()
    for step, seconds in outcome.clock.seconds.items():
        line = f"{words[step]}: {duration(seconds)}"
        yield f"{line}, {per_second(rates[step])}" if step in rates else line


def _data(outcome: Outcome) -> dict[str, object]:
    return {
        "added": outcome.added,
        "replaced": outcome.replaced,
        "removed": outcome.removed,
        "unchanged": outcome.unchanged,
        "failed": [{"file": each.file, "problem": each.problem, "advice": each.advice} for each in outcome.failures],
        "jobs": outcome.jobs,
        "words": outcome.words,
        "seconds": {step.value: round(seconds, 3) for step, seconds in outcome.clock.seconds.items()},
        "articles_per_second": {step.value: round(rate, 2) for step, rate in outcome.rates().items()},
    }
