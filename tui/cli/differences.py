"""What is wrong with a library or its search index, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.language import N_, _, ngettext
from tui.phrases import how_many

if TYPE_CHECKING:
    from tui.library.search.health import Health, IndexHealth, StoreHealth

MOST_FILES = 20
"""Of each kind that are named; the others are counted."""


def differences(health: Health) -> Iterator[str]:
    """What the store's file and the index suffer from; nothing where all is well."""
    yield from _of_store(health.store)
    if not health.index.exists:
        yield _("There is no index yet; the next search makes it.")
    else:
        yield from _of_index(health.index, health.store.generation)


def _of_store(store: StoreHealth) -> Iterator[str]:
    for problem in store.problems:
        yield _("The library is damaged ({reason}).").format(reason=problem)
    for table, count in store.loose_references:
        told = ngettext(
            "{count} row of {table} refers to what is not there.",
            "{count} rows of {table} refer to what is not there.",
            count,
        )
        yield told.format(count=how_many.number(count), table=table)


def _of_index(index: IndexHealth, generation: int) -> Iterator[str]:
    useless = _why_useless(index)
    if useless:
        yield useless  # what it holds need not be told then
        return
    if index.generation != generation:
        yield _("The index shows an older state of the library; the next search takes over what has changed.")
    yield from _named(index.broken, N_("Not as it was written: {name}"))
    yield from _named(index.missing, N_("Not in the index: {name}"))
    yield from _named(index.outdated, N_("Changed since it was indexed: {name}"))
    if index.gone:
        told = ngettext(
            "{count} article in the index is no longer in the library.",
            "{count} articles in the index are no longer in the library.",
            index.gone,
        )
        yield told.format(count=how_many.number(index.gone))
    if index.repeated:
        told = ngettext(
            "{count} article is in the index more than once.", "{count} articles are in the index more than once.",
            index.repeated,
        )  # fmt: skip
        yield told.format(count=how_many.number(index.repeated))


def _why_useless(index: IndexHealth) -> str:
    if not index.format:
        return _("The index does not say of what it was made.")
    if not index.of_this_store:
        return _("The index was made of another library.")
    if index.format != index.current_format:
        return _("The index was made by another version of Gegenlese.")
    return ""


def _named(names: Sequence[str], told: str) -> Iterator[str]:
    for name in names[:MOST_FILES]:
        yield _(told).format(name=name)
    if (more := len(names) - MOST_FILES) > 0:
        count = ngettext("{count} more", "{count} more", more).format(count=how_many.number(more))
        yield _(told).format(name=count)
