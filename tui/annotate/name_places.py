"""Whether a name says where something is."""

from __future__ import annotations

from spacy.tokens import Token

from tui.annotate.mention_repairs import ADJECTIVE

_SPATIAL = frozenset(("in", "nach", "aus", "bei", "um", "vor", "nahe", "nördlich", "südlich", "östlich", "westlich"))


def says_where(token: Token) -> bool:
    """*in Paris*, *im alten Paris*; not the genitive in *nach Paris’ Worten*."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    if before is None or (token.text.endswith("s") and after is not None and after.is_title):
        return False
    return before.lower_ in _SPATIAL or ADJECTIVE.fullmatch(before.text) is not None
