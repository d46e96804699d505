"""What a note is put on at the cursor, which notes there are already, and where a note leads."""

from __future__ import annotations

from collections.abc import Iterable

from tui.compare.fact_corrections import claim_in_file
from tui.model import Claim, NoteAnchor, NoteState, NoteTarget, PlacedNote
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


def note_on(notes: Iterable[PlacedNote], anchor: NoteAnchor, fact: str | None = None) -> PlacedNote | None:
    """The note that there is already on what `anchor` means, else on the fact with the id `fact`.

    Of several it is the latest; one on a fact may have been put on any source's report.
    """
    there = sorted(notes, key=lambda each: -each.note.id)
    own = (each for each in there if each.state is not NoteState.LOOSE and _same(each, anchor))
    return next(own, None) or next((each for each in there if fact and each.fact == fact), None)


def _same(placed: PlacedNote, anchor: NoteAnchor) -> bool:
    if (placed.note.anchor.target, placed.file) != (anchor.target, anchor.file):
        return False
    if anchor.target is NoteTarget.SENTENCE:
        return placed.start < anchor.end and anchor.start < placed.end
    return anchor.target is NoteTarget.ARTICLE


def place_of_note(placed: PlacedNote) -> Place:
    """Where a note leads: to its words, or to the article where there are none."""
    if not placed.end:
        return Place(placed.file)
    kind = CursorKind.FACT if placed.fact else CursorKind.TEXT
    return Place(placed.file, None, Cursor(kind, placed.start, placed.end, placed.fact or ""))
