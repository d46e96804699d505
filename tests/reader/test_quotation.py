"""What is copied, and how it names its source."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reader.invented_articles import KUESTE, TAGWERK
from tests.reader.memory import MemoryLibrary
from tui.model import Article
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.quotation import Origin, markdown_quotation, quotation, web_address, words_to_copy

LIBRARY = MemoryLibrary()
FULL = Origin("Küstenkurier", "Brand [Update]", date(2024, 5, 3), "https://example.org/a b>c(1)")
BARE = Origin("brief.txt", None, None, None)


def opened(file: str) -> OpenArticle:
    return OpenArticle.load(LIBRARY, next(one for one in LIBRARY.articles() if one.file == file))


@pytest.mark.parametrize(
    ("cursor_words", "selected", "expected"),
    [
        ("seit Jahrzehnten", "", "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen"),
        ("Die Ursache", "", "Die Ursache ist noch nicht bekannt."),
        ("Die Ursache", "  nicht bekannt ", "nicht bekannt"),
        (None, "", "In Lübeck ist in der Nacht ein Lagerhaus an der Trave abgebrannt."),
    ],
)
def test_what_is_copied(cursor_words: str | None, selected: str, expected: str) -> None:
    one = opened(KUESTE)
    start = one.text.index(cursor_words) if cursor_words else 0
    cursor = Cursor(CursorKind.TEXT, start, start) if cursor_words else None
    assert words_to_copy(one, cursor, selected, 0) == expected


def test_a_quotation_names_what_is_known_of_its_source() -> None:
    article = opened(TAGWERK)
    origin = Origin.of(article.summary, article.article)
    assert quotation("Ein „Feuer“\nam Hafen", origin) == "„Ein ‚Feuer‘ am Hafen“ (tagwerk.de, 02.05.2024)"


@pytest.mark.parametrize(
    ("words", "origin", "expected"),
    [
        ("Es *brennt*.", FULL, "> „Es \\*brennt\\*.“\n>\n> — Küstenkurier, "
         "[»Brand \\[Update\\]«](<https://example.org/a%20b%3Ec(1)>), 03.05.2024\n"),
        ("Es brennt.", BARE, "> „Es brennt.“\n>\n> — brief.txt, no date\n"),
        ("", FULL, "Küstenkurier, [»Brand \\[Update\\]«](<https://example.org/a%20b%3Ec(1)>), 03.05.2024\n"),
        ("<b>x</b>\n\n# y", BARE, "> „&#60;b&#62;x&#60;/b&#62; \\# y“\n>\n> — brief.txt, no date\n"),
    ],
)  # fmt: skip
def test_markdown(words: str, origin: Origin, expected: str) -> None:
    assert markdown_quotation(words, origin) == expected


def test_without_words_the_article_itself_is_named() -> None:
    assert quotation("", FULL) == "Küstenkurier, »Brand [Update]«, 03.05.2024, https://example.org/a b>c(1)"


def test_no_control_character_reaches_the_clipboard() -> None:
    hostile = Origin("\x1b]52;c;\x07", "a\u202eb\nc", None, "https://x/\x1b[31m")
    for text in (quotation("\x1b[2J", hostile), markdown_quotation("\x1b[2J", hostile)):
        assert not any(letter < " " for letter in text.replace("\n", ""))
        assert "\u202e" not in text


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example", "https://a.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_count(url: str | None, address: str | None) -> None:
    assert web_address(Article("a", "Text", (), url=url)) == address
