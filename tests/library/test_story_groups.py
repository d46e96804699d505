from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tui.library import Library, StoredDocument
from tui.model import AnnotatedArticle, Annotations, Article, Block, BlockKind, StoryFeatures

DAYS = {
    "strange": None,
    "early": date(2031, 5, 1),
    "middle": date(2031, 5, 20),
    "late": date(2031, 6, 8),
    "undated": None,
}


@pytest.mark.parametrize(
    ("new", "near"),
    [
        pytest.param("early", {"middle", "undated"}, id="one that is too late is not read"),
        pytest.param("middle", {"early", "late", "undated"}, id="all are near enough"),
        pytest.param("undated", {"early", "middle", "late"}, id="without a date it is near to all"),
    ],
)
def test_only_articles_near_in_time_that_share_keys_are_linked(library: Library, new: str, near: set[str]) -> None:
    asked: list[str] = []

    def link(features: StoryFeatures, others: Sequence[StoryFeatures]) -> dict[str, float]:
        asked[:] = [other.file for other in others]
        return {}

    files = [*(file for file in DAYS if file != new), new]
    blocks = (Block(BlockKind.PARAGRAPH, 0, 1),)
    articles = [Article(file, "A", blocks, file, file, DAYS[file]) for file in files]
    library.save([StoredDocument(AnnotatedArticle(article, Annotations()), "", "") for article in articles])
    keys = {"strange": ("a", "z")}
    found = [StoryFeatures(file, DAYS[file], {}, {}, keys.get(file, ("a", "b", "c"))) for file in files]
    library.comparison.save_features(found, link, 2, 20)
    assert set(asked) == near
