"""Comparing the articles of a library, as far as something changed: entities, stories, facts.

The library keeps what is left to do, so each step does only that: articles that came, changed or went are linked; the
stories that they can stand in are found again; stories with another member, text or name are compared. Stories and
facts are made with the reader's corrections.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.cli.linking import link_changed
from tui.cli.room_versions import comparing_version
from tui.language import _
from tui.model import StoryCorrection, StoryFeatures

if TYPE_CHECKING:
    from tui.library import Library

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, how many are done and how many there are."""

BATCH = 100
"""Articles whose features are stored together."""


def compare_all(library: Library, progress: Progress) -> None:
    """Link, group and compare what is new or another than at the last time; everything, where the rules are others."""
    store = library.comparison
    compared_by, generation, corrected = store.state()
    rules = comparing_version()
    if compared_by != rules:
        store.forget()
    _group(library, link_changed(store, progress), progress)
    _compare(library, progress)
    store.finish(rules, generation, corrected)


def _group(library: Library, features: Sequence[StoryFeatures], progress: Progress) -> None:
    """Find the stories that may be others; `features` are those that were made while linking."""
    from tui.compare.stories import JOIN_AT, links_to, stories_of
    from tui.compare.story_features import MAX_DAYS_APART, SHARED_KEYS, story_features

    store = library.comparison
    files, made = store.without_features(), {each.file: each for each in features}
    for start in range(0, len(files), BATCH):
        progress(_("Finding stories"), start, len(files))
        batch = files[start : start + BATCH]
        read = {each.file: story_features(each) for each in store.annotated(file for file in batch if file not in made)}
        store.save_features([made.get(file) or read[file] for file in batch], links_to, SHARED_KEYS, MAX_DAYS_APART)
    moved = [each.correction for each in library.corrections() if isinstance(each.correction, StoryCorrection)]
    found, links = store.unsettled(JOIN_AT, moved)
    store.save_groups(stories_of(found, links, moved), moved)


def _compare(library: Library, progress: Progress) -> None:
    """Compare the stories that are stale."""
    from tui.compare import compare_story, story_title
    from tui.compare.fact_corrections import corrected_facts

    store = library.comparison
    stale = store.stale_stories()
    for number, story in enumerate(stale, 1):
        progress(_("Comparing"), number, len(stale))
        articles = list(store.annotated(story.files))
        facts = compare_story(articles, store.linking(story.files)).facts
        store.save_facts(story.id, story_title(articles), facts, corrected_facts)
