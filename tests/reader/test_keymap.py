"""The user's own keys: how they may be written, what is refused and why, what clashes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.actions import ACTIONS
from tui.reader.keymap import key_name, read_keys


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("x", "x"), ("X", "X"), ("ö", "ö"), ("/", "slash"), ("?", "question_mark"), (",", "comma"),
        ("]", "right_square_bracket"),
        ("Esc", "escape"), ("PgDn", "pagedown"), ("↓", "down"), ("Space", "space"), (" ", "space"), ("F3", "f3"),
        ("Ctrl+O", "ctrl+o"), ("STRG+o", "ctrl+o"), ("shift+Tab", "shift+tab"), ("alt+ctrl+left", "alt+ctrl+left"),
        ("question_mark", "question_mark"), ("+", "plus"), ("ctrl++", "ctrl+plus"),
    ],
)  # fmt: skip
def test_keys_may_be_written_as_the_help_shows_them(written: str, name: str) -> None:
    assert key_name(written) == name


def test_every_key_of_the_registry_can_be_written_as_it_is_shown() -> None:
    for action in ACTIONS:
        shown = tuple(action.key_names.split())
        right, problems = read_keys({action.id: shown})
        assert not problems
        assert right[action.id] == tuple(map(key_name, action.keys))


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("ctrl+shift+x", "terminals send the same for it as without Shift"),
        ("ctrl+7", "terminals send no Ctrl with it"),
        ("ctrl+Enter", "terminals send no Ctrl with it"),
        ("shift+x", "write that one"),
        ("shift+space", "without Shift"),
        ("super+x", "terminals do not send this modifier"),
        ("cmd+x", "terminals do not send this modifier"),
        ("ctrl+i", "Terminals send Tab for it"),
        ("ctrl+m", "Terminals send Enter for it"),
        ("ctrl+h", "Terminals send Backspace for it"),
        ("ctrl+[", "Terminals send Esc for it"),
        ("ctrl+c", "It cannot be given away"),
        ("ctrl+q", "It cannot be given away"),
        ("f31", "Did you mean 'f3'?"),
        ("pagdown", "Did you mean 'pagedown'?"),
        ("xy", "The help (?) shows how keys and actions are named."),
        ("", "The help (?) shows"),
    ],
)
def test_keys_that_never_arrive_are_refused_with_why(key: str, why: str) -> None:
    right, problems = read_keys({"search": (key,)})
    assert not right
    assert why in problems[0].advice, problems
    assert problems[0].action == "search"


def test_an_unknown_action_is_answered_with_the_nearest() -> None:
    _, problems = read_keys({"serch": ("x",)})
    assert problems[0].problem == "there is no action 'serch'"
    assert problems[0].advice == "Did you mean 'search'?"


def test_a_clash_names_both_actions_and_a_free_key() -> None:
    _, problems = read_keys({"zen": ("s",)})
    assert len(problems) == 1
    assert problems[0].problem == "'s' would do both search (Search all sources) and zen (Only the article)"
    assert problems[0].action == "zen"
    assert "give search another key" in problems[0].advice


@pytest.mark.parametrize(
    "keys",
    [
        {"search": ("f",), "forward": ("s",)},  # exchanged
        {"sort_names": ("c",)},  # heard in the index only
        {"sort_names": ("d",)},  # the overview's key
        {"next_mention": ("ö", "]")},
        {"search": ("s", "s")},
        {action.id: action.keys for action in ACTIONS},
    ],
)
def test_no_clash_where_keys_are_heard_in_different_places(keys: dict[str, tuple[str, ...]]) -> None:
    assert not read_keys(keys)[1]


@pytest.mark.parametrize(
    ("keys", "clashes"),
    [
        ({"sort_names": ("p",)}, 1),  # twice in the index
        ({"sort_names": ("+",)}, 1),  # correcting works in the index too
        ({"line_down": ("s",)}, 1),  # a pane would keep it from the screen
        ({"quit": ("x",), "zen": ("x",)}, 3),  # with one another and with what has the key
    ],
)
def test_clashes_are_found_across_scopes_that_listen_together(keys: dict[str, tuple[str, ...]], clashes: int) -> None:
    assert len(read_keys(keys)[1]) == clashes


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([action.id for action in ACTIONS]), st.lists(st.text(), min_size=1).map(tuple)))
def test_any_text_is_read_or_refused(keys: dict[str, tuple[str, ...]]) -> None:
    right, problems = read_keys(keys)
    assert set(keys) == {*right, *(problem.action for problem in problems)}
