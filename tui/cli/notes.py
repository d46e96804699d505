"""`gegenlese notes`: what was written down beside articles, sentences and facts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from tui.cli.articles import find_article, find_story
from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json
from tui.language import _
from tui.model import Note, PlacedNote
from tui.phrases.notes import anchor_words, problem_words

if TYPE_CHECKING:
    from tui.library import Library

CHANGES = ("add", "edit", "remove", "undo")


@click.command("notes")
@click.argument("text", nargs=-1)
@click.option("--story", metavar="STORY", help="Only notes on articles of STORY.")
@click.option("--article", metavar="ARTICLE", help="Only notes on ARTICLE.")
@click.option("--tag", metavar="TAG", help="Only notes with #TAG.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with each note's file and offsets.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option("--add", metavar="ARTICLE", help="Put a note with TEXT on ARTICLE.")
@click.option("--sentence", metavar="WORDS", help="With --add: on the sentence with WORDS.")
@click.option("--fact", metavar="WORDS", help="With --add: on the fact that WORDS report.")
@click.option("--edit", type=int, metavar="ID", help="Give a note another TEXT.")
@click.option("--remove", type=int, metavar="ID", help="Remove a note.")
@click.option("--undo", is_flag=True, help="Take back what was last added, edited or removed.")
@click.pass_obj
def command(
    context: Context,
    text: tuple[str, ...],
    story: str | None,
    article: str | None,
    tag: str | None,
    as_json: bool,
    as_markdown: bool,
    add: str | None,
    sentence: str | None,
    fact: str | None,
    edit: int | None,
    remove: int | None,
    undo: bool,
) -> None:
    """List the notes, or those with every word of TEXT in them, in what they are on, in source or headline.

    A word behind "#" is a tag. A note keeps the words that it is on: it follows them when the article is read again,
    and is listed as loose where they are gone. STORY and ARTICLE are numbers of 'gegenlese list', or parts of names.
    Exit status 1 when there is no such note.

    \b
    Examples:
      gegenlese notes police --story 1
      gegenlese notes --tag todo --markdown > todo.md
      gegenlese notes --add taz --fact "3.000 people" "Ask the police #todo"
      gegenlese notes --remove 3
    """
    words = " ".join(text)
    given = {"add": add is not None, "edit": edit is not None, "remove": remove is not None, "undo": undo}
    _check(given, words, listing=bool(story or article or tag or as_json or as_markdown), places=(sentence, fact))
    with context.open_library() as library:
        if add is not None:
            _add(library, add, words, sentence, fact)
        elif edit is not None:
            _changed(library, edit, lambda: library.notes.edit(edit, words), _("Changed"))
        elif remove is not None:
            _changed(library, remove, lambda: library.notes.remove(remove), _("Removed"))
        elif undo:
            _undo(library)
        else:
            found = library.notes.find(
                story=find_story(library, story).id if story else None,
                file=find_article(library, article).file if article else None,
                tag=tag,
                text=words,
            )
            _show(library, found, as_json=as_json, as_markdown=as_markdown)
            if not found:
                sys.exit(1)


def _check(given: dict[str, bool], words: str, *, listing: bool, places: tuple[str | None, ...]) -> None:
    """Raises `click.UsageError` for options that do not go together."""
    wanted = [name for name, on in given.items() if on]
    if len(wanted) > 1 or (wanted and listing):
        raise click.UsageError(_("--{option} does not go with the other options.").format(option=wanted[0]))
    if wanted and bool(words) is (wanted[0] in ("remove", "undo")):
        problem = _("--{option} takes no TEXT.") if words else _("--{option} needs a TEXT.")
        raise click.UsageError(problem.format(option=wanted[0]))
    if any(places) and (wanted != ["add"] or all(places)):
        raise click.UsageError(_("--add takes --sentence or --fact, and nothing else does."))


# -- listing ----------------------------------------------------------------------------------------------------------


def _show(library: Library, found: tuple[PlacedNote, ...], *, as_json: bool, as_markdown: bool) -> None:
    from tui.cli.note_list import markdown, note_data, note_rows, text_lines

    if as_json:
        emit_json([note_data(each) for each in found])
    elif as_markdown:
        click.echo(markdown(note_rows(library, found)), nl=False)
    else:
        for parts in text_lines(note_rows(library, found)):
            emit(*parts)
        if not found:
            emit(_('No such note. Write one in the reader with "a", or: gegenlese notes --add ARTICLE TEXT'))


# -- changing ---------------------------------------------------------------------------------------------------------


def _add(library: Library, article: str, words: str, sentence: str | None, fact: str | None) -> None:
    from tui.cli.note_places import article_anchor, fact_anchor, sentence_anchor

    row = find_article(library, article)
    if fact:
        anchor = fact_anchor(library, row, fact)
    elif sentence:
        anchor = sentence_anchor(library, row, sentence)
    else:
        anchor = article_anchor(row)
    note = _kept(lambda: library.notes.add(anchor, words))
    emit(_("Note {number}, {place}").format(number=note.id, place=anchor_words(anchor)))


def _changed(library: Library, number: int, change: Callable[[], Note], done: str) -> None:
    try:
        note = _kept(change)
    except KeyError as error:
        raise UserError(_("there is no note {number}. 'gegenlese notes' lists them.").format(number=number)) from error
    emit(f"{done}: {note.text}")


def _undo(library: Library) -> None:
    change = library.notes.undo()
    if change is None:
        raise UserError(_("nothing was done to notes that could be taken back."))
    was, note = change
    if note is None:
        emit(_("Removed again: {text}").format(text=was.text if was else ""))
    else:
        emit(_("As it was: {text}").format(text=note.text))


def _kept(change: Callable[[], Note]) -> Note:
    from tui.library import NoteError

    try:
        return change()
    except NoteError as error:
        raise UserError(f"{problem_words(error.problem)}.") from error
