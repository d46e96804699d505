"""Lays out a story's statements and groups those that report one thing; a statement stands in one group at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.compare.claims import ClaimMaker
from tui.compare.counts import ClauseCounts
from tui.compare.event_features import EventFeatures
from tui.compare.events import align_events
from tui.compare.meanings import StoryMeanings
from tui.compare.number_features import NumberFeatures
from tui.compare.passages import join_groups
from tui.compare.quantities import align_quantities
from tui.compare.quotes import align_quotes, is_direct
from tui.compare.similarity import StorySimilarity
from tui.compare.sources import Sources
from tui.compare.statements import Statement, overlap
from tui.compare.units import counted_noun, in_base
from tui.compare.wording import content_words, stem, words_of
from tui.model import AnnotatedArticle, Claim, EntityKind, FactKind, Linking, Qualifier, UnitClass

MOST_REPEATS = 2
"""How often one article's sentence counts that stands there word for word again, as a lead in its story does."""
MIN_LONE_WORDS = 3
"""A quotation that only one source has is a fact of its own from this many content words on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that report one thing, by their positions in the story's list, in the order of files and text."""

    kind: FactKind
    members: tuple[int, ...]


class StoryStatements:
    """Everything that a story's articles say, in one list: numbers first, then utterances, then clauses."""

    def __init__(self, articles: Sequence[AnnotatedArticle], linking: Linking) -> None:
        makers = [ClaimMaker(annotated, linking) for annotated in articles]
        quantities = [statement for maker in makers for statement in _unrepeated(maker.quantities())]
        utterances = [statement for maker in makers for statement in _unrepeated(maker.utterances())]
        clauses = [statement for maker in makers for statement in _unrepeated(maker.events())]
        self.statements: list[Statement] = [*quantities, *utterances, *clauses]
        self.similarity = StorySimilarity(self.statements)
        self._meanings = StoryMeanings(articles, [(c.file, c.start, c.end) for c in map(_claim, self.statements)])
        sentences = [(c.file, c.sentence_start, c.sentence_end) for c in map(_claim, self.statements)]
        self._sentence_meanings = StoryMeanings(articles, sentences)
        self._chosen: dict[tuple[int, ...], StorySimilarity] = {}
        self._utterances = range(len(quantities), len(quantities) + len(utterances))
        self._clauses = range(self._utterances.stop, len(self.statements))
        self._numbers: dict[str, list[Claim]] = {}
        for number in map(_claim, quantities):
            self._numbers.setdefault(number.file, []).append(number)
        self.sources = Sources(linking, {annotated.file: annotated.article.text for annotated in articles})
        self._persons = {annotated.file: _person_stems(annotated, linking) for annotated in articles}

    def groups(self) -> list[Group]:
        """Facts to be: shared ones of every kind; numbers and quotations of one file too."""
        quotes = list(self._quote_groups())
        shared = [self.statements[i] for group in quotes if self.is_shared(group.members) for i in group.members]
        found = [*self._quantity_groups([said for said in shared if is_direct(said)]), *quotes]
        return [*found, *self._event_groups([group for group in found if self.is_shared(group.members)])]

    def clauses_of(self, file: str) -> list[int]:
        """The positions of a file's clauses."""
        return [i for i in self._clauses if self.statements[i].claim.file == file]

    def is_shared(self, members: Sequence[int]) -> bool:
        """Whether statements of more than one file are among them."""
        return len({self.statements[i].claim.file for i in members}) > 1

    def _quantity_groups(self, quoted: Sequence[Statement]) -> Iterator[Group]:
        """Groups of numbers; a vague one inside a shared quotation is part of its wording and no fact of its own."""
        numbers = [
            i
            for i in range(self._utterances.start)
            if self.statements[i].claim.qualifier is not Qualifier.VAGUE or not _covered(self.statements[i], quoted)
        ]
        similarity = self._similarity_of(numbers)
        groups = align_quantities([self.statements[i] for i in numbers], similarity, self.number_features(numbers))
        grouped = {i for group in groups for i in group}
        yield from (self._group(FactKind.QUANTITY, [numbers[i] for i in group]) for group in groups)
        yield from (self._group(FactKind.QUANTITY, [n]) for i, n in enumerate(numbers) if i not in grouped)

    def _quote_groups(self) -> Iterator[Group]:
        start, stop = self._utterances.start, self._utterances.stop
        groups = align_quotes(self.statements[start:stop], self.similarity.chosen(range(start, stop)), self.sources)
        shared = [self._without_doubles([start + i for i in group]) for group in groups]
        shared = join_groups([group for group in shared if self.is_shared(group)], self.statements)
        grouped = {i for group in shared for i in group}
        yield from (self._group(FactKind.QUOTE, group) for group in shared)
        lone = [[i] for i in self._utterances if i not in grouped and is_direct(self.statements[i])]
        for group in join_groups(lone, self.statements):
            if any(len(content_words(self.statements[i].text)) >= MIN_LONE_WORDS for i in group):
                yield self._group(FactKind.QUOTE, group)

    def _without_doubles(self, members: Sequence[int]) -> list[int]:
        """The utterances without indirect speech around words that stand in the group as a quotation already."""
        quoted = [self.statements[i].claim for i in members if is_direct(self.statements[i])]
        return [
            i
            for i in members
            if is_direct(self.statements[i]) or not any(_overlapping(self.statements[i].claim, q) for q in quoted)
        ]

    def _event_groups(self, others: Sequence[Group]) -> Iterator[Group]:
        """Clauses of several files that report one event, without those that only repeat another shared fact."""
        start, stop = self._clauses.start, self._clauses.stop
        shared_numbers = [group.members for group in others if group.kind is FactKind.QUANTITY]
        counts = ClauseCounts(self.statements[start:stop], self.statements[: self._utterances.start], shared_numbers)
        positions = range(start, stop)
        groups = align_events(
            self.statements[start:stop],
            self._similarity_of(positions),
            self.event_features(positions),
            counts.contradict,
        )
        quoted = [self.statements[i] for group in others if group.kind is FactKind.QUOTE for i in group.members]
        for group in groups:
            kept = [i for i in group if not _covered(self.statements[start + i], quoted)]
            if self.is_shared([start + i for i in kept]) and not counts.only_count(kept):
                yield self._group(FactKind.EVENT, [start + i for i in kept])

    def _similarity_of(self, positions: Sequence[int]) -> StorySimilarity:
        """The similarity of some statements, made once: aligning and its features ask for the same."""
        key = tuple(positions)
        if key not in self._chosen:
            self._chosen[key] = self.similarity.chosen(positions)
        return self._chosen[key]

    def number_features(self, positions: Sequence[int]) -> NumberFeatures:
        """The features of pairs of some quantities, which then count from 0."""
        chosen = [self.statements[i] for i in positions]
        similarity, meanings = self._similarity_of(positions), self._meanings.chosen(positions)
        return NumberFeatures(chosen, similarity, meanings, self._persons_of(chosen))

    def event_features(self, positions: Sequence[int]) -> EventFeatures:
        """The features of pairs of some clauses, which then count from 0."""
        chosen = [self.statements[i] for i in positions]
        similarity, meanings = self._similarity_of(positions), self._meanings.chosen(positions)
        around = self._sentence_meanings.chosen(positions)
        numbers = [self._numbers_in(statement.claim) for statement in chosen]
        return EventFeatures(chosen, similarity, meanings, around, self._persons_of(chosen), numbers)

    def _numbers_in(self, clause: Claim) -> frozenset[tuple[str, float]]:
        """What a clause counts or measures, lengths of time aside."""
        inside = (each for each in self._numbers.get(clause.file, ()) if clause.start <= each.start < clause.end)
        return frozenset(
            (counted_noun(each.unit), in_base(each.value or 0.0, each.unit))
            for each in inside
            if each.unit_class is not UnitClass.TIME
        )

    def positions(self, kind: FactKind) -> range:
        """Where the statements of one kind stand in the list."""
        bounds = (0, self._utterances.start, self._utterances.stop, len(self.statements))
        place = (FactKind.QUANTITY, FactKind.QUOTE, FactKind.EVENT).index(kind)
        return range(bounds[place], bounds[place + 1])

    def _persons_of(self, statements: Sequence[Statement]) -> list[frozenset[str]]:
        """For each statement the stems of the persons' names in its file."""
        return [self._persons.get(statement.claim.file, frozenset()) for statement in statements]

    def _group(self, kind: FactKind, members: Sequence[int]) -> Group:
        def place(i: int) -> tuple[str, int, int]:
            claim = self.statements[i].claim
            return claim.file, claim.start, claim.end

        return Group(kind, tuple(sorted(members, key=place)))


