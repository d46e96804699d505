"""What can go wrong with a library as a whole."""

from __future__ import annotations

from pathlib import Path

from tui.model import DocumentError, NoteProblem


class LibraryError(DocumentError):
    """A library that cannot be opened, read or written.

    `file` is the library's folder, `problem` says what is wrong with it, `advice` what the user can do.
    """

    def __init__(self, folder: Path, problem: str, advice: str) -> None:
        super().__init__(str(folder), problem, advice)


class CorrectionError(ValueError):
    """A correction that cannot be made; the message says why in one line."""


class NoteError(ValueError):
    """A note that cannot be kept, and why."""

    def __init__(self, problem: NoteProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class SearchError(ValueError):
    """A search that cannot be kept; the message says why in one line."""
