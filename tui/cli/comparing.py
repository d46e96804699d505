"""Comparing the articles of a library: entities, stories, facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.cli.room_versions import comparing_version
from tui.model import AnnotatedArticle, Correction, Linking, Story, StoryCorrection

if TYPE_CHECKING:
    from tui.library import Library

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, how many are done and how many there are."""


def compare_all(library: Library, progress: Progress) -> None:
    """Link all mentions of the library, group its articles into stories and compare each story.

    Stories and facts are made with the reader's corrections, from whole mentions. The library gets the linker's own
    entities, with parts of words and capitals, and lays the corrections over them itself: so they can be taken back.
    """
    from tui.compare import compare_story, group_stories, link_entities, link_parts, story_title, with_capitals
    from tui.compare.fact_corrections import corrected_facts

    articles = list(library.annotated())
    by_linker = link_entities(articles)
    linking = _corrected(library, articles, by_linker)
    story_of = group_stories(articles, _moved(library))
    members: dict[str, list[AnnotatedArticle]] = {}
    for article in articles:
        members.setdefault(story_of[article.file], []).append(article)
    stories, facts = [], {}
    for number, (story, group) in enumerate(members.items(), 1):
        progress("Comparing", number, len(members))
        stories.append(Story(story, story_title(group), tuple(article.file for article in group)))
        facts[story] = compare_story(group, linking).facts
    linked = link_parts(articles, with_capitals(articles, by_linker))
    library.save_comparison(linked, story_of, stories, facts, comparing_version(), corrected_facts)


def _moved(library: Library) -> list[StoryCorrection]:
    return [each.correction for each in library.corrections() if isinstance(each.correction, StoryCorrection)]


def _corrected(library: Library, articles: Sequence[AnnotatedArticle], linking: Linking) -> Linking:
    from tui.library.corrections import apply_corrections, surfaces_in

    corrections = [each.correction for each in library.corrections() if isinstance(each.correction, Correction)]
    if not corrections:
        return linking
    surfaces = {each.file: surfaces_in(each.article.text, linking.mentions.get(each.file, ())) for each in articles}
    return apply_corrections(linking, surfaces, corrections)
