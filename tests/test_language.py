"""The choice of the language that the interface speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tui.language import ENGLISH, N_, _, choose_language, languages, ngettext, spoken


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    choose_language(ENGLISH)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("de", "de"), ("de_AT.UTF-8", "de"), ("DE", "de"), ("en", "en"), ("kw", "en"), ("C", "en"), ("", "en")],
)
def test_a_language_is_chosen_by_its_code(wanted: str, expected: str) -> None:
    assert choose_language(wanted) == expected == spoken()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "de_CH"}, "de"),
        ({"LANG": "en_GB", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "fr_FR"}, "en"),
        ({"LANGUAGE": "kw:en", "LANG": "de_DE"}, "en"),
    ],
)
def test_the_locale_decides_where_nothing_is_wanted(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert choose_language() == expected


def test_the_setting_wins_over_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    assert choose_language("en") == "en"


def test_messages_are_said_in_the_language_chosen(german: None) -> None:
    assert _("only here") == "nur hier"
    assert ngettext("{count} source", "{count} sources", 1).format(count=1) == "1 Quelle"
    assert ngettext("{count} source", "{count} sources", 2).format(count=2) == "2 Quellen"
    assert _("no such message") == "no such message"


def test_a_mark_changes_nothing(german: None) -> None:
    assert N_("only here") == "only here"


def test_english_comes_first() -> None:
    assert languages()[0] == ENGLISH
    assert "de" in languages()
