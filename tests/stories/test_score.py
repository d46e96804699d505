"""The scorer itself: where it finds an anchor, and what it counts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stories.score import Places, Scorer, find


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        ("1.500nordkoreanische", "Rund 1.500 nordkoreanische Soldaten", "1.500 nordkoreanische"),
        ("1.500 nordkoreanische", "Rund 1.500nordkoreanische Soldaten", "1.500nordkoreanische"),
        ("zwei Tage", "Nach zwei\n\nTagen, genau zwei  Tage lang", "zwei  Tage"),
        ("“Nein“, sagte er", "Er rief: „Nein“, sagte er.", "„Nein“, sagte er"),
        ("Deutsche", "Die Deut\u00adsche Bahn", "Deut\u00adsche"),
        ("15", "Seit 2015 sind es 15.", "15"),
        ("3.000", "Nicht 13.000, sondern 3.000", "3.000"),
        ("Streik", "Warnstreiktage, dann Streikende", "Streik"),
        ("fehlt", "Hier steht es nicht.", None),
        ("", "Ein Text", None),
    ],
)
def test_an_anchor_is_found_by_the_strictest_reading(needle: str, text: str, found: str | None) -> None:
    span = find(needle, text)
    assert (text[slice(*span)] if span else None) == found


def test_a_number_is_not_found_inside_another() -> None:
    assert find("15", "Seit 2015 sind es 15.") == (18, 20)
    assert find("3.000", "Nicht 13.000, sondern 3.000") == (22, 27)


def test_an_anchor_used_twice_means_its_second_place() -> None:
    places = Places({"a": "40 Meter hier, 40 Meter dort"})
    assert [places.take("a", "40 Meter") for _ in range(3)] == [(0, 8), (15, 23), (15, 23)]
    assert places.take("b", "40 Meter") is None


TEXT = "Anna Berg sprach in Kiel. Berg nannte drei Gründe."


def gold(**sections: Any) -> dict[str, Any]:
    article = {"source": "Blatt", "title": None, "published": None, "keep": ["Anna Berg sprach"], "drop": ["Teilen"]}
    articles = dict.fromkeys(("a", "b"), article)
    return {"articles": articles, "entities": [], "quantities": [], "facts": [], **sections}


def export(files: str = "ab", **parts: Any) -> dict[str, Any]:
    articles = [{"file": f, "source": "Blatt", "title": None, "published": None, "text": TEXT} for f in files]
    return {"articles": articles, "mentions": [], "quantities": [], "facts": [], **parts}


def claim(file: str, start: int = 38, end: int = 49) -> dict[str, Any]:
    return {"file": file, "start": start, "end": end, "value": 3, "attribution": None}


def fact(*claims: dict[str, Any], kind: str = "quantity", verdict: str = "agree") -> dict[str, Any]:
    return {"id": "f1", "label": "Gründe", "kind": kind, "verdict": verdict, "claims": list(claims)}


def gold_fact() -> dict[str, Any]:
    claims = [{"file": f, "anchor": "drei Gründe", "value": 3, "attribution": None} for f in "ab"]
    return fact(*claims)


def test_a_metric_without_gold_is_left_out() -> None:
    figures = Scorer(gold(), export(), False).run()
    assert set(figures) == {"clean.keep", "clean.drop", "clean.title", "clean.source", "clean.date"}
    figures = Scorer(gold(facts=[gold_fact()]), export(facts=[fact(claim("a"), claim("b"))]), False).run()
    assert "fact.recall.quantity" in figures
    assert "fact.recall.quote" not in figures


def test_a_missing_article_earns_nothing() -> None:
    figures = Scorer(gold(), export("a"), False).run()
    assert set(figures.values()) == {0.5}


def test_a_name_that_the_cleaner_cut_is_a_missed_mention() -> None:
    entities = [{"id": "E1", "name": "Anna Berg", "type": "PER", "surfaces": {"a": ["Anna Berg", "Berg", "Bergs"]}}]
    mentions = [
        {"file": "a", "start": start, "end": end, "type": "PER", "entity": "x"} for start, end in ((0, 9), (26, 30))
    ]
    figures = Scorer(gold(entities=entities), export(mentions=mentions), False).run()
    assert figures["ner.precision"] == 1
    assert figures["ner.recall"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("facts", "precision", "recall", "verdict"),
    [
        ([fact(claim("a"), claim("b"))], 1, 1, 1),
        ([fact(claim("a"), claim("b"), verdict="differ")], 1, 1, 0),
        ([fact(claim("a"), claim("b", 0, 9))], 0, 0, None),
        ([fact(claim("a")), fact(claim("b"))], 0, 0, None),
        ([fact(claim("a"), claim("b")), fact(claim("a", 0, 9), claim("b", 0, 9), kind="event")], 1, 1, 1),
        ([fact(claim("a"), claim("b")), fact(claim("a", 0, 9), claim("b", 0, 9), kind="quote")], 0.5, 1, 1),
    ],
    ids=["right", "wrong verdict", "wrong partner", "kept apart", "event unknown to the gold", "quote unknown to it"],
)
def test_pairs_of_claims_are_what_counts(
    facts: list[dict[str, Any]], precision: float, recall: float, verdict: float | None
) -> None:
    figures = Scorer(gold(facts=[gold_fact()]), export(facts=facts), False).run()
    assert (figures["fact.precision"], figures["fact.recall"]) == (precision, recall)
    assert figures.get("fact.verdict") == verdict


def test_a_quantity_is_scored_by_value_unit_and_qualifier() -> None:
    wanted = [{"file": "a", "anchor": "drei Gründe", "value": 3, "high": None, "unit": "Grund", "qualifier": "exact"}]
    right = {"file": "a", "start": 38, "end": 49, "value": 3.0, "high": None, "unit": "Gründe", "qualifier": "exact"}
    figures = Scorer(gold(quantities=wanted), export(quantities=[right, {**right, "value": 4}]), False).run()
    assert (figures["quantity.precision"], figures["quantity.recall"]) == (0.5, 1)
    assert (figures["quantity.unit"], figures["quantity.qualifier"]) == (0, 1)
