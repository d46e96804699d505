"""Date expressions in news text, resolved against the day of publication: a Thursday, 24 October 2024."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.language import Language

import tui.annotate.dates
import tui.annotate.numbers.component
import tui.annotate.sentences  # noqa: F401
from tui.annotate.tokenizer import german_news_tokenizer
from tui.model import DateExpression

PUBLISHED = date(2024, 10, 24)


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("de")
    pipeline.tokenizer = german_news_tokenizer(pipeline.vocab)
    for name in ("gegenlese_sentences", "gegenlese_numbers", "gegenlese_dates"):
        pipeline.add_pipe(name)
    return pipeline


def dates_of(nlp: Language, text: str, published: date | None = PUBLISHED) -> tuple[DateExpression, ...]:
    doc = nlp.make_doc(text)
    doc._.published = published
    return tuple(nlp(doc)._.dates)


DAYS = [
    ("Am 23. Oktober trat er zurück.", "23. Oktober", "2024-10-23"),
    ("Am 23. Oktober 2023 trat er zurück.", "23. Oktober 2023", "2023-10-23"),
    ("Am Mittwoch (23. Oktober) trat er zurück.", "Mittwoch (23. Oktober)", "2024-10-23"),
    ("Am Freitag, 18. Oktober 2024, brannte es.", "Freitag, 18. Oktober 2024", "2024-10-18"),
    ("Am Freitag, dem 18. Oktober, brannte es.", "Freitag, dem 18. Oktober", "2024-10-18"),
    ("Am 18.10.2024 brannte es.", "18.10.2024", "2024-10-18"),
    ("Am 18.10. brannte es.", "18.10.", "2024-10-18"),
    ("Stand 2024-10-18 brennt es.", "2024-10-18", "2024-10-18"),
    ("Am Mittwoch trat er zurück.", "Mittwoch", "2024-10-23"),
    ("Am Donnerstag trat er zurück.", "Donnerstag", "2024-10-24"),
    ("Am Freitag trat er zurück.", "Freitag", "2024-10-18"),
    ("Am Sonntagabend trat er zurück.", "Sonntagabend", "2024-10-20"),
    ("Vergangenen Donnerstag trat er zurück.", "Vergangenen Donnerstag", "2024-10-17"),
    ("Am kommenden Montag tritt er zurück.", "kommenden Montag", "2024-10-28"),
    ("Er wird am Montag zurücktreten.", "Montag", "2024-10-28"),
    ("Er soll am Montag zurückgetreten sein.", "Montag", "2024-10-21"),
    ("Er sagte am Montag, er werde gehen.", "Montag", "2024-10-21"),
    ("Bis Freitag muss er antworten.", "Freitag", "2024-10-25"),
    ("Am Dienstag vergangener Woche brannte es.", "Dienstag vergangener Woche", "2024-10-15"),
    ("Gestern brannte es.", "Gestern", "2024-10-23"),
    ("Heute brennt es.", "Heute", "2024-10-24"),
    ("Schon vorgestern brannte es.", "vorgestern", "2024-10-22"),
    ("Er kommt morgen.", "morgen", "2024-10-25"),
    ("Vor zwei Tagen brannte es.", "Vor zwei Tagen", "2024-10-22"),
    ("In drei Tagen wird gewählt.", "In drei Tagen", "2024-10-27"),
    ("Am 3. Januar brannte es.", "3. Januar", "2025-01-03"),
    ("Seit dem 3. Mai brennt es.", "3. Mai", "2024-05-03"),
    ("Das Rennen ist auf Sonntag verschoben.", "Sonntag", "2024-10-27"),
    ("Der Dax machte die Verluste vom Dienstag wett und stieg bis Handelsschluss.", "Dienstag", "2024-10-22"),
    ("Am 31. Dez. endet die Frist.", "31. Dez.", "2024-12-31"),
]

PERIODS = [
    ("Im Juni stiegen die Preise.", "Juni", "month", "2024-06-01", "2024-06-30"),
    ("Bis Dezember soll es fertig sein.", "Dezember", "month", "2024-12-01", "2024-12-31"),
    ("Seit November gilt das Verbot.", "November", "month", "2023-11-01", "2023-11-30"),
    ("Seit August 2023 gilt das Verbot.", "August 2023", "month", "2023-08-01", "2023-08-31"),
    ("Ende Oktober fiel Schnee.", "Ende Oktober", "month", "2024-10-21", "2024-10-31"),
    ("Anfang März 2022 begann es.", "Anfang März 2022", "month", "2022-03-01", "2022-03-10"),
    ("Im Jahr 2015 begann es.", "Jahr 2015", "year", "2015-01-01", "2015-12-31"),
    ("2015 begann es.", "2015", "year", "2015-01-01", "2015-12-31"),
    ("Ende 2023 begann es.", "Ende 2023", "year", "2023-09-01", "2023-12-31"),
    ("Vergangene Woche begann es.", "Vergangene Woche", "week", "2024-10-14", "2024-10-20"),
    ("In dieser Woche begann es.", "dieser Woche", "week", "2024-10-21", "2024-10-27"),
    ("Nächste Woche beginnt es.", "Nächste Woche", "week", "2024-10-28", "2024-11-03"),
    ("Am Wochenende begann es.", "Wochenende", "week", "2024-10-19", "2024-10-20"),
    ("Im vergangenen Jahr begann es.", "vergangenen Jahr", "year", "2023-01-01", "2023-12-31"),
    ("Im nächsten Monat beginnt es.", "nächsten Monat", "month", "2024-11-01", "2024-11-30"),
    ("Vor drei Jahren begann es.", "Vor drei Jahren", "year", "2021-01-01", "2021-12-31"),
    ("Im Dezember war das Werk geschlossen worden.", "Dezember", "month", "2023-12-01", "2023-12-31"),
    ("Im Vorjahr begann es.", "Vorjahr", "year", "2023-01-01", "2023-12-31"),
    ("Im September vergangenen Jahres begann es.", "September vergangenen Jahres", "month", "2023-09-01", "2023-09-30"),
]

NO_DATES = [
    "Es kamen 2020 Besucher.",
    "Die Straße misst 1.950 Meter.",
    "Am Morgen danach regnete es.",
    "Das Ergebnis lautet 3.2 zu 1.",
    "Sein Name ist Mai-Lin.",
    "Die Sängerin Vanessa Mai trat auf.",
    "Er geht jeden Dienstag schwimmen.",
    "Die Artikelnummer lautet 2019/33.",
]


@pytest.mark.parametrize(("text", "phrase", "day"), DAYS)
def test_day(nlp: Language, text: str, phrase: str, day: str) -> None:
    (found,) = dates_of(nlp, text)
    assert (text[found.start : found.end], found.granularity.value) == (phrase, "day")
    assert found.first == found.last == date.fromisoformat(day)


@pytest.mark.parametrize(("text", "phrase", "granularity", "first", "last"), PERIODS)
def test_period(nlp: Language, text: str, phrase: str, granularity: str, first: str, last: str) -> None:
    (found,) = dates_of(nlp, text)
    assert (text[found.start : found.end], found.granularity.value) == (phrase, granularity)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(nlp: Language, text: str) -> None:
    assert dates_of(nlp, text) == ()


def test_a_day_after_counts_from_the_day_named_before(nlp: Language) -> None:
    first, second = dates_of(nlp, "Am Montag brannte es. Einen Tag später war das Feuer gelöscht.")
    assert (first.first, second.first) == (date(2024, 10, 21), date(2024, 10, 22))


def test_without_a_day_of_publication_only_full_dates_resolve(nlp: Language) -> None:
    full, weekday, month, year = dates_of(nlp, "Am 3. Mai 2021, am Montag, im Juni und 2019 brannte es.", None)
    assert full.first == date(2021, 5, 3)
    assert weekday.first is None
    assert month.first is None
    assert year.first == date(2019, 1, 1)


def test_two_years_are_two_expressions(nlp: Language) -> None:
    first, second = dates_of(nlp, "Von 1950 bis 1953 herrschte Krieg.")
    assert (first.first, second.last) == (date(1950, 1, 1), date(1953, 12, 31))


def test_no_such_day_stays_unresolved(nlp: Language) -> None:
    (found,) = dates_of(nlp, "Am 31. Februar 2023 brannte es.")
    assert (found.first, found.last) == (None, None)


def test_letters_that_only_look_like_those_of_a_number_resolve_to_nothing(nlp: Language) -> None:
    found = dates_of(nlp, "Am 23. Oktober begann es, eın Jahr später endete es.")
    assert [expression.first for expression in found] == [date(2024, 10, 23), None]
