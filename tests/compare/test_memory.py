"""A linker that was put away after each article gives what one does that saw them all."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.test_linker import bodies, names_soon_common, same, written
from tui.compare.entities import link_entities
from tui.compare.linker import Linker
from tui.compare.memory import Codec, Memory, Shelf
from tui.model import Entity, LinkedMention, Linking

__all__ = ["names_soon_common"]

Bodies = list[list[tuple[str, str, str]]]


class Rows:
    """A store in a dictionary."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], str] = {}

    def read(self, shelf: str, key: str) -> str | None:
        return self.rows.get((shelf, key))

    def read_all(self, shelf: str) -> Iterable[tuple[str, str]]:
        return [(key, text) for (name, key), text in self.rows.items() if name == shelf]

    def write(self, memory: Memory) -> None:
        for shelf, key, text in memory.changes():
            if text is None:
                del self.rows[shelf, key]
            else:
                self.rows[shelf, key] = text


@settings(max_examples=40, deadline=None)
@given(bodies, st.randoms(use_true_random=False))
def test_a_linker_put_away_after_every_step(bodies: Bodies, chance: random.Random) -> None:
    articles = {each.file: each for each in (written(number, body) for number, body in enumerate(bodies))}
    store, there = Rows(), set[str]()
    entities: dict[str, Entity] = {}
    mentions: dict[str, tuple[LinkedMention, ...]] = {}
    for step, file in enumerate(chance.choices(sorted(articles), k=3 * len(articles))):
        memory = Memory(store)
        linker = Linker(memory, fresh=step == 0)
        if file in there and chance.random() < 0.5:
            linker.remove(file)
            there.discard(file)
        else:
            linker.add(articles[file])
            there.add(file)
        changes = linker.changes()
        store.write(memory)
        entities = {key: each for key, each in entities.items() if key not in changes.gone} | dict(changes.entities)
        mentions = {name: each for name, each in (mentions | dict(changes.mentions)).items() if name in there}
        assert same(Linking(entities, mentions), link_entities([articles[name] for name in sorted(there)]))
    for file in sorted(there):
        memory = Memory(store)
        linker = Linker(memory, fresh=False)
        linker.remove(file)
        linker.changes()
        store.write(memory)
    assert {shelf for shelf, _ in store.rows} <= {"files"}


def test_a_shelf_reads_a_key_once_and_tells_what_changed() -> None:
    store = Rows()
    store.rows = {("colours", "sea"): '["blue"]', ("colours", "rose"): '["red"]', ("colours", "grass"): '["green"]'}
    colours: Shelf[set[str]] = Shelf("colours", store, Codec(sorted, set), set)
    assert colours["sea"] == {"blue"}
    assert colours.get("sky") is None
    assert "coal" not in colours
    assert list(colours.changes()) == []
    colours["sky"].add("blue")
    colours["sea"].add("grey")
    colours["rose"].clear()
    del colours["grass"]
    assert "grass" not in colours
    assert sorted(colours.changes()) == [
        ("colours", "grass", None),
        ("colours", "rose", None),
        ("colours", "sea", '["blue","grey"]'),
        ("colours", "sky", '["blue"]'),
    ]
    assert list(colours.changes()) == []
    with pytest.raises(TypeError):
        bool(colours)
