"""`gegenlese doctor`: whether the library and its search index are as they should be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json
from tui.language import _
from tui.model import DocumentError
from tui.phrases import how_many
from tui.phrases.reported import whole_report

if TYPE_CHECKING:
    from tui.library import Library
    from tui.library.search.health import Health

DIFFERENCES_FOUND = 1
CANNOT_BE_CHECKED = 2


class CannotCheckError(UserError):
    """A library that cannot be opened or read."""

    exit_code = CANNOT_BE_CHECKED


@click.command("doctor")
@click.option("--rebuild", is_flag=True, help="Make the search index anew.")
@click.option("--background", is_flag=True, help="With --rebuild: in a process of its own that outlives this command.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, rebuild: bool, background: bool, as_json: bool) -> None:
    """Check the library, and compare the search index with it; changes nothing without --rebuild.

    The library is the truth, the index is made from it: nothing is lost when it is made anew, and one can search on
    meanwhile. Exit status 0 when all is well, 1 when differences were found, 2 when nothing could be checked.

    \b
    Examples:
      gegenlese doctor
      gegenlese doctor --rebuild
      gegenlese doctor --rebuild --background
    """
    if background and not rebuild:
        raise click.UsageError(_("--background goes with --rebuild."))
    try:
        with context.open_library() as library:
            if background:
                _start(library.folder)
                return
            if rebuild:
                _rebuild(library)
            health = library.index_health()
    except DocumentError as error:
        raise CannotCheckError(whole_report(error)) from error
    except UserError as error:
        raise CannotCheckError(error.message) from error
    _show(health, as_json=as_json)


def _start(folder: Path) -> None:
    """Make the index anew in a process with a session of its own: it goes on though the terminal is closed."""
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", "--library", str(folder), "doctor", "--rebuild"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise CannotCheckError(error.strerror or str(error)) from error
    told = _("The index is made anew in process {number}. 'gegenlese doctor' tells how it turned out.")
    emit(told.format(number=process.pid))


def _rebuild(library: Library) -> None:
    from tui.cli.progress import ProgressLine

    progress = ProgressLine()
    try:
        library.rebuild_index(lambda done, total: progress.show(_("Indexing"), done, total))
    finally:
        progress.clear()


def _show(health: Health, *, as_json: bool) -> None:
    from tui.cli.differences import differences

    is_sound = health.store_is_sound and health.index_is_sound
    if as_json:
        from tui.library.codec import to_data

        emit_json({"sound": is_sound, **to_data(health)})
    else:
        for line in differences(health):
            emit(line)
        if is_sound:
            emit(
                _("All is well: {articles}, all in the index.").format(
                    articles=how_many.articles(health.store.articles)
                )
            )
        elif health.store_is_sound:
            emit(_("Make the index anew: gegenlese doctor --rebuild"))
    if not is_sound:
        sys.exit(DIFFERENCES_FOUND)
