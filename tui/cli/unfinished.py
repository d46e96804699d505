"""What a run that was stopped knew of its documents: what a source repeats is counted over all of them again.

Otherwise what is cleaned after the stop would know nothing of what was cleaned before it, and would be cleaned
otherwise than in one go. The note lies beside the library and goes when the run is through.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

NAME = "unfinished.json"


class Lines(NamedTuple):
    """The source of a document, and the keys of its lines (`tui.intake.frequencies.line_key`)."""

    source: str | None
    keys: Sequence[int]


Run = Mapping[str, Lines | None]
"""The documents of a run by file; None for one that was not cleaned yet."""


class Unfinished:
    """The note of runs under way, or stopped, in the folder of a library; `version` is that of the reading rules."""

    def __init__(self, folder: Path, version: str) -> None:
        self._path, self._version = folder / NAME, version

    def begin(self, files: Collection[str]) -> dict[str, Lines | None]:
        """Note a run that begins; gives the documents of the stopped runs that it goes on with, and its own.

        These are the runs that have a file in common with it. All `files` are to be cleaned, known or not.
        """
        ours, others = self._parted(files)
        joined = {file: lines for run in ours for file, lines in run.items()} | dict.fromkeys(files)
        self._write([*others, joined])
        return joined

    def note(self, run: Run) -> None:
        """Note what is known of a run's documents, now that they are cleaned."""
        self._write([*self._parted(run.keys())[1], run])

    def end(self, files: Collection[str]) -> None:
        """Forget a run, which is through."""
        self._write(self._parted(files)[1])

    def _parted(self, files: Collection[str]) -> tuple[list[Run], list[Run]]:
        """The noted runs that have a file in common with this one, and the others."""
        runs, here = self._read(), set(files)
        return [run for run in runs if here & run.keys()], [run for run in runs if not here & run.keys()]

    def _read(self) -> list[Run]:
        """The runs noted; none where the note is missing, of other rules, or no note."""
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            if noted["version"] != self._version:
                return []
            return [{file: _lines(data) for file, data in run.items()} for run in noted["runs"]]
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return []

    def _write(self, runs: Sequence[Run]) -> None:
        with suppress(OSError):  # the articles are stored all the same
            if not runs:
                self._path.unlink(missing_ok=True)
                return
            written = self._path.with_name(f"{NAME}.new")
            note = {"version": self._version, "runs": [{file: _data(run[file]) for file in run} for run in runs]}
            written.write_text(json.dumps(note), encoding="utf-8")
            written.replace(self._path)


def _data(lines: Lines | None) -> Any:
    return None if lines is None else [lines.source, list(lines.keys)]


def _lines(data: Any) -> Lines | None:
    if data is None:
        return None
    source, keys = data
    return Lines(None if source is None else str(source), tuple(map(int, keys)))
