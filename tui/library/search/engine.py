"""Whoosh, the one place where it is imported: without its warnings, and with its pickles disarmed.

Whoosh 2.7.4 keeps its tables as pickles, and a pickle can run any code when it is loaded. An index folder may come from
anywhere (a shared disk, a backup), so here every pickle is read by an unpickler that knows plain data and Whoosh's own
segment record, and nothing else.
"""

from __future__ import annotations

import io
import pickle
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

with warnings.catch_warnings():
    # Invalid escapes and comparisons by identity of 2016, told once when Python compiles the files.
    warnings.simplefilter("ignore")
    import whoosh
    import whoosh.codec.whoosh3
    import whoosh.columns
    import whoosh.fields
    import whoosh.filedb.filestore
    import whoosh.filedb.structfile
    import whoosh.formats
    import whoosh.index
    import whoosh.matching
    import whoosh.reading
    from whoosh.util.filelock import FileLock

__all__ = ["load_plain", "loads_plain", "locked", "whoosh"]

_POLL = 0.05
_HARMLESS = frozenset(
    (
        ("whoosh.codec.whoosh3", "W3Segment"),
        ("tui.library.search.segment_codec", "SegmentCodec"),
        ("collections", "defaultdict"),
        ("builtins", "int"),
        ("_codecs", "encode"),  # how protocol 2 writes bytes
    )
)


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _HARMLESS:
            raise pickle.UnpicklingError(f"the index names {module}.{name}")
        return super().find_class(module, name)


def load_plain(file: BinaryIO) -> Any:
    """Load a pickle of plain data from a file; raises `pickle.UnpicklingError` for any other."""
    return _PlainUnpickler(file).load()


def loads_plain(data: bytes) -> Any:
    """Load a pickle of plain data; raises `pickle.UnpicklingError` for any other."""
    return _PlainUnpickler(io.BytesIO(data)).load()


whoosh.codec.whoosh3.loads = loads_plain
whoosh.columns.loads = loads_plain
whoosh.filedb.structfile.load_pickle = load_plain
whoosh.index.pickle = SimpleNamespace(loads=loads_plain, dumps=pickle.dumps, PicklingError=pickle.PicklingError)
whoosh.index.toc_loaders = {}  # for indexes of older formats, which we never made


@contextmanager
def locked(path: Path, wait: float) -> Iterator[bool]:
    """Hold a lock between processes on the file `path`; gives False where another held it for `wait` seconds."""
    lock = FileLock(str(path))
    until = time.monotonic() + wait
    while not (held := lock.acquire()) and time.monotonic() < until:
        time.sleep(_POLL)
    try:
        yield held
    finally:
        if held:
            lock.release()
