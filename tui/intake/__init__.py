"""Raw documents (plain text as scraped, saved pages) -> clean articles."""

from __future__ import annotations

from tui.intake.files import MAX_BYTES, content_hash, find_documents
from tui.intake.frequencies import LineFrequencies
from tui.intake.reading import Reading, read_alone, read_article, read_articles, without_repeated

__all__ = [
    "MAX_BYTES",
    "LineFrequencies",
    "Reading",
    "content_hash",
    "find_documents",
    "read_alone",
    "read_article",
    "read_articles",
    "without_repeated",
]
