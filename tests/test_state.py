"""What the reader remembers by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.state import LIBRARIES, SEARCHES, KeptState, State, load_state, state_path


def test_state_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.json"
    kept = KeptState(path, "/news")
    state = State(tour_seen=True, zen=True, comparison=False).with_choice("theme", "auto", "paper")
    kept.keep(state.with_last_read("/news", "a.txt"))
    assert KeptState(path, "/news").now == kept.now
    assert KeptState(path, "/news").last_read == "a.txt"
    assert KeptState(path, "/other").last_read is None
    assert load_state(path).choice("theme", "auto") == "paper"
    assert list(path.parent.iterdir()) == [path]


def test_a_setting_changed_since_counts_more_than_the_choice() -> None:
    state = State().with_choice("grouping", "story", "source")
    assert state.choice("grouping", "story") == "source"
    assert state.choice("grouping", "source") == "source"
    assert state.with_choice("grouping", "source", "story").choice("grouping", "story") == "story"
    assert State().choice("grouping", "source") == "source"


def test_two_readers_of_two_libraries_forget_neither_article(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    one, other = KeptState(path, "/one"), KeptState(path, "/other")
    one.keep_last_read("a.txt")
    other.keep_last_read("b.txt")
    one.keep_last_read("c.txt")
    assert load_state(path).last_read == {"/one": "c.txt", "/other": "b.txt"}


def test_only_so_many_libraries_are_remembered() -> None:
    state = State()
    for number in range(LIBRARIES + 7):
        state = state.with_last_read(f"/library-{number}", "a.txt")
    state = state.with_last_read("/library-10", "b.txt")
    assert len(state.last_read) == LIBRARIES
    assert list(state.last_read)[-1] == "/library-10"
    assert "/library-6" not in state.last_read


def test_searches_are_remembered_once_and_not_for_ever(tmp_path: Path) -> None:
    kept = KeptState(tmp_path / "state.json")
    for query in ("feuer", "lübeck", "feuer"):
        kept.keep(kept.now.with_search(query))
    assert load_state(tmp_path / "state.json").searches == ("lübeck", "feuer")
    for number in range(SEARCHES + 7):
        kept.keep(kept.now.with_search(str(number)))
    assert kept.now.searches == tuple(str(number) for number in range(7, SEARCHES + 7))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "null", '{"chosen": 1, "last_read": [], "zen": "no"}', '{"chosen": {"theme": ["auto"]}}',
     '{"chosen": {"theme": [1, 2]}, "last_read": {"/a": 3}}', '{"searches": [3, null]}',
     "[" * 100_000, "\udcff"],
)  # fmt: skip
def test_a_broken_file_is_forgotten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert load_state(path) == State()


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    kept = KeptState(tmp_path / "file" / "state.json")
    kept.keep(State(zen=True))
    assert kept.now.zen


def test_without_a_file_nothing_is_written_and_an_unchanged_state_is_not_written_again(tmp_path: Path) -> None:
    KeptState().keep(State(zen=True))
    path = tmp_path / "state.json"
    KeptState(path).keep(State())
    assert not path.exists()


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEGENLESE_STATE", str(tmp_path / "mine.json"))
    kept = KeptState(state_path())
    kept.keep(State(tour_seen=True))
    assert json.loads((tmp_path / "mine.json").read_text("utf-8"))["tour_seen"] is True
