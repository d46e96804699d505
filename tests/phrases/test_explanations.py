"""Why claims were put together, in another language than that of the library."""

from __future__ import annotations

import gettext
import re
from itertools import product
from pathlib import Path

import pytest

import tui.language
from tui.compare.explanation import HEDGES, MODALITIES, RELATIONS, explain_pair
from tui.library import Library
from tui.phrases.explanations import STATES, explanation_words


class Bracketed(gettext.NullTranslations):
    """A language in which everything that is translated stands in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"


@pytest.fixture
def bracketed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.language, "_catalogue", Bracketed())
    monkeypatch.setattr(tui.language, "_spoken", "brackets")


def outside_brackets(line: str) -> str:
    """What is left when everything translated is taken away, the innermost first."""
    while line != (rest := re.sub(r"⟦[^⟦⟧]*⟧", "", line)):
        line = rest
    return line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("same number, same unit, both name Lund", "gleiche Zahl, gleiche Einheit, beide nennen Lund"),
        ("all name Lund and Malmö", "alle nennen Lund und Malmö"),
        ("at least 3,000 holds 3,400.5", "mindestens 3.000 schließt 3.400,5 ein"),
        ("3 to 5 against about 9, but far apart", "3 bis 5 gegen rund 9, aber weit auseinander"),
        ("“48 Stunden” are “zwei Tage”", "„48 Stunden“ sind „zwei Tage“"),
        ("both say “Deich”, “Wasser, viel”", "beide schreiben „Deich“, „Wasser, viel“"),
        ("units that fit (Soldat, Mann), same day", "passende Einheiten (Soldat, Mann), gleicher Tag"),
        ("18:00 against 19:30", "18:00 gegen 19:30"),
        ("about here, exact there, both planned", "hier: rund, dort: genau, beide: geplant"),
        ("2024-05-03 here, 2024-05-04 there", "hier 03.05.2024, dort 04.05.2024"),
        ("said by Berg here, by Tal there", "Sprecher hier: Berg, dort: Tal"),
        ("same unit; 4,000 is 1,500 and another 2,500", "gleiche Einheit; 4.000 ist 1.500 und weitere 2.500"),
        ("same unit; a person joined them", "gleiche Einheit; von Hand verbunden"),
        ("because of the moon", "because of the moon"),
        ("", ""),
        ("{value} and {0}, “{”", "{value} and {0}, „{“"),
    ],
)
def test_grounds_in_german(line: str, expected: str, german: None) -> None:
    assert explanation_words(line) == expected


def test_english_is_left_as_it_is_kept() -> None:
    assert explanation_words("both say “Deich”, 2024-05-03 here") == "both say “Deich”, 2024-05-03 here"


def test_every_state_is_known() -> None:
    said = {*HEDGES.values(), *RELATIONS.values(), *MODALITIES.values()}
    assert said == set(STATES)


def test_everything_that_comparing_says_is_recognised(seed_library_folder: Path, bracketed: None) -> None:
    with Library.open(seed_library_folder) as library:
        names = {entity.id: entity.name for entity in library.entities()}
        facts = [fact for story in library.stories() for fact in library.story_facts(story.id)]
        texts = {row.file: library.article(row.file).text for row in library.articles()}
    lines = {fact.why for fact in facts}
    for fact in facts:
        for one, other in product(fact.claims[:1], fact.claims[1:]):
            words = [texts[each.file][each.start : each.end] for each in (one, other)]
            lines.add(explain_pair(one, other, *words, names))
    assert len(lines) > 20
    left = {line: rest for line in lines if (rest := outside_brackets(explanation_words(line)).strip(" ,;"))}
    assert not left
