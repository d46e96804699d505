"""Feeds with one article."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article
from tui.intake.feeds import is_feed
from tui.model import DocumentError

FIRST = (
    "Die Stadtwerke haben am Mittwoch den Bau eines Wärmenetzes angekündigt, das rund 4.200 Haushalte versorgen soll."
    " Die Kosten bezifferte der Geschäftsführer auf 86 Millionen Euro."
)
LAST = "Der Bund übernimmt nach seinen Angaben 40 Prozent der Summe. Die Verbände begrüßten den Plan am Abend in Ufer."
CONTENT = f"<p>{FIRST}</p><p>{LAST}</p>"
ITEM = (
    "<item><title>Netz &amp; Wärme</title><link>https://uferbote.example/netz</link><dc:creator>Gesa Thorn</dc:creator>"
    "<pubDate>Wed, 18 Nov 2026 08:00:00 +0100</pubDate><description>Kurz.</description>"
    f"<content:encoded><![CDATA[{CONTENT}]]></content:encoded></item>"
)
RSS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Uferbote</title>{}</channel></rss>'
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Uferbote</title><entry><title>Netz &amp; Wärme</title><link'
    ' href="https://uferbote.example/netz"/><published>2026-11-18T08:00:00+01:00</published><author><name>Gesa Thorn'
    '</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{}</div></content></entry></feed>'
)


@pytest.mark.parametrize("name", ["a.xml", "a.rss", "a.txt"])
@pytest.mark.parametrize("feed", [RSS.format(ITEM), ATOM.format(CONTENT)])
def test_the_only_article_of_a_feed_is_read(feed: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(feed, encoding="utf-8")
    article = read_article(path)
    assert article.text == f"{FIRST}\n\n{LAST}"
    assert (article.title, article.source, str(article.published)) == ("Netz & Wärme", "Uferbote", "2026-11-18")
    assert (article.authors, article.url) == (("Gesa Thorn",), "https://uferbote.example/netz")


@pytest.mark.parametrize("count", [0, 2])
def test_a_feed_of_several_articles_is_refused(count: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(RSS.format(ITEM * count), encoding="utf-8")
    with pytest.raises(DocumentError, match=f"a feed of {count} articles"):
        read_article(path)


def test_entities_of_a_feed_open_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim", encoding="utf-8")
    path = tmp_path / "a.xml"
    entity = f'<!DOCTYPE rss [<!ENTITY s SYSTEM "file://{secret}">]>'
    path.write_text(RSS.format(ITEM.replace("Kurz.", "&s;")).replace("?>\n", f"?>\n{entity}\n"), encoding="utf-8")
    try:
        assert "geheim" not in read_article(path).text
    except DocumentError as error:
        assert "geheim" not in str(error)


def test_pages_are_no_feeds() -> None:
    assert not is_feed("<!doctype html><html><body><rss></rss></body></html>")
