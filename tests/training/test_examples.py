from __future__ import annotations

import random

from training.corpora import parse_inline
from training.examples import Example, batches, regrouped, shouted, word_tags


def test_words_of_a_mention_are_tagged_in_bio() -> None:
    passage = parse_inline("In [[LOC|Bad Ems]] trafen sich [[PER|Eva]] [[PER|Udo Lind]].")
    words = [(0, 2), (3, 6), (7, 10), (11, 17), (18, 22), (23, 26), (27, 30), (31, 35), (35, 36)]
    expected = ["O", "B-LOC", "I-LOC", "O", "O", "B-PER", "B-PER", "I-PER", "O"]
    assert word_tags(words, passage.spans) == expected


def test_regrouping_loses_no_passage_and_no_mention() -> None:
    passages = [parse_inline(f"Satz {number} aus [[LOC|Ulm]].") for number in range(40)]
    groups = regrouped(passages, random.Random(1))
    assert " ".join(group.text for group in groups) == " ".join(passage.text for passage in passages)
    assert sum(len(group.spans) for group in groups) == 40
    assert {len(group.spans) for group in groups} == {1, 2, 3}


def test_a_share_of_the_passages_is_shouted() -> None:
    passages = [parse_inline("Hallo [[LOC|Ulm]]")] * 200
    loud = [passage for passage in shouted(passages, random.Random(1), 0.5) if passage.text.isupper()]
    assert 60 < len(loud) < 140


def test_batches_hold_every_example_and_keep_to_the_limit() -> None:
    examples = [Example(tuple(range(length)), tuple(range(length))) for length in range(5, 60)]
    made = batches(examples, 200, random.Random(1))
    assert sorted(len(item.pieces) for batch in made for item in batch) == list(range(5, 60))
    assert all(max(len(item.pieces) for item in batch) * len(batch) <= 240 for batch in made)
