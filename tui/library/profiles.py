"""Everything that the store knows of one entity. Every function runs inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections import Counter

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
    statement = "SELECT article_id, sentence FROM linked_mentions WHERE entity = ? AND part = 0"
    own = set(db.execute(statement, (entity_id,)))
    rows = db.execute(
        """SELECT entity, article_id, sentence
           FROM (SELECT DISTINCT article_id FROM linked_mentions WHERE entity = :entity AND part = 0)
           CROSS JOIN linked_mentions USING (article_id) WHERE entity <> :entity AND part = 0""",
        {"entity": entity_id},
    ).fetchall()
    sentences = Counter(entity for entity, *_ in {row for row in rows if row[1:] in own})
    # A great power is named beside thousands: only those are counted in full that can be among the first.
    best = [count for _, count in sentences.most_common(MOST_TOGETHER)]
    least = best[-1] if len(best) == MOST_TOGETHER else 0
    articles = Counter(entity for entity, _ in {row[:2] for row in rows if sentences[row[0]] >= least})
    first = sorted(articles, key=lambda entity: (-sentences[entity], -articles[entity], entity))[:MOST_TOGETHER]
    return tuple(
        CoMention(other, sentences[entity], articles[entity])
        for entity in first
        if (other := reading.entity(db, entity)) is not None
    )


def _capitals(db: sqlite3.Connection, entity_id: str) -> tuple[Entity, ...]:
    rows = db.execute("SELECT id FROM entities WHERE stands_for = ? ORDER BY name, id", (entity_id,))
    return tuple(capital for (key,) in rows if (capital := reading.entity(db, key)) is not None)
