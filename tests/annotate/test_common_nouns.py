from __future__ import annotations

import time

import pytest

from tui.annotate.common_nouns import is_common


@pytest.mark.parametrize(
    "word",
    [
        "Gewerkschaft",
        "Feuerwehr",
        "Staatsanwaltschaft",
        "Amtsgericht",
        "Gemeinderats",
        "Innenministerium",
        "Bundeskanzlerin",
        "Regierung",
        "Dachverbandes",
        "Hauptstadt",
        "Uno-Generalsekretär",
        "Chile-Soldaten",
        "Kenia-Krise",
        "Tesla-Aktie",
        "Peru-Reise",
        "SPD-Abgeordnete",
        "Mali-Einsatzes",
        "IWF-Chefin",
    ],
)
def test_offices_bodies_and_compounds_are_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize(
    "word",
    [
        "Bundesbank",
        "Bundesgesundheitsministerium",
        "EU-Kommission",
        "Ifo-Institut",
        "Oberhausen",
        "Nordrhein-Westfalen",
        "Tusk-Regierung",
        "Shell-Konzern",
        "Folkwang-Museum",
        "Berlin-Wedding",
        "Bundestag",
        "Darmstadt",
        "Neustadt",
        "Freiburg",
        "Commerzbank",
        "Wagner-Gruppe",
        "Baltikum",
        "Awami-Liga",
        "Greenpeace",
    ],
)
def test_names_are_not(word: str) -> None:
    assert not is_common(word)


def test_a_word_of_nothing_but_parts_takes_no_time() -> None:
    started = time.perf_counter()
    assert not is_common("Ober" * 2000 + "x")
    assert time.perf_counter() - started < 1
