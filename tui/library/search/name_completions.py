"""What the beginning of a name, a source, a unit or a title may become: those in most articles first."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from tui.library.labels import LabelKind, labelled
from tui.library.search.analysis import tokens
from tui.library.search.label_analysis import beginning
from tui.model import EntityKind

_MOST_LABELS = 1_000
"""Where more words begin so, only the names of the commonest entities are looked through."""
_COMMONEST = 200


def names(db: sqlite3.Connection, kind: EntityKind | None, typed: str, most: int) -> list[str]:
    """Give names of entities one of whose words begins with the last word `typed`, and that hold all others."""
    if not any(tokens(typed)):
        return [name for name, _ in _commonest(db, kind, most)]
    if _is_vague(db, typed):
        first = beginning(list(tokens(typed))[-1].word)
        common = (name for name, _ in _commonest(db, kind, _COMMONEST) if _begins(name, first))
        return list(common)[:most]
    found, values = _labels(LabelKind.NAME, typed)
    condition = "" if kind is None else "AND +kind = ?"
    rows = db.execute(
        f"""SELECT name FROM entities WHERE id IN (SELECT entity_id FROM entity_names WHERE name IN ({found}))
            {condition} AND articles > 0 ORDER BY articles DESC, name LIMIT ?""",
        (*values, *([] if kind is None else [kind.value]), most),
    )
    return [name for (name,) in rows]


def speakers(db: sqlite3.Connection, typed: str, most: int) -> list[str]:
    """Give names of those whose words articles pass on, most quoted first."""
    if not any(tokens(typed)) or _is_vague(db, typed):
        return names(db, EntityKind.PERSON, typed, most)
    found, values = _labels(LabelKind.NAME, typed)
    return _counted(db, f"SELECT speaker FROM statements WHERE speaker IN ({found})", values, most)


def sources(db: sqlite3.Connection, typed: str, most: int) -> list[str]:
    """Give sources, those with most articles first."""
    found, values = _labels(LabelKind.SOURCE, typed)
    return _counted(db, f"SELECT shown_source FROM articles WHERE shown_source IN ({found})", values, most)


def titles(db: sqlite3.Connection, typed: str, most: int) -> list[str]:
    """Give titles of stories, those told by most articles first."""
    found, values = _labels(LabelKind.STORY, typed)
    told = "SELECT title FROM stories JOIN story_articles ON story = id"
    return _counted(db, f"{told} WHERE title IN ({found})", values, most)


def units(db: sqlite3.Connection, typed: str, most: int) -> list[str]:
    """Give what is counted or measured, the shortest words first."""
    found, values = _labels(LabelKind.UNIT, typed)
    rows = db.execute(f"SELECT label FROM ({found}) ORDER BY length(label), label LIMIT ?", (*values, most))
    return [label for (label,) in rows]


def months(db: sqlite3.Connection, typed: str, most: int) -> list[str]:
    """Give months of articles, `2024-10`, whose digits begin as typed, the last first."""
    rows = db.execute(
        """SELECT DISTINCT substr(published, 1, 7) AS month FROM articles WHERE published >= ? AND published < ?
           ORDER BY month DESC LIMIT ?""",
        (typed, f"{typed}~", most),
    )
    return [month for (month,) in rows if month != typed]


def _labels(kind: LabelKind, typed: str) -> tuple[str, list[str]]:
    words = list(tokens(typed))
    finished = not words or words[-1].end < len(typed.rstrip())
    terms = [word.word if word is words[-1] and not finished else word.term for word in words]
    return labelled(kind, terms, begins=not finished)


def _is_vague(db: sqlite3.Connection, typed: str) -> bool:
    words = list(tokens(typed))
    if len(words) != 1:
        return not words
    first = beginning(words[0].word)
    counted = """SELECT count(*) FROM (SELECT 1 FROM label_terms WHERE kind = ? AND term >= ? AND term < ? LIMIT ?)"""
    values = (LabelKind.NAME.value, first, f"{first}\U0010ffff", _MOST_LABELS)
    return bool(db.execute(counted, values).fetchone()[0] >= _MOST_LABELS)


def _commonest(db: sqlite3.Connection, kind: EntityKind | None, most: int) -> Sequence[tuple[str, int]]:
    kinds = list(EntityKind) if kind is None else [kind]
    statement = """SELECT name, articles FROM entities WHERE kind = ? AND articles > 0
                   ORDER BY articles DESC, name LIMIT ?"""
    found = [row for each in kinds for row in db.execute(statement, (each.value, most))]
    return sorted(found, key=lambda row: (-row[1], row[0]))[:most]


def _begins(name: str, first: str) -> bool:
    return any(beginning(token.word).startswith(first) for token in tokens(name))


def _counted(db: sqlite3.Connection, statement: str, values: Sequence[str], most: int) -> list[str]:
    counted = (
        f"WITH found (label) AS ({statement}) SELECT label FROM found GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
    )
    return [label for (label,) in db.execute(counted, (*values, most))]
