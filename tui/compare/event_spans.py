"""Cuts an article into the stretches that each report an event: clauses, without those that only say who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from tui.compare.statements import overlap
from tui.compare.wording import content_words
from tui.model import AnnotatedArticle, Clause

MIN_WORDS = 3
"""A clause with fewer content words is read together with its neighbour."""
Span = tuple[int, int]


def event_spans(annotated: AnnotatedArticle) -> Iterator[Span]:
    """Start and end of every stretch that says something, in the order of the text, without outer commas."""
    text = annotated.article.text
    by_sentence: dict[int, list[Clause]] = {}
    for clause in annotated.annotations.clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    frames = _frames(annotated)
    for clauses in by_sentence.values():
        for start, end in _joined(text, [clause for clause in clauses if not _only_speaks(text, clause, frames)]):
            start, end = trimmed(text, start, end)
            if len(content_words(text[start:end])) >= MIN_WORDS:
                yield start, end


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space, commas and dashes at its ends."""
    while end > start and text[end - 1] in " \n,;:–-":
        end -= 1
    while start < end and text[start] in " \n,;:–-":
        start += 1
    return start, end


def _joined(text: str, clauses: list[Clause]) -> list[Span]:
    """The clauses of a sentence, each short one joined to the neighbour it touches, the one before it first."""
    spans: list[Span] = []
    open_end = False
    for clause in clauses:
        short = len(content_words(text[clause.start : clause.end])) < MIN_WORDS
        touches = bool(spans) and spans[-1][1] == clause.start
        if touches and (short or open_end):
            spans[-1] = (spans[-1][0], clause.end)
        else:
            spans.append((clause.start, clause.end))
        open_end = short and len(content_words(text[slice(*spans[-1])])) < MIN_WORDS
    return spans


def _frames(annotated: AnnotatedArticle) -> list[tuple[Span, list[Span]]]:
    """For each attribution and quotation: what is attributed, and the words that name the source and the saying."""
    frames: list[tuple[Span, list[Span]]] = []
    for quote in annotated.annotations.quotes:
        if quote.speaker_start is not None and quote.speaker_end is not None:
            frames.append(((quote.start, quote.end), [(quote.speaker_start, quote.speaker_end)]))
    for said in annotated.annotations.attributions:
        words = [(said.source_start, said.source_end), (said.cue_start, said.cue_end)]
        known = [(start, end) for start, end in words if start is not None and end is not None]
        if known:
            frames.append(((said.start, said.end), known))
    return frames


def _only_speaks(text: str, clause: Clause, frames: list[tuple[Span, list[Span]]]) -> bool:
    """Whether a clause says little more than who speaks of what stands in another clause."""
    named = [
        span
        for said, words in frames
        if 4 * overlap(*said, clause.start, clause.end) < clause.end - clause.start
        for span in words
        if clause.start <= span[0] and span[1] <= clause.end
    ]
    if not named:
        return False
    rest = "".join(
        " " if any(start <= i < end for start, end in named) else text[i] for i in range(clause.start, clause.end)
    )
    return len(content_words(rest)) <= MIN_WORDS
