"""Writing articles and comparisons into the store; every function runs inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from tui.library import base_facts, labels, story_groups, tables
from tui.library.codec import encode
from tui.library.labels import LabelKind
from tui.library.linked import count_mentions, forget_unnamed, replace_linking
from tui.library.relinking import note_unlinked
from tui.library.rows import Columns
from tui.library.statements import statements_of
from tui.library.stored import StoredDocument
from tui.model import Annotations, Article, Fact, Linking, Marks, Story, Verdict

_TITLE_LENGTH = 60
_LAYERS = ("blocks", "sentences", "mentions", "quantities", "quotes", "statements")


def save_articles(db: sqlite3.Connection, documents: Sequence[StoredDocument], removed: Iterable[str]) -> None:
    """Remove the files `removed`, store the documents in place of what is stored under their files; marks stay.

    Facts that a replaced or removed article takes part in go too: without it their verdict may be wrong.
    """
    known = [file for file in removed if db.execute("SELECT 1 FROM articles WHERE file = ?", (file,)).fetchone()]
    if not documents and not known:
        return
    generation = db.execute("UPDATE library SET generation = generation + 1 RETURNING generation").fetchone()[0]
    concerned = _Concerned()
    for file in known:
        _forget_comparison(db, file, concerned)
        note_unlinked(db, file, generation)
        db.execute("DELETE FROM articles WHERE file = ?", (file,))
    for document in documents:
        _forget_comparison(db, document.file, concerned)
        note_unlinked(db, document.file, generation)
        _save_article(db, document, generation)
    count_mentions(db, concerned.entities)
    forget_unnamed(db, concerned.entities)
    db.execute("DELETE FROM stories WHERE id NOT IN (SELECT story FROM story_articles)")
    for story in concerned.stories:
        count_facts(db, story)


def save_marks(db: sqlite3.Connection, article_id: int, marks: Marks) -> None:
    """Store the reader's marks on one article."""
    db.execute("DELETE FROM marks WHERE article_id = ?", (article_id,))
    db.execute(_insert("marks", "article_id", tables.MARKS), (article_id, *tables.MARKS.row(marks)))


def replace_comparison(
    db: sqlite3.Connection,
    linking: Linking,
    story_of: Mapping[str, str],
    stories: Iterable[Story],
    facts: Mapping[str, Sequence[Fact]],
    rules: str,
) -> None:
    """Store what comparing by the version `rules` found in place of what was found before; corrections are applied.

    Raises `KeyError` for a file that is not stored, and for a story or entity that is used but not given.
    """
    ids = {file: article_id for article_id, file in db.execute("SELECT id, file FROM articles")}
    for table in ("facts", "story_articles", "stories"):
        db.execute(f"DELETE FROM {table}")
    replace_linking(db, linking, ids)
    given = {story.id: story for story in stories}
    _save_stories(db, given, story_of, ids)
    for story, its_facts in facts.items():
        save_facts(db, given[story].id, its_facts, ids)
    count_facts(db)
    db.execute("UPDATE library SET compared_generation = generation, corrected = 0, compared_by = ?", (rules,))


def _save_article(db: sqlite3.Connection, document: StoredDocument, generation: int) -> None:
    article, annotations = document.annotated.article, document.annotated.annotations
    own_columns: dict[str, Any] = {
        "shown_title": article.title or opening(article.text),
        "shown_source": article.source or PurePath(article.file).name,
        "words": len(article.text.split()),
        "content_hash": document.content_hash,
        "version": document.version,
        "generation": generation,
    }
    names = f"{tables.ARTICLE.names()}, {', '.join(own_columns)}"
    places = ", ".join("?" * (len(tables.ARTICLE) + len(own_columns)))
    update = ", ".join(f"{name} = excluded.{name}" for name in names.split(", "))
    # Not INSERT OR REPLACE: that deletes the row first, and the reader's marks with it.
    statement = f"INSERT INTO articles ({names}) VALUES ({places}) ON CONFLICT (file) DO UPDATE SET {update}"
    row = (*tables.ARTICLE.row(article), *own_columns.values())
    article_id = db.execute(f"{statement} RETURNING id", row).fetchone()[0]
    labels.note(db, LabelKind.SOURCE, [own_columns["shown_source"]])
    db.execute("INSERT OR IGNORE INTO unsettled_articles VALUES (?)", (article_id,))
    _save_content(db, article_id, article, annotations)


def _save_content(db: sqlite3.Connection, article_id: int, article: Article, annotations: Annotations) -> None:
    for table in _LAYERS:
        db.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (article_id, article.text))
    _save_layer(db, "blocks", tables.BLOCK, article_id, article.blocks)
    _save_layer(db, "sentences", tables.SENTENCE, article_id, annotations.sentences)
    _save_layer(db, "mentions", tables.MENTION, article_id, annotations.mentions)
    _save_layer(db, "quantities", tables.QUANTITY, article_id, annotations.quantities)
    _save_layer(db, "quotes", tables.QUOTE, article_id, annotations.quotes)
    _save_statements(db, article_id, annotations)
    labels.note(db, LabelKind.UNIT, (each.unit for each in annotations.quantities if each.unit is not None))
    lists = (encode(annotations.clauses), encode(annotations.attributions), encode(annotations.dates))
    db.execute("INSERT OR REPLACE INTO annotations VALUES (?, ?, ?, ?, ?)", (article_id, *lists, annotations.version))
    # The text may have become shorter than the place where the reader stopped.
    statement = "UPDATE marks SET position = min(position, ?) WHERE article_id = ?"
    db.execute(statement, (len(article.text), article_id))


