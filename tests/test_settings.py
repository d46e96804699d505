"""The settings file: what is right, and how what is wrong is answered."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.model import DocumentError
from tui.reader.actions import ACTIONS
from tui.reader.keymap import read_keys
from tui.settings import SETTINGS, Settings, load_settings, read_settings
from tui.settings.checking import as_toml
from tui.settings.default_file import default_file

WRONG = [
    ('librarry = "x"', "there is no setting 'librarry'. Did you mean 'library'?"),
    ("text_width = 200", "text_width is 200, right is a whole number from 40 to 120. Write text_width = 120."),
    ("text_width = 3", "Write text_width = 40."),
    ("text_width = 80.6", "text_width is 80.6, right is a whole number from 40 to 120. Write text_width = 81."),
    ('text_width = "90"', "Write text_width = 90."),
    ("text_width = nan", "Write text_width = 76."),
    ("text_width = inf", "Write text_width = 120."),
    ("text_width = true", "Write text_width = 76."),
    ('text_width = "wide"', "Write text_width = 76."),
    ('entity_letters = "yes"', 'entity_letters is "yes", right is true or false. Write entity_letters = true.'),
    ("entity_letters = 0", "Write entity_letters = false."),
    ('grouping = "sources"', 'right is one of "story", "source", "date". Write grouping = "source".'),
    ("grouping = 3", 'Write grouping = "story".'),
    ('language = "EN"', 'Write language = "en".'),
    ("theme = 1", "theme is 1, right is a text in quotation marks"),
    ('model = ""', 'Write model = "gegenlese".'),
    ('keys = "s"', "keys is not a table"),
    ("[keys]\nsearch = 7", 'search is 7, right is a key or a list of keys. Write search = "7".'),
    ("[keys]\nsearch = []", "search is [], right is a key or a list of keys"),
]


@pytest.mark.parametrize(("text", "answer"), WRONG)
def test_what_is_wrong_is_answered_with_what_is_right(tmp_path: Path, text: str, answer: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"# mine\n\n{text}\n", encoding="utf-8")
    with pytest.raises(DocumentError) as raised:
        load_settings(path)
    assert answer in str(raised.value)
    line = 4 if text.startswith("[") else 3
    assert f"{path}, line {line}: " in str(raised.value)


def test_the_advice_for_each_wrong_value_is_right(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    for text, _ in WRONG:
        path.write_text(text, encoding="utf-8")
        advice = read_settings(path)[1][0].advice
        if advice.startswith("Write ") and "[keys]" not in text:
            path.write_text(advice.removeprefix("Write ").removesuffix("."), encoding="utf-8")
            load_settings(path)


def test_all_that_is_wrong_is_found_and_the_rest_holds(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('text_width = 1\nthemes = "x"\nentity_letters = true\n[keys]\nsearch = 1\nfind = "F3"\n', "utf-8")
    found, problems = read_settings(path)
    assert found == Settings(entity_letters=True)
    assert [problem.file.rpartition(" ")[2] for problem in problems] == ["1", "2", "5"]


@pytest.mark.parametrize("text", ["text_width = ", "\x00", "[keys", "a = " + "[" * 5000])
def test_a_file_that_is_no_toml_is_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError, match="cannot be read"):
        load_settings(path)


@pytest.mark.parametrize("thesaurus", ["", "auto", "~/dictionaries/th_de_DE_v2.dat"])
def test_a_thesaurus_is_none_or_any_or_a_file(tmp_path: Path, thesaurus: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'thesaurus = "{thesaurus}"\n', encoding="utf-8")
    assert load_settings(path).thesaurus == thesaurus
    path.write_text("thesaurus = true\n", encoding="utf-8")
    with pytest.raises(DocumentError, match='Write thesaurus = ""'):
        load_settings(path)


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none" / "settings.toml") == Settings()
    assert load_settings(Path("/dev/null/settings.toml")) == Settings()


def test_keys_are_one_or_a_list(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[keys]\nsearch = "x"\nfind = ["F3", "/"]\n', encoding="utf-8")
    assert load_settings(path).keys == {"search": ("x",), "find": ("F3", "/")}


def test_uncommenting_every_line_of_the_default_gives_the_defaults(tmp_path: Path) -> None:
    text = default_file((action.id, action.keys, action.description) for action in ACTIONS)
    as_it_is, all_lines = tmp_path / "a.toml", tmp_path / "b.toml"
    as_it_is.write_text(text, encoding="utf-8")
    assert load_settings(as_it_is) == Settings()
    lines = [line[1:] if line[:1] == "#" and line[:2] != "# " else line for line in text.splitlines()]
    all_lines.write_text("\n".join(lines), encoding="utf-8")
    loaded = load_settings(all_lines)
    assert set(tomllib.loads(all_lines.read_text("utf-8"))) == {*(setting.name for setting in SETTINGS), "keys"}
    assert {name: getattr(loaded, name) for name in _names()} == {name: getattr(Settings(), name) for name in _names()}
    keys, problems = read_keys(loaded.keys)
    assert not problems
    plain, _ = read_keys({action.id: action.keys for action in ACTIONS})
    assert keys == plain
    assert loaded.keys == {action.id: action.keys for action in ACTIONS}


def _names() -> list[str]:
    return [setting.name for setting in SETTINGS]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_being_written_as_toml(text: str) -> None:
    assert tomllib.loads(f"x = {as_toml(text)}")["x"] == text


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*(setting.name for setting in SETTINGS), "keys", "other"]),
        st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers(), st.booleans(), st.floats()),
    )
)
def test_no_value_breaks_the_check(values: dict[str, object]) -> None:
    from tui.settings.checking import check

    right, problems = check(values)
    assert isinstance(Settings(**right).text_width, int)
    assert {*right, *(problem.key for problem in problems)} == set(values)
