"""Documents on disk: which ones there are, their bytes, their hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from tui.model import DocumentError

SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml", ".md", ".markdown", ".eml", ".xml", ".rss"})
_NO_ARTICLES = frozenset({"readme", "changelog", "contributing", "license"})
"""Markdown that tells of a folder, not news."""
MAX_BYTES = 5 * 1024 * 1024


def find_documents(path: Path) -> list[Path]:
    """The documents at `path`: itself, or those below it, sorted; hidden files and links that lead out are skipped.

    Raises DocumentError where `path` is missing, may not be read, has another suffix, or holds no document.
    """
    try:
        if path.is_file():
            _refuse_suffix(path)
            return [path]
        if not path.is_dir():
            raise DocumentError(str(path), "there is no such file or folder", "Check the path.")
        found = sorted(_walk(path))
    except PermissionError as error:
        raise DocumentError(
            str(path), "no permission to read it", "Change its permissions, or leave it out."
        ) from error
    if not found:
        raise DocumentError(str(path), "the folder holds no article", "Put .txt or .html files into it.")
    return found


def read_document(path: Path, file: str) -> bytes:
    """The bytes of a document; `file` names it in errors. Raises DocumentError where they cannot be read."""
    _refuse_suffix(path, file)
    try:
        if path.is_dir():
            raise DocumentError(file, "it is a folder", "Name a file, or add the folder as a whole.")
        if path.exists() and not path.is_file():
            raise DocumentError(file, "it is not a regular file", "Save the article as a file.")
        size = path.stat().st_size
        if size > MAX_BYTES:
            problem = f"the file has {size / 1024**2:.1f} MiB, the limit is {MAX_BYTES // 1024**2} MiB"
            raise DocumentError(file, problem, "Keep the article alone in the file.")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)[:MAX_BYTES]
    except FileNotFoundError as error:
        raise DocumentError(file, "there is no such file", "Check the path.") from error
    except PermissionError as error:
        raise DocumentError(file, "no permission to read it", "Change its permissions, or leave it out.") from error
    except OSError as error:
        raise DocumentError(file, f"it cannot be read ({error.strerror or error})", "Check the disk.") from error


def content_hash(path: Path) -> str:
    """SHA-256 of the raw bytes, in hex: equal for equal documents. Raises DocumentError as `read_document` does."""
    return hashlib.sha256(read_document(path, str(path))).hexdigest()


def _walk(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for parent, folders, names in os.walk(folder, onerror=_reraise_for(folder)):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if name.startswith(".") or path.suffix.lower() not in SUFFIXES or _tells_of_its_folder(path):
                continue
            if not path.is_symlink() or path.resolve().is_relative_to(root):
                yield path


def _tells_of_its_folder(path: Path) -> bool:
    return path.suffix.lower() in (".md", ".markdown") and path.stem.casefold() in _NO_ARTICLES


def _reraise_for(folder: Path) -> Callable[[OSError], None]:
    """A folder below that cannot be opened is passed over; the one that the user named is not."""

    def reraise(error: OSError) -> None:
        if error.filename == str(folder):
            raise error

    return reraise


def _refuse_suffix(path: Path, file: str | None = None) -> None:
    if path.suffix.lower() not in SUFFIXES:
        name = f"files of kind {path.suffix!r}" if path.suffix else "files without a suffix"
        raise DocumentError(file or str(path), f"{name} are not read", "Save the article as .txt or .html.")
