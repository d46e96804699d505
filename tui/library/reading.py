"""Reading the store: rows become the value objects of `tui.model`. Every function runs inside the caller's transaction.

Reading order is that of `summaries`: stories as the comparison ordered them, articles without a story last, then by
day of publication (unknown last), then by source.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from tui.library import tables
from tui.library.codec import decode, from_data
from tui.library.folding import fold
from tui.library.rows import Columns
from tui.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    ArticleSummary,
    Attribution,
    Claim,
    Clause,
    DateExpression,
    Entity,
    EntityKind,
    Fact,
    LinkedMention,
    Marks,
    MentionPlace,
    Silence,
    Story,
)

_UNMARKED = Marks()
READING_ORDER = """stories.position IS NULL, stories.position, articles.published IS NULL, articles.published,
                    articles.shown_source, articles.file"""
STORY_OF_ARTICLE = """LEFT JOIN story_articles ON story_articles.article_id = articles.id
                       LEFT JOIN stories ON stories.id = story_articles.story"""


def article_id(db: sqlite3.Connection, file: str) -> int:
    """Give the key of a stored article; raises `KeyError` for a file that is not stored."""
    row = db.execute("SELECT id FROM articles WHERE file = ?", (file,)).fetchone() if is_text(file) else None
    if row is None:
        raise KeyError(file)
    return int(row[0])


def is_text(name: str) -> bool:
    """Tell whether a name is Unicode text: those of files need not be, and SQLite takes nothing else."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


@lru_cache(maxsize=4096)  # many articles share few days
def day(stored: str | None) -> date | None:
    """Give a stored day of publication; raises `CodecError`."""
    return None if stored is None else from_data(date, stored)


def summaries(db: sqlite3.Connection) -> tuple[ArticleSummary, ...]:
    """Give one row of the source list for every article."""
    rows = db.execute(
        f"""SELECT articles.file, shown_title, shown_source, published, coalesce(stories.id, ''), words,
                   coalesce(shared_facts, 0), coalesce(differing_facts, 0), coalesce(noted.count, 0),
                   coalesce(articles.id > (SELECT visited FROM library), 0),
                   {tables.MARKS.names("marks")}
            FROM articles {STORY_OF_ARTICLE} LEFT JOIN marks ON marks.article_id = articles.id
            LEFT JOIN (SELECT file, count(*) AS count FROM notes GROUP BY file) AS noted ON noted.file = articles.file
            ORDER BY {READING_ORDER}"""
    )
    return tuple(
        ArticleSummary(
            file, title, source, day(published), story, words, shared, differing, _marks(own_marks), notes, bool(new)
        )
        for file, title, source, published, story, words, shared, differing, notes, new, *own_marks in rows
    )


def article(db: sqlite3.Connection, file: str) -> Article:
    """Give one article; raises `KeyError`."""
    key = article_id(db, file)
    row = db.execute(
        f"SELECT {tables.ARTICLE.names()}, text FROM articles JOIN texts ON article_id = id WHERE id = ?", (key,)
    ).fetchone()
    return tables.ARTICLE.value(row, text=row[-1], blocks=_layer(db, "blocks", tables.BLOCK, key))


def annotations_of(db: sqlite3.Connection, file: str) -> Annotations:
    """Give what the pipeline found in one article; raises `KeyError`."""
    key = article_id(db, file)
    clauses, attributions, dates, version = db.execute(
        "SELECT clauses, attributions, dates, version FROM annotations WHERE article_id = ?", (key,)
    ).fetchone()
    return Annotations(
        sentences=_layer(db, "sentences", tables.SENTENCE, key),
        clauses=decode(tuple[Clause, ...], clauses),
        mentions=_layer(db, "mentions", tables.MENTION, key),
        quantities=_layer(db, "quantities", tables.QUANTITY, key),
        quotes=_layer(db, "quotes", tables.QUOTE, key),
        attributions=decode(tuple[Attribution, ...], attributions),
        dates=decode(tuple[DateExpression, ...], dates),
        version=version,
    )


