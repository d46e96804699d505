"""Comparing the articles of a library, as far as something changed: entities, stories, facts.

The library keeps what is left to do, so each step does only that: articles that came, changed or went are linked; the
stories that they can stand in are found again; stories with another member, text or name are compared. Stories and
facts are made with the reader's corrections.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.cli.linking import link_changed
from tui.cli.room_versions import comparing_version
from tui.language import _
from tui.model import DocumentError, Story, StoryCorrection, StoryFeatures

if TYPE_CHECKING:
    from tui.cli.tasks import Compared
    from tui.library import Library
    from tui.library.comparison_store import ComparisonStore

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, how many are done and how many there are."""

BATCH = 100
"""Articles whose features are stored together."""
FEW = 60
"""Articles of stories that are compared before a second process would have caught up."""


def compare_all(library: Library, progress: Progress, jobs: int | None = 1) -> None:
    """Link, group and compare what is new or another than at the last time; everything, where the rules are others.

    Each step is one short transaction, so a stop loses little, and the next call goes on from there. `jobs` is the most
    processes that compare stories, None for one a core.
    """
    store = library.comparison
    compared_by, generation, corrected = store.state()
    rules = comparing_version()
    if compared_by != rules:
        store.forget(rules)
    for features in link_changed(store, progress):
        _save_features(store, features)
    _group(library, progress)
    _compare(library, progress, jobs)
    store.finish(rules, generation, corrected)


def _group(library: Library, progress: Progress) -> None:
    """Find the stories that may be others."""
    from tui.compare.stories import JOIN_AT, stories_of
    from tui.compare.story_features import story_features

    store = library.comparison
    files = store.without_features()
    for start in range(0, len(files), BATCH):
        progress(_("Finding stories"), start, len(files))
        _save_features(store, [story_features(each) for each in store.annotated(files[start : start + BATCH])])
    moved = [each.correction for each in library.corrections() if isinstance(each.correction, StoryCorrection)]
    found, links = store.unsettled(JOIN_AT, moved)
    store.save_groups(stories_of(found, links, moved), moved)


def _save_features(store: ComparisonStore, features: Sequence[StoryFeatures]) -> None:
    from tui.compare.stories import links_to
    from tui.compare.story_features import MAX_DAYS_APART, SHARED_KEYS

    for start in range(0, len(features), BATCH):
        store.save_features(features[start : start + BATCH], links_to, SHARED_KEYS, MAX_DAYS_APART)


def _compare(library: Library, progress: Progress, jobs: int | None) -> None:
    """Compare the stories that are stale, the largest first: none of them is left to the end alone."""
    from tui.compare.fact_corrections import corrected_facts

    store = library.comparison
    stale = sorted(store.stale_stories(), key=lambda story: -len(story.files))
    for number, (story, compared) in enumerate(zip(stale, _compared(library, stale, jobs), strict=True), 1):
        progress(_("Comparing"), number, len(stale))
        store.save_facts(story.id, compared.title, compared.facts, corrected_facts)


def _compared(library: Library, stories: Sequence[Story], jobs: int | None) -> Iterator[Compared]:
    """What comparing each story finds, by processes beside this one where there is much to do."""
    from tui.cli.tasks import Compare, compared
    from tui.cli.workers import Workers, usual_count

    count = jobs or usual_count()
    if count == 1 or sum(len(story.files) for story in stories if len(story.files) > 1) <= FEW:
        for story in stories:
            yield compared(library.comparison, story.files)
        return
    tasks = [Compare(library.folder, story.id, story.files) for story in stories]
    with Workers(count) as workers:
        for story, result in zip(stories, workers.compare(tasks), strict=True):
            # What went wrong there goes wrong here too, and is told; or the process was short of memory.
            yield compared(library.comparison, story.files) if isinstance(result, DocumentError) else result
