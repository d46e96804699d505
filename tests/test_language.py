"""The choice of the language that the interface speaks."""

from __future__ import annotations

import pytest

from tui.language import ENGLISH, _, choose_language, languages, ngettext


@pytest.fixture(autouse=True)
def _english_again() -> object:
    yield
    choose_language(ENGLISH)


def test_english_is_always_there() -> None:
    assert languages()[0] == ENGLISH


@pytest.mark.parametrize(
    ("wanted", "environment", "chosen"),
    [
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "C"}, "en"),
        (None, {}, "en"),
        ("kw", {}, "en"),
        (None, {"LANGUAGE": "kw:en"}, "en"),
    ],
)
def test_the_setting_wins_over_the_locale(
    wanted: str | None, environment: dict[str, str], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert choose_language(wanted) == chosen


def test_what_no_catalogue_has_stays_as_it_is() -> None:
    assert _("not in any catalogue") == "not in any catalogue"
    assert ngettext("{n} thing", "{n} things", 2) == "{n} things"
