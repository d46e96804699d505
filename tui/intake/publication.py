"""When an article was published: the best of the dates outside its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tui.intake.dates import DATE, TIME, first_date
from tui.intake.decoder import State
from tui.intake.lines import Line
from tui.intake.wire import end_credit

_PUBLISHED = re.compile(
    r"veröffentlicht|erstpublikation|erstveröffentlichung|publiziert|erstellt|erschienen|online seit"
    r"|(?:^|\W)datum\s?:|^date\s?:|^vom\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"stand\b|aktualisiert|update|geändert|überarbeitet", re.IGNORECASE)
_DATE_ALONE = re.compile(
    rf"^(?:\w{{2,10}},?\s)?(?:den\s)?{DATE}(?:[\s,|–-]*(?:um\s)?{TIME}(?:\s?Uhr)?)?[\s|.]*$|^\d{{6}}\s\w{{3}}\s\d{{2}}$",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(r"gesendet|sendung|programm|ausgestrahlt|podcast|©|copyright|archiv|foto|bild", re.IGNORECASE)
_PLACE = r"[A-ZÄÖÜ][\w/.-]*(?:[ ,/]+[A-ZÄÖÜ(][\w/.-]*){0,4}"
_DATELINE = re.compile(rf"^{_PLACE},?\s\(?(?P<date>{DATE})\)?(?:,?\s{TIME}(?:\s?Uhr)?)?\s*(?:[-–—:|]|\([\w/ ]+\))")
_BROADCAST_CLOCK = re.compile(rf"{DATE}\s*\|\s*{TIME}")


def publication_date(
    lines: Sequence[Line], states: Sequence[State], body: Sequence[int], url: str | None
) -> date | None:
    """The day of publication, None where nothing outside the story tells it.

    In order of trust: a label that says *published*; a date alone in its line; a label that says *updated*; another
    date before the body; a dateline or closing credit; the date in the address.
    """
    votes: list[tuple[float, int, date]] = []
    first, last = (body[0], body[-1]) if body else (0, 0)
    for index, (line, state) in enumerate(zip(lines, states, strict=True)):
        if not (found := _dates_of(line.text, state)):
            continue
        label = _label(line.text, lines[index - 1].text if index else "")
        trust = _trust(line.text, state, label) + (0.5 if index < first else -2.0 if index < last else 0.0)
        votes.append((trust, -index, found))
    if url and (day := first_date(url)):
        votes.append((1.0, 0, day))
    return max(votes)[2] if votes else None


def _dates_of(text: str, state: State) -> date | None:
    """The date that a line gives: any outside the body, in the body only that of a dateline or a closing credit."""
    if state in (State.COMMENTS, State.GLOSSARY):
        return None
    if state is not State.BODY:
        return first_date(text)
    match = _DATELINE.match(text)
    return first_date(match["date"]) if match else first_date(end_credit(text))


def _label(text: str, previous: str) -> str | None:
    """`published` or `updated`, if a label in the line or alone in the line above says so."""
    if len(previous) < 30 and _DATE_ALONE.match(text) and not re.search(DATE, previous):
        text = f"{previous} {text}"
    published, updated = _PUBLISHED.search(text), _UPDATED.search(text)
    if published and (not updated or published.start() < updated.start()):
        return "published"
    return "updated" if updated else None


def _trust(text: str, state: State, label: str | None) -> float:
    if state is State.BODY:
        return 2.0
    if _PROGRAMME.search(text) or _BROADCAST_CLOCK.search(text):
        return 0.5
    doubt = 3.0 if state in (State.TEASERS, State.TAIL) else 0.0
    if label == "published":
        return 6.0 - doubt
    if _DATE_ALONE.match(text):
        return 5.0 - doubt
    if label == "updated":
        return 4.4 - doubt
    return 2.5 if len(text) < 120 else 0.5
