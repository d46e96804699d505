"""Moving an article to another story moves this article and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.moved_articles import with_moved
from tui.model import StoryCorrection as Moved

STORIES = [["a", "b", "c"], ["d", "e"], ["f"]]


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        ([], STORIES),
        ([Moved("a", "e")], [["b", "c"], ["d", "e", "a"], ["f"]]),
        ([Moved("a")], [["b", "c"], ["d", "e"], ["f"], ["a"]]),
        ([Moved("f", "a")], [["a", "b", "c", "f"], ["d", "e"]]),
        ([Moved("f")], [["a", "b", "c"], ["d", "e"], ["f"]]),
        ([Moved("a", "b")], STORIES),
        ([Moved("a", "a")], STORIES),
        ([Moved("a", "gone"), Moved("gone", "a"), Moved("gone")], STORIES),
        ([Moved("a", "d"), Moved("d")], [["b", "c"], ["e", "a"], ["f"], ["d"]]),
        ([Moved("a", "d"), Moved("a", "f")], [["b", "c"], ["d", "e"], ["f", "a"]]),
    ],
)
def test_single_articles_move(moved: list[Moved], expected: list[list[str]]) -> None:
    assert sorted(with_moved(STORIES, moved)) == sorted(expected)
    assert STORIES == [["a", "b", "c"], ["d", "e"], ["f"]]


@given(
    st.lists(st.builds(Moved, st.sampled_from("abcdefx"), st.none() | st.sampled_from("abcdefx")), max_size=6),
)
@settings(max_examples=60)
def test_every_article_stays_in_one_story(moved: list[Moved]) -> None:
    found = with_moved(STORIES, moved)
    assert sorted(file for story in found for file in story) == list("abcdef")
    assert all(found)
    last = next((each for each in reversed(moved) if each.file in "abcdef" and each.beside in (None, *"abcdef")), None)
    if last is not None:
        (story,) = (story for story in found if last.file in story)
        assert story == [last.file] if last.beside is None else last.beside in story
