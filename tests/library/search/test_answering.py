from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import FLOOD, document, full_document, linking, span, story
from tui.library import Library
from tui.model import FacetKind

ARTICLES = {
    "flood": {
        "text": FLOOD,
        "title": "Hochwasser am Chiemsee",
        "source": "Die Bergzeitung",
        "published": date(2025, 6, 3),
    },
    "bridge": {
        "text": "Die Brücke wird nicht mehr gebaut.\n\nEin Gutachten nennt 3,5 Prozent Risiko.",
        "title": "Brücke in Köln",
        "source": "Kölner Bote",
        "published": date(2025, 5, 1),
    },
    "mail": {
        "text": "Wer eine E-Mail schrieb, bekam mehr nicht. Das Bundesverfassungsgericht prüft.",
        "source": "Bote",
        "title": None,
    },
    "names": {"text": "Erdoğan, Trumps Berater und Koreas Heer.", "title": "Namen", "source": "Die Zeit"},
}


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("searched"), create=True) as library:
        library.save([document(file, **fields) for file, fields in ARTICLES.items()])  # type: ignore[arg-type]
        yield library


def files(library: Library, query: str, **narrowed: str) -> list[str]:
    return sorted(hit.file for hit in library.search(query, **narrowed).hits)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Haus", ["flood"]),
        ("hauses", ["flood"]),
        ("uebersee", ["flood"]),
        ("ubersee", ["flood"]),
        ("STRASSE", ["flood"]),
        ("3000", ["flood"]),
        ("3.000", ["flood"]),
        ("3,5", ["bridge"]),
        ("Köln", ["bridge", "flood"]),
        ("Köln Brücke", ["bridge"]),
        ("Köln OR E-Mail", ["bridge", "flood", "mail"]),
        ("Köln -Brücke", ["flood"]),
        ("Köln NICHT Brücke", ["flood"]),
        ("-Köln", ["mail", "names"]),
        ("NOT (Köln OR Mail)", ["names"]),
        ("nicht mehr", ["bridge", "mail"]),
        ('"nicht mehr"', ["bridge"]),
        ('"mehr nicht"', ["mail"]),
        ('"Häuser stehen unter Wasser"', ["flood"]),
        ('"Häuser Wasser"', []),
        ("Hochw*", ["flood"]),
        ("Häuser*", ["flood"]),
        ("bundes*", ["mail"]),
        ("Bundesverf", ["mail"]),
        ("verfassung", ["mail"]),
        ("Bundesverfasungsgericht", ["mail"]),
        ("Gutachdten Risiko", ["bridge"]),
        ("Verfassung Risiko", []),
        ("email", ["mail"]),
        ("E-Mail", ["mail"]),
        ("mail", ["mail"]),
        ("title:Köln", ["bridge"]),
        ("titel:Köln", ["bridge"]),
        ("title:Strom", []),
        ("source:bote", ["bridge", "mail"]),
        ('quelle:"kölner bote"', ["bridge"]),
        ("-source:bote", ["flood", "names"]),
        ("source:zeit", ["names"]),
        ("source:zeit Köln", []),
        ("date:2025", ["bridge", "flood"]),
        ("datum:6.2025", ["flood"]),
        ("Trump", ["names"]),
        ("erdogan korea", ["names"]),
        ("erdogans", ["names"]),
        ("die", ["bridge", "flood"]),
        ("die Straße", ["flood"]),
        ("unbekannteswort", []),
        ("foo:Köln", []),
        ("", []),
        ("[/]", []),
    ],
)
def test_what_a_query_finds(searched: Library, query: str, found: list[str]) -> None:
    assert files(searched, query) == found
    assert files(searched, unicodedata.normalize("NFD", query)) == found


def test_the_title_weighs_more_than_the_text(searched: Library) -> None:
    assert [hit.file for hit in searched.search("Köln").hits] == ["bridge", "flood"]


def test_a_hit_tells_where_to_go(searched: Library) -> None:
    hit = searched.search("Häuser").hits[0]
    assert (hit.title, hit.source, hit.published) == ("Hochwasser am Chiemsee", "Die Bergzeitung", date(2025, 6, 3))
    assert hit.position == FLOOD.index("Häuser")
    assert hit.score > 0
    assert [snippet.text[a:b] for snippet in hit.snippets for a, b in snippet.lit] == ["Häuser"]
    assert FLOOD[hit.snippets[0].start :].startswith(hit.snippets[0].text)


def test_the_open_article_is_lit_by_the_same_rules(searched: Library) -> None:
    lit = searched.matches("flood", "Hauses 3000 -Bonn title:Strom")
    assert [FLOOD[start:end] for start, end in lit] == ["3.000", "Häuser"]
    with pytest.raises(KeyError):
        searched.matches("never stored", "Haus")


def test_a_hit_in_the_title_alone_goes_to_the_top(searched: Library) -> None:
    hit = searched.search("Chiemsee").hits[0]
    assert (hit.position, hit.snippets) == (0, ())


def test_snippets_are_sentences_where_the_text_was_taken_apart(library: Library) -> None:
    library.save([full_document("a.txt")])
    (snippet,) = library.search('"Wasser"').hits[0].snippets
    start, end = span(FLOOD, "„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag.")
    assert (snippet.text, snippet.start) == (FLOOD[start:end], start)


