"""The fields that a Markdown file begins with, as static sites and note keeping programs write them.

YAML stands between two `---`, TOML between two `+++`. Only fields of one row are read: they are all that a header of
an article needs, and a whole YAML reader is a danger with hostile input.
"""

from __future__ import annotations

import re

_FENCES = ("---", "+++")
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w-]{0,30})\s*[:=]\s*(?P<value>\S.*)")
_LIST = re.compile(r"\[(?P<items>[^\[\]]*)\]")
_MAX_ROWS = 60
_LABELS = {
    "title": "Title", "headline": "Title", "titel": "Title",
    "source": "Source", "quelle": "Source", "publisher": "Source", "outlet": "Source", "site": "Source",
    "medium": "Source",
    "date": "Date", "datum": "Date", "published": "Date", "pubdate": "Date",
    "author": "Author", "authors": "Author", "autor": "Author", "byline": "Author",
    "url": "URL", "link": "URL", "canonical": "URL", "canonical_url": "URL", "source_url": "URL",
}  # fmt: skip
"""Field -> the label of the header that `header` reads; other fields tell nothing of an article."""


def with_header(text: str) -> str:
    """`text` with front matter turned into the header of an export, one labelled value a row; else unchanged."""
    rows = text.lstrip("\ufeff\n\r ").split("\n")
    fence = rows[0].strip()
    if fence not in _FENCES:
        return text
    end = next((at for at in range(1, min(len(rows), _MAX_ROWS)) if rows[at].strip() == fence), None)
    if end is None or not any(_FIELD.match(row) for row in rows[1:end]):
        return text
    header: dict[str, str] = {}
    for row in rows[1:end]:
        match = _FIELD.fullmatch(row.rstrip())
        label = _LABELS.get(match["name"].casefold().replace("-", "_")) if match else None
        if match and label:
            header.setdefault(label, _plain(match["value"]))
    return "\n".join([*(f"{label}: {value}" for label, value in header.items()), "", *rows[end + 1 :]])


def _plain(value: str) -> str:
    """A value without quotation marks and, where it is a list, without its brackets."""
    if match := _LIST.fullmatch(value):
        return ", ".join(_plain(item.strip()) for item in match["items"].split(","))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace(f"\\{value[0]}", value[0])
    return value
