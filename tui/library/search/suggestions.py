"""Other spellings of a search that finds next to nothing: words of the library one or two letters away.

The distance is that of Damerau and Levenshtein between folded stems, an exchange of neighbouring letters counted once
(optimal string alignment). Of words at one distance the commonest comes first. Words that belong together or apart are
tried too: *Hoch wasser*, *Wasserstand Pegel* typed in one.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tui.library.folding import fold
from tui.library.search.analysis import is_function_word, tokens
from tui.library.search.label_analysis import beginning
from tui.library.search.surface_forms import SurfaceForms
from tui.library.search.typed_words import TypedWord, typed_words

FEW = 2
"""A search that finds more articles than these is taken for what was meant."""
MOST = 3
_MOST_WORDS = 6
"""Of one search that are compared with the library's."""
_ALIKE = 3
_WRITTEN_OUT = 8
"""Of the words that may have been meant are looked up in the texts."""
_LONGEST_ENDING = 4
_MOST_TRIED = 6
_LONG = 7
"""Letters of a stem from which on two may be wrong."""
_SHORTEST = 4
_SHORTEST_HALF = 3
_LONGEST_PARTED = 40
"""Letters of a word that is looked at for two written as one: each place costs two looks into the index."""
_FAR_COMMONER = 20
"""So many times as many articles must have a word that is offered for one that some have."""
_BODY, _PARTS = "text", "parts"


class _Sources(NamedTuple):
    db: sqlite3.Connection
    surfaces: SurfaceForms

    def frequency(self, term: str) -> int:
        """The number of articles with a term."""
        return self.surfaces.postings.frequency(_BODY, term)


def suggestions(
    db: sqlite3.Connection, surfaces: SurfaceForms, typed: str, finds: Callable[[str], int]
) -> tuple[str, ...]:
    """Give at most `MOST` searches that find more than one that finds next to nothing, likeliest first.

    `finds` gives the number of articles that a search finds, `surfaces` are those of the library's index.
    """
    found = finds(typed)
    if found > FEW:
        return ()
    tried = islice(dict.fromkeys(_others(_Sources(db, surfaces), typed)), _MOST_TRIED)
    return tuple(islice((other for other in tried if other != typed and finds(other) > found), MOST))


def _others(sources: _Sources, typed: str) -> Iterator[str]:
    """Whole searches with other words: all corrected, then joined, or parted where none is near, then less likely."""
    words = list(islice(typed_words(typed), _MOST_WORDS))
    alike = {word: found for word in words if (found := _alike(sources, word.text))}
    best = {word: found[0] for word, found in alike.items()}
    if best:
        yield _replaced(typed, best)
    for one, other in pairwise(words):
        if not typed[one.end : other.start].strip() and (joined := _joined(sources, one, other)):
            yield typed[: one.start] + joined + typed[other.end :]
    for word in words:
        if word not in alike and (parted := _parted(sources, word.text)):
            yield _replaced(typed, best | {word: parted})
    for word, found in alike.items():
        for less_likely in found[1:]:
            yield _replaced(typed, best | {word: less_likely})


def _replaced(typed: str, words: dict[TypedWord, str]) -> str:
    for word in sorted(words, reverse=True):
        typed = typed[: word.start] + words[word] + typed[word.end :]
    return typed


def _alike(sources: _Sources, text: str) -> list[str]:
    """Words of the library that may have been meant, likeliest first, as the texts write them."""
    token = next(tokens(text))
    word = beginning(token.word)
    if len(word) < _SHORTEST:
        return []
    postings = sources.surfaces.postings
    own = sources.frequency(token.term) + postings.frequency(_PARTS, token.term)
    furthest = 2 if len(word) >= _LONG and not own else 1
    if own:
        near = _near(postings.common_terms(_BODY, word[0], _FAR_COMMONER * own), word, furthest)
    else:
        vocabulary = postings.terms(_BODY)
        near = _near(vocabulary, word, furthest) or _within(token.term, vocabulary, furthest)
    common = ((distance, -sources.frequency(term), term) for term, distance in near.items() if term != token.term)
    likely = sorted(each for each in common if -each[1] >= max(1, _FAR_COMMONER * own))
    forms = ((_written(sources, term, text), rarity) for _, rarity, term in likely[:_WRITTEN_OUT])
    measured = ((OSA.distance(beginning(fold(form)), word), rarity, form) for form, rarity in forms if form)
    return [form for distance, _, form in sorted(measured) if distance <= furthest][:_ALIKE]


def _near(vocabulary: Sequence[str], word: str, furthest: int) -> dict[str, float]:
    """The stems of a sorted vocabulary that may be of a word so near, with a first guess of their distance.

    A slip in the last letters hinders the stemmer, so stems are compared with as much of the word as they are long.
    Few mistake the first letter, and a twentieth of the words is compared in a twentieth of the time: all of 100,000
    take 15 ms, so they are only compared, with the stem alone, for a word that nobody writes and no word with that
    letter is near.
    """
    first, behind = bisect_left(vocabulary, word[0]), bisect_left(vocabulary, chr(ord(word[0]) + 1))
    near: dict[str, float] = {}
    by_length = defaultdict[int, list[str]](list)
    for stem in vocabulary[first:behind]:
        by_length[len(stem)].append(stem)
    for length in range(len(word) - _LONGEST_ENDING, len(word) + 2):
        near |= _within(word[:length], by_length[length], furthest + 1)
    return near


def _within(word: str, vocabulary: Sequence[str], furthest: int) -> dict[str, float]:
    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=furthest, limit=None)
    return {stem: distance for stem, distance, _ in found}


def _joined(sources: _Sources, one: TypedWord, other: TypedWord) -> str:
    whole = one.text + other.text.lower()
    term = _term(whole)
    return _written(sources, term, whole) if term and sources.frequency(term) else ""


def _parted(sources: _Sources, word: str) -> str:
    """Two words that a word which nobody writes may be: those of which the rarer one is the commonest."""
    term = _term(word)
    if term is None or len(word) > _LONGEST_PARTED or sources.frequency(term):
        return ""
    best = (0, "")
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        halves = (word[:at], word[at:])
        terms = [_term(half) or "" for half in halves]
        rarer = min(sources.frequency(half) for half in terms)
        if rarer > best[0] and not any(map(is_function_word, halves)):
            best = rarer, " ".join(_written(sources, *each) for each in zip(terms, halves, strict=True))
    return best[1]


def _term(word: str) -> str | None:
    return next((token.term for token in tokens(word)), None)


def _written(sources: _Sources, term: str, typed: str) -> str:
    """How the texts write a term, of several ways that which is nearest to what was typed; empty where none does."""
    forms = sources.surfaces.of(sources.db, term)
    return min(forms, key=lambda form: OSA.distance(fold(form), fold(typed)), default="")