def test_a_search_can_be_narrowed(compared: Library) -> None:
    assert files(compared, "Strom") == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert files(compared, "Strom", story="flood") == ["a.txt", "b.txt", "c.txt"]
    assert files(compared, "Strom", source="Blatt D") == ["d.txt"]
    assert files(compared, "Strom", story="flood", source="Blatt B") == ["b.txt"]
    assert files(compared, "Strom", story="never heard of") == []
    assert compared.search("Strom", story="flood", limit=2).total == 3


def test_the_limit_cuts_the_hits_and_not_the_total(searched: Library) -> None:
    assert [len(searched.search("nicht OR Köln", limit=limit).hits) for limit in (0, 1, 2, 9)] == [0, 1, 2, 3]
    assert searched.search("nicht OR Köln", limit=1).total == 3


def test_a_strange_query_tells_how_it_was_read(searched: Library) -> None:
    result = searched.search('"nicht mehr')
    assert (result.total, result.understood) == (1, 'Read as "nicht mehr"')
    assert searched.search("Köln").understood == ""


@pytest.mark.parametrize(
    ("query", "total", "told"),
    [
        ("Bundesverf", 1, "No article has “Bundesverf”: shown are words that begin with it"),
        ("erfassungsger", 1, "No article has “erfassungsger”: shown are words that contain it"),
        ("verfassung", 1, ""),
        ("Gutachdten", 1, "No article has “Gutachdten”: shown are words spelled like it"),
        ("xyzxyz", 0, ""),
        ("x", 0, ""),
        ("Verfassung Risiko", 0, ""),
        ('"nicht gebaut mehr"', 0, ""),
        ("title:verfassung", 0, ""),
    ],
)
def test_words_that_nobody_wrote_give_way_to_words_like_them(
    searched: Library, query: str, total: int, told: str
) -> None:
    result = searched.search(query)
    assert (result.total, result.understood) == (total, told)
    assert all(hit.snippets[0].lit for hit in result.hits)


def test_an_empty_library(library: Library) -> None:
    assert library.search("Haus").total == 0
    assert library.search("-Haus").total == 0


@settings(max_examples=100, deadline=None)
@given(typed=st.text(max_size=40))
def test_no_query_raises(searched: Library, typed: str) -> None:
    result = searched.search(typed)
    assert result.total >= len(result.hits)


@pytest.mark.parametrize(
    "typed",
    [
        "\ud800",
        "a\0b",
        "'; DROP TABLE articles",
        "[@click=app.quit]x",
        "title:" * 50,
        "a" * 100_000,
        "-" * 9_999,
        "*" * 99,
        "(a OR " * 30,
        '"a" ' * 200,
        "NOT",
        "date:99999",
        "\x1b[2J",
        "İ",
        "ǅ",
        "\u0308",
        "source:*",
        "date:* a",
        "*a*a*a*",
        "a~2",
        "said:a (b -c)",
    ],
    ids=lambda typed: ascii(typed[:20]),
)
def test_hostile_queries(searched: Library, typed: str) -> None:
    assert searched.search(typed).total <= 4


def test_a_word_is_found_wherever_it_stands_in_a_phrase(library: Library, tmp_path: Path) -> None:
    words = [f"wort{number}" for number in range(300)]
    library.save([document("long", " ".join(words)), document("short", "geheime akte")])
    for start in range(0, 290, 17):
        assert files(library, f'"{words[start]} {words[start + 1]}"') == ["long"]
    assert files(library, '"wort9 wort11"') == []
    assert files(library, '"geheime akten"') == ["short"]


def test_stories_and_searches_agree_on_the_file_key(library: Library) -> None:
    library.save([document("ordner/ä b.txt", "Ein Haus")])
    library.save_comparison(linking([]), {"ordner/ä b.txt": "flood"}, [story("ordner/ä b.txt")], {})
    assert files(library, "Haus", story="flood") == ["ordner/ä b.txt"]


def test_words_in_place_of_others_are_meant_everywhere(tmp_path: Path) -> None:
    typed = "Bundesverfasungsgericht"
    with Library.open(tmp_path / "library", create=True) as library:
        library.saved_searches.save("Gericht", typed)
        text = "Das Bundesverfassungsgericht prüft."
        library.save([document("court", text=text, source="Bote"), document("else", text="Der Damm hält.")])
        assert library.matches("court", typed) == ((4, 28),)
        found = library.search(typed)
        assert found.total == 1
        assert "spelled like it" in found.understood
        assert found.suggestions == ("Bundesverfassungsgericht",)
        sources = next(facet for facet in library.facets(typed) if facet.kind is FacetKind.SOURCE)
        assert [(value.label, value.count) for value in sources.values] == [("Bote", 1)]
        assert [search.new_hits for search in library.saved_searches.all()] == [1]
        assert library.matches("court", typed) == ((4, 28),)
        library.save([document("slip", text="Das Bundesverfasungsgericht prüft.")])
        assert [hit.file for hit in library.search(typed).hits] == ["slip"]
        assert library.matches("court", typed) == ()


def test_warming_up_opens_the_index_and_tells_of_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        library.save([document("a.txt")])
    shutil.rmtree(tmp_path / "library" / "index")
    with Library.open(tmp_path / "library") as library:
        library.warm_up_search()
        assert (tmp_path / "library" / "index").is_dir()
    library.warm_up_search()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("Gutachten Xylophon", "No article has “Xylophon”"),
        ("Xylophon Zymbal", "No article has “Xylophon”; No article has “Zymbal”"),
        ("Xylophon", ""),
    ],
)
def test_words_that_keep_a_search_from_finding_anything_are_named(searched: Library, query: str, told: str) -> None:
    result = searched.search(query)
    assert (result.total, result.understood) == (0, told)
