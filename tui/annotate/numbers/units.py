"""The counted noun or measure of a number: the head of its noun phrase, as a lemma."""

from __future__ import annotations

from functools import lru_cache

import simplemma
from spacy.tokens import Token

from tui.annotate.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, PREPOSITIONS, PRONOUNS
from tui.annotate.lemmas import is_known_noun, lemma
from tui.annotate.numbers.lexicon import CURRENCIES, CURRENCY_SIGNS, NEVER_UNITS, PHYSICAL, PLACE_ADJECTIVES
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, text_at
from tui.annotate.numbers.rates import with_base
from tui.annotate.numbers.unit_names import Unit, adjectival_plural, unit_name
from tui.annotate.tokenizer import QUOTES
from tui.annotate.word_lists import word_set
from tui.model import Qualifier
from tui.model.digits import value_of
from tui.model.german_measures import MEASURES, SCALES

_FARTHEST = 10
_OLDEST = 120
_SHORTEST_STEM = 4
_PARTITIVE = word_set("der dieser ihrer seiner unserer jener aller")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_PARTICIPLE_ENDINGS = ("te", "ten", "ter", "tes", "ene", "enen", "ener", "enes", "nde", "nden", "nder", "ndes")
_LEXICAL_STOPS = AUXILIARIES | PRONOUNS | (CONJUNCTIONS - {"und", "oder", "sowie", "bis"})
_STOPPING_MARKS = frozenset(".;:!?()[]/–—-…|")
_DETERMINING = FUNCTION_WORDS - word_set("weitere weiteren solche solchen solcher")
_PLACES = frozenset({"LOC", "PER"})


def unit_of(line: Line, number: Numeral) -> Unit | None:
    """The unit that the number's own phrase names, None where the text leaves it open."""
    if number.unit is not None:
        held = Unit(number.unit, number.last)
        return with_base(line, held) if number.unit in CURRENCIES else held
    if _is_bare_age(line, number):
        return Unit("Jahr", number.last)
    sign = text_at(line, number.first - 1)
    if sign in CURRENCY_SIGNS:
        return with_base(line, Unit(MEASURES[sign], number.last))
    if text_at(line, number.first - 1) in {"Stärke", "Magnitude", "Windstärke"}:
        return Unit(text_at(line, number.first - 1), number.last)
    measured = _measure_after(line, number.last) or _counted_after(line, number)
    return measured and with_base(line, measured)


def _is_bare_age(line: Line, number: Numeral) -> bool:
    """*Gudrun Pohlmann (72)*, *Paul Holm, 92,*."""
    opening = number.first - 1
    while text_at(line, opening) in {"und", ","} and text_at(line, opening - 1).isdigit():
        opening -= 2
    marks = text_at(line, opening), text_at(line, number.last)
    enclosed = marks in {("(", ")"), ("(", "und"), ("(", ","), (",", ","), (",", "."), (",", "")}
    name = text_at(line, opening - 1)
    bare = text_at(line, number.first).removesuffix(".").isdigit() and text_at(line, number.last - 1)[:1].isdigit()
    named = name[:1].isupper() and name not in PHYSICAL | CURRENCIES
    return enclosed and bare and named and 0 < number.value < _OLDEST


def _measure_after(line: Line, index: int) -> Unit | None:
    text = text_at(line, index)
    if text == "Grad" or MEASURES.get(text) == "Grad":
        scale_named = text_at(line, index + 1) in {"Celsius", "Fahrenheit", "C", "F"}
        return Unit("Grad", index + (2 if scale_named else 1))
    return Unit(MEASURES[text], index + 1) if text in MEASURES else None


def _counted_after(line: Line, number: Numeral) -> Unit | None:
    start = number.last
    noun = _first_noun(line, start + 1) if _is_partitive(line, number) else _head_noun(line, start)
    if noun is None or _is_foreign(line, noun) or lower_at(line, noun) in SCALES:
        return None
    name, last = _with_partner(line, noun, alone=number.value == 1)
    return Unit(name, last)


def _is_partitive(line: Line, number: Numeral) -> bool:
    """*zwei der Täter*, *drei von den Tätern*, *Hunderte von Häusern*."""
    word = lower_at(line, number.last)
    if word != "von":
        return word in _PARTITIVE
    return number.qualifier is Qualifier.VAGUE or lower_at(line, number.last + 1) in {"den", "diesen", "allen"}


def _first_noun(line: Line, index: int) -> int | None:
    """The noun of a partitive (*zwei der drei jungen Täter*)."""
    for place in range(index, min(index + 6, len(line))):
        text = line[place].text
        if _is_noun(text):
            return place
        if text in _STOPPING_MARKS or text == "," or text.lower() in _LEXICAL_STOPS:
            return None
    return None


def _head_noun(line: Line, start: int) -> int | None:
    """The first noun that the number can count, over adjectives and over participles with what depends on them.

    Nouns behind a preposition or an adverb belong to a participle that must still come (*3.000 in die Region verlegte
    Soldaten*); without one the number's unit is left open (*3.000 aus der Region*).
    """
    nested = loose = False
    for index in range(start, min(start + _FARTHEST, len(line))):
        text, word = line[index].text, line[index].text.lower()
        if text in QUOTES or text.endswith("-"):
            continue
        if _is_noun(text):
            if not nested and not loose and not _modifies_next(line, index):
                return index
        elif _closes(line, index, nested=nested):
            return None
        elif _is_adjective(text):
            loose = False
            nested = nested and not (word.endswith(_PARTICIPLE_ENDINGS) and _follows_complement(line, index))
        else:
            nested = nested or word in PREPOSITIONS | ARTICLES
            loose = loose or word not in {"und", "oder", "sowie", ",", "bis"}
    return None


