"""`gegenlese read`: the terminal reader."""

from __future__ import annotations

import sys

import click

from tui.cli.group import Context, UserError
from tui.language import _
from tui.model import DocumentError
from tui.phrases.reported import whole_report
from tui.settings import settings_path
from tui.state import KeptState, state_path


@click.command("read")
@click.argument("article", required=False)
@click.option("--tour", is_flag=True, help="Begin with the tour of five steps, which is shown of itself only once.")
@click.pass_obj
def command(context: Context, article: str | None = None, tour: bool = False) -> None:
    """Open the terminal reader, at ARTICLE if one is named (its number in `list`, or part of its source or title).

    Where output is no terminal, the list of articles is printed instead.

    \b
    Examples:
      gegenlese
      gegenlese read taz
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        said = _("no terminal to read in; this is the list. 'gegenlese show' prints an article.")
        click.echo(f"gegenlese: {said}", err=True)
        from tui.cli.list_articles import command as list_command

        click.get_current_context().invoke(list_command, as_json=False)
        return
    from tui.cli.articles import find_article
    from tui.cli.reader_options import options_for_reader
    from tui.cli.reader_reports import reports
    from tui.reader import run

    try:
        options = options_for_reader(context.settings, settings_path())
    except DocumentError as error:
        raise UserError(whole_report(error)) from error
    with context.open_library(create=True) as library:
        file = find_article(library, article).file if article else None
        state = KeptState(state_path(), str(library.folder.resolve()))
        again = [sys.executable, "-m", "tui", "--library", str(library.folder), "compare-again"]
        status = run(
            library,
            options,
            open_file=file,
            state=state,
            tour=tour or not state.now.tour_seen,
            compare_command=again,
            reports=reports(library),
        )
        sys.exit(status)
