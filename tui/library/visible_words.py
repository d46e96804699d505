"""What a person writes, as it is kept."""

from __future__ import annotations

import unicodedata

from tui.model import folded_words


def visible_words(text: str) -> str:
    """Give a text as it is kept: NFC, one paragraph, nothing in it that cannot be seen."""
    seen = "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
    return folded_words(seen)
