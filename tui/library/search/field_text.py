"""Writing a field and its value into a query, so that `parsing.parse` reads it again."""

from __future__ import annotations

import re

from tui.library.search.query import OPERATORS

_PLAIN = re.compile(r"[^\W_](?:[\w.&+/-]*[^\W_])?")
_SIGNS_OF_QUERIES = re.compile(r'["„“”«»*~\s]+')


def field_text(field: str, value: str) -> str:
    """Give `field:value`, the value in quotation marks where it needs them; signs with a meaning of their own go."""
    shown = _SIGNS_OF_QUERIES.sub(" ", value).strip()
    return f"{field}:{shown}" if _PLAIN.fullmatch(shown) and shown not in OPERATORS else f'{field}:"{shown}"'
