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

    def of(self, members: Sequence[int]) -> tuple[Silence, ...]:
        """The silent articles, in the order of their files; `members` are the positions of the fact's statements."""
        statements = [self._story.statements[i] for i in members]
        reporting = {statement.claim.file for statement in statements}
        first = min((s.published for s in statements if s.published is not None), default=None)
        found = []
        for annotated in self._articles:
            if annotated.file not in reporting:
                published = annotated.article.published
                earlier = first is not None and published is not None and published < first
                found.append(Silence(annotated.file, self._reason(annotated, earlier, members)))
        return tuple(found)

    def _reason(self, annotated: AnnotatedArticle, earlier: bool, members: Sequence[int]) -> SilenceReason:
        if annotated.article.truncated or len(annotated.article.text.split()) < MIN_WORDS:
            return SilenceReason.CUT_SHORT
        if earlier:
            return SilenceReason.EARLIER
        clauses = self._clauses[annotated.file]
        near = bool(clauses) and self._story.similarity.sentences(members, clauses).max() >= NEAR
        return SilenceReason.UNCLEAR if near else SilenceReason.SILENT
