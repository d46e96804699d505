"""The marks in the margin of an article's lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import UMSCHAU
from tui.model import Block, BlockKind, Claim, Fact, FactKind, Verdict
from tui.reader.gutter import Mark, line_marks, marks_by_block


def told(start: int, verdict: Verdict, sources: int) -> tuple[Claim, Fact]:
    claims = [Claim(str(number), FactKind.EVENT, start, start + 5, 0, 99) for number in range(sources)]
    return claims[0], Fact(f"{start}", "", FactKind.EVENT, verdict, tuple(claims))


@pytest.mark.parametrize(
    ("verdict", "sources", "words"),
    [
        (Verdict.DIFFER, 2, "≠2"),
        (Verdict.AGREE, 9, "=9"),
        (Verdict.AGREE, 10, "=+"),
        (Verdict.ALONE, 1, "· "),
    ],
)
def test_a_mark_takes_two_cells(verdict: Verdict, sources: int, words: str) -> None:
    assert Mark(0, verdict, sources).words == words


def test_marks_belong_to_the_block_in_which_their_claim_begins() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, 0, 10), Block(BlockKind.PARAGRAPH, 12, 30), Block(BlockKind.PARAGRAPH, 32, 40)]
    found = marks_by_block([told(8, Verdict.AGREE, 2), told(12, Verdict.DIFFER, 3), told(29, Verdict.ALONE, 1)], blocks)
    assert found == {
        0: (Mark(8, Verdict.AGREE, 2),),
        1: (Mark(12, Verdict.DIFFER, 3), Mark(29, Verdict.ALONE, 1)),
    }


def test_a_line_shows_its_weightiest_mark_told_by_the_most_sources() -> None:
    marks = [
        Mark(0, Verdict.ALONE, 1),
        Mark(3, Verdict.AGREE, 2),
        Mark(5, Verdict.AGREE, 4),
        Mark(12, Verdict.DIFFER, 2),
    ]
    found = line_marks([*marks, Mark(15, Verdict.AGREE, 9)], lambda offset: offset // 10)
    assert found == {0: Mark(5, Verdict.AGREE, 4), 1: Mark(12, Verdict.DIFFER, 2)}


async def test_each_line_of_the_article_says_what_begins_on_it(reading: Reading) -> None:
    async with reading(size=(100, 40)) as reader:
        view = reader.desk.article_view
        lines = [line[view.region.x :].strip() for line in reader.screen_text().splitlines()]
        marked = {line[:2]: line for line in lines if line[:1] in {"≠", "="}}
        assert "Mindestens" in marked["≠2"] or "120" in marked["≠2"] or "Schaden" in marked["≠2"]
        assert "200" in marked["=3"]


async def test_marks_stay_with_their_lines_when_the_width_changes(reading: Reading) -> None:
    async with reading(size=(100, 40)) as reader:
        for size in ((140, 40), (70, 40)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            lines = [line for line in reader.screen_text().splitlines() if "≠2" in line and "Schaden" in line]
            assert len(lines) == 1, size


async def test_marks_follow_new_facts(reading: Reading) -> None:
    async with reading(open_file=UMSCHAU) as reader:
        assert "=3" in reader.screen_text()
        opened = reader.desk.opened
        assert opened
        opened.claims = tuple((claim, replace(fact, verdict=Verdict.DIFFER)) for claim, fact in opened.claims)
        reader.desk.article_view.renew(opened, reader.desk.marking)
        await reader.pilot.pause()
        assert "≠3" in reader.screen_text()
