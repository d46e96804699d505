"""Units left open: a number without one counts what the number before it counts, where the text allows."""

from __future__ import annotations

from tui.annotate.function_words import ARTICLES, FUNCTION_WORDS
from tui.annotate.numbers.lexicon import ONE
from tui.annotate.numbers.numeral import Line, lower_at, text_at
from tui.annotate.numbers.relations import SUBSETS
from tui.annotate.numbers.unit_names import adjectival_plural, unit_name

_COUNTS = frozenset({"Zahl", "Anzahl", "Gesamtzahl", "Mindestzahl"})
_JOINTS = frozenset({"auf", "und", "oder", "bis", ",", "nach", "statt", "beziehungsweise", "bzw.", "von", "zu"})
_REPEATED = frozenset({"bei", "auf", "mit", "von", "um", "für"})
_WIDEST_JOINT = 3
_COPULAS = frozenset({"ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären", "wurden", "werden"})
_AMOUNTING = frozenset({"beträgt", "betrage", "betrug", "betrüge"})
_STANDING_AT = frozenset({"liegt", "liege", "lag", "läge", "steht", "stehe", "stand"})
_WIDEST_AMOUNT = 5
_PRONOUNS = frozenset({"er", "sie", "es"})
_LIMITS = ("grenzwert", "grenze", "limit", "limite", "wert", "schwelle", "maximum", "minimum", "schnitt", "mittel")
_CLAUSE_MARKS = frozenset({",", ";", "–", "—", ":"})
_PLACING = frozenset({"in", "im", "bei", "beim", "für", "am", "auf", "an", "aus"})
_CLOSING = frozenset('.!?“”"»«')


def shares_with_next(line: Line, first: int, last: int, following: int, *, alike: bool) -> bool:
    """Whether only a joint lies between a number and the next (*von 8 auf 10 Prozent*), so that both share the unit.

    `first` and `last` bound this number's phrase, `following` is the index of the next one; `alike` tells
    whether both numbers are of one order of size, which a mere *und* or *oder* needs.
    """
    between = [lower_at(line, index) for index in range(last, following)]
    if ("," in between and set(between) - {","} - FUNCTION_WORDS) or SUBSETS & set(between):
        return False  # *117 verletzt, darunter 15 Kinder*
    joined = bool(between) and len(between) <= _WIDEST_JOINT and any(word in _JOINTS for word in between)
    if "auf" in between and lower_at(line, first - 1) != "von":
        return False
    if not alike and not {"auf", "von"} & set(between):
        return False
    return joined and all(not text_at(line, index)[:1].isupper() for index in range(last, following))


def unit_of_count(line: Line, first: int) -> str | None:
    """What *die Zahl der Toten* or *die Teilnehmerzahl* before the number counts, None without such a phrase."""
    for index in range(first - 1, -1, -1):
        text = text_at(line, index)
        if text in _COUNTS and lower_at(line, index + 1) in {"der", "von", "dieser"}:
            return _genitive(line, index + 2)
        if text.endswith("zahl") and text not in _COUNTS and text[:1].isupper():
            stem = text.removesuffix("zahl")
            return unit_name(stem[0].upper() + stem[1:])
    return None


def unit_of_label(line: Line, first: int) -> str | None:
    """*Tote: 14, Verletzte: 63*: a noun in the plural and a colon before the number."""
    noun = text_at(line, first - 2)
    if text_at(line, first - 1) != ":" or not noun[:1].isupper() or text_at(line, first - 3)[:1].isalpha():
        return None
    name = unit_name(noun)
    return name if name != noun or adjectival_plural(noun) else None


def _genitive(line: Line, index: int) -> str | None:
    for place in range(index, min(index + 5, len(line))):
        if line[place].text[:1].isupper():
            return unit_name(line[place].text)
    return None


