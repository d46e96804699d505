"""Numbers that state no quantity: dates, years, clock times, ordinals, scores, laws, names and identifiers."""

from __future__ import annotations

import re

from tui.annotate.function_words import ARTICLES, FUNCTION_WORDS
from tui.annotate.numbers.inheritance import is_gapped
from tui.annotate.numbers.lexicon import IDENTIFIED, MONTHS, PARTS_OF_YEAR, TIMES, WEEKDAYS
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, text_at
from tui.annotate.numbers.qualifiers import QUALIFYING_WORDS
from tui.annotate.numbers.rates import is_round_base
from tui.annotate.numbers.unit_names import Unit
from tui.annotate.word_lists import word_set
from tui.model.digits import value_of
from tui.model.number_words import cardinal

_YEAR = re.compile(r"1[0-9]\d\d|2[01]\d\d")
_RECENT_YEAR = re.compile(r"19\d\d|20\d\d")
_NO_YEAR_FROM = 2200
_YEAR_CUES = PARTS_OF_YEAR | MONTHS | word_set("seit Seit anno Anno Jahren Jahrgang Wahljahr Kriegsjahr Vorjahr")
_MONTH_NUMBER = re.compile(r"\d{1,2}\.(?:\d{1,2})?")
_MOMENTS = WEEKDAYS | word_set("Vorjahr Vorwoche Vormonat Vortag Abend Mittag Vormittag Nachmittag")
_STREET = re.compile(r"(?i)\w*(?:straße|strasse|str\.|allee|gasse|ufer|damm|weg|platz|chaussee|ring)")
_ROAD = word_set("A B L K S U E M")
_SCORE_MARKS = frozenset({":", "/"})
_NUMBERED = ("stufe", "nummer", "kapitel", "klasse", "phase", "kategorie", "spieltag", "paragraf", "tabellenplatz")
_DETERMINER_ENDINGS = ("e", "er", "en", "es", "em", "der", "die", "das", "in")
_STATES_A_NUMBER = QUALIFYING_WORDS | {"insgesamt", "weitere", "zusätzlich", "davon", "darunter"}
_BEFORE_YEAR = frozenset({"über", "unter", "als", "um"})
_NOT_BEFORE_OLD_YEAR = _STATES_A_NUMBER | {"auf", "bei", "mit", "sind", "waren", "es", "mehr", "zuletzt"}
_REGISTER = re.compile(r"[A-Z][A-Za-z]{0,3}")
_YEARLY_NUMBER = re.compile(r"\d+(?:/\d+\.?)?")
_SOURCES = word_set("laut nach zufolge")
_SERVICE_NUMBERS = frozenset({110, 112, 115, 116117})
_DIRECTIONS = ("nord", "nörd", "süd", "ost", "östl", "west")
_FALL_TO = word_set("kommt kommen kam kamen entfällt entfallen entfiel entfielen")
_DISTANCE_MARKS = word_set("bei ab bis nach vor zwischen")


