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
from typing import TYPE_CHECKING

from tui.model import AnnotatedArticle, Article, DocumentError, Fact

if TYPE_CHECKING:
    from tui.annotate import Pipeline
    from tui.intake import Reading
    from tui.library.comparison_store import ComparisonStore

_TOGETHER = 8
"""Articles that one process annotates together, so that its threads have work."""
_PATIENCE = 60.0
_CHARACTERS_A_SECOND = 1000
"""A tenth of what annotating does on a slow core."""
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Read:
    """Clean a document by itself; gives an `Outline`."""

    file: str

    @property
    def patience(self) -> float:
        """Seconds after which it is given up."""
        return _PATIENCE


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a document that was cleaned by itself: what others are told of it, and `packed`, the rest."""

    file: str
    source: str | None
    keys: array[int]
    characters: int
    packed: bytes


@dataclass(frozen=True, slots=True)
class Annotate:
    """Take the `repeated` lines from a document that was cleaned by itself, and annotate it; gives the article."""

    file: str
    characters: int
    packed: bytes
    repeated: frozenset[int]

    @property
    def patience(self) -> float:
        """Seconds after which it is given up."""
        return _PATIENCE + self.characters / _CHARACTERS_A_SECOND


@dataclass(frozen=True, slots=True)
class Compare:
    """Compare the articles of a story that lies in the library in `folder`; gives the `Comparison`'s facts."""

    folder: Path
    story: str
    files: tuple[str, ...]

    @property
    def file(self) -> str:
        """What it is called in errors."""
        return self.story

    @property
    def patience(self) -> float:
        """Seconds after which it is given up."""
        return 10 * _PATIENCE + len(self.files) ** 2


@dataclass(frozen=True, slots=True)
class Compared:
    """The headline of a story and its facts."""

    title: str
    facts: tuple[Fact, ...]


Task = Read | Annotate | Compare
Result = Outline | AnnotatedArticle | Compared


class LoadingError(Exception):
    """The language model cannot be loaded, so that no document can be annotated; holds what is wrong."""

    def __init__(self, problem: DocumentError) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Workplace:
    """Does tasks one after the other; what they need is loaded when it is first needed.

    `model` is the user's own spaCy pipeline, if any; `threads` run its recogniser.
    """

    def __init__(self, model: str | None, threads: int | None = None) -> None:
        self._model, self._threads = model, threads
        self._loaded: Pipeline | None = None

    def do(self, task: Task) -> Result:
        """Do one task; raises `DocumentError` for what is wrong with its document, `LoadingError`."""
        if isinstance(task, Read):
            return self.read(task)
        if isinstance(task, Compare):
            return compare(task)
        (result,) = self.annotate([task])
        if isinstance(result, DocumentError):
            raise result
        return result

    def load(self) -> Pipeline:
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
        from tui.intake import without_repeated

        pipeline, tasks = self.load(), iter(tasks)
        while some := list(islice(tasks, _TOGETHER)):
            articles = [without_repeated(_unpacked(task.packed), task.repeated) for task in some]
            try:
                yield from list(pipeline.annotate(articles))
            except Exception:  # one of them: the others go on
                for article in articles:
                    yield _annotated_alone(pipeline, article)

    def read(self, task: Read) -> Outline:
        """Clean a document by itself; raises `DocumentError`."""
        from tui.intake import read_alone

        try:
            reading = read_alone(Path(task.file), task.file)
        except DocumentError:
            raise
        except Exception as error:
            raise DocumentError(task.file, f"it cannot be read ({_reason(error)})", "Leave it out.") from error
        article, keys = reading.article, array("Q", reading.keys)
        return Outline(task.file, article.source, keys, len(article.text), zlib.compress(pickle.dumps(reading), 1))


def _unpacked(packed: bytes) -> Reading:
    reading: Reading = pickle.loads(zlib.decompress(packed))  # packed by `Workplace.read`, by nobody else
    return reading


def _annotated_alone(pipeline: Pipeline, article: Article) -> AnnotatedArticle | DocumentError:
    try:
        return next(pipeline.annotate([article]))
    except Exception as error:
        return DocumentError(article.file, f"it cannot be annotated ({_reason(error)})", "Leave it out.")


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:_LONGEST_REASON]


def compare(task: Compare) -> Compared:
    """Compare a story of a library; raises `KeyError` where an article is gone meanwhile, and `LibraryError`."""
    from tui.library import Library

    with Library.open(task.folder) as library:
        return compared(library.comparison, task.files)


def compared(store: ComparisonStore, files: Sequence[str]) -> Compared:
    """Compare articles that are one story; raises as `compare` does."""
    from tui.compare import compare_story, story_title

    articles = list(store.annotated(files))
    return Compared(story_title(articles), tuple(compare_story(articles, store.linking(files)).facts))