def annotated(db: sqlite3.Connection, file: str) -> AnnotatedArticle:
    """Give one article with its annotations; raises `KeyError`."""
    return AnnotatedArticle(article(db, file), annotations_of(db, file))


def marks(db: sqlite3.Connection, file: str) -> Marks:
    """Give the reader's marks on one article; raises `KeyError`."""
    key = article_id(db, file)
    row = db.execute(f"SELECT {tables.MARKS.names()} FROM marks WHERE article_id = ?", (key,)).fetchone()
    return _marks(row or (None,))


def mentions(db: sqlite3.Connection, file: str) -> tuple[LinkedMention, ...]:
    """Give the linked mentions of one article in the order of the text; raises `KeyError`."""
    rows = _layer_rows(db, "linked_mentions", tables.LINKED_MENTION, article_id(db, file))
    return tuple(tables.LINKED_MENTION.value(row, file=file) for row in rows)


def entity(db: sqlite3.Connection, entity_id: str) -> Entity | None:
    """Give one entity."""
    return next(iter(_entities(db, "WHERE entities.id = ?", (entity_id,))), None)


def entities(db: sqlite3.Connection, kind: EntityKind | None, text: str | None) -> tuple[Entity, ...]:
    """Give the entities of one kind, one of whose names contains `text`, by name; None asks for no restriction."""
    conditions, values = ["1"], list[str]()
    if kind is not None:
        conditions.append("entities.kind = ?")
        values.append(kind.value)
    if text is not None and text.strip():
        conditions.append(
            "entities.id IN (SELECT entity_id FROM entity_names WHERE instr(folded, ?) OR instr(folded, ?))"
        )
        values += [fold(text.strip()), fold(text.strip(), written_out=True)]
    found = _entities(db, f"WHERE {' AND '.join(conditions)}", values)
    return tuple(sorted(found, key=lambda entity: (fold(entity.name), entity.id)))


