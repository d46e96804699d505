from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search import analysis
from tui.library.search.analysis import tokens, word_form


def terms(text: str) -> list[str]:
    return [token.term for token in tokens(text)]


@pytest.mark.parametrize(
    "same",
    [
        "Übung Uebung ubung Übungen ÜBUNG U\u0308bung",
        "Straße Strasse STRASSE Straßen STRAẞE",
        "Ägypten Aegypten Agypten Ägyptens",
        "Häuser Haus Hauses Häusern haeuser",
        "Korea Koreas",
        "Mexiko Mexikos",
        "Trump Trumps",
        "Video Videos",
        "Erdoğan Erdogan Erdogans",
        "Café Cafés cafe",
        "3.000 3000 3’000 3'000 3\u202f000 3\u2009000",
        "1.234.567,89 1234567,89",
        "Łódź Lodz",
        "Müller Mueller Muller Müllers",
        "Länder Land Ländern Landes",
        "Kenntnisse Kenntnis",
        "Soldat Soldaten",
        "sagte sagten",
        "Problem Probleme Problemen Problems",
        "Konzern Konzerne Konzerns",
        "Ölkonzern Ölkonzerne",
        "Kurs Kurse Kursen",
        "Polizistin Polizistinnen",
        "Thema Themen Themas",
        "Ministerium Ministerien",
        "Sportmuseum Sportmuseen",
        "Bus Busse Bussen Busses",
        "Pkw Pkws",
        "System Systeme",
    ],
)
def test_forms_of_one_word_give_one_term(same: str) -> None:
    assert len({term for word in same.split(" ") for term in terms(word)}) == 1


@pytest.mark.parametrize("others", ["Bus Buße", "Studie Studium", "Haus Hau", "Sachsen Sache", "Familie Familium"])
def test_other_words_keep_terms_of_their_own(others: str) -> None:
    assert len({*map(str, map(terms, others.split()))}) == len(others.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("E-Mail", [("email", 0), ("e", 0), ("mail", 1)]),
        ("Süd-Korea-Reise.", [("sudkorearei", 0), ("sud", 0), ("korea", 1), ("reis", 2)]),
        ("Bürger:innen da", [("burg", 0), ("burg", 0), ("inn", 1), ("da", 2)]),
        ("Nord- und Südkorea", [("nord", 0), ("und", 1), ("sudkorea", 2)]),
        ("24.12.2025", [("24", 0), ("12", 1), ("2025", 2)]),
        ("3,5 Prozent", [("3,5", 0), ("prozent", 1)]),
        ("3.5", [("3", 0), ("5", 1)]),
        ("192.168.1.100", [("192", 0), ("168", 1), ("1", 2), ("100", 3)]),
        ("1.500Soldaten", [("1500", 0), ("soldat", 1)]),
        ("§ 80a", [("80a", 0)]),
        ("dreitausend", [("dreitau", 0), ("3000", 0)]),
        ("Zwölf Tote", [("zwolf", 0), ("12", 0), ("tot", 1)]),
        ("anderthalb", [("anderthalb", 0), ("1,5", 0)]),
        ("Drei-Tage-Frist", [("dreitagefrist", 0), ("drei", 0), ("3", 0), ("tag", 1), ("frist", 2)]),
        ("ein Einziger", [("ein", 0), ("einzig", 1)]),
        ("[dpa] … \x1b[31m", [("dpa", 0), ("31m", 1)]),
        ("", []),
    ],
)
def test_terms_and_their_positions(text: str, found: list[tuple[str, int]]) -> None:
    assert [(token.term, token.position) for token in tokens(text)] == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Das Bundesgericht", {"Bundesgericht": "bund gericht"}),
        ("US-Geheimdienstchef", {"Geheimdienstchef": "geheim dien chef geheimdien dienstchef"}),
        ("Verfassungs\u00adgericht", {}),
        ("Der Minister sagte", {}),
    ],
)
def test_compounds_give_the_terms_of_their_parts(text: str, parts: dict[str, str]) -> None:
    found = {text[token.start : token.end]: set(token.parts) for token in tokens(text) if token.parts}
    assert found == {word: set(terms.split()) for word, terms in parts.items()}


def test_a_part_has_the_term_of_the_word_alone() -> None:
    (compound,) = tokens("Krankenhausverwaltung")
    assert set(terms("Krankenhaus Verwaltung Hausverwaltung")) <= {*compound.parts, *terms("Hausverwaltung")}


def test_known_words_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "_KNOWN", known := analysis._Known())
    monkeypatch.setattr(analysis, "_MOST_KNOWN", 10)
    text = " ".join(f"wort{number}" for number in range(100))
    assert terms(text) == [f"wort{number}" for number in range(100)]
    assert len(known) <= 10


def test_word_forms_are_folded_and_not_stemmed() -> None:
    assert word_form("Häuser") == "hauser"
    assert word_form("Süd-Kor") == "sudkor"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("aäüßAÄ-:.,'0123 \u0308")), max_size=60))
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    found = list(tokens(text))
    assert all(0 <= token.start < token.end <= len(text) and token.term for token in found)
    assert [token.position for token in found] == sorted(token.position for token in found)
    assert all(text[token.start : token.end].strip() for token in found)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aäoöuüsßeé -.,12", max_size=40))
def test_composed_and_decomposed_text_give_the_same_terms(text: str) -> None:
    assert terms(unicodedata.normalize("NFD", text)) == terms(unicodedata.normalize("NFC", text))
