"""The library: articles, what was found in them, and the reader's marks, in one folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.library import correcting, correction_log, fact_correcting, reading, writing
from tui.library.bookmarks import BookmarkStore
from tui.library.comparison_store import ComparisonStore
from tui.library.errors import CorrectionError
from tui.library.fact_correcting import LayOver
from tui.library.fact_problems import problem_with_move
from tui.library.note_store import NoteStore
from tui.library.searchable_library import SearchableLibrary
from tui.library.stored import StoredDocument
from tui.library.visits import VisitStore
from tui.model import (
    AnyCorrection,
    DocumentError,
    Fact,
    FactCorrection,
    Linking,
    Marks,
    NameInFile,
    RecordedCorrection,
    Story,
    StoryCorrection,
)

if TYPE_CHECKING:
    pass


class Library(SearchableLibrary):
    """An open library: `library.sqlite`, the truth, and `index/`, which can be deleted and is made again from it.

    A library opened in one thread may be used from any other; each thread reads through a connection of its own.
    Another process may write meanwhile: every method sees one state, the next call may see a newer one. Every method
    can raise `LibraryError` where the disk or the file fails.
    """

    # -- writing ------------------------------------------------------------------------------------------------------

    def set_marks(self, file: str, marks: Marks) -> None:
        """Store the reader's marks on one article; raises `KeyError`. Survives a kill, not always a power cut."""
        with self._database.writing(durable=False) as db:
            writing.save_marks(db, reading.article_id(db, file), marks)

    def save(self, documents: Iterable[StoredDocument], removed: Iterable[str] = (), *, index: bool = True) -> None:
        """Store documents and remove files, all or nothing; unknown files in `removed` do not count.

        `index` lets the full-text index follow at once; whoever saves many batches calls `update_index` after the last.

        A file that is stored already is replaced and keeps its marks. Facts in which a replaced or removed article had
        a part go: compare again, and hand the result to `save_comparison`. Raises `DocumentError` for a file whose name
        is not Unicode.
        """
        # Made before the transaction: annotating may be what is behind the iterable, and takes minutes.
        made, gone = tuple(documents), tuple(file for file in removed if reading.is_text(file))
        for document in made:
            if not reading.is_text(document.file):
                raise DocumentError(ascii(document.file), "the name of the file is no readable text", "Rename the file")
        if made or gone:
            with self._database.writing() as db:
                writing.save_articles(db, made, gone)
            if index:
                self._index.follow()

    def remove(self, files: Iterable[str]) -> None:
        """Remove articles with all that hangs on them; unknown files do not count."""
        self.save((), removed=files)

    def save_comparison(
        self,
        linking: Linking,
        story_of: Mapping[str, str],
        stories: Iterable[Story],
        facts: Mapping[str, Sequence[Fact]],
        rules: str = "",
        lay_over: LayOver | None = None,
    ) -> None:
        """Store what comparing all articles by the version `rules` found in place of what was found before, or nothing.

        `linking` is the linker's own: the corrections are applied to it here, and those of facts by `lay_over` to the
        `facts`, given by story id. `story_of` gives the story's id by file. Raises `KeyError` for a file, story or
        entity that is used but not known.
        """
        with self._database.writing() as db:
            writing.replace_comparison(db, linking, story_of, stories, facts, rules)
            if lay_over is not None:
                fact_correcting.lay_over_new(db, lay_over)

    @property
    def comparison(self) -> ComparisonStore:
        """What comparing reads and writes."""
        return ComparisonStore(self._database)

    @property
    def notes(self) -> NoteStore:
        """What a person wrote down beside articles, sentences and facts."""
        return NoteStore(self._database)

    @property
    def bookmarks(self) -> BookmarkStore:
        """The places that a person keeps under letters."""
        return BookmarkStore(self._database)

    @property
    def visits(self) -> VisitStore:
        """What its reader has seen of it."""
        return VisitStore(self._database)

    # -- corrections --------------------------------------------------------------------------------------------------

    def corrections(self) -> tuple[RecordedCorrection, ...]:
        """Give the corrections that were made and not taken back, oldest first."""
        with self._database.reading() as db:
            return correction_log.recorded(db)

    def entity_id_of(self, name: NameInFile) -> str | None:
        """Give the id of the entity that a name in a file stands for now; None where that file has no such name."""
        with self._database.reading() as db:
            return correcting.entity_id_of(db, name)

    def correct(self, correction: AnyCorrection, lay_over: LayOver | None = None) -> RecordedCorrection:
        """Make a correction for good; white space in names and words is folded.

        Names are joined, split or renamed at once. Facts are corrected at once by `lay_over`, which lays corrections
        over the facts of a story; without it, and for an article's story, the correction counts from the next
        comparison on. Raises `CorrectionError`, with a reason in one line, for what cannot be done, and changes nothing
        then.
        """
        with self._database.writing() as db:
            if isinstance(correction, FactCorrection):
                return fact_correcting.correct_facts(db, correction, lay_over)
            if isinstance(correction, StoryCorrection):
                if problem := problem_with_move(db, correction):
                    raise CorrectionError(problem)
                correction_log.note_change(db)
                return correction_log.record(db, correction)
            return correcting.correct(db, correction)

    def undo_correction(self, correction_id: int, lay_over: LayOver | None = None) -> None:
        """Take back one correction, whichever it was; the others stay.

        `lay_over` as in `correct`. Raises `KeyError`.
        """
        with self._database.writing() as db:
            if correction_id in correction_log.made(db, FactCorrection):
                fact_correcting.undo_facts(db, correction_id, lay_over)
            elif correction_id in correction_log.made(db, StoryCorrection):
                correction_log.forget(db, correction_id)
                correction_log.note_change(db)
            else:
                correcting.undo(db, correction_id)
