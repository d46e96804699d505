"""The stories in the store while articles come and go: features, links between articles, and who stands in which story.

An article that came, changed or went leaves `unsettled` those whose story has to be found again; a story whose members,
names or texts changed is `stale` until it is compared again. Both stay written down until it is done, so a stop at any
moment loses no work. Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from tui.library import labels
from tui.library.codec import decode, encode
from tui.library.labels import LabelKind
from tui.model import StoryCorrection, StoryFeatures

Linker = Callable[[StoryFeatures, Sequence[StoryFeatures]], Mapping[str, float]]
"""Gives the files of those articles that one is linked to, with their likeness."""
Links = Mapping[tuple[str, str], float]


def unsettle(db: sqlite3.Connection, article_id: int) -> None:
    """Before an article is replaced or removed: its story and its neighbours have to be looked at again."""
    db.execute(
        """INSERT OR IGNORE INTO unsettled_articles
           SELECT article_id FROM story_articles WHERE story IN (
               SELECT story FROM story_articles WHERE article_id = :id)
           UNION SELECT other FROM story_links WHERE one = :id UNION SELECT :id""",
        {"id": article_id},
    )
    db.execute(
        "UPDATE stories SET stale = 1 WHERE id IN (SELECT story FROM story_articles WHERE article_id = ?)",
        (article_id,),
    )
    forget_features(db, article_id)


def forget_features(db: sqlite3.Connection, article_id: int) -> None:
    """Remove what decides an article's story; it will be made again."""
    db.execute("DELETE FROM story_features WHERE article_id = ?", (article_id,))
    db.execute("DELETE FROM story_keys WHERE article_id = ?", (article_id,))
    db.execute("DELETE FROM story_links WHERE one = ?", (article_id,))
    db.execute("DELETE FROM story_links WHERE other = ?", (article_id,))


