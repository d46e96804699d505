"""German compounds and their parts: *Bundesverfassungsgericht* is *Bund*, *Verfassung*, *Gericht*.

After Koehn and Knight ("Empirical Methods for Compound Splitting", EACL 2003): a word is cut into first parts, as they
stand in compounds (*Verfassungs-*, *Häuser-*, *Schul-*), and a head, each known from the compounds of a noun list; the
likeliest cut is taken, and only if its parts make compounds more often (geometric mean) than the whole word does, so
*Minister* is no *Mini-Ster*. Parts that are compounds themselves are cut in the same way.

A wrong part is a wrong hit, so in doubt nothing is cut. What is short and in no list is often a name (*Wolfsburg*), so
its first part and its head must be those of many compounds (*Zollstreit*), and the head none that names have too; known
names are never cut; words in small letters, of which the most are verbs and adjectives, only where they are listed
nouns or begin with an unmistakable joint (*verfassungs*widrig).

The counts come from Wikidata's lexemes (CC0) by `training/nouns.py`.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from itertools import combinations
from math import log
from typing import NamedTuple

from tui.library.search.stemming import stem

LEAST_LETTERS = 8
"""Shorter words are not looked at: few of them are compounds, and many look like some."""
MOST_LETTERS = 60
LEAST_PART = 3
UNLISTED_LETTERS = 12
"""From so many letters on any word can be a compound that the list does not have."""
PRODUCTIVE = 7
"""A shorter one must consist of parts that so many compounds have in the list."""
LEAST_UNLISTED_PART = 4
_PRODUCTIVE = log(PRODUCTIVE)
_CERTAIN = log(40)
"""A first part of three letters must have more compounds: so short, it stands in many names by chance."""
_ALL_COMPOUNDS = log(137_000)
"""How many compounds of the list are counted; makes counts probabilities, so fewer parts are likelier than more."""

_REGULAR_JOINT = re.compile(r"(?:ung|heit|keit|ion|ität|schaft|tum|ling)s$")
_BEFORE_ENDE = re.compile(
    r"(?:[^aeiouyäöüs]|[aeiou]{2}n|en)s$|(?:jahr|tag)es$|ochen$|(?:saison|stau|jahrhundert|jahrzehnt)$"
)
_AFTER_ER = re.compile(r"(?<=er)(?:s|n|in|innen)$")
_WRITTEN_OUT = {"ae": "ä", "oe": "ö", "ue": "ü"}
_DIGRAPH = re.compile("[aou]e")


class Part(NamedTuple):
    """A part as it stands in the compound (*verfassungs*, *opern*) and as a word that gives its term (*oper*)."""

    joined: str
    word: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What compounds are made of: words in small letters with *ss* for *ß*, with the logarithms of counts."""

    firsts: Mapping[str, float]
    """First parts with their joints, by how many compounds begin so."""
    heads: Mapping[str, float]
    """Heads by their `entry`, by how many compounds end so."""
    uses: Mapping[str, float]
    """Stems of words that could be cut, by how many compounds they are part of themselves."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The word that a first part is a form of, where the part itself has another stem."""
    listed: frozenset[str] | None = None
    """Entries of the short compounds of the list; None to take all words for listed."""
    names: frozenset[str] = frozenset()
    """Names that would be cut."""
    name_heads: frozenset[str] = frozenset()
    """Entries of the heads that names of people and places have too: *Berg*, *Mann*, *Stein*."""

    def parts(self, word: str) -> tuple[Part, ...]:
        """Give the parts of a word in its own case, none where it is no compound."""
        letters = plain(word)
        if not LEAST_LETTERS <= len(letters) <= MOST_LETTERS:
            return ()
        cut = self._cut(letters)
        if not cut or not (self._is_listed(letters) or self._may_be_unlisted(word, letters, cut)):
            return ()
        return cut

    def _is_listed(self, letters: str) -> bool:
        return self.listed is None or entry(letters) in self.listed

    def _may_be_unlisted(self, word: str, letters: str, cut: Sequence[Part]) -> bool:
        if word[0].islower():
            return is_regular_joint(cut[0].joined) and not letters.endswith("weise")
        return len(letters) >= UNLISTED_LETTERS or self._is_productive(cut)

    def _is_productive(self, cut: Sequence[Part]) -> bool:
        """Tell whether the parts of a short word are those of compounds made every day, and not those of names."""
        (first, *_), head = cut, entry(cut[-1].joined)
        return (
            head not in self.name_heads
            and len(cut[-1].joined) >= LEAST_UNLISTED_PART
            and self.firsts.get(first.joined, 0.0) >= (_PRODUCTIVE if len(first.joined) > LEAST_PART else _CERTAIN)
            and self.heads.get(head, 0.0) >= _PRODUCTIVE
        )

    def _cut(self, letters: str) -> tuple[Part, ...]:
        """Cut a word into its smallest parts, if it is no word of its own."""
        likeliest = self.likeliest(letters)
        if likeliest is None or not self.names.isdisjoint((letters, letters[:-1], entry(letters))):
            return ()
        total, parts = likeliest
        mean = total / len(parts) + _ALL_COMPOUNDS
        if mean <= self.uses.get(stem(letters), -1.0):
            return ()
        return tuple(smaller for part in parts for smaller in self._cut(part) or (self._part(part),))

    def _part(self, joined: str) -> Part:
        return Part(joined, self.words.get(joined, joined))

    def likeliest(self, letters: str) -> tuple[float, tuple[str, ...]] | None:
        """Give the likeliest way to read a word as first parts and a head, with the logarithm of its likelihood."""
        reached: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
        best: tuple[float, tuple[str, ...]] | None = None
        firsts, last = self.firsts, len(letters) - LEAST_PART
        for start in range(last + 1):
            if start not in reached:
                continue
            likelihood, parts = reached[start]
            head = self.heads.get(entry(letters[start:])) if start else None
            if head is not None and may_end(parts[-1], letters[start:]):
                found = likelihood + head - _ALL_COMPOUNDS
                if best is None or found > best[0]:
                    best = found, (*parts, letters[start:])
            for end in range(start + LEAST_PART, last + 1):
                first = firsts.get(letters[start:end])
                if first is not None:
                    found = likelihood + first - _ALL_COMPOUNDS
                    if end not in reached or found > reached[end][0]:
                        reached[end] = found, (*parts, letters[start:end])
        return best


