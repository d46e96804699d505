"""Which utterances of two sources are the same words of the same speaker.

Words in quotation marks are compared by fuzzy matching of their stems, in full or shortened; indirect speech is held
against a quotation only when the speaker is the same. Below a ratio of about 85 different quotations begin to look
alike, so a lower one needs the same speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from rapidfuzz import fuzz

from tui.compare.clustering import Pair, average_linkage
from tui.compare.similarity import StorySimilarity
from tui.compare.sources import SourceMatch, Sources
from tui.compare.statements import Statement, overlap
from tui.compare.wording import content_words, stem, words_of
from tui.model import Evidential

SAME_WORDS, SAME_PART = 90.0, 95.0
NEARLY_SAME_WORDS = 80.0
ALTERED_WORDS = 68.0
"""Words of one speaker that are this near are one utterance, told in other words."""
MIN_ALTERED = 3
SHORTEST_PART = 24
LONG_QUOTE = 4
"""From this many words on, the same words are the same utterance whoever is named."""
INDIRECT_LIKENESS, INDIRECT_MARGIN = 0.22, 0.03
UNNAMED_LIKENESS = 0.34
JOIN_AT = 0.30


def align_quotes(statements: Sequence[Statement], similarity: StorySimilarity, sources: Sources) -> list[list[int]]:
    """Groups of positions in `statements` that pass on one utterance; each holds words in quotation marks."""
    words = [QuotedWords(statement.text) for statement in statements]
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    links: dict[Pair, float] = {}
    for one, other in combinations(sorted(by_file), 2):
        links |= _links(by_file[one], by_file[other], statements, words, similarity, sources)
    for rows in by_file.values():
        links |= {(i, j): 1.0 for i, j in combinations(rows, 2) if words[i].repeats(words[j])}

    def forbidden(a: int, b: int) -> bool:
        return _two_utterances(statements[a], statements[b]) and not words[a].repeats(words[b])

    groups = average_linkage(links, JOIN_AT, forbidden)
    return [group for group in groups if any(is_direct(statements[i]) for i in group)]


def _links(
    rows: Sequence[int],
    columns: Sequence[int],
    statements: Sequence[Statement],
    words: Sequence[QuotedWords],
    similarity: StorySimilarity,
    sources: Sources,
) -> dict[Pair, float]:
    """How sure the utterances of two files are one, for the pairs that can be; the speakers are asked for last."""
    links: dict[Pair, float] = {}
    likeness = similarity.between(rows, columns)
    near_best = likeness >= np.maximum.outer(likeness.max(axis=1), likeness.max(axis=0)) - INDIRECT_MARGIN
    direct, others_direct = ([is_direct(statements[i]) for i in side] for side in (rows, columns))
    both = np.logical_and.outer(direct, others_direct)
    passed_on = np.logical_or.outer(direct, others_direct) & near_best
    for r, c in np.argwhere(both | passed_on).tolist():
        i, j = rows[r], columns[c]
        if not both[r, c] and not words[i].stems & words[j].stems:
            continue
        match, near = sources.match(statements[i].source, statements[j].source), float(likeness[r, c])
        strength = direct_strength(words[i], words[j], match, near) if both[r, c] else _indirect_strength(match, near)
        if strength:
            links[min(i, j), max(i, j)] = strength
    return links


class QuotedWords:
    """The words of an utterance, ready for matching: all of them, and the stems of those with content."""

    def __init__(self, text: str) -> None:
        stems = [stem(word) for word in content_words(text)]
        self.count = len(stems)
        self.stems = frozenset(stems)
        self.joined = " ".join(stems)
        self.full = " ".join(words_of(text))

    def repeats(self, other: QuotedWords) -> bool:
        """Whether both are the same whole sentence, word for word."""
        return self.full == other.full and len(self.full.split()) >= LONG_QUOTE and self.count > 1

    def altered(self, other: QuotedWords) -> float:
        """How far the one is the other with some words exchanged, from 0 to 100."""
        shorter = min(len(self.full), len(other.full))
        part = fuzz.partial_ratio(self.full, other.full) if shorter >= SHORTEST_PART else 0.0
        return max(fuzz.token_sort_ratio(self.joined, other.joined), fuzz.ratio(self.full, other.full), part)


def is_direct(statement: Statement) -> bool:
    """Whether the claim's words stand in quotation marks."""
    return statement.claim.evidential is Evidential.DIRECT_QUOTE


def _indirect_strength(sources: SourceMatch, likeness: float) -> float:
    """From 0 (no link) to 1: how sure a quotation is the same utterance as words told without quotation marks."""
    if sources in (SourceMatch.SAME, SourceMatch.COMPATIBLE):
        needed = INDIRECT_LIKENESS
    elif sources is SourceMatch.UNKNOWN:
        needed = UNNAMED_LIKENESS
    else:
        return 0.0
    return 0.3 + 0.7 * likeness if likeness >= needed else 0.0


def direct_strength(words: QuotedWords, others: QuotedWords, sources: SourceMatch, likeness: float) -> float:
    """How sure two quotations are one utterance, by their words and speakers."""
    fewer = min(words.count, others.count)
    if not fewer:
        return 0.0
    ratio = fuzz.token_sort_ratio(words.joined, others.joined)
    part = fuzz.partial_ratio(words.joined, others.joined)
    same = ratio >= SAME_WORDS or part >= SAME_PART
    if (same and fewer >= LONG_QUOTE) or words.repeats(others):
        return 1.0
    known = sources in (SourceMatch.SAME, SourceMatch.COMPATIBLE)
    if same and (known or (fewer >= 2 and sources is SourceMatch.UNKNOWN)):
        return 0.6 + 0.4 * likeness
    if sources is SourceMatch.SAME and fewer >= MIN_ALTERED and words.altered(others) >= ALTERED_WORDS:
        return 0.7
    if sources is SourceMatch.UNKNOWN and fewer >= LONG_QUOTE and ratio >= NEARLY_SAME_WORDS:
        return 0.7
    return 0.0


def _two_utterances(left: Statement, right: Statement) -> bool:
    """Whether two claims of one file cannot be one utterance: two quotations at different places of the text."""
    if left.claim.file != right.claim.file:
        return False
    apart = not overlap(left.claim.start, left.claim.end, right.claim.start, right.claim.end)
    return is_direct(left) and is_direct(right) and apart
