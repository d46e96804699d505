"""Why a source of the story carries no claim of a fact.

Saying that a source is silent is a claim about its whole text, so it is only made where the text is complete, could
have known, and nothing in it comes near.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.grouping import StoryStatements
from tui.model import AnnotatedArticle, Silence, SilenceReason

NEAR = 0.33
"""From this likeness of sentences on, a text may say what the fact says."""
MIN_WORDS = 120


class Silences:
    """Tells of each fact which of the story's articles carry no claim of it."""

    def __init__(self, articles: Sequence[AnnotatedArticle], story: StoryStatements) -> None:
        self._articles = articles
        self._story = story
        self._clauses = {annotated.file: story.clauses_of(annotated.file) for annotated in articles}
        self._all_clauses = [i for clauses in self._clauses.values() for i in clauses]

    def of(self, members: Sequence[int]) -> tuple[Silence, ...]:
        """The silent articles, in the order of their files; `members` are the positions of the fact's statements."""
        statements = [self._story.statements[i] for i in members]
        reporting = {statement.claim.file for statement in statements}
        first = min((s.published for s in statements if s.published is not None), default=None)
        near = self._near(members)
        found = []
        for annotated in self._articles:
            if annotated.file not in reporting:
                published = annotated.article.published
                earlier = first is not None and published is not None and published < first
                found.append(Silence(annotated.file, _reason(annotated, earlier, annotated.file in near)))
        return tuple(found)

    def _near(self, members: Sequence[int]) -> set[str]:
        """The files in which some sentence comes near one of the statements."""
        if not self._all_clauses:
            return set()
        best = self._story.similarity.sentences(members, self._all_clauses).max(axis=0)
        return {
            self._story.statements[i].claim.file
            for i, likeness in zip(self._all_clauses, best, strict=True)
            if likeness >= NEAR
        }


def _reason(annotated: AnnotatedArticle, earlier: bool, near: bool) -> SilenceReason:
    if annotated.article.truncated or len(annotated.article.text.split()) < MIN_WORDS:
        return SilenceReason.CUT_SHORT
    if earlier:
        return SilenceReason.EARLIER
    return SilenceReason.UNCLEAR if near else SilenceReason.SILENT
