"""An article as it lies open: its text with the names and facts in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from tui.model import (
    Annotations,
    Article,
    ArticleSummary,
    Block,
    Claim,
    Fact,
    LinkedMention,
    NoteState,
    NoteTarget,
    PlacedNote,
    Sentence,
    Verdict,
)
from tui.reader.history import Cursor, CursorKind
from tui.reader.reading_library import ReadingLibrary
from tui.reader.ring import Ring


class OpenArticle:
    """One article with everything that the reader shows of it; all offsets count characters of its text."""

    def __init__(
        self,
        summary: ArticleSummary,
        article: Article,
        annotations: Annotations,
        mentions: tuple[LinkedMention, ...],
        facts: tuple[Fact, ...],
        notes: tuple[PlacedNote, ...] = (),
    ) -> None:
        self.summary = summary
        self.article = article
        self.annotations = annotations
        self.mentions = mentions
        self.facts = facts
        self.notes = notes
        """All notes of its story: one on a fact may have been put on another source's report."""
        self.claims: tuple[tuple[Claim, Fact], ...] = tuple(
            sorted(
                ((claim, fact) for fact in facts for claim in fact.claims if claim.file == article.file),
                key=lambda pair: (pair[0].start, pair[0].end),
            )
        )

    @classmethod
    def load(cls, library: ReadingLibrary, summary: ArticleSummary) -> OpenArticle:
        """Take an article out of the library."""
        file, story = summary.file, summary.story
        return cls(
            summary,
            library.article(file),
            library.annotations(file),
            library.mentions(file),
            library.facts(file),
            library.notes.find(story=story) if story else library.notes.find(file=file),
        )

    @property
    def file(self) -> str:
        """The article's key."""
        return self.article.file

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def address(self) -> str | None:
        """The article's address if it is one of the web: nothing else is handed to a browser or copied."""
        url = self.article.url
        return url if url and url.startswith(("https://", "http://")) else None

    @cached_property
    def mention_ring(self) -> Ring:
        """The names, in the order of the text."""
        return Ring([(mention.start, mention.end) for mention in self.mentions if not mention.part])

    @cached_property
    def _named_ring(self) -> Ring:
        """The names and the parts of words that name something."""
        return Ring([(mention.start, mention.end) for mention in self.mentions])

    @cached_property
    def fact_ring(self) -> Ring:
        """The claims of facts, in the order of the text."""
        return self._ring_of(*Verdict)

    @cached_property
    def shared_ring(self) -> Ring:
        """The claims of facts that another source reports too; where there are none, all claims."""
        shared = self._ring_of(Verdict.DIFFER, Verdict.AGREE)
        return shared if len(shared) else self.fact_ring

    @cached_property
    def differing_ring(self) -> Ring:
        """The claims of facts on which the sources differ."""
        return self._ring_of(Verdict.DIFFER)

    def _ring_of(self, *verdicts: Verdict) -> Ring:
        return Ring([(claim.start, claim.end) for claim, fact in self.claims if fact.verdict in verdicts])

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.article.blocks]

    def block_index(self, offset: int) -> int:
        """The number of the block in or after which an offset lies."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def block_at(self, offset: int) -> Block | None:
        """The block in or after which an offset lies; None in an empty article."""
        return self.article.blocks[self.block_index(offset)] if self.article.blocks else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset, if there is one."""
        return next((s for s in self.annotations.sentences if s.start <= offset < s.end), None)

    def mention_cursor(self, start: int, end: int) -> Cursor:
        """The cursor on the name with this span."""
        entity = next((m.entity for m in self.mentions if (m.start, m.end) == (start, end)), "")
        return Cursor(CursorKind.MENTION, start, end, entity)

    def renewed(self, cursor: Cursor | None) -> Cursor | None:
        """The cursor with the entity that its name means now: corrections give names other ids."""
        if cursor is None or cursor.kind is not CursorKind.MENTION:
            return cursor
        return self.mention_cursor(cursor.start, cursor.end)

    def fact_cursor(self, start: int, end: int) -> Cursor:
        """The cursor on the claim with this span, of several facts the one whose verdict weighs most."""
        facts = (fact for claim, fact in self.claims if (claim.start, claim.end) == (start, end))
        fact = min(facts, key=lambda fact: fact.verdict.rank, default=None)
        return Cursor(CursorKind.FACT, start, end, fact.id if fact else "")

    def cursor_at(self, offset: int) -> Cursor:
        """What a click on an offset means: the name there, else the fact there, else the plain text."""
        mention = self._named_ring.at(offset)
        if mention is not None:
            return self.mention_cursor(*self._named_ring.spans[mention])
        claim = self.fact_ring.at(offset)
        if claim is not None:
            return self.fact_cursor(*self.fact_ring.spans[claim])
        sentence = self.sentence_at(offset)
        return Cursor(CursorKind.TEXT, *((sentence.start, sentence.end) if sentence else (offset, offset)))

    def facts_between(self, start: int, end: int) -> tuple[Fact, ...]:
        """The facts with a claim in a stretch of text: differences first, then in the order of the text."""
        found = dict.fromkeys(fact for claim, fact in self.claims if claim.start < end and start < claim.end)
        return tuple(sorted(found, key=lambda fact: fact.verdict.rank))

    def facts_at(self, cursor: Cursor) -> tuple[Fact, ...]:
        """The facts at the cursor, nearest first: its own, those at its words, its sentence, its paragraph."""
        own = tuple(fact for fact in self.facts if cursor.kind is CursorKind.FACT and fact.id == cursor.key)
        nearby = [own, self.facts_between(cursor.start, cursor.end)]
        sentence, block = self.sentence_at(cursor.start), self.block_at(cursor.start)
        nearby += [self.facts_between(part.start, part.end) for part in (sentence, block) if part]
        return tuple(dict.fromkeys(fact for facts in nearby for fact in facts))

    def facts_in_view(self, top: int, bottom: int) -> tuple[Fact, ...]:
        """The facts of the first paragraph in view that shares one with another source, else that has any."""
        first, last = self.block_index(top), self.block_index(bottom)
        blocks = self.article.blocks[first : last + 1]
        found = [self.facts_between(max(block.start, top), block.end) for block in blocks]
        shared = (facts for facts in found if facts and facts[0].verdict is not Verdict.ALONE)
        return next(shared, next(filter(None, found), ()))

    @property
    def own_notes(self) -> tuple[PlacedNote, ...]:
        """The notes on this article as a whole, and the loose ones on it: they stand nowhere else."""
        own = (each for each in self.notes if each.file == self.file)
        return tuple(
            each for each in own if each.state is NoteState.LOOSE or each.note.anchor.target is NoteTarget.ARTICLE
        )

    @property
    def noted_offsets(self) -> tuple[int, ...]:
        """Where words of the text begin that have a note, in order."""
        return tuple(sorted({each.start for each in self.notes if each.file == self.file and each.end}))

    def notes_between(self, start: int, end: int) -> tuple[PlacedNote, ...]:
        """The notes on sentences that share text with a stretch of this article."""
        own = (each for each in self.notes if each.file == self.file and each.start < end and start < each.end)
        return tuple(each for each in own if each.note.anchor.target is NoteTarget.SENTENCE)

    def fact(self, fact_id: str) -> Fact | None:
        """The fact with an id, if the article reports it."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)

    def claim_of(self, fact: Fact, near: int = 0) -> Claim | None:
        """This article's claim of a fact, the one nearest to an offset where it makes several."""
        return nearest_claim((claim for claim in fact.claims if claim.file == self.file), near)


def nearest_claim(claims: Iterable[Claim], near: int = 0) -> Claim | None:
    """The claim that begins nearest to an offset."""
    return min(claims, key=lambda claim: abs(claim.start - near), default=None)
