"""The comparison's own facts that corrections replaced, so that any correction can be taken back at once.

Those that no correction replaced stand among the story's facts. Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.library.codec import decode, encode
from tui.model import Fact


def base_of(db: sqlite3.Connection, story: str, stored: Iterable[Fact]) -> list[Fact]:
    """Give the comparison's own facts of a story, in no particular order; `stored` are those that it shows now."""
    rows = db.execute("SELECT fact FROM base_facts WHERE story = ?", (story,))
    return [*(fact for fact in stored if not fact.corrected), *(decode(Fact, text) for (text,) in rows)]


def keep_replaced(db: sqlite3.Connection, story: str, replaced: Iterable[Fact]) -> None:
    """Keep those of a story's own facts that corrections replaced, in place of those that they replaced before."""
    db.execute("DELETE FROM base_facts WHERE story = ?", (story,))
    _add(db, story, replaced)


def forget_file(db: sqlite3.Connection, file: str) -> None:
    """Remove the facts that an article takes part in, and what is said of its silence."""
    statement = """SELECT story, fact FROM base_facts WHERE story IN (
                       SELECT story FROM story_articles JOIN articles ON articles.id = article_id WHERE file = ?)"""
    for story, text in db.execute(statement, (file,)).fetchall():
        fact = decode(Fact, text)
        left = tuple(silence for silence in fact.silences if silence.file != file)
        if file in fact.files or left != fact.silences:
            db.execute("DELETE FROM base_facts WHERE story = ? AND id = ?", (story, fact.id))
            _add(db, story, [] if file in fact.files else [replace(fact, silences=left)])


def _add(db: sqlite3.Connection, story: str, facts: Iterable[Fact]) -> None:
    rows: Sequence[tuple[str, str, str]] = [(story, fact.id, encode(fact)) for fact in facts]
    db.executemany("INSERT INTO base_facts VALUES (?, ?, ?)", rows)
