"""German number words: cardinals of any size in one word, halves (*zweieinhalb*), ordinals (*fünfte*).

Standard library only, in the one room that all others know: numbers are annotated by it and searched for.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ONES = {
    "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9,
}  # fmt: skip
_TEENS = {
    "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_INFLECTED = {"zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "eins": 1, "null": 0}
_IRREGULAR_ORDINALS = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_100 = (
    rf"(?:(?P<one{{n}}>{_alternatives(_ONES)})und(?P<ten{{n}}>{_alternatives(_TENS)})"
    rf"|(?P<plain{{n}}>{_alternatives(_TEENS | _TENS | _ONES)}))"
)
_BELOW_1000 = (
    rf"(?:(?:(?P<hundreds{{n}}>{_alternatives(_ONES | _TEENS)})?(?P<hundert{{n}}>hundert)(?:und)?)?(?:{_BELOW_100})?)"
)
_CARDINAL = re.compile(
    rf"(?:{_BELOW_1000.replace('{n}', '1')}(?P<tausend>tausend)(?:und)?)?{_BELOW_1000.replace('{n}', '2')}"
)
_HALVED = re.compile(r"(?P<whole>[a-zäöüß]+)einhalb(?P<scale>hundert|tausend)?")
_SCALES = {"hundert": 100, "tausend": 1000}


@lru_cache(maxsize=4096)
def cardinal(word: str) -> float | None:
    """The value of a number word in one piece (*dreizehntausendfünfhundert*, *anderthalb*), None for any other word.

    *ein* with its forms is no number here: whether it counts, its surroundings decide. Case does not matter.
    """
    text = word.lower()
    if text in _INFLECTED:
        return _INFLECTED[text]
    if text == "anderthalb":
        return 1.5
    halved = _HALVED.fullmatch(text) if "einhalb" in text else None
    if halved:
        whole = _whole(halved["whole"])
        return None if whole is None else (whole + 0.5) * _SCALES.get(halved["scale"] or "", 1)
    return None if text == "ein" else _whole(text)


def _whole(text: str) -> int | None:
    match = _CARDINAL.fullmatch(text) if text else None
    if match is None:
        return None
    thousands = _below_1000(match, "1")
    rest = _below_1000(match, "2")
    return (thousands or 1) * 1000 + rest if match["tausend"] else rest


def _below_1000(match: re.Match[str], part: str) -> int:
    hundreds = (_ONES | _TEENS).get(match[f"hundreds{part}"] or "ein", 1) * 100 if match[f"hundert{part}"] else 0
    tens = _TENS[match[f"ten{part}"]] + _ONES[match[f"one{part}"]] if match[f"ten{part}"] else 0
    plain = (_TEENS | _TENS | _ONES)[match[f"plain{part}"]] if match[f"plain{part}"] else 0
    return hundreds + tens + plain


@lru_cache(maxsize=4096)
def ordinal(word: str) -> int | None:
    """The value of an ordinal in any inflection (*fünfte*, *zwanzigsten*, *Dritter*), None for any other word."""
    match = re.fullmatch(r"(.+?)(?:e|en|er|es|em)", word.lower())
    if match is None:
        return None
    stem = match[1]
    if stem in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[stem]
    for ending in ("st", "t"):
        value = _whole(stem.removesuffix(ending)) if stem.endswith(ending) else None
        if value is not None:
            return value
    return None
