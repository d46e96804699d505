"""Segments: how many are left, and what is written by several processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tui.library import Library
from tui.library.search import parallel_building
from tui.library.search.postings import Postings
from tui.library.search.segments import MOST_SEGMENTS, segments_in, to_join

TEXTS = ["Das Hochwasser kam in der Nacht.", "Die Dürre hält an.\n\nDas Verfassungsgericht tagt.", "E-Mail an alle"]


def of_sizes(*sizes: int) -> list[Any]:
    return [SimpleNamespace(doc_count=lambda size=size: size) for size in sizes]


def sizes(chosen: list[Any]) -> list[int]:
    return [segment.doc_count() for segment in chosen]


@pytest.mark.parametrize(
    ("there", "joined"),
    [
        ([], []),
        ([10] * MOST_SEGMENTS, []),
        ([10] * (MOST_SEGMENTS + 1), [10] * (MOST_SEGMENTS + 1)),
        ([80, 10, 500, 10, 10, 10, 10, 10, 10], [10] * 7),
        ([60, 10, 500, 10, 10, 10, 10, 10, 10], [60, *[10] * 7]),
        ([13, 30, 43, 126, 298, 1_250, 86, 9_000, 1_400], [13, 30, 43, 126, 298, 86]),
        ([10_000, 9_000, 9_000, 9_000, 9_000, 9_000, 4_000, 700, 10], [700, 10]),
        ([10_000] * 12, []),
    ],
)
def test_the_smallest_segments_are_joined_when_there_are_many(there: list[int], joined: list[int]) -> None:
    assert sizes(to_join(of_sizes(*there))) == joined


@settings(max_examples=30, deadline=None)
@given(batches=st.lists(st.integers(1, 3_000), min_size=1, max_size=60), large=st.lists(st.just(10_000), max_size=6))
def test_segments_stay_few_and_no_commit_copies_many_articles(batches: list[int], large: list[int]) -> None:
    there = list(large)
    for batch in batches:
        there.append(batch)
        if chosen := sizes(to_join(of_sizes(*there))):
            assert len(chosen) > 1
            assert sum(chosen) <= min(max(2_500, sum(there) // 6), 10_000)
            for size in chosen:
                there.remove(size)
            there.append(sum(chosen))
        assert len(there) < 12


@pytest.fixture
def several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel_building, "_LEAST_ARTICLES", 3)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def all_postings(library: Library) -> dict[tuple[str, str], Any]:
    """Everything the index holds, by the articles' keys, whatever segments they lie in."""

    def read(postings: Postings) -> dict[tuple[str, str], Any]:
        ids = postings.ids.tolist()
        held: dict[tuple[str, str], Any] = {
            (name, term): (
                sorted(zip((ids[at] for at in found.documents), found.weights.tolist(), strict=True)),
                sorted(zip((ids[at] for at in places.documents), places.positions.tolist(), strict=True)),
            )
            for name in ("text", "parts", "title")
            for term in postings.terms(name)
            if (found := postings.of(name, term)) and (places := postings.places(name, term))
        }
        held["", ""] = {key: postings.sentences(at).tolist() for at, key in enumerate(ids) if key}
        return held

    return library._index.opened().with_postings(read)


def filled(folder: Path) -> Library:
    library = Library.open(folder, create=True)
    library.save([document(f"{number}.txt", TEXTS[number % 3], title=f"Titel {number}") for number in range(9)])
    return library


def test_several_processes_write_the_index_that_one_writes(
    tmp_path: Path, several_processes: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    with filled(tmp_path) as library:
        in_parallel = all_postings(library)
        assert len(segments_in(tmp_path / "index")) == 2
        library.rebuild_index(lambda done, count: told.append((done, count)))
        assert told[-1] == (9, 9)
        monkeypatch.setattr(parallel_building, "_LEAST_ARTICLES", 1_000)
        library.rebuild_index()
        assert len(segments_in(tmp_path / "index")) == 1
        assert all_postings(library) == in_parallel
        assert len(in_parallel) > 30
    assert not list((tmp_path / "index").glob("worker-*"))


def test_where_a_process_dies_one_goes_on_alone(
    tmp_path: Path, several_processes: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with filled(tmp_path) as library:
        assert library.search("Hochwasser").total == 3
    assert "in one process" in caplog.text
    assert not list((tmp_path / "index").glob("worker-*"))


def test_a_process_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    """Its standard input ends then; it is held up here by a share that it must wait for."""
    with filled(tmp_path / "library") as library:
        place = tmp_path / "place"
        place.mkdir()
        os.mkfifo(place / "shares.json")
        command = [sys.executable, "-m", parallel_building.__name__, str(library._database.path), "1", str(place)]
        worker = subprocess.Popen(command, stdin=subprocess.PIPE, cwd=Path(__file__).parents[3])
        assert worker.stdin is not None
        worker.stdin.close()
        assert worker.wait(20) == 1
