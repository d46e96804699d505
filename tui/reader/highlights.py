"""Which stretches of an article are lit and how: names, numbers, quotations, the cursor and what goes with it.

Layers lie over one another; where they overlap, the later one adds to or covers the earlier one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from textual.content import Span

from tui.model import Block, Claim, FactKind, Verdict
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.theme import (
    CURSOR_STYLE,
    DIFFERING_STYLES,
    DIFFERING_WITHOUT_COLOUR,
    ENTITY_STYLES,
    EVENT_STYLE,
    HIT_STYLE,
    LONE_NUMBER_STYLE,
    NUMBER_STYLE,
    OCCURRENCE_STYLE,
    PART_STYLE,
    PART_WITHOUT_COLOUR,
    QUOTE_STYLE,
    WITHOUT_COLOUR,
)

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marking:
    """What is lit for the moment: the cursor, other mentions of its name, hits of a search."""

    cursor: Cursor | None = None
    occurrences: tuple[Stretch, ...] = ()
    hits: tuple[Stretch, ...] = ()

    def spans(self) -> list[Span]:
        """The layers in the order in which they cover one another."""
        layers = [Span(start, end, OCCURRENCE_STYLE) for start, end in self.occurrences]
        layers += [Span(start, end, HIT_STYLE) for start, end in self.hits]
        if self.cursor and self.cursor.kind is not CursorKind.TEXT:
            layers.append(Span(self.cursor.start, self.cursor.end, CURSOR_STYLE))
        return layers


def lasting_spans(opened: OpenArticle, *, colour: bool = True) -> list[Span]:
    """The layers that stay while an article is open: quotations and numbers of facts, names.

    Without `colour` text style alone tells what differs.
    """
    shared = [claim for claim, fact in opened.claims if fact.verdict is not Verdict.ALONE]
    spans = [span for claim in shared for span in _underlined(claim)]
    part = PART_STYLE if colour else PART_WITHOUT_COLOUR
    kinds = ENTITY_STYLES if colour else ENTITY_STYLES | WITHOUT_COLOUR
    spans += [Span(m.start, m.end, part if m.part else kinds[m.kind]) for m in opened.mentions]
    spans += [
        Span(claim.start, claim.end, LONE_NUMBER_STYLE if fact.verdict is Verdict.ALONE else NUMBER_STYLE)
        for claim, fact in opened.claims
        if claim.kind is FactKind.QUANTITY
    ]
    return spans + [
        Span(claim.start, claim.end, DIFFERING_STYLES[claim.kind] if colour else DIFFERING_WITHOUT_COLOUR)
        for claim, fact in opened.claims
        if fact.verdict is Verdict.DIFFER
    ]


def _underlined(claim: Claim) -> Iterator[Span]:
    """Quoted words, and those words of a clause that say what happened."""
    if claim.kind is FactKind.QUOTE:
        yield Span(claim.start, claim.end, QUOTE_STYLE)
    elif claim.kind is FactKind.EVENT:
        yield from (Span(predicate.start, predicate.end, EVENT_STYLE) for predicate in claim.predicates)


def marking(opened: OpenArticle, cursor: Cursor | None, hits: tuple[Stretch, ...] = ()) -> Marking:
    """What the cursor lights: a name with its other mentions in the article, a fact with its other claims."""
    if cursor is None or not cursor.key:
        return Marking(cursor, (), hits)
    same: Iterable[Stretch] = ()
    if cursor.kind is CursorKind.MENTION:
        same = ((m.start, m.end) for m in opened.mentions if m.entity == cursor.key)
    elif cursor.kind is CursorKind.FACT:
        same = ((claim.start, claim.end) for claim, fact in opened.claims if fact.id == cursor.key)
    return Marking(cursor, tuple(span for span in same if span[0] != cursor.start), hits)


def by_block(spans: Iterable[Span], blocks: Sequence[Block]) -> dict[int, list[Span]]:
    """The spans of each block that has any, by its number, counted from the block's beginning, in the given order.

    A span over several blocks is cut at their ends. The cost grows with the spans, not with the blocks.
    """
    starts = [block.start for block in blocks]
    found: dict[int, list[Span]] = {}
    for span in spans:
        first = max(0, bisect_right(starts, span.start) - 1)
        for number in range(first, bisect_left(starts, span.end)):
            block = blocks[number]
            start, end = max(span.start, block.start), min(span.end, block.end)
            if start < end:
                found.setdefault(number, []).append(Span(start - block.start, end - block.start, span.style))
    return found
