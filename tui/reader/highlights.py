"""Which stretches of an article are lit and how: names, numbers, quotations, the cursor and what goes with it.

Layers lie over one another; where they overlap, the later one adds to or covers the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Span

from tui.model import Claim, FactKind, Quantity
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.theme import CURSOR_STYLE, ENTITY_STYLES, HIT_STYLE, NUMBER_STYLE, OCCURRENCE_STYLE, QUOTE_STYLE

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


def lasting_spans(opened: OpenArticle) -> list[Span]:
    """The layers that stay while an article is open: quotations and numbers of facts, names."""
    claims = [claim for claim, _ in opened.claims]
    spans = [Span(claim.start, claim.end, QUOTE_STYLE) for claim in claims if claim.kind is FactKind.QUOTE]
    spans += [Span(m.start, m.end, ENTITY_STYLES[m.kind]) for m in opened.mentions]
    spans += [Span(*_number(claim, opened.annotations.quantities), NUMBER_STYLE) for claim in _quantities(claims)]
    return spans


def marking(opened: OpenArticle, cursor: Cursor | None, hits: tuple[Stretch, ...] = ()) -> Marking:
    """What the cursor lights: a name together with its other mentions in the article."""
    if cursor is None or cursor.kind is not CursorKind.MENTION or not cursor.key:
        return Marking(cursor, (), hits)
    same = tuple((m.start, m.end) for m in opened.mentions if m.entity == cursor.key and m.start != cursor.start)
    return Marking(cursor, same, hits)


def clipped(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """The parts of spans that lie in a block, counted from the block's beginning; empty parts are left out."""
    return tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start, span.style)
        for span in spans
        if max(span.start, start) < min(span.end, end)
    )


def _quantities(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (claim for claim in claims if claim.kind is FactKind.QUANTITY)


def _number(claim: Claim, quantities: tuple[Quantity, ...]) -> Stretch:
    """The number phrase of a claim; the claim's own span where the article has no quantity there."""
    for quantity in quantities:
        if quantity.start < claim.end and claim.start < quantity.end:
            return quantity.start, quantity.end
    return claim.start, claim.end
