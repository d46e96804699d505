"""Eight kinds of queries, twenty of each, drawn from a library's own words with a fixed seed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.prose_text import FUNCTION_WORDS
from tui.model import Article

QUERIES = 20
SEED = 7
COMMON = (0.08, 0.35)
MIDDLING = (0.01, 0.08)
"""In which share of the articles a word stands."""
RARE = (2, 12)
"""In how many articles."""
LETTERS = "abcdefghijklmnoprstuwz"

_WORD = re.compile(r"[^\W\d_]+")


class Kind(StrEnum):
    """What a query asks for."""

    COMMON = "common word"
    RARE = "rare word"
    BOTH = "two words"
    PHRASE = "phrase"
    PREFIX = "prefix"
    FUZZY = "fuzzy"
    FIELD = "person, number"
    PART = "part of a compound"


@dataclass(frozen=True, slots=True)
class Query:
    """A query in no engine's language: its words, or for `FIELD` the whole query in ours."""

    kind: Kind
    words: tuple[str, ...]

    @property
    def typed(self) -> str:
        """The query as a user of the reader types it."""
        match self.kind:
            case Kind.PHRASE:
                return f'"{" ".join(self.words)}"'
            case Kind.PREFIX:
                return f"{self.words[0]}*"
            case Kind.FUZZY:
                return f"{self.words[0]}~"
            case _:
                return " ".join(self.words)


def draw(articles: Sequence[Article], persons: Sequence[str]) -> dict[Kind, list[Query]]:
    """Draw `QUERIES` of each kind; `persons` are names that the articles have, the commonest first."""
    chance = random.Random(SEED)
    spread = _article_counts(articles)
    kinds: Mapping[Kind, Callable[[], tuple[str, ...] | None]] = {
        Kind.COMMON: _one(chance, _within(spread, *(share * len(articles) for share in COMMON))),
        Kind.RARE: _one(chance, _within(spread, *RARE)),
        Kind.BOTH: lambda: _two(chance, articles, spread),
        Kind.PHRASE: lambda: _phrase(chance, articles, spread),
        Kind.PREFIX: lambda: (chance.choice(middling)[:5],),
        Kind.FUZZY: lambda: (_misspelt(chance, chance.choice(middling)),),
        Kind.FIELD: lambda: (_field(chance, persons),),
        Kind.PART: _one(chance, _parts(spread)),
    }
    middling = [word for word in _within(spread, *(share * len(articles) for share in MIDDLING)) if len(word) >= 7]
    return {kind: _different(kind, once) for kind, once in kinds.items()}


def _different(kind: Kind, once: Callable[[], tuple[str, ...] | None]) -> list[Query]:
    drawn: dict[tuple[str, ...], None] = {}
    for _ in range(100 * QUERIES):
        words = once()
        if words is not None:
            drawn[words] = None
        if len(drawn) == QUERIES:
            break
    return [Query(kind, words) for words in drawn]


def _article_counts(articles: Iterable[Article]) -> Counter[str]:
    """In how many articles each word stands as it is written, function words left out."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(set(_WORD.findall(article.text)))
    return Counter(
        {word: count for word, count in counts.items() if len(word) >= 4 and word.lower() not in FUNCTION_WORDS}
    )


def _within(spread: Counter[str], least: float, most: float) -> list[str]:
    return sorted(word for word, count in spread.items() if least <= count <= most)


def _one(chance: random.Random, words: Sequence[str]) -> Callable[[], tuple[str, ...]]:
    return lambda: (chance.choice(words),)


def _two(chance: random.Random, articles: Sequence[Article], spread: Counter[str]) -> tuple[str, ...] | None:
    """Two words of one article, neither rare nor everywhere."""
    bounds = MIDDLING[0] * len(articles), COMMON[1] * len(articles)
    words = sorted(word for word in set(_WORD.findall(chance.choice(articles).text)) if _lies(spread[word], bounds))
    return tuple(chance.sample(words, 2)) if len(words) > 1 else None


def _phrase(chance: random.Random, articles: Sequence[Article], spread: Counter[str]) -> tuple[str, ...] | None:
    """Two or three words that follow each other, the first and the last no function words and not rare."""
    bounds = MIDDLING[0] * len(articles) / 2, len(articles)
    words = chance.choice(articles).text.split()
    start, length = chance.randrange(len(words) - 3), chance.choice((2, 2, 3))
    phrase = tuple(words[start : start + length])
    usable = all(_WORD.fullmatch(word) for word in phrase)
    return phrase if usable and all(_lies(spread[word], bounds) for word in (phrase[0], phrase[-1])) else None


def _lies(count: int, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= count <= bounds[1]


def _misspelt(chance: random.Random, word: str) -> str:
    """Another letter in place of one behind the third."""
    place = chance.randrange(3, len(word))
    other = chance.choice([letter for letter in LETTERS if letter != word[place]])
    return word[:place] + other + word[place + 1 :]


def _field(chance: random.Random, persons: Sequence[str]) -> str:
    """A person by turns among the commonest and the rest, a number, or a number with what it counts."""
    least = 10 ** chance.randint(1, 5)
    return chance.choice(
        (
            f'person:"{chance.choice(persons[:50])}"',
            f'person:"{chance.choice(persons)}"',
            f"number:>={least}",
            f"number:{least}..{3 * least} unit:{chance.choice(('Euro', 'Mensch', 'Haushalt', 'Soldat'))}",
        )
    )


def _parts(spread: Counter[str]) -> list[str]:
    """Words of six letters and more that stand at the end of at least five longer ones, and are nouns themselves."""
    lower = Counter[str]()
    for word in spread:
        for start in range(3, len(word) - 5):
            lower[word[start:].lower()] += 1
    return sorted(word for word in spread if word.istitle() and len(word) >= 6 and lower[word.lower()] >= 5)
