"""`python -m training.alignment` learns the weights of the pair scores from the stories with gold.

Logistic regression, one for pairs of numbers and one for pairs of clauses (`tui/resources/alignment.toml`). The gold is
exhaustive for numbers, so every pair of them is an example; clauses that it does not name teach nothing. Every story
weighs the same. `--leave-one-out` scores each story with weights learned from the others, and writes nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from tests.stories import stories
from tests.stories.differing import differing
from tests.stories.score import Places, Scorer, match_claims
from tui.cli.annotate import export
from tui.compare import compare_story, event_features, events, link_entities, number_features, quantities
from tui.compare.grouping import StoryStatements
from tui.compare.pair_weights import PairWeights
from tui.compare.statements import overlap
from tui.model import AnnotatedArticle, Article, Block, BlockKind, FactKind, Linking

KINDS = {
    "numbers": (FactKind.QUANTITY, number_features.NAMES),
    "events": (FactKind.EVENT, event_features.NAMES),
}
"""Numbers that can both be true, and clauses; numbers that exclude each other are too few to learn from."""
STRENGTH = {"numbers": 0.3, "events": 0.1}
"""The inverse strength of the regularisation, on standardised features."""
OUTPUT = Path(__file__).parent.parent / "tui" / "resources" / "alignment.toml"
EXCLUDING = number_features.NAMES.index("excluding")
PAIRS = Path(__file__).with_name("pairs.tsv")
"""Stories of two sentences, written for this: what is one number and what only looks like it. They weigh one story.

A line: 1 or 0, then text and number phrase of either article, parted by tabs.
"""
FEW = 10
"""A story with fewer pairs that are one does not weigh as much as the others."""
DAY = date(2031, 5, 6)
Examples = tuple[NDArray[np.float64], NDArray[np.bool_]]


@cache
def linked(name: str) -> Linking:
    """The linking of a story's articles."""
    return link_entities(stories.annotated(name))


@cache
def examples(name: str, kind: str) -> Examples:
    """The features of a story's pairs of one kind, one row each, and whether the gold has them in one fact."""
    annotated = sorted(stories.annotated(name), key=lambda each: each.file)
    story = StoryStatements(annotated, linked(name))
    fact_kind = KINDS[kind][0]
    positions = story.positions(fact_kind)
    fact_of = _gold_facts(name, story, positions, fact_kind)
    by_file: dict[str, list[int]] = {}
    for row, position in enumerate(positions):
        by_file.setdefault(story.statements[position].claim.file, []).append(row)
    rows: list[Sequence[float]] = []
    same: list[bool] = []
    for (i, j), features in _pairs(story, positions, kind, by_file):
        if kind != "events" or (i in fact_of and j in fact_of):
            rows.append(features)
            same.append(i in fact_of and fact_of[i] == fact_of.get(j))
    return np.array(rows, dtype=float), np.array(same, dtype=bool)


def _pairs(
    story: StoryStatements, positions: range, kind: str, by_file: dict[str, list[int]]
) -> Iterator[tuple[tuple[int, int], Sequence[float]]]:
    for one, other in combinations(sorted(by_file), 2):
        if kind != "events":
            for pair, features in story.number_features(positions).pairs(by_file[one], by_file[other]):
                if not features[EXCLUDING]:
                    yield pair, features
        else:
            matrices = np.stack(story.event_features(positions).between(by_file[one], by_file[other]), axis=-1)
            for r, i in enumerate(by_file[one]):
                for c, j in enumerate(by_file[other]):
                    yield (i, j), matrices[r, c]


def _gold_facts(name: str, story: StoryStatements, positions: range, kind: FactKind) -> dict[int, int]:
    """The gold fact of every statement that the gold knows, by the statement's place among those of its kind."""
    places = Places({each.file: each.article.text for each in stories.annotated(name)})
    claims = [
        (number, fact["kind"], claim["file"], places.take(claim["file"], claim["anchor"]))
        for number, fact in enumerate(stories.gold(name)["facts"])
        for claim in fact["claims"]
    ]
    wanted = [claim for claim in claims if claim[1] == kind.value]
    found = [story.statements[position].claim for position in positions]
    match = match_claims(wanted, [(0, kind.value, claim.file, (claim.start, claim.end)) for claim in found])
    return {row: wanted[number][0] for number, row in match.items()}


