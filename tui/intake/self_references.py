"""Where an outlet names itself: what it says it is, whose app one may load, to whom somebody spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.intake.masthead import station_of

_WORD = r"[^\W\d_][\w.]*(?:-[^\W\d_][\w.]*)?"
_GENRE = re.compile(
    rf"^(?P<name>{_WORD}(?: {_WORD}){{0,2}}(?: \d{{2,3}}[.,]\d)?)\s[-–—|·•,]\s"
    r"(?:(?:das|die|der|dein|ihr|euer|unser)e?\s)?(?:[\w-]+\s)?[\w-]*"
    r"(?:funk|radio|sender|zeitung|magazin|portal|nachrichten|blatt|wochenblatt|programm|newsletter|informationsdienst)"
    r"\s(?:für|aus|im|in|seit|zum|zur|mit|der|des|von|vom|rund)\b",
    re.IGNORECASE,
)
"""`Uferwelle - Lokalfunk für Musterstadt`."""
_PRODUCT = re.compile(
    r"\b(?:mit|der|die|den|des|dem|im|in|unsere[mnr]?)\s(?P<name>[A-ZÄÖÜ][\w.]*(?:-[A-ZÄÖÜ]\w*)?)"
    r"-(?:App|Newsletter|Kanal|Podcast|Abo|Leser|Hörer|Redaktion|Studio|Shop)\b"
)
_NAME = r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?"
_INFORMED = re.compile(rf"\b(?:[Nn]ach|[Ll]aut) (?:Informationen|Recherchen) (?:de[rs] |von )?(?P<name>{_NAME})")
_TOLD = re.compile(rf"\b(?:sagt|sagte|erklärte|erzählt|erzählte)\b[^.„“\"]{{0,60}} (?:der|dem) (?P<name>{_NAME})")


def presented(line: str) -> str | None:
    """The outlet that a line of furniture says what it is: `Uferwelle 94,3 - Lokalfunk für Musterstadt`."""
    match = _GENRE.match(line)
    return (station_of(line) or match["name"]) if match else None


def own_names(text: str) -> Iterator[str]:
    """Names that `text` mentions as an outlet mentions itself; other outlets, firms and offices may be among them."""
    for pattern in (_PRODUCT, _INFORMED, _TOLD):
        yield from (match["name"] for match in pattern.finditer(text))
