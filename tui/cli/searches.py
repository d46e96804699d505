"""`gegenlese searches`: the searches kept under names, and what is new in them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json, style
from tui.language import _, ngettext
from tui.model import DocumentError, SavedSearch
from tui.phrases import how_many
from tui.phrases.reported import whole_report

if TYPE_CHECKING:
    from tui.library import Library


@click.command("searches")
@click.option("--run", "run", metavar="NAME", help="Search for it, the newest first; its hits are not new any more.")
@click.option("--remove", metavar="NAME", help="Give it up.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, run: str | None, remove: str | None, as_json: bool) -> None:
    """List the saved searches, each with the number of articles that came since it was looked at last.

    Searches are kept in the reader, or by 'gegenlese search --save'. Exit status 1 when there is none, or when one
    finds nothing.

    \b
    Examples:
      gegenlese search 'Pegel source:taz' --save Pegel
      gegenlese searches
      gegenlese searches --run Pegel
    """
    if run is not None and remove is not None:
        raise click.UsageError(_("--run and --remove do not go together."))
    with context.open_library() as library:
        try:
            if remove is not None:
                _remove(library, remove)
            elif run is not None:
                _run(library, run, as_json=as_json)
            else:
                _list(library.saved_searches.all(), as_json=as_json)
        except DocumentError as error:
            raise UserError(whole_report(error)) from error


def _list(searches: tuple[SavedSearch, ...], *, as_json: bool) -> None:
    from tui.library.codec import to_data

    if as_json:
        emit_json(to_data(searches))
    for search in () if as_json else searches:
        emit(style(search.name, bold=True), f": {search.query}{_news(search)}")
    if not searches:
        if not as_json:
            emit(_("No search is saved. Save one: gegenlese search QUERY --save NAME"))
        sys.exit(1)


def _run(library: Library, name: str, *, as_json: bool) -> None:
    from tui.cli.found import print_found
    from tui.library.codec import to_data

    try:
        search = library.saved_searches.look_at(name)
    except KeyError as error:
        raise _unknown(name) from error
    result = library.search(search.query, sort="newest")
    if as_json:
        emit_json({**to_data(search), **to_data(result)})
    else:
        emit(style(search.name, bold=True), f": {search.query}{_news(search)}")
        print_found(result, search.query)
    if not result.hits:
        sys.exit(1)


def _remove(library: Library, name: str) -> None:
    try:
        library.saved_searches.remove(name)
    except KeyError as error:
        raise _unknown(name) from error
    emit(_("Removed: {name}").format(name=name))


def _news(search: SavedSearch) -> str:
    if not search.new_hits:
        return ""
    count = how_many.number(search.new_hits)
    return f" ({ngettext('{count} new article', '{count} new articles', search.new_hits).format(count=count)})"


def _unknown(name: str) -> UserError:
    return UserError(_("no search is called {name!r}. 'gegenlese searches' lists them.").format(name=name))
