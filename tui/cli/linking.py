"""Linking the articles that came, changed or went since the last time into those that the library has linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tui.language import _
from tui.model import AnnotatedArticle, StoryFeatures

if TYPE_CHECKING:
    from tui.cli.comparing import Progress
    from tui.library.comparison_store import ComparisonStore
    from tui.library.relinking import Unlinked

PORTION = 1000
"""Articles linked in one go at least. Each portion looks again at articles of those before that a new name concerns, so
a portion is as large as all before it in the run: measured, linking 3,000 articles takes half as long again."""
KEPT = 1000
"""Articles kept in memory until their mentions are written, rather than read again."""


def link_changed(store: ComparisonStore, progress: Progress) -> Iterator[list[StoryFeatures]]:
    """Bring entities and mentions up to date, portion by portion; the library lays its corrections over them itself.

    Gives the story features of the articles that came or changed: their names are known here. A stop loses the portion
    under way.
    """
    done = 0
    while (features := _link_portion(store, done, progress)) is not None:
        done += len(features)
        yield features


def _link_portion(store: ComparisonStore, done: int, progress: Progress) -> list[StoryFeatures] | None:
    """Link the next articles and give their story features, None where there was nothing left to do."""
    from tui.compare.library_linker import LibraryLinker
    from tui.compare.memory import Memory
    from tui.compare.story_features import story_features

    with store.linking_memory() as kept:
        total = done + len(kept.unlinked.there)
        seen = _portion(kept.unlinked, max(PORTION, done))
        if not (seen.there or seen.gone):
            return None
        memory, read = Memory(kept), _Read(store)
        linker = LibraryLinker(memory, read.again, kept.files_naming, fresh=seen.fresh)
        for file in seen.gone:
            linker.remove(file)
        features = []
        for number, annotated in enumerate(read.first(seen.there), done + 1):
            progress(_("Linking"), number, total)
            features.append(story_features(annotated, linker.add(annotated)))
        changes = linker.changes()
        rows = list(memory.changes())
    store.save_linking(seen, changes.entities, changes.gone, changes.mentions, rows)
    return features


def _portion(unlinked: Unlinked, most: int) -> Unlinked:
    """So many of the articles as are linked in one go, at most `most`.

    A library that was linked before and is linked anew changes over at once: until then its old mentions stay.
    """
    if unlinked.fresh and unlinked.linkings:
        return unlinked
    return replace(unlinked, there=dict(islice(unlinked.there.items(), most)))


class _Read:
    """The library's articles, some of them kept because they are soon asked for again."""

    def __init__(self, store: ComparisonStore) -> None:
        self._store = store
        self._kept: dict[str, AnnotatedArticle] = {}

    def first(self, files: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Give articles, and keep as many as there is room for."""
        for annotated in self._store.annotated(files):
            if len(self._kept) < KEPT:
                self._kept[annotated.file] = annotated
            yield annotated

    def again(self, files: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Give articles, those that were kept without reading them."""
        for file in files:
            yield self._kept[file] if file in self._kept else next(self._store.annotated([file]))
