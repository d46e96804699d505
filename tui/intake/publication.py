"""When an article was published: the best of the dates outside its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tui.intake.dates import DATE, TIME, dates_in, first_date
from tui.intake.decoder import State
from tui.intake.lines import Line

_PUBLISHED = re.compile(
    r"veröffentlicht|erstpublikation|erstveröffentlichung|publiziert|erstellt|erschienen|online seit|(?:^|\W)datum\s?:|^date\s?:|^vom\b", re.IGNORECASE
)
_UPDATED = re.compile(r"stand\b|aktualisiert|update|geändert|überarbeitet", re.IGNORECASE)
_DATE_ALONE = re.compile(
    rf"^(?:\w{{2,10}},?\s)?(?:den\s)?{DATE}(?:[\s,|–-]*(?:um\s)?{TIME}(?:\s?Uhr)?)?[\s|.]*$|^\d{{6}}\s\w{{3}}\s\d{{2}}$", re.IGNORECASE
)
_PROGRAMME = re.compile(r"gesendet|sendung|programm|ausgestrahlt|podcast|©|copyright|archiv|foto|bild", re.IGNORECASE)
_DATELINE = re.compile(rf"^[A-ZÄÖÜ][\w./ -]{{1,40}},?\s\(?(?P<date>{DATE})\)?\s*(?:\([\w/ ]+\))?\s*[-–—.:|]")
_END_DATE = re.compile(rf"\([^()]*(?P<date>{DATE})\)\s*$")
_BROADCAST_CLOCK = re.compile(rf"{DATE}\s*\|\s*{TIME}")


def publication_date(lines: Sequence[Line], states: Sequence[State], body_start: int, url: str | None) -> date | None:
    """The day of publication, None where nothing outside the story tells it.

    In order of trust: a label that says *published*; a date alone in its line; a label that says *updated*; another
    date before the body; a dateline or closing credit; the date in the address.
    """
    votes: list[tuple[float, int, date]] = []
    for index, (line, state) in enumerate(zip(lines, states, strict=True)):
        weight, day = _vote(line.text, state, before=index < body_start, previous=lines[index - 1].text if index else "")
        if day:
            votes.append((weight, -index, day))
    if url and (day := first_date(url)):
        votes.append((1.0, 0, day))
    return max(votes)[2] if votes else None


def _vote(text: str, state: State, *, before: bool, previous: str) -> tuple[float, date | None]:
    if state is State.BODY:
        match = _DATELINE.match(text) or _END_DATE.search(text)
        return 2.0, first_date(match["date"]) if match else None
    if state in (State.COMMENTS, State.GLOSSARY):
        return 0.0, None
    found = list(dates_in(text))
    if not found:
        return 0.0, None
    if _PROGRAMME.search(text) or _BROADCAST_CLOCK.search(text):
        return 0.5, found[0][1]
    label = _PUBLISHED.search(text) or (_PUBLISHED.search(previous) if _DATE_ALONE.match(text) and len(previous) < 30 else None)
    if label and (not _UPDATED.search(text) or label.start() < text.find("ktualisiert")):
        return 6.0 if state is not State.TEASERS else 3.0, found[0][1]
    bonus = 0.5 if before else 0.0
    if _DATE_ALONE.match(text):
        return (5.0 if state is not State.TEASERS else 1.5) + bonus, found[0][1]
    if _UPDATED.search(text):
        return 4.0 + bonus, found[0][1]
    return (3.0 if before and len(text) < 120 else 0.5), found[0][1]
