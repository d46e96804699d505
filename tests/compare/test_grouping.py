"""A story's statements: a text that repeats itself without end must not cost the square of its length."""

from __future__ import annotations

from tests.compare.invented import Number, article, linked
from tui.compare.grouping import MOST_REPEATS, StoryStatements


def test_a_sentence_repeated_without_end_counts_twice() -> None:
    sentence = "Bei dem Brand in Bonn starben 12 Menschen und 30 Gäste. "
    one = article("a", sentence * 40, numbers=[Number("12 Menschen", 12, "Mensch"), Number("30 Gäste", 30, "Gast")])
    story = StoryStatements([one], linked(one))
    values = [statement.claim.value for statement in story.statements if statement.claim.value is not None]
    assert sorted(values) == [12, 30]
    clauses = [statement for statement in story.statements if statement.claim.value is None]
    assert len(clauses) == MOST_REPEATS
