"""`gegenlese show ARTICLE`: one article in linear text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from tui.cli.articles import find_article
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, paragraph, style
from tui.language import _
from tui.model import Article, ArticleSummary, BlockKind, PlacedNote
from tui.phrases.notes import anchor_words, state_words


@click.command("show")
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: text, blocks, mentions, quantities, quotes, facts, notes.")
@click.pass_obj
def command(context: Context, article: str, as_json: bool) -> None:
    """Print ARTICLE: its number in `list`, or part of its file, source or title.

    \b
    Examples:
      gegenlese show 2
      gegenlese show taz --json
    """
    from tui.cli.note_list import note_data
    from tui.library.codec import to_data

    with context.open_library() as library:
        row = find_article(library, article)
        found = library.article(row.file)
        if as_json:
            data = to_data(found)
            annotations = library.annotations(row.file)
            data["mentions"] = to_data(library.mentions(row.file))
            data["quantities"] = to_data(annotations.quantities)
            data["quotes"] = to_data(annotations.quotes)
            data["facts"] = to_data(library.facts(row.file))
            data["notes"] = [note_data(each) for each in library.notes.find(file=row.file)]
            emit_json(data)
            return
        notes = library.notes.find(file=row.file)
    _print(row, found, notes)


def _print(row: ArticleSummary, article: Article, notes: Sequence[PlacedNote]) -> None:
    emit(style(row.title, bold=True))
    credits = [row.source, row.published.isoformat() if row.published else None, *article.authors, *article.agencies]
    emit(" · ".join(credit for credit in credits if credit))
    if article.url:
        emit(article.url)
    _print_notes(note for note in notes if not note.end)
    for block in article.blocks:
        emit()
        text = paragraph(article.text[block.start : block.end])
        emit(style(text, bold=True) if block.kind in (BlockKind.HEADING, BlockKind.LEAD) else text)
        _print_notes(note for note in notes if note.end and block.start <= note.start < block.end)
    if article.truncated:
        emit()
        emit(_("[The text is cut short: the rest lay behind a paywall.]"))


def _print_notes(notes: Iterable[PlacedNote]) -> None:
    for each in notes:
        where = "; ".join(part for part in (anchor_words(each.note.anchor), state_words(each.state)) if part)
        emit(paragraph(_("note {where}: {text}").format(where=where, text=each.note.text), indent="    "))
