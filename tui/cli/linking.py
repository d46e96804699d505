"""Linking the articles that came, changed or went since the last time into those that the library has linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.cli.comparing import Progress
    from tui.library.comparison_store import ComparisonStore


def link_changed(store: ComparisonStore, progress: Progress) -> None:
    """Bring entities and mentions up to date; the library lays its corrections over them itself."""
    from tui.compare.library_linker import LibraryLinker
    from tui.compare.memory import Memory

    with store.linking_memory() as kept:
        seen = kept.unlinked
        if not (seen.there or seen.gone):
            return
        memory = Memory(kept)
        linker = LibraryLinker(memory, store.annotated, kept.files_naming, fresh=seen.fresh)
        for file in seen.gone:
            linker.remove(file)
        for number, annotated in enumerate(store.annotated(seen.there), 1):
            progress("Linking", number, len(seen.there))
            linker.add(annotated)
        changes = linker.changes()
        rows = list(memory.changes())
    store.save_linking(seen, changes.entities, changes.gone, changes.mentions, rows)
