"""Who does the tasks of taking in: this process for a few documents, processes beside it for many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from tui.cli.tasks import Annotate, LoadingError, Outline, Read, Workplace
from tui.cli.workers import Workers, usual_count
from tui.model import AnnotatedArticle, DocumentError

FEW = 60
"""Documents that are done before a second process would have loaded the language model and caught up."""


class Hands(Protocol):
    """Does tasks, and gives the results in their order; what is wrong with a document stands in its place.

    Raises `DocumentError` where no document can be done, as without the language model.
    """

    count: int

    def read(self, tasks: Iterable[Read]) -> Iterator[Outline | DocumentError]:
        """Clean documents, each by itself."""

    def annotate(self, tasks: Iterable[Annotate]) -> Iterator[AnnotatedArticle | DocumentError]:
        """Annotate documents."""


def hands(documents: int, jobs: int | None, model: str | None) -> AbstractContextManager[Hands]:
    """Who does so many documents best; `jobs` is the most processes, None for one a core.

    `model` is the user's own spaCy pipeline, if any.
    """
    if jobs == 1:
        return nullcontext(OneProcess(model, threads=1))
    if documents <= FEW:
        return nullcontext(OneProcess(model))
    return Workers(jobs or usual_count(), model)


class OneProcess:
    """This process; `threads` run the recogniser, None for as many as the pipeline's configuration says."""

    count = 1

    def __init__(self, model: str | None, threads: int | None = None) -> None:
        self._workplace = Workplace(model, threads)

    def read(self, tasks: Iterable[Read]) -> Iterator[Outline | DocumentError]:
        """Clean documents."""
        for task in tasks:
            try:
                yield task.do(self._workplace)
            except DocumentError as error:
                yield error

    def annotate(self, tasks: Iterable[Annotate]) -> Iterator[AnnotatedArticle | DocumentError]:
        """Annotate documents, several at a time."""
        try:
            yield from self._workplace.annotate(tasks)
        except LoadingError as error:
            raise error.problem from error
