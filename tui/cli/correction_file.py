"""Corrections in a JSON file: a list of what `gegenlese corrections --json` prints, or a list written like it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any, TextIO

from tui.cli.group import UserError
from tui.language import _
from tui.model import AnyCorrection, Correction, FactCorrection, StoryCorrection


class EntryError(ValueError):
    """An entry that is no correction; the message says why in one line."""


def read_entries(file: TextIO) -> list[Any]:
    """The entries of a file, not looked at yet; raises `UserError` for a file that is no JSON list."""
    try:
        entries = json.loads(file.read())
    except (ValueError, RecursionError) as error:
        raise UserError(_("{file}: no JSON: {error}").format(file=file.name, error=error)) from error
    if not isinstance(entries, list):
        problem = _("{file}: a list of corrections is expected, as 'gegenlese corrections --json' prints it.")
        raise UserError(problem.format(file=file.name))
    return entries


def to_correction(entry: object, files: Sequence[str]) -> AnyCorrection:
    """An entry as a correction of a library with the articles `files`; raises `EntryError`.

    A file that is not among them is taken for the only one of its name: libraries are moved, and shared.
    """
    from tui.library.codec import CodecError, from_data
    from tui.library.corrections import written

    try:
        correction = from_data(_kind_of(entry), entry)
    except CodecError as error:
        raise EntryError(" ".join(str(error).split())) from error
    if isinstance(correction, StoryCorrection):
        beside = None if correction.beside is None else _at_home(correction.beside, files)
        return StoryCorrection(_at_home(correction.file, files), beside)
    if isinstance(correction, FactCorrection):
        claims = (replace(c, file=_at_home(c.file, files), words=written(c.words)) for c in correction.claims)
        return replace(correction, claims=tuple(claims))
    names = (replace(name, file=_at_home(name.file, files), name=written(name.name)) for name in correction.names)
    return replace(correction, names=tuple(names))


def _kind_of(entry: object) -> type[Correction] | type[FactCorrection] | type[StoryCorrection]:
    """What an entry corrects shows by its fields."""
    if isinstance(entry, dict) and "claims" in entry:
        return FactCorrection
    return StoryCorrection if isinstance(entry, dict) and "file" in entry else Correction


def _at_home(file: str, files: Sequence[str]) -> str:
    if file in files:
        return file
    named_alike = [each for each in files if PurePath(each).name == PurePath(file).name]
    return named_alike[0] if len(named_alike) == 1 else file