def split(word: str) -> tuple[str, ...]:
    """Give the smallest parts of a compound as words in small letters, in order; none for any other word.

    Heads keep their inflection, first parts the joints that their stem does not have.
    """
    return tuple(part.word for part in _parts(word))


def part_terms(word: str) -> tuple[str, ...]:
    """Give the stems of the parts of a compound, and of all runs of parts that are shorter than the whole.

    *Bundesverfassungsgericht* holds *Verfassungsgericht*, *Kriegsverbrecherprozess* holds *Kriegsverbrecher*.
    """
    parts = _parts(word)
    if not parts:
        return ()
    runs = (parts[start:end] for start, end in combinations(range(len(parts) + 1), 2) if end - start < len(parts))
    return tuple(dict.fromkeys(stem("".join(part.joined for part in run[:-1]) + run[-1].word) for run in runs))


def _parts(word: str) -> tuple[Part, ...]:
    parts = lexicon().parts(word)
    if parts or not _DIGRAPH.search(word):
        return parts
    return lexicon().parts(_DIGRAPH.sub(lambda found: _WRITTEN_OUT[found.group()], word))


def plain(word: str) -> str:
    """Give a word as the lexicon writes it: small letters, *ss* for *ß*, NFC."""
    lower = word.lower()
    return lower if lower.isascii() else unicodedata.normalize("NFC", lower).replace("ß", "ss")


def is_regular_joint(first: str) -> bool:
    """Tell whether a first part ends as no whole word does: *verfassungs*, *sicherheits*, *kommissions*."""
    return _REGULAR_JOINT.search(first) is not None


def may_end(first: str, head: str) -> bool:
    """Tell whether *-ende* is the noun behind a first part: behind a joint, else it makes participles (*Reisende*)."""
    return stem(head) != "end" or _BEFORE_ENDE.search(first) is not None


@lru_cache(maxsize=16_384)  # heads come again and again
def entry(letters: str) -> str:
    """Give the form under which the lexicon has a head or a whole word: its stem, or all of it up to *-er*.

    *-er* makes other words (*Salzburger*, *Versteher*) as well as plurals; a lexicon has the plurals besides the stems.
    """
    ended = _AFTER_ER.sub("", letters)
    return ended if ended.endswith("er") else stem(letters)


@cache
def lexicon() -> Lexicon:
    """Read the lexicon of the package, once."""
    packed = resources.files("tui").joinpath("resources/search/compounds.tsv.gz").read_bytes()
    return read_lexicon(gzip.decompress(packed).decode().splitlines())


def read_lexicon(lines: Iterable[str]) -> Lexicon:
    """Read the lines that `training/nouns.py` writes: a kind, what holds for all words of the line, the words; tabs."""
    counts: dict[str, dict[str, float]] = {"first": {}, "head": {}, "use": {}}
    words: dict[str, str] = {}
    sets: dict[str, frozenset[str]] = {}
    for line in lines:
        if line.startswith("#"):
            continue
        kind, value, *rest = line.split("\t")
        if kind in counts:
            counts[kind].update(dict.fromkeys(rest, log(float(value))))
        elif kind == "form":
            words.update(dict.fromkeys(rest, value))
        elif kind == "set":
            sets[value] = frozenset(rest)
    names, name_heads = sets.get("names", frozenset()), sets.get("name heads", frozenset())
    return Lexicon(counts["first"], counts["head"], counts["use"], words, sets.get("listed"), names, name_heads)
