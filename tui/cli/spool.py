"""A queue on the disk for what would not fit into memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType

Place = tuple[int, int]
"""Where something lies in the spool: first byte, number of bytes."""


class Spool:
    """Bytes put aside in a file without a name in `folder`, which is gone when this process is."""

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115  closed by the context
        self._end = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, content: bytes) -> Place:
        """Put bytes aside; gives where they lie."""
        self._file.seek(self._end)
        self._file.write(content)
        place = (self._end, len(content))
        self._end += len(content)
        return place

    def get(self, place: Place) -> bytes:
        """The bytes put aside."""
        start, length = place
        self._file.seek(start)
        return self._file.read(length)
