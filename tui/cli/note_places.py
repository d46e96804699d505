"""Finding what a note is to be put on by some of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.group import UserError
from tui.language import _
from tui.model import ArticleSummary, NoteAnchor

if TYPE_CHECKING:
    from tui.library import Library

Span = tuple[int, int]


def article_anchor(row: ArticleSummary) -> NoteAnchor:
    """The article."""
    return NoteAnchor.on_article(row.file, row.title)


def sentence_anchor(library: Library, row: ArticleSummary, words: str) -> NoteAnchor:
    """The first sentence of the article that holds the words; raises `UserError`."""
    text = library.article(row.file).text
    at, end = _first(text, words, row)
    sentences = [(each.start, each.end) for each in library.annotations(row.file).sentences]
    span = next(((first, last) for first, last in sentences if first <= at < last), (at, end))
    return NoteAnchor.on_sentence(row.file, text, *span)


def fact_anchor(library: Library, row: ArticleSummary, words: str) -> NoteAnchor:
    """The fact of the shortest claim of the article that shares text with the words; raises `UserError`."""
    from tui.compare.fact_corrections import claim_in_file

    text = library.article(row.file).text
    at, end = _first(text, words, row)
    claims = [claim for fact in library.facts(row.file) for claim in fact.claims if claim.file == row.file]
    touched = [claim for claim in claims if claim.start < end and at < claim.end]
    if not touched:
        raise UserError(_("no fact of {source} lies in {words!r}.").format(source=row.source, words=words))
    return NoteAnchor.on_fact(claim_in_file(min(touched, key=lambda claim: claim.end - claim.start), text))


def _first(text: str, words: str, row: ArticleSummary) -> Span:
    from tui.library.folding import find

    found = find(text, words)
    if not found:
        raise UserError(_("{words!r} does not stand in {source}.").format(words=words, source=row.source))
    return found[0]
