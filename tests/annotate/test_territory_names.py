from __future__ import annotations

import pytest
import spacy

from tui.annotate.territory_names import territory_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Lage in der Demokratischen Republik Kongo ist ernst .", ["Demokratischen Republik Kongo"]),
        ("Soldaten der DR Kongo , nicht der Republik Kongo .", ["DR Kongo", "Republik Kongo"]),
        (
            "Die Vereinigten Arabischen Emirate und das Vereinigte Königreich",
            ["Vereinigten Arabischen Emirate", "Vereinigte Königreich"],
        ),
        ("Vertreter der Vereinigten Staaten von Amerika", ["Vereinigten Staaten von Amerika"]),
        ("Die Republik wartet auf die Russische", []),
        ("Die Vereinigten kommen", []),
        ("", []),
    ],
)
def test_official_names_are_found_inflected(text: str, expected: list[str]) -> None:
    doc = spacy.tokens.Doc(spacy.blank("de").vocab, words=text.split())
    assert [name.text for name in territory_names(doc)] == expected
    assert {name.label_ for name in territory_names(doc)} <= {"LOC"}
