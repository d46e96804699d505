"""Searching in memory: words, `source:` and `begin*`; what can be narrowed by, completions, kept searches."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tests.reader.invented_articles import HEADINGS, annotations, article
from tui.library.errors import SearchError
from tui.library.folding import find, fold
from tui.model import Facet, FacetKind, FacetValue, Hit, SavedSearch, Snippet

if TYPE_CHECKING:
    from tests.reader.memory import MemoryLibrary

_SOURCE = re.compile(r'source:"([^"]*)"')
SAVED = datetime(2024, 5, 6, tzinfo=UTC)


@dataclass(frozen=True)
class Found:
    """The answer to a search."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    understood: str = ""
    suggestions: tuple[str, ...] = ()


class MemorySearch:
    """What a library in memory finds."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self.asked: list[str] = []
        self.warm = False
        self.suggestions: dict[str, tuple[str, ...]] = {}
        """By the query for which they are given."""
        self.completions: dict[str, tuple[str, ...]] = {}
        """By what is typed."""

    def search(self, query: str, limit: int, *, newest: bool, unfinished: bool) -> Found:
        self.asked.append(query)
        files = self.files(query)
        if unfinished and not files:
            query, files = f"{query}*", self.files(f"{query}*")
        if newest:
            files.sort(key=lambda file: HEADINGS[file][2] or date.min, reverse=True)
        hits = tuple(self._hit(file, _words(query)) for file in files[:limit])
        return Found(hits, len(files), "", self.suggestions.get(query, ()))

    def files(self, query: str) -> list[str]:
        sources = _SOURCE.findall(query)
        held = [file for file in self._library.files if not sources or HEADINGS[file][1] in sources]
        return [file for file in held if _holds(article(file).text, _words(query))] if query else []

    def matches(self, file: str, query: str) -> tuple[tuple[int, int], ...]:
        words = [word.rstrip("*") for word in _words(query)]
        return tuple(sorted(span for word in words for span in find(article(file).text, word)))

    def facets(self, query: str) -> tuple[Facet, ...]:
        files = self.files(query)
        sources = Counter(HEADINGS[file][1] or file for file in files)
        months = Counter(f"{day:%Y-%m}" for file in files if (day := HEADINGS[file][2]))
        return (
            Facet(FacetKind.SOURCE, tuple(FacetValue(n, c, f'source:"{n}"') for n, c in sources.most_common())),
            Facet(FacetKind.MONTH, tuple(FacetValue(n, c, f"date:{n}") for n, c in months.most_common()), 3),
        )

    def _hit(self, file: str, words: list[str]) -> Hit:
        text, summary = article(file).text, self._library.summary(file)
        spans = sorted(span for word in words for span in find(text, word.rstrip("*")))
        snippets = []
        for sentence in annotations(file).sentences:
            lit = tuple(
                (a - sentence.start, b - sentence.start) for a, b in spans if sentence.start <= a < sentence.end
            )
            if lit:
                snippets.append(Snippet(text[sentence.start : sentence.end], sentence.start, lit))
        title = next(story.title for story in self._library.stories() if story.id == summary.story)
        return Hit(
            file, summary.title, summary.source, summary.published, 1.0, spans[0][0] if spans else 0,
            tuple(snippets[:3]), summary.story, title,
        )  # fmt: skip


class MemorySavedSearches:
    """Satisfies `SavedSearches`; what is not in `seen` of a search is new."""

    def __init__(self, search: MemorySearch) -> None:
        self._search = search
        self.kept: dict[str, SavedSearch] = {}
        self.seen: dict[str, int] = {}

    def all(self) -> tuple[SavedSearch, ...]:
        return tuple(
            replace(one, new_hits=len(self._search.files(one.query)) - self.seen[name])
            for name, one in sorted(self.kept.items())
        )

    def save(self, name: str, query: str) -> SavedSearch:
        if name.startswith("!"):
            raise SearchError("the name is no readable text")
        self.kept[name] = SavedSearch(name, query, SAVED)
        return self.look_at(name)

    def remove(self, name: str) -> None:
        del self.kept[name]

    def look_at(self, name: str) -> SavedSearch:
        self.seen[name] = len(self._search.files(self.kept[name].query))
        return self.kept[name]


def _words(query: str) -> list[str]:
    return [word for word in _SOURCE.sub("", query).split() if not word.startswith("date:")]


def _holds(text: str, wanted: list[str]) -> bool:
    """Whether a text holds every word; `begin*` is a word's beginning."""
    words = re.findall(r"\w+", fold(text))
    return all(
        any(word.startswith(fold(each[:-1])) if each.endswith("*") else word == fold(each) for word in words)
        for each in wanted
    )
