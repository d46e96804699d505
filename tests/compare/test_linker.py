"""The linker as articles come and go."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.marked import article
from tui.compare import company
from tui.compare.entities import link_entities
from tui.compare.linker import Linker
from tui.model import AnnotatedArticle, Linking

NAMES = {
    "PER": ["Ida Moser", "Moser", "Mosers", "Paul Moser", "Paul J. Moser", "Paul K. Moser", "Kim", "Kim Il Sung", "-"],
    "LOC": ["Ulm", "Ulms", "Lodra", "Lodras", "Hof", "Peru", "Kuba", "Wien"],
    "ORG": ["Hof", "Lodra", "Ulmer Rat", "Freie Liste Nord", "FLN", "Umschau", "Bonner Umschau", "Wien"],
}
BESIDE = ["", "Trainer ", "Richter ", "Richterin ", "der 30-jährige ", "der 70-jährige ", "US-Präsident "]

marked_names = st.one_of(
    st.tuples(st.sampled_from(BESIDE if kind == "PER" else [""]), st.just(kind), st.sampled_from(names))
    for kind, names in NAMES.items()
)
bodies = st.lists(st.lists(marked_names, max_size=8), min_size=1, max_size=7)


def written(number: int, body: list[tuple[str, str, str]]) -> AnnotatedArticle:
    made = article(" und ".join(f"{before}[{kind}|{name}]" for before, kind, name in body), f"{number}.txt")
    return replace(made, article=replace(made.article, published=date(2031, 5, 6)))


def same(one: Linking, other: Linking) -> bool:
    return dict(one.entities) == dict(other.entities) and dict(one.mentions) == dict(other.mentions)


@pytest.fixture(autouse=True, scope="module")
def names_soon_common() -> Iterator[None]:
    """Let names lose their weight in a handful of articles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(company, "_STEPS", ((2, 1.0), (4, 0.5)))
        yield


@settings(max_examples=40, deadline=None)
@given(bodies, st.lists(st.integers(0, 6), max_size=14), st.randoms(use_true_random=False))
def test_any_order_of_adding_and_removing_gives_the_same(
    bodies: list[list[tuple[str, str, str]]], steps: list[int], chance: random.Random
) -> None:
    articles = [written(number, body) for number, body in enumerate(bodies)]
    linker, there = Linker(), set[str]()
    for step in [*steps, *chance.sample(range(len(articles)), len(articles))]:
        annotated = articles[step % len(articles)]
        if annotated.file in there and chance.random() < 0.7:
            linker.remove(annotated.file)
            there.discard(annotated.file)
        else:
            linker.add(annotated)
            there.add(annotated.file)
        if chance.random() < 0.7:
            linker.linking()
    left = [annotated for annotated in articles if annotated.file in there]
    assert same(linker.linking(), link_entities(left))


@settings(max_examples=20, deadline=None)
@given(bodies, st.randoms(use_true_random=False))
def test_the_changes_alone_keep_a_copy_up_to_date(
    bodies: list[list[tuple[str, str, str]]], chance: random.Random
) -> None:
    articles = [written(number, body) for number, body in enumerate(bodies)]
    linker = Linker()
    copy = Linking({}, {})
    for step in chance.choices(range(len(articles)), k=2 * len(articles)):
        file = articles[step].file
        if file in copy.mentions and chance.random() < 0.5:
            linker.remove(file)
        else:
            linker.add(articles[step])
        changes = linker.changes()
        entities = {ident: each for ident, each in copy.entities.items() if ident not in changes.gone}
        mentions = {name: each for name, each in copy.mentions.items() if name != file} | dict(changes.mentions)
        if file not in linker.files():
            assert mentions.pop(file) == ()
        copy = Linking(entities | dict(changes.entities), mentions)
        assert same(copy, linker.linking())
