"""Which documents a run that was stopped had taken on: what a source repeats is counted over all of them again.

Otherwise what is cleaned after the stop would know nothing of what was cleaned before it, and would be cleaned
otherwise than in one go. The note lies beside the library and goes when the run is through.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

NAME = "unfinished.json"


class Unfinished:
    """The note of runs under way, or stopped, in the folder of a library; `version` is that of the reading rules."""

    def __init__(self, folder: Path, version: str) -> None:
        self._path, self._version = folder / NAME, version

    def begin(self, files: Collection[str]) -> set[str]:
        """Note a run that begins; gives its files with those of the runs that it goes on with.

        These are the runs that were stopped and have a file in common with it.
        """
        ours, others = self._parted(files)
        joined = set(files).union(*ours)
        self._write([*others, joined])
        return joined

    def end(self, files: Collection[str]) -> None:
        """Forget a run, which is through."""
        self._write(self._parted(files)[1])

    def _parted(self, files: Collection[str]) -> tuple[list[set[str]], list[set[str]]]:
        """The noted runs that have a file in common with this one, and the others."""
        runs, here = self._read(), set(files)
        return [run for run in runs if run & here], [run for run in runs if not run & here]

    def _read(self) -> list[set[str]]:
        """The runs noted; none where the note is missing, of other rules, or no note."""
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
            return [set(map(str, run)) for run in noted["runs"]] if noted["version"] == self._version else []
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return []

    def _write(self, runs: list[set[str]]) -> None:
        with suppress(OSError):  # the articles are stored all the same
            if not runs:
                self._path.unlink(missing_ok=True)
                return
            written = self._path.with_name(f"{NAME}.new")
            note = {"version": self._version, "runs": [sorted(run) for run in runs]}
            written.write_text(json.dumps(note), encoding="utf-8")
            written.replace(self._path)
