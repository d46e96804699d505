"""The words and phrases that a query seeks: their postings, and at which word positions of an article they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tui.library.search.expanding import TEXT, Listed
from tui.library.search.inflections import MOST_FORMS
from tui.library.search.phrases import distinct, phrase_starts
from tui.library.search.postings import Places, Postings
from tui.library.search.scoring import Documents

_FEW = 2 + MOST_FORMS
"""A word, the compounds that hold it, and its forms."""


@dataclass(frozen=True, slots=True, eq=False)
class SoughtWord:
    """A leaf that a word answers, or one of several; `rarity` is its inverse document frequency."""

    lists: tuple[Listed, ...]
    rarity: float
    width: int = 1

    @property
    def is_narrow(self) -> bool:
        """Tell whether few terms answer it, so that many articles can be looked into."""
        return not any(listed.begins for listed in self.lists) and sum(len(each.terms) for each in self.lists) <= _FEW

    def places(self, postings: Postings, documents: Documents) -> Places:
        """Give where it stands in the bodies of `documents`, which ascend."""
        return _united([listed.places(postings, documents) for listed in self.lists])


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


def _united(found: Sequence[Places]) -> Places:
    """Give the places of all, each once, in order."""
    if len(found) == 1:
        return found[0]
    if not found:
        return Places(np.empty(0, np.uint32), np.empty(0, np.uint32))
    numbers = [(each.documents.astype(np.int64) << 32) + each.positions for each in found]
    united = distinct(np.sort(np.concatenate(numbers)))
    return Places((united >> 32).astype(np.uint32), (united & 0xFFFF_FFFF).astype(np.uint32))
