"""Headlines with the names that stand beside them."""

from __future__ import annotations

import pytest

from tui.intake.evidence import weigh
from tui.intake.headline import clean_title, rate_headline, same_title, site_beside, split_site
from tui.intake.lines import Line


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Zoo kauft Panda | taz.de", ("Zoo kauft Panda", "taz.de")),
        ("taz.de -- Zoo kauft Panda", ("Zoo kauft Panda", "taz.de")),
        ("Zoo kauft Panda - DER SPIEGEL", ("Zoo kauft Panda", "DER SPIEGEL")),
        ("Panda: Zoo kauft ein Jungtier | Panorama | Uferpost", ("Panda: Zoo kauft ein Jungtier", "Uferpost")),
        ("Zoo kauft Panda – und verkauft einen Elefanten", ("Zoo kauft Panda – und verkauft einen Elefanten", None)),
        ("Uferzeit -- Bärenskandal: Zoo setzt Chefin ab", ("Bärenskandal: Zoo setzt Chefin ab", "Uferzeit")),
        ("Nord- und Südkorea reden", ("Nord- und Südkorea reden", None)),
    ],
)
def test_split_site(title: str, parts: tuple[str, str | None]) -> None:
    assert split_site(title) == parts


def test_what_stands_beside_the_headline_is_the_site() -> None:
    assert site_beside("Mitteilung: Brücke gesperrt - Stadt Rheinfels", "Brücke gesperrt") == "Stadt Rheinfels"
    assert site_beside("Uferzeitung: Brücke gesperrt", "Brücke gesperrt") == "Uferzeitung"
    assert site_beside("Ganz anderer Titel", "Brücke gesperrt") is None


def test_badges_go() -> None:
    assert clean_title("+ Schule  bleibt zu") == "Schule bleibt zu"
    assert clean_title("Schule bleibt zu =") == "Schule bleibt zu"
    assert clean_title("(S+) Schule bleibt zu") == "Schule bleibt zu"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Brücke gesperrt", "BRÜCKE gesperrt!", True),
        ("Die große Brücke über den Main ist ges…", "Die große Brücke über den Main ist gesperrt", True),
        ("Brücke", "Brücke gesperrt", False),
        ("", "Brücke", False),
    ],
)
def test_same_title(left: str, right: str, same: bool) -> None:
    assert same_title(left, right) is same


@pytest.mark.parametrize("masthead", ["Dein Newsletter aus der Heide, Ausgabe 47", "Der Abend-Newsletter Nr. 613"])
def test_the_count_of_an_issue_makes_no_headline(masthead: str) -> None:
    headline = "Tennis: Krause bleibt die Nr. 1"
    rated = [rate_headline(Line(text), weigh(Line(text)), set()) for text in (masthead, headline)]
    assert rated[0] < 0 < rated[1]
