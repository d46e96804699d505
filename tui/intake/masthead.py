"""The name of an outlet above an article: alone, before a slogan, or at the head of a path of departments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.intake.dates import DATE
from tui.intake.evidence import is_navigation
from tui.intake.lines import Line, Mark, words
from tui.intake.outlets import has_press_form, known_outlet
from tui.model.german_calendar import WEEKDAYS, any_of

_NAME_SHAPE = re.compile(r"[^\W\d][^\d%|/:?!…]*\d{0,2}")
_WITH_SLOGAN = re.compile(r"^(?P<name>[\w.+& -]{2,32}?)\s(?P<sign>[-–|:·•])\s(?P<slogan>.+)$")
_FREQUENCY = r"(?:8[7-9]|9\d|10[0-8])[.,]\d{1,2}"
_STATION = re.compile(
    rf"^(?P<name>(?:radio|antenne|welle|ukw) {_FREQUENCY}|[^\W\d][^\W\d_+& -]*(?:[ -][^\W\d]+){{0,2}}"
    rf"(?=(?: auf)? (?:UKW )?{_FREQUENCY}))(?:(?: auf)? (?:UKW )?{_FREQUENCY})?(?: ?(?:MHz|FM))?(?= [-–|:·•] |$)",
    re.IGNORECASE,
)
"""A radio station with its frequency in megahertz: `Uferwelle 94,3`; for `Radio 91,2` that is its name."""
_RUNNING_HEAD = re.compile(
    rf"^(?P<name>[^\W\d][\w&-]*(?: [\w&-]+){{0,3}}?)[ ,|–·-]+(?:(?:{any_of(WEEKDAYS)}),? ?)?{DATE}.*\bSeite \d",
    re.IGNORECASE,
)
"""The head of a printed page: `Uferbote Dienstag, 3. Mai 2026 Seite 4`."""
_SLOGAN_START = re.compile(r"(?:dein|ihr|unser|euer|das|der|die|alles|immer|mehr|nah)e?[rsnm]?\b", re.IGNORECASE)
_SLOGAN_WORD = re.compile(
    r"nachrichten|news|magazin|zeitung|portal|wirtschaft|börse|politik|\bdas\b|aktuell", re.IGNORECASE
)
_DOMAIN = re.compile(r"^[\w-]+\.(?:de|at|ch|com|net|org|news|info|tv|eu)$", re.IGNORECASE)
_CRUMB = re.compile(r"\s*[|›»>]\s*|\s/\s")
_DOTS = ("·", "•")
_ACRONYM = 6
_NAME_WORDS = 4
_LONGEST = 250
_FIRST_LINES = 5


@dataclass(frozen=True, slots=True)
class Masthead:
    """A name of an outlet with the weight that its place gives it; `alone` where the line has nothing else."""

    name: str
    weight: float
    alone: bool = False


def masthead_of(lines: Sequence[Line], index: int) -> Masthead | None:
    """What the line at `index`, which stands before the headline, says of the outlet."""
    line = lines[index]
    if len(line.text) > _LONGEST:
        return None
    if surely := _surely_named(line.text, index):
        return surely
    if index < _FIRST_LINES and (name := _first_crumb(line.text)):
        return Masthead(_as_spelt_elsewhere(name, lines), 3.0 - 0.2 * index)
    is_name = _NAME_SHAPE.fullmatch(line.text) and 1 <= len(words(line.text)) <= _NAME_WORDS
    is_item = line.mark is Mark.LIST_ITEM  # of a menu
    if index >= _FIRST_LINES or not is_name or is_item or is_navigation(line.text):
        return None
    weight = (3.0 if has_press_form(line.text) else 1.2) - 0.2 * index + (0.4 if not index else 0.0)
    weight += 1.0 if _is_named_again(lines, index) else 0.0
    is_menu = line.linked > 0.5 and len(words(line.text)) > 2
    return Masthead(_as_spelt_elsewhere(line.text, lines), weight - 2.0 if is_menu else weight, alone=True)


def _surely_named(text: str, index: int) -> Masthead | None:
    """The outlet where its name alone or its frequency, slogan or domain tells that it is one."""
    if known_outlet(text):
        return Masthead(text, 6.0)
    if name := _before_slogan(text, index):
        return Masthead(name, 6.0)
    if _DOMAIN.match(text):
        return Masthead(text, 5.0)
    if head := _RUNNING_HEAD.match(text):
        return Masthead(head["name"], 5.0)
    station = station_of(text) if index < _FIRST_LINES else None
    return Masthead(station, 4.0) if station else None


def station_of(text: str) -> str | None:
    """The radio station whose frequency `text` gives: `Uferwelle 94,3` -> `Uferwelle`."""
    match = _STATION.match(text)
    return match["name"] if match else None


def presents_outlet(text: str, index: int) -> bool:
    """Whether the line at `index` of a page is the name of an outlet with its slogan or its frequency, no headline."""
    return bool(index < _FIRST_LINES and len(text) <= _LONGEST and (station_of(text) or _before_dotted_slogan(text)))


def _before_dotted_slogan(text: str) -> str | None:
    """The name of the press before a dot, which parts it from a slogan: `Uferfunk · lesen statt hören`."""
    match = _WITH_SLOGAN.match(text)
    is_name = match and match["sign"] in _DOTS and has_press_form(match["name"]) and len(words(match["name"])) <= 3
    return match["name"] if match and is_name and not re.search(r"\d", match["slogan"]) else None


def _before_slogan(text: str, index: int) -> str | None:
    if index < _FIRST_LINES and (dotted := _before_dotted_slogan(text)):
        return dotted
    match = _WITH_SLOGAN.match(text)
    if match is None:
        return None
    name, slogan = match["name"], match["slogan"]
    count = len(_SLOGAN_WORD.findall(slogan))
    at_the_top = index < 2 and (count or _SLOGAN_START.match(slogan))
    return name if known_outlet(name) or _DOMAIN.match(name) or count >= 2 or at_the_top else None


def _first_crumb(text: str) -> str | None:
    """The outlet that begins a path of departments (`Rheinbote › Politik`), where it has the form of a press name."""
    first, *others = _CRUMB.split(text, maxsplit=8)
    is_name = has_press_form(first) or (first.isupper() and len(first) > _ACRONYM)
    is_short = 1 <= len(words(first)) <= _NAME_WORDS and bool(_NAME_SHAPE.fullmatch(first))
    return first if others and is_short and is_name and not is_navigation(first) else None


def _is_named_again(lines: Sequence[Line], index: int) -> bool:
    """Whether the longest word of a masthead stands in another line of the page too."""
    longest = max(words(lines[index].text), key=len, default="")
    pattern = re.compile(rf"\b{re.escape(longest)}\b", re.IGNORECASE)
    return len(longest) >= 4 and any(pattern.search(line.text) for at, line in enumerate(lines) if at != index)


def _as_spelt_elsewhere(name: str, lines: Sequence[Line]) -> str:
    """A masthead in capitals as another line of the page spells it, which knows which words are small."""
    if not name.isupper() or len(name) <= _ACRONYM:
        return name
    pattern = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    found = (match.group() for line in lines for match in pattern.finditer(line.text))
    return next((spelling for spelling in found if not spelling.isupper() and spelling[:1].isupper()), name)