def unsettle_all(db: sqlite3.Connection) -> None:
    """Let all stories be found and compared again, by new rules."""
    for table in ("story_features", "story_keys", "story_links"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT OR IGNORE INTO unsettled_articles SELECT id FROM articles")
    db.execute("UPDATE stories SET stale = 1")


def without_features(db: sqlite3.Connection) -> tuple[str, ...]:
    """Give the files of the articles whose features are still to be made."""
    rows = db.execute("SELECT file FROM articles WHERE id NOT IN (SELECT article_id FROM story_features) ORDER BY id")
    return tuple(file for (file,) in rows)


def save_features(
    db: sqlite3.Connection, found: Iterable[StoryFeatures], link: Linker, least_shared: int, most_days: int
) -> None:
    """Store the features of articles and their links to those near in time that share at least so many keys with them.

    Articles that are more than `most_days` apart are never linked; one without a date is near to all.
    """
    known: dict[int, StoryFeatures] = {}
    for features in found:
        row = db.execute("SELECT id FROM articles WHERE file = ?", (features.file,)).fetchone()
        if row is None:  # removed while its features were made
            continue
        (key,) = row
        near = _sharing(db, features, least_shared, most_days, known)
        id_of = {other.file: other_key for other_key, other in near.items()}
        links = [(key, id_of[file], value) for file, value in link(features, list(near.values())).items()]
        forget_features(db, key)
        db.execute("INSERT INTO story_features VALUES (?, ?)", (key, encode(features)))
        db.executemany("INSERT INTO story_keys VALUES (?, ?)", ((each, key) for each in features.keys))
        both_ways = (*links, *((other, one, value) for one, other, value in links))
        db.executemany("INSERT INTO story_links VALUES (?, ?, ?)", both_ways)
        known[key] = features


def unsettled(
    db: sqlite3.Connection, join_at: float, moved: Iterable[StoryCorrection]
) -> tuple[list[StoryFeatures], Links]:
    """Give the articles whose story may be another now, and the links among them.

    They are the unsettled ones, those that a person `moved` or had moved before, and all that chains of links of
    `join_at` and more tie to one of them.
    """
    files = {file for each in moved for file in (each.file, each.beside) if file is not None}
    db.execute("DROP TABLE IF EXISTS temp.reached")
    db.execute(
        """CREATE TEMP TABLE reached AS WITH RECURSIVE seeds (id) AS (
               SELECT article_id FROM unsettled_articles
               UNION SELECT article_id FROM story_articles WHERE moved
               UNION SELECT id FROM articles WHERE file IN (SELECT value FROM json_each(:files))
           ), reached (id) AS (
               SELECT id FROM seeds
               UNION SELECT article_id FROM story_articles WHERE story IN (
                   SELECT story FROM story_articles WHERE article_id IN seeds)
               UNION SELECT other FROM reached JOIN story_links ON one = id WHERE likeness >= :join_at
           ) SELECT id FROM reached""",
        {"files": json.dumps(sorted(files)), "join_at": join_at},
    )
    rows = db.execute("SELECT article_id, features FROM story_features JOIN temp.reached ON id = article_id").fetchall()
    features = {key: decode(StoryFeatures, text) for key, text in rows}
    pairs = db.execute("SELECT one, other, likeness FROM temp.reached JOIN story_links ON one = id WHERE one < other")
    links = {
        (features[one].file, features[other].file): value
        for one, other, value in pairs
        if one in features and other in features
    }
    db.execute("DROP TABLE temp.reached")
    return list(features.values()), links


def save_groups(db: sqlite3.Connection, story_of: Mapping[str, str], moved: Iterable[StoryCorrection]) -> None:
    """Store the stories of these files; a story that is new or has other members than before becomes stale."""
    before = _members(db, set(story_of.values()))
    ids = dict(db.execute("SELECT file, id FROM articles WHERE file IN (SELECT value FROM json_each(?))", (
        json.dumps(list(story_of)),)))  # fmt: skip
    by_hand = {each.file for each in moved}
    db.executemany(
        "INSERT INTO stories (id, position, title, stale) VALUES (?, 0, '', 1) ON CONFLICT (id) DO NOTHING",
        ((story,) for story in sorted(set(story_of.values()))),
    )
    db.executemany(
        """INSERT INTO story_articles (article_id, story, position, moved) VALUES (?, ?, 0, ?)
           ON CONFLICT (article_id) DO UPDATE SET story = excluded.story, moved = excluded.moved""",
        ((ids[file], story, file in by_hand) for file, story in story_of.items() if file in ids),
    )
    after = _members(db, set(story_of.values()))
    changed = [story for story in after if after[story] != before.get(story)]
    db.execute("DELETE FROM stories WHERE id NOT IN (SELECT story FROM story_articles)")
    _put_in_order(db, changed)
    titles = "SELECT title FROM stories WHERE id IN (SELECT value FROM json_each(?))"
    labels.note(db, LabelKind.STORY, [title for (title,) in db.execute(titles, (json.dumps(changed),))])
    note_grouping(db)
    db.execute("DELETE FROM unsettled_articles")


def note_grouping(db: sqlite3.Connection) -> None:
    """Note that articles may belong to other stories or name other entities than before."""
    db.execute("UPDATE library SET groupings = groupings + 1")


def mark_stale(db: sqlite3.Connection, entities: Iterable[str] = (), files: Iterable[str] = ()) -> None:
    """Let the stories be compared again in which one of these entities is named or one of these files stands."""
    db.execute(
        """UPDATE stories SET stale = 1 WHERE id IN (
               SELECT story FROM story_articles JOIN articles ON articles.id = article_id
               WHERE file IN (SELECT value FROM json_each(:files))
               UNION SELECT story FROM linked_mentions JOIN story_articles USING (article_id)
               WHERE entity IN (SELECT value FROM json_each(:entities)) AND part = 0)""",
        {"files": json.dumps(list(files)), "entities": json.dumps(list(entities))},
    )


def _sharing(
    db: sqlite3.Connection, features: StoryFeatures, least: int, most_days: int, known: dict[int, StoryFeatures]
) -> dict[int, StoryFeatures]:
    """The other articles near in time that share so many keys with one; `known` remembers what was read."""
    day = features.published.isoformat() if features.published is not None else None
    rows = db.execute(
        """SELECT article_id FROM (
               SELECT article_id FROM story_keys WHERE key IN (SELECT value FROM json_each(:keys))
               GROUP BY article_id HAVING count(*) >= :least
           ) JOIN articles ON id = article_id
           WHERE :day IS NULL OR published IS NULL OR abs(julianday(published) - julianday(:day)) <= :days""",
        {"keys": json.dumps(features.keys), "least": least, "day": day, "days": most_days},
    )
    keys = [key for (key,) in rows]
    for key in keys:
        if key not in known:
            (text,) = db.execute("SELECT features FROM story_features WHERE article_id = ?", (key,)).fetchone()
            known[key] = decode(StoryFeatures, text)
    return {key: known[key] for key in keys if known[key].file != features.file}


def _members(db: sqlite3.Connection, stories: Iterable[str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    statement = "SELECT story, article_id FROM story_articles WHERE story IN (SELECT value FROM json_each(?))"
    for story, article_id in db.execute(statement, (json.dumps(sorted(stories)),)):
        found[story].add(article_id)
    return found


def _put_in_order(db: sqlite3.Connection, changed: Sequence[str]) -> None:
    """Number the changed stories' articles by day and source, and all stories by their first day."""
    db.execute(
        """UPDATE story_articles SET position = placed.place FROM (
               SELECT article_id AS key, row_number() OVER (
                   PARTITION BY story ORDER BY published IS NULL, published, shown_source, file) - 1 AS place
               FROM story_articles JOIN articles ON articles.id = article_id
               WHERE story IN (SELECT value FROM json_each(?))) AS placed
           WHERE article_id = placed.key""",
        (json.dumps(changed),),
    )
    # Until it is compared, a story is called by its first article.
    db.executemany(
        """UPDATE stories SET stale = 1, title = CASE title WHEN '' THEN (
               SELECT shown_title FROM story_articles JOIN articles ON articles.id = article_id
               WHERE story = stories.id ORDER BY story_articles.position LIMIT 1) ELSE title END WHERE id = ?""",
        ((story,) for story in changed),
    )
    db.execute(
        """UPDATE stories SET position = placed.place FROM (
               SELECT story, row_number() OVER (
                   ORDER BY min(published) IS NULL, min(published), min(file)) - 1 AS place
               FROM story_articles JOIN articles ON articles.id = article_id GROUP BY story) AS placed
           WHERE id = placed.story AND position <> placed.place"""
    )
