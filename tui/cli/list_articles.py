"""`gegenlese list`: the stories and articles of the library."""

from __future__ import annotations

import sys

import click

from tui.cli.article_text import standing_words
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, style
from tui.language import _
from tui.model import ArticleSummary


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, as_json: bool) -> None:
    """List the stories of the library and their articles, with the numbers that `show` and `compare` take.

    \b
    Example:
      gegenlese list
    """
    from tui.library.codec import to_data

    with context.open_library() as library:
        rows, stories = library.articles(), library.stories()
    if as_json:
        emit_json({"stories": to_data(stories), "articles": to_data(rows)})
    else:
        numbers = {row.file: number for number, row in enumerate(rows, 1)}
        by_file = {row.file: row for row in rows}
        for number, story in enumerate(stories, 1):
            emit(style(_("Story {number}: {title}").format(number=number, title=story.title), bold=True))
            for file in story.files:
                emit(f"  {numbers[file]:>3}  ", article_line(by_file[file]))
    if not rows:
        emit(_("The library is empty. Take something in: gegenlese add FOLDER"))
        sys.exit(1)


def article_line(row: ArticleSummary) -> str:
    """Source, day, title, the reader's marks and how many facts are shared, in one line."""
    day = row.published.isoformat() if row.published else _("no date")
    return f"{row.source}, {day}: {row.title} ({', '.join(standing_words(row))})"
