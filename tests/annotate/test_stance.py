"""How a text stands to what it passes on: by verbs of saying, by particles, by what it says beside them."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import attribution_of, document
from tui.model import Stance, StanceMark

FRAMES = [
    ("Der Minister sagte, es seien 300 Menschen betroffen.", Stance.NEUTRAL, ""),
    ("Laut Polizei waren 300 Menschen betroffen.", Stance.NEUTRAL, ""),
    ("Der Minister behauptete, es seien 300 Menschen betroffen.", Stance.DISTANCING, "behauptete"),
    ("Nach Lesart des Ministers waren 300 Menschen betroffen.", Stance.DISTANCING, "Lesart"),
    ("Der Minister hat nie behauptet, es seien 300 Menschen betroffen.", Stance.DISTANCING, "behauptet"),
    ("Die Firma räumte ein, dass 300 Menschen betroffen sind.", Stance.CONCEDING, "räumte"),
    ("Die Firma hat eingestanden, dass 300 Menschen betroffen sind.", Stance.CONCEDING, "eingestanden"),
    ("Die Firma gab zu, dass 300 Menschen betroffen sind.", Stance.CONCEDING, "gab"),
    ("Die Firma gab bekannt, dass 300 Menschen betroffen sind.", Stance.NEUTRAL, ""),
    ("Die Polizei bestätigte, dass 300 Menschen betroffen sind.", Stance.AFFIRMING, "bestätigte"),
    ("Die Forscher wiesen nach, dass 300 Menschen betroffen sind.", Stance.AFFIRMING, "wiesen"),
    ("Die Forscher wiesen darauf hin, dass 300 Menschen betroffen sind.", Stance.NEUTRAL, ""),
    ("Die Polizei bestätigte nicht, dass 300 Menschen betroffen sind.", Stance.NEUTRAL, ""),
    ("Der Minister sagte fälschlicherweise, 300 Menschen seien betroffen.", Stance.DOUBTING, "fälschlicherweise"),
    ("Der Minister sagte zu Unrecht, 300 Menschen seien betroffen.", Stance.DOUBTING, "zu Unrecht"),
    (
        "Der Minister behauptete, 300 Menschen seien betroffen, ohne dafür Belege vorzulegen.",
        Stance.DOUBTING,
        "ohne dafür Belege",
    ),
    ("Der Minister sagte, 300 Menschen seien betroffen, ohne Beweise zu vernichten.", Stance.NEUTRAL, ""),
]


@pytest.mark.parametrize(("text", "stance", "words"), FRAMES)
def test_the_frame_shows_the_stance(text: str, stance: Stance, words: str) -> None:
    said = attribution_of(document(text), "300 Menschen")
    assert said is not None
    assert said.stance is stance
    assert text[said.stance_start : said.stance_end] == words if words else said.stance_start is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("„Wir haben alles getan“, sagte der Sprecher.", Stance.NEUTRAL),
        ("„Wir haben alles getan“, behauptete der Sprecher.", Stance.DISTANCING),
        ("„Wir haben alles getan“, räumte der Sprecher ein.", Stance.CONCEDING),
    ],
)
def test_the_frame_of_a_quotation_shows_the_stance(text: str, stance: Stance) -> None:
    said = attribution_of(document(text), "alles getan")
    assert said is not None
    assert said.stance is stance


RESERVES = [
    ("Angeblich sind 300 Kämpfer in der Stadt.", "Angeblich sind 300 Kämpfer in der Stadt", "Angeblich"),
    ("Drei angebliche Ärzte wurden festgenommen.", "angebliche Ärzte", "angebliche"),
    ("Der angeblich betrunkene Fahrer starb.", "angeblich betrunkene Fahrer", "angeblich"),
    ("Das ist ein sogenannter Blitzer.", "sogenannter Blitzer", "sogenannter"),
    ("Ein Zeuge will drei Schüsse gehört haben.", "Ein Zeuge will drei Schüsse gehört haben", "will"),
]


def _reserves(text: str) -> list[StanceMark]:
    return [mark for clause in document(text)._.clauses for mark in clause.reserves]


@pytest.mark.parametrize(("text", "covered", "cue"), RESERVES)
def test_the_text_keeps_its_distance(text: str, covered: str, cue: str) -> None:
    (mark,) = _reserves(text)
    assert text[mark.start : mark.end] == covered
    assert text[mark.cue_start : mark.cue_end] == cue
    assert mark.stance is Stance.DISTANCING


@pytest.mark.parametrize(
    "text",
    [
        "Ein Zeuge hat drei Schüsse gehört.",
        "Die Firma will 40 Läden eröffnen.",
        "Die Firma will bis Mai 40 Läden eröffnet haben.",
        "„Angeblich sind 300 Kämpfer in der Stadt“, sagte der Sprecher.",
        "Das Angebot steht.",
    ],
)
def test_plain_words_and_quoted_ones_keep_none(text: str) -> None:
    assert not _reserves(text)
