"""Pairing of quotation marks in German news text, broken and mixed marks included.

A plain regular expression fails on real articles: `„…“, sagte X, “…“` uses one character to close and to open, straight
and curly marks meet in one paragraph, and a mark that is never closed would swallow every word up to the next one.
Marks are therefore paired paragraph by paragraph: `„`, `‚` and `,,` always open; every other mark opens or closes by
what stands on either side of it (space or punctuation outside, a letter or digit inside).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.annotate.speech.cues import cue_forms

_SURE_OPENERS = "„‚"
_DOUBLE = '"“”„«»‟'
_SINGLE = "‚‘’›‹'"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]")
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
_PHRASE_END = re.compile(r"[.!?…,;:–](?=\s|$)|$")
_FRAME = re.compile(r", (\w+) (?:[A-ZÄÖÜ]|er\b|sie\b|der\b|die\b|das\b|ein)")
_OUTSIDE_BEFORE = re.compile(r"[\s(\[{:–—/-]")
_OUTSIDE_AFTER = re.compile(r"[\s)\]},;:.!?–—/-]")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Quoted words: `start`/`end` without the marks, `outer_start`/`outer_end` with them; `depth` 0 is not nested.

    Offsets are characters of the text that was searched. `closed` is false where the closing mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Open:
    position: int
    mark: str

    @property
    def single(self) -> bool:
        return self.mark in _SINGLE


def quoted_spans(text: str, start: int = 0, end: int | None = None) -> tuple[QuotedSpan, ...]:
    """The quotations of one paragraph, `text[start:end]`, in the order of their opening marks, nested ones included.

    Nothing reaches over the paragraph's end: a quotation that is still open there ends with the paragraph when it began
    like an utterance (at the paragraph's start, after a full stop or a colon), else with the phrase that it opened.
    """
    limit = len(text) if end is None else end
    found: list[QuotedSpan] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, limit):
        _take(text, match.start(), (start, limit), stack, found)
    while stack:
        found.extend(_unclosed(text, stack.pop(), len(stack), start, limit))
    return tuple(_nesting(sorted(found, key=lambda span: (span.outer_start, -span.outer_end))))


def _nesting(spans: list[QuotedSpan]) -> Iterator[QuotedSpan]:
    """The spans without those that only partly overlap one before them, as broken marks can make them."""
    ends: list[int] = []  # of the spans around the one at hand, the innermost last
    for span in spans:
        while ends and ends[-1] <= span.outer_start:
            ends.pop()
        if not ends or span.outer_end <= ends[-1]:
            ends.append(span.outer_end)
            yield span


def outermost(spans: tuple[QuotedSpan, ...]) -> tuple[QuotedSpan, ...]:
    """Those spans that stand in no other quotation."""
    return tuple(span for span in spans if span.depth == 0)


def _take(text: str, position: int, borders: tuple[int, int], stack: list[_Open], found: list[QuotedSpan]) -> None:
    """Let the mark at `position` open or close a quotation, or pass it by."""
    mark = text[position]
    start = borders[0]
    if mark in _SINGLE and not _is_single_quote(text, position, borders, stack):
        return
    if _opens(text, position, borders, stack):
        if stack and stack[-1].single == (mark in _SINGLE) and _same_family(stack[-1].mark, mark):
            found.extend(_unclosed(text, stack.pop(), len(stack), start, position))
        stack.append(_Open(position, mark))
        return
    while stack and stack[-1].single and mark in _DOUBLE:
        stack.pop()
    if stack and stack[-1].single == (mark in _SINGLE):
        opened = stack.pop()
        found.extend(_span(text, opened.position, position, len(stack)))


def _is_single_quote(text: str, position: int, borders: tuple[int, int], stack: list[_Open]) -> bool:
    """Whether a single mark quotes at all: an apostrophe does not."""
    mark = text[position]
    if mark in "‚›‹":
        return mark != "‹" or any(opened.single for opened in stack) or _looks_opening(text, position, borders)
    if any(opened.single for opened in stack):
        return _looks_closing(text, position, borders)
    if not _looks_opening(text, position, borders):
        return False
    rest = text[position + 1 : borders[1]]
    return re.search(r"\w[.!?,]?['’‘](?![\w])", rest) is not None and mark != "’"


def _same_family(opened: str, mark: str) -> bool:
    """Marks of one family do not nest: a second opener tells that the first was never closed."""
    families = ("„“”‟", '"', "«»", "‚‘’", "›‹", "'")
    return any(opened in family and mark in family for family in families)


def _looks_opening(text: str, position: int, borders: tuple[int, int]) -> bool:
    start, limit = borders
    outside = position == start or bool(_OUTSIDE_BEFORE.match(text[position - 1])) or text[position - 1] in _DOUBLE
    return outside and position + 1 < limit and not text[position + 1].isspace()


def _looks_closing(text: str, position: int, borders: tuple[int, int]) -> bool:
    start, limit = borders
    after = position + 1 == limit or bool(_OUTSIDE_AFTER.match(text[position + 1])) or text[position + 1] in _DOUBLE
    return after and position > start and not text[position - 1].isspace()


def _opens(text: str, position: int, borders: tuple[int, int], stack: list[_Open]) -> bool:
    mark = text[position]
    if mark in _SURE_OPENERS:
        return True
    opening, closing = _looks_opening(text, position, borders), _looks_closing(text, position, borders)
    if opening != closing:
        return opening
    return not any(opened.single == (mark in _SINGLE) for opened in stack)


def _span(text: str, opening: int, closing: int, depth: int) -> Iterator[QuotedSpan]:
    inner_start, inner_end = _trim(text, opening + 1, closing)
    if inner_start < inner_end:
        yield QuotedSpan(inner_start, inner_end, opening, closing + 1, depth)


def _unclosed(text: str, opened: _Open, depth: int, start: int, limit: int) -> Iterator[QuotedSpan]:
    """The quotation that a mark opened but none closed before `limit`."""
    if opened.single:
        return
    stop = _utterance_end(text, opened.position, limit)
    if not _begins_utterance(text, opened.position, start):
        match = _PHRASE_END.search(text, opened.position + 1, limit)
        stop = match.start() if match else limit
    inner_start, inner_end = _trim(text, opened.position + 1, stop)
    if inner_start < inner_end:
        yield QuotedSpan(inner_start, inner_end, opened.position, inner_end, depth, closed=False)


def _utterance_end(text: str, position: int, limit: int) -> int:
    """The place where an unclosed utterance ends before `limit`: at a frame (`, sagte X`), else at its last sentence
    end.
    """
    for frame in _FRAME.finditer(text, position + 1, limit):
        if frame[1] in cue_forms().finite:
            return frame.start()
    ends = [match.end() for match in _SENTENCE_END.finditer(text, position + 1, limit)]
    return ends[-1] if ends else limit


def _begins_utterance(text: str, position: int, start: int) -> bool:
    before = text[start:position].rstrip()
    return not before or before[-1] in ".!?:…" + _DOUBLE


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the white space and the separating comma at the edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end
