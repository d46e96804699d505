"""Names as strings: keys under which spellings and inflected forms of one name meet.

A key is for looking up, never for showing. All functions are pure; offsets play no part here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

CACHED = 65_536
"""Names whose keys are remembered: the same few thousand come again and again."""

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae"}
)
_TITLES = frozenset({"dr.", "prof.", "dr", "prof", "sir", "lord", "frau", "herr", "herrn"})
_LEGAL_FORMS = frozenset(
    {
        "ag",
        "se",
        "gmbh",
        "kg",
        "kgaa",
        "ohg",
        "mbh",
        "inc.",
        "inc",
        "corp.",
        "corp",
        "ltd.",
        "ltd",
        "plc",
        "llc",
        "co.",
        "&",
    }
    | {"s.a.", "sa", "spa", "s.p.a.", "nv", "n.v.", "ab", "e.v.", "ev"}
)
_ARTICLES = frozenset({"der", "die", "das", "the"})

_COMBINING = re.compile(r"[\u0300-\u036f]")


@lru_cache(maxsize=CACHED)
def fold(name: str) -> str:
    """The name in lower case without accents, umlauts written out, white space as one blank, apostrophes left out."""
    plain = without_accents(unicodedata.normalize("NFKC", name).casefold())
    return " ".join(re.sub(r"['’‘`´\"„“”»«]", "", plain).split())


def without_accents(lower: str) -> str:
    """The text, in lower case and composed, with umlauts written out and without other accents."""
    return _COMBINING.sub("", unicodedata.normalize("NFKD", lower.translate(_UMLAUTS)))


def words(name: str) -> tuple[str, ...]:
    """The name's words as written, without titles before it."""
    parts = name.split()
    while len(parts) > 1 and parts[0].casefold() in _TITLES:
        parts = parts[1:]
    return tuple(parts)


def without_genitive(name: str, known: Container[str]) -> str:
    """The name without its genitive ending, where the form without it is among the ``known`` folded names.

    *Athens* stays as it is where no *Athen* is known; names that end in s, ß, x and z take an apostrophe instead.
    """
    for ending in ("s", "es"):
        stem = name.removesuffix(ending)
        if stem != name and len(stem) > 2 and not stem.endswith(("s", "ß", "x", "z")) and fold(stem) in known:
            return stem
    return name


def word_stem(word: str) -> str:
    """A folded word without the endings of German adjectives and nouns: *Vereinten*, *Vereinte* -> ``vereint``."""
    folded = fold(word)
    for ending in ("en", "er", "es", "em", "e", "s", "n"):
        if folded.endswith(ending) and len(folded) - len(ending) >= 3:
            return folded.removesuffix(ending)
    return folded


@lru_cache(maxsize=CACHED)
def name_key(name: str) -> str:
    """The key of a place's or organisation's name: inflected forms and spellings with and without hyphen meet.

    A leading article and a trailing legal form (*AG*, *Inc.*) count for nothing.
    """
    parts = fold(name).split()
    while len(parts) > 1 and parts[0] in _ARTICLES:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].strip(",") in _LEGAL_FORMS:
        parts = parts[:-1]
    if len(parts) == 1 and "-" not in parts[0]:
        return parts[0]
    return " ".join(word_stem(part) for part in re.split(r"[\s-]+", " ".join(parts)) if part)


def is_acronym(name: str) -> bool:
    """Whether the name looks like *NATO*, *EuGH* or *dpa*: a word of letters, capitals at least half or none."""
    letters = re.sub(r"[.\d]", "", name)
    if not (2 <= len(letters) <= 8) or not letters.isalpha():
        return False
    capitals = sum(char.isupper() for char in letters)
    return 2 * capitals >= len(letters) or (capitals == 0 and len(letters) <= 4)


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of ``short`` occur in ``long`` in order, the first first (Schwartz & Hearst, PSB 2003)."""
    if not is_acronym(short) or len(long) <= len(short) + 2:
        return False
    letters, rest = fold(short.replace(".", "")), iter(fold(long))
    return fold(long).startswith(letters[0]) and all(letter in rest for letter in letters)


def initials(name: str) -> str:
    """The first letters of the name's capitalised words, parts of hyphen compounds included, in lower case."""
    return fold("".join(part[0] for part in re.split(r"[\s-]+", name) if part and part[0].isupper()))


_GENDERS = (
    # adjective ending, genitive endings of the noun, endings of the noun
    ("e", ("",), ("staaten", "nationen", "emirate", "inseln", "medien", "werke", "gebiete", "grünen", "alpen")),
    ("e", ("",), ("ung", "heit", "keit", "schaft", "ion", "tät", "ie", "ik", "bank", "partei", "see", "kammer")),
    (
        "es",
        ("es", "s", ""),
        ("haus", "amt", "gericht", "ministerium", "zentrum", "institut", "werk", "meer", "parlament", "komitee"),
    ),
    (
        "er",
        ("es", "s", ""),
        ("rat", "bund", "hof", "tag", "verband", "ozean", "konzern", "dienst", "ausschuss", "club", "fonds", "osten"),
    ),
)


def nominative(name: str) -> str:
    """The dictionary form of a name that begins with an adjective in another case: *Weißen Hauses* -> *Weißes Haus*.

    The noun's ending tells the gender (Duden, Die Grammatik, on word formation and gender); where it does not, the name
    stays as it is.
    """
    parts = name.split()
    if len(parts) < 2 or not re.fullmatch(r"[A-ZÄÖÜ]\w+en?", parts[0]):
        return name
    for adjective, genitives, nouns in _GENDERS:
        for genitive in genitives:
            base = parts[1].removesuffix(genitive)
            if parts[1].endswith(genitive) and base.casefold().endswith(nouns):
                return " ".join([parts[0].removesuffix("n").removesuffix("e") + adjective, base, *parts[2:]])
    return name
