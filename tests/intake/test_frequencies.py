"""Lines that a source repeats."""

from __future__ import annotations

import pytest

from tui.intake import LineFrequencies

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
