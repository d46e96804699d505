"""The notes with the places that they have now, chosen and in order; inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from tui.library import notes
from tui.library.folding import both_folds, fold, holds
from tui.library.note_placing import FoldedText, Span, most_alike, nearest
from tui.library.reading import READING_ORDER, STORY_OF_ARTICLE
from tui.model import Note, NoteState, NoteTarget, PlacedNote, folded_words


@dataclass(frozen=True)
class _Noted:
    """An article that has notes; what lies in the store is read when it is first asked for."""

    db: sqlite3.Connection = field(repr=False)
    id: int
    story: str | None
    names: str
    """Its source and its headline."""
    text: str

    @cached_property
    def folded(self) -> FoldedText:
        return FoldedText(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        statement = 'SELECT start, "end" FROM sentences WHERE article_id = ? ORDER BY position'
        return self.db.execute(statement, (self.id,)).fetchall()

    @cached_property
    def claims(self) -> list[tuple[str, str, int, int]]:
        """Kind, fact id and span of every claim."""
        statement = """SELECT claims.kind, facts.id, start, "end" FROM claims JOIN facts USING (fact_id)
                       WHERE article_id = ? ORDER BY facts.position"""
        return self.db.execute(statement, (self.id,)).fetchall()

    def place(self, note: Note) -> PlacedNote:
        """The note where it stands now."""
        anchor = note.anchor
        if anchor.target is NoteTarget.ARTICLE:
            return PlacedNote(note, NoteState.IN_PLACE, story=self.story)
        state, fact, span = NoteState.IN_PLACE, *self._claim(note)
        if span is None:
            span = self._words(note)
            fact = self._overlapping(note, span) if span else None
        if span is None and anchor.target is NoteTarget.SENTENCE:
            state, span = NoteState.REWORDED, most_alike(anchor.words, self.text, self.sentences, anchor.start)
        if span is None:
            return PlacedNote(note, NoteState.LOOSE, story=self.story)
        return PlacedNote(note, state, *span, story=self.story, fact=fact)

    def _claim(self, note: Note) -> tuple[str | None, Span | None]:
        """Fact and span of the claim that is meant; None for a claim with these words that is not there any more."""
        anchor = note.anchor
        if anchor.kind is None:
            return None, None
        meant: dict[Span, str] = {}
        for kind, fact, start, end in self.claims:
            if kind == anchor.kind.value and folded_words(self.text[start:end]) == anchor.words:
                meant.setdefault((start, end), fact)
        span = nearest(meant, anchor.start)
        return (meant[span], span) if span else (None, None)

    def _overlapping(self, note: Note, span: Span) -> str | None:
        """The fact of the claim that shares most text with the words: new rules may have drawn its ends otherwise."""
        kind = note.anchor.kind
        shared = [
            (min(end, span[1]) - max(start, span[0]), fact)
            for claim_kind, fact, start, end in self.claims
            if kind is not None and claim_kind == kind.value
        ]
        most, fact = max(shared, key=lambda each: each[0], default=(0, ""))
        return fact if most > 0 else None

    def _words(self, note: Note) -> Span | None:
        anchor = note.anchor
        if folded_words(self.text[anchor.start : anchor.end]) == anchor.words:
            return anchor.start, anchor.end
        return nearest(self.folded.spans(anchor.words), anchor.start)


def placed_notes(
    db: sqlite3.Connection, *, story: str | None = None, file: str | None = None, tag: str | None = None, text: str = ""
) -> tuple[PlacedNote, ...]:
    """Give the notes in reading order, each article's own ones before those on its passages, by their place.

    Those that are loose come last, in their article or, where that is gone, at all. `story` and `file` choose those of
    a story's articles or of one, `tag` those with a tag (with or without `#`), `text` those where each of its words is
    found in the note, the words it is on, the article's source or its headline. Case, umlauts and accents do not count.
    """
    chosen = [note for note in notes.notes(db, story=story, file=file) if _has_tag(note, tag)]
    noted = _noted(db, {note.anchor.file for note in chosen})
    order = {each: place for place, each in enumerate(noted)}
    found = []
    for note in chosen:
        article = noted.get(note.anchor.file)
        if _says(text, (note.text, note.anchor.words, article.names if article else note.anchor.file)):
            found.append(article.place(note) if article else PlacedNote(note, NoteState.LOOSE))
    return tuple(sorted(found, key=lambda each: (order.get(each.file, len(order)), *_place(each))))


def _noted(db: sqlite3.Connection, files: Iterable[str]) -> dict[str, _Noted]:
    """Articles by file, in reading order; files that the library does not have are left out."""
    rows = db.execute(
        f"""SELECT articles.file, articles.id, stories.id, shown_source || ' ' || shown_title, text
            FROM articles JOIN texts ON texts.article_id = articles.id {STORY_OF_ARTICLE}
            WHERE articles.file IN (SELECT value FROM json_each(?)) ORDER BY {READING_ORDER}""",
        (json.dumps(sorted(files)),),
    )
    return {file: _Noted(db, *columns) for file, *columns in rows.fetchall()}


def _place(placed: PlacedNote) -> tuple[str, bool, bool, int, int]:
    on_article = placed.note.anchor.target is NoteTarget.ARTICLE
    return placed.file, placed.state is NoteState.LOOSE, not on_article, placed.start, placed.note.id


def _has_tag(note: Note, tag: str | None) -> bool:
    return tag is None or fold(tag.strip().removeprefix("#")) in map(fold, note.tags)


def _says(wanted: str, texts: Iterable[str]) -> bool:
    """Whether each word that is wanted is found in one of the texts, its umlauts typed in whichever way."""
    return not wanted.strip() or holds(both_folds("\n".join(texts)), wanted)
