"""The words and phrases that a query seeks: their postings, and at which word positions of an article they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.library.search.expanding import TEXT, Listed
from tui.library.search.phrases import distinct, phrase_starts
from tui.library.search.postings import Places, Postings, TermPostings
from tui.library.search.scoring import Documents, Scores

_FEW = 2


class Pooled(NamedTuple):
    """The postings of several lists behind one another: `lists[owners[at]]` has `documents[at]`."""

    lists: tuple[Listed, ...]
    documents: Documents
    weights: Scores
    owners: NDArray[np.intp]


def pooled(lists: Iterable[Listed], postings: Postings) -> Pooled:
    """Read those lists that the index has."""
    read = [(listed, found) for listed in lists if (found := _read(listed, postings)) is not None]
    if not read:
        return Pooled((), np.empty(0, np.uint32), np.empty(0, np.float32), np.empty(0, np.intp))
    return Pooled(
        tuple(listed for listed, _ in read),
        np.concatenate([found.documents for _, found in read]),
        np.concatenate([found.weights for _, found in read]),
        np.repeat(np.arange(len(read)), [found.documents.size for _, found in read]),
    )


@dataclass(frozen=True, slots=True, eq=False)
class SoughtWord:
    """A leaf that any one of some words answers; `rarity` is its inverse document frequency."""

    pools: tuple[Pooled, ...]
    rarity: float
    width: int = 1

    @property
    def is_narrow(self) -> bool:
        """Tell whether few lists answer it, so that many articles can be looked into."""
        return sum(len(pool.lists) for pool in self.pools) <= 2

    def places(self, postings: Postings, documents: Documents) -> Places:
        """Give where it stands in the bodies of `documents`, which ascend."""
        found = []
        for lists, holders, _, owners in self.pools:
            # Most of the many words that begin in some way stand in none of these articles.
            here = range(len(lists)) if len(lists) <= _FEW else set(owners[np.isin(holders, documents)].tolist())
            found += [_places(lists[owner], postings, documents) for owner in here]
        return _united(found)


@dataclass(frozen=True, slots=True, eq=False)
class SoughtPhrase:
    """A leaf that words one behind the other answer, in the bodies of `documents`; `width` is the number of words."""

    terms: tuple[str, ...]
    documents: Documents
    rarity: float

    @property
    def width(self) -> int:
        """How many words stand together."""
        return len(self.terms)

    @property
    def is_narrow(self) -> bool:
        """Tell whether few lists answer it, so that many articles can be looked into."""
        return True

    def places(self, postings: Postings, documents: Documents) -> Places:
        """Give where it begins in the bodies of `documents`, which ascend."""
        return phrase_starts(postings, TEXT, self.terms, np.intersect1d(documents, self.documents, assume_unique=True))


@dataclass(frozen=True, slots=True, eq=False)
class SoughtAny:
    """Alternatives: any of the parts will do."""

    parts: tuple[Sought, ...]

    @property
    def width(self) -> int:
        """How many words stand together, at least."""
        return min(part.width for part in self.parts)

    @property
    def rarity(self) -> float:
        """The rarity of the commonest."""
        return min(part.rarity for part in self.parts)

    @property
    def is_narrow(self) -> bool:
        """Tell whether few lists answer it, so that many articles can be looked into."""
        return all(part.is_narrow for part in self.parts)

    def places(self, postings: Postings, documents: Documents) -> Places:
        """Give where one of them stands in the bodies of `documents`, which ascend."""
        return _united([part.places(postings, documents) for part in self.parts])


Sought = SoughtWord | SoughtPhrase | SoughtAny


def each_word(sought: Iterable[Sought]) -> Iterator[SoughtWord | SoughtPhrase]:
    """Give the words and phrases, those of alternatives one by one."""
    for one in sought:
        if isinstance(one, SoughtAny):
            yield from each_word(one.parts)
        else:
            yield one


def by_document(places: Places, documents: Documents) -> list[NDArray[np.uint32]]:
    """Give the positions in each of `documents`; both ascend."""
    starts, ends = (np.searchsorted(places.documents, documents, side).tolist() for side in ("left", "right"))
    return [places.positions[start:end] for start, end in zip(starts, ends, strict=True)]


def _read(listed: Listed, postings: Postings) -> TermPostings | None:
    return (postings.beginning if listed.begins else postings.of)(listed.field, listed.term)


def _places(listed: Listed, postings: Postings, documents: Documents) -> Places:
    return (postings.places_beginning if listed.begins else postings.places)(listed.field, listed.term, documents)


def _united(found: Sequence[Places]) -> Places:
    """Give the places of all, each once, in order."""
    if len(found) == 1:
        return found[0]
    if not found:
        return Places(np.empty(0, np.uint32), np.empty(0, np.uint32))
    numbers = [(each.documents.astype(np.int64) << 32) + each.positions for each in found]
    united = distinct(np.sort(np.concatenate(numbers)))
    return Places((united >> 32).astype(np.uint32), (united & 0xFFFF_FFFF).astype(np.uint32))
