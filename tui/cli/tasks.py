"""What is done with a single document or story while articles are taken in, in this process or in one beside it.

Tasks and results cross the border between processes as Python's pickles: both ends are this program, joined by a pipe
that nobody else can reach, and nothing that comes from outside is ever unpickled.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.model import AnnotatedArticle, Article, DocumentError, Fact

if TYPE_CHECKING:
    from tui.annotate import Pipeline
    from tui.intake import Reading
    from tui.library.comparison_store import ComparisonStore

_TOGETHER = 8
"""Articles that one process annotates together, so that its threads have work."""
_PATIENCE = 120.0
"""Seconds; loading the language model takes a few, many more on a machine that is busy."""
_CHARACTERS_A_SECOND = 1000
"""A tenth of what annotating does on a slow core."""
_LONGEST_REASON = 200


class Task(Protocol):
    """Something to be done: what it is about, as errors name it, and the seconds after which it is given up."""

    @property
    def file(self) -> str:
        """The document, or story."""

    @property
    def patience(self) -> float:
        """Seconds, loading what it needs included."""

    def do(self, workplace: Workplace) -> object:
        """Do it; raises `DocumentError` for what is wrong with the document, `LoadingError`."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a document that was cleaned by itself: what others are told of it, and `packed`, the rest."""

    file: str
    source: str | None
    keys: array[int]
    characters: int
    packed: bytes


@dataclass(frozen=True, slots=True)
class Compared:
    """The headline of a story and its facts."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """Clean a document by itself."""

    file: str

    @property
    def patience(self) -> float:
        """Seconds; no document is so large that two minutes would not do."""
        return _PATIENCE

    def do(self, workplace: Workplace) -> Outline:
        """The document's outline; raises `DocumentError`."""
        from tui.intake import read_alone

        try:
            reading = read_alone(Path(self.file), self.file)
        except DocumentError:
            raise
        except Exception as error:  # a flaw of ours, or of a parser: the other documents go on
            raise DocumentError(self.file, f"it cannot be read ({_reason(error)})", "Leave it out.") from error
        article, keys = reading.article, array("Q", reading.keys)
        return Outline(self.file, article.source, keys, len(article.text), zlib.compress(pickle.dumps(reading), 1))


@dataclass(frozen=True, slots=True)
class Annotate:
    """Take the `repeated` lines from a document that was cleaned by itself, and annotate it."""

    file: str
    characters: int
    packed: bytes
    repeated: frozenset[int]

    @property
    def patience(self) -> float:
        """Seconds, more for a long text."""
        return _PATIENCE + self.characters / _CHARACTERS_A_SECOND

    def do(self, workplace: Workplace) -> AnnotatedArticle:
        """The annotated article; raises `DocumentError` and `LoadingError`."""
        (result,) = workplace.annotate([self])
        if isinstance(result, DocumentError):
            raise result
        return result

    def article(self) -> Article:
        """The article to be annotated."""
        from tui.intake import without_repeated

        reading: Reading = pickle.loads(zlib.decompress(self.packed))  # packed by `Read.do`, and by nobody else
        return without_repeated(reading, self.repeated)


@dataclass(frozen=True, slots=True)
class Compare:
    """Compare the articles of a story that lies in the library in `folder`."""

    folder: Path
    story: str
    files: tuple[str, ...]

    @property
    def file(self) -> str:
        """The story's id."""
        return self.story

    @property
    def patience(self) -> float:
        """Seconds, more for a large story."""
        return 5 * _PATIENCE + len(self.files) ** 2

    def do(self, workplace: Workplace) -> Compared:
        """What was found; raises `KeyError` where an article is gone meanwhile, and `LibraryError`."""
        from tui.library import Library

        with Library.open(self.folder) as library:
            return compared(library.comparison, self.files)


def compared(store: ComparisonStore, files: Sequence[str]) -> Compared:
    """Compare articles that are one story; raises `KeyError` and `LibraryError`."""
    from tui.compare import compare_story, story_title

    articles = list(store.annotated(files))
    return Compared(story_title(articles), tuple(compare_story(articles, store.linking(files)).facts))


class LoadingError(Exception):
    """The language model cannot be loaded, so that no document can be annotated; holds what is wrong."""

    def __init__(self, problem: DocumentError) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Workplace:
    """What the tasks of a process share: the language model, loaded when it is first needed.

    `model` is the user's own spaCy pipeline, if any; `threads` run its recogniser.
    """

    def __init__(self, model: str | None, threads: int | None = None) -> None:
        self._model, self._threads = model, threads
        self._loaded: Pipeline | None = None

    def pipeline(self) -> Pipeline:
        """The pipeline, loaded once; raises `LoadingError`."""
        if self._loaded is None:
            from tui.annotate import load_pipeline

            try:
                self._loaded = load_pipeline(self._model, threads=self._threads)
            except DocumentError as error:
                raise LoadingError(error) from error
        return self._loaded

    def annotate(self, tasks: Iterable[Annotate]) -> Iterator[AnnotatedArticle | DocumentError]:
        """The annotated articles in their order, or what is wrong with a document; raises `LoadingError`."""
        pipeline, tasks = self.pipeline(), iter(tasks)
        while some := list(islice(tasks, _TOGETHER)):
            articles = [task.article() for task in some]
            try:
                found: list[AnnotatedArticle | DocumentError] = [*pipeline.annotate(articles)]
            except Exception:  # over one of them: the others go on
                found = [_annotated_alone(pipeline, article) for article in articles]
            yield from found


def _annotated_alone(pipeline: Pipeline, article: Article) -> AnnotatedArticle | DocumentError:
    try:
        return next(pipeline.annotate([article]))
    except Exception as error:
        return DocumentError(article.file, f"it cannot be annotated ({_reason(error)})", "Leave it out.")


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