def is_no_quantity(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """Whether a number that the grammar has read states no quantity."""
    if (
        _is_in_name(line, number)
        or _is_clock(line, number, unit)
        or _is_in_brackets(line, number)
        or _is_score(line, number)
        or _is_case_number(line, number)
        or _is_coordinate(line, number)
        or _is_base_of_rate(line, number, unit)
        or _is_identified(line, number)
    ):
        return True
    if not number.digits:
        return number.unit is None and _is_idiom(line, number, unit)
    return (
        _is_date(line, number)
        or _is_year(line, number, unit)
        or _is_named_by_number(line, number, unit)
        or _is_phone(line, number, unit)
    )


def _is_in_name(line: Line, number: Numeral) -> bool:
    """Part of a longer name that the recogniser found (*Gruppe der 20*), or of the G20."""
    tokens = line[number.first : number.last]
    if not _goes_on(line, tokens[-1].i) and text_at(line, number.last)[:1].isupper() and number.first > 0:
        return False  # *die SPD 19 Sitze*: a party that the recogniser took with its seats
    named = any(token.ent_iob_ == "I" or (token.ent_iob_ == "B" and _goes_on(line, token.i)) for token in tokens)
    group = lower_at(line, number.first - 1) == "der" and text_at(line, number.first - 2) == "Gruppe"
    return named or group


def _goes_on(line: Line, position: int) -> bool:
    following = next((token for token in line if token.i == position + 1), None)
    return following is not None and following.ent_iob_ == "I"


def _is_clock(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """*8.30 Uhr*, *um acht*, *kurz nach acht*, *halb acht*."""
    goes_on = lower_at(line, number.last) in {"auf", "von"}
    bare = unit is None and number.value <= 24 and number.qualifier is None and not goes_on
    before, before_that = lower_at(line, number.first - 1), lower_at(line, number.first - 2)
    timed = before in {"um", "gegen", "halb"} or (before in {"nach", "vor"} and before_that == "kurz")
    to_the_hour = text_at(line, number.last) in {"–", "-", "bis", "und"} and lower_at(line, number.last + 2) == "uhr"
    return lower_at(line, number.last) == "uhr" or to_the_hour or (bare and timed)


def _is_in_brackets(line: Line, number: Numeral) -> bool:
    return text_at(line, number.first - 1) == "[" and text_at(line, number.last) == "]"


def _is_score(line: Line, number: Numeral) -> bool:
    """*2:1* split by blanks, seasons (*2024/25*), *24/7*, *zwei zu eins*."""
    if text_at(line, number.first - 1) == ":" and _YEAR.fullmatch(text_at(line, number.first - 2)):
        return False  # *(2022: 60,3 Prozent)*
    around = ((number.first - 1, number.first - 2), (number.last, number.last + 1))
    for mark, other in around:
        if text_at(line, mark) in _SCORE_MARKS and text_at(line, other)[:1].isdigit():
            return True
    return _is_ratio(line, number.last) or _is_ratio(line, number.first - 1)


def _is_ratio(line: Line, joint: int) -> bool:
    """*zwei zu eins*, *mit einer Chance von 1 zu 43*, but not *52 zu 48 Prozent*."""
    first, second = text_at(line, joint - 1), text_at(line, joint + 1)
    if lower_at(line, joint) != "zu" or not (_is_plain(first) and _is_plain(second)):
        return False
    behind = text_at(line, joint + 2)
    return not (behind[:1].isupper() or behind == "%")


def _is_plain(word: str) -> bool:
    return word.removesuffix(".").isdigit() or (word.islower() and cardinal(word) is not None)


def _is_coordinate(line: Line, number: Numeral) -> bool:
    """*54,3 Grad Nord*, *12 Grad östlicher Länge*."""
    return text_at(line, number.last) in {"Grad", "°"} and lower_at(line, number.last + 1).startswith(_DIRECTIONS)


def _is_base_of_rate(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """*Auf 100.000 Einwohner kommen 48 Fälle*, *pro 1.000 Geburten*: the round number counts nothing itself."""
    if unit is None or unit.last == number.last or not is_round_base(line, number.first):
        return False
    before = lower_at(line, number.first - 1)
    return before in {"pro", "per"} or (before in {"auf", "je"} and lower_at(line, unit.last) in _FALL_TO)


def _is_case_number(line: Line, number: Numeral) -> bool:
    """*3 StR 44/19*: the chamber of a court, its register, and the number of the case with its year."""
    register, case = text_at(line, number.last), text_at(line, number.last + 1)
    if not (_REGISTER.fullmatch(register) and _YEARLY_NUMBER.fullmatch(case)):
        return False
    return "/" in case or (text_at(line, number.last + 2) == "/" and text_at(line, number.last + 3)[:1].isdigit())


def _is_date(line: Line, number: Numeral) -> bool:
    """A day before its month, or month and day in figures (*3.5.*, *12.05*)."""
    if text_at(line, number.last) in MONTHS and number.value <= 31:
        return True
    before = text_at(line, number.first - 1)
    return bool(_MONTH_NUMBER.fullmatch(before)) and number.value >= 1000


def _is_year(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """A plain number of four digits with no counted noun right behind it; *2.015* with its full stop never is one."""
    text = text_at(line, number.first)
    if not _YEAR.fullmatch(text):
        return False
    counted = unit is not None and unit.last == number.last + 1
    before = lower_at(line, number.first - 1)
    if number.high is not None:
        return not counted and number.high < _NO_YEAR_FROM
    if text_at(line, number.first - 1) in _YEAR_CUES:
        return True
    if _RECENT_YEAR.fullmatch(text):
        round_bound = before == "als" and number.value % 100 == 0
        stated = before in _STATES_A_NUMBER - _BEFORE_YEAR or round_bound
        return not stated and (not counted or before == "seit")
    reported = before in _NOT_BEFORE_OLD_YEAR - {"bis", "ab"} or lower_at(line, number.last + 1) == "rede"
    return unit is None and not reported and (number.value % 10 != 0 or before == "bis")


def _is_named_by_number(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """*Artikel 5*, *A 7*, *Hauptstraße 12*, *Boeing 737*, *10117 Berlin*."""
    before = text_at(line, number.first - 1)
    called = unit is None and before in {"die", "der"} and number.value in _SERVICE_NUMBERS
    on_road = before in _ROAD and number.first >= 1
    if called or on_road or _is_model(line, number, unit) or _is_unit_with_place(line, number):
        return True
    if unit is not None and unit.last > number.last:
        return False
    if _STREET.fullmatch(before):
        return True
    bare = text_at(line, number.first).removesuffix(".").isdigit() and number.last - number.first == 1
    reported = any(lower_at(line, number.first - back) in _SOURCES for back in (2, 3))
    capital = before[:1].isupper() or (before != before.lower() and before.isalpha())  # *iPhone 15*
    named = capital and before[-1:].isalpha() and number.first >= 1 and unit is None
    named = named and before.lower() not in FUNCTION_WORDS | _STATES_A_NUMBER and not _is_moment(line, number)
    if is_gapped(line, number.first) and _continues_count(line, number):
        return False
    return bare and named and number.value < 10000 and not reported and not _is_listed(line, number)


def _continues_count(line: Line, number: Numeral) -> bool:
    """*Die Gewerkschaft zählte 380 Gäste, der Betrieb 210*: a number before, and nothing behind in its clause."""
    earlier = any(value_of(token.text) is not None or token.text in {"Prozent", "%"} for token in line[: number.first])
    return earlier and text_at(line, number.last)[:1] in {"", ",", ".", ";", "!", "?", "“", '"'}


def _is_moment(line: Line, number: Numeral) -> bool:
    """*am Dienstag 31*, *Ende voriger Woche 23*: when something was counted; *Woche 23* is a name."""
    before, described = text_at(line, number.first - 1), text_at(line, number.first - 2)
    return before in _MOMENTS or (before in TIMES and described.islower() and described.endswith(("er", "en")))


def _is_model(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """*Boeing 737-800*: a name before figures that a hyphen joins without blanks."""
    name = text_at(line, number.first - 1)
    joined = number.high is not None and text_at(line, number.first + 1) == "-"
    glued = joined and number.end - number.start == sum(len(token) for token in line[number.first : number.last])
    return glued and unit is None and number.first > 1 and name[:1].isupper() and name[-1:].isalpha()


def _is_identified(line: Line, number: Numeral) -> bool:
    """*Artikel 5*, *Warnstufe vier*, *Kapitel drei*."""
    if number.unit is not None:
        return False
    named = number.first - 1
    while lower_at(line, named) in {"und", "bis", "oder"} and text_at(line, named - 1)[:1].isdigit():
        named -= 2  # *Platz 2 und 3*
    before = text_at(line, named)
    if before == "Kilometer":
        return lower_at(line, named - 1) in _DISTANCE_MARKS  # *bei Kilometer 12,5* of a road or race
    if before == "Teil" and lower_at(line, named - 1) not in {"zum", "großer"}:
        return number.last - number.first == 1 and number.value < 100
    return before in IDENTIFIED or before.lower().endswith(_NUMBERED)


def _is_listed(line: Line, number: Numeral) -> bool:
    """*5 oder 6 Proben*: the unit follows the next number."""
    return lower_at(line, number.last) in {"oder", "und", "auf"} and text_at(line, number.last + 1)[:1].isdigit()


def _is_unit_with_place(line: Line, number: Numeral) -> bool:
    """A post code before a town."""
    if len(text_at(line, number.first)) not in {4, 5} or not text_at(line, number.first).isdigit():
        return False
    return number.last < len(line) and line[number.last].ent_type_ == "LOC"


def _is_phone(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """A figure in a row of bare figures (*+41 61 467 36 50*)."""
    before, after = text_at(line, number.first - 1), text_at(line, number.last)
    dialled = before[:1] in {"+", "0"} and before[1:].isdigit() and len(before) > 1
    return dialled or (unit is None and (before.isdigit() or after.isdigit()))


def _is_idiom(line: Line, number: Numeral, unit: Unit | None) -> bool:
    """*außer Acht*, *die deutsche Elf*, *die Sieben*, *Eins ist klar*: a number word used as a noun."""
    text = text_at(line, number.first)
    if unit is not None or number.last - number.first > 1 or not text[:1].isupper() or number.value > 12:
        return False
    before = text_at(line, number.first - 1)
    if text == "Elf" and before[:1].isupper() and number.first > 1:
        return True  # *van Gaals Elf*
    determined = before.lower() in ARTICLES or (before.islower() and before.endswith(_DETERMINER_ENDINGS))
    return text == "Eins" or before == "außer" or determined
