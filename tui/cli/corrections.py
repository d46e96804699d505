"""`gegenlese corrections`: what a person corrected, to read, to keep, to take back and to bring elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from tui.cli.compare_again import compare_again
from tui.cli.correction_file import EntryError, read_entries, to_correction
from tui.cli.correction_words import details, told
from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json, printable, style
from tui.cli.progress import ProgressLine
from tui.language import _
from tui.model import RecordedCorrection
from tui.phrases.reported import reported
from tui.phrases.values import clock_time

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
    """List what was corrected, oldest first: names, facts, and which article belongs to which story.

    Corrections are made in the reader and last: articles that are added, read or compared again do not undo them.
    --apply makes those of FILE ("-" for standard input) that are not there yet; an article that lies elsewhere now is
    known by its file's name. What they touch is compared again after --apply and --undo.

    \b
    Examples:
      gegenlese corrections
      gegenlese corrections --json > corrections.json
      gegenlese --library ./archive corrections --apply corrections.json
      gegenlese corrections --undo 3
    """
    if file is not None and taken_back is not None:
        raise click.UsageError(_("--apply and --undo do not go together."))
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
        emit(style(f"{each.id:>3}  {told(each.correction)}", bold=True), f"  [{clock_time(each.made, iso=True)}]")
        for line in details(library, each.correction):
            emit(f"       {line}")
    if not recorded:
        emit(_("No corrections. Make them in the reader: at a name, in the comparison, in the list of sources."))


# -- changing ---------------------------------------------------------------------------------------------------------


def _undo(library: Library, correction_id: int) -> None:
    from tui.compare.fact_corrections import corrected_facts

    recorded = {each.id: each.correction for each in library.corrections()}
    if correction_id not in recorded:
        problem = _("there is no correction {number}. 'gegenlese corrections' lists them.")
        raise UserError(problem.format(number=correction_id))
    library.undo_correction(correction_id, corrected_facts)
    _compare_again(library)
    emit(_("Taken back: {correction}").format(correction=told(recorded[correction_id])))


def _apply(library: Library, file: TextIO) -> None:
    from tui.compare.fact_corrections import corrected_facts
    from tui.library import CorrectionError

    there = {each.correction for each in library.corrections()}
    files = tuple(row.file for row in library.articles())
    made, known, failed = 0, 0, 0
    for number, entry in enumerate(read_entries(file), 1):
        try:
            correction = to_correction(entry, files)
            known += correction in there
            if correction not in there:
                there.add(library.correct(correction, corrected_facts).correction)
                made += 1
        except (CorrectionError, EntryError) as error:
            failed += 1
            problem = _("{file}: entry {number}: {error}").format(
                file=file.name, number=number, error=reported(str(error))
            )
            click.echo(f"gegenlese: {printable(problem)}", err=True)
    if made:
        _compare_again(library)
    counts = ((_("{count} made"), made), (_("{count} there already"), known), (_("{count} failed"), failed))
    emit(", ".join(words.format(count=count) for words, count in counts if count) or _("nothing to do"))
    if failed:
        sys.exit(1)


def _compare_again(library: Library) -> None:
    line = ProgressLine()
    try:
        compare_again(library, line.show)
    finally:
        line.clear()
