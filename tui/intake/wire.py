"""What agencies leave in a report: the dateline before it and the credit at its end."""

from __future__ import annotations

import re

from tui.intake.dates import DATE
from tui.intake.outlets import agencies_in

_BRACKETED = re.compile(rf"\s*\((?P<credit>(?:[\w. /,&;-]|{DATE}){{2,60}})\)\s*$")
_INITIALS = re.compile(r"(?<=[.!?“”\"])\s+(?:\|\s?[a-zäöü]{2,4}|[a-z]{2,4}(?:/[a-zA-Z]{2,7}){1,4})\s*$")
_DATELINE = re.compile(
    r"^[A-ZÄÖÜ][\wäöüß./ ,:-]{1,60}?"
    r"(?:\((?P<bracketed>[\w/, .-]{2,30})\)\s*(?:[-–—:.|]|(?=[A-ZÄÖÜ„»«\"]))"
    r"|,?\s(?P<plain>dpa|AFP|AP|KNA|epd|sid)\b\s*[-–—:.|])"
)
_SIGN = re.compile(r"[a-zäöü]{3,5}|[A-ZÄÖÜ]{3,5}")
_INITIALS_ALONE = re.compile(r"[a-zäöü]{2,5}")


def agencies_credited(paragraph: str) -> tuple[str, ...]:
    """The agencies that a paragraph names in its dateline (`Berlin (dpa) -`) or closing credit (`(mq/sid)`)."""
    found: tuple[str, ...] = ()
    if match := _DATELINE.match(paragraph):
        found += agencies_in(match["bracketed"] or match["plain"])
    return found + agencies_in(end_credit(paragraph))


def signature(paragraph: str) -> str | None:
    """The sign of an agency in a dateline, known or not: `Kassel (vsd) -` is signed `vsd`."""
    match = _DATELINE.match(paragraph)
    sign = match["bracketed"] if match else None
    return sign if sign and _SIGN.fullmatch(sign) else None


def without_end_credit(paragraph: str) -> str:
    """A paragraph without the credit at its end: `(mq/sid)`, `(red, APA, 29.1.2025)`, `|cri`."""
    return paragraph[: len(paragraph) - len(end_credit(paragraph))].rstrip()


def without_wire(paragraph: str) -> str:
    """A paragraph without dateline and closing credit."""
    return _DATELINE.sub("", without_end_credit(paragraph))


def end_credit(paragraph: str) -> str:
    """The credit at the end of a paragraph with its brackets, empty where there is none."""
    match = _BRACKETED.search(paragraph)
    if match and is_credit(match["credit"]):
        return match.group()
    match = _INITIALS.search(paragraph)
    return match.group() if match else ""


def is_credit(words: str) -> bool:
    """Initials, agencies and a date, nothing else; a lone word in brackets is a credit only if it is an agency."""
    parts = [part.strip() for part in re.split(r"[/,;&]", re.sub(DATE, "", words)) if part.strip()]
    named = bool(agencies_in(words)) or "red" in parts or (len(parts) > 1 and "/" in words)
    return named and all(
        agencies_in(part) or _INITIALS_ALONE.fullmatch(part) or part.startswith("mit ") for part in parts
    )