def entity_counts(db: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """Give, by entity id, how many articles name it and how often."""
    rows = db.execute("SELECT id, articles, mentions FROM entities")
    return {entity_id: (articles, count) for entity_id, articles, count in rows}


def places(db: sqlite3.Connection, entity_id: str) -> tuple[MentionPlace, ...]:
    """Give every mention of an entity with its sentence, in reading order, then in the order of the text."""
    rows = db.execute(
        f"""SELECT articles.file, named.start, named."end", part, coalesce(sentences.start, named.start),
                   substr(text, coalesce(sentences.start, named.start) + 1,
                          coalesce(sentences."end", named."end") - coalesce(sentences.start, named.start))
            FROM linked_mentions AS named
            JOIN articles ON articles.id = named.article_id
            JOIN texts ON texts.article_id = named.article_id
            LEFT JOIN sentences ON sentences.article_id = named.article_id AND sentences.position = named.sentence
            {STORY_OF_ARTICLE}
            WHERE entity = ? ORDER BY {READING_ORDER}, named.start""",
        (entity_id,),
    )
    return tuple(
        MentionPlace(file, start, end, sentence, at, bool(part)) for file, start, end, part, at, sentence in rows
    )


def facts_of_article(db: sqlite3.Connection, file: str) -> tuple[Fact, ...]:
    """Give the facts of which an article carries a claim, by the place of its first one; raises `KeyError`."""
    key = article_id(db, file)
    order = "SELECT fact_id, min(start) AS at FROM claims WHERE article_id = ? GROUP BY fact_id"
    return _facts(db, f"JOIN ({order}) AS own USING (fact_id) ORDER BY own.at, facts.position", (key,))


def facts_of_story(db: sqlite3.Connection, story: str) -> tuple[Fact, ...]:
    """Give the facts of a story in the order of the comparison; raises `KeyError` for an unknown story."""
    if db.execute("SELECT 1 FROM stories WHERE id = ?", (story,)).fetchone() is None:
        raise KeyError(story)
    return _facts(db, "WHERE story = ? ORDER BY facts.position", (story,))


def stories(db: sqlite3.Connection) -> tuple[Story, ...]:
    """Give the stories in reading order, their files in order of publication."""
    files: dict[str, list[str]] = defaultdict(list)
    members = "SELECT story, file FROM story_articles JOIN articles ON id = article_id ORDER BY position, file"
    for story, file in db.execute(members):
        files[story].append(file)
    rows = db.execute("SELECT id, title FROM stories ORDER BY position")
    return tuple(Story(story, title, tuple(files[story])) for story, title in rows)


def _facts(db: sqlite3.Connection, restriction: str, values: Iterable[Any]) -> tuple[Fact, ...]:
    rows = db.execute(f"SELECT {tables.FACT.names('facts')}, facts.fact_id FROM facts {restriction}", tuple(values))
    found = rows.fetchall()
    claims, silences = _claims(db, [row[-1] for row in found])
    return tuple(
        tables.FACT.value(row, claims=tuple(claims[row[-1]]), silences=tuple(silences[row[-1]])) for row in found
    )


def _claims(db: sqlite3.Connection, fact_ids: list[int]) -> tuple[dict[int, list[Claim]], dict[int, list[Silence]]]:
    claims: dict[int, list[Claim]] = defaultdict(list)
    silences: dict[int, list[Silence]] = defaultdict(list)
    for row in _parts(db, "claims", tables.CLAIM, fact_ids):
        claims[row[-2]].append(tables.CLAIM.value(row, file=row[-1]))
    for row in _parts(db, "silences", tables.SILENCE, fact_ids):
        silences[row[-2]].append(tables.SILENCE.value(row, file=row[-1]))
    return claims, silences


def _parts(db: sqlite3.Connection, table: str, columns: Columns[Any], fact_ids: list[int]) -> Iterator[Any]:
    statement = (
        f"SELECT {columns.names('part')}, part.fact_id, articles.file FROM {table} AS part"
        " JOIN articles ON articles.id = part.article_id"
        " WHERE part.fact_id IN (SELECT value FROM json_each(?)) ORDER BY part.fact_id, part.position"
    )
    yield from db.execute(statement, (json.dumps(fact_ids),))


def _entities(db: sqlite3.Connection, condition: str, values: Iterable[str]) -> list[Entity]:
    rows = db.execute(
        f"""SELECT entities.id, entities.name, entities.kind, entities.stands_for, entity_names.name
            FROM entities LEFT JOIN entity_names ON entity_id = entities.id
            {condition} ORDER BY entities.id, entity_names.position""",
        tuple(values),
    )
    found: dict[str, tuple[str, str, str | None, list[str]]] = {}
    for entity_id, name, kind, stands_for, one_of_its_names in rows:
        names = found.setdefault(entity_id, (name, kind, stands_for, []))[-1]
        if one_of_its_names is not None:
            names.append(one_of_its_names)
    return [
        Entity(key, name, EntityKind(kind), tuple(names), stands_for)
        for key, (name, kind, stands_for, names) in found.items()
    ]


def _layer(db: sqlite3.Connection, table: str, columns: Columns[Any], key: int) -> tuple[Any, ...]:
    return tuple(columns.value(row) for row in _layer_rows(db, table, columns, key))


def _layer_rows(db: sqlite3.Connection, table: str, columns: Columns[Any], key: int) -> sqlite3.Cursor:
    return db.execute(f"SELECT {columns.names()} FROM {table} WHERE article_id = ? ORDER BY position", (key,))


def _marks(row: tuple[Any, ...] | list[Any]) -> Marks:
    return _UNMARKED if row[0] is None else tables.MARKS.value(row)
