"""`gegenlese add PATH…`: bring the library up to date with files and folders."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json, printable
from tui.cli.progress import ProgressLine
from tui.cli.taking_in import Outcome, take_in
from tui.language import _
from tui.model import DocumentError
from tui.phrases.reported import whole_report


@click.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
@click.option("--quiet-if-unchanged", is_flag=True, help="Print nothing when there was nothing to do.")
@click.pass_obj
def command(context: Context, paths: tuple[Path, ...], as_json: bool, quiet_if_unchanged: bool) -> None:
    """Clean, annotate and compare the articles at PATH… (.txt, .html, .md, .eml, .xml), and keep them in the library.

    Running it again costs nothing for files that have not changed; a changed file replaces its article, and a file that
    is gone from the folder takes its article with it.

    \b
    Examples:
      gegenlese add ~/news/flood
      gegenlese --library ./archive add one.html two.txt --json
    """
    with context.open_library(create=True) as library:
        line = ProgressLine()
        try:
            outcome = take_in(library, paths, line.show, model=context.settings.pipeline)
        except DocumentError as error:
            raise UserError(whole_report(error)) from error
        finally:
            line.clear()
    for failure in outcome.failures:
        click.echo(f"gegenlese: {printable(whole_report(failure))}", err=True)
    if as_json:
        emit_json(_data(outcome))
    elif outcome.changed or outcome.failures or not quiet_if_unchanged:
        emit(_summary(outcome))
    if outcome.failures:
        sys.exit(1)


def _summary(outcome: Outcome) -> str:
    counts = (
        (_("{count} added"), len(outcome.added)),
        (_("{count} replaced"), len(outcome.replaced)),
        (_("{count} removed"), len(outcome.removed)),
        (_("{count} unchanged"), len(outcome.unchanged)),
        (_("{count} failed"), len(outcome.failures)),
    )
    return ", ".join(words.format(count=count) for words, count in counts if count) or _("nothing to do")


def _data(outcome: Outcome) -> dict[str, object]:
    return {
        "added": outcome.added,
        "replaced": outcome.replaced,
        "removed": outcome.removed,
        "unchanged": outcome.unchanged,
        "failed": [{"file": each.file, "problem": each.problem, "advice": each.advice} for each in outcome.failures],
    }
