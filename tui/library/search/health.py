"""What a check of a library's store and index finds; `checking` makes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """What SQLite says of the store's file: `problems` is empty, and no reference leads nowhere, where all is well."""

    articles: int
    generation: int
    size: int
    """In bytes, with what is not yet taken over from the write-ahead log."""
    problems: tuple[str, ...]
    """As SQLite words them, in English."""
    loose_references: tuple[tuple[str, int], ...]
    """Tables with rows that refer to rows which do not exist, and how many."""


@dataclass(frozen=True, slots=True)
class IndexHealth:
    """How an index differs from its store; see `Health.index_is_sound`."""

    exists: bool
    format: str
    """Of the index; empty where it has no stamp."""
    current_format: str
    of_this_store: bool
    generation: int | None
    """The store's generation that it shows."""
    articles: int
    deleted: int
    """Articles that take up room until segments are joined; searches do not see them."""
    segments: int
    size: int
    """In bytes."""
    missing: tuple[str, ...]
    """Files of articles that are not in the index, sorted."""
    outdated: tuple[str, ...]
    """Files of articles that were stored again since they were indexed, sorted."""
    gone: int
    """Articles in the index that the store has no more."""
    repeated: int
    """Articles that are in the index more than once."""
    broken: tuple[str, ...]
    """Names of files that cannot be read or are not as they were written, sorted."""
    leftovers: tuple[str, ...]
    """Names of files and folders that nothing needs: of a process that was killed, or of one that is at work."""


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a library's store and of its index."""

    store: StoreHealth
    index: IndexHealth

    @property
    def store_is_sound(self) -> bool:
        """Tell whether SQLite finds nothing wrong."""
        return not self.store.problems and not self.store.loose_references

    @property
    def index_is_sound(self) -> bool:
        """Tell whether the index shows exactly what the store holds; leftovers do not count."""
        index = self.index
        differs = index.missing or index.outdated or index.gone or index.repeated or index.broken
        current = index.exists and index.of_this_store and index.format == index.current_format
        return current and index.generation == self.store.generation and not differs
