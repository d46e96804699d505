"""What `y` copies: words from an article with where they stand."""

from __future__ import annotations

from tui.phrases.values import short_date
from tui.reader.history import Cursor
from tui.reader.open_article import OpenArticle
from tui.reader.plain import one_line


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


def quotation(opened: OpenArticle, words: str) -> str:
    """The words in German quotation marks with source, headline, date and address, on one line."""
    summary, article = opened.summary, opened.article
    origin = [summary.source, f"»{article.title}«" if article.title else "", short_date(summary.published)]
    if opened.address:
        origin.append(opened.address)
    inner = one_line(" ".join(words.split())).translate({ord("„"): "‚", ord("“"): "‘"})
    return f"„{inner}“ ({one_line(', '.join(part for part in origin if part))})"
