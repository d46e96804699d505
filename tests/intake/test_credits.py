"""Bylines, agencies, outlets, headers of exports."""

from __future__ import annotations

import pytest

from tui.intake.credits import authors_of
from tui.intake.decoder import State
from tui.intake.header import read_header
from tui.intake.lines import Line
from tui.intake.origin import collect_votes
from tui.intake.outlets import agencies_in, known_outlet, outlet_key
from tui.intake.wire import agencies_credited, signature, without_end_credit


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Von Katrin Oberländer und Jens Pfau", ("Katrin Oberländer", "Jens Pfau")),
        ("Artikel von: SVEN KLOPP", ("Sven Klopp",)),
        ("Ein Kommentar von Ayşe Yıldız", ("Ayşe Yıldız",)),
        ("Aus Kassel berichtet Jule Anders", ("Jule Anders",)),
        ("von Maria von der Tann, Wien", ("Maria von der Tann",)),
        ("Von unserer Redaktion", ()),
        ("Vor dem Finale", ()),
    ],
)
def test_bylines(byline: str, authors: tuple[str, ...]) -> None:
    assert authors_of([Line("Titel"), Line(byline)], [State.BEFORE, State.BEFORE], 2) == authors


@pytest.mark.parametrize(
    ("paragraph", "agencies", "shown"),
    [
        ("Berlin (dpa) - Der Bund spart.", ("dpa",), "Berlin (dpa) - Der Bund spart."),
        (
            "Lausanne, 12. Mai 2026 (sda) Das Gericht urteilt.",
            ("sda",),
            "Lausanne, 12. Mai 2026 (sda) Das Gericht urteilt.",
        ),
        ("Der Bund spart. (mq/sid)", ("sid",), "Der Bund spart."),
        ("Der Bund spart. (red, APA, 29.1.2025)", ("APA",), "Der Bund spart."),
        ("Der Bagger steht. |cri", (), "Der Bagger steht."),
        ("Es siegte der HC mit 31:30 (15:17)", (), "Es siegte der HC mit 31:30 (15:17)"),
        ("Das sagte Meier (SPD).", (), "Das sagte Meier (SPD)."),
    ],
)
def test_wire_credits(paragraph: str, agencies: tuple[str, ...], shown: str) -> None:
    assert agencies_credited(paragraph) == agencies
    assert without_end_credit(paragraph) == shown


@pytest.mark.parametrize(
    ("paragraph", "sign"),
    [
        ("Kassel/Gießen (vsd) - Der Zoo zieht um.", "vsd"),
        ("Kassel, 3. Mai (vsd) - Der Zoo zieht um.", "vsd"),
        ("Kassel (vsd/lhe) - Der Zoo zieht um.", None),
        ("Der Zoo (vsd) zieht um.", None),
    ],
)
def test_signatures_in_datelines(paragraph: str, sign: str | None) -> None:
    assert signature(paragraph) == sign


@pytest.mark.parametrize(
    ("head", "source"), [("vsd0107 3 pl 240 vsd/lhe 0312", "vsd"), ("lhe 0312 vsd", "vsd"), ("Seite 312", None)]
)
def test_a_signature_is_the_source_if_a_code_line_has_it_too(head: str, source: str | None) -> None:
    lines = [Line(head), Line("Zoo zieht um"), Line("Kassel (vsd) - Der Zoo zieht um.")]
    votes = collect_votes(lines, [State.BEFORE, State.BEFORE, State.BODY], 2, 1, "a.txt")
    assert votes.winner(least=5.0) == source


def test_agencies_are_whole_words() -> None:
    assert agencies_in("gut/rts/dpa/AFP") == ("rts", "dpa", "AFP")
    assert agencies_in("Die APA-Meldung und das Kapitel") == ("APA",)
    assert agencies_in("APfel, dpaX") == ()


def test_outlets_by_their_names() -> None:
    assert known_outlet("www.n-tv.de") == known_outlet("n-tv") == "ntv"
    assert known_outlet("welt", alone=False) is None
    assert outlet_key("OZD.news") == outlet_key("OZD-News")
    assert outlet_key("Förde-Nachrichten") == outlet_key("foerde-nachrichten.example")


def test_a_header_is_read_only_where_there_is_one() -> None:
    rows = ["Titel: Messe sagt ab", "Quelle: Bote", "Datum: 22.1.2026", "Die Messe fällt aus."]
    page = read_header([Line(row) for row in rows])
    assert (page.title, page.site, str(page.published)) == ("Messe sagt ab", "Bote", "2026-01-22")
    assert [line.text for line in page.lines] == ["Die Messe fällt aus."]
    archived = ["Quelle: Isarwoche vom 04.08.2026, Nr. 31, Seite 7", "Dokumentnummer: 7-1", "Zwei Tote nach Absturz"]
    page = read_header([Line(row) for row in archived])
    assert (page.site, str(page.published)) == ("Isarwoche", "2026-08-04")
    plain = [Line("Quelle: Bote"), Line("Die Messe fällt aus.")]
    assert read_header(plain).lines == tuple(plain)
