"""Cuts the multilingual tokenizer down to the pieces that German news needs."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

SPECIAL = 4
"""The first pieces of the vocabulary are ``<s>``, ``<pad>``, ``</s>`` and ``<unk>`` and keep their ids."""

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")


def pruned(path: Path, texts: Iterable[str], size: int) -> tuple[Tokenizer, list[int]]:
    """A tokenizer of at most ``size`` pieces and, for each, its row in the full vocabulary.

    Kept are the special pieces, all that occur in ``texts``, all single characters of European scripts, and of the
    pieces in Latin script the most probable ones. The scores of the unigram model (Kudo, ACL 2018) stay as they are.
    """
    description: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    vocabulary: list[list[Any]] = description["model"]["vocab"]
    full = Tokenizer.from_file(str(path))
    used = {piece for encoding in full.encode_batch(list(texts), add_special_tokens=False) for piece in encoding.ids}
    rows = _choose(vocabulary, used, size)
    description["model"]["vocab"] = [vocabulary[row] for row in rows]
    description["added_tokens"] = [token for token in description["added_tokens"] if token["id"] < SPECIAL]
    return Tokenizer.from_str(json.dumps(description)), rows


def _choose(vocabulary: Sequence[Sequence[Any]], used: set[int], size: int) -> list[int]:
    last = len(vocabulary) - 1  # <mask>, which no sentence holds
    needed = set(range(SPECIAL)) | {row for row in used if row < last}
    needed |= {row for row in range(SPECIAL, last) if _is_character(str(vocabulary[row][0]))}
    spare = (row for row in range(SPECIAL, last) if row not in needed and _is_latin(str(vocabulary[row][0])))
    ranked = sorted(spare, key=lambda row: -float(vocabulary[row][1]))
    return sorted(needed | set(ranked[: max(0, size - len(needed))]))


def _is_character(piece: str) -> bool:
    bare = piece.removeprefix("▁")
    return len(bare) <= 1 and (not bare or not bare.isalpha() or unicodedata.name(bare, "").startswith(_SCRIPTS))


def _is_latin(piece: str) -> bool:
    letters = [char for char in piece if char.isalpha()]
    return bool(letters) and all(unicodedata.name(char, "").startswith("LATIN") for char in letters)
