from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made_names import Names
from benchmarks.varied_prose import PARAGRAPH_BREAK, VariedText
from tests.benchmarks.prose import PARAGRAPHS
from tui.model import EntityKind

NAMES = Names(1)


def varied(seed: int, paragraphs: list[str]) -> VariedText:
    text = VariedText(NAMES, random.Random(seed))
    for paragraph in paragraphs:
        text.add(paragraph)
    return text


made = st.builds(varied, st.integers(), st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6))


@given(made)
@settings(max_examples=40, deadline=None)
def test_everything_found_stands_where_it_is_said_to_stand(text: VariedText) -> None:
    for mention, name in text.named:
        shown = text.text[mention.start : mention.end]
        assert shown == name.name or (name.kind is EntityKind.PERSON and shown == name.name.split()[-1])
    for quantity in text.quantities:
        number = text.text[quantity.number_start : quantity.number_end]
        assert float(number.replace(".", "")) == quantity.value
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
    for each in text.attributions:
        assert each.end <= (each.cue_start or 0) < (each.cue_end or 0)
        assert text.text[each.cue_start : each.cue_end] in ("sagte", "erklärte", "teilte", "berichtete")
        assert text.text[each.source_start : each.source_end].split()[-1] == (each.source or "").split()[-1]


@given(made)
@settings(max_examples=20, deadline=None)
def test_blocks_cover_the_text_and_sentences_the_blocks(text: VariedText) -> None:
    assert PARAGRAPH_BREAK.join(text.text[block.start : block.end] for block in text.blocks) == text.text
    for number, block in enumerate(text.blocks):
        own = [text.text[each.start : each.end] for each in text.sentences if each.block == number]
        assert " ".join(own) == text.text[block.start : block.end]


def test_the_same_chance_gives_the_same_text_and_another_one_another() -> None:
    paragraphs = list(PARAGRAPHS[:5])
    assert varied(1, paragraphs).text == varied(1, paragraphs).text
    assert varied(1, paragraphs).text != varied(2, paragraphs).text


def test_a_program_bears_one_name_throughout_an_article() -> None:
    text = varied(3, ["Mit GIMP werden die Bilder geöffnet, und GIMP kann sie auch wieder in die Datei schreiben."])
    first, second = [name for mention, name in text.named if mention.start < 80][:2]
    assert first == second
    assert "GIMP" not in text.text


def test_a_program_that_is_counted_is_not_named_twice() -> None:
    text = varied(3, ["Für 120 Linux gibt es nur einen Befehl, und der wird auf dem Bildschirm nicht angezeigt."])
    assert text.text.split()[2] == "Linux"
    assert text.text.split()[3] == "gibt"
