"""Correcting the stored facts at once, and laying the corrections over what a new comparison stored.

What a correction does is the caller's to know: it hands in the function that lays corrections over a story's facts. The
comparison's own facts are kept, so the facts of a story are always those that all its corrections, in order, make of
them. Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui.library.base_facts import base_of, keep_replaced
from tui.library.correction_log import forget, made, note_change, record
from tui.library.corrections import written
from tui.library.errors import CorrectionError
from tui.library.fact_problems import nothing_changed, problem_with_facts
from tui.library.reading import facts_of_story
from tui.library.story_groups import mark_stale
from tui.library.writing import count_facts, save_facts
from tui.model import Fact, FactCorrection, RecordedCorrection

TextOf = Callable[[str], str]
LayOver = Callable[[Sequence[Fact], Sequence[FactCorrection], TextOf], tuple[Fact, ...]]
"""Puts a story's facts in order as corrections change them; `TextOf` raises `KeyError` for a file of another story."""


def correct_facts(db: sqlite3.Connection, correction: FactCorrection, lay_over: LayOver | None) -> RecordedCorrection:
    """Make and keep a correction; raises `CorrectionError`.

    Without `lay_over` it counts from the next comparison on.
    """
    claims = tuple(replace(claim, words=written(claim.words)) for claim in correction.claims)
    folded = replace(correction, claims=claims)
    if problem := problem_with_facts(db, folded):
        raise CorrectionError(problem)
    kept = record(db, folded)
    if lay_over is None:
        _leave_to_comparison(db, folded)
    elif not _renew(db, _stories_of(db, folded), lay_over):
        raise CorrectionError(nothing_changed(folded))
    return kept


def undo_facts(db: sqlite3.Connection, correction_id: int, lay_over: LayOver | None) -> None:
    """Take one correction of facts back; raises `KeyError`."""
    correction = made(db, FactCorrection)[correction_id]
    forget(db, correction_id)
    if lay_over is None:
        _leave_to_comparison(db, correction)
    else:
        _renew(db, _stories_of(db, correction), lay_over)


def lay_over_new(db: sqlite3.Connection, lay_over: LayOver, only: str | None = None) -> None:
    """Lay the corrections over facts that a comparison has just stored, those of all stories or of one."""
    stories = {story for correction in made(db, FactCorrection).values() for story in _stories_of(db, correction)}
    _renew(db, sorted(story for story in stories if only in (None, story)), lay_over)


def _leave_to_comparison(db: sqlite3.Connection, correction: FactCorrection) -> None:
    mark_stale(db, files=[claim.file for claim in correction.claims])
    note_change(db)


def _renew(db: sqlite3.Connection, stories: Iterable[str], lay_over: LayOver) -> bool:
    """Store the facts of stories as their corrections make them; tells whether any fact changed."""
    corrections = [(correction, _stories_of(db, correction)) for correction in made(db, FactCorrection).values()]
    changed = False
    for story in stories:
        stored = facts_of_story(db, story)
        base = base_of(db, story, stored)
        own = [correction for correction, its_stories in corrections if story in its_stories]
        corrected = lay_over(base, own, _text_of(db, story))
        kept = {fact.id: fact for fact in corrected}
        keep_replaced(db, story, (fact for fact in base if kept.get(fact.id) != fact))
        if corrected != stored:
            _store(db, story, stored, corrected)
            changed = True
    return changed


def _store(db: sqlite3.Connection, story: str, stored: Sequence[Fact], corrected: Sequence[Fact]) -> None:
    """Put the corrected facts of a story in place of the stored ones; those that stay are only put in order."""
    before, after = ({fact.id: fact for fact in facts} for facts in (stored, corrected))
    gone = [(story, fact.id) for fact in stored if after.get(fact.id) != fact]
    db.executemany("DELETE FROM facts WHERE story = ? AND id = ?", gone)
    ids = {file: key for key, file in db.execute("SELECT id, file FROM articles")}
    save_facts(db, story, [fact for fact in corrected if before.get(fact.id) != fact], ids)
    places = ((place, story, fact.id) for place, fact in enumerate(corrected))
    db.executemany("UPDATE facts SET position = ? WHERE story = ? AND id = ?", places)
    count_facts(db, story)


def _stories_of(db: sqlite3.Connection, correction: FactCorrection) -> tuple[str, ...]:
    """The stories in which files of a correction stand, each once, in the order of its claims."""
    statement = "SELECT story FROM story_articles JOIN articles ON articles.id = article_id WHERE file = ?"
    files = dict.fromkeys(claim.file for claim in correction.claims)
    return tuple(dict.fromkeys(story for file in files for (story,) in db.execute(statement, (file,))))


def _text_of(db: sqlite3.Connection, story: str) -> TextOf:
    """Gives the texts of a story's articles, each read when it is first asked for."""
    known: dict[str, str] = {}
    statement = """SELECT text FROM articles JOIN texts ON texts.article_id = articles.id
                   JOIN story_articles ON story_articles.article_id = articles.id WHERE file = ? AND story = ?"""

    def text_of(file: str) -> str:
        if file not in known:
            row = db.execute(statement, (file, story)).fetchone()
            if row is None:
                raise KeyError(file)
            known[file] = row[0]
        return known[file]

    return text_of
