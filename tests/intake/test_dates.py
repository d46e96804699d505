"""Dates as pages print them, and where a page says when it was published."""

from __future__ import annotations

from datetime import date

import pytest

from tui.intake.dates import dates_in, first_date
from tui.intake.decoder import State
from tui.intake.lines import Line
from tui.intake.publication import publication_date

FOUND = [
    ("Stand: 12.03.2025, 14:30 Uhr", date(2025, 3, 12)),
    ("12. März 2025", date(2025, 3, 12)),
    ("29. Jänner 2025, 16:05", date(2025, 1, 29)),
    ("18 Oct 2024", date(2024, 10, 18)),
    ("Oct 18, 2024", date(2024, 10, 18)),
    ("2025-06-03T07:12:00+02:00", date(2025, 6, 3)),
    ("Mo, 13. Okt. 2025", date(2025, 10, 13)),
    ("01.02.24", date(2024, 2, 1)),
    ("201034 Mrz 25", date(2025, 3, 20)),
    ("/politik/2025/04/07/artikel.html", date(2025, 4, 7)),
    ("12. MÄRZ 2025", date(2025, 3, 12)),
    ("3. Maı 2025", None),
    ("30.02.2025", None),
    ("um 12.30 Uhr", None),
    ("Version 1.2.3", None),
    ("im Oktober 2025", None),
]


@pytest.mark.parametrize(("text", "day"), FOUND)
def test_first_date(text: str, day: date | None) -> None:
    assert first_date(text) == day


def test_dates_come_in_the_order_of_the_text() -> None:
    found = [day for _, day in dates_in("erst 2.1.2025, dann 2025-01-01, dann 3. Januar 2025")]
    assert found == [date(2025, 1, 2), date(2025, 1, 1), date(2025, 1, 3)]


def published(*lines: str, body: tuple[int, ...] = (2, 3)) -> date | None:
    states = [
        State.BODY if index in body else State.BEFORE if index < body[0] else State.NOTICE
        for index in range(len(lines))
    ]
    return publication_date([Line(text) for text in lines], states, list(body), None)


BODY = ("Am 1. Mai 2019 begann der Bau.", "Er endete am 3. Juni 2021.")


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        (("Titel", "12.03.2025, 06:00 Uhr"), (), date(2025, 3, 12)),
        (("Veröffentlicht am 2.2.2025, aktualisiert am 3.2.2025", "Titel"), (), date(2025, 2, 2)),
        (("Aktualisiert: 5.5.2025", "Titel"), ("Erstpublikation: 4.5.2025, 9 Uhr",), date(2025, 5, 4)),
        (("Titel", "Stand: 5.5.2025 10:00 Uhr"), ("Dieses Thema im Programm: 6.5.2025 um 12 Uhr",), date(2025, 5, 5)),
        (("Titel", "Von Eva Ernst"), ("18 Oct 2024",), date(2024, 10, 18)),
        (("Titel", "Von Eva Ernst"), ("Mehr Nachrichten",), None),
    ],
)
def test_the_most_trusted_date_wins(before: tuple[str, ...], after: tuple[str, ...], day: date | None) -> None:
    assert published(*before, *BODY, *after) == day


def test_a_dateline_tells_but_the_story_does_not() -> None:
    assert published("Titel", "x", "Berlin, 12. März 2025 (dpa) - Der Bau beginnt.", BODY[1]) == date(2025, 3, 12)
    assert published("Titel", "x", *BODY) is None
