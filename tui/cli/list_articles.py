"""`gegenlese list`: the stories and articles of the library."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence

import click

from tui.cli.article_text import standing_words
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, printable, style
from tui.language import _
from tui.model import ArticleSummary, Story


@click.command("list")
@click.argument("words", metavar="[FILTER]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, words: tuple[str, ...] = (), as_json: bool = False) -> None:
    """List the stories of the library and their articles, with the numbers that `show` and `compare` take.

    FILTER narrows the list as in the reader: words, source:, title:, story:, date:2024-10, is:unread, is:starred,
    is:new, has:conflict, has:note; a dash before one says not. Exit status 1 when nothing is listed.

    \b
    Examples:
      gegenlese list
      gegenlese list source:taz is:unread
    """
    from tui.library.codec import to_data

    with context.open_library() as library:
        every, stories = library.articles(), library.stories()
    rows = _matching(every, stories, words)
    listed_stories = _among(stories, rows)
    if as_json:
        emit_json({"stories": to_data([story for _number, story in listed_stories]), "articles": to_data(rows)})
    else:
        _print(every, listed_stories, {row.file: row for row in rows})
    if not rows:
        emit(_("No article fits.") if every else _("The library is empty. Take something in: gegenlese add FOLDER"))
        sys.exit(1)


def _matching(
    rows: tuple[ArticleSummary, ...], stories: Sequence[Story], words: Iterable[str]
) -> tuple[ArticleSummary, ...]:
    """The articles that the filter lets through; fields that make no sense are said."""
    typed = " ".join(map(_as_typed, words))
    if not typed:
        return rows
    from tui.reader.source_filter import listed, wanted

    asked = wanted(typed)
    if asked.misread:
        said = _("read as words: {words}").format(words=" ".join(asked.misread))
        click.echo(f"gegenlese: {printable(said)}", err=True)
    titles = {story.id: story.title for story in stories}
    return tuple(row.summary for row in listed(rows, titles) if asked.takes(row))


def _as_typed(argument: str) -> str:
    """An argument as it would be typed in the reader: the shell has taken the quotation marks from its words."""
    field, colon, value = argument.rpartition(":")
    return f'{field}{colon}"{value}"' if " " in value and '"' not in value else argument


def _among(stories: Sequence[Story], rows: Iterable[ArticleSummary]) -> list[tuple[int, Story]]:
    """The stories that have one of the articles, each with its number."""
    ids = {row.story for row in rows}
    return [(number, story) for number, story in enumerate(stories, 1) if story.id in ids]


def _print(
    every: Iterable[ArticleSummary], stories: Iterable[tuple[int, Story]], shown: Mapping[str, ArticleSummary]
) -> None:
    """Print stories with those of their articles that are to be shown, by the numbers that they always have."""
    numbers = {row.file: number for number, row in enumerate(every, 1)}
    for story_number, story in stories:
        emit(style(_("Story {number}: {title}").format(number=story_number, title=story.title), bold=True))
        for file in story.files:
            if file in shown:
                emit(f"  {numbers[file]:>3}  ", article_line(shown[file]))


def article_line(row: ArticleSummary) -> str:
    """Source, day, title, the reader's marks and how many facts are shared, in one line."""
    day = row.published.isoformat() if row.published else _("no date")
    return f"{row.source}, {day}: {row.title} ({', '.join(standing_words(row))})"
