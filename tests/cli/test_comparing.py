"""Comparing only what changed gives what comparing everything gives, and leaves the rest alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.compare.invented import Number, article
from tui.cli import comparing, linking
from tui.cli.comparing import compare_all
from tui.cli.room_versions import comparing_version
from tui.library import Library, StoredDocument
from tui.model import (
    AnnotatedArticle,
    Correction,
    CorrectionKind,
    EntityKind,
    NameInFile,
    StoryCorrection,
    UnitClass,
)

NAMES = [("Lund", EntityKind.PLACE), ("Ida Moser", EntityKind.PERSON), ("Malmö", EntityKind.PLACE)]
FERRY = (
    "Die Fähre nach Lund lief mit 214 Passagieren auf Grund. Ida Moser leitet die Bergung der Fähre.",
    "Auf Grund gelaufen ist eine Fähre vor Lund. An Bord der Fähre waren 220 Passagiere, die Bergung leitet Ida Moser.",
    "Nach dem Unglück der Fähre vor Lund zählt die Reederei 214 Passagiere. Die Bergung der Fähre dauert an.",
)
STRIKE = (
    "Die Lokführer in Malmö streiken ab Montag. Die Gewerkschaft fordert mehr Lohn, der Streik trifft 300 Züge.",
    "Streik der Lokführer in Malmö: Die Bahn streicht 250 Züge, die Gewerkschaft verlangt mehr Lohn.",
)
NUMBERS = {
    "214 Passagieren": 214.0,
    "220 Passagiere": 220.0,
    "214 Passagiere": 214.0,
    "300 Züge": 300.0,
    "250 Züge": 250.0,
}


def made(file: str, text: str) -> AnnotatedArticle:
    found = {words: value for words, value in NUMBERS.items() if words in text}
    longest = [words for words in found if not any(words != other and words in other for other in found)]
    numbers = [Number(words, found[words], "Zug" if "Züge" in words else "Passagier") for words in longest]
    names = [(name, kind) for name, kind in NAMES if name in text]
    return article(file, text, numbers=numbers, names=names, published=date(2031, 5, 6))


ARTICLES = {
    **{f"f{number}.txt": made(f"f{number}.txt", text) for number, text in enumerate(FERRY)},
    **{f"s{number}.txt": made(f"s{number}.txt", text) for number, text in enumerate(STRIKE)},
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Callable[[Library], list[int]]:
    """Compares a library, and gives how many articles each story had that was compared."""
    import tui.compare.facts

    sizes: list[int] = []
    compare_story = tui.compare.facts.compare_story

    def counted(articles: list[AnnotatedArticle], linking: object) -> object:
        sizes.append(len(articles))
        return compare_story(articles, linking)  # type: ignore[arg-type]

    monkeypatch.setattr(tui.compare.facts, "compare_story", counted)

    def compare(library: Library) -> list[int]:
        sizes.clear()
        compare_all(library, silent)
        return sorted(sizes)

    return compare


def silent(step: str, done: int, total: int) -> None: ...


def save(library: Library, *files: str) -> None:
    library.save([StoredDocument(ARTICLES[file], "", "") for file in files])


def contents(library: Library) -> object:
    """All that comparing makes."""
    return (
        library.stories(),
        [library.story_facts(story.id) for story in library.stories()],
        library.entities(),
        [library.mentions(row.file) for row in library.articles()],
        library.articles(),
    )


def from_scratch(library: Library, folder: Path) -> object:
    with Library.open(folder, create=True) as other:
        other.save([StoredDocument(ARTICLES[row.file], "", "") for row in library.articles()])
        for recorded in library.corrections():
            if isinstance(recorded.correction, StoryCorrection):
                other.correct(recorded.correction)
        compare_all(other, silent)
        for recorded in library.corrections():
            if isinstance(recorded.correction, Correction):
                other.correct(recorded.correction)
        compare_all(other, silent)
        return contents(other)


def test_only_stories_that_changed_are_compared(library: Library, compared: Callable[[Library], list[int]]) -> None:
    save(library, "f0.txt", "f1.txt", "s0.txt", "s1.txt")
    assert compared(library) == [2, 2]
    assert compared(library) == []
    save(library, "f2.txt")
    assert compared(library) == [3]
    library.remove(["s1.txt"])
    assert compared(library) == [1]


def test_other_rules_compare_everything(
    library: Library, compared: Callable[[Library], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(library, *ARTICLES)
    compared(library)
    before = contents(library)
    monkeypatch.setattr(comparing, "comparing_version", lambda: "others")
    assert compared(library) == [2, 3]
    assert contents(library) == before


@pytest.mark.parametrize(
    "steps",
    [
        ["f0.txt", "f1.txt", "f2.txt", "s0.txt", "s1.txt"],
        ["s1.txt", "f2.txt", "-s1.txt", "f0.txt", "s0.txt", "f1.txt", "s1.txt"],
        ["f1.txt", "f1.txt", "f0.txt", "-f1.txt", "s0.txt"],
    ],
)
def test_any_order_gives_what_all_at_once_gives(library: Library, tmp_path: Path, steps: list[str]) -> None:
    for step in steps:
        if step.startswith("-"):
            library.remove([step[1:]])
        else:
            save(library, step)
        compare_all(library, silent)
    assert contents(library) == from_scratch(library, tmp_path / "other")


def test_linking_by_portions_comes_to_the_same_and_goes_on_after_a_stop(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(library, *ARTICLES)
    monkeypatch.setattr(linking, "PORTION", 2)
    told: list[tuple[int, int]] = []

    def stop_at_three(step: str, done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compare_all(library, stop_at_three)
    assert told == [(1, 5), (2, 5), (3, 5)]
    told.clear()
    compare_all(library, lambda step, done, total: told.append((done, total)) if step == "Linking" else None)
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert contents(library) == from_scratch(library, tmp_path / "other")


def test_linking_anew_keeps_what_was_linked_until_all_is(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    save(library, *ARTICLES)
    compare_all(library, silent)
    before = contents(library)
    monkeypatch.setattr(linking, "PORTION", 2)
    monkeypatch.setattr(comparing, "comparing_version", lambda: "others")

    def stop_at_three(step: str, done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compare_all(library, stop_at_three)
    assert contents(library) == before
    compare_all(library, silent)
    assert contents(library) == before


def test_several_processes_compare_like_one(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(library, *ARTICLES)
    monkeypatch.setattr(comparing, "FEW", 0)
    compare_all(library, silent, jobs=2)
    assert contents(library) == from_scratch(library, tmp_path / "other")


def test_moving_an_article_and_taking_that_back(
    library: Library, tmp_path: Path, compared: Callable[[Library], list[int]]
) -> None:
    save(library, *ARTICLES)
    compared(library)
    before = contents(library)
    moved = library.correct(StoryCorrection("f1.txt", "s0.txt"))
    assert compared(library) == [2, 3]
    assert contents(library) == from_scratch(library, tmp_path / "other")
    library.undo_correction(moved.id)
    assert compared(library) == [2, 3]
    assert contents(library) == before


def test_a_corrected_name_compares_the_stories_that_name_it(
    library: Library, tmp_path: Path, compared: Callable[[Library], list[int]]
) -> None:
    save(library, *ARTICLES)
    compared(library)
    before = contents(library)
    name = NameInFile("s0.txt", "Malmö", EntityKind.PLACE)
    renamed = library.correct(Correction(CorrectionKind.RENAME, (name,), "Stadt Malmö"))
    assert compared(library) == [2]
    save(library, "f0.txt")
    assert compared(library) == [3]
    assert contents(library) == from_scratch(library, tmp_path / "other")
    library.undo_correction(renamed.id)
    assert compared(library) == [2]
    assert contents(library) == before


def test_a_stop_in_the_middle_loses_nothing(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tui.compare.facts

    save(library, *ARTICLES)
    with monkeypatch.context() as broken:
        broken.setattr(tui.compare.facts, "compare_story", lambda articles, linking: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            compare_all(library, silent)
    assert library.needs_comparison(comparing_version())
    compare_all(library, silent)
    assert contents(library) == from_scratch(library, tmp_path / "other")


def test_an_article_that_changed_takes_its_numbers_with_it(library: Library) -> None:
    save(library, *ARTICLES)
    compare_all(library, silent)
    edited = made("f0.txt", FERRY[0].replace("214 Passagieren", "220 Passagieren"))
    edited = replace(edited, annotations=replace(edited.annotations, quantities=()))
    library.save([StoredDocument(edited, "", "")])
    compare_all(library, silent)
    assert not [
        claim
        for fact in library.facts("f1.txt")
        for claim in fact.claims
        if claim.file == "f0.txt" and claim.unit_class is UnitClass.PERSON and claim.value is not None
    ]
