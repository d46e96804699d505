"""Fixtures that several rooms' tests share: the shipped articles, and a library of them built once a process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.language import choose_language

os.environ["LANGUAGE"] = "en"  # also for the processes that tests start

SEEDS = Path(__file__).parent.parent / "seeds"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that annotate first: they take longest, and none of them should be alone at the end."""

    def annotates(item: pytest.Item) -> bool:
        stories = Path(__file__).parent / "stories"
        return item.path.parent == stories or "seed_library_folder" in getattr(item, "fixturenames", ())

    items.sort(key=lambda item: not annotates(item))


@pytest.fixture
def german() -> Iterator[None]:
    """Speak German for the time of a test."""
    choose_language("de")
    yield
    choose_language("en")


@pytest.fixture(scope="session")
def seed_library_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of the shipped articles; tests read it and never write to it."""
    from tui.cli.taking_in import take_in
    from tui.library import Library

    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder, create=True) as library:
        outcome = take_in(library, [SEEDS], lambda step, done, total: None)
    assert len(outcome.added) == 5
    assert not outcome.failures
    return folder
