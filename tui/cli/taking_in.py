"""The path of an article, from a raw file to the library: clean, annotate, store, compare.

Every step is skipped for what has not changed: a file's content hash and the versions of the cleaning and annotating
rules decide. Each batch of articles is one transaction, so a stop at any moment loses nothing that was reported.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.comparing import Progress, compare_all
from tui.cli.room_versions import comparing_version, reading_version
from tui.language import _
from tui.model import Article, DocumentError

if TYPE_CHECKING:
    from tui.library import Library

BATCH = 32
"""Articles annotated and stored together: enough to fill the recogniser's batches, little to lose in a crash."""


@dataclass(slots=True)
class Outcome:
    """What taking in did: files by what became of them, and the documents that failed with the reason."""

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: list[DocumentError] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether the library is another than before."""
        return bool(self.added or self.replaced or self.removed)


def take_in(library: Library, paths: Sequence[Path], progress: Progress, *, model: str | None = None) -> Outcome:
    """Bring the library up to date with the files and folders at `paths`.

    New files are added, changed ones replace their article, and articles whose file is gone from one of the folders are
    removed. A document that cannot be read is listed among the failures and the rest goes on; if an earlier version of
    it is stored, that stays.
    """
    outcome = Outcome()
    present = _documents(paths, outcome)
    version = reading_version(model)
    known = library.known()
    hashes = _hashes(present, outcome)
    changed = [path for path, digest in hashes.items() if known.get(str(path)) != (digest, version)]
    outcome.unchanged = [str(path) for path in hashes if path not in set(changed)]
    outcome.removed = _vanished(paths, known, present)
    if outcome.removed:
        library.remove(outcome.removed)
    if changed:
        _store(library, changed, hashes, version, outcome, progress, model)
    if library.needs_comparison(comparing_version()):
        compare_all(library, progress)
    return outcome


def _documents(paths: Sequence[Path], outcome: Outcome) -> list[Path]:
    from tui.intake import find_documents

    found: dict[Path, None] = {}
    for path in paths:
        try:
            documents = [_absolute(document) for document in find_documents(path)]
        except DocumentError as error:
            outcome.failures.append(error)
            continue
        unnameable = [document for document in documents if not _is_text(str(document))]
        outcome.failures += [
            DocumentError(str(each), "the file's name is not UTF-8", "Rename it.") for each in unnameable
        ]
        found.update(dict.fromkeys(document for document in documents if document not in unnameable))
    return list(found)


def _absolute(path: Path) -> Path:
    """The path from the root, without `..`, its links as they are: what the library knows a file by."""
    return Path(os.path.abspath(path))  # noqa: PTH100  Path.absolute keeps `..`


def _is_text(name: str) -> bool:
    """Whether the name can be written as UTF-8; Python stands bytes that cannot in for by lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _hashes(documents: Iterable[Path], outcome: Outcome) -> dict[Path, str]:
    from tui.intake import content_hash

    hashes = {}
    for path in documents:
        try:
            hashes[path] = content_hash(path)
        except DocumentError as error:
            outcome.failures.append(error)
    return hashes


def _vanished(paths: Sequence[Path], known: Iterable[str], present: Iterable[Path]) -> list[str]:
    """The stored files that lay in one of the folders, or are one of the paths, and are gone from the disk."""
    places = [_absolute(path) for path in paths]
    there = {str(path) for path in present}
    return [
        file
        for file in known
        if file not in there
        and any(place == Path(file) or place in Path(file).parents for place in places)
        and not Path(file).exists()
    ]


def _store(
    library: Library,
    changed: Sequence[Path],
    hashes: dict[Path, str],
    version: str,
    outcome: Outcome,
    progress: Progress,
    model: str | None,
) -> None:
    from tui.annotate import load_pipeline
    from tui.library import StoredDocument

    articles = _readable(changed, outcome, progress)
    if not articles:
        return
    progress(_("Loading the language model"), 0, 1)
    pipeline = load_pipeline(model)
    known = library.known()
    annotated = iter(pipeline.annotate(articles))
    done = 0
    while batch := list(islice(annotated, BATCH)):
        library.save(StoredDocument(item, hashes[Path(item.file)], version) for item in batch)
        for item in batch:
            (outcome.replaced if item.file in known else outcome.added).append(item.file)
        done += len(batch)
        progress(_("Annotating"), done, len(articles))


def _readable(paths: Sequence[Path], outcome: Outcome, progress: Progress) -> list[Article]:
    from tui.intake import read_articles

    articles = []
    for number, result in enumerate(read_articles(paths), 1):
        progress(_("Reading"), number, len(paths))
        if isinstance(result, DocumentError):
            outcome.failures.append(result)
        else:
            articles.append(result)
    return articles
