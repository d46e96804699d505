"""What stands above and below the text of an article."""

from __future__ import annotations

from textual.content import Content

from tui.language import _
from tui.phrases import how_many
from tui.phrases.notes import NOTE_SIGN
from tui.phrases.values import short_date
from tui.reader.open_article import OpenArticle
from tui.reader.plain import joined, one_line, styled
from tui.reader.progress import reading_minutes
from tui.reader.theme import FAINT


def heading(opened: OpenArticle) -> Content:
    """Headline, a sign where there is a note on the article, and where the article comes from."""
    article, summary = opened.article, opened.summary
    title = one_line(article.title) if article.title else _("Without a headline")
    origin = [summary.source, short_date(summary.published), *article.authors[:3], *article.agencies]
    minutes = reading_minutes(summary.words)
    origin.append(f"{how_many.words(summary.words)}, {how_many.minutes(minutes)}")
    return joined(
        [styled((title, "$headline bold" if article.title else f"{FAINT} italic"),
                (f" {NOTE_SIGN}" if opened.own_notes else "", "$primary")),
         styled((one_line(" · ".join(origin)), FAINT))]
    )  # fmt: skip


def ending(opened: OpenArticle) -> Content:
    """What follows the text: that it is cut short, or that it ends."""
    cut_short = _("The text is cut short here: the source shows the rest to subscribers.")
    text = cut_short if opened.article.truncated else "∎"
    return styled((text, FAINT))
