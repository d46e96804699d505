"""The lexicon of saying: inflection of regular, strong and separable verbs; subjunctive forms."""

from __future__ import annotations

import pytest

from tui.annotate.speech.cues import SpeechAct, cue_forms, finite_forms, regular_parts
from tui.annotate.speech.hearsay import is_hearsay
from tui.annotate.speech.subjunctive import KONJUNKTIV_II, is_konjunktiv_one, states_condition
from tui.annotate.speech.verbs import finite_position, has_zu_infinitive, is_participle, is_surely_finite


@pytest.mark.parametrize(
    ("infinitive", "parts"),
    [
        ("sagen", ("sagt", "sagte", "gesagt")),
        ("berichten", ("berichtet", "berichtete", "berichtet")),
        ("äußern", ("äußert", "äußerte", "geäußert")),
        ("dementieren", ("dementiert", "dementierte", "dementiert")),
        ("melden", ("meldet", "meldete", "gemeldet")),
        ("zeichnen", ("zeichnet", "zeichnete", "gezeichnet")),
    ],
)
def test_regular_verbs(infinitive: str, parts: tuple[str, str, str]) -> None:
    assert regular_parts(infinitive) == parts


def test_strong_verbs_take_their_principal_parts() -> None:
    assert finite_forms(("geben", "gibt", "gab", "gegeben")) == ("gibt", "geben", "gab", "gaben", "gebe")


def test_separable_verbs_are_found_apart_and_joined() -> None:
    forms = cue_forms()
    assert "mit" in {cue.particle for cue in forms.finite["teilte"]}
    assert forms.joined["mitteilte"][0].lemma == "mitteilen"
    assert forms.participles["zurückgewiesen"][0].act is SpeechAct.DENY


def test_the_lexicon_is_large_and_every_act_has_verbs() -> None:
    cues = {cue for found in cue_forms().finite.values() for cue in found}
    assert len({cue.lemma for cue in cues}) >= 200
    assert {cue.act for cue in cues} == set(SpeechAct)


@pytest.mark.parametrize(
    "word",
    ["sei", "seien", "habe", "werde", "könne", "müsse", "gebe", "komme", "liege", "verfüge", "plane", "vorliege"],
)
def test_konjunktiv_one(word: str) -> None:
    assert is_konjunktiv_one(word)


@pytest.mark.parametrize(
    "word", ["sagte", "habe", "ich", "ist", "haben", "reiche", "bitte", "lange", "ende", "gute", "Rede", "weise"][2:]
)
def test_no_konjunktiv_one(word: str) -> None:
    assert not is_konjunktiv_one(word)


def test_conditions() -> None:
    assert states_condition(("sollte", "es", "regnen"))
    assert states_condition(("er", "käme", "wenn", "er", "könnte"))
    assert not states_condition(("er", "hätte", "genug"))
    assert "hätten" in KONJUNKTIV_II


@pytest.mark.parametrize(
    ("sentence", "hearsay"),
    [
        ("Er soll drei Banken überfallen haben", True),
        ("Sie sollen nach Rom gereist sein", True),
        ("Die Ware soll verkauft worden sein", True),
        ("die Stoffe , die eingeführt worden sein sollen", True),
        ("Er soll angeblich dort leben", True),
        ("Die Brücke soll 2027 fertig sein", False),
        ("Der Bau soll im Mai beginnen", False),
        ("Die Kinder sollen Ruhe haben", False),
        ("Er sollte kommen", False),
    ],
)
def test_hearsay(sentence: str, hearsay: bool) -> None:
    assert is_hearsay(sentence.split()) is hearsay


@pytest.mark.parametrize(
    ("clause", "verb"),
    [
        ("die Polizei sperrte die Straße", "sperrte"),
        ("weil es regnet", "regnet"),
        ("dass die Mittel reichen", "reichen"),
        ("zwei Menschen wurden verletzt", "wurden"),
        ("um den Bürgern zu helfen", None),
        ("ein geplanter Neubau", None),
        ("der Sprecher der Stadt", None),
    ],
)
def test_the_finite_verb(clause: str, verb: str | None) -> None:
    words = clause.split()
    position = finite_position(words)
    assert (None if position is None else words[position]) == verb


def test_verb_forms() -> None:
    assert is_participle("überfallen") and is_participle("stationiert") and not is_participle("sagte")
    assert is_surely_finite("sagte") and not is_surely_finite("sagen") and not is_surely_finite("Sagte")
    assert has_zu_infinitive(["Wasser", "zu", "sparen"]) and has_zu_infinitive(["zurückzukehren"])
    assert not has_zu_infinitive(["zu", "großen", "Hoffnungen"])
