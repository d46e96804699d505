"""The terms of what articles are found by beside their words: names, units, sources, titles of stories.

Derived from the tables that hold these labels, by the analysis that texts go through, so that *Müllers* finds *Mueller*
here too. Labels that nothing is called any more stay until all are made again: they find nothing. Every function but
`bring_up_to_date` runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from enum import StrEnum

from tui.library.database import Database

MOST_TERMS = 50
"""No label has so many; what a query asks for beyond them does not count."""


class LabelKind(StrEnum):
    """What a label is the label of."""

    NAME = "name"
    """Of an entity or a speaker."""
    UNIT = "unit"
    SOURCE = "source"
    STORY = "story"


_LABELS = {
    LabelKind.NAME: "SELECT name FROM entity_names UNION SELECT speaker FROM statements",
    LabelKind.UNIT: "SELECT unit FROM quantities WHERE unit IS NOT NULL",
    LabelKind.SOURCE: "SELECT shown_source FROM articles",
    LabelKind.STORY: "SELECT title FROM stories",
}


def note(db: sqlite3.Connection, kind: LabelKind, labels: Iterable[str]) -> None:
    """Keep the terms of labels that were just stored."""
    if _outdated(db):
        _make_again(db)
    else:
        _keep(db, kind, labels)


def bring_up_to_date(database: Database) -> None:
    """Make all terms again where another analysis made them, or none; raises `LibraryError`."""
    with database.reading() as db:
        outdated = _outdated(db)
    if outdated:
        with database.writing() as db:
            if _outdated(db):  # another process may have done it while this one waited for the lock
                _make_again(db)


def labelled(kind: LabelKind, terms: Iterable[str], *, begins: bool = False) -> tuple[str, list[str]]:
    """Give a SELECT, and its values, of the labels that hold all `terms`.

    Where `begins`, the last is the beginning of a word, folded and not stemmed.
    """
    from tui.library.search.label_analysis import beginning

    wanted = list(dict.fromkeys(terms))[:MOST_TERMS]
    conditions, values = [], list[str]()
    for place, term in enumerate(wanted, 1):
        if begins and place == len(wanted):
            conditions.append("kind = ? AND term >= ? AND term < ?")
            values += [kind.value, beginning(term), f"{beginning(term)}\U0010ffff"]
        else:
            conditions.append("kind = ? AND term = ?")
            values += [kind.value, term]
    found = " INTERSECT ".join(f"SELECT label FROM label_terms WHERE {condition}" for condition in conditions)
    if not found:
        return "SELECT label FROM labels WHERE kind = ?", [kind.value]
    return f"SELECT label FROM labels WHERE id IN ({found})", values


def _outdated(db: sqlite3.Connection) -> bool:
    from tui.library.search.analysis import ANALYSIS_VERSION  # whoever only reads needs no stemmer

    return bool(db.execute("SELECT labelled_by FROM library").fetchone()[0] != ANALYSIS_VERSION)


def _make_again(db: sqlite3.Connection) -> None:
    from tui.library.search.analysis import ANALYSIS_VERSION

    db.execute("DELETE FROM label_terms")
    db.execute("DELETE FROM labels")
    for kind, statement in _LABELS.items():
        db.execute(f"INSERT INTO labels (kind, label) SELECT DISTINCT ?, * FROM ({statement})", (kind.value,))
        _keep_terms(db, kind, db.execute("SELECT id, label FROM labels WHERE kind = ?", (kind.value,)).fetchall())
    db.execute("UPDATE library SET labelled_by = ?", (ANALYSIS_VERSION,))


def _keep(db: sqlite3.Connection, kind: LabelKind, labels: Iterable[str]) -> None:
    statement = "INSERT INTO labels (kind, label) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id"
    new = [(key, label) for label in dict.fromkeys(labels) for (key,) in db.execute(statement, (kind.value, label))]
    _keep_terms(db, kind, new)


def _keep_terms(db: sqlite3.Connection, kind: LabelKind, labels: Iterable[tuple[int, str]]) -> None:
    from tui.library.search.label_analysis import label_terms

    counted, headline = kind is LabelKind.UNIT, kind is LabelKind.STORY
    terms = ((key, label_terms(label, counted=counted, headline=headline)) for key, label in labels)
    rows = ((kind.value, term, key) for key, found in terms for term in found)
    db.executemany("INSERT INTO label_terms VALUES (?, ?, ?)", rows)
