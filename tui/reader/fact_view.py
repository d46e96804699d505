"""A fact as it is seen from one article: what the other sources' claims are to that article's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from string import ascii_uppercase

from tui.compare.explanation import grounds_of
from tui.compare.verdicts import Finding, compare_in_fact
from tui.model import ArticleSummary, Claim, Fact, SharedOrigin
from tui.phrases.values import short_date
from tui.reader.plain import one_line


@dataclass(frozen=True)
class Sources:
    """The articles of the library as the rows need them: summaries in reading order, texts, names of entities."""

    summaries: Mapping[str, ArticleSummary]
    text_of: Callable[[str], str]
    entity_name: Callable[[str], str] = str

    def name(self, file: str) -> str:
        """The source of an article."""
        return self.summaries[file].source if file in self.summaries else file

    def words(self, file: str, start: int, end: int) -> str:
        """Words of an article on one line."""
        return one_line(self.text_of(file)[start:end])

    def published(self, file: str) -> date | None:
        """The day on which an article appeared."""
        return self.summaries[file].published if file in self.summaries else None

    def day(self, file: str, beside: str | None = None) -> str:
        """That day as it is shown, without the year `beside` an article of the same year."""
        day, other = self.published(file), self.published(beside) if beside else None
        return f"{day:%d.%m.}" if day and other and day.year == other.year else short_date(day)

    def order(self, file: str) -> int:
        """The place of an article in reading order."""
        return self._places.get(file, len(self._places))

    def beside(self, file: str) -> tuple[str, ...]:
        """The other articles of an article's story, in reading order."""
        story = self.summaries[file].story if file in self.summaries else ""
        return tuple(other for other in self._stories.get(story, ()) if story and other != file)

    @cached_property
    def _stories(self) -> dict[str, list[str]]:
        stories: dict[str, list[str]] = {}
        for file, summary in self.summaries.items():
            stories.setdefault(summary.story, []).append(file)
        return stories

    @cached_property
    def _places(self) -> dict[str, int]:
        return {file: place for place, file in enumerate(self.summaries)}


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as it is seen from an article: `base` is that article's own claim, None where it makes none."""

    fact: Fact
    here: str
    base: Claim | None
    sources: Sources

    def said(self, claim: Claim) -> str:
        """The words of a claim."""
        return self.sources.words(claim.file, claim.start, claim.end)

    def compared(self, claim: Claim) -> bool:
        """Whether a claim is shown beside this article's."""
        return self.base is not None and claim != self.base

    def finding(self, claim: Claim) -> Finding | None:
        """How a claim stands to this article's; None for this article's own, or where it has none."""
        if self.base is None or claim == self.base:
            return None
        return compare_in_fact(self.fact.verdict, claim, self.base, self.said(claim), self.said(self.base))

    def why(self, claim: Claim) -> str:
        """Why a claim is taken for a report of the same thing as this article's.

        What tells the two apart (hedge, time, source) is left out: the rows of both say it already.
        """
        if self.base is None or claim.file == self.base.file:
            return ""
        names = {entity: self.sources.entity_name(entity) for entity in (*claim.entities, *self.base.entities)}
        grounds = grounds_of(self.base, claim, self.said(self.base), self.said(claim), names)
        return replace(grounds, differences=()).line()

    def origin_of(self, file: str) -> str:
        """The letter of the origin that a source shares with others, in brackets."""
        letters = (letter for letter, origin in lettered_origins(self.fact) if file in origin.files)
        return next((f"[{letter}]" for letter in letters), "")


def lettered_origins(fact: Fact) -> Iterable[tuple[str, SharedOrigin]]:
    """The origins that sources of a fact share, each with a letter by which its sources are marked."""
    return zip(ascii_uppercase, fact.shared_origins, strict=False)
