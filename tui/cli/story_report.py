"""Taking what is reported of a story out of the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.cli.fact_report import StoryReport
from tui.compare.fact_keys import in_order

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model import ArticleSummary, Fact, Story


def story_report(
    library: Library,
    story: Story,
    summaries: Mapping[str, ArticleSummary],
    found: Iterable[Fact],
    choose: Callable[[Sequence[Fact]], Sequence[Fact]] = lambda facts: facts,
) -> StoryReport:
    """The report of a story with the facts `found` in it, of which those are shown that `choose` picks.

    `summaries` are those of all articles by their files.
    """
    facts = in_order(found)
    articles = {file: library.article(file) for file in story.files}
    named = dict.fromkeys(entity for fact in facts for claim in fact.claims for entity in claim.entities)
    entities = (library.entity(entity) for entity in named)
    names = {entity.id: entity.name for entity in entities if entity}
    notes = library.notes.find(story=story.id) if story.id else library.notes.find(file=story.files[0])
    return StoryReport(story, choose(facts), summaries, articles, names, facts, notes)
