"""Outlets that name themselves in a footer, beside a product, or as whom somebody spoke to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article
from tui.intake.self_references import own_names, presented

FIRST = (
    "Musterstadt (dpa) - Der Rat von Musterstadt hat am Dienstag über den Haushalt für das kommende Jahr beraten. Nach"
    " Angaben der Kämmerin fehlen rund 12 Millionen Euro, die größte Lücke seit Jahrzehnten, wie sie mitteilte."
)
LAST = "Die Fraktionen wollen im Januar weiter verhandeln. Das sagte Ratsherr Udo Kern dem Uferkompass am Abend."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Uferwelle 94,3 - Lokalfunk für Musterstadt und das Umland", "Uferwelle"),
        ("Uferkompass – Das Magazin für Musterstadt", "Uferkompass"),
        ("Streit am Ufer - was jetzt in Musterstadt gilt", None),
        ("Uferkompass verliert Leser", None),
    ],
)
def test_footers_say_what_the_outlet_is(line: str, name: str | None) -> None:
    assert presented(line) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Immer dabei mit der Uferwelle-App.", ["Uferwelle"]),
        ("Nach Informationen des Uferkompass fehlt noch mehr.", ["Uferkompass"]),
        ("„Nein“, sagte Kern der Uferer Post.", ["Uferer Post"]),
        ("Der Rat sagte nein.", []),
    ],
)
def test_names_of_products_and_of_whom_somebody_told(text: str, names: list[str]) -> None:
    assert list(own_names(text)) == names


@pytest.mark.parametrize(
    ("head", "foot", "file", "source"),
    [
        ("UFERWELLE 94,3\n\n", "", "a.txt", "Uferwelle"),
        ("", "\n\nUferkompass – Das Magazin für Musterstadt", "a.txt", "Uferkompass"),
        ("", "", "04_uferkompass.txt", "Uferkompass"),
        ("", "", "a.txt", "dpa"),
    ],
)
def test_an_agency_is_the_outlet_only_where_nobody_else_is(
    head: str, foot: str, file: str, source: str, tmp_path: Path
) -> None:
    path = tmp_path / file
    path.write_text(f"{head}Rat streitet über Haushalt\n\n{FIRST}\n\n{LAST}{foot}", encoding="utf-8")
    article = read_article(path, file=file)
    assert article.source == source
    assert article.agencies == ("dpa",)
