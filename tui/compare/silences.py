"""Why a source of the story carries no claim of a fact.

Saying that a source is silent is a claim about its whole text. So it is only made where the text is complete, could
have known, nothing in it comes near, and two sources that did not copy from each other carry the fact: of a lone report
nobody can say that the others left it out. Of the other texts it is said why nothing can be told, and of those that
simply do not have what only one source has, nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from tui.compare.grouping import Group, StoryStatements
from tui.compare.units import commensurable, in_base
from tui.model import AnnotatedArticle, Claim, Silence, SilenceReason

NEAR = 0.27
"""From this likeness of clause and sentence on, a text may say what the fact says.

On the stories with gold nine of ten texts below it say nothing of the fact, of those just below a third seven of eight.
"""
TELLING_FROM = 13
"""A number from here on that stands in two texts may be one fact whatever it is said to count."""
MIN_WORDS = 120
ENOUGH_ORIGINS = 2
"""So many independent origins must carry a fact before another source is called silent on it."""


class Silences:
    """Tells of each fact which of the story's articles carry no claim of it."""

    def __init__(self, articles: Sequence[AnnotatedArticle], story: StoryStatements, groups: Iterable[Group]) -> None:
        """`groups` are all the facts that will be asked for, so that their texts are compared at once."""
        self._files = [annotated.file for annotated in articles]
        self._published = [annotated.article.published for annotated in articles]
        self._too_short = [
            annotated.article.truncated or len(annotated.article.text.split()) < MIN_WORDS for annotated in articles
        ]
        self._statements = story.statements
        positions = sorted({i for group in groups for i in group.members})
        self._row_of = {position: row for row, position in enumerate(positions)}
        self._near = _near(positions, self._files, story)
        self._numbers = _Numbers(statement.claim for statement in story.statements)

    def of(self, members: Sequence[int], origins: int) -> tuple[Silence, ...]:
        """The silent articles, in the order of their files.

        `members` are the positions of the fact's statements, `origins` tells how many independent origins they have.
        """
        statements = [self._statements[i] for i in members]
        reporting = {statement.claim.file for statement in statements}
        first = min((s.published for s in statements if s.published is not None), default=None)
        near = np.any(self._near[[self._row_of[i] for i in members]], axis=0)
        same_number = self._numbers.files_with([statement.claim for statement in statements])
        found = []
        for index, (file, published) in enumerate(zip(self._files, self._published, strict=True)):
            if file not in reporting:
                earlier = first is not None and published is not None and published < first
                reason = self._reason(index, earlier, bool(near[index]) or file in same_number)
                if reason is not SilenceReason.SILENT or origins >= ENOUGH_ORIGINS:
                    found.append(Silence(file, reason))
        return tuple(found)

    def _reason(self, index: int, earlier: bool, near: bool) -> SilenceReason:
        if self._too_short[index]:
            return SilenceReason.CUT_SHORT
        if earlier:
            return SilenceReason.EARLIER
        return SilenceReason.UNCLEAR if near else SilenceReason.SILENT


def _near(positions: Sequence[int], files: Sequence[str], story: StoryStatements) -> NDArray[np.bool_]:
    """For each of the statements (rows), whether a clause of each file (columns) comes near it; one file at a time."""
    near = np.zeros((len(positions), len(files)), dtype=np.bool_)
    for column, file in enumerate(files):
        clauses = story.clauses_of(file)
        if clauses and positions:
            near[:, column] = story.similarity.between(positions, clauses).max(axis=1) >= NEAR
    return near


class _Numbers:
    """Which files give a number, by its value in the base unit of its class and by its unit."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._files: dict[float, dict[str | None, set[str]]] = defaultdict(lambda: defaultdict(set))
        for value, unit, file in map(_number, claims):
            if value is not None:
                self._files[value][unit].add(file)

    def files_with(self, claims: Iterable[Claim]) -> set[str]:
        """The files that give one of the numbers for something that may be the same."""
        wanted = {(value, unit) for value, unit, _ in map(_number, claims) if value is not None}
        return {
            file
            for value, unit in wanted
            for other, files in self._files.get(value, {}).items()
            if value >= TELLING_FROM or commensurable(unit, other)
            for file in files
        }


def _number(claim: Claim) -> tuple[float | None, str | None, str]:
    """The value of a quantity in its base unit, to six digits, with the unit; no value for other claims."""
    value = None if claim.value is None else float(f"{in_base(claim.value, claim.unit):.6g}")
    return value, claim.unit, claim.file
