"""What the store answers of a search: by day, source, story, name, amount, mark, and whose words are passed on.

Every answer is one statement over an index of the store, so its time grows with what is found, not with the library.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from tui.library.labels import LabelKind, labelled
from tui.library.reading import is_text
from tui.library.search.query import (
    Amount,
    Days,
    FieldLeaf,
    FromSource,
    Having,
    InStory,
    Mark,
    Marked,
    Named,
    Said,
    Thing,
)
from tui.model import EntityKind

Span = tuple[int, int]
"""Start and end in an article's text, in characters."""
Value = str | float


Statement = tuple[str, Sequence[Value]]
"""A SELECT and the values of its parameters."""

_KEY = "article_id"
_PLACE = 'article_id, start, "end"'


class Lookups:
    """What the store knows of its articles, as of the transaction that the connection is in.

    `labels.bring_up_to_date` must have been called since the analysis last changed.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def articles(self, leaf: FieldLeaf) -> Collection[int]:
        """Give the keys of the articles that a leaf finds, each once; for `Said`, of those in which somebody so named
        speaks, whatever they say."""
        match leaf:
            case Days():
                return self._keys(*_published(leaf))
            case FromSource(terms, _, begins):
                sources, values = labelled(LabelKind.SOURCE, terms, begins=begins)
                return self._keys(f"SELECT id FROM articles WHERE shown_source IN ({sources})", values)
            case InStory():
                return self._keys(*_in_story(leaf))
            case Marked(mark):
                return self._keys(_MARKED[mark])
            case Having(thing):
                return self._keys(_HAVING[thing])
            case Amount() | Named() | Said():
                return self._keys(*_places(leaf, _KEY))

    def spans(self, leaf: FieldLeaf, article_id: int) -> list[Span]:
        """Give what a leaf lights in an article, in the order of the text: mentions, quantities, statements.

        Nothing for a leaf that asks for no place in the text.
        """
        if not isinstance(leaf, Amount | Named | Said):
            return []
        statement, values = _places(leaf, _PLACE, article_id)
        rows = self._db.execute(statement, tuple(values))
        return sorted({(start, end) for _, start, end in rows})

    def statements(self, leaf: Said, among: Iterable[int] | None = None) -> Mapping[int, Sequence[Span]]:
        """Give, by the key of the article, the stretches that pass on the words of somebody so named.

        In the order of the text, what overlaps joined; only of the articles `among` these keys where they are given.
        """
        statement, values = _places(leaf, _PLACE)
        wanted = None if among is None else frozenset(among)
        found: dict[int, list[Span]] = {}
        for article_id, start, end in sorted(self._db.execute(statement, tuple(values))):
            if wanted is not None and article_id not in wanted:
                continue
            spans = found.setdefault(article_id, [])
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return found

    def _keys(self, statement: str, values: Iterable[Value] = ()) -> Collection[int]:
        # As one row: fetching a hundred thousand of them would take twice as long as finding them.
        in_one = f"WITH found (key) AS ({statement}) SELECT json_group_array(key) FROM found"
        return frozenset(json.loads(self._db.execute(in_one, tuple(values)).fetchone()[0]))


_MARKED = {
    Mark.READ: "SELECT article_id FROM marks WHERE read",
    Mark.UNREAD: "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM marks WHERE read)",
    Mark.STARRED: "SELECT article_id FROM marks WHERE starred",
    Mark.NEW: "SELECT id FROM articles WHERE id > (SELECT visited FROM library)",
}
_HAVING = {
    Thing.CONFLICT: "SELECT article_id FROM story_articles WHERE differing_facts > 0",
    Thing.NUMBER: "SELECT id FROM articles WHERE EXISTS (SELECT 1 FROM quantities WHERE article_id = id)",
    Thing.QUOTE: "SELECT id FROM articles WHERE EXISTS (SELECT 1 FROM quotes WHERE article_id = id)",
    Thing.NOTE: "SELECT id FROM articles WHERE file IN (SELECT file FROM notes)",
    # An article that nobody else writes about is a story of one.
    Thing.STORY: """SELECT article_id FROM story_articles
                    WHERE story IN (SELECT story FROM story_articles GROUP BY story HAVING count(*) > 1)""",
}


def _published(leaf: Days) -> Statement:
    ends = ((">=", leaf.first), ("<=", leaf.last))
    given = [(f"published {sign} ?", day.isoformat()) for sign, day in ends if day is not None]
    conditions = " AND ".join(condition for condition, _ in given) or "published IS NOT NULL"
    return f"SELECT id FROM articles WHERE {conditions}", [day for _, day in given]


def _in_story(leaf: InStory) -> Statement:
    titles, values = labelled(LabelKind.STORY, leaf.terms, begins=leaf.begins)
    stories = f"SELECT id FROM stories WHERE id = ? OR title IN ({titles})"
    story_id = leaf.shown if is_text(leaf.shown) else ""
    return f"SELECT article_id FROM story_articles WHERE story IN ({stories})", [story_id, *values]


def _places(leaf: Amount | Named | Said, columns: str, article_id: int | None = None) -> Statement:
    """Where a leaf finds something, in all articles or in one."""
    within: Statement = ("", ()) if article_id is None else ("article_id = ? AND", (article_id,))
    match leaf:
        case Amount():
            return _amounts(leaf, columns, within)
        case Named(kind, terms, _, begins):
            entities, values = _entities(kind, terms, begins)
            # The plus sign keeps SQLite from going through all articles that name an entity to find one of them.
            named = f"{within[0]} {'+' if within[0] else ''}entity IN ({entities})"
            return f"SELECT DISTINCT {columns} FROM linked_mentions WHERE {named}", [*within[1], *values]
        case Said(terms):
            return _said(terms, columns, within)


def _entities(kind: EntityKind | None, terms: Sequence[str], begins: bool) -> Statement:
    names, values = labelled(LabelKind.NAME, terms, begins=begins)
    entities = f"SELECT entity_id FROM entity_names WHERE name IN ({names})"
    if kind is None:
        return entities, [*values]
    return f"SELECT id FROM entities WHERE id IN ({entities}) AND +kind = ?", [*values, kind.value]


def _said(terms: Sequence[str], columns: str, within: Statement) -> Statement:
    """Where somebody speaks whose own name holds the terms, or who is called otherwise and bears such a name too.

    *Groß* speaks for *Änne Groß* in the articles that name her: others of that name speak elsewhere.
    """
    speakers, named = labelled(LabelKind.NAME, terms)
    entities, values = _entities(None, terms, begins=False)
    return (
        f"""SELECT {columns} FROM statements WHERE {within[0]} speaker IN ({speakers})
            UNION SELECT {columns} FROM statements WHERE {within[0]}
                speaker IN (SELECT name FROM entity_names WHERE entity_id IN ({entities}))
                AND EXISTS (SELECT 1 FROM linked_mentions AS named WHERE named.article_id = statements.article_id
                            AND named.part IN (0, 1) AND named.entity IN ({entities}))""",
        [*within[1], *named, *within[1], *values, *values],
    )


def _amounts(leaf: Amount, columns: str, within: Statement) -> Statement:
    """Where a number, or a range of numbers, shares a value with the range that is asked for."""
    counted, units = _counted(leaf.unit)
    above, below = _bound(">", leaf.low, leaf.low_open), _bound("<", leaf.high, leaf.high_open)
    of_numbers = [(f"value {sign}", value) for sign, value in (*above, *below)]
    of_ranges = [(f"high {sign}", value) for sign, value in above] + [(f"value {sign}", value) for sign, value in below]
    statements, values = [], list[Value]()
    for form, conditions in (("high IS NULL", of_numbers), ("high IS NOT NULL", of_ranges)):
        where = " AND ".join([form, *(f"{condition} ?" for condition, _ in conditions), *counted])
        statements.append(f"SELECT {columns} FROM quantities WHERE {within[0]} {where}")
        values += [*within[1], *(value for _, value in conditions), *units]
    return " UNION ALL ".join(statements), values


def _counted(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    if not terms:
        return [], []
    units, values = labelled(LabelKind.UNIT, terms)
    return [f"unit IN ({units})"], values


def _bound(sign: str, value: float | None, is_open: bool) -> list[tuple[str, float]]:
    return [] if value is None else [(sign if is_open else f"{sign}=", value)]
