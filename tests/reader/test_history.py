"""Back and forward, as a table and against a plain model."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.history import LIMIT, History, Place

A, B, C, D = (Place(name, top) for top, name in enumerate("abcd"))


def test_an_empty_history_leads_nowhere() -> None:
    history = History()
    assert history.back(A) is None
    assert history.forward(A) is None
    assert history.behind == 0
    assert history.ahead == 0


def test_back_and_forward() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    assert history.back(B) == A
    assert history.back(A) is None
    assert history.forward(A) == B
    assert history.forward(B) == C
    assert history.forward(C) is None


def test_back_keeps_the_place_it_is_called_from_exactly() -> None:
    history = History()
    history.leave(A)
    scrolled = Place("b", 777)
    assert history.back(scrolled) == A
    assert history.forward(A) == scrolled


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(A)
    history.leave(B)
    assert history.back(C) == B
    history.leave(B)
    assert history.ahead == 0
    assert history.back(D) == B


def test_the_same_place_is_not_remembered_twice_in_a_row() -> None:
    history = History()
    history.leave(A)
    history.leave(A)
    assert history.back(B) == A
    assert history.back(A) is None


def test_the_oldest_places_are_forgotten() -> None:
    history = History()
    for top in range(LIMIT + 10):
        history.leave(Place("a", top))
    steps = 0
    place = Place("b")
    while (before := history.back(place)) is not None:
        place, steps = before, steps + 1
    assert steps == LIMIT
    assert place == Place("a", 10)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["jump", "back", "forward"]), max_size=40))
def test_history_is_a_line_of_places_with_an_index(steps: list[str]) -> None:
    history, line, index = History(), [Place("a", 0)], 0
    for number, step in enumerate(steps, 1):
        if step == "jump":
            history.leave(line[index])
            line, index = [*line[: index + 1], Place("a", number)], index + 1
        elif step == "back":
            there = history.back(line[index])
            assert there == (line[index - 1] if index else None)
            index = max(0, index - 1)
        else:
            there = history.forward(line[index])
            assert there == (line[index + 1] if index + 1 < len(line) else None)
            index = min(len(line) - 1, index + 1)
