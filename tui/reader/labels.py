"""Letters laid over what is lit on screen: typing them puts the cursor there.

As in link hints of browsers (Vimium) or jump modes of editors (ace-jump), with the letters on which the fingers rest.
Pure: what lies in view goes in, labels come out; a label stands over the first letters of a word and moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from tui.model import FactKind, Verdict
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle

HOME_ROW = "asdfghjkl"
"""The same keys on German and English keyboards."""
OTHERS = "eruiowcvnmtqpxb"
"""Where more places are in view than the home row can tell apart; without z and y, which keyboards exchange."""


@dataclass(frozen=True, slots=True)
class Label:
    """Letters over the text from an offset on, and the cursor that typing them sets."""

    letters: str
    at: int
    cursor: Cursor


def labels_in(opened: OpenArticle, start: int, end: int) -> tuple[Label, ...]:
    """Labels for all that is lit and begins in a stretch of an article, in the order of the text."""
    cursors = list(_lit(opened, start, end))
    labels, free = [], start
    for letters, cursor in zip(codes(len(cursors)), cursors, strict=False):
        at = _first_free(opened.text, cursor, free, len(letters))
        if at is not None:
            labels.append(Label(letters, at, cursor))
            free = at + len(letters)
    return tuple(labels)


def matching(labels: Iterable[Label], typed: str) -> tuple[Label, ...]:
    """The labels that begin with what was typed, without those letters."""
    return tuple(replace(one, letters=one.letters[len(typed) :]) for one in labels if one.letters.startswith(typed))


def codes(count: int) -> list[str]:
    """So many words of one or two letters (fewer where these do not suffice), none the beginning of another.

    As many as possible have one letter, and those come first.
    """
    alphabet = HOME_ROW if count <= len(HOME_ROW) ** 2 else HOME_ROW + OTHERS
    size = len(alphabet)
    doubled = next((number for number in range(size) if size - number + number * size >= count), size)
    single, first = alphabet[: size - doubled], alphabet[size - doubled :]
    return [*single, *(one + two for one, two in product(first, alphabet))][:count]


def _lit(opened: OpenArticle, start: int, end: int) -> Iterator[Cursor]:
    """Cursors for what begins in a stretch: where steps by name and by fact lead, and the numbers only given here."""
    spans = {span for span in opened.shared_ring.spans if start <= span[0] < end}
    spans |= {
        (claim.start, claim.end)
        for claim, fact in opened.claims
        if start <= claim.start < end and claim.kind is FactKind.QUANTITY and fact.verdict is Verdict.ALONE
    }
    found = [opened.fact_cursor(*span) for span in spans]
    found += [
        Cursor(CursorKind.MENTION, mention.start, mention.end, mention.entity)
        for mention in opened.mentions
        if not mention.part and start <= mention.start < end
    ]
    # Where a fact begins with a name, the name comes first: the fact has more words for its label.
    yield from sorted(found, key=lambda cursor: (cursor.start, cursor.kind is CursorKind.FACT, cursor.end))


def _first_free(text: str, cursor: Cursor, free: int, width: int) -> int | None:
    """The beginning of the first word of the cursor from the offset `free` on; None where all are covered."""
    if cursor.start >= free:
        return cursor.start
    begins = (at for at in range(free, cursor.end) if not text[at].isspace() and text[at - 1].isspace())
    return next(begins, None)
