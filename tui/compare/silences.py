"""Why a source of the story carries no claim of a fact.

Saying that a source is silent is a claim about its whole text. So it is only made where the text is complete, could
have known, nothing in it comes near, and two sources that did not copy from each other carry the fact: of a lone report
nobody can say that the others left it out. Of the other texts it is said why nothing can be told, and of those that
simply do not have what only one source has, nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.compare.grouping import StoryStatements
from tui.compare.similarity import Matrix
from tui.model import AnnotatedArticle, Silence, SilenceReason

NEAR = 0.33
"""From this likeness of sentences on, a text may say what the fact says."""
MIN_WORDS = 120
ENOUGH_ORIGINS = 2
"""So many independent origins must carry a fact before another source is called silent on it."""


class Silences:
    """Tells of each fact which of the story's articles carry no claim of it."""

    def __init__(self, articles: Sequence[AnnotatedArticle], story: StoryStatements) -> None:
        self._files = [annotated.file for annotated in articles]
        self._published = [annotated.article.published for annotated in articles]
        self._too_short = [
            annotated.article.truncated or len(annotated.article.text.split()) < MIN_WORDS for annotated in articles
        ]
        self._statements = story.statements
        self._row_of, self._nearness = _nearness(self._files, story)

    def of(self, members: Sequence[int], origins: int) -> tuple[Silence, ...]:
        """The silent articles, in the order of their files.

        `members` are the positions of the fact's statements, `origins` tells how many independent origins they have.
        """
        statements = [self._statements[i] for i in members]
        reporting = {statement.claim.file for statement in statements}
        first = min((s.published for s in statements if s.published is not None), default=None)
        near = self._nearness[[self._row_of[i] for i in members]].max(axis=0) >= NEAR
        found = []
        for index, (file, published) in enumerate(zip(self._files, self._published, strict=True)):
            if file not in reporting:
                earlier = first is not None and published is not None and published < first
                reason = self._reason(index, earlier, bool(near[index]))
                if reason is not SilenceReason.SILENT or origins >= ENOUGH_ORIGINS:
                    found.append(Silence(file, reason))
        return tuple(found)

    def _reason(self, index: int, earlier: bool, near: bool) -> SilenceReason:
        if self._too_short[index]:
            return SilenceReason.CUT_SHORT
        if earlier:
            return SilenceReason.EARLIER
        return SilenceReason.UNCLEAR if near else SilenceReason.SILENT


def _nearness(files: Sequence[str], story: StoryStatements) -> tuple[Sequence[int], Matrix]:
    """The row of every statement, and per row how near each file's nearest sentence comes to its sentence.

    Each sentence is compared once, however many statements it holds, with the sentences of one file at a time.
    """
    rows: dict[str, int] = {}
    row_of = [rows.setdefault(statement.sentence, len(rows)) for statement in story.statements]
    first = {row: position for position, row in reversed(list(enumerate(row_of)))}
    sentences = [first[row] for row in range(len(rows))]
    nearness = np.zeros((len(rows), len(files)))
    for column, file in enumerate(files):
        clauses = sorted({first[row_of[i]] for i in story.clauses_of(file)})
        if clauses and sentences:
            nearness[:, column] = story.similarity.sentences(sentences, clauses).max(axis=1)
    return row_of, nearness
