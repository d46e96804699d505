"""What the store answers of a search: by day, source, story, name, amount, mark, and whose words are passed on.

Every answer is one statement over an index of the store, so its time grows with what is found, not with the library;
only amounts that stand in every article several times are looked for article by article.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import isfinite

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
"""A SELECT, or a condition of one, and the values of its parameters."""

_ROUNDING = 1e-9
"""The share of a value that is lost when it is multiplied by its scale."""
_SAMPLED = 100
"""Articles by which it is told how often an amount occurs."""
_OFTEN = 6
"""Times in an article, from which on looking into each article takes less time than reading all the places."""
_HIGHEST = "ifnull(high, quantities.value)"
_KEY = "article_id"
_PLACE = 'article_id, start, "end"'


class Lookups:
    """What the store knows of its articles, as of the transaction that the connection is in.

    `labels.bring_up_to_date` must have been called since the analysis last changed.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[tuple[Value, ...], frozenset[str]] = {}

    def articles(self, leaf: FieldLeaf) -> Collection[int]:
        """Give the keys of the articles that a leaf finds.

        For `Said` of those in which somebody so named speaks, whatever they say.
        """
        if isinstance(leaf, Amount) and self._stands_often(leaf):
            statement, values = _articles_with(leaf)
        else:
            statement, values = _found(leaf)
        # As one row: fetching a hundred thousand of them would take twice as long as finding them.
        in_one = f"WITH found (key) AS ({statement}) SELECT json_group_array(key) FROM found"
        return frozenset(json.loads(self._db.execute(in_one, tuple(values)).fetchone()[0]))

    def spans(self, leaf: FieldLeaf, article_id: int) -> list[Span]:
        """Give what a leaf lights in an article, in the order of the text: mentions, quantities, statements.

        What overlaps is joined. Nothing for a leaf that asks for no place in the text.
        """
        match leaf:
            case Amount():
                spans = self._amounts(leaf, article_id)
            case Named():
                spans = self._mentions(leaf, article_id)
            case Said():
                spans = self._said(leaf, article_id)
            case _:
                spans = []
        return _joined(sorted(spans))

    def statements(self, leaf: Said, among: Iterable[int] | None = None) -> Mapping[int, Sequence[Span]]:
        """Give, by the key of the article, the stretches that pass on the words of somebody so named.

        In the order of the text, what overlaps joined; only of the articles `among` these keys where they are given.
        """
        statement, values = _said(leaf, _PLACE)
        wanted = None if among is None else frozenset(among)
        found: dict[int, list[Span]] = {}
        rows = self._db.execute(statement, tuple(values))
        for article_id, start, end in sorted(row for row in rows if wanted is None or row[0] in wanted):
            found.setdefault(article_id, []).append((start, end))
        return {article_id: _joined(spans) for article_id, spans in found.items()}

    def _stands_often(self, leaf: Amount) -> bool:
        """Tell from articles all over the library whether an amount stands in each several times."""
        newest: int = self._db.execute("SELECT ifnull(max(id), 0) FROM articles").fetchone()[0]
        sample = range(newest, 0, -(newest // _SAMPLED + 1))
        statement, values = _times_in(sample, leaf)
        times: int | None = self._db.execute(statement, tuple(values)).fetchone()[0]
        return (times or 0) > _OFTEN * len(sample)

    def _amounts(self, leaf: Amount, article_id: int) -> list[Span]:
        statement, values = _amounts(leaf, _PLACE, "article_id = ? AND", (article_id,))
        return [(start, end) for _, start, end in self._db.execute(statement, tuple(values))]

    def _mentions(self, leaf: Named, article_id: int) -> list[Span]:
        entities = self._all(_entities(leaf.kind, leaf.terms, leaf.begins))
        rows = self._db.execute('SELECT start, "end", entity FROM linked_mentions WHERE article_id = ?', (article_id,))
        return [(start, end) for start, end, entity in rows if entity in entities]

    def _said(self, leaf: Said, article_id: int) -> list[Span]:
        speakers, also = self._all(_speakers(leaf)), frozenset[str]()
        if self._mentions(Named(None, leaf.terms, leaf.shown, leaf.begins), article_id):
            also = self._all(_namesakes(leaf))
        rows = self._db.execute('SELECT start, "end", speaker FROM statements WHERE article_id = ?', (article_id,))
        return [(start, end) for start, end, speaker in rows if speaker in speakers or speaker in also]

    def _all(self, statement: Statement) -> frozenset[str]:
        """The names or ids that a statement gives: the same for every article that is shown."""
        key = (statement[0], *statement[1])
        if key not in self._known:
            self._known[key] = frozenset(value for (value,) in self._db.execute(statement[0], tuple(statement[1])))
        return self._known[key]


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join what overlaps of spans that are in the order of the text."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


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


def _found(leaf: FieldLeaf) -> Statement:
    """The keys of the articles that a leaf finds, some perhaps more than once."""
    match leaf:
        case Days():
            found = _published(leaf)
        case FromSource():
            found = _from_source(leaf)
        case InStory():
            found = _in_story(leaf)
        case Marked(mark):
            found = _MARKED[mark], ()
        case Having(thing):
            found = _HAVING[thing], ()
        case Amount():
            found = _amounts(leaf, _KEY)
        case Named():
            found = _naming(leaf)
        case Said():
            found = _said(leaf, _KEY)
    return found


def _published(leaf: Days) -> Statement:
    ends = ((">=", leaf.first), ("<=", leaf.last))
    given = [(f"published {sign} ?", day.isoformat()) for sign, day in ends if day is not None]
    conditions = " AND ".join(condition for condition, _ in given) or "published IS NOT NULL"
    return f"SELECT id FROM articles WHERE {conditions}", [day for _, day in given]


def _from_source(leaf: FromSource) -> Statement:
    sources, values = labelled(LabelKind.SOURCE, leaf.terms, begins=leaf.begins)
    return f"SELECT id FROM articles WHERE shown_source IN ({sources})", values


def _naming(leaf: Named) -> Statement:
    entities, values = _entities(leaf.kind, leaf.terms, leaf.begins)
    return f"SELECT DISTINCT article_id FROM linked_mentions WHERE entity IN ({entities})", values


def _in_story(leaf: InStory) -> Statement:
    titles, values = labelled(LabelKind.STORY, leaf.terms, begins=leaf.begins)
    stories = f"SELECT id FROM stories WHERE id = ? OR title IN ({titles})"
    story_id = leaf.shown if is_text(leaf.shown) else ""
    return f"SELECT article_id FROM story_articles WHERE story IN ({stories})", [story_id, *values]


def _entities(kind: EntityKind | None, terms: Sequence[str], begins: bool) -> Statement:
    names, values = labelled(LabelKind.NAME, terms, begins=begins)
    entities = f"SELECT entity_id FROM entity_names WHERE name IN ({names})"
    if kind is None:
        return entities, [*values]
    return f"SELECT id FROM entities WHERE id IN ({entities}) AND +kind = ?", [*values, kind.value]


def _speakers(leaf: Said) -> Statement:
    return labelled(LabelKind.NAME, leaf.terms, begins=leaf.begins)


def _namesakes(leaf: Said) -> Statement:
    """All names of those who bear one that holds the terms."""
    entities, values = _entities(None, leaf.terms, leaf.begins)
    return f"SELECT name FROM entity_names WHERE entity_id IN ({entities})", values


def _said(leaf: Said, columns: str) -> Statement:
    """Where somebody speaks whose own name holds the terms, or who is called otherwise and bears such a name too.

    *Groß* speaks for *Änne Groß* in the articles that name her: others of that name speak elsewhere.
    """
    speakers, named = _speakers(leaf)
    namesakes, borne = _namesakes(leaf)
    entities, values = _entities(None, leaf.terms, leaf.begins)
    return (
        f"""SELECT {columns} FROM statements WHERE speaker IN ({speakers})
            UNION ALL SELECT {columns} FROM statements WHERE speaker IN ({namesakes} EXCEPT {speakers})
                AND EXISTS (SELECT 1 FROM linked_mentions AS named WHERE named.article_id = statements.article_id
                            AND named.part IN (0, 1) AND named.entity IN ({entities}))""",
        [*named, *borne, *named, *values],
    )


def _amounts(leaf: Amount, columns: str, within: str = "", own: Sequence[int] = ()) -> Statement:
    """Where a number, or a range of numbers, shares a value with the range that is asked for."""
    statements, values = [], list[Value]()
    for form, highest in (("high IS NULL", "quantities.value"), ("high IS NOT NULL", "high")):  # each has an index
        conditions, asked = _reaching(leaf, highest)
        statements.append(f"SELECT {columns} FROM quantities WHERE {within} {form} {conditions}")
        values += [*own, *asked]
    return " UNION ALL ".join(statements), values


def _articles_with(leaf: Amount) -> Statement:
    """The articles with an amount, by looking into each until it is found."""
    conditions, values = _reaching(leaf, _HIGHEST)
    inside = f"SELECT 1 FROM quantities WHERE article_id = id {conditions}"
    return f"SELECT id FROM articles WHERE EXISTS ({inside})", values


def _times_in(sample: Iterable[int], leaf: Amount) -> Statement:
    """How often an amount stands in the articles with these keys; some may have none."""
    conditions, values = _reaching(leaf, _HIGHEST)
    inside = f"SELECT count(*) FROM quantities WHERE article_id = sample.value {conditions}"
    return f"SELECT sum(({inside})) FROM json_each(?) AS sample", [*values, json.dumps([*sample])]


def _reaching(leaf: Amount, highest: str) -> Statement:
    """The conditions for values between `value` and `highest` to share one with the range that is asked for."""
    counted, units = _counted(leaf.unit)
    bounds = [(f"{highest} {sign} ?", end) for sign, end in _bound(">", leaf.low, leaf.low_open)]
    bounds += [(f"quantities.value {sign} ?", end) for sign, end in _bound("<", leaf.high, leaf.high_open)]
    conditions = "".join(f" AND {condition}" for condition in (*(bound for bound, _ in bounds), *counted))
    return conditions, [*(end for _, end in bounds), *units]


def _counted(terms: Sequence[str]) -> tuple[list[str], list[str]]:
    if not terms:
        return [], []
    units, values = labelled(LabelKind.UNIT, terms)
    return [f"unit IN ({units})"], values


def _bound(sign: str, value: float | None, is_open: bool) -> list[tuple[str, float]]:
    """Compare with an end, so that *8,2 Millionen* is 8200000 though a float is a little less."""
    if value is None:
        return []
    margin = abs(value) * _ROUNDING if isfinite(value) else 0.0
    return [(sign if is_open else f"{sign}=", value + margin if (sign == ">") == is_open else value - margin)]
