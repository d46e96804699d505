"""`gegenlese show ARTICLE`: one article in linear text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tui.cli.article_text import EVERYTHING, Parts, article_lines, article_report
from tui.cli.articles import find_article
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, paragraph, style

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model import ArticleSummary


@click.command("show")
@click.argument("article")
@click.option("--mentions", is_flag=True, help="Below each sentence the names in it, and what they are.")
@click.option("--facts", is_flag=True, help="Below each sentence its facts, and how every source reports them.")
@click.option("--linear", is_flag=True, help="Both, and all else that the reader shows by colour and place, in words.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: text, blocks, mentions, quantities, quotes, facts, notes."
)
@click.pass_obj
def command(context: Context, article: str, mentions: bool, facts: bool, linear: bool, as_json: bool) -> None:
    """Print ARTICLE: its number in `list`, or part of its file, source or title.

    Lines are wrapped for a terminal only; in a pipe, and with --linear, each is one statement.

    \b
    Examples:
      gegenlese show 2
      gegenlese show taz --facts
      gegenlese show taz --json
    """
    parts = EVERYTHING if linear else Parts(mentions, facts)
    with context.open_library() as library:
        row = find_article(library, article)
        if as_json:
            emit_json(_data(library, row))
            return
        report = article_report(library, row, parts)
    for line in article_lines(report, parts):
        text = line.indent + line.text if linear else paragraph(line.text, indent=line.indent)
        emit(style(text, bold=True) if line.strong else text)


def _data(library: Library, row: ArticleSummary) -> dict[str, Any]:
    from tui.cli.note_list import note_data
    from tui.library.codec import to_data

    annotations = library.annotations(row.file)
    data: dict[str, Any] = to_data(library.article(row.file))
    data["mentions"] = to_data(library.mentions(row.file))
    data["quantities"] = to_data(annotations.quantities)
    data["quotes"] = to_data(annotations.quotes)
    data["facts"] = to_data(library.facts(row.file))
    data["notes"] = [note_data(each) for each in library.notes.find(file=row.file)]
    return data
