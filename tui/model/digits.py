"""Numbers in digits, as German texts write them: `1.500`, `3,5`, `1’250’000`, `-12`."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"\d{1,3}(?:[.'’]\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_ENGLISH_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2},\d00")
_ENGLISH_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}")
_NO_CENTS = re.compile(r",(?:--?|[–—]{1,2})$")
_SIGN = re.compile(r"^[+\-−–±](?=\d)")


def value_of(token: str) -> float | None:
    """The value of a token of digits, None where it is something else.

    A full stop or an apostrophe groups thousands, a comma begins the decimals. A comma before three digits of which the
    last two are zero (*3,000*, *1,500*) is the thousands comma of a text translated from English: no German text gives
    a measure to the thousandth and ends it in two zeros.
    """
    sign = -1 if token[:1] in "-−–" and len(token) > 1 else 1
    digits = _NO_CENTS.sub("", _SIGN.sub("", token, count=1))
    if _has_leading_zero(digits):
        return None
    if _ENGLISH_GROUPED.fullmatch(digits):
        return sign * float(digits.replace(",", ""))
    if _GROUPED.fullmatch(digits):
        whole, _, decimals = digits.partition(",")
        return sign * float(re.sub(r"\D", "", whole) + "." + (decimals or "0"))
    if _PLAIN.fullmatch(digits):
        return sign * float(digits.replace(",", "."))
    return sign * float(digits) if _ENGLISH_DECIMAL.fullmatch(digits) else None


def _has_leading_zero(digits: str) -> bool:
    """Dialling codes, post codes and club names (*05*), but not *0* and *0,5*."""
    return digits.startswith("0") and digits[1:2].isdigit()
