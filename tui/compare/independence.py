"""Which sources of a fact go back to one origin: wire copy, copied passages, the same text twice.

Copying shows in runs of words that two texts share: the share of a passage's word 5-grams that the other text holds
(containment, Broder 1997). Nicholls (International Journal of Communication 13, 2019) tells wire copy from a common
source by it: two reporters at one press conference share the quotations, not the words around them. So quoted words do
not count here. An agency's credit stands for an article as a whole and names what any part of it may rest on; alone it
proves nothing of one fact, so it only lets a less exact copy pass.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from tui.compare.wording import WORD
from tui.model import AnnotatedArticle, Claim, Quote, SharedOrigin

RUN = 5
"""How many words in a row are one shingle."""
COPIED = 0.5
"""From this containment on a passage is a copy; in independent reports of one event it hardly exceeds a third."""
COPIED_WITH_CREDIT = 0.25
"""The same where both articles credit one agency."""
MIN_SHARED = 4
"""A copy shares at least so many shingles, eight words in a row: *am Mittwoch in Bad Salzungen mit* is no copy."""
Shingles = frozenset[int]


class Origins:
    """Finds the shared origins of facts in a story's articles."""

    def __init__(self, articles: Iterable[AnnotatedArticle]) -> None:
        self._texts = {annotated.file: _ShingledText(annotated) for annotated in articles}
        self._bodies: dict[tuple[str, str], bool] = {}

    def of(self, claims: Sequence[Claim]) -> tuple[SharedOrigin, ...]:
        """The groups of the claims' files that rest on one origin, disjoint, in the order of the files.

        Copies of copies are one origin: the relation is closed over all the files of the claims.
        """
        by_file: dict[str, list[Claim]] = {}
        for claim in claims:
            by_file.setdefault(claim.file, []).append(claim)
        group = {file: {file} for file in by_file}
        for one, other in combinations(by_file, 2):
            if group[one] is not group[other] and self._one_origin(by_file[one], by_file[other]):
                group[one] |= group[other]
                group.update(dict.fromkeys(group[other], group[one]))
        shared = {tuple(sorted(files)): None for files in group.values() if len(files) > 1}
        return tuple(SharedOrigin(files, self._common_credits(files)) for files in sorted(shared))

    def _one_origin(self, claims: Sequence[Claim], others: Sequence[Claim]) -> bool:
        """Whether one text's words around a claim, or its body as a whole, are copied from where the other's are."""
        text, other = self._texts[claims[0].file], self._texts[others[0].file]
        needed = COPIED_WITH_CREDIT if text.agencies & other.agencies else COPIED
        return (
            any(_contained(text.around(claim), other.all, needed) for claim in claims)
            or any(_contained(other.around(claim), text.all, needed) for claim in others)
            or self._mostly_one_text(text, other)
        )

    def _mostly_one_text(self, text: _ShingledText, other: _ShingledText) -> bool:
        """Whether most of the shorter body stands in the longer one."""
        pair = (text.file, other.file)
        if pair not in self._bodies:
            shorter, longer = sorted((text.all, other.all), key=len)
            self._bodies[pair] = _contained(shorter, longer, COPIED)
        return self._bodies[pair]

    def _common_credits(self, files: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(frozenset.intersection(*(self._texts[file].agencies for file in files))))


class _ShingledText:
    """The shingles of an article's own words, sentence by sentence; offsets count characters of its text."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.file = annotated.file
        self.agencies = frozenset(annotated.article.agencies)
        self._text = annotated.article.text
        self._quotes = annotated.annotations.quotes
        self._starts = [sentence.start for sentence in annotated.annotations.sentences]
        self._passages: dict[tuple[int, int], Shingles] = {}

    @cached_property
    def _places(self) -> Mapping[int, int]:
        """Where each shingle of own words begins and which it is."""
        words = list(WORD.finditer(self._text))
        quoted = _inside([hit.start() for hit in words], self._quotes)
        plain = [hit[0].casefold() for hit in words]
        return {
            words[i].start(): hash(tuple(plain[i : i + RUN]))
            for i in range(len(words) - RUN + 1)
            if not any(quoted[i : i + RUN])
        }

    @cached_property
    def _offsets(self) -> list[int]:
        return list(self._places)

    @cached_property
    def all(self) -> Shingles:
        """Those of the whole text."""
        return frozenset(self._places.values())

    def around(self, claim: Claim) -> Shingles:
        """Those of the claim's sentence, or of it and its neighbours where it has too few words of its own to judge."""
        span = claim.sentence_start, claim.sentence_end
        if span not in self._passages:
            passage = self._between(*span)
            self._passages[span] = passage if len(passage) >= MIN_SHARED else self._between(*self._wider(*span))
        return self._passages[span]

    def _wider(self, start: int, end: int) -> tuple[int, int]:
        """The span with the sentence before and the one behind it."""
        before = bisect_left(self._starts, start) - 1
        behind = bisect_left(self._starts, end) + 1
        first = self._starts[before] if before >= 0 else start
        return first, self._starts[behind] if behind < len(self._starts) else len(self._text)

    def _between(self, start: int, end: int) -> Shingles:
        chosen = self._offsets[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
        return frozenset(self._places[offset] for offset in chosen)


def _inside(offsets: Sequence[int], quotes: Sequence[Quote]) -> list[bool]:
    """Which of the ascending offsets lie in a quotation."""
    found = [False] * len(offsets)
    for quote in quotes:
        for i in range(bisect_left(offsets, quote.start), bisect_left(offsets, quote.end)):
            found[i] = True
    return found


def _contained(passage: Shingles, text: Shingles, needed: float) -> bool:
    """Whether enough of a passage stands in a text."""
    shared = len(passage & text)
    return shared >= MIN_SHARED and shared >= needed * len(passage)