def unit_of_article(line: Line, first: int, last: int) -> str | None:
    """*Ein Mann ist tot, drei weitere schweben in Lebensgefahr*: the noun that *weitere* takes up again."""
    if not {lower_at(line, last), lower_at(line, first - 1)} & {"weitere", "weiteren", "andere", "anderen"}:
        return None
    for index in range(first - 1, 0, -1):
        if lower_at(line, index - 1) in ONE and text_at(line, index)[:1].isupper():
            return unit_name(text_at(line, index))
    return None


def unit_of_truncated(line: Line, last: int, following: str | None) -> str | None:
    """*55 Ja- und 12 Nein-Stimmen*: the truncated compound with the end of the next number's unit."""
    text = text_at(line, last)
    if following is None or "-" not in following or not (text.endswith("-") and text[:1].isupper()):
        return None
    return text + following.rpartition("-")[2]


def is_gapped(line: Line, first: int) -> bool:
    """*Sie erhielt 8 Prozent, der Amtsinhaber 52*, *in Kassel sind es 80, in Fulda 50*: the clause leaves out its verb
    and the unit with it; behind a preposition only where the same one stands earlier.
    """
    index = first - 1
    while index > 0 and (text_at(line, index)[:1].isupper() or lower_at(line, index) in ARTICLES):
        index -= 1
    if lower_at(line, index) in _PLACING and lower_at(line, index) in {token.text.lower() for token in line[:index]}:
        index -= 1
    return 0 < index < first - 1 and text_at(line, index) in {",", ";", "und"}


def is_gapped_behind(line: Line, first: int, last: int) -> bool:
    """*80 Kilometer pro Stunde maß das Amt, 95 die Werft*: number and subject without a verb."""
    return first > 1 and text_at(line, first - 1) in {",", ";", "und"} and lower_at(line, last) in ARTICLES


def is_gapped_by_next(line: Line, last: int, following: int) -> bool:
    """*Der Bund zahlt 60, das Land 40 Prozent*: the next number's clause left out the verb, this one the unit."""
    comma = text_at(line, last) == ","
    return (
        comma
        and last < following - 1
        and all(
            text_at(line, index)[:1].isupper() or lower_at(line, index) in ARTICLES
            for index in range(last + 1, following)
        )
    )


def is_part_of_next(line: Line, last: int, following: int) -> bool:
    """*60 der 100 Millionen Euro*: nothing but an article in the genitive between a part and its whole."""
    return following == last + 1 and lower_at(line, last) == "der"


def is_predicative(line: Line, first: int, last: int) -> bool:
    """*57 Dezibel sind zu erwarten, erlaubt sind 55*: a clause of a participle, a copula and the number alone.

    Such a clause says what else the measure before it comes to, so it shares even the units of time and space. It may
    be a sentence of its own: *Erlaubt sind 55.*
    """
    marks = text_at(line, first - 3) in _CLAUSE_MARKS or lower_at(line, first - 3) in {"und", "aber"}
    begins = first == 2 or (marks and first >= 3 and text_at(line, first - 2)[:1].islower())
    return begins and _ends_clause(line, last) and lower_at(line, first - 1) in _COPULAS


def states_an_amount(line: Line, first: int, last: int) -> bool:
    """*Der Grenzwert liegt bei 60*, *jetzt steht sie bei 120*: a limit, a mean or a pronoun comes to that much."""
    words = {lower_at(line, index) for index in range(max(0, first - _WIDEST_AMOUNT), first)}
    at = lower_at(line, first - 1) == "bei" and words & _STANDING_AT
    says = bool(at or lower_at(line, first - 1) in _AMOUNTING)
    return says and _ends_clause(line, last) and any(w in _PRONOUNS or w.endswith(_LIMITS) for w in words)


def _ends_clause(line: Line, last: int) -> bool:
    return last >= len(line) or text_at(line, last) in _CLAUSE_MARKS | _CLOSING


def are_parallel(line: Line, first: int, earlier: int) -> bool:
    """Whether the same preposition stands before two phrases of the line."""
    word = lower_at(line, first - 1)
    return word in _REPEATED and word == lower_at(line, earlier - 1)
