"""What `y` and `Y` copy: words of an article with where they stand, as plain text or Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tui.model import Article, ArticleSummary
from tui.phrases.markdown import inert
from tui.phrases.values import short_date
from tui.reader.history import Cursor
from tui.reader.open_article import OpenArticle
from tui.reader.plain import one_line

_IN_ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in " <>\\\"'`"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where quoted words stand; `address` is one of the web."""

    source: str
    title: str | None
    published: date | None
    address: str | None

    @classmethod
    def of(cls, summary: ArticleSummary, article: Article) -> Origin:
        """An article of the list, and the article itself."""
        return cls(summary.source, article.title, summary.published, web_address(article))


def web_address(article: Article) -> str | None:
    """An article's address if it is one of the web: nothing else is handed to a browser or copied."""
    url = article.url
    return url if url and url.startswith(("https://", "http://")) else None


def words_to_copy(opened: OpenArticle, cursor: Cursor | None, selected: str, top: int) -> str:
    """The selection; without one the quotation at the cursor, else its sentence, else the first sentence on screen."""
    if selected.strip():
        return selected.strip()
    at = cursor.start if cursor else top
    for quote in opened.annotations.quotes:
        if cursor and not quote.fragment and quote.start <= at < quote.end:
            return opened.text[quote.start : quote.end]
    sentence = opened.sentence_at(at) or opened.block_at(at)
    return opened.text[sentence.start : sentence.end] if sentence else ""


def quotation(words: str, origin: Origin) -> str:
    """The words in German quotation marks with source, headline, date and address, on one line.

    Without words the article itself, as in a list of sources.
    """
    told = [_quoted(words)] if words.strip() else []
    parts = (origin.source, _titled(origin), short_date(origin.published), origin.address)
    where = one_line(", ".join(part for part in parts if part))
    return " ".join([*told, f"({where})"]) if told else where


def markdown_quotation(words: str, origin: Origin) -> str:
    """The words as a block quotation with source, headline as a link, and date below; without words that line alone."""
    title = inert(one_line(_titled(origin)))
    if origin.address:
        title = f"[{title or inert(one_line(origin.source))}](<{one_line(origin.address).translate(_IN_ADDRESS)}>)"
    where = ", ".join(part for part in (inert(one_line(origin.source)), title, short_date(origin.published)) if part)
    return f"> {inert(_quoted(words))}\n>\n> — {where}\n" if words.strip() else f"{where}\n"


def _quoted(words: str) -> str:
    inner = one_line(" ".join(words.split())).translate({ord("„"): "‚", ord("“"): "‘"})
    return f"„{inner}“"


def _titled(origin: Origin) -> str:
    return f"»{origin.title}«" if origin.title else ""
