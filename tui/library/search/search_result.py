"""What a search gives."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Hit


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, best first, and how many articles match in all.

    `understood` tells in one line how the query was read; empty where it was read as typed. `suggestions` are queries
    that find more, in other words of the library: offered where few or none are found.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    understood: str = ""
    suggestions: tuple[str, ...] = ()
