"""A queue on the disk for what would not fit into memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType

from tui.model import DocumentError

Place = tuple[int, int]
"""Where something lies in the spool: first byte, number of bytes."""


class Spool:
    """Bytes put aside in a file without a name in `folder`, which is gone when this process is.

    Every method raises `DocumentError` where the disk fails or is full.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with self._told():
            self._file = TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115  closed by the context
        self._end = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, content: bytes) -> Place:
        """Put bytes aside; gives where they lie."""
        place = (self._end, len(content))
        with self._told():
            self._file.seek(self._end)
            while content:
                content = content[self._file.write(content) :]
            self._end = self._file.tell()
        return place

    def get(self, place: Place) -> bytes:
        """The bytes put aside."""
        start, length = place
        with self._told():
            self._file.seek(start)
            return self._file.read(length)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            advice = "Check the disk; what was stored before is kept"
            raise DocumentError(str(self._folder), "the disk reported an error", advice) from error
