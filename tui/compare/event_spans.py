"""Cuts an article into the stretches that each report an event: clauses, without those that only say who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.compare.spans import Spans
from tui.compare.statements import overlap
from tui.compare.wording import content_words
from tui.model import AnnotatedArticle, Clause

MIN_WORDS = 3
"""A clause with fewer content words is read together with its neighbour."""
MIN_SENTENCE_WORDS = 2
"""How many content words a sentence of one clause needs: *Die Behörde widerspricht*."""
Span = tuple[int, int]


def event_spans(annotated: AnnotatedArticle) -> Iterator[Span]:
    """Start and end of every stretch that says something, in the order of the text, without outer commas."""
    text = annotated.article.text
    by_sentence: dict[int, list[Clause]] = {}
    for clause in annotated.annotations.clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    frames = _frames(annotated)
    for clauses in by_sentence.values():
        parts = [_Part(text, clause, _only_speaks(text, clause, frames)) for clause in clauses]
        for part in _joined(parts):
            start, end = trimmed(text, part.start, part.end)
            needed = MIN_WORDS if len(parts) > 1 else MIN_SENTENCE_WORDS
            if not part.frame and len(content_words(text[start:end])) >= needed:
                yield start, end


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space, commas and dashes at its ends."""
    while end > start and text[end - 1] in " \n,;:–-":
        end -= 1
    while start < end and text[start] in " \n,;:–-":
        start += 1
    return start, end


class _Part:
    """One clause of a sentence, or several joined; a `frame` only says who speaks."""

    def __init__(self, text: str, clause: Clause, frame: bool) -> None:
        self._text = text
        self.start, self.end, self.frame = clause.start, clause.end, frame

    def is_short(self) -> bool:
        """Whether it says too little to stand alone."""
        return not self.frame and len(content_words(self._text[self.start : self.end])) < MIN_WORDS

    def take(self, other: _Part) -> None:
        """Become one with a neighbour; together they say something."""
        self.start, self.end = min(self.start, other.start), max(self.end, other.end)
        self.frame = False


def _joined(parts: list[_Part]) -> list[_Part]:
    """The parts of a sentence, each short one joined to a neighbour: one with content first, else the frame."""
    joined: list[_Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if before is not None and not before.frame and not part.frame and (part.is_short() or before.is_short()):
            before.take(part)
        else:
            joined.append(part)
    for index, part in enumerate(joined):
        if part.is_short() and len(joined) > 1:
            neighbour = joined[index - 1 if index else 1]
            neighbour.take(part)
            joined[index] = neighbour
    return list(dict.fromkeys(joined))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Words that name the source of something said, or the saying, and the stretch that is said."""

    start: int
    end: int
    said: Span


def _frames(annotated: AnnotatedArticle) -> Spans[_Frame]:
    """The words around each attribution and quotation that name who says it, and that it is said."""
    frames: list[_Frame] = []
    for quote in annotated.annotations.quotes:
        if quote.speaker_start is not None and quote.speaker_end is not None:
            frames.append(_Frame(quote.speaker_start, quote.speaker_end, (quote.start, quote.end)))
    for said in annotated.annotations.attributions:
        for start, end in ((said.source_start, said.source_end), (said.cue_start, said.cue_end)):
            if start is not None and end is not None:
                frames.append(_Frame(start, end, (said.start, said.end)))
    return Spans(frames)


def _only_speaks(text: str, clause: Clause, frames: Spans[_Frame]) -> bool:
    """Whether a clause says little more than who speaks of what stands in another clause."""
    named = [
        (frame.start, frame.end)
        for frame in frames.starting_in(clause.start, clause.end)
        if frame.end <= clause.end and 4 * overlap(*frame.said, clause.start, clause.end) < clause.end - clause.start
    ]
    if not named:
        return False
    rest, at = [], clause.start
    for start, end in sorted(named):
        rest.append(text[at:start])
        at = max(at, end)
    return len(content_words(" ".join([*rest, text[at : clause.end]]))) <= MIN_WORDS
