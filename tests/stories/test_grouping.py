"""The articles of all stories, shuffled into one library: each folder is one event, and is found again."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.stories import stories
from tui.compare.stories import group_stories
from tui.model import AnnotatedArticle

FLOOR = 0.98
"""One stray article among fifty would be less."""


def mixed(*, dated: bool) -> tuple[list[AnnotatedArticle], dict[str, str]]:
    """All articles, and the folder of each; without dates only names and words tell events apart."""
    found, folder_of = [], {}
    for name in stories.names():
        for each in stories.annotated(name):
            article = replace(each.article, file=f"{name}/{each.file}")
            found.append(replace(each, article=article if dated else replace(article, published=None)))
            folder_of[article.file] = name
    random.Random(7).shuffle(found)
    return found, folder_of


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall, averaged over the files (Bagga & Baldwin, ACL 1998)."""
    expected, made = defaultdict(set), defaultdict(set)
    for file in gold:
        expected[gold[file]].add(file)
        made[found[file]].add(file)
    common = {file: len(expected[gold[file]] & made[found[file]]) for file in gold}
    precision = sum(common[file] / len(made[found[file]]) for file in gold) / len(gold)
    return precision, sum(common[file] / len(expected[gold[file]]) for file in gold) / len(gold)


@pytest.mark.parametrize("dated", [True, False], ids=["with dates", "without dates"])
def test_every_folder_is_one_story(dated: bool) -> None:
    articles, folder_of = mixed(dated=dated)
    precision, recall = b_cubed(folder_of, group_stories(articles))
    assert (precision >= FLOOR, recall >= FLOOR) == (True, True), (precision, recall)
