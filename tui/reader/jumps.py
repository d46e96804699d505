"""Where a key leads: to the next name, fact or hit, the same name or the same fact in another source.

Pure functions from what lies open to a `Move`; the screen carries it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.language import N_, _
from tui.model import ArticleSummary, Claim, Fact, MentionPlace, Verdict
from tui.phrases import how_many
from tui.phrases.facts import breadth, verdict_words
from tui.phrases.signs import VERDICT_SIGNS
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.open_article import OpenArticle, nearest_claim
from tui.reader.ring import Ring

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Move:
    """A place to go to and what the status line says there."""

    place: Place
    status: str


def next_mention(opened: OpenArticle, origin: Span, direction: int) -> Move | None:
    """The name after or before a span, in a circle within the article."""
    index = opened.mention_ring.step(origin, direction)
    if index is None:
        return None
    cursor = opened.mention_cursor(*opened.mention_ring.spans[index])
    status = _("name {number} of {total}").format(number=index + 1, total=len(opened.mention_ring))
    return _within(opened, cursor, status)


def next_fact(opened: OpenArticle, origin: Span, direction: int) -> Move | None:
    """The claim after or before a span of a fact that other sources report too, in a circle within the article.

    In an article that shares no fact with another the steps lead through all of its claims.
    """
    return _step_claims(opened, opened.shared_ring, origin, direction, N_("fact {number} of {total}"))


def next_difference(opened: OpenArticle, origin: Span, direction: int) -> Move | None:
    """The claim after or before a span on which the sources differ, in a circle within the article."""
    return _step_claims(opened, opened.differing_ring, origin, direction, N_("difference {number} of {total}"))


def next_same_name(
    places: Sequence[MentionPlace],
    name: str,
    here: tuple[str, int],
    direction: int,
    entity: str,
    sources: Mapping[str, ArticleSummary],
) -> Move | None:
    """The mention of the same entity after or before this one; at an article's end it goes on in the next source.

    `places` are all mentions in reading order, `here` the file and offset of the present one.
    """
    if not places:
        return None
    beyond = _index_of(places, here, direction, sources) + direction
    index = beyond % len(places)
    place = places[index]
    said = [_("{number} of {total}").format(number=index + 1, total=len(places)), name]
    if place.file != here[0]:
        said.append(_("now {source}").format(source=_source(sources, place.file)))
    if len(places) == 1 and (place.file, place.start) == here:
        said.append(_("named only here"))
    elif beyond != index:
        said.append(_("from the top") if direction > 0 else _("from the end"))
    return Move(Place(place.file, None, Cursor(CursorKind.MENTION, place.start, place.end, entity)), " · ".join(said))


def same_fact_elsewhere(
    fact: Fact, here: str, direction: int, near: int, sources: Mapping[str, ArticleSummary]
) -> Move | None:
    """The same fact in the next or previous source that reports it; None where no other source does."""
    files = [file for file in sources if file in fact.files] or list(fact.files)
    if files == [here] or not files:
        return None
    index = (files.index(here) + direction) % len(files) if here in files else 0
    claim = nearest_claim((claim for claim in fact.claims if claim.file == files[index]), near)
    if claim is None:
        return None
    number = _("{number} of {sources}").format(number=index + 1, sources=how_many.sources(len(files)))
    now = _("now {source}").format(source=_source(sources, claim.file))
    return Move(place_of_claim(claim, fact), f"{number} · {fact.label} · {now}")


def place_of_claim(claim: Claim, fact: Fact) -> Place:
    """Where a claim stands, with the cursor on it."""
    return Place(claim.file, None, Cursor(CursorKind.FACT, claim.start, claim.end, fact.id))


def _step_claims(opened: OpenArticle, ring: Ring, origin: Span, direction: int, counted: str) -> Move | None:
    index = ring.step(origin, direction)
    if index is None:
        return None
    cursor = opened.fact_cursor(*ring.spans[index])
    fact = next(fact for _claim, fact in opened.claims if fact.id == cursor.key)
    return _within(opened, cursor, f"{_(counted).format(number=index + 1, total=len(ring))} · {_told_by(fact)}")


def _told_by(fact: Fact) -> str:
    alone = fact.verdict is Verdict.ALONE
    return verdict_words(fact) if alone else f"{VERDICT_SIGNS[fact.verdict]} {breadth(fact)}"


def _within(opened: OpenArticle, cursor: Cursor, status: str) -> Move:
    words = " ".join(opened.text[cursor.start : cursor.end].split())
    return Move(Place(opened.file, None, cursor), f"{status} · {words[:60]}")


def _index_of(
    places: Sequence[MentionPlace], here: tuple[str, int], direction: int, sources: Mapping[str, ArticleSummary]
) -> int:
    """The index of the present mention; from between two of them a step leads to the one in its direction."""
    for index, place in enumerate(places):
        if (place.file, place.start) == here:
            return index
    order = {file: number for number, file in enumerate(sources)}
    position = (order.get(here[0], -1), here[1])
    before = sum((order.get(place.file, len(order)), place.start) < position for place in places)
    return before - 1 if direction > 0 else before


def _source(sources: Mapping[str, ArticleSummary], file: str) -> str:
    return sources[file].source if file in sources else file
