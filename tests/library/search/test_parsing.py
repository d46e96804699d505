from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.parsing import parse
from tui.library.search.query import EVERYTHING, AllOf, Amount, Named, Number, Phrase, Prefix, Said, Term, is_empty
from tui.library.search.text_leaves import terms_of
from tui.library.search.written import written
from tui.model import EntityKind

TODAY = date(2024, 10, 23)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Hochwasser Köln", "Hochwasser AND Köln"),
        ("Hochwasser AND Köln", "Hochwasser AND Köln"),
        ("Hochwasser ODER Köln", "Hochwasser OR Köln"),
        ("Hochwasser | Köln", "Hochwasser OR Köln"),
        ("Hochwasser -Köln", "Hochwasser AND NOT Köln"),
        ("Hochwasser NICHT Köln", "Hochwasser AND NOT Köln"),
        ("NOT NOT Köln", "Köln"),
        ("-Köln", "NOT Köln"),
        ('"nicht mehr" Wasser', '"nicht mehr" AND Wasser'),
        ("„nicht mehr“ »zu viel«", '"nicht mehr" AND "zu viel"'),
        ("Hochw*", "Hochw*"),
        ("*gericht Bund*gericht", "*gericht AND Bund*gericht"),
        ("Bürger*innen", "Bürger*innen"),
        ("Wasser~ Hochwasser~ Wasser~2", "Wasser~1 AND Hochwasser~2 AND Wasser~2"),
        ("(Bonn OR Köln) Wasser", "(Bonn OR Köln) AND Wasser"),
        ("NOT (Bonn OR Köln)", "NOT (Bonn OR Köln)"),
        ("E-Mail", "E-Mail"),
        ("18:30", "18:30"),
        ("http://example.org", '"http://example.org"'),
        ("Bürger:innen", "Bürger:innen"),
        ("Bonn: Wasser", "Bonn AND Wasser"),
        ("Wasser!", "Wasser"),
        ("die Linke", "Linke"),
        ('"die" Linke', '"die" AND Linke'),
        ("die", "die"),
        ("der -die", "der AND NOT die"),
        ("und Wasser OR aber", "Wasser OR aber"),
        ("not Wasser or", "not AND Wasser AND or"),
        ("3\u202f000", "3.000"),
        ("3 Mio. Euro", '("3 Mio" OR 3000000) AND Euro'),
        ("zwei Dutzend", '"zwei Dutzend" OR 24'),
        ("zwei AND Dutzend", "zwei AND Dutzend"),
        ("3.000 dreitausend 3,5", "3.000 AND dreitausend AND 3,5"),
    ],
)
def test_words_that_are_read_as_typed(typed: str, read: str) -> None:
    reading = parse(typed, TODAY)
    assert written(reading.query) == read
    assert reading.told == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("source:zeit", "source:zeit"),
        ('QUELLE:"Die Zeit"', 'source:"Die Zeit"'),
        ("titel:(Bonn OR Köln)", "title:Bonn OR title:Köln"),
        ("-title:Bonn", "NOT title:Bonn"),
        ("title: Bonn", "title:Bonn"),
        ("ort:Bonn place:Köln", "place:Bonn AND place:Köln"),
        ("person:Schm*", "person:Schm*"),
        ('person:"Anna Schm*"', 'person:"Anna Schm*"'),
        ('person:"Anna Schm"*', 'person:"Anna Schm*"'),
        ("firma:Acme organisation:Acme org:Acme", "org:Acme AND org:Acme AND org:Acme"),
        ("name:Acme", "name:Acme"),
        ("person:(Anna Bernd)", "person:Anna AND person:Bernd"),
        ("Thema:Wahl story:Wahl", "story:Wahl AND story:Wahl"),
        ("is:unread ist:ungelesen is:gel", "is:unread AND is:unread AND is:read"),
        ("has:conflict hat:Widerspruch hat:zitat", "has:conflict AND has:conflict AND has:quote"),
        ("datum:2.6.2025", "date:2025-06-02"),
        ("datum:06.2025", "date:2025-06"),
        ("date:2025", "date:2025"),
        ("date:Oktober 2024 Wasser", "date:2024-10 AND Wasser"),
        ('date:"Oktober 2024" 2024', "date:2024-10 AND 2024"),
        ("date:(2023 OR 2025)", "date:2023 OR date:2025"),
        ("since:2024-10 bis:11.2024", "date:2024-10.. AND date:..2024-11"),
        ("number:>=10.000", "number:>=10.000"),
        ("zahl:1000..5000 -Bonn", "number:1000..5000 AND NOT Bonn"),
        ("number:3000 AND Bonn", "number:3000 AND Bonn"),
        ('number:3000 "Bonn"', 'number:3000 AND "Bonn"'),
        ("number:3000 in Bonn", "number:3000 AND Bonn"),
        ('number:"3000 Meter" Bonn', 'number:"3000 Meter" AND Bonn'),
        ("number:>50 % Bonn", 'number:">50 %" AND Bonn'),
        ("7,5 % Bonn", '("7,5 Prozent" OR number:"7,5 %") AND Bonn'),
        ("Bonn 50%", 'Bonn AND ("50 Prozent" OR number:50%)'),
        ("3 Mio. € -Bonn", '("3 Mio. Euro" OR number:"3 Mio. €") AND NOT Bonn'),
        ("30 °C", '"30 Grad" OR number:"30 °C"'),
        ("said:Anna 7,5 %", 'said:Anna AND number:"7,5 %"'),
        ("7,5 Prozent", "7,5 AND Prozent"),
        ("> 50 %", 'number:"> 50 %"'),
        (">= 1000 Euro", 'number:">= 1000 Euro"'),
        ("30-40 Prozent", 'number:"30-40 Prozent"'),
        ("30-40 Bonn", "30-40 AND Bonn"),
        ("> Bonn", "Bonn"),
        ("zahl:zwischen 3 und 5 Bonn", 'number:"zwischen 3 und 5 Bonn"'),
        ("number:3000 unit:Meter", 'number:"3000 Meter"'),
        ("unit:Meter number:3000 Bonn", 'number:"3000 Meter" AND Bonn'),
        ("einheit:Meter", "unit:Meter"),
        ("number:3 Bonn number:4 unit:Meter", 'number:"3 Bonn" AND number:"4 Meter"'),
        ("(number:3000) unit:Meter", "(number:3000) AND unit:Meter"),
        ('said:"Anna Schmidt"', 'said:"Anna Schmidt"'),
        ("said:Anna 3 Mio Euro", "said:Anna AND 3 Mio AND Euro"),
        ("said:Anna (Bonn OR Köln)", "(said:Anna) AND (Bonn OR Köln)"),
    ],
)
def test_fields(typed: str, read: str) -> None:
    assert written(parse(typed, TODAY).query) == read


