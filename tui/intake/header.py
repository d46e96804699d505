"""The header that exports and mails put before an article: one labelled value a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from tui.intake.dates import first_date
from tui.intake.lines import Line
from tui.intake.page import Page

_LABELS = {
    "title": r"titel|title|überschrift|headline|schlagzeile",
    "site": r"quelle|source|medium|zeitung|outlet|publikation|publisher|feed|blog|site|website",
    "published": r"datum|date|published time|veröffentlicht|published|erschienen|publikationsdatum",
    "url": r"url|url source|source url|link|adresse|permalink",
    "authors": r"autor(?:en|in|innen)?|authors?|verfasser(?:in)?|von",
    "other": r"markdown content|dokumentnummer|dokument-id|seite|länge|ressort"
    r"|rubrik|kategorie|category|section|sprache|language|id|schlagworte|tags|keywords",
}
_ROW = {field: re.compile(rf"(?:{labels})\s*:\s*(?P<value>.*)", re.IGNORECASE) for field, labels in _LABELS.items()}
_ISSUE = re.compile(r",?\s(?:vom|am|Nr\.|Ausgabe)\s|,\s(?:S\.|Seite)\s|,?\s\d{1,2}\.\s?\d{1,2}\.")
"""What follows the name of a paper in the credit of a press archive: `Rheinbote vom 04.08.2026, Nr. 31, Seite 7`."""
_MAX_ROWS = 10


def read_header(lines: Sequence[Line]) -> Page:
    """The page in `lines`: with the values of a header and the lines below it, or all lines where there is none.

    A header has a title, a source or an address, and one more row.
    """
    values: dict[str, str] = {}
    found = list(takewhile(bool, (_value(line.text) for line in lines[:_MAX_ROWS])))
    for field, value in filter(None, found):
        values.setdefault(field, value)
    if len(found) < 2 or not values.keys() & {"title", "site", "url"}:
        return Page(tuple(lines))
    url = values.get("url", "")
    return Page(
        lines=tuple(lines[len(found) :]),
        title=values.get("title"),
        site=_ISSUE.split(values["site"])[0] if "site" in values else None,
        published=first_date(values.get("published", "")) or first_date(values.get("site", "")),
        authors=tuple(re.split(r",\s|\sund\s|;\s", values["authors"])) if "authors" in values else (),
        url=url if re.fullmatch(r"https?://[^\s<>\"]{4,500}", url) else None,
    )


def _value(row: str) -> tuple[str, str] | None:
    for field, pattern in _ROW.items():
        if match := pattern.fullmatch(row):
            return field, match["value"].strip()
    return None
