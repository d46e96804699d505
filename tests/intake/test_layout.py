"""Layouts of plain text: wrapped, exported, marked down, one paragraph a row."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.intake.layout import read_lines
from tui.intake.lines import Mark
from tui.intake.wrapping import join

PARAGRAPHS = [
    "Der Gemeinderat von Oberau hat am Montagabend nach dreistündiger Debatte beschlossen, das Hallenbad im Ortsteil"
    " Niederau nicht zu schließen, sondern für rund 4,3 Millionen Euro zu sanieren.",
    "Bürgermeisterin Hedwig Pfister sprach von einer guten Nachricht für die Vereine. Die Opposition hatte zuvor"
    " verlangt, die Kosten auf höchstens drei Millionen Euro zu begrenzen und private Geldgeber zu suchen.",
    "Die Arbeiten sollen im Mai beginnen und bis zum Sommer des folgenden Jahres dauern. In dieser Zeit weichen die"
    " Schulen in das Freibad und in die Bäder der Nachbargemeinden aus, wie das Schulamt mitteilte.",
]


@pytest.mark.parametrize("width", [60, 66, 72, 78, 90])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_wrapped_text_flows_again(width: int, between: str) -> None:
    wrapped = between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    flowing = " ".join(line.text for line in read_lines(wrapped))
    assert flowing == " ".join(PARAGRAPHS)
    if between == "\n\n":
        assert [line.text for line in read_lines(wrapped)] == PARAGRAPHS


@pytest.mark.parametrize("width", [34, 38, 43])
def test_a_printed_column_flows_again(width: int) -> None:
    head = textwrap.wrap("Gemeinderat von Oberau stimmt für das Hallenbad in Niederau", width)
    rows = [*head, "", *"\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS).split("\n")]
    assert [line.text for line in read_lines("\n".join(rows))][-3:] == PARAGRAPHS


def test_headlines_below_each_other_are_no_column() -> None:
    rows = [f"{name} stimmt für das Hallenbad" for name in ("Oberau", "Niederau", "Mittelau", "Unterau")] * 4
    assert [line.text for line in read_lines("\n".join(rows))] == rows


@pytest.mark.parametrize(
    ("row", "menu"),
    [
        ("News  Börse  Vorsorge  Immobilien", True),
        ("Auf Pinterest merken   Drucken   Vorlesen lassen", True),
        ("Der  Rat  hat  am  Montag  getagt", False),
        ("SPD  24,8  Prozent", False),
    ],
)
def test_wide_gaps_part_a_menu(row: str, *, menu: bool) -> None:
    assert [line.menu for line in read_lines(f"{row}\n\n{PARAGRAPHS[0]}")] == [menu, False]


def test_a_lead_goes_on_below_its_quotation_sign() -> None:
    lines = read_lines(f"> Der Rat tagt lange: Wie ein Bad\neine Stadt entzweit.\n{PARAGRAPHS[0]}")
    assert [line.text for line in lines] == ["Der Rat tagt lange: Wie ein Bad eine Stadt entzweit.", PARAGRAPHS[0]]


def test_double_spaced_rows_flow_again() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    assert " ".join(line.text for line in read_lines(wrapped.replace("\n", "\n\n"))) == " ".join(PARAGRAPHS)


def test_unwrapped_paragraphs_are_left_alone() -> None:
    assert [line.text for line in read_lines("\n".join(PARAGRAPHS))] == PARAGRAPHS


def test_table_pipes_heads_and_link_marks_go() -> None:
    rows = ["# blatt.de -- Hallenbad bleibt", "> Der Rat stimmt zu.", *textwrap.wrap(PARAGRAPHS[0], 75)]
    rows += ["## Kosten steigen", *textwrap.wrap("Ein [1][Gutachten aus Linz] nennt andere Zahlen. " * 4, 75)]
    lines = read_lines("\n".join(f"| {row} | |" for row in rows))
    assert [line.mark for line in lines] == [Mark.TITLE, Mark.LEAD, Mark.PLAIN, Mark.HEADING, Mark.PLAIN]
    assert lines[2].text == PARAGRAPHS[0]
    assert lines[4].text.startswith("Ein Gutachten aus Linz nennt")


def test_a_remark_of_the_desk_stands_above_the_headline() -> None:
    head = [
        "(3. Zusammenfassung 1730 - neu: Landrat, Zahlen, weitere Einzelheiten)",
        "Das Hallenbad in Niederau bleibt =",
    ]
    rows = [*head, "", *textwrap.wrap(" ".join(PARAGRAPHS), 72)]
    assert [line.text for line in read_lines("\n".join(rows))][:2] == head


def test_markdown_is_read() -> None:
    lines = read_lines(
        "## Zwei\n\n**Fett** und [ein Link](http://x.example) im Satz.\n\n- eins\n- zwei\n\n---\n\nEnde."
    )
    assert [(line.mark, line.text) for line in lines] == [
        (Mark.HEADING, "Zwei"),
        (Mark.PLAIN, "Fett und ein Link im Satz."),
        (Mark.LIST_ITEM, "eins"),
        (Mark.LIST_ITEM, "zwei"),
        (Mark.PLAIN, "Ende."),
    ]


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("die Dring-", "lichkeit", "die Dringlichkeit"),
        ("zwischen Süd-", "und Nordkorea", "zwischen Süd- und Nordkorea"),
        ("die US-", "Regierung", "die US-Regierung"),
        ("EU-", "weit", "EU-weit"),
        ("das Wort", ", das zählt", "das Wort, das zählt"),
        ("zwei", "Wörter", "zwei Wörter"),
    ],
)
def test_words_divided_at_a_break(left: str, right: str, whole: str) -> None:
    assert join(left, right) == whole


def test_a_link_that_broke_a_sentence_is_mended() -> None:
    text = (
        "Das sagte der Minister in einem langen Gespräch mit der\nSonntagspost\n, das am Mittag erschien.\n"
        + PARAGRAPHS[0]
    )
    assert read_lines(text)[0].text == (
        "Das sagte der Minister in einem langen Gespräch mit der Sonntagspost, das am Mittag erschien."
    )


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="abz Ä.-|#>*[]()_1\t", max_size=90), max_size=12))
def test_no_letter_is_lost(rows: list[str]) -> None:
    text = "\n".join(rows)
    kept = "".join(line.text for line in read_lines(text))
    assert sum(c in "abzÄ" for c in kept) == sum(c in "abzÄ" for c in text) or "](" in text or "[" in text
