"""The path of an article, from a raw file to the library: clean, annotate, store, index, compare.

Every step is skipped for what has not changed: a file's content hash and the versions of the cleaning and annotating
rules decide. Each batch of articles is one transaction, so a stop at any moment loses nothing that was reported, and
the next run goes on from there and comes to the same end.

Few documents are done in this process, for many there are processes beside it (`tui.cli.hands`). Each document is
cleaned by itself first, which tells what its source repeats; the rest of it waits on the disk until that is known of
all. So neither texts nor annotations of a whole archive are ever in memory together.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.comparing import Progress, compare_all
from tui.cli.outcome import Outcome, Step
from tui.cli.room_versions import comparing_version, reading_version
from tui.cli.unfinished import Lines, Run, Unfinished
from tui.language import _
from tui.model import AnnotatedArticle, DocumentError

if TYPE_CHECKING:
    from tui.cli.cleaned import Cleaned
    from tui.cli.hands import Hands
    from tui.library import Library

BATCH = 32
"""Articles stored together: little to lose in a crash."""


class Stopped(Exception):  # noqa: N818  nothing went wrong
    """Ctrl+C was pressed; `outcome` says what was done until then, all of it stored."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__("stopped")
        self.outcome = outcome


def take_in(
    library: Library,
    paths: Sequence[Path],
    progress: Progress,
    *,
    model: str | None = None,
    jobs: int | None = None,
    failed: Callable[[DocumentError], None] = lambda failure: None,
) -> Outcome:
    """Bring the library up to date with the files and folders at `paths`.

    New files are added, changed ones replace their article, and articles whose file is gone from one of the folders are
    removed. A document that cannot be read is listed among the failures, and told to `failed`, and the rest goes on; if
    an earlier version of it is stored, that stays. `jobs` is the most processes at a time, by default one a core; what
    comes out is the same for any of them. Raises `Stopped` at Ctrl+C.
    """
    taking = _TakingIn(library, progress, model, jobs, failed)
    try:
        taking.run(paths)
    except KeyboardInterrupt:
        raise Stopped(taking.outcome) from None
    finally:
        taking.outcome.clock.turn(None)
    return taking.outcome


