"""Words that German derives from the names of places: *portugiesisch*, *Französin*, *Bremer*.

What they are derived from is said by keys under which names of places are looked up: a group of ``countries`` or a key
of ``names``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from tui.compare.countries import group_of
from tui.compare.names import CACHED, name_key
from tui.model import EntityKind

ADJECTIVE_ENDINGS = ("", "e", "en", "em", "er", "es")
MIN_TOWN, MIN_STEM = 3, 7
"""Letters a town's name needs to have inhabitants; and those that the rest of a name in *-en* needs to drop it."""


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    text = resources.files("tui").joinpath("resources/derived_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=CACHED)
def place_key(name: str) -> str:
    """The key that all names of a place share: its group, else the key of its name."""
    return group_of(name, EntityKind.PLACE) or name_key(name)


@cache
def words_of_countries() -> Mapping[str, frozenset[str]]:
    """Every inflected word derived from a country or region, with the keys of the places that it may belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, words in _file()["territories"].items():
        for word in words:
            for form in _forms(word):
                found[form].add(f"territory:{code}")
    for name, words in _file()["places"].items():
        for word in words:
            for form in _forms(word):
                found[form].add(place_key(name))
    return {form: frozenset(keys) for form, keys in found.items()}


@cache
def listed_places() -> frozenset[str]:
    """The keys of the places whose derived words are listed, so that no rule need guess them."""
    return frozenset(key for keys in words_of_countries().values() for key in keys)


@cache
def only_before_nouns() -> frozenset[str]:
    """Inhabitants' names that mean other things unless a noun follows them: *Hamburger*."""
    return frozenset(form for word in _file()["ambiguous"]["words"] for form in _forms(word))


@cache
def ambiguous_towns() -> frozenset[str]:
    """The keys of towns whose names are common words: *Essen*."""
    return frozenset(place_key(name) for name in _file()["ambiguous"]["towns"])


def words_of_town(name: str) -> Iterator[str]:
    """The inflected names of a town's inhabitants, which are its adjective too: *Wien* -> *Wiener*, *Wienerin*, …

    By the rules of word formation (Fleischer and Barz, Wortbildung der deutschen Gegenwartssprache): *-er*, which
    replaces *-en* after *-ing*, *-ung* and *-brück*, and may do so in long names; *-land* takes an umlaut. A name of
    two words, or too short to tell, has none.
    """
    if len(name) < MIN_TOWN or not name.isalpha() or not name.istitle():
        return
    stems = [name + ("r" if name.endswith("e") else "er")]
    if name.endswith("land"):
        stems = [name.removesuffix("land") + "länder"]
    elif name.endswith(("ingen", "ungen", "brücken")) and len(name) >= MIN_STEM:
        stems = [name.removesuffix("en") + "er"]
    elif name.endswith("en") and len(name) > MIN_STEM:
        stems.append(name.removesuffix("en") + "er")
    for stem in stems:
        yield from _forms(stem)


def _forms(word: str) -> Iterator[str]:
    """The inflected forms of an adjective (in lower case) or of an inhabitant's name, and its feminine."""
    if word.split("-")[-1][0].islower():
        yield from (word + ending for ending in ADJECTIVE_ENDINGS)
        # Without an ending, a capital makes it the name of a language.
        yield from (word[0].upper() + word[1:] + ending for ending in ADJECTIVE_ENDINGS if ending)
    elif word == "Deutsche":
        yield from (word.removesuffix("e") + ending for ending in ADJECTIVE_ENDINGS if ending)
    elif word.endswith("in"):
        yield from (word, f"{word}nen")
    elif word.endswith("e"):
        yield from (word, f"{word}n", f"{word[:-1]}in", f"{word[:-1]}innen")
    elif word[-1] in "aiou":
        yield from (word, f"{word}s")
    else:
        plural = f"{word}n" if word.endswith(("er", "ar")) else f"{word}en"
        yield from (word, f"{word}s", plural, f"{word}in", f"{word}innen")
