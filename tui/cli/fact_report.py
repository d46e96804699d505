"""What `gegenlese compare` shows of a story, in words and in order, whatever it is written as.

Every text here is as it stands in the articles: who writes it out escapes it for the format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from os.path import commonpath
from pathlib import PurePath

from tui.cli.report_notes import ReportNotes
from tui.compare.explanation import explain_pair
from tui.compare.timeline import moments
from tui.language import _
from tui.model import Article, ArticleSummary, Claim, Fact, FactKind, PlacedNote, SharedOrigin, Silence, Story
from tui.phrases.claims import hedges, origin, time_named
from tui.phrases.explanations import explanation_words
from tui.phrases.facts import SILENCES, breadth, verdict_words
from tui.phrases.kinds import FACT_WORDS
from tui.phrases.signs import PRESENT, VERDICT_SIGNS
from tui.phrases.values import bar, short_date, value_words


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in words: `before`, `words` and `after` make up its sentence."""

    claim: Claim
    source: str
    published: date | None
    before: str
    words: str
    after: str
    standing: str
    """How far the claim goes and of which time it speaks: `at least · planned · on 05.06.2025`; may be empty."""
    said_by: str
    explanation: str
    """In English, as comparing words it; empty for the first."""
    place: str
    """The article's file and the claim's offsets into its text: `taz.txt 120–135`."""
    notes: Sequence[str] = ()
    """What a person wrote down at the sentence."""

    @property
    def sentence(self) -> str:
        """The sentence around the claim, on one line."""
        return f"{self.before}{self.words}{self.after}"

    @property
    def why(self) -> str:
        """How it stands to the first claim, in the user's language; empty for the first."""
        return explanation_words(self.explanation)

    @property
    def day(self) -> str:
        """The day on which the article appeared, as ISO 8601; empty where nobody knows."""
        return self.published.isoformat() if self.published else ""


@dataclass(frozen=True)
class StoryReport:
    """One story with the facts to be shown, its articles by file, and the names of entities by id."""

    story: Story
    facts: Sequence[Fact]
    summaries: Mapping[str, ArticleSummary]
    articles: Mapping[str, Article]
    names: Mapping[str, str]
    all_facts: Sequence[Fact]
    """All facts of the story: a series may lead to one that is not shown."""
    placed_notes: Sequence[PlacedNote] = ()
    """What a person wrote down at the story's articles, their sentences and facts."""

    def name(self, file: str) -> str:
        """The source of an article."""
        return self.summaries[file].source

    def published(self, file: str) -> date | None:
        """The day on which an article appeared."""
        return self.summaries[file].published

    def file_name(self, file: str) -> str:
        """An article's file, without the folders that all files of the story share and that only this computer has."""
        return file if self._folder is None else str(PurePath(file).relative_to(self._folder))

    def order(self, file: str) -> int:
        """The place of an article in its story."""
        return self._order[file]

    @cached_property
    def notes(self) -> ReportNotes:
        """The notes by what they stand under."""
        return ReportNotes(self.placed_notes, self.facts)

    @cached_property
    def _folder(self) -> str | None:
        """The folder that holds all files of the story; None where some paths are absolute and others are not."""
        try:
            return commonpath([str(PurePath(file).parent) for file in self.story.files])
        except ValueError:
            return None

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {file: place for place, file in enumerate(self.story.files)}

    def rows(self, fact: Fact) -> list[Row]:
        """A row for every claim, each explained by how it stands to the first."""
        first = fact.claims[0]
        return [self._row(claim, first) for claim in fact.claims]

    def _row(self, claim: Claim, first: Claim) -> Row:
        text = self.articles[claim.file].text
        words = self.words(claim)
        explanation = "" if claim is first else explain_pair(claim, first, words, self.words(first), self.names)
        published = self.published(claim.file)
        return Row(
            claim,
            self.name(claim.file),
            published,
            _one_line(text[claim.sentence_start : claim.start]),
            _one_line(text[claim.start : claim.end]),
            _one_line(text[claim.end : claim.sentence_end]),
            _standing(claim, published),
            origin(claim),
            explanation,
            f"{self.file_name(claim.file)} {claim.start}–{claim.end}",
            self.notes.on_report(claim),
        )

    def words(self, claim: Claim) -> str:
        """The claim's own words, on one line."""
        return " ".join(self.articles[claim.file].text[claim.start : claim.end].split())

    def silences(self, silences: Iterable[Silence]) -> list[str]:
        """Who is silent, by reason: `says nothing of it: A, B`."""
        ordered = sorted(silences, key=lambda silence: (silence.reason.value, self.order(silence.file)))
        return [
            f"{_(SILENCES[reason])}: {', '.join(self.name(silence.file) for silence in group)}"
            for reason, group in groupby(ordered, key=lambda silence: silence.reason)
        ]

    def origins(self, origins: Iterable[SharedOrigin]) -> list[str]:
        """Who goes back to one origin: `A, B (dpa)`, `C, D (same passages)`."""
        return [
            f"{', '.join(self.name(file) for file in each.files)} ({', '.join(each.agencies) or _('same passages')})"
            for each in origins
        ]

    def series(self, fact: Fact) -> list[str]:
        """The same count at other moments, in their order, with a bar as long as the number is large."""
        if fact.series is None:
            return []
        found = moments(self.all_facts, fact.series, self)
        return [
            f"{f'{PRESENT} ' if one.fact.id == fact.id else ''}{short_date(one.day)} {bar(one.share)} "
            f"{value_words(one.claim)}, {self.name(one.claim.file)}"
            for one in found
            if len(found) > 1
        ]


def _standing(claim: Claim, published: date | None) -> str:
    """How far the claim goes and of which time it speaks; a negation inside quoted words says nothing of them."""
    reserve = "" if claim.kind is FactKind.QUOTE else hedges(claim)
    return " · ".join(part for part in (reserve, time_named(claim, published)) if part)


def heading(fact: Fact) -> str:
    """Sign and label of a fact."""
    return f"{VERDICT_SIGNS[fact.verdict]} {' '.join(fact.label.split())}"


def standing(fact: Fact) -> str:
    """Kind, verdict and breadth: `number · sources differ · 4 sources, 2 origins`."""
    corrected = (_("corrected by hand"),) if fact.corrected else ()
    return " · ".join((_(FACT_WORDS[fact.kind]), verdict_words(fact), breadth(fact), *corrected))


def _one_line(text: str) -> str:
    """The text with every run of white space made one blank, also at its ends."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if words and text[-1:].isspace() else ''}"