def test_the_tree_of_a_query() -> None:
    assert parse('"Gericht"').query == Term("gericht", "Gericht", whole=True)
    assert parse("Gericht").query == Term("gericht", "Gericht")
    assert parse("dreitausend").query == Number("3000", 3000.0, "dreitausend")
    assert parse("3.000").query == Number("3000", 3000.0, "3.000")
    assert parse("Häus*").query == Prefix("haus", "haus", "Häus")
    assert parse('person:"Anna Häus*"').query == Named(
        EntityKind.PERSON, terms_of("Anna Haus"), "Anna Häus", begins=True
    )
    assert parse("name:Anna").query == Named(None, ("anna",), "Anna")
    assert parse("zahl:>3 Mio Euro").query == Amount(3e6, None, terms_of("Euro"), ">3 Mio Euro", low_open=True)


def test_what_somebody_said_takes_the_words_beside_it() -> None:
    problem, number = Phrase(terms_of("ernstes Problem"), "ernstes Problem"), Number("3", 3.0, "drei")
    said = Said(("anna",), AllOf((number, problem)), "Anna")
    assert parse('drei said:Anna "ernstes Problem"').query == said
    assert parse('drei sagte:Anna "ernstes Problem" ort:Bonn').query == AllOf((said, parse("ort:Bonn").query))
    assert parse('said:Anna ("ernstes Problem")').query == AllOf((Said(("anna",), EVERYTHING, "Anna"), problem))
    assert parse("said:Anna drei said:Bernd").query == AllOf(
        (Said(("anna",), number, "Anna"), Said(("bernd",), EVERYTHING, "Bernd"))
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("a b OR c", "Read as (a AND b) OR c"),
        ('"a b', 'Read as "a b"'),
        ("(a b", "Read as a AND b"),
        ("a) b", "Read as a AND b"),
        ("a AND", "Read as a"),
        ("OR a", "Read as a"),
        ("a AND OR b", "Read as a OR b"),
        ("a NOT", "Read as a"),
        ("a - b", "Read as a AND b"),
        ("a source:", "Read as a"),
        ('"a b"~5', 'Read as "a b"'),
        ("Wasser~3", "Read as Wasser~2"),
        (">=1000 Bonn", '“Bonn” is read as what the number counts; Read as number:">=1000 Bonn"'),
        ("1000..5000", "Read as number:1000..5000"),
        ("a is:green", "There is no “is:green”: it is left out"),
        ("persn:Anna", "There is no field “persn:”, but there is “person:”: it is read as a word"),
        ("a colour:green", "There is no field “colour:”: it is read as a word"),
        ("a date:2025-13", "There is no day “2025-13”: it is left out"),
        ("a date:wann", "“wann” is no date: it is left out"),
        ("a number:many", "“many” is no number: it is left out"),
        ("date:letzte woche Wasser", "“letzte woche” is 2024-10-14..2024-10-20"),
        ("seit:gestern", "“gestern” is 2024-10-22.."),
        ("number:3 Schafe Bonn", "“Schafe” is read as what the number counts"),
        ("Bonn oder Köln", "“oder” joins words only in capitals, as “ODER”"),
        ("Bonn or Köln", "“or” joins words only in capitals, as “OR”"),
        ('oder Bonn "oder" Köln', ""),
        ("said:Anna drei", "“drei” is looked for in what “Anna” said"),
        ("is:green; a AND", "There is no “is:green,”: it is left out; Read as a"),
        ("()", "Nothing to search for"),
        ('""', "Nothing to search for"),
        ("*", "Nothing to search for"),
        ("source:", "Nothing to search for"),
        ("…", "Nothing to search for"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_queries_that_are_not_read_as_typed_tell_how_they_were(typed: str, told: str) -> None:
    assert parse(typed, TODAY).told == told


def test_endless_queries_are_cut() -> None:
    assert parse("(" * 5_000).told
    assert is_empty(parse("(" * 5_000).query)
    assert parse("NOT " * 5_000 + "a").told
    assert written(parse("a " * 5_000).query).count("a AND") < 60
    assert parse("-" * 5_000 + "a").told


WORDS = [
    '"', "(", ")", "AND", "OR", "NOT", "-", "*", "~", "title:", "quelle:", "date:", "number:", "zahl:>", "unit:",
    "said:", "person:", "is:", "seit:", "foo:", ">=", "..7", "2025", "2025-13", "letzte", "woche", "..", "3,5", "drei",
    "Mio", "%", "Euro", "km/h", "die", "Übung", "E-Mail", "„", ":", "unread", "bis", "\u00a0", ";", "'", ".", "\u0301",
]  # fmt: skip
PIECES = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " "])), max_size=14).map(
    lambda pieces: "".join(word + space for word, space in pieces)
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), PIECES, PIECES))
def test_anything_can_be_read_and_what_was_read_is_read_the_same(typed: str) -> None:
    reading = parse(typed, TODAY)
    assert reading.told.isprintable()
    again = parse(written(reading.query), TODAY)
    assert again.query == reading.query
