from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.government_names import means_government


def judged(sentence: str) -> bool:
    """Whether the name in brackets means a government."""
    before, _, rest = sentence.partition("[")
    name, _, after = rest.partition("]")
    return means_government(before, name, after)


@pytest.mark.parametrize(
    "sentence",
    [
        "[Pjöngjang] erklärte, das sei falsch.",
        "[Rom] hat den Plan gestern abgelehnt.",
        "Am Montag warnte [Ankara] vor den Folgen.",
        "[Washington] wirft der Regierung Wortbruch vor.",
        "Nun hat auch [Paris] seinen Botschafter einbestellt.",
        "Die Gespräche zwischen [Seoul] und Tokio stocken.",
        "Die Gespräche zwischen Seoul und [Tokio] stocken.",
        "[Lissabon] und Madrid haben zugestimmt.",
        "Lissabon und [Madrid] haben zugestimmt.",
        "Das Abkommen mit [Oslo] gilt weiter.",
        "Die Sanktionen gegen [Minsk] bleiben.",
        "Die Regierung ist gegenüber [Wien] misstrauisch.",
        "Aus [Kopenhagen] hieß es, man prüfe das.",
        "[Belgrads] Außenminister reist ab.",
        "Der Einfluss [Pekings] wächst.",
        "Er sagte, dass [Prag] den Vertrag ablehnt.",
    ],
)
def test_names_of_governments(sentence: str) -> None:
    assert judged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[Rom] liegt am Tiber.",
        "Er wohnt in [Ankara].",
        "Sie flog nach [Paris] und erklärte dort alles.",
        "Der Zug zwischen [Berlin] und Hamburg fiel aus.",
        "Die Regierung in [Seoul] warnte.",
        "Die Hauptstadt [Oslo] erklärte sich bereit.",
        "Real [Madrid] hofft auf den Titel.",
        "[Prags] Straßen waren leer.",
        "Die Messe zieht [Wien] viele Gäste an.",
        "[Kairo] – Die Polizei erklärte, sie ermittle.",
        "Er hat [Tokio] verlassen.",
        "Eine Reise durch [Lissabon] kündigt sie an.",
    ],
)
def test_names_of_places(sentence: str) -> None:
    assert not judged(sentence)


@settings(max_examples=60)
@given(st.text(max_size=120), st.text(max_size=20), st.text(max_size=120))
def test_any_text_is_judged(before: str, name: str, after: str) -> None:
    assert means_government(f"{before} in ", name, after) is False or "aus" in before.casefold()
