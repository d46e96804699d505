"""Lines that a source repeats."""

from __future__ import annotations

import pytest

from tui.intake import LineFrequencies
from tui.intake.frequencies import _TELLING, line_key

SHORT = "Folgen Sie uns auf allen Kanälen"
LONG = " ".join(["Der Streit um die Brücke dauert seit Jahren"] * 4)
OWN = [f"Die {name} hat am Montag über den Haushalt der Gemeinde beraten" for name in ("Eins", "Zwei", "Drei", "Vier")]


@pytest.mark.parametrize(
    ("line", "articles", "repeated"), [(SHORT, 1, False), (SHORT, 2, True), (LONG, 2, False), (LONG, 3, True)]
)
def test_how_often_a_line_must_stand(line: str, articles: int, repeated: bool) -> None:
    frequencies = LineFrequencies()
    for number in range(articles):
        frequencies.add("Ufer-Bote", [line, OWN[number], f"{OWN[number]} noch einmal"])
    assert frequencies.is_repeated("Ufer-Bote", f" {line}. ") is repeated
    assert not frequencies.is_repeated("Anderer Bote", line)
    assert not frequencies.is_repeated(None, line)


def test_versions_of_one_article_count_once() -> None:
    frequencies = LineFrequencies()
    for number in range(4):
        frequencies.add("Ufer-Bote", [SHORT, *OWN[:3], f"Fassung {number}"])
    assert not frequencies.is_repeated("Ufer-Bote", SHORT)


def test_a_line_in_very_many_articles_is_not_followed_further() -> None:
    """Else the work would grow with the square of the articles."""
    frequencies = LineFrequencies()
    for number in range(_TELLING + 20):
        frequencies.add("Ufer-Bote", [*OWN[:3], *(f"{line}, Ausgabe {number}" for line in OWN)])
    assert max(map(len, frequencies._documents.values())) == _TELLING
    assert frequencies.is_repeated("Ufer-Bote", OWN[0])


@pytest.mark.parametrize(
    ("line", "other", "same"),
    [("Mehr: lesen!", "mehr lesen", True), ("Mehr lesen", "Mehr lernen", False), ("12 Tote", "13 Tote", False)],
)
def test_the_key_of_a_line_is_that_of_its_words(line: str, other: str, same: bool) -> None:
    assert (line_key(line) == line_key(other)) is same
    assert line_key(line) < 2**64


def test_a_line_without_letters_has_no_key() -> None:
    assert line_key(" – * * * – ") == 0
