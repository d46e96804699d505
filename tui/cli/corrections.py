"""`gegenlese corrections`: what was said about who is who, to read, to keep, to take back and to bring elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from tui.cli.correction_file import EntryError, read_entries, to_correction
from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json, printable, style
from tui.cli.progress import ProgressLine
from tui.model import Correction, CorrectionKind, DocumentError, RecordedCorrection

if TYPE_CHECKING:
    from tui.library import Library


@click.command("corrections")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as --apply reads it.")
@click.option(
    "--apply", "file", type=click.File(encoding="utf-8"), metavar="FILE", help="Make the corrections of FILE."
)
@click.option("--undo", "taken_back", type=int, metavar="ID", help="Take one correction back.")
@click.pass_obj
def command(context: Context, as_json: bool, file: TextIO | None, taken_back: int | None) -> None:
    """List the corrections of persons, places and organisations that were joined, split or renamed, oldest first.

    They are made in the reader and last: articles that are added, read or compared again do not undo them. --apply
    makes those of FILE ("-" for standard input) that are not there yet; an article that lies elsewhere now is known by
    its file's name. Facts are compared again after --apply and --undo.

    \b
    Examples:
      gegenlese corrections
      gegenlese corrections --json > who-is-who.json
      gegenlese --library ./archive corrections --apply who-is-who.json
      gegenlese corrections --undo 3
    """
    if file is not None and taken_back is not None:
        raise click.UsageError("--apply and --undo do not go together.")
    with context.open_library() as library:
        if file is not None:
            _apply(library, file)
        elif taken_back is not None:
            _undo(library, taken_back)
        elif as_json:
            emit_json([_data(each) for each in library.corrections()])
        else:
            _print(library)


# -- listing ----------------------------------------------------------------------------------------------------------


def _data(recorded: RecordedCorrection) -> dict[str, Any]:
    from tui.library.codec import to_data

    return {"id": recorded.id, "made": recorded.made, **to_data(recorded.correction)}


def _print(library: Library) -> None:
    recorded = library.corrections()
    for each in recorded:
        emit(style(f"{each.id:>3}  {_told(each.correction)}", bold=True), f"  [{each.made}]")
        for name in each.correction.names:
            there = "" if library.entity_id_of(name) else "  (not in the library)"
            emit(f"       {name.kind.value:4} {name.name} in {name.file}{there}")
    if not recorded:
        emit("No corrections. Make them in the reader: open an entity's card.")


def _told(correction: Correction) -> str:
    """A correction in a few words."""
    names = list(dict.fromkeys(name.name for name in correction.names))
    if correction.kind is CorrectionKind.JOIN:
        return "join " + " = ".join(name.name for name in correction.names)
    if correction.kind is CorrectionKind.SPLIT:
        return "split off " + ", ".join(names)
    return f"rename {names[0]} to {correction.new_name}"


# -- changing ---------------------------------------------------------------------------------------------------------


def _undo(library: Library, correction_id: int) -> None:
    told = {each.id: _told(each.correction) for each in library.corrections()}
    if correction_id not in told:
        raise UserError(f"there is no correction {correction_id}. 'gegenlese corrections' lists them.")
    library.undo_correction(correction_id)
    _compare_again(library)
    emit(f"Taken back: {told[correction_id]}")


def _apply(library: Library, file: TextIO) -> None:
    from tui.library import CorrectionError

    there = {each.correction for each in library.corrections()}
    files = tuple(row.file for row in library.articles())
    made, known, failed = 0, 0, 0
    for number, entry in enumerate(read_entries(file), 1):
        try:
            correction = to_correction(entry, files)
            known += correction in there
            if correction not in there:
                there.add(library.correct(correction).correction)
                made += 1
        except (CorrectionError, EntryError) as error:
            failed += 1
            click.echo(f"gegenlese: {printable(f'{file.name}: entry {number}: {error}')}", err=True)
    if made:
        _compare_again(library)
    counts = ((made, "made"), (known, "there already"), (failed, "failed"))
    emit(", ".join(f"{count} {word}" for count, word in counts if count) or "nothing to do")
    if failed:
        sys.exit(1)


def _compare_again(library: Library) -> None:
    from tui.cli.comparing import compare_all

    line = ProgressLine()
    try:
        compare_all(library, line.show)
    except DocumentError as error:
        raise UserError(str(error)) from error
    finally:
        line.clear()