@dataclass
class _TakingIn:
    """One run; `hashes` are those of the documents that are there, by file."""

    library: Library
    progress: Progress
    model: str | None
    jobs: int | None
    failed: Callable[[DocumentError], None]
    outcome: Outcome = field(default_factory=Outcome)
    hashes: dict[str, str] = field(default_factory=dict)

    def run(self, paths: Sequence[Path]) -> None:
        """Do the steps that are needed."""
        clock = self.outcome.clock
        clock.turn(Step.READING)
        if changed := self._look_through(paths):
            self._take(changed)
        clock.turn(Step.COMPARING)
        if self.library.needs_comparison(comparing_version()):
            compare_all(self.library, self.progress, self.jobs)

    def _look_through(self, paths: Sequence[Path]) -> list[str]:
        """The files that have to be read, in order; removes from the library what is gone."""
        present = self._documents(paths)
        self._hash(present)
        known, version = self.library.known(), reading_version(self.model)
        changed = [file for file, digest in self.hashes.items() if known.get(file) != (digest, version)]
        self.outcome.unchanged = sorted(self.hashes.keys() - set(changed))
        self.outcome.removed = _vanished(paths, known, present)
        if self.outcome.removed:
            self.library.remove(self.outcome.removed)
        return sorted(changed)

    def _documents(self, paths: Sequence[Path]) -> list[str]:
        from tui.intake import find_documents

        found: dict[str, None] = {}
        for path in paths:
            try:
                documents = [_absolute(document) for document in find_documents(path)]
            except DocumentError as error:
                self._fail(error)
                continue
            for document in documents:
                if _is_text(document):
                    found[document] = None
                else:
                    self._fail(DocumentError(document, "the file's name is not UTF-8", "Rename it."))
        return list(found)

    def _hash(self, documents: Iterable[str]) -> None:
        from tui.intake import content_hash

        for file in documents:
            try:
                self.hashes[file] = content_hash(Path(file))
            except DocumentError as error:
                self._fail(error)

    def _take(self, changed: Sequence[str]) -> None:
        """Clean, annotate, store and index documents."""
        from tui.cli.cleaned import Cleaned
        from tui.cli.hands import hands
        from tui.cli.spool import Spool

        unfinished = Unfinished(self.library.folder, reading_version(self.model))
        together = unfinished.begin(changed)
        with ExitStack() as stack:
            doing = stack.enter_context(hands(len(changed), self.jobs, self.model))
            cleaned = Cleaned(stack.enter_context(Spool(self.library.folder)))
            self.outcome.jobs = doing.count
            self._clean(together, set(changed), doing, cleaned)
            unfinished.note({**dict.fromkeys(together), **cleaned.lines})
            self.outcome.clock.turn(Step.ANNOTATING)
            self._annotate(cleaned, doing)
        unfinished.end(changed)
        self.outcome.clock.turn(Step.INDEXING)
        self.progress(_("Indexing"), 0, 1)
        self.library.update_index()

    def _clean(self, together: Run, changed: set[str], doing: Hands, cleaned: Cleaned) -> None:
        """Clean each document by itself; those of `together` that have not changed count for their source alone."""
        from tui.cli.tasks import Read

        for file, lines in together.items():
            if lines is not None:
                cleaned.count(file, lines)
        files = sorted(file for file, lines in together.items() if lines is None)
        for number, (file, result) in enumerate(zip(files, doing.read(map(Read, files)), strict=True), 1):
            self.progress(_("Reading"), number, len(files))
            if not isinstance(result, DocumentError):
                cleaned.count(file, Lines(result.source, result.keys))
                if file in changed:
                    cleaned.keep(result)
            elif file in changed:
                self._fail(result)
        self.outcome.read = len(files)

    def _annotate(self, cleaned: Cleaned, doing: Hands) -> None:
        """Annotate and store what was cleaned; at Ctrl+C what is annotated by then is stored."""
        if not cleaned:
            return
        self.progress(_("Loading the language model"), 0, 1)
        known, batch = self.library.known(), list[AnnotatedArticle]()
        try:
            for number, result in enumerate(doing.annotate(cleaned.tasks()), 1):
                if isinstance(result, DocumentError):
                    self._fail(result)
                else:
                    batch.append(result)
                if len(batch) == BATCH:
                    self._store(batch, known)
                self.progress(_("Annotating"), number, len(cleaned))
        except KeyboardInterrupt:
            self._store(batch, known)
            raise
        self._store(batch, known)

    def _store(self, batch: list[AnnotatedArticle], known: Iterable[str]) -> None:
        """Store a batch, and empty it."""
        from tui.library import StoredDocument

        version, clock = reading_version(self.model), self.outcome.clock
        clock.turn(Step.STORING)
        self.library.save((StoredDocument(each, self.hashes[each.file], version) for each in batch), index=False)
        for each in batch:
            (self.outcome.replaced if each.file in known else self.outcome.added).append(each.file)
            self.outcome.words += len(each.article.text.split())
        batch.clear()
        clock.turn(Step.ANNOTATING)

    def _fail(self, failure: DocumentError) -> None:
        self.outcome.failures.append(failure)
        self.failed(failure)


def _absolute(path: Path) -> str:
    """The path from the root, without `..`, its links as they are: what the library knows a file by."""
    return os.path.abspath(path)  # noqa: PTH100  Path.absolute keeps `..`


def _is_text(name: str) -> bool:
    """Whether the name can be written as UTF-8; Python stands bytes that cannot in for by lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _vanished(paths: Sequence[Path], known: Iterable[str], present: Iterable[str]) -> list[str]:
    """The stored files that lay in one of the folders, or are one of the paths, and are gone from the disk."""
    places, there = {Path(_absolute(path)) for path in paths}, set(present)
    return [
        file
        for file in known
        if file not in there and not places.isdisjoint((Path(file), *Path(file).parents)) and not Path(file).exists()
    ]