def _save_statements(db: sqlite3.Connection, article_id: int, annotations: Annotations) -> None:
    found = statements_of(annotations)
    rows = ((article_id, position, *statement) for position, statement in enumerate(found))
    db.executemany("INSERT INTO statements VALUES (?, ?, ?, ?, ?)", rows)
    labels.note(db, LabelKind.NAME, (speaker for _, _, speaker in found))


def _save_layer(
    db: sqlite3.Connection, table: str, columns: Columns[Any], article_id: int, values: Iterable[Any]
) -> None:
    rows = ((article_id, position, *columns.row(value)) for position, value in enumerate(values))
    db.executemany(_insert(table, "article_id, position", columns), rows)


def _insert(table: str, keys: str, columns: Columns[Any]) -> str:
    places = ", ".join("?" * (len(keys.split(", ")) + len(columns)))
    return f"INSERT INTO {table} ({keys}, {columns.names()}) VALUES ({places})"


@dataclass
class _Concerned:
    """The entities and stories whose counts an article that is gone took part in."""

    entities: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)


def _forget_comparison(db: sqlite3.Connection, file: str, concerned: _Concerned) -> None:
    """Take back what comparing said of an article, if there is one; notes what that concerns."""
    row = db.execute("SELECT id FROM articles WHERE file = ?", (file,)).fetchone()
    if row is None:
        return
    statement = "SELECT DISTINCT entity FROM linked_mentions WHERE article_id = ?"
    concerned.entities.update(entity for (entity,) in db.execute(statement, row))
    statement = "SELECT story FROM story_articles WHERE article_id = ?"
    concerned.stories.update(story for (story,) in db.execute(statement, row))
    base_facts.forget_file(db, file)
    story_groups.unsettle(db, row[0])
    db.execute("DELETE FROM facts WHERE fact_id IN (SELECT fact_id FROM claims WHERE article_id = ?)", row)
    db.execute("DELETE FROM silences WHERE article_id = ?", row)
    db.execute("DELETE FROM linked_mentions WHERE article_id = ?", row)


def _save_stories(
    db: sqlite3.Connection,
    stories: Mapping[str, Story],
    story_of: Mapping[str, str],
    ids: Mapping[str, int],
) -> None:
    rows = ((story.id, position, story.title) for position, story in enumerate(stories.values()))
    db.executemany("INSERT INTO stories (id, position, title) VALUES (?, ?, ?)", rows)
    labels.note(db, LabelKind.STORY, (story.title for story in stories.values()))
    order = {story.id: {file: position for position, file in enumerate(story.files)} for story in stories.values()}
    for file, story in story_of.items():
        row = (ids[file], story, order[story].get(file, len(order[story])))
        db.execute("INSERT INTO story_articles (article_id, story, position) VALUES (?, ?, ?)", row)


def count_facts(db: sqlite3.Connection, story: str | None = None) -> None:
    """Count for every article, of one story or of all, the facts that another source has too and those that differ."""
    restriction = "" if story is None else "WHERE story = ?"
    db.execute(
        f"""UPDATE story_articles SET (shared_facts, differing_facts) = (
               SELECT count(*), count(*) FILTER (WHERE verdict = ?) FROM facts
               WHERE verdict <> ? AND facts.story = story_articles.story AND fact_id IN (
                   SELECT fact_id FROM claims WHERE claims.article_id = story_articles.article_id)) {restriction}""",
        (Verdict.DIFFER.value, Verdict.ALONE.value, *([] if story is None else [story])),
    )


def replace_facts(db: sqlite3.Connection, story: str, title: str, facts: Sequence[Fact]) -> None:
    """Store what comparing one story found in place of what was found before; raises `KeyError` for an unknown file."""
    statement = "SELECT file, id FROM story_articles JOIN articles ON id = article_id WHERE story = ?"
    ids: dict[str, int] = dict(db.execute(statement, (story,)))
    db.execute("DELETE FROM base_facts WHERE story = ?", (story,))
    db.execute("DELETE FROM facts WHERE story = ?", (story,))
    save_facts(db, story, facts, ids)
    count_facts(db, story)
    db.execute("UPDATE stories SET title = ?, stale = 0 WHERE id = ?", (title, story))
    labels.note(db, LabelKind.STORY, [title])


def save_facts(db: sqlite3.Connection, story: str, facts: Sequence[Fact], ids: Mapping[str, int]) -> None:
    """Store facts of a story behind each other; `ids` are the articles' keys by file."""
    fact_statement = _insert("facts", "story, position", tables.FACT)
    claim_statement = _insert("claims", "fact_id, position, article_id", tables.CLAIM)
    silence_statement = _insert("silences", "fact_id, position, article_id", tables.SILENCE)
    for position, fact in enumerate(facts):
        fact_id = db.execute(fact_statement, (story, position, *tables.FACT.row(fact))).lastrowid
        claims = ((fact_id, place, ids[c.file], *tables.CLAIM.row(c)) for place, c in enumerate(fact.claims))
        db.executemany(claim_statement, claims)
        silences = ((fact_id, place, ids[s.file], *tables.SILENCE.row(s)) for place, s in enumerate(fact.silences))
        db.executemany(silence_statement, silences)


def opening(text: str) -> str:
    """Give the first words of a text, to stand for a headline that is missing; `…` marks where it is cut."""
    first = " ".join(text[: 4 * _TITLE_LENGTH].split())
    if len(first) <= _TITLE_LENGTH:
        return first
    return first[: _TITLE_LENGTH + 1].rsplit(" ", 1)[0][:_TITLE_LENGTH].rstrip(" ,;:–-") + " …"
