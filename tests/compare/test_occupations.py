from __future__ import annotations

import pytest

from tests.compare.marked import article
from tui.compare.occupations import Beside, apart, beside, field_of


def said(marked: str) -> Beside:
    annotated = article(marked)
    (mention,) = annotated.annotations.mentions
    return beside(annotated.article, mention.start, mention.end)


@pytest.mark.parametrize(
    ("noun", "field"),
    [
        ("Bundestrainerin", "sport"),
        ("Schiedsrichter", "sport"),
        ("Amtsrichterin", "courts"),
        ("Oberstaatsanwalts", "courts"),
        ("Innenministerin", "politics"),
        ("Theaterschauspielerin", "arts"),
        ("Chefärztin", "medicine"),
        ("Präsident", None),
        ("Tisch", None),
    ],
)
def test_the_last_part_of_a_noun_tells_the_field(noun: str, field: str | None) -> None:
    assert field_of(noun) == field


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("sagte Trainerin [PER|Ida Moser] am Tag", Beside("trainer", "sport", None, True)),
        ("sagte [PER|Ida Moser], Richterin in Ulm", Beside(None, "courts")),
        ("Die frühere Trainerin [PER|Ida Moser] sagte", Beside("trainer", None, None, True)),
        ("die 34-jährige [PER|Ida Moser]", Beside(None, None, 34)),
        ("die 34-jährige Läuferin [PER|Ida Moser]", Beside("läufer", "sport", 34, True)),
        ("[PER|Ida Moser], 34, lief", Beside(None, None, 34)),
        ("[PER|Ida Moser] (34) lief", Beside(None, None, 34)),
        ("[PER|Frau Moser] lief", Beside(female=True)),
        ("wie Herr [PER|Moser] lief", Beside(female=False)),
        ("[PER|Ida Moser] (SPD) lief", Beside()),
    ],
)
def test_what_stands_beside_a_name(marked: str, expected: Beside) -> None:
    assert said(marked) == expected


def test_some_trades_do_not_go_together() -> None:
    assert apart("sport", "courts") and apart("courts", "sport")
    assert not apart("politics", "courts") and not apart("sport", "sport")
