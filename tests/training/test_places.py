from __future__ import annotations

import pytest

from training.places import Town, alike, rows, transcriptions, usual_names

GERMAN = {"kiew": 3.9, "kyiv": 1.8, "warschau": 3.8, "warszawa": 2.5, "warsaw": 2.1, "reis": 4.0, "aachen": 4.0}
POLISH = {"warszawa": 5.5}


def frequency(name: str, language: str) -> float:
    return {"de": GERMAN, "pl": POLISH}.get(language, {}).get(name.lower(), 0.0)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [("Харків", "charkiw"), ("Запоріжжя", "saporischschja"), ("Київ", "kyjiw"), ("Воронеж", "woronesch")],
)
def test_cyrillic_names_are_transcribed_as_german_texts_do(cyrillic: str, latin: str) -> None:
    assert latin in set(transcriptions(cyrillic))


def test_other_scripts_are_not_transcribed() -> None:
    assert list(transcriptions("北京")) == []
    assert list(transcriptions("Kyiv")) == []


def test_spellings_of_one_name_are_alike() -> None:
    assert alike("Kharkiv", "Charkiw")
    assert not alike("Lviv", "Lemberg")


def test_exonym_and_endonym_are_kept_and_other_languages_names_dropped() -> None:
    found = usual_names("Warsaw", ["Varsovie", "Warszawa", "Warschau", "WAW", "warsw", "Варшава"], "PL", frequency)
    assert found == ("Warschau", "Warszawa")


def test_a_transcription_is_kept_though_no_frequency_knows_it() -> None:
    assert "Kyjiw" in usual_names("Kyiv", ["Kiew", "Kyjiw", "Київ", "Kijów"], "UA", frequency)


def test_a_name_of_two_towns_is_neither_ones() -> None:
    towns = [Town("Aachen", ("Reis",), "DE", 240_000), Town("Kyiv", ("Kiew", "Reis"), "UA", 900_000)]
    assert list(rows(towns, frozenset(), frequency)) == [("Kiew", "Kyiv"), ("Aachen",)]


def test_a_small_namesake_does_not_take_the_name_of_a_far_larger_town() -> None:
    towns = [Town("Warsaw", ("Warschau",), "PL", 1_700_000), Town("Warsaw", (), "US", 15_500)]
    assert ("Warschau", "Warsaw") in list(rows(towns, frozenset(), frequency))
    towns = [Town("Warsaw", ("Warschau",), "PL", 1_700_000), Town("Warsaw", (), "US", 155_000)]
    assert list(rows(towns, frozenset(), frequency)) == [("Warschau",), ("Warsaw",)]
