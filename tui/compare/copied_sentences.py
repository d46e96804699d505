"""Which sentences of two articles are the same but for a few words: copied from one another, or from one agency.

The measure is that of `independence`, word 5-grams outside quotations (containment, Broder 1997), taken of single
sentences. Standard library only: the reader imports this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from tui.compare.independence import COPIED, COPIED_WITH_CREDIT, MIN_SHARED, RUN
from tui.compare.wording import WORD
from tui.model import AnnotatedArticle

Span = tuple[int, int]
Shingle = tuple[str, ...]


def copied_sentences(left: AnnotatedArticle, right: AnnotatedArticle) -> list[tuple[Span, Span]]:
    """The pairs of sentences, each as spans of its own article, in the order of the left one.

    A left sentence has one partner at most: the one with which it shares most. The cost grows with the length of the
    texts alone: of sentences that repeat the same words the first stands for all.
    """
    share = COPIED_WITH_CREDIT if {*left.article.agencies} & {*right.article.agencies} else COPIED
    sentences = list(_shingled(right))
    holder: dict[Shingle, int] = {}
    for number, (_, shingles) in enumerate(sentences):
        for shingle in shingles:
            holder.setdefault(shingle, number)
    found = []
    for span, shingles in _shingled(left):
        shared = Counter(holder[shingle] for shingle in shingles if shingle in holder)
        if shared:
            number, count = shared.most_common(1)[0]
            other, others = sentences[number]
            if count >= max(MIN_SHARED, share * min(len(shingles), len(others))):
                found.append((span, other))
    return found


def _shingled(annotated: AnnotatedArticle) -> Iterator[tuple[Span, frozenset[Shingle]]]:
    """Each sentence with the runs of words in it that nobody is quoted with."""
    quotes = annotated.annotations.quotes
    starts, reach = [quote.start for quote in quotes], list(accumulate((quote.end for quote in quotes), max))

    def quoted(offset: int) -> bool:
        before = bisect_right(starts, offset)
        return before > 0 and offset < reach[before - 1]

    for sentence in annotated.annotations.sentences:
        words = list(WORD.finditer(annotated.article.text, sentence.start, sentence.end))
        plain = ["" if quoted(word.start()) else word[0].casefold() for word in words]
        runs = (tuple(plain[i : i + RUN]) for i in range(len(plain) - RUN + 1))
        yield (sentence.start, sentence.end), frozenset(run for run in runs if all(run))
