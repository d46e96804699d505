"""Quality on every story with gold: no figure may fall below its floor, and floors only rise."""

from __future__ import annotations

import json

import pytest

from tests.stories import stories

TOLERANCE = 0.02
"""Eight-bit arithmetic rounds differently on processors without VNNI: a name more or less is no change of quality."""
FLOORS = json.loads((stories.HERE / "floors.json").read_text(encoding="utf-8"))


def test_every_story_has_floors() -> None:
    assert set(FLOORS) == set(stories.names())


@pytest.mark.parametrize("name", stories.names())
def test_no_figure_falls_below_its_floor(name: str) -> None:
    found = stories.scores(name)
    fallen = {
        metric: (round(found.get(metric, 0.0), 3), floor)
        for metric, floor in FLOORS[name].items()
        if found.get(metric, 0.0) < floor - TOLERANCE
    }
    assert not fallen


@pytest.mark.parametrize("name", stories.names())
def test_every_span_of_the_export_lies_in_its_text(name: str) -> None:
    exported = stories.exported(name)
    texts = {article["file"]: article["text"] for article in exported["articles"]}
    claims = [claim for fact in exported["facts"] for claim in fact["claims"]]
    for span in [*exported["mentions"], *exported["quantities"], *claims]:
        assert 0 <= span["start"] < span["end"] <= len(texts[span["file"]])
