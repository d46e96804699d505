"""`gegenlese show ARTICLE`: one article in linear text."""

from __future__ import annotations

import click

from tui.cli.articles import find_article
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, paragraph, style
from tui.model import Article, ArticleSummary, BlockKind


@click.command("show")
@click.argument("article")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: text, blocks, mentions, quantities, quotes, facts.")
@click.pass_obj
def command(context: Context, article: str, as_json: bool) -> None:
    """Print ARTICLE: its number in `list`, or part of its file, source or title.

    \b
    Examples:
      gegenlese show 2
      gegenlese show taz --json
    """
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
            emit_json(data)
            return
    _print(row, found)


def _print(row: ArticleSummary, article: Article) -> None:
    emit(style(row.title, bold=True))
    credits = [row.source, row.published.isoformat() if row.published else None, *article.authors, *article.agencies]
    emit(" · ".join(credit for credit in credits if credit))
    if article.url:
        emit(article.url)
    for block in article.blocks:
        emit()
        text = paragraph(article.text[block.start : block.end])
        emit(style(text, bold=True) if block.kind in (BlockKind.HEADING, BlockKind.LEAD) else text)
    if article.truncated:
        emit()
        emit("[The text is cut short: the rest lay behind a paywall.]")
