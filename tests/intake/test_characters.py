"""Characters that must not reach a screen, and those that must survive."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.intake.characters import normalise

CASES = [
    ("Bundes\u00adkanz\u00adler", "Bundeskanzler"),
    ("Preis: 5\u00a0000\u202fEuro", "Preis: 5 000 Euro"),
    ("a\u200bb\u200dc\ufeffd", "abcd"),
    ("\x1b[31mrot\x1b[0m", "rot"),
    ("\x1b]8;;http://boese.example\x07Link\x1b]8;;\x07", "Link"),
    ("\x9b31mrot", "rot"),
    ("rechts\u202enach links\u202c", "rechtsnach links"),
    ("eins\r\r\nzwei", "eins\nzwei"),
    ("eins\r\nzwei\rdrei\u2028vier", "eins\nzwei\ndrei\nvier"),
    ("u\u0308ber", "über"),
    ("B&uuml;rger &amp; B&#252;hne", "Bürger & Bühne"),
    ("AT&T und R&D; alles", "AT&T und R&D; alles"),
    ("GrÃ¼n und schÃ¶n", "Grün und schön"),
    ("&#27;[31mrot", "[31mrot"),
    ("„Nein“, sagte er: «Ja».", "„Nein“, sagte er: «Ja»."),
]


@pytest.mark.parametrize(("raw", "clean"), CASES)
def test_normalise(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_nothing_unseen_survives(text: str) -> None:
    clean = normalise(text)
    assert not [c for c in clean if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}]
    assert clean == unicodedata.normalize("NFC", clean)
