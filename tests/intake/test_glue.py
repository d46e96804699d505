"""Spaces that flattening lost, and words that only look as if one were missing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.intake.glue import repair_glue

REPAIRED = [
    ("mindestens 2.300polnische Grenzschützer", "mindestens 2.300 polnische Grenzschützer"),
    ("rund 450Euro", "rund 450 Euro"),
    ("wurde gestoppt.Danach floh er.", "wurde gestoppt. Danach floh er."),
    ('"Wir kommen wieder."Dies sagte er.', '"Wir kommen wieder." Dies sagte er.'),
    ('Er ging."Nein", sagte sie.', 'Er ging. "Nein", sagte sie.'),
    ("„Nie wieder.“Der Minister schwieg.", "„Nie wieder.“ Der Minister schwieg."),
    ("sagte er.„Nein“", "sagte er. „Nein“"),
    ("in Paris,London und Rom", "in Paris, London und Rom"),
    ("Preise gestiegenDie Bank warnt", "Preise gestiegen Die Bank warnt"),
    (
        "Der Hafen von RotterdamContainer stauen sich. In Rotterdam fehlen Container.",
        "Der Hafen von Rotterdam Container stauen sich. In Rotterdam fehlen Container.",
    ),
]
UNTOUCHED = [
    "iPhone, McDonald, ProSieben, YouTube, BioNTech und die KlimaSeniorinnen",
    "Bürger:innen, BürgerInnen und Kolleg*innen",
    "die 20jährige, 3fach, 90-minütige und 80er Jahre",
    "ein 2:0 gegen den FC um 13.30 Uhr",
    "z.B. am 3.10. um 1.500,50 Euro",
    "https://www.example.de/Ein.Bericht und info@Example.de",
    "Node.js, Booking.com und OZD.news",
    "K2-Kampfpanzer, A380 und G20-Gipfel",
    "die „taz“-Redakteurin und das „Spiegel“-Gespräch",
]


@pytest.mark.parametrize(("glued", "parted"), REPAIRED)
def test_lost_spaces_come_back(glued: str, parted: str) -> None:
    assert repair_glue(glued) == parted


@pytest.mark.parametrize("text", UNTOUCHED)
def test_names_and_numbers_stay_whole(text: str) -> None:
    assert repair_glue(text) == text


@settings(max_examples=100)
@given(st.text(alphabet='abcÄz. ,"“„”019\n:-IX', max_size=80))
def test_repair_only_adds_spaces(text: str) -> None:
    assert repair_glue(text).replace(" ", "") == text.replace(" ", "")
