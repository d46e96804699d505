"""Compares the articles of one story: claims in, facts with verdicts out."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.conflicts import in_conflict
from tui.compare.fact_keys import identifier, in_order
from tui.compare.grouping import Group, StoryStatements
from tui.compare.independence import Origins
from tui.compare.labels import label_of
from tui.compare.passages import join_statements
from tui.compare.reasons import why_of
from tui.compare.series import chains
from tui.compare.silences import Silences
from tui.compare.statements import Statement
from tui.compare.sums import with_sums
from tui.compare.verdicts import fact_verdict
from tui.model import AnnotatedArticle, Claim, Comparison, Fact, FactKind, Linking, Verdict


def compare_story(articles: Sequence[AnnotatedArticle], linking: Linking | None = None) -> Comparison:
    """What the articles of one story report, with every claim of each fact.

    `linking` gives the entities of (at least) these articles; without it they are linked here. The result does not
    depend on the order of the articles. Facts that only one source has are kept for quantities and direct quotations.
    Differing facts come first, then those of more sources, then by their place in the first article.
    """
    ordered = sorted(articles, key=lambda annotated: annotated.file)
    if linking is None:
        from tui.compare.entities import link_entities

        linking = link_entities(ordered)
    facts = _FactMaker(ordered, linking).facts()
    return Comparison(linking, in_order(facts))


class _FactMaker:
    """Turns groups of statements into facts with label, verdict, reason, series, silences and shared origins."""

    def __init__(self, articles: Sequence[AnnotatedArticle], linking: Linking) -> None:
        self._linking = linking
        self._names = {entity.id: entity.name for entity in linking.entities.values()}
        self._texts = {annotated.file: annotated.article.text for annotated in articles}
        self._story = StoryStatements(articles, linking)
        self._groups = self._story.groups()
        self._silences = Silences(articles, self._story, self._groups)
        self._origins = Origins(articles)

    def facts(self) -> list[Fact]:
        """The facts of all kinds, in no particular order."""
        series = self._series(self._groups)
        return with_sums([self._fact(group, series.get(group)) for group in self._groups])

    def _fact(self, group: Group, series: str | None) -> Fact:
        statements = join_statements([self._story.statements[i] for i in group.members])
        claims = tuple(statement.claim for statement in statements)
        verdict = self._verdict(statements)
        origins = self._origins.of(claims)
        copies = sum(len(origin.files) - 1 for origin in origins)
        return Fact(
            id=identifier(claims),
            label=label_of(group.kind, statements, [self._words(claim) for claim in claims], self._linking),
            kind=group.kind,
            verdict=verdict,
            claims=claims,
            why=why_of(verdict, claims, self._words, self._names),
            series=series,
            silences=self._silences.of(group.members, len({claim.file for claim in claims}) - copies),
            shared_origins=origins,
        )

    def _verdict(self, statements: Sequence[Statement]) -> Verdict:
        """The verdict; a quotation without a speaker is left out where its file repeats it with one."""
        of = {id(statement.claim): statement for statement in statements}

        def conflict(one: Claim, other: Claim) -> bool:
            return in_conflict(of[id(one)], of[id(other)], self._story.sources)

        named = {claim.file for claim in map(_claim, statements) if claim.attribution is not None}
        telling = [
            claim
            for claim in map(_claim, statements)
            if claim.kind is not FactKind.QUOTE or claim.attribution is not None or claim.file not in named
        ]
        return fact_verdict(telling, self._words, conflict)

    def _series(self, groups: Sequence[Group]) -> dict[Group, str]:
        """The series id of every number fact that belongs to one."""
        numbers = [group for group in groups if group.kind is FactKind.QUANTITY]
        named = {}
        for chain in chains([[self._story.statements[i] for i in group.members] for group in numbers]):
            claims = [self._story.statements[i].claim for position in chain for i in numbers[position].members]
            named.update({numbers[position]: f"series-{identifier(claims)}" for position in chain})
        return named

    def _words(self, claim: Claim) -> str:
        return self._texts[claim.file][claim.start : claim.end]


def _claim(statement: Statement) -> Claim:
    return statement.claim
