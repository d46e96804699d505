"""Bringing the store of an earlier Gegenlese up to today's schema, in place and in one transaction.

Each entry turns the version before into its own. A store is never made anew for it: the reader's marks lie in it. What
is stored is only moved; what a newer comparison would add is added by the next one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

MIGRATIONS = {
    2: """
        ALTER TABLE library ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE corrections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made TEXT NOT NULL,
            kind TEXT NOT NULL,
            new_name TEXT
        );

        CREATE TABLE correction_names (
            correction_id INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
            position INTEGER NOT NULL,
            file TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            PRIMARY KEY (correction_id, position)
        ) WITHOUT ROWID;

        CREATE TABLE base_entities (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            names TEXT NOT NULL,
            stands_for TEXT
        ) WITHOUT ROWID;
        CREATE INDEX base_entities_by_country ON base_entities (stands_for) WHERE stands_for IS NOT NULL;
        INSERT INTO base_entities
            SELECT id, name, kind,
                   (SELECT json_group_array(name) FROM (
                        SELECT name FROM entity_names WHERE entity_id = entities.id ORDER BY position)),
                   NULL
            FROM entities;

        ALTER TABLE entities ADD COLUMN stands_for TEXT
            REFERENCES entities ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
        CREATE INDEX entities_by_country ON entities (stands_for) WHERE stands_for IS NOT NULL;

        ALTER TABLE linked_mentions RENAME TO linked_mentions_1;
        DROP INDEX linked_mentions_by_entity;
        CREATE TABLE linked_mentions (
            article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            position INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            kind TEXT NOT NULL,
            entity TEXT NOT NULL REFERENCES entities ON DELETE CASCADE,
            part INTEGER NOT NULL,
            base TEXT NOT NULL,
            name TEXT NOT NULL,
            sentence INTEGER,
            PRIMARY KEY (article_id, position)
        ) WITHOUT ROWID;
        INSERT INTO linked_mentions
            SELECT article_id, position, start, "end", kind, entity, 0, entity,
                   (SELECT replace(replace(replace(
                               substr(text, start + 1, "end" - start), char(10), ' '), char(160), ' '), char(8239), ' ')
                    FROM texts WHERE texts.article_id = old.article_id),
                   (SELECT max(position) FROM sentences
                    WHERE sentences.article_id = old.article_id AND sentences.start <= old.start)
            FROM linked_mentions_1 AS old;
        DROP TABLE linked_mentions_1;
        CREATE INDEX linked_mentions_by_entity ON linked_mentions (entity, part, article_id, sentence);
        CREATE INDEX linked_mentions_by_base ON linked_mentions (base);
    """,
    3: """
        ALTER TABLE quantities ADD COLUMN relation_start INTEGER;
        ALTER TABLE quantities ADD COLUMN relation_end INTEGER;
        ALTER TABLE facts ADD COLUMN shared_origins TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE facts ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE claims ADD COLUMN number_start INTEGER;
        ALTER TABLE claims ADD COLUMN number_end INTEGER;
        ALTER TABLE claims ADD COLUMN relation_start INTEGER;
        ALTER TABLE claims ADD COLUMN relation_end INTEGER;
        ALTER TABLE claims ADD COLUMN cue_start INTEGER;
        ALTER TABLE claims ADD COLUMN cue_end INTEGER;
        ALTER TABLE claims ADD COLUMN chain TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE claims ADD COLUMN first_day TEXT;
        ALTER TABLE claims ADD COLUMN last_day TEXT;
        ALTER TABLE claims ADD COLUMN granularity TEXT;
        ALTER TABLE claims ADD COLUMN day_start INTEGER;
        ALTER TABLE claims ADD COLUMN day_end INTEGER;
        ALTER TABLE claims ADD COLUMN predicates TEXT NOT NULL DEFAULT '[]';

        ALTER TABLE stories ADD COLUMN stale INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE story_articles ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE unsettled_articles (
            article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
        );
        INSERT INTO unsettled_articles SELECT id FROM articles;
        CREATE TABLE story_features (
            article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            features TEXT NOT NULL
        );
        CREATE TABLE story_keys (
            key TEXT NOT NULL,
            article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            PRIMARY KEY (key, article_id)
        ) WITHOUT ROWID;
        CREATE INDEX story_keys_by_article ON story_keys (article_id);
        CREATE TABLE story_links (
            one INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            likeness REAL NOT NULL,
            PRIMARY KEY (one, other)
        ) WITHOUT ROWID;
        CREATE INDEX story_links_by_other ON story_links (other);

        ALTER TABLE library ADD COLUMN linkings INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE unlinked_articles (
            file TEXT PRIMARY KEY,
            generation INTEGER NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO unlinked_articles SELECT file, generation FROM articles;
        CREATE TABLE linker_memory (
            shelf TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (shelf, key)
        );

        ALTER TABLE corrections ADD COLUMN about TEXT NOT NULL DEFAULT 'names';
        ALTER TABLE corrections ADD COLUMN verdict TEXT;

        CREATE TABLE correction_claims (
            correction_id INTEGER NOT NULL REFERENCES corrections ON DELETE CASCADE,
            position INTEGER NOT NULL,
            file TEXT NOT NULL,
            kind TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (correction_id, position)
        ) WITHOUT ROWID;

        CREATE TABLE correction_stories (
            correction_id INTEGER PRIMARY KEY REFERENCES corrections ON DELETE CASCADE,
            file TEXT NOT NULL,
            beside TEXT
        );

        CREATE TABLE base_facts (
            story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
            id TEXT NOT NULL,
            fact TEXT NOT NULL,
            PRIMARY KEY (story, id)
        ) WITHOUT ROWID;
    """,
    4: """
        ALTER TABLE claims ADD COLUMN stance TEXT NOT NULL DEFAULT 'neutral';
        ALTER TABLE claims ADD COLUMN stance_start INTEGER;
        ALTER TABLE claims ADD COLUMN stance_end INTEGER;
        ALTER TABLE claims ADD COLUMN participants TEXT NOT NULL DEFAULT '[]';

        CREATE TABLE notes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text TEXT NOT NULL,
            created TEXT NOT NULL,
            target TEXT NOT NULL,
            file TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            words TEXT NOT NULL,
            kind TEXT
        );
        CREATE TABLE note_changes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            note_id INTEGER NOT NULL,
            before TEXT
        );

        CREATE TABLE bookmarks (
            letter TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            start INTEGER NOT NULL,
            words TEXT NOT NULL
        ) WITHOUT ROWID;

        ALTER TABLE library ADD COLUMN visited INTEGER;
        UPDATE library SET visited = (SELECT max(id) FROM articles);
    """,
    5: """
        ALTER TABLE library ADD COLUMN groupings INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE library ADD COLUMN labelled_by INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX articles_by_day ON articles (published);
        CREATE INDEX articles_by_source ON articles (shown_source);
        CREATE INDEX quantities_by_value ON quantities (value, high);
        CREATE INDEX quantities_by_unit ON quantities (unit, value, high);
        CREATE INDEX quantities_by_high ON quantities (high, value, unit) WHERE high IS NOT NULL;
        CREATE INDEX entities_by_articles ON entities (kind, articles);
        CREATE INDEX entity_names_by_name ON entity_names (name);

        CREATE TABLE statements (
            article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            position INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            speaker TEXT NOT NULL,
            PRIMARY KEY (article_id, position)
        ) WITHOUT ROWID;
        CREATE INDEX statements_by_speaker ON statements (speaker, article_id, start, "end");
        INSERT INTO statements
            SELECT article_id, row_number() OVER (PARTITION BY article_id ORDER BY start, "end", speaker) - 1,
                   start, "end", speaker
            FROM (
                SELECT article_id, start, "end", speaker FROM quotes WHERE speaker IS NOT NULL
                UNION
                SELECT article_id, json_extract(each.value, '$.start'), json_extract(each.value, '$.end'), named.atom
                FROM annotations, json_each(attributions) AS each, json_tree(each.value) AS named
                WHERE named.type = 'text' AND (named.path = '$.chain' OR named.fullkey = '$.source')
            );

        CREATE TABLE saved_searches (
            name TEXT PRIMARY KEY,
            query TEXT NOT NULL,
            saved TEXT NOT NULL,
            seen INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE labels (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            label TEXT NOT NULL,
            UNIQUE (kind, label)
        );
        CREATE TABLE label_terms (
            kind TEXT NOT NULL,
            term TEXT NOT NULL,
            label INTEGER NOT NULL REFERENCES labels ON DELETE CASCADE,
            PRIMARY KEY (kind, term, label)
        ) WITHOUT ROWID;
    """,
}
"""By version: the statements that make a store of it out of one of the version before."""

OLDEST = min(MIGRATIONS) - 1
"""The first version that can be brought up to date."""


def migrate(db: sqlite3.Connection, version: int, wanted: int) -> None:
    """Bring a store of `version`, at least `OLDEST`, up to the version `wanted`; inside the caller's transaction."""
    for number in range(version + 1, wanted + 1):
        for statement in statements(MIGRATIONS[number]):
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {wanted}")


def statements(script: str) -> Iterator[str]:
    """Split a script into statements; `executescript` would commit the transaction that surrounds it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