@cache
def taught() -> Examples:
    """The features of the pairs of numbers of `pairs.tsv`, each read as a story of two articles, and which are one."""
    lines = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    rows: list[Sequence[float]] = []
    same: list[bool] = []
    texts = [text for _, text, _, other, _ in lines for text in (text, other)]
    articles = [_article(f"{number:04}", text) for number, text in enumerate(texts)]
    annotated = list(stories.pipeline().annotate(articles))
    for number, (one, _, words, _, others) in enumerate(lines):
        both = annotated[2 * number : 2 * number + 2]
        story = StoryStatements(both, link_entities(both))
        positions = story.positions(FactKind.QUANTITY)
        wanted = {_named(story, positions, *each) for each in zip(both, (words, others), strict=True)}
        by_file: dict[str, list[int]] = {article.file: [] for article in both}
        for row, position in enumerate(positions):
            by_file[story.statements[position].claim.file].append(row)
        for pair, features in _pairs(story, positions, "numbers", by_file):
            if set(pair) == wanted:
                rows.append(features)
                same.append(one == "1")
    return np.array(rows, dtype=float), np.array(same, dtype=bool)


def _article(file: str, text: str) -> Article:
    return Article(file, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), None, file, DAY)


def _named(story: StoryStatements, positions: range, article: AnnotatedArticle, phrase: str) -> int | None:
    """The statement, by its place among those of its kind, that shares most of the phrase."""
    start = article.article.text.index(phrase)
    shared = {
        row: overlap(claim.start, claim.end, start, start + len(phrase))
        for row, claim in enumerate(story.statements[position].claim for position in positions)
        if claim.file == article.file
    }
    best = max(shared, key=shared.__getitem__, default=None)
    return best if best is not None and shared[best] else None


def learned(kind: str, names: Sequence[str]) -> PairWeights:
    """The weights of one kind of pairs, learned from these stories and the pairs that were written for it."""
    told = [examples(name, kind) for name in names]
    if kind == "numbers":
        told.append(taught())
    features = np.vstack([rows for rows, _ in told])
    same = np.concatenate([answers for _, answers in told])
    weight = np.concatenate([np.full(len(answers), 1 / max(FEW, answers.sum())) for _, answers in told])
    scale = StandardScaler().fit(features)
    model = LogisticRegression(C=STRENGTH[kind], max_iter=5000)
    model.fit(scale.transform(features), same, sample_weight=weight * len(weight) / weight.sum())
    weights = model.coef_[0] / scale.scale_
    return PairWeights(float(model.intercept_[0] - weights @ scale.mean_), tuple(map(float, weights)))


@cache
def left_out(name: str) -> dict[str, Any]:
    """What is exported of a story with weights learned from all the others."""
    others = [other for other in stories.names() if other != name]
    known = {kind: learned(kind, others) for kind in KINDS}
    with (
        patch.object(quantities, "weights_of", lambda kind, _: known[kind]),
        patch.object(events, "weights_of", lambda *_: known["events"]),
    ):
        return export(list(stories.annotated(name)), compare_story(stories.annotated(name), linked(name)))


def as_toml(known: dict[str, PairWeights]) -> str:
    """The weights as the text of `alignment.toml`."""
    lines = ["# Made by python -m training.alignment from the stories of tests/stories; see there. Do not edit."]
    for kind, weights in known.items():
        lines += ["", f"[{kind}]", f"bias = {weights.bias:.4f}", "", f"[{kind}.weights]"]
        lines += [f"{name} = {weight:.4f}" for name, weight in zip(KINDS[kind][1], weights.weights, strict=True)]
    return "\n".join(lines) + "\n"


def print_left_out() -> None:
    """Print the figures of each story with weights learned from the others, and their means."""
    rows = {name: Scorer(stories.gold(name), left_out(name), False).run() for name in stories.names()}
    print(f"{'':24}" + "".join(f"{name:>10}" for name in rows) + f"{'mean':>10}")
    for metric in [metric for metric in next(iter(rows.values())) if metric.startswith("fact.")]:
        told = [row[metric] for row in rows.values() if metric in row]
        cells = "".join(f"{row[metric]:10.3f}" if metric in row else f"{'-':>10}" for row in rows.values())
        print(f"{metric:24}{cells}{sum(told) / len(told):10.3f}")
    right, said, wanted = map(sum, zip(*(differing(stories.gold(name), left_out(name)) for name in rows), strict=True))
    print(f"said to differ: {said}, rightly {right} ({right / said:.3f}), of {wanted} ({right / wanted:.3f})")


def main(argv: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leave-one-out", action="store_true", help="score every story with the weights of the others")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the file that the weights are written to")
    arguments = parser.parse_args(argv)
    if arguments.leave_one_out:
        print_left_out()
    else:
        known = {kind: learned(kind, stories.names()) for kind in KINDS}
        arguments.output.write_text(as_toml(known), encoding="utf-8")


if __name__ == "__main__":
    main()
