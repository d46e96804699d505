"""The command line's help, and what click says of a wrong call, in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.cli.test_commands import run
from tui.cli.entities import command
from tui.cli.help_texts import in_users_language, paragraphs
from tui.cli.search import command as search
from tui.language import choose_language
from tui.library.search.parsing import parse

GERMAN = {"LANGUAGE": "de"}


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    choose_language("en")


def test_the_group_is_explained_in_german() -> None:
    shown = run("--help", **GERMAN).stdout
    for word in ("Aufruf: gegenlese", "Optionen:", "Befehle:", "Alle Quellen durchsuchen."):
        assert word in shown
    assert "sources" not in shown


def test_a_command_is_explained_in_german() -> None:
    shown = run("entities", "--help", **GERMAN).stdout
    assert "Personen (PER), Orte (LOC) und Organisationen (ORG) auflisten" in shown
    assert "Beispiele:\n    gegenlese entities --kind PER\n" in shown
    assert "Nur eine Art." in shown
    assert "Diese Hilfe zeigen." in shown
    assert "List" not in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["entities", "--kind", "COLOUR"], "Fehler: Ungültiger Wert für '--kind'"),
        (["lst"], "Es gibt keinen Befehl 'lst'."),
        (["compare", "--json", "--html"], "Nur eines von --json, --markdown, --html und --timeline angeben."),
    ],
)
def test_a_wrong_call_is_answered_in_german(arguments: list[str], said: str) -> None:
    ended = run(*arguments, **GERMAN)
    assert ended.exit_code == 2
    assert said in ended.stderr


def test_the_setting_rules_the_help(tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings.write_text('language = "de"\n', encoding="utf-8")
    assert "Alle Quellen durchsuchen." in run("--help", GEGENLESE_SETTINGS=str(settings)).stdout


def test_a_command_itself_stays_english(german: None) -> None:
    said = in_users_language(command)
    assert said.help != command.help
    assert (command.help or "").startswith("List persons")
    assert {option.name for option in said.params} == {option.name for option in command.params}


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_search_in_the_help_is_understood(language: str) -> None:
    choose_language(language)
    typed = re.findall(r"gegenlese search '(.+)'", in_users_language(search).help or "")
    assert len(typed) > 8
    assert not [each for each in typed if re.search("^Read as|no |left out", parse(each).told)]


def test_the_german_help_searches_in_german() -> None:
    shown = run("search", "--help", **GERMAN).stdout
    for word in ("quelle:", "titel:", "thema:", "ort:", "ODER", "datum:", "zahl:", "sagte:", "ist:", "hat:"):
        assert word in shown
    for word in ("source:", "title:", "story:", "OR ", "date:", "number:", "said:", "is:", "has:"):
        assert not re.search(rf"\b{word}", shown)


def test_paragraphs() -> None:
    text = """One
    and the same.

    \b
    Examples:
      as it is
    """
    assert paragraphs(text) == ["One and the same.", "\b\nExamples:\n  as it is"]
