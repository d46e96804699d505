from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest

from tests.library.made_up import document
from tui.library import Library
from tui.library.search.postings import Places
from tui.library.search.proximity import nearness

FILLER = "Am Abend sprach der Sender mit vielen Leuten über das Wetter und die Ernte in den Bergen. "


def found(library: Library, query: str, **options: object) -> list[str]:
    return [hit.file for hit in library.search(query, **options).hits]  # type: ignore[arg-type]


def save(library: Library, **texts: str) -> None:
    library.save([document(file, text, title=None) for file, text in texts.items()])


def test_the_headline_weighs_most_then_the_lead(library: Library) -> None:
    rest = "\n\n" + FILLER * 3
    library.save(
        [
            document("body", f"{FILLER}{rest}Der Deich hält.", title="Etwas anderes"),
            document("lead", f"{FILLER}Der Deich hält.{rest}", title="Etwas anderes"),
            document("headline", f"{FILLER}{rest}", title="Der Deich hält"),
        ]
    )
    assert found(library, "Deich") == ["headline", "lead", "body"]


def test_compounds_stand_below_the_word_itself(library: Library) -> None:
    compound = "Das Verfassungsgericht und das Verwaltungsgericht prüfen. "
    save(library, parts=compound * 5, word=FILLER * 9 + "Ein Gericht prüft.", other=FILLER)
    assert found(library, "Gericht") == ["word", "parts"]
    assert found(library, '"Gericht"') == ["word"]


def test_a_number_word_stands_below_the_number_itself(library: Library) -> None:
    save(library, digits=FILLER * 5 + "Es waren 3000.", word="Es waren dreitausend.", other=FILLER)
    assert set(found(library, "3000")) == {"digits", "word"}


def test_words_that_stand_near_each_other_come_first(library: Library) -> None:
    far = f"Der Deich hält. {FILLER * 2}Die Flut kommt."
    near = f"Der Deich hält die Flut auf. {FILLER * 2}"
    typed = f"Die Flut: Deich. {FILLER * 2}Sie kommt."
    save(library, far=far, near=near, typed=typed, other=FILLER)
    assert found(library, "Flut Deich") == ["typed", "near", "far"]


def test_of_equals_the_newest_comes_first(library: Library) -> None:
    days = {"b": date(2025, 5, 1), "old": date(2024, 1, 1), "undated": None, "a": date(2025, 5, 1)}
    library.save([document(file, "Der Deich hält.", title=None, published=day) for file, day in days.items()])
    assert found(library, "Deich") == ["a", "b", "old", "undated"]
    assert found(library, "date:2024..2025") == ["a", "b", "old"]


def test_the_newest_come_first_where_that_is_asked(library: Library) -> None:
    texts = {"best": ("Deich " * 5, date(2024, 1, 1)), "newest": (FILLER + "Der Deich.", date(2025, 1, 1))}
    library.save([document(file, text, title=None, published=day) for file, (text, day) in texts.items()])
    assert found(library, "Deich") == ["best", "newest"]
    assert found(library, "Deich", sort="newest") == ["newest", "best"]


@pytest.mark.parametrize(
    ("places", "widths", "expected"),
    [
        ([[3], [4]], [1, 1], 1.0),
        ([[4], [3]], [1, 1], 0.8),
        ([[3], [6]], [1, 1], 0.8 / 3),
        ([[3, 40], [1, 42], [41]], [1, 1, 1], 0.8),
        ([[3], [5]], [2, 1], 1.0),
        ([[3], []], [1, 1], 0.0),
        ([[3]], [1], 0.0),
        ([[3], [3]], [1, 1], 0.8),
    ],
)
def test_nearness(places: list[list[int]], widths: list[int], expected: float) -> None:
    # The same words near each other in the next article, and one of them in a third, change nothing.
    documents = [[7] * len(each) + [8] for each in places]
    positions = [[*each, at] for at, each in enumerate(places)]
    documents[0].append(9)
    positions[0].append(1)
    there = [
        Places(*(np.array(column, np.uint32) for column in both)) for both in zip(documents, positions, strict=True)
    ]
    near = nearness(there, widths, np.array([5, 7, 8, 9], np.uint32)).tolist()
    assert (near[0], near[1], near[3]) == (0, pytest.approx(expected), 0)


@pytest.fixture(scope="module")
def typing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    texts = {
        "word": f"{FILLER}Die Bank wankt.",
        "beginning": "Die Bankaufsicht und der Bankrott.",
        "joined": "Das E-Mail-Fach.",
        "number": "Es waren 3000.",
    }
    with Library.open(tmp_path_factory.mktemp("typing"), create=True) as library:
        library.save([document(file, text, title=None, source=f"Blatt {file.title()}") for file, text in texts.items()])
        yield library


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        ("Bank", ["word", "beginning"]),
        ("bankrot", ["beginning"]),
        ("wetter Ban", ["word"]),
        ("bankrot ", []),
        ("Wetter -wank", ["word"]),
        ('"bankrot"', []),
        ("(bankrot)", []),
        ("e-ma", ["joined"]),
        ("30", ["number"]),
        ("source:begi", ["beginning"]),
        ("title:bank", []),
    ],
)
def test_the_last_word_may_be_unfinished(typing: Library, typed: str, files: list[str]) -> None:
    result = typing.search(typed, unfinished=True)
    assert ([] if result.understood else [hit.file for hit in result.hits]) == files
