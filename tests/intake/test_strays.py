"""Lines that no phrase gives away, only where they stand and that they are about something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article

TITLE = "Stadtrat streitet über Haushalt"
FIRST = (
    "Der Stadtrat von Musterstadt hat am Dienstag über den Haushalt für das kommende Jahr beraten. Nach Angaben der"
    " Kämmerin Anna Jansen fehlen rund 12 Millionen Euro, die größte Lücke seit Jahrzehnten. Die Sitzung dauerte bis"
    " nach Mitternacht, weil drei Fraktionen eigene Anträge zu den Schwimmbädern vorgelegt hatten."
)
LAST = (
    "Die Fraktionen wollen nun im Januar weiter verhandeln, wie ihre Sprecher nach der Sitzung erklärten. Ein Beschluss"
    " soll bis zum 15. Februar fallen, sonst droht eine Haushaltssperre. Auch die Preise der Busse stehen zur Wahl."
)
PAGE = "Uferpost\n{above}\n{title}\n4. November 2026, 11:30 Uhr\n{head}\nVon Jana Breitkopf\n\n{body}\n"

TEASERS = """
Stau auf der Autobahn: Laster verliert 40 Paletten Ziegel
5 Kräuter, die Katzen wirklich mögen
Leiche im Moor gibt Rätsel auf
Grillfest bei Familie Öztürk endet mit Polizeieinsatz
"""
OTHER_HEADLINES = """
Stau auf der Autobahn: Laster verliert 40 Paletten Ziegel
Grillfest bei Familie Öztürk endet mit 12 Verletzten
Tennis: Krause scheitert im Viertelfinale von Hamburg
Gewinnen Sie 3 Gutscheine für die Therme in Erding
"""
LABELLED = """
Meistgelesen: Wilderer flieht auf einem Esel
Auch interessant: Diese Katze fährt allein Straßenbahn
Weitere Nachrichten: Imker findet einen Goldschatz
Video: So baut ein Rentner sein eigenes U-Boot
Anzeige: Fenster und Türen vom Meisterbetrieb
Top-Themen: Stadtrat, Haushalt und Schwimmbad im Überblick
"""
SUBHEADS = """
Kämmerin warnt vor dem Loch
Ein Dorf im Ausnahmezustand
„Das war ein schwarzer Tag“
Was kostet die Sanierung?
Tradition und Moderne
Kritik: Zu spät und zu teuer
Kompromiss in letzter Minute
Hoffnung auf Geld aus der Landeskasse
Kämmerin: Ohne Bäder kein Überschuss bis Dezember
Jubel bei den Gästen, Entsetzen auf den Tribünen
"""
FACTS = (
    ("Das Ergebnis der Abstimmung:", "CDU: 14 Stimmen", "Grüne: 9 Stimmen", "Linke: 3 Stimmen"),
    (
        "So geht es weiter:",
        "3. Dezember: Anhörung der Verbände",
        "12. Januar: zweite Lesung",
        "15. Februar: Abstimmung",
    ),
    ("Was gestrichen werden soll:", "das Freibad am Nordring", "zwei Linien der Busse", "der Zuschuss zur Musikschule"),
)
NOTES = """
Dr. Olga Petersen ist Professorin für Chirurgie.
Die Uferpost erscheint an sechs Tagen in der Woche.
Uferpost dankt allen Lesern für ihre Treue.
Unsere Leserin Frauke Ohm aus Celle fotografierte den Eisvogel.
"""
LAST_SENTENCES = """
Die Haushaltssperre träfe vor allem Schulen und Vereine.
Danach ist endlich Schluss mit dem Streit.
„Mir reicht es“, sagte Bürgermeisterin Olga Petersen auf dem Marktplatz.
Kämmerin Jansen tritt im Sommer ab.
"""


def _rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row]


def _kept(folder: Path, body: str, above: str = "", head: str = "") -> str:
    path = folder / "a.txt"
    path.write_text(PAGE.format(title=TITLE, above=above, head=head, body=body), encoding="utf-8")
    article = read_article(path)
    assert article.title == TITLE
    assert FIRST in article.text
    assert LAST in article.text
    return article.text


@pytest.mark.parametrize("line", _rows(TEASERS + LABELLED))
def test_a_teaser_at_the_end_of_a_block_goes(line: str, tmp_path: Path) -> None:
    assert line not in _kept(tmp_path, f"{FIRST}\n{line}\n\n{LAST}")


@pytest.mark.parametrize("line", _rows(OTHER_HEADLINES))
def test_a_headline_about_something_else_is_no_subhead(line: str, tmp_path: Path) -> None:
    assert line not in _kept(tmp_path, f"{FIRST}\n\n{line}\n\n{LAST}")


@pytest.mark.parametrize("line", _rows(LABELLED))
def test_a_headline_behind_the_label_of_a_section_goes(line: str, tmp_path: Path) -> None:
    assert line not in _kept(tmp_path, f"{FIRST}\n\n{line}\n\n{LAST}")
    assert line not in _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\n{line}")


@pytest.mark.parametrize("line", _rows(SUBHEADS))
def test_a_subhead_stays(line: str, tmp_path: Path) -> None:
    assert line in _kept(tmp_path, f"{FIRST}\n\n{line}\n\n{LAST}")
    assert line in _kept(tmp_path, f"{FIRST}\n\n{line}\n{LAST}")


@pytest.mark.parametrize("heading", ["Das lesen andere", "Auch auf unserer Seite:", "Neu im Netz"])
def test_links_about_something_else_below_the_report_go(heading: str, tmp_path: Path) -> None:
    items = [*_rows(TEASERS), "Wer gewinnt die Pokalnacht in Bremen?"]
    text = _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\n{heading}\n" + "".join(f"- {item}\n" for item in items))
    assert text.endswith(LAST)


@pytest.mark.parametrize(("heading", "items"), [(fact[0], fact[1:]) for fact in FACTS])
def test_a_list_of_facts_below_the_report_stays(heading: str, items: tuple[str, ...], tmp_path: Path) -> None:
    text = _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\n{heading}\n" + "".join(f"- {item}\n" for item in items))
    assert all(item in text for item in items)


@pytest.mark.parametrize("note", _rows(NOTES))
def test_a_note_below_the_end_of_the_page_goes(note: str, tmp_path: Path) -> None:
    assert note not in _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\nWar dieser Artikel hilfreich? Ja | Nein\n{note}")


def test_a_teaser_that_asks_below_the_report_goes(tmp_path: Path) -> None:
    text = _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\nNeu im Netz\n\nWer gewinnt die Pokalnacht in Bremen?")
    assert text.endswith(LAST)


@pytest.mark.parametrize("sentence", _rows(LAST_SENTENCES))
def test_a_last_sentence_of_the_report_stays(sentence: str, tmp_path: Path) -> None:
    assert sentence in _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\n{sentence}")
    assert sentence in _kept(tmp_path, f"{FIRST}\n\n{LAST}\n\nArtikel teilen\n\n{sentence}")


@pytest.mark.parametrize("note", ["Diese Ansicht wird alle 30 Sekunden erneuert", "Ihre Verbindung ist langsam"])
def test_a_remark_amid_the_furniture_of_the_head_is_no_subtitle(note: str, tmp_path: Path) -> None:
    assert note not in _kept(tmp_path, f"{FIRST}\n\n{LAST}", head=note)


def test_a_notice_in_sentences_above_the_headline_hides_it_not(tmp_path: Path) -> None:
    notice = "Diese Ansicht ist veraltet. Bitte laden Sie die Seite neu."
    assert notice not in _kept(tmp_path, f"{FIRST}\n\n{LAST}", above=f"{notice}\n")


def test_our_offer_above_a_subhead_goes_and_the_subhead_stays(tmp_path: Path) -> None:
    text = _kept(tmp_path, f"{FIRST}\n\nUnser Abendbrief: freitags das Beste der Woche\n\nWas kommt jetzt?\n\n{LAST}")
    assert "Abendbrief" not in text
    assert "Was kommt jetzt?" in text