def _claim(statement: Statement) -> Claim:
    return statement.claim


def _covered(clause: Statement, quoted: Sequence[Statement]) -> bool:
    """Whether more than half of a claim is already part of a shared utterance."""
    a = clause.claim
    return any(
        a.file == b.claim.file and 2 * overlap(a.start, a.end, b.claim.start, b.claim.end) > a.end - a.start
        for b in quoted
    )


def _overlapping(a: Claim, b: Claim) -> bool:
    return a.file == b.file and overlap(a.start, a.end, b.start, b.end) > 0


def _person_stems(annotated: AnnotatedArticle, linking: Linking) -> frozenset[str]:
    """The stems of the persons' names in an article."""
    text = annotated.article.text
    persons = [m for m in linking.mentions.get(annotated.file, ()) if m.kind is EntityKind.PERSON]
    return frozenset(stem(word) for m in persons for word in words_of(text[m.start : m.end]))


def _unrepeated(statements: Iterable[Statement]) -> Iterator[Statement]:
    """An article's statements without those of a sentence repeated beyond `MOST_REPEATS`: their cost is squared."""
    seen: Counter[tuple[str, int]] = Counter()
    for statement in statements:
        place = statement.sentence, statement.claim.start - statement.claim.sentence_start
        seen[place] += 1
        if seen[place] <= MOST_REPEATS:
            yield statement
