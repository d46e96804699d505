"""The library: articles, what was found in them, and the reader's marks, in one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from tui.library import correcting, correction_log, fact_correcting, profiles, reading, writing
from tui.library.bookmarks import BookmarkStore
from tui.library.comparison_store import ComparisonStore
from tui.library.database import Database
from tui.library.errors import CorrectionError
from tui.library.fact_correcting import LayOver
from tui.library.fact_problems import problem_with_move
from tui.library.note_store import NoteStore
from tui.library.search.followed_index import FollowedIndex
from tui.library.search.search_result import SearchResult
from tui.library.stored import StoredDocument
from tui.library.visits import VisitStore
from tui.model import (
    AnnotatedArticle,
    Annotations,
    AnyCorrection,
    Article,
    ArticleSummary,
    DocumentError,
    Entity,
    EntityKind,
    EntityProfile,
    Fact,
    FactCorrection,
    LinkedMention,
    Linking,
    Marks,
    MentionPlace,
    NameInFile,
    RecordedCorrection,
    Story,
    StoryCorrection,
)

if TYPE_CHECKING:
    from tui.library.search.answering import Searcher
    from tui.library.search.health import Health


class Library:
    """An open library: `library.sqlite`, the truth, and `index/`, which can be deleted and is made again from it.

    A library opened in one thread may be used from any other; each thread reads through a connection of its own.
    Another process may write meanwhile: every method sees one state, the next call may see a newer one. Every method
    can raise `LibraryError` where the disk or the file fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._index = FollowedIndex(database)
        self._synonyms_of: Callable[[str], Sequence[str]] | None = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Library:
        """Open the library in `folder`; `create` makes it where there is none.

        Raises `LibraryError` for a library that is missing, broken, locked, unreadable, or made by another version.
        """
        return cls(Database.open(folder, create=create))

    @property
    def folder(self) -> Path:
        """The folder that holds the library."""
        return self._database.folder

    def close(self) -> None:
        """Close the library in all threads, without waiting for one that is in the middle of a search.

        Such a search raises `LibraryError` at its next step. Closing twice does no harm.
        """
        self._index.close_if_idle()
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # -- reading ------------------------------------------------------------------------------------------------------

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Give a summary of every article, by story, then day of publication, then source: the reading order.

        `story` is empty for an article that was not compared yet.
        """
        with self._database.reading() as db:
            return reading.summaries(db)

    def article(self, file: str) -> Article:
        """Give one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.article(db, file)

    def annotations(self, file: str) -> Annotations:
        """Give what the pipeline found in one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.annotations_of(db, file)

    def annotated(self) -> Iterator[AnnotatedArticle]:
        """Give all stored articles with their annotations, one after the other, in reading order."""
        for summary in self.articles():
            with self._database.reading() as db:
                stored = reading.annotated(db, summary.file)
            yield stored

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        """Give the linked mentions of one article in the order of the text; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.mentions(db, file)

    def entity(self, entity_id: str) -> Entity | None:
        """Give one entity, None where there is none of that id."""
        with self._database.reading() as db:
            return reading.entity(db, entity_id)

    def entities(self, kind: EntityKind | None = None, text: str | None = None) -> tuple[Entity, ...]:
        """Give all entities, or those of one kind and with `text` in one of their names, ordered by name.

        `text` is compared as a reader types it: without case, umlauts and accents.
        """
        with self._database.reading() as db:
            return reading.entities(db, kind, text)

    def entity_counts(self) -> dict[str, tuple[int, int]]:
        """Give, by entity id, how many articles name the entity and how often they do (parts of words not counted)."""
        with self._database.reading() as db:
            return reading.entity_counts(db)

    def places(self, entity_id: str) -> tuple[MentionPlace, ...]:
        """Give every mention of an entity with its sentence: articles in reading order, then the order of the text."""
        with self._database.reading() as db:
            return reading.places(db, entity_id)

    def profile(self, entity_id: str) -> EntityProfile | None:
        """Give an entity with its places and all that can be counted over them; None where there is none of that id."""
        with self._database.reading() as db:
            return profiles.profile(db, entity_id)

    def facts(self, file: str) -> tuple[Fact, ...]:
        """Give the facts of which an article carries a claim, by the place of its first claim; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.facts_of_article(db, file)

    def story_facts(self, story_id: str) -> tuple[Fact, ...]:
        """Give the facts of a story in the order of the comparison; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.facts_of_story(db, story_id)

    def stories(self) -> tuple[Story, ...]:
        """Give the stories in reading order."""
        with self._database.reading() as db:
            return reading.stories(db)

    def marks(self, file: str) -> Marks:
        """Give the reader's marks on one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.marks(db, file)

    def known(self) -> dict[str, tuple[str, str]]:
        """Give, by file, the content hash and version it was stored with: what need not be read again."""
        with self._database.reading() as db:
            rows = db.execute("SELECT file, content_hash, version FROM articles")
            return {file: (content_hash, version) for file, content_hash, version in rows}

    def needs_comparison(self, rules: str = "") -> bool:
        """Tell whether articles were saved or removed since the last comparison (the process may have died between).

        So too after corrections, or where other `rules` than these, a version of the caller's, made that comparison.
        """
        with self._database.reading() as db:
            statement = "SELECT generation, compared_generation, compared_by, corrected FROM library"
            generation, compared, compared_by, corrected = db.execute(statement).fetchone()
            return bool(generation != compared or compared_by != rules or corrected)

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        story: str | None = None,
        source: str | None = None,
        sort: Literal["best", "newest"] = "best",
        unfinished: bool = False,
    ) -> SearchResult:
        """Find articles by what is in them, best first; `story` (an id) and `source` (as shown) narrow the search.

        Words are joined by AND; `"phrases"`, `OR`, `NOT` or `-`, `begin*`, brackets, `title:`, `source:`, `date:` and
        the German names of all these are understood. Inflected forms find each other, umlauts may be typed as a reader
        can. Any text is a valid query. `unfinished` takes the last word for the beginning of one too, below the word
        itself. The first search of a process takes longer (it imports Whoosh, and makes the index where that is
        missing): call it from a worker thread.
        """
        from tui.library.search.answering import Narrowing

        narrowing = Narrowing(story, source)
        newest = sort == "newest"
        return self._searcher.search(
            query, limit=limit, narrowing=narrowing, newest_first=newest, unfinished=unfinished
        )

    def use_thesaurus(self, setting: str) -> None:
        """Let searches find words that mean the same too, ranked low and told; before the first search.

        `setting` is empty for none, `auto` for an installed German thesaurus, or the path of one in MyThes' format.
        Raises `DocumentError` for a file that is none.
        """
        if setting:
            from tui.library.search.synonyms import find_thesaurus

            thesaurus = find_thesaurus(setting)
            self._synonyms_of = thesaurus.synonyms if thesaurus else None

    def matches(self, file: str, query: str) -> tuple[tuple[int, int], ...]:
        """Give the spans of an article's text that a search query lights, in order, for the open article.

        Raises `KeyError`. Words that `search` takes in place of others are not among them.
        """
        return tuple(self._searcher.matches(file, query))

    @cached_property
    def _searcher(self) -> Searcher:
        from tui.library.search.answering import Searcher

        return Searcher(self._database, self._index.opened(), self._synonyms_of)

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

    def update_index(self) -> None:
        """Let the full-text index follow what was saved; the next search would do it else."""
        self._index.follow()

    def index_health(self) -> Health:
        """Compare the full-text index with the store, and check the files of both; changes nothing.

        Reads the files from end to end. Raises `LibraryError` for a store that cannot be read at all.
        """
        return self._index.opened().health()

    def rebuild_index(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Make the full-text index again beside the old one, in which searches go on until it is done.

        `progress` is told from time to time how many articles are indexed, of how many. Raises `LibraryError` where it
        cannot be made, or is being made already.
        """
        self._index.opened().rebuild(progress)

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