def _follows_complement(line: Line, index: int) -> bool:
    """Whether a participle ends what depends on it, not describes a noun inside (*aus der verwüsteten Region*)."""
    return lower_at(line, index - 1) not in PREPOSITIONS | ARTICLES and not _is_adjective(text_at(line, index - 1))


def _closes(line: Line, index: int, *, nested: bool) -> bool:
    """Whether the noun phrase is over at this token, which is no noun."""
    text, word = line[index].text, line[index].text.lower()
    if text in _STOPPING_MARKS or word in _LEXICAL_STOPS or value_of(text) is not None:
        return True
    if word in {"und", "oder", "sowie", "bis", ","}:
        listed = text_at(line, index - 1).endswith("-") or _is_adjective(lower_at(line, index - 1))
        return not listed or nested or (word == "," and not text_at(line, index + 1)[:1].islower())
    return not nested and word not in PREPOSITIONS | ARTICLES and _is_finite(word)


def _is_noun(text: str) -> bool:
    tail = text.rpartition("-")[2]
    if "-" in text:
        return tail[:1].isupper() and tail[-1:].isalpha()
    return text[:1].isupper() and text[-1:].isalpha()


def _is_adjective(word: str) -> bool:
    tail = word.rpartition("-")[2]
    return (
        tail[:1].islower()
        and tail.endswith(_ADJECTIVE_ENDINGS)
        and tail not in _DETERMINING
        and (tail.endswith(_PARTICIPLE_ENDINGS) or not _is_finite(tail))
    )


@lru_cache(maxsize=8192)
def _is_finite(word: str) -> bool:
    """Whether a word in lower case is a form of a verb that cannot stand before a noun."""
    if word.endswith((*_PARTICIPLE_ENDINGS, "end")):
        return False
    base = str(simplemma.lemmatize(word, lang="de"))
    infinitive = base.endswith(("en", "ern", "eln")) and base != word.removesuffix("e") and not base[:1].isupper()
    plural = base == word and word.endswith("en") and not word.endswith(("rnen", "lnen"))  # *modernen*, *einzelnen*
    return infinitive or (plural and simplemma.is_known(word, lang="de"))


def _modifies_next(line: Line, index: int) -> bool:
    """Whether this capitalised word only describes the noun behind it: *Berliner Polizisten*, *US Soldaten*."""
    text, following = text_at(line, index), text_at(line, index + 1)
    if not (following[:1].isupper() and _is_noun(following)) or line[index + 1].ent_type_ in _PLACES:
        return False
    if text.isupper() and len(text) <= 4 and text not in MEASURES:
        return True
    return text in PLACE_ADJECTIVES or (text.endswith("er") and _is_named_place(line, text.removesuffix("er")))


def _is_named_place(line: Line, stem: str) -> bool:
    """Whether a place or club in the document bears the name from which a word in *-er* is made."""
    named = (token for name in line[0].doc.ents if name.label_ in {"LOC", "ORG"} for token in name)
    return len(stem) >= _SHORTEST_STEM and any(token.text.startswith(stem) for token in named)


def _is_foreign(line: Line, noun: int) -> bool:
    """A place or person is no unit, nor is a moment (*3.000 Anfang Mai*)."""
    return (line[noun].ent_type_ in _PLACES and not _is_plural_compound(line[noun])) or line[noun].text in NEVER_UNITS


def _is_plural_compound(token: Token) -> bool:
    """Whether a word taken for the name of a place is a compound noun in the plural (*Kranichpaare*), so a count."""
    inflected = lemma(token.text, noun=True) != token.text
    return token.ent_type_ == "LOC" and inflected and not is_known_noun(token.text)


def _with_partner(line: Line, noun: int, *, alone: bool) -> tuple[str, int]:
    """The unit's name; adjectival nouns side by side are one unit (*Tote und Verletzte*)."""
    text, partner = text_at(line, noun), text_at(line, noun + 2)
    joined = text_at(line, noun + 1) in {"und", "oder", "/"}
    if joined and text.endswith("innen") and partner[:4] == text[:4]:
        return unit_name(partner), noun + 3
    if joined and text.endswith("innen") and partner.startswith("-"):
        return lemma(text.removesuffix("innen"), noun=True), noun + 3  # *Aktivistinnen und -aktivisten*
    first = _of_people(text) or adjectival_plural(text)
    second = (_of_people(partner) or adjectival_plural(partner)) if joined and partner else None
    if first and second and not alone and text_at(line, noun + 1) == "und":
        return f"{first} und {second}", noun + 3
    return unit_name(text), noun + 1


def _of_people(word: str) -> str | None:
    """*Frauen und Männer*, like adjectival nouns, are one unit together and keep their plural."""
    return next((plural for plural in ("Frauen", "Männer", "Kinder") if word in {plural, plural + "n"}), None)
