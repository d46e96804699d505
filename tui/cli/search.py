"""`gegenlese search QUERY`: find in all sources."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Literal

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json
from tui.language import _
from tui.model import DocumentError, Facet
from tui.phrases.reported import reported, whole_report

if TYPE_CHECKING:
    from tui.library import Library
    from tui.library.search.search_result import SearchResult

EXCLUDED = re.compile(r"-(?=[^\W_]{2}|[\"„“(*])")
"""The minus of `-word`, `-"two words"` and `-(a OR b)`; an option of one letter has nothing behind it."""


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
@click.option(
    "--sort", default="best", show_default=True, type=click.Choice(["best", "newest"]), help="What comes first."
)
@click.option("--story", metavar="STORY", help="Only articles of STORY.")
@click.option("--source", metavar="SOURCE", help="Only articles of SOURCE.")
@click.option(
    "--group", type=click.Choice(["story", "source"]), help="Put the articles under their stories or sources."
)
@click.option("--facets", "with_facets", is_flag=True, help="Count the sources, months, stories and names found.")
@click.option("--save", "name", metavar="NAME", help="Keep QUERY under NAME for 'gegenlese searches'.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, offsets and facets included.")
@click.pass_obj
def command(
    context: Context,
    query: tuple[str, ...],
    limit: int,
    sort: str,
    story: str | None,
    source: str | None,
    group: str | None,
    with_facets: bool,
    name: str | None,
    as_json: bool,
) -> None:
    """Search every article for QUERY: words, and the signs and fields below, which have German names too.

    Words are found in every inflected form, with or without umlauts, and as parts of compounds. Nothing that can be
    typed is an error: what makes no sense is left out, and said. Put the whole of QUERY between single quotation marks
    where it has signs of the shell. Exit status 1 when nothing was found.

    \b
    Words, phrases, beginnings, ends, misspellings; without, or, brackets:
      gegenlese search Hochwasser Pegel -Köln
      gegenlese search '"nach Angaben" Hochw* *gericht Hochwaser~'
      gegenlese search 'Rhein (Pegel OR Hochwasser)'

    \b
    Sources, headlines, stories, and whom and what articles name:
      gegenlese search 'source:taz title:Pegel story:Hochwasser'
      gegenlese search 'person:"Ada Lovelace" place:(Bonn OR Köln) org:Acme'

    \b
    Days, months, years, ranges:
      gegenlese search 'date:2024-10 Pegel'
      gegenlese search 'date:letzte Woche Pegel'
      gegenlese search 'since:2024-10 until:2024-11-15'

    \b
    Numbers by value and unit, however they are written:
      gegenlese search 'number:>=10000 unit:Euro'
      gegenlese search 'zahl:1000..5000 Haushalte'

    \b
    Words that somebody said:
      gegenlese search 'said:Lovelace "großes Problem"'

    \b
    Articles unread, read, starred or new; with a conflict, number, quote or note:
      gegenlese search 'is:unread has:conflict'

    \b
    Examples with options:
      gegenlese search Pegel --group source --facets
      gegenlese search Pegel --sort newest --save Pegel
    """
    typed = " ".join(query)
    if name is not None and (story or source):
        raise click.UsageError(_("--save keeps QUERY alone: say story: and source: in it."))
    with context.open_library() as library:
        try:
            chosen_story, chosen_source = _chosen(library, story, source)
            first: Literal["best", "newest"] = "newest" if sort == "newest" else "best"
            result = library.search(typed, limit=limit, sort=first, story=chosen_story, source=chosen_source)
            facets = _facets(library, typed, chosen_story, chosen_source) if with_facets or as_json else ()
            if name is not None:
                _save(library, name, typed)
        except DocumentError as error:
            raise UserError(whole_report(error)) from error
    _show(result, typed, facets, group=group, as_json=as_json)
    if name is not None and not as_json:
        emit(_("Saved as {name}.").format(name=name))
    if not result.hits:
        sys.exit(1)


def _chosen(library: Library, story: str | None, source: str | None) -> tuple[str | None, str | None]:
    """The id of the story and the name of the source that a user means by a few letters."""
    from tui.cli.articles import find_source, find_story

    return find_story(library, story).id if story else None, find_source(library, source) if source else None


def _facets(library: Library, typed: str, story: str | None, source: str | None) -> tuple[Facet, ...]:
    """What the articles found can be told apart by; a story and a source narrow the query as fields."""
    from tui.library.search.field_text import field_text
    from tui.library.search.parsing import parse
    from tui.library.search.written import written

    fields = [field_text(name, value) for name, value in (("story", story), ("source", source)) if value]
    return library.facets(" ".join((f"({written(parse(typed).query)})", *fields)) if fields else typed)


def _save(library: Library, name: str, typed: str) -> None:
    from tui.library.errors import SearchError

    try:
        library.saved_searches.save(name, typed)
    except SearchError as error:
        raise UserError(f"{reported(str(error))}.") from error


def _show(result: SearchResult, typed: str, facets: tuple[Facet, ...], *, group: str | None, as_json: bool) -> None:
    if as_json:
        from tui.library.codec import to_data

        emit_json({"query": typed, **to_data(result), "facets": to_data(facets)})
    else:
        from tui.cli.found import print_found

        print_found(result, typed, group=group, facets=facets)
