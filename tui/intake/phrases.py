"""Tables of words and patterns as plain text."""

from __future__ import annotations

import re


def phrases(table: str) -> re.Pattern[str]:
    """A pattern, blind to case, that matches whatever one of the rows of `table` matches.

    A row that begins with `|` goes on with the row above it; a row that begins with `# ` is a remark.
    """
    rows: list[str] = []
    for row in filter(None, map(str.strip, table.splitlines())):
        if row.startswith("# "):
            continue
        if row.startswith("|"):
            rows[-1] += row
        else:
            rows.append(row)
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


def word_set(table: str) -> frozenset[str]:
    """The words of `table`, parted by white space."""
    return frozenset(table.split())
