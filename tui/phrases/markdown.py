"""News text in Markdown: nothing in it acts."""

from __future__ import annotations

import re

_ACTIVE = re.compile(r"[\\`*_\[\]|~#$]")
_AS_CHARACTER = re.compile(r"[<>&@]|(?<=http):|(?<=https):|(?<=ftp):|(?<=www)\.", re.IGNORECASE)
"""HTML, mentions, and what would turn an address into a link."""


def inert(text: str) -> str:
    """A text without line breaks and control characters so that Markdown shows it just as it stands."""
    return _AS_CHARACTER.sub(lambda hit: f"&#{ord(hit[0])};", _ACTIVE.sub(r"\\\g<0>", text))
