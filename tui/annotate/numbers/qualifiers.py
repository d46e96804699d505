"""How exactly a number is stated: the words before it (*mehr als*, *knapp*) and behind it (*oder mehr*)."""

from __future__ import annotations

from tui.annotate.numbers.lexicon import CURRENCY_SIGNS
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, text_at
from tui.annotate.numbers.unit_names import Unit, is_measure
from tui.annotate.tokenizer import QUOTES
from tui.annotate.word_lists import word_set
from tui.model import Qualifier

_AT_LEAST = """
    mindestens; wenigstens; zumindest; mehr als; mehr denn; weit mehr als; etwas mehr als; deutlich mehr als;
    nicht weniger als; älter als; länger als; höher als; größer als; schneller als; schwerer als; über; weit über;
    deutlich über; etwas über; knapp über; gut; ab; mind.; oberhalb von; minimal
"""
_AT_MOST = """
    jünger als; kürzer als; niedriger als; kleiner als; geringer als; höchstens; maximal; max.; allenfalls; bis zu;
    bis zum; weniger als; etwas weniger als; deutlich weniger als; unter; knapp unter; nicht mehr als; knapp; fast;
    beinahe; nahezu; annähernd; nicht einmal; nicht ganz; kaum; bis; unterhalb von; kaum mehr als
"""
_ABOUT = """
    rund; etwa; in etwa; ca.; ca; circa; zirka; ungefähr; schätzungsweise; geschätzt; geschätzte; geschätzten; grob;
    um die; an die; so um die; etwa um die; rd.; annäherungsweise; gegen die
"""
_EXACT = "genau; exakt; gerade einmal; gerade mal"


def _phrases(text: str, qualifier: Qualifier) -> dict[tuple[str, ...], Qualifier]:
    return {tuple(phrase.split()): qualifier for phrase in text.split(";")}


_BEFORE = (
    _phrases(_AT_LEAST, Qualifier.AT_LEAST)
    | _phrases(_AT_MOST, Qualifier.AT_MOST)
    | _phrases(_ABOUT, Qualifier.ABOUT)
    | _phrases(_EXACT, Qualifier.EXACT)
)
QUALIFYING_WORDS = frozenset(phrase[-1] for phrase in _BEFORE) - {"bis", "die", "ab", "von"}
"""The words that stand right before a number which they qualify."""
_LONGEST = max(map(len, _BEFORE))
_BEHIND = {
    ("oder", "mehr"): Qualifier.AT_LEAST, ("und", "mehr"): Qualifier.AT_LEAST,
    ("oder", "weniger"): Qualifier.AT_MOST, ("oder", "länger"): Qualifier.AT_LEAST,
}  # fmt: skip
_OF_AN_EXTENT = (
    "vertrag", "verträge", "bestellung", "auftrag", "aufträge", "rechnung", "kredit", "scheck", "darlehen", "anleihe",
    "kaution", "zeitraum", "strecke", "distanz", "rennen", "lauf", "marathon", "freistil", "urteil", "abschluss",
    "bürgschaft", "garantie", "fonds", "paket", "bescheid", "zuschuss", "finanzierung", "spende", "überweisung",
    "tranche", "police", "zusage", "investition", "forderung", "quittung", "wechsel", "zeitspanne", "dauer",
)  # fmt: skip
"""Nouns whose extent *über* gives: *ein Vertrag über zehn Millionen*, *der Lauf über 100 Meter*."""
_GOVERNING = word_set(
    """
    verfügt verfügte verfügten verfügen verfüge berichtet berichtete spricht sprach diskutiert diskutierte debattiert
    debattierte entscheidet entschied verhandelt verhandelte berät beriet informiert informierte urteilt urteilte
    """
)
"""Verbs that govern *über*; those of speaking in the singular alone, for *hier sprachen über 300 Gäste* counts them."""
_WITHIN_PHRASE = 5
_SMALL = 12
_PASSED_OVER = CURRENCY_SIGNS | frozenset(QUOTES) | {
    "weitere", "weiteren", "weiterer", "zusätzlich", "zusätzliche", "zusätzlichen", "insgesamt", "zwischen", "noch",
    "aber", "jedoch", "allerdings", "sogar",
}  # fmt: skip


def qualifier_of(line: Line, number: Numeral, unit: Unit | None) -> tuple[Qualifier, int]:
    """The qualifier and the index where the phrase begins; `unit` is what the number's own phrase counts."""
    qualifier, first = _before(line, number, unit.name if unit else None)
    last = unit.last if unit else number.last
    behind = _BEHIND.get((lower_at(line, last), lower_at(line, last + 1)))
    if lower_at(line, last + 2) == "als":
        behind = None  # *71 Millionen Euro und mehr als 2.600 Opfer*
    if number.qualifier is not None:
        return number.qualifier, first
    return qualifier or behind or Qualifier.EXACT, first


def _before(line: Line, number: Numeral, unit: str | None) -> tuple[Qualifier | None, int]:
    first = number.first
    if text_at(line, first - 1) in CURRENCY_SIGNS:
        first -= 1
    reached = number.first
    while reached > 0 and lower_at(line, reached - 1) in _PASSED_OVER:
        reached -= 1
    if lower_at(line, reached) == "zwischen" and number.high is not None:
        first = reached
    for length in range(_LONGEST, 0, -1):
        phrase = tuple(lower_at(line, reached - back) for back in range(length, 0, -1))
        if phrase in _BEFORE and reached >= length and not _is_other_use(line, reached - length, phrase, number, unit):
            return _BEFORE[phrase], reached - length
    return None, first


def _is_other_use(line: Line, index: int, phrase: tuple[str, ...], number: Numeral, unit: str | None) -> bool:
    """*bis* behind a lower end, *gut* behind *so*, *über* for a topic, a place or an extent."""
    if phrase == ("über",):
        extent = any(noun in lower_at(line, index - 1) for noun in _OF_AN_EXTENT)
        few = not number.digits and number.scale == 1 and number.value <= _SMALL and not is_measure(unit)
        verbal = any(lower_at(line, index - back) in _GOVERNING for back in (1, 2, 3))
        return extent or few or verbal or _ends_in_disposing(line, number)
    if phrase == ("bis",):
        return lower_at(line, index - 1) == "von" or text_at(line, index - 1)[:1].isdigit()
    return phrase == ("gut",) and lower_at(line, index - 1) in {"so", "sehr", "wie"}


def _ends_in_disposing(line: Line, number: Numeral) -> bool:
    """*…, der über 300 Boote verfügt*."""
    behind = (lower_at(line, index) for index in range(number.last, min(number.last + _WITHIN_PHRASE, len(line))))
    return any(word in {"verfügt", "verfügte", "verfügen", "verfügten"} for word in behind)
