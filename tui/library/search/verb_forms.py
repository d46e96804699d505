"""The forms of a German verb that the stemmer leaves apart: *warnt, gewarnt, warnen*; *starb, stirbt, gestorben*.

A typed word is read as prefixes and a form of a known verb: *verstorben* is *ver-* and *sterben*, *angekündigt* is
*an-* and *kündigen*. Weak verbs are conjugated by rule from their infinitives, those in *-ieren* without being listed;
strong, mixed and modal verbs, a closed class, stand in a table with their principal parts. Only forms in one word:
*kündigte … an* is two.

Forms that are spelt like words of another meaning are left out: who seeks *geraten* does not mean every *Rat*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from tui.library.search.compounds import plain
from tui.library.search.function_words import FUNCTION_WORDS
from tui.library.search.stemming import stem

_SHORTEST, _LONGEST = 3, 40
_SEPARABLE = frozenset(
    """
    ab an auf aus bei da dabei dafür dagegen daher dahin daneben dar daran darauf darein davon dazu dazwischen durch
    ein einher empor entgegen entlang entzwei fehl fern fest fort frei gegen gegenüber gleich gross gut heim her herab
    heran herauf heraus herbei herein herüber herum herunter hervor hin hinab hinan hinauf hinaus hindurch hinein
    hinter hinüber hinunter hinweg hinzu hoch inne kalt klar krank kurz los mit nach nahe nieder offen preis quer
    schief schwarz sicher statt still stand teil tot über überein um umher unter vor voran voraus vorbei vorher
    vorüber vorweg wahr weg weiter wider wieder wohl wund zu zufrieden zurecht zurück zusammen zwangs zwischen
    """.split()  # noqa: SIM905 - readable as running words
)
"""First parts of verbs behind which *ge-* and *zu* stand: *angekündigt*, *anzukündigen*."""
_INSEPARABLE = frozenset(
    """
    be durch emp ent er hinter miss ob über um unter ver voll wider wieder zer
    """.split()  # noqa: SIM905 - readable as running words
)
"""Prefixes with which the participle has no *ge-*: *verkündigt*."""
FIRST_PARTS = _SEPARABLE | _INSEPARABLE
_LONGEST_PART = max(map(len, FIRST_PARTS))
_SUFFIXES = tuple(
    """
    en e t et st est te ete ten eten test etest tet etet ter eter tes etes tem etem n end ende enden ender endes
    """.split()  # noqa: SIM905 - readable as running words
)
"""Endings of weak verbs and of their participles, behind the infinitive without *-en* or *-n*."""
_DECLENSION = ("", "e", "en", "er", "es", "em")
_PARTICIPLE_SUFFIXES = tuple(suffix for suffix in _SUFFIXES if suffix.startswith(("t", "et")))
_AWKWARD = re.compile(r"(?:[dt]|(?<![aeiouäöülrmnh])[mn]|ch[mn])$")
"""Ends behind which an *e* stands before -t: *leistet, öffnet, rechnet*."""
_SHORTEST_IN_IEREN = 6
_WRITTEN_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
_NOUNS = frozenset(
    """
    ablass abschied abschnitt abstand anfall anhalt anlag anlass anschlag anstand antrag aufgab auflag aufstand
    auftrag aufwand ausnahm ausschnitt band begriff beilag beirat beistand beitrag bescheid bestand betrieb bett
    einband einfall einlag einwand fakt fall gast gefahr kraut lag macht markt mass nacht naht niederlag pult rat
    schloss schritt schwamm sprach stand umfang umstand unterlag unternehm verband verbrech verfahr verlag verstand
    vertrag vertrieb vorfahr vorfall vorlag vorrat vorstand wand watt west widerstand wies zustand
    """.split()  # noqa: SIM905 - readable as running words
)
"""Terms that forms of verbs share with nouns of another meaning, which texts have more often."""
_OTHER_VERBS = frozenset([("fuhr", "fahren"), ("betrug", "tragen")])
"""Terms that forms of a strong verb share with a verb of another meaning, and its noun: *führen*, *Betrug*."""


class Verb(NamedTuple):
    """A verb without first parts. Forms are left out that have the term of another one.

    `finite` has the infinitive and the forms that follow it; `participles` those of the past, and `bare_participles`
    what is left of them behind an inseparable prefix: *storben*, *warnt*.
    """

    finite: tuple[str, ...]
    participles: tuple[str, ...]
    bare_participles: tuple[str, ...]


class _Reading(NamedTuple):
    """A word as a form of `verb` behind a part that can be separated and one that cannot; either may be empty."""

    separable: str
    inseparable: str
    verb: Verb


class _StrongVerbs(NamedTuple):
    """Strong verbs by their forms."""

    finite: Mapping[str, Sequence[Verb]]
    participles: Mapping[str, Sequence[Verb]]
    bare_participles: Mapping[str, Sequence[Verb]]


@lru_cache(maxsize=4096)
def verb_terms(word: str) -> tuple[str, ...]:
    """Give the terms of the other forms of the verb that `word` is a form of; none for any other word.

    They are what the analysis makes of these forms, without the term of `word` itself.
    """
    if not _SHORTEST <= len(word) <= _LONGEST:
        return ()
    letters = plain(word)
    readings = list(_readings(letters)) or list(_readings(_with_umlauts(letters)))
    terms = dict.fromkeys(term for reading in readings for term in _terms(reading))
    terms.pop(stem(letters), None)
    return tuple(terms)


def strong_infinitives() -> set[str]:
    """Give the strong, mixed and modal verbs without prefixes, in small letters, with *ss* for *ß*."""
    return {principal_parts[0] for principal_parts in _principal_parts()}


# -- reading a word ----------------------------------------------------------------------------------------------------


def _readings(word: str) -> Iterator[_Reading]:
    """Give the ways to read a word (small letters, *ss* for *ß*) as a form of a verb."""
    for separable, rest in _without(_SEPARABLE, word):
        for inseparable, form in _without(_INSEPARABLE, rest):
            yield from (_Reading(separable, inseparable, verb) for verb in _verbs(form, bool(inseparable)))
        if separable and rest.startswith("zu"):
            for inseparable, form in _without(_INSEPARABLE, rest[2:]):
                verbs = _verbs(form, True)
                yield from (_Reading(separable, inseparable, verb) for verb in verbs if verb.finite[0] == form)


def _without(parts: frozenset[str], word: str) -> Iterator[tuple[str, str]]:
    """Give the word whole, and in two where it begins with one of `parts`."""
    yield "", word
    for end in range(2, min(_LONGEST_PART, len(word) - _SHORTEST + 1) + 1):
        if word[:end] in parts:
            yield word[:end], word[end:]


def _verbs(form: str, behind_prefix: bool) -> Iterator[Verb]:
    """Give the verbs that a word is a form of; with *ge-* only where no inseparable prefix stands before it."""
    strong = _strong_verbs()
    yield from strong.finite.get(form, ())
    yield from (strong.bare_participles if behind_prefix else strong.participles).get(form, ())
    yield from map(_weak_verb, _weak_infinitives(form))
    if form.startswith("ge") and not behind_prefix:
        yield from map(_weak_verb, _weak_infinitives(form[2:], _PARTICIPLE_SUFFIXES))


def _weak_infinitives(form: str, suffixes: Iterable[str] = _SUFFIXES) -> Iterator[str]:
    known = _weak_verbs()
    for suffix in suffixes:
        if form.endswith(suffix):
            base = form.removesuffix(suffix)
            if base + "en" in known or (base.endswith("ier") and len(base) >= _SHORTEST_IN_IEREN):
                yield base + "en"
            elif base.endswith(("el", "er")) and base + "n" in known:
                yield base + "n"


def _with_umlauts(word: str) -> str:
    for letters, umlaut in _WRITTEN_OUT:
        word = word.replace(letters, umlaut)
    return word


# -- the forms of a verb -----------------------------------------------------------------------------------------------


def _terms(reading: _Reading) -> Iterator[str]:
    separable, inseparable, verb = reading
    prefix = separable + inseparable
    for form in (*verb.finite, *(verb.bare_participles if inseparable else verb.participles)):
        term = stem(prefix + form)
        if not (term in _NOUNS or term in _function_terms() or (term, verb.finite[0]) in _OTHER_VERBS):
            yield term
    if separable:
        yield stem(separable + "zu" + inseparable + verb.finite[0])


@lru_cache(maxsize=1024)
def _weak_verb(infinitive: str) -> Verb:
    base = infinitive.removesuffix("n")
    base = base.removesuffix("e") if infinitive.endswith("en") else base
    link = "e" if _AWKWARD.search(base) else ""
    present = base + link + "t"
    participle = present if base.endswith("ier") else "ge" + present
    return Verb((infinitive, present, present + "e", infinitive + "d"), (participle,), (present,))


@cache
def _strong_verbs() -> _StrongVerbs:
    found, past, bare_past = (defaultdict[str, list[Verb]](list) for _ in range(3))
    for infinitive, *parts in _principal_parts():
        presents, pasts, subjunctives, participles = (part.split("/") for part in parts)
        base = infinitive.removesuffix("n").removesuffix("e")
        finite = (infinitive, *presents, *pasts, *map(_plural, pasts), *subjunctives, infinitive + "d")
        bare = tuple(_without_ge(participle, infinitive) for participle in participles)
        verb = Verb(tuple(dict.fromkeys(finite)), tuple(participles), bare)
        regular = [base + ending for ending in ("e", "t", "et", "st", "est")]
        second = [form.removesuffix("t").removesuffix("s") + "st" for form in presents]
        persons = [form + ending for form in (*pasts, *subjunctives) for ending in ("n", "st", "est", "t", "et")]
        declined = [infinitive + "d" + ending for ending in _DECLENSION]
        for form in dict.fromkeys((*finite, *regular, *second, *persons, *declined)):
            found[form].append(verb)
        for participle, without in zip(participles, bare, strict=True):
            for ending in _DECLENSION:
                past[participle + ending].append(verb)
                bare_past[without + ending].append(verb)
    return _StrongVerbs(dict(found), dict(past), dict(bare_past))


def _plural(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")


def _without_ge(participle: str, infinitive: str) -> str:
    belongs = infinitive.startswith("ge") and not participle.startswith("geg")
    return participle if belongs else participle.removeprefix("ge")


@cache
def _principal_parts() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(plain(line).split("\t")) for line in _lines("strong_verbs.tsv"))


@cache
def _weak_verbs() -> frozenset[str]:
    return frozenset(_lines("weak_verbs.txt"))


@cache
def _function_terms() -> frozenset[str]:
    return frozenset(map(stem, map(plain, FUNCTION_WORDS)))


def _lines(resource: str) -> list[str]:
    text = resources.files("tui").joinpath("resources/search", resource).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
