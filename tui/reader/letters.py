"""Letters before names and numbers that tell their kind, for whom colours and styles do not.

They stand on screen only: offsets go on counting the characters of the article's own text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from textual.content import Span

from tui.model import Block, EntityKind, FactKind
from tui.reader.open_article import OpenArticle

LETTERS = {EntityKind.PERSON: "P:", EntityKind.PLACE: "L:", EntityKind.ORGANISATION: "O:", EntityKind.OTHER: "N:"}
NUMBER = "#"

Letters = tuple[tuple[int, str], ...]
"""Places in a text, in order, each with the letters that stand before its character."""


def letters_by_block(opened: OpenArticle) -> dict[int, Letters]:
    """The letters of each block that has any, by its number; places count characters of the block."""
    at = {claim.start: NUMBER for claim, _ in opened.claims if claim.kind is FactKind.QUANTITY}
    at |= {mention.start: LETTERS[mention.kind] for mention in opened.mentions if not mention.part}
    return _by_block(at, opened.article.blocks)


def _by_block(at: Mapping[int, str], blocks: Sequence[Block]) -> dict[int, Letters]:
    starts = [block.start for block in blocks]
    found: dict[int, list[tuple[int, str]]] = {}
    for start in sorted(at):
        number = bisect_right(starts, start) - 1
        if number >= 0 and start < blocks[number].end:
            found.setdefault(number, []).append((start - starts[number], at[start]))
    return {number: tuple(letters) for number, letters in found.items()}


class LetteredText:
    """A text with letters put in, and the way between its own offsets and those of what is shown."""

    def __init__(self, text: str, letters: Letters = ()) -> None:
        self.letters = letters
        self._places = [place for place, _ in letters]
        self._put_in = [0, *accumulate(len(letter) for _, letter in letters)]
        # Where on screen the letters begin and the character after them stands.
        self._begins = [place + before for place, before in zip(self._places, self._put_in, strict=False)]
        pieces = zip(
            [0, *self._places], [*self._places, len(text)], ["", *(letter for _, letter in letters)], strict=True
        )
        parts = [(letter, text[start:end]) for start, end, letter in pieces]
        self.shown = "".join(letter + part for letter, part in parts)
        self._blanked = "".join("\0" * len(letter) + part for letter, part in parts) if letters else text

    def to_shown(self, offset: int) -> int:
        """Where a character of the text is shown."""
        return offset + self._put_in[bisect_right(self._places, offset)]

    def to_text(self, position: int) -> int:
        """The character shown at a position; for a letter the one that it stands before."""
        number = bisect_right(self._begins, position)
        if number == 0:
            return position
        return max(self._places[number - 1], position - self._put_in[number])

    def shown_spans(self, spans: Iterable[Span]) -> list[Span]:
        """Spans of the text as spans of what is shown; letters before a span do not belong to it."""
        return [
            Span(self.to_shown(span.start), span.end + self._put_in[bisect_left(self._places, span.end)], span.style)
            for span in spans
        ]

    def letter_spans(self, style: str) -> list[Span]:
        """The spans of the letters themselves."""
        return [
            Span(start, start + len(letter), style)
            for start, (_, letter) in zip(self._begins, self.letters, strict=True)
        ]

    @property
    def blanked(self) -> str:
        """What is shown, with NUL, which no article's text holds, for every letter put in."""
        return self._blanked
