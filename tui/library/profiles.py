"""Everything that the store knows of one entity. Every function runs inside the caller's transaction."""

from __future__ import annotations

import sqlite3

from tui.library import reading
from tui.model import CoMention, Entity, EntityProfile, SourceCount

MOST_TOGETHER = 12


def profile(db: sqlite3.Connection, entity_id: str) -> EntityProfile | None:
    """Give an entity with its places and all that is counted over them; None where there is none of that id."""
    entity = reading.entity(db, entity_id)
    if entity is None:
        return None
    days = db.execute(
        """SELECT min(published), max(published) FROM articles
           WHERE id IN (SELECT article_id FROM linked_mentions WHERE entity = ? AND part = 0)""",
        (entity_id,),
    )
    first, last = map(reading.day, days.fetchone())
    return EntityProfile(
        entity,
        reading.places(db, entity_id),
        first,
        last,
        _sources(db, entity_id),
        _together(db, entity_id),
        _capitals(db, entity_id),
    )


def _sources(db: sqlite3.Connection, entity_id: str) -> tuple[SourceCount, ...]:
    rows = db.execute(
        """SELECT shown_source, count(DISTINCT article_id), count(*) AS mentions
           FROM linked_mentions JOIN articles ON articles.id = article_id
           WHERE entity = ? AND part = 0 GROUP BY shown_source ORDER BY mentions DESC, shown_source""",
        (entity_id,),
    )
    return tuple(SourceCount(source, articles, mentions) for source, articles, mentions in rows)


def _together(db: sqlite3.Connection, entity_id: str) -> tuple[CoMention, ...]:
    """The entities that are named in the same articles, those of the most common sentences first."""
    rows = db.execute(
        """WITH own AS (SELECT DISTINCT article_id, sentence FROM linked_mentions WHERE entity = :entity AND part = 0),
                named AS (
                    SELECT DISTINCT other.entity, other.article_id, other.sentence
                    FROM (SELECT DISTINCT article_id FROM own) CROSS JOIN linked_mentions AS other USING (article_id)
                    WHERE other.entity <> :entity AND other.part = 0)
           SELECT named.entity, count(own.article_id) AS sentences, count(DISTINCT named.article_id) AS articles
           FROM named LEFT JOIN own ON own.article_id = named.article_id AND own.sentence = named.sentence
           JOIN entities ON entities.id = named.entity
           GROUP BY named.entity ORDER BY sentences DESC, articles DESC, entities.name, named.entity LIMIT :most""",
        {"entity": entity_id, "most": MOST_TOGETHER},
    )
    return tuple(
        CoMention(other, sentences, articles)
        for key, sentences, articles in rows
        if (other := reading.entity(db, key)) is not None
    )


def _capitals(db: sqlite3.Connection, entity_id: str) -> tuple[Entity, ...]:
    rows = db.execute("SELECT id FROM entities WHERE stands_for = ? ORDER BY name, id", (entity_id,))
    return tuple(capital for (key,) in rows if (capital := reading.entity(db, key)) is not None)
