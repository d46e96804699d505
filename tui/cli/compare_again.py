"""`gegenlese compare-again`: bring stories and facts up to date with corrections; the reader runs it beside itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.comparing import Progress, compare_all
from tui.cli.group import Context, UserError
from tui.model import DocumentError
from tui.phrases.reported import whole_report

if TYPE_CHECKING:
    from tui.library import Library


@click.command("compare-again")
@click.pass_obj
def command(context: Context) -> None:
    """Compare what has changed since the last comparison; prints nothing."""
    with context.open_library() as library:
        compare_again(library, lambda step, done, total: None)


def compare_again(library: Library, progress: Progress) -> None:
    """Compare the library if anything has changed since the last comparison; raises `UserError`."""
    from tui.cli.room_versions import comparing_version

    try:
        if library.needs_comparison(comparing_version()):
            compare_all(library, progress)
    except DocumentError as error:
        raise UserError(whole_report(error)) from error
