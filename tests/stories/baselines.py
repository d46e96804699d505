"""Simple ways to find the pairs of claims that report one thing, to be beaten: `python -m tests.stories.baselines`.

Numbers: (a) equal value and unit; (b) the same, and both or neither marked as an addition; (d) all pairs of one unit.
Clauses: (c) the mutually best by character 3-4-grams of their sentences; numbers
by it too. Beside them stands the program with the weights that it ships. Pairs of clauses are judged where the gold
knows both, as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

import numpy as np

from tests.stories import stories
from tests.stories.score import Places, f1, match_claims
from tui.compare import compare_story, link_entities
from tui.compare.grouping import StoryStatements
from tui.compare.intervals import equal_values
from tui.compare.number_kinds import same_unit
from tui.model import Claim, FactKind, Relation

Pair = tuple[int, int]
Finder = Callable[[StoryStatements, range], Iterable[Pair]]


def equal_numbers(story: StoryStatements, positions: range) -> Iterator[Pair]:
    """(a) Numbers of one value and unit."""
    return _pairs_where(story, positions, lambda a, b: same_unit(a, b) and equal_values(a, b))


def equal_additions(story: StoryStatements, positions: range) -> Iterator[Pair]:
    """(b) The same, if both are marked as an addition or neither is."""
    return _pairs_where(story, positions, lambda a, b: same_unit(a, b) and equal_values(a, b) and _as_added(a, b))


def same_units(story: StoryStatements, positions: range) -> Iterator[Pair]:
    """(d) All numbers of one unit."""
    return _pairs_where(story, positions, same_unit)


def best_sentences(story: StoryStatements, positions: range) -> Iterator[Pair]:
    """(c) Claims whose sentences are mutually the most alike of their two articles."""
    by_file: dict[str, list[int]] = {}
    for position in positions:
        by_file.setdefault(story.statements[position].claim.file, []).append(position)
    for one, other in combinations(sorted(by_file), 2):
        likeness = story.similarity.sentences(by_file[one], by_file[other])
        best = (likeness == likeness.max(axis=1)[:, None]) & (likeness == likeness.max(axis=0)) & (likeness > 0)
        yield from ((by_file[one][r], by_file[other][c]) for r, c in np.argwhere(best))


def _as_added(a: Claim, b: Claim) -> bool:
    return (a.relation is Relation.DELTA) is (b.relation is Relation.DELTA)


def _pairs_where(story: StoryStatements, positions: range, fits: Callable[[Claim, Claim], bool]) -> Iterator[Pair]:
    claims = {position: story.statements[position].claim for position in positions}
    for one, other in combinations(positions, 2):
        if claims[one].file != claims[other].file and fits(claims[one], claims[other]):
            yield one, other


BASELINES: tuple[tuple[str, FactKind, Finder], ...] = (
    ("(a) equal value and unit", FactKind.QUANTITY, equal_numbers),
    ("(b) (a) and the mark of an addition", FactKind.QUANTITY, equal_additions),
    ("(c) mutually best sentences", FactKind.QUANTITY, best_sentences),
    ("(d) all pairs of one unit", FactKind.QUANTITY, same_units),
    ("(c) mutually best sentences", FactKind.EVENT, best_sentences),
)


def found_by_us(name: str, kind: FactKind) -> list[frozenset[tuple[str, int, int]]]:
    """The pairs of claims that the program puts together, by file and span."""
    pairs = []
    for fact in compare_story(stories.annotated(name)).facts:
        claims = [(claim.file, claim.start, claim.end) for claim in fact.claims if fact.kind is kind]
        pairs += [frozenset(pair) for pair in combinations(claims, 2) if pair[0][0] != pair[1][0]]
    return pairs


def judged(name: str, kind: FactKind, pairs: Iterable[frozenset[tuple[str, int, int]]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs of claims against the gold of a story."""
    places = Places({each.file: each.article.text for each in stories.annotated(name)})
    gold = [
        (number, fact["kind"], claim["file"], places.take(claim["file"], claim["anchor"]))
        for number, fact in enumerate(stories.gold(name)["facts"])
        for claim in fact["claims"]
    ]
    wanted = [claim for claim in gold if claim[1] == kind.value]
    chosen = list(pairs)
    claims = sorted({claim for pair in chosen for claim in pair})
    match = match_claims(wanted, [(0, kind.value, file, (start, end)) for file, start, end in claims])
    fact_of = {claims[found]: wanted[number][0] for number, found in match.items()}
    right = wrong = 0
    for one, other in chosen:
        known = one in fact_of and other in fact_of
        right += known and fact_of[one] == fact_of[other]
        wrong += fact_of.get(one) != fact_of.get(other) if known else kind is not FactKind.EVENT
    members = [[claim for claim in wanted if claim[0] == fact] for fact in {claim[0] for claim in wanted}]
    total = sum(a[2] != b[2] for group in members for a, b in combinations(group, 2))
    return f1(right, right + wrong, total)


def main() -> None:
    """Print the means over the stories: precision, recall and F1 of the pairs of each kind."""
    told = {name: stories.annotated(name) for name in _named()}
    known = {name: StoryStatements(articles, link_entities(articles)) for name, articles in told.items()}
    for label, kind, finder in BASELINES:
        rows = []
        for name, story in known.items():
            spans = [(s.claim.file, s.claim.start, s.claim.end) for s in story.statements]
            pairs = finder(story, story.positions(kind))
            rows.append(judged(name, kind, [frozenset((spans[i], spans[j])) for i, j in pairs]))
        _print(kind, label, rows)
    for kind in FactKind:
        _print(kind, "this program", [judged(name, kind, found_by_us(name, kind)) for name in known])


def _named() -> list[str]:
    return [name for name in stories.names() if stories.gold(name)["facts"]]


def _print(kind: FactKind, label: str, rows: list[tuple[float, float, float]]) -> None:
    print(f"{kind.value:10}{label:40}" + "".join(f"{value:8.3f}" for value in np.mean(rows, axis=0)))


if __name__ == "__main__":
    main()
