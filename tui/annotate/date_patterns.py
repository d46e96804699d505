"""The forms in which German news text names a day, a week, a month or a year, as regular expressions.

Each has named groups that `dates` reads; the order of `PATTERNS` is that of preference where two begin together.
"""

from __future__ import annotations

import re

from tui.model.german_calendar import MONTHS, SHORT_MONTHS, WEEKDAYS, any_of

RELATIVE_DAYS = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
COUNTS = {
    "ein": 1, "einem": 1, "einer": 1, "einen": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
UNITS = {"tag": "tag", "woche": "woche", "monat": "monat", "jahr": "jahr"}

_MONTH = any_of(MONTHS)
_SHORT = rf"{any_of(SHORT_MONTHS)}\."
_WEEKDAY = any_of(WEEKDAYS)
_PART_OF_DAY = r"(?:(?:s|[ ])?(?:morgen|vormittag|mittag|nachmittag|abend|nacht|früh))"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)"
_PART = r"(?:(?P<part>Anfang|Mitte|Ende)\s+)"
_THIS_OR_THAT = (
    r"(?i:vergangen|letzt|vorig|vorvergangen|vorletzt|dies|kommend|nächst|übernächst|laufend|gleich)(?:e[nrms]?)"
)
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"

_DATE = rf"(?P<day>\d{{1,2}})\.\s?(?P<month>{_MONTH}|{_SHORT})(?:\s+(?P<year>{_YEAR}))?"
_NUMERIC = r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}|\d{2})(?!\d))?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/:-]){pattern}(?!\w|-\w)")


PATTERNS: dict[str, re.Pattern[str]] = {
    "day": _compiled(
        rf"(?:(?:{_WEEKDAY}{_PART_OF_DAY}?)(?:,?\s+(?:den|dem|der)\s+|,\s+|\s+\(|\s+)(?:de[nmr]\s+)?)?(?:{_DATE})"
    ),
    "numeric": _compiled(rf"(?:(?:{_WEEKDAY}{_PART_OF_DAY}?)(?:,?\s+(?:den|dem)\s+|,\s+|\s+\())?(?:{_NUMERIC})"),
    "iso": _compiled(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    "weekday": _compiled(
        rf"(?:(?P<which>{_THIS_OR_THAT})\s+)?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}?"
        rf"(?:\s+(?P<week>{_THIS_OR_THAT})\s+Woche)?"
    ),
    "month": _compiled(
        rf"{_PART}?(?P<month>{_MONTH})(?:\s+(?:(?P<year>{_YEAR})|(?P<which>{_THIS_OR_THAT})\s+Jahres))?"
    ),
    "relative_day": _compiled(r"(?P<word>[Vv]orgestern|[Gg]estern|[Hh]eute|morgen|[Üü]bermorgen)"),
    "weekend": _compiled(rf"(?:(?P<which>{_THIS_OR_THAT})\s+)?Wochenendes?"),
    "unit": _compiled(rf"(?P<which>{_THIS_OR_THAT})\s+(?P<unit>Woche|Monats?|Jahr(?:es)?)"),
    "last_year": _compiled(r"Vorjahr(?:es)?"),
    "ago": _compiled(rf"(?P<side>[Vv]or|[Ii]n)\s+(?P<count>{_COUNT})\s+(?P<unit>Tag|Woche|Monat|Jahr)(?:en|n)?"),
    "later": _compiled(
        rf"(?P<count>(?i:{_COUNT}))\s+(?P<unit>Tag|Woche|Monat|Jahr)(?:en|n|e)?"
        r"\s+(?P<side>später|danach|darauf|zuvor|vorher|davor)"
    ),
    "year": _compiled(rf"(?:{_PART}|(?:Jahr(?:es|e)?|Sommer|Winter|Herbst|Frühjahr|Frühling)\s+)?(?P<year>{_YEAR})"),
}
