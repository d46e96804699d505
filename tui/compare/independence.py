"""Which sources of a fact go back to one origin: wire copy, copied passages, the same text twice.

Copying shows in runs of words that two texts share: the share of a passage's word 5-grams that the other text holds
(containment, Broder 1997). Nicholls (International Journal of Communication 13, 2019) tells wire copy from a common
source by it: two reporters at one press conference share the quotations, not the words around them. So quoted words do
not count here. An agency's credit stands for an article as a whole and names what any part of it may rest on; alone it
proves nothing of one fact, so it only lets a less exact copy pass.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

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
    """Finds the shared origins of facts in a story's articles; only texts that share a shingle are held together."""

    def __init__(self, articles: Iterable[AnnotatedArticle]) -> None:
        self._texts = {annotated.file: _ShingledText(annotated) for annotated in articles}
        self._holders: dict[int, list[str]] = defaultdict(list)
        for file, text in self._texts.items():
            for shingle in text.all:
                self._holders[shingle].append(file)
        self._passages: dict[tuple[str, int, int], frozenset[str]] = {}
        self._bodies: dict[str, frozenset[str]] = {}

    def of(self, claims: Sequence[Claim]) -> tuple[SharedOrigin, ...]:
        """The groups of the claims' files that rest on one origin, disjoint, in the order of the files.

        Copies of copies are one origin: the relation is closed over all the files of the claims.
        """
        group = {claim.file: {claim.file} for claim in claims}
        if len(group) < 2:
            return ()
        for claim in claims:
            for other in self._with_passage(claim) | self._with_body(claim.file):
                if other in group and group[other] is not group[claim.file]:
                    joined = group[claim.file] | group[other]
                    group.update(dict.fromkeys(joined, joined))
        shared = {tuple(sorted(files)) for files in group.values() if len(files) > 1}
        return tuple(SharedOrigin(files, self._common_credits(files)) for files in sorted(shared))

    def _with_passage(self, claim: Claim) -> frozenset[str]:
        """The other files that hold enough of the words around a claim."""
        key = claim.file, claim.sentence_start, claim.sentence_end
        if key not in self._passages:
            text = self._texts[claim.file]
            passage = text.around(claim)
            self._passages[key] = frozenset(
                other
                for other, shared in self._shared(passage, claim.file)
                if shared >= self._needed(text, self._texts[other]) * len(passage)
            )
        return self._passages[key]

    def _with_body(self, file: str) -> frozenset[str]:
        """The other files of which, or in which, most of the shorter body is the same."""
        if file not in self._bodies:
            body = self._texts[file].all
            self._bodies[file] = frozenset(
                other
                for other, shared in self._shared(body, file)
                if shared >= COPIED * min(len(body), len(self._texts[other].all))
            )
        return self._bodies[file]

    def _shared(self, passage: Shingles, file: str) -> Iterator[tuple[str, int]]:
        """The other files that share enough shingles to be judged, each with their number."""
        counts = Counter(holder for shingle in passage for holder in self._holders[shingle])
        return ((other, count) for other, count in counts.items() if other != file and count >= MIN_SHARED)

    def _needed(self, text: _ShingledText, other: _ShingledText) -> float:
        return COPIED_WITH_CREDIT if text.agencies & other.agencies else COPIED

    def _common_credits(self, files: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(frozenset.intersection(*(self._texts[file].agencies for file in files))))


class _ShingledText:
    """The shingles of an article's own words, sentence by sentence; offsets count characters of its text."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.agencies = frozenset(annotated.article.agencies)
        self._text = annotated.article.text
        self._quotes = annotated.annotations.quotes
        self._starts = [sentence.start for sentence in annotated.annotations.sentences]

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
        passage = self._between(claim.sentence_start, claim.sentence_end)
        if len(passage) >= MIN_SHARED:
            return passage
        return self._between(*self._wider(claim.sentence_start, claim.sentence_end))

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
