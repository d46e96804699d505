"""The document-level rules on documents whose mentions are set by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from tui.annotate.consistency import make_consistent


def document(marked: str) -> Doc:
    """A document out of words, mentions written as ``[PER Ada Lovelace]``; a full stop ends a sentence."""
    words: list[str] = []
    spans: list[tuple[int, int, str]] = []
    open_at: tuple[int, str] | None = None
    for part in marked.split():
        if part.startswith("["):
            open_at = (len(words), part[1:])
            continue
        words.append(part.removesuffix("]"))
        if part.endswith("]"):
            assert open_at is not None
            spans.append((open_at[0], len(words), open_at[1]))
    starts = [index == 0 or words[index - 1] == "." for index in range(len(words))]
    doc = Doc(spacy.blank("de").vocab, words=words, sent_starts=starts)
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in spans])
    return doc


def mentions(marked: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.label_) for mention in make_consistent(document(marked)).ents]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Die [LOC chilenische] Polizei schweigt .", []),
        ("[LOC Peruanische] Minen und [ORG Peruanisches Rotes Kreuz] .", [("Peruanisches Rotes Kreuz", "ORG")]),
    ],
)
def test_adjectives_of_places_are_no_mentions(marked: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(marked) == expected


def test_a_surname_is_the_person_wherever_it_stands() -> None:
    marked = "[PER Erika Hamburg] klagt . Da sagte [LOC Hamburg] nichts , und Hamburgs Anwalt schwieg ."
    assert mentions(marked) == [("Erika Hamburg", "PER"), ("Hamburg", "PER"), ("Hamburgs", "PER")]


def test_a_surname_that_says_where_stays_a_place() -> None:
    marked = "[PER Erika Hamburg] klagt in [LOC Hamburg] . Im hessischen [LOC Hamburg] nicht ."
    assert mentions(marked) == [("Erika Hamburg", "PER"), ("Hamburg", "LOC"), ("Hamburg", "LOC")]


def test_a_surname_that_is_a_noun_behind_its_article_is_no_mention() -> None:
    marked = "[PER Tim Koch] kam . Da rief der Koch , ein alter Koch , nach Koch ."
    assert mentions(marked) == [("Tim Koch", "PER"), ("Koch", "PER")]


def test_most_places_of_a_name_decide_its_kind() -> None:
    marked = "[ORG Lodra] liefert . [ORG Lodra] baut . [LOC Lodra] schweigt . Da fehlt Lodra ."
    assert mentions(marked) == [("Lodra", "ORG")] * 4


def test_a_name_split_evenly_is_left_alone() -> None:
    marked = "[ORG Lodra] liefert . In [LOC Lodra] regnet es . Da fehlt Lodra ."
    assert mentions(marked) == [("Lodra", "ORG"), ("Lodra", "LOC")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Die [ORG Gewerkschaft] ruft .", []),
        ("Der [PER König] kommt .", [("König", "PER")]),
        ("Die [ORG Chile-Krise] und das [ORG Ifo-Institut] .", [("Ifo-Institut", "ORG")]),
        ("[LOC Rom] und [LOC Athen] : die [LOC Rom-Athen] .", [("Rom", "LOC"), ("Athen", "LOC")]),
        ("Strecke [LOC Ulm – Graz] .", [("Ulm", "LOC"), ("Graz", "LOC")]),
        ("[ORG APA /] und [ORG / SDA] .", [("APA", "ORG"), ("SDA", "ORG")]),
        ("Der [ORG Dachverband der Nordischen Union] tagt .", [("Nordischen Union", "ORG")]),
        ("Der [ORG Verband der Bäcker] tagt .", [("Verband der Bäcker", "ORG")]),
        ("Das [ORG Seestadion] in [LOC Bremen] : [LOC Bremer] jubeln .", [("Seestadion", "LOC"), ("Bremen", "LOC")]),
        ("Die [ORG Liste 20 / Die Freien] .", [("Liste 20 / Die Freien", "ORG")]),
        ("In der [ORG Republik] Moldau .", [("Republik Moldau", "LOC")]),
        ("Die [ORG Botschaft der Republik Polen] .", [("Botschaft der Republik Polen", "ORG")]),
    ],
)
def test_what_is_no_name_goes_and_what_is_two_is_split(marked: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(marked) == expected


def test_a_genitive_follows_its_name_even_behind_a_preposition() -> None:
    marked = "[PER Holm] schwieg . Da war nach [LOC Holms] Worten Schluss ."
    assert mentions(marked) == [("Holm", "PER"), ("Holms", "PER")]


def test_capitals_of_a_headline_follow_the_name() -> None:
    assert mentions("[LOC LODRA] wächst . Die [ORG Lodra] schweigt .") == [("LODRA", "ORG"), ("Lodra", "ORG")]


def test_an_acronym_behind_its_organisation_is_found_everywhere() -> None:
    marked = "Das [ORG Technische Hilfswerk] ( THW ) hilft . Später zog das THW ab , nicht aber die FDG ."
    assert mentions(marked) == [("Technische Hilfswerk", "ORG"), ("THW", "ORG"), ("THW", "ORG")]


def test_an_acronym_may_be_written_as_a_word() -> None:
    marked = "Das [ORG Landesamt für Verbraucherschutz] ( Laves ) warnt . Bisher hat das Laves geschwiegen ."
    assert mentions(marked)[1:] == [("Laves", "ORG"), ("Laves", "ORG")]


def test_a_place_in_brackets_is_no_acronym() -> None:
    marked = "Die [ORG Badische Sportrunde] ( [LOC Baden] ) tagt . In Baden regnet es ."
    assert ("Baden", "ORG") not in mentions(marked)


def test_brackets_that_abbreviate_nothing_add_nothing() -> None:
    assert mentions("Die [ORG Nordsternwerke] ( FDG ) tagen .") == [("Nordsternwerke", "ORG")]


def test_a_document_without_mentions_stays_without() -> None:
    assert mentions("Es regnet . Sonst nichts .") == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[ORG Hansa Kettenwerke] wächst . [PER Hansa] zahlt , [PER Hansas] Aktie steigt .",
            [("Hansa Kettenwerke", "ORG"), ("Hansa", "ORG"), ("Hansas", "ORG")],
        ),
        (
            "[PER Lena Hansa] führt die [ORG Hansa Kettenwerke] . [PER Hansa] schweigt .",
            [("Lena Hansa", "PER"), ("Hansa Kettenwerke", "ORG"), ("Hansa", "PER")],
        ),
        (
            "Die [ORG Rheintal Pumpen AG] baut . [LOC Rheintal] zahlt , in [LOC Rheintal] regnet es .",
            [("Rheintal Pumpen AG", "ORG"), ("Rheintal", "ORG"), ("Rheintal", "LOC")],
        ),
        (
            "Die [ORG Bremen Ports] warnt . [LOC Bremen] zahlt .",
            [("Bremen Ports", "ORG"), ("Bremen", "LOC")],
        ),
    ],
)
def test_the_first_word_of_a_company_is_the_company(marked: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[ORG Nordsee Kapital] kauft . Der Fonds [LOC Nordsee] Kapital schweigt .",
            [("Nordsee Kapital", "ORG"), ("Nordsee Kapital", "ORG")],
        ),
        (
            "[ORG Anders Nordsee Kapital] hält , [ORG Nordsee Kapital] kauft .",
            [("Anders Nordsee Kapital", "ORG"), ("Nordsee Kapital", "ORG")],
        ),
        ("[LOC Nord Ost] liegt . Im Nord . Ost wind .", [("Nord Ost", "LOC")]),
        ("In [LOC Kassel 130.] Das ist so .", [("Kassel", "LOC")]),
        ("Am [LOC Amtsgericht] [LOC Husum] .", [("Husum", "LOC")]),
        (
            "Das [ORG Amtsgericht] [LOC Husum] und das [ORG Bankhaus] [PER Seidel] .",
            [("Amtsgericht Husum", "ORG"), ("Bankhaus Seidel", "ORG")],
        ),
        ("Die [LOC Elbe] [ORG Werft] GmbH baut .", [("Elbe Werft GmbH", "ORG")]),
        ("Die [LOC Elbe] [ORG Werft GmbH] baut .", [("Elbe Werft GmbH", "ORG")]),
        (
            "Im [LOC Parkhospital] und der [LOC Elbklinik Stade] .",
            [("Parkhospital", "ORG"), ("Elbklinik Stade", "ORG")],
        ),
        ("Gut . [PER Daran] lag es , in [LOC Husum im] Norden .", [("Husum", "LOC")]),
        ("[LOC Kiel] ( [ORG dpa] / [ORG lno] ) .", [("Kiel", "LOC"), ("dpa", "ORG")]),
        ("[ORG AFP] / [ORG dpa] melden .", [("AFP", "ORG"), ("dpa", "ORG")]),
        ("[ORG Viktoria Gera] verlor . Die [ORG Geraer] jubeln nicht .", [("Viktoria Gera", "ORG")]),
    ],
)
def test_names_are_whole_everywhere(marked: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(marked) == expected


def test_a_short_name_at_the_end_is_no_longer_one_that_begins_with_it() -> None:
    marked = "[PER Anna Maria Petersen] kam . [PER Anna Maria] ging . Es blieb [PER Anna Maria]"
    assert mentions(marked) == [("Anna Maria Petersen", "PER"), ("Anna Maria", "PER"), ("Anna Maria", "PER")]
