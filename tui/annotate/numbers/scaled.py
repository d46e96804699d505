"""Cardinals with their scale and ranges: *2,5 Millionen*, *eine halbe Million*, *zwei Dutzend*, *10 bis 12*."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.annotate.numbers.lexicon import ONE, PHYSICAL, TIMES
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, numeral, text_at
from tui.model.digits import value_of
from tui.model.german_measures import SCALES
from tui.model.number_words import cardinal

SMALLEST_UNSCALED = 1000
"""From here on a number before a scaled one is complete without its scale (*von 1.200 auf zwei Millionen*)."""
_GROUP = re.compile(r"\d{3}(?:,\d+)?")
_DASHES = frozenset({"-", "–", "—"})
_HALF = frozenset({"halbe", "halben", "halbes", "halber"})
_CLOSING = frozenset("\"'“”«»’‘)].!?…")


def count_at(line: Line, index: int) -> Numeral | None:
    """The cardinal or the range that begins at this token, None where none does."""
    low = scaled_at(line, index)
    if low is None:
        return None
    joint = lower_at(line, low.last)
    between = joint == "und" and "zwischen" in {lower_at(line, index - back) for back in (1, 2, 3)}
    if not (between or joint == "bis" or joint in _DASHES):
        return low
    high = scaled_at(line, low.last + 1)
    return low if high is None else _range(line, low, high)


def _range(line: Line, low: Numeral, high: Numeral) -> Numeral:
    """Both as one number; the scale behind the second counts for the first too (*zwei bis drei Millionen*)."""
    value = low.value
    if low.scale == 1 and value < SMALLEST_UNSCALED:
        value *= high.scale
    if value > high.value and _is_degree(line, high.last):
        value, high = high.value, replace(high, value=value)  # *9 bis 3 Grad*, a night that grows colder
    if not value < high.value:
        return low
    digits = low.digits and high.digits
    return replace(low, last=high.last, end=high.end, value=value, high=high.value, digits=digits, scale=high.scale)


def scaled_at(line: Line, index: int) -> Numeral | None:
    """The number with every scale word behind it (*hundert Millionen*)."""
    found = _signed_at(line, index) or _one_at(line, index)
    if found is None:
        return None
    value, last = found.value, found.last
    while lower_at(line, last) in SCALES:
        value *= SCALES[lower_at(line, last)]
        last += 1
    if last == found.last:
        return replace(found, first=index)
    return numeral(line, index, last, value, scale=value / found.value if found.value else 1.0)


def _signed_at(line: Line, index: int) -> Numeral | None:
    sign = lower_at(line, index) if index == 0 else text_at(line, index)  # *das Minus 16 Prozent* has no sign
    if sign not in {"minus", "plus"} or index + 1 >= len(line):
        return _simple_at(line, index)
    found = _simple_at(line, index + 1)
    if found is None or (sign == "plus" and not _is_degree(line, found.last)):
        return None  # *plus 3 Prozent* is a change
    return numeral(line, index, found.last, -found.value if sign == "minus" else found.value, digits=found.digits)


def _is_degree(line: Line, index: int) -> bool:
    return text_at(line, index) in {"Grad", "°", "°C"}


def _simple_at(line: Line, index: int) -> Numeral | None:
    text = text_at(line, index)
    word = cardinal(text)
    if word is not None:
        return _spoken_decimals(line, index, word) or numeral(line, index, index + 1, word)
    if text[:-1].isdigit() and text.endswith(".") and _ends_line(line, index):
        plain = numeral(line, index, index + 1, float(text[:-1]), digits=True)
        return replace(plain, end=plain.end - 1)
    value = value_of(text)
    if value is None:
        return None
    last = _past_groups(line, index)
    if last > index + 1:
        value = float("".join(text_at(line, i) for i in range(index, last)).replace(",", "."))
    return numeral(line, index, last, value, digits=True)


def _spoken_decimals(line: Line, index: int, whole: float) -> Numeral | None:
    """*null Komma drei*."""
    tenths = cardinal(text_at(line, index + 2)) if text_at(line, index + 1) == "Komma" else None
    return None if tenths is None else numeral(line, index, index + 3, float(f"{whole:.0f}.{tenths:.0f}"))


def _ends_line(line: Line, index: int) -> bool:
    return all(token.text in _CLOSING for token in line[index + 1 :])


def _past_groups(line: Line, index: int) -> int:
    """The index after thousands grouped by single spaces (*3 000*)."""
    last = index + 1
    if not (text_at(line, index).isdigit() and len(line[index]) <= 3 and text_at(line, index)[0] != "0"):
        return last
    while last < len(line) and _GROUP.fullmatch(line[last].text) and _one_apart(line, last):
        last += 1
    return last


def _one_apart(line: Line, index: int) -> bool:
    before = line[index - 1]
    return line[index].idx - before.idx - len(before) == 1


def _one_at(line: Line, index: int) -> Numeral | None:
    """*eine Million*, *ein Dutzend*, *eine halbe Million*, *eine halbe Stunde*, and *ein knappes Dutzend*."""
    if lower_at(line, index) not in ONE:
        return None
    following = lower_at(line, index + 1)
    if following in SCALES and text_at(line, index + 1)[0].isupper():
        return numeral(line, index, index + 1, 1.0)
    behind = text_at(line, index + 2)
    if following in _HALF and (behind.lower() in SCALES or _is_measure(behind) or _closes_range(line, index + 2)):
        return numeral(line, index, index + 2, 0.5)
    return None


def _closes_range(line: Line, index: int) -> bool:
    """*einer halben bis sechs Stunden*."""
    high = _simple_at(line, index + 1) if lower_at(line, index) == "bis" else None
    return high is not None and _is_measure(text_at(line, high.last))


def _is_measure(word: str) -> bool:
    stems = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("n"), word.removesuffix("en"))
    return any(stem in TIMES or stem in PHYSICAL for stem in stems)
