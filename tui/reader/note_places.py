"""What a note is put on at the cursor, which notes there are already, and where a note leads."""

from __future__ import annotations

from collections.abc import Iterable

from tui.compare.fact_corrections import claim_in_file
from tui.model import Claim, Fact, NoteAnchor, NoteState, NoteTarget, PlacedNote
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.open_article import OpenArticle

Span = tuple[int, int]


def fact_anchor(claim: Claim, text: str) -> NoteAnchor:
    """A note on the fact of a claim; `text` is its article's."""
    return NoteAnchor.on_fact(claim_in_file(claim, text))


def sentence_anchor(opened: OpenArticle, offset: int) -> NoteAnchor | None:
    """A note on the sentence at an offset, or the paragraph there; None in an article without text."""
    span = passage_at(opened, offset)
    return NoteAnchor.on_sentence(opened.file, opened.text, *span) if span else None


def passage_at(opened: OpenArticle, offset: int) -> Span | None:
    """The sentence at an offset; where it lies between sentences, the paragraph."""
    passage = opened.sentence_at(offset) or opened.block_at(offset)
    return (passage.start, passage.end) if passage and passage.start < passage.end else None


def note_on(notes: Iterable[PlacedNote], anchor: NoteAnchor, fact: Fact | None = None) -> PlacedNote | None:
    """The note that there is already on what `anchor` means, the latest of several; on a `fact` any source's."""
    found = [each for each in notes if _same(each, anchor, fact)]
    return max(found, key=lambda each: each.note.id, default=None)


def _same(placed: PlacedNote, anchor: NoteAnchor, fact: Fact | None) -> bool:
    if placed.state is NoteState.LOOSE or placed.note.anchor.target is not anchor.target:
        return False
    if anchor.target is NoteTarget.FACT:
        return fact is not None and placed.fact == fact.id
    in_article = placed.file == anchor.file
    return in_article and (anchor.target is NoteTarget.ARTICLE or _share(placed, (anchor.start, anchor.end)))


def place_of_note(placed: PlacedNote) -> Place:
    """Where a note leads: to its words, or to the article where there are none."""
    if not placed.end:
        return Place(placed.file)
    kind = CursorKind.FACT if placed.fact else CursorKind.TEXT
    return Place(placed.file, None, Cursor(kind, placed.start, placed.end, placed.fact or ""))


def _share(placed: PlacedNote, span: Span) -> bool:
    return placed.start < span[1] and span[0] < placed.end
