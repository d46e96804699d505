from __future__ import annotations

import pytest

from tests.compare.marked import article
from tui.compare.aliases import led_countries, stated_aliases


def pairs(marked: str) -> list[tuple[str, str]]:
    annotated = article(marked)
    text = annotated.article.text
    return [(text[a.start : a.end], text[b.start : b.end]) for a, b in stated_aliases(annotated)]


@pytest.mark.parametrize(
    "marked",
    [
        "Das [ORG|Technische Hilfswerk] ([ORG|THW]) pumpt.",
        "Das [ORG|Technische Hilfswerk] (kurz: [ORG|THW]) pumpt.",
        "Das „[ORG|Technische Hilfswerk]“ („[ORG|THW]“) pumpt.",
        "[ORG|THW], kurz für [ORG|Technisches Hilfswerk], pumpt.",
        "Das [ORG|THW] ([ORG|Technisches Hilfswerk]) pumpt.",
        "Das [ORG|Technische Hilfswerk], kurz [ORG|THW], pumpt.",
        "[LOC|Eswatini] (früher [LOC|Swasiland]) wählt.",
        "[ORG|Facebook], auch bekannt als [ORG|Meta], wächst.",
    ],
)
def test_stated_aliases_are_read(marked: str) -> None:
    assert len(pairs(marked)) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "[PER|Eva Lind] ([ORG|SPD]) spricht.",
        "[LOC|Frankfurt] ([LOC|Oder]) feiert.",
        "Die [ORG|Nordbank] und die [ORG|Südbank] streiten.",
        "Die [ORG|Nordbank] ([ORG|FDG]) schweigt.",
        "Die [ORG|Grünen] ([ORG|NRW] und andere) tagen.",
    ],
)
def test_other_brackets_state_nothing(marked: str) -> None:
    assert pairs(marked) == []


def test_initials_meet_their_long_form_anywhere_in_the_article() -> None:
    marked = "Die [ORG|Freie Bürger Liste] siegt. In [LOC|Ulm] feiert die [ORG|FBL]."
    assert pairs(marked) == [("FBL", "Freie Bürger Liste")]


@pytest.mark.parametrize(
    ("marked", "countries"),
    [
        ("US-Präsident [PER|Ada Stone] reist.", ["US"]),
        ("Der Besuch des Kosovo-Premiers [PER|Ilir Hoxha] endet.", ["Kosovo"]),
        ("Der frühere US-Präsident [PER|Ada Stone] reist.", []),
        ("Ex-US-Präsident [PER|Ada Stone] reist.", []),
        ("Präsident [PER|Ada Stone] reist.", []),
    ],
)
def test_heads_of_government_are_read_from_their_office(marked: str, countries: list[str]) -> None:
    assert [country for country, _ in led_countries(article(marked))] == countries
