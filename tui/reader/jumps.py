"""Where a key leads: to the next name, fact or hit, the same name or the same fact in another source.

Pure functions from what lies open to a `Move`; the screen carries it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.language import N_, _
from tui.model import ArticleSummary, Claim, Fact, FactKind, MentionPlace, Verdict
from tui.phrases import how_many
from tui.phrases.facts import breadth, verdict_words
from tui.phrases.signs import VERDICT_SIGNS
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.open_article import OpenArticle, nearest_claim
from tui.reader.ring import Ring

Span = tuple[int, int]
WORDS = 60
"""Characters of the article that the status line repeats."""
_FROM = {1: N_("from the top"), -1: N_("from the end")}
_VERDICTS = {Verdict.DIFFER: N_("differs"), Verdict.AGREE: N_("agrees")}


@dataclass(frozen=True, slots=True)
class Move:
    """A place to go to and what the status line says there."""

    place: Place
    status: str


def next_mention(opened: OpenArticle, origin: Span, direction: int) -> Move | None:
    """The name after or before a span, in a circle within the article."""
    ring = opened.mention_ring
    index = ring.step(origin, direction)
    if index is None:
        return None
    cursor = opened.mention_cursor(*ring.spans[index])
    said = (_nth_name(opened, index), _words(opened, cursor), _round(ring, origin, index, direction))
    return _move(Place(opened.file, None, cursor), *said)


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
        said.append(_now_in(sources, place.file))
    if len(places) == 1 and (place.file, place.start) == here:
        said.append(_("named only here"))
    elif beyond != index:
        said.append(_(_FROM[direction]))
    return _move(Place(place.file, None, Cursor(CursorKind.MENTION, place.start, place.end, entity)), *said)


def same_fact_elsewhere(
    fact: Fact, here: str, direction: int, near: int, sources: Mapping[str, ArticleSummary]
) -> Move | None:
    """The same fact in the next or previous source that reports it; None where no other source does."""
    files = [file for file in sources if file in fact.files] or list(fact.files)
    if files == [here] or not files:
        return None
    beyond = files.index(here) + direction if here in files else 0
    index = beyond % len(files)
    claim = nearest_claim((claim for claim in fact.claims if claim.file == files[index]), near)
    if claim is None:
        return None
    number = _("{number} of {sources}").format(number=index + 1, sources=how_many.sources(len(files)))
    again = _(_FROM[direction]) if beyond != index else ""
    # The label comes last: it may be a whole sentence, and the source must be read on a narrow screen too.
    return _move(place_of_claim(claim, fact), number, _now_in(sources, claim.file), again, fact.label)


def standing(opened: OpenArticle, cursor: Cursor | None) -> str:
    """Where the cursor is, in words: which name or fact of how many; empty for plain text and without a cursor."""
    if cursor is None:
        return ""
    span = cursor.start, cursor.end
    if cursor.kind is CursorKind.MENTION:
        index = opened.mention_ring.index(span)
        return _said("" if index is None else _nth_name(opened, index), _words(opened, cursor))
    fact = opened.fact(cursor.key)
    if cursor.kind is not CursorKind.FACT or fact is None:
        return ""
    ring = opened.fact_ring if opened.shared_ring.index(span) is None else opened.shared_ring
    index = ring.index(span)
    counted = "" if index is None else _("fact {number} of {total}").format(number=index + 1, total=len(ring))
    return _said(counted, _told_by(fact), _words(opened, cursor))


def place_of_claim(claim: Claim, fact: Fact) -> Place:
    """Where a claim stands, with the cursor on it."""
    return Place(claim.file, None, Cursor(CursorKind.FACT, claim.start, claim.end, fact.id))


def _step_claims(opened: OpenArticle, ring: Ring, origin: Span, direction: int, counted: str) -> Move | None:
    index = ring.step(origin, direction)
    if index is None:
        return None
    cursor = opened.fact_cursor(*ring.spans[index])
    fact = opened.fact(cursor.key)
    said = [_(counted).format(number=index + 1, total=len(ring)), _told_by(fact) if fact else ""]
    said += [_words(opened, cursor), _round(ring, origin, index, direction)]
    return _move(Place(opened.file, None, cursor), *said)


def _move(place: Place, *said: str) -> Move:
    return Move(place, _said(*said))


def _said(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _nth_name(opened: OpenArticle, index: int) -> str:
    return _("name {number} of {total}").format(number=index + 1, total=len(opened.mention_ring))


def _told_by(fact: Fact) -> str:
    """What was found of a fact, and how many report it: `≠ differs · 3 sources`."""
    if fact.verdict is Verdict.ALONE:
        return verdict_words(fact)
    # Clauses that tell of one event need not say the same of it: no more is claimed than was compared.
    told = fact.kind is FactKind.EVENT and fact.verdict is Verdict.AGREE
    found = verdict_words(fact) if told else _(_VERDICTS[fact.verdict])
    return f"{VERDICT_SIGNS[fact.verdict]} {found} · {breadth(fact)}"


def _words(opened: OpenArticle, cursor: Cursor) -> str:
    words = " ".join(opened.text[cursor.start : cursor.end].split())
    return words if len(words) <= WORDS else f"{words[: WORDS - 1].rstrip()}…"


def _round(ring: Ring, origin: Span, index: int, direction: int) -> str:
    """That a step began again at the other end; empty where it did not."""
    if not ring.wraps(origin, index, direction):
        return ""
    return _("the only one") if len(ring) == 1 else _(_FROM[direction])


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


def _now_in(sources: Mapping[str, ArticleSummary], file: str) -> str:
    return _("now {source}").format(source=sources[file].source if file in sources else file)
