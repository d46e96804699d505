"""What a search found, as lines: hits with their passages, alone or under stories or sources; facets with counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.cli.output import Styled, emit, style
from tui.language import _, ngettext
from tui.model import Facet, Hit, Snippet
from tui.phrases import how_many
from tui.phrases.kinds import FACET_HEADINGS
from tui.phrases.reported import reported

if TYPE_CHECKING:
    from tui.library.search.search_result import SearchResult

GROUPS = ("story", "source")
_WIDEST = 40
"""Characters of a facet's value before what narrows by it is no longer set in a column."""


def print_found(result: SearchResult, query: str, *, group: str | None = None, facets: Sequence[Facet] = ()) -> None:
    """Print what was found, how the query was understood, and what could be searched for instead."""
    for heading, hits in _grouped(result.hits, group).items():
        if heading:
            emit(style(heading, bold=True))
        for hit in hits:
            _print_hit(hit, group, indent="  " if heading else "")
    if not result.hits:
        emit(_("Nothing found for {query!r}.").format(query=query))
    elif result.total > len(result.hits):
        shown, total = how_many.number(len(result.hits)), how_many.articles(result.total)
        emit(_("{shown} of {articles} shown; --limit shows more.").format(shown=shown, articles=total))
    for facet in facets:
        _print_facet(facet)
    if result.understood:
        emit(reported(result.understood))
    if result.suggestions:
        emit(_("Did you mean: {queries}").format(queries=" · ".join(result.suggestions)))


def _grouped(hits: Iterable[Hit], group: str | None) -> Mapping[str, list[Hit]]:
    """The hits under the heading of their group, that with the best hit first."""
    headings: Mapping[str | None, Callable[[Hit], str]] = {
        "story": lambda hit: hit.story_title or _("Without a story"),
        "source": lambda hit: hit.source,
    }
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(headings[group](hit) if group else "", []).append(hit)
    return groups


def _print_hit(hit: Hit, group: str | None, *, indent: str) -> None:
    day = hit.published.isoformat() if hit.published else ""
    origin = ", ".join(part for part in ("" if group == "source" else hit.source, day) if part)
    emit(indent, style(f"{origin}: {hit.title}" if origin else hit.title, bold=True))
    for snippet in hit.snippets:
        emit(indent, "    … ", *_lit(snippet), " …")


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


def _print_facet(facet: Facet) -> None:
    if not facet.values:
        return
    emit(style(_(FACET_HEADINGS[facet.kind]), bold=True))
    width = min(_WIDEST, max(len(value.label) for value in facet.values))
    for value in facet.values:
        emit(f"{how_many.number(value.count):>7}  {value.label:<{width}}  {value.narrowing}")
    if facet.more:
        emit(" " * 9, ngettext("{count} more", "{count} more", facet.more).format(count=how_many.number(facet.more)))
