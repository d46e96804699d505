"""`gegenlese search QUERY`: find in all sources."""

from __future__ import annotations

import re
import sys

import click

from tui.cli.group import Context, UserError
from tui.cli.output import Styled, emit, emit_json, style
from tui.language import _
from tui.model import DocumentError, Hit, Snippet
from tui.phrases.reported import reported, whole_report

EXCLUDED = re.compile(r"-(?=[^\W\d_]{2}|[\"„“])")
"""The minus of `-word` and `-"two words"`; an option of one letter has nothing behind it."""


class Search(click.Command):
    """A command whose words may begin with a minus, as people type them in a search."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Say `-word` as `NOT word` before click takes it for options."""
        return super().parse_args(ctx, [EXCLUDED.sub("NOT ", arg) if EXCLUDED.match(arg) else arg for arg in args])


@click.command("search", cls=Search)
@click.argument("query", nargs=-1, required=True)
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 1000), help="Articles to show at the most."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, offsets included.")
@click.pass_obj
def command(context: Context, query: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Search every article for QUERY: words, "phrases", OR, -without, prefix*, source:NAME, title:WORD, date:2024-10.

    Words are found in every inflected form, with or without umlauts. Exit status 1 when nothing was found.

    \b
    Examples:
      gegenlese search Hochwasser Pegel
      gegenlese search '"nach Angaben" source:taz'
    """
    from tui.library.codec import to_data

    with context.open_library() as library:
        try:
            result = library.search(" ".join(query), limit=limit)
        except DocumentError as error:
            raise UserError(whole_report(error)) from error
    if as_json:
        emit_json(to_data(result))
    else:
        for hit in result.hits:
            _print(hit)
        if not result.hits:
            emit(_("Nothing found for {query!r}.").format(query=" ".join(query)))
        if result.understood:
            emit(reported(result.understood))
    if not result.hits:
        sys.exit(1)


def _print(hit: Hit) -> None:
    day = f", {hit.published.isoformat()}" if hit.published else ""
    emit(style(f"{hit.source}{day}: {hit.title}", bold=True))
    for snippet in hit.snippets:
        emit("    … ", *_lit(snippet), " …")


def _lit(snippet: Snippet) -> list[str | Styled]:
    parts: list[str | Styled] = []
    end = 0
    for first, last in snippet.lit:
        parts += [
            snippet.text[end:first].replace("\n", " "),
            style(snippet.text[first:last], bold=True, underline=True),
        ]
        end = last
    return [*parts, snippet.text[end:].replace("\n", " ")]
