"""Cuts quotations into sentences, so that each can be found elsewhere, and joins again what was quoted together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.compare.statements import Statement
from tui.compare.wording import content_words
from tui.model import Evidential, Quote, Sentence

MIN_WORDS = 2
"""A sentence with fewer content words stays with the one before it."""
MAX_GAP = 2
"""How many characters, a blank between two sentences, may lie between passages that were quoted together."""
Span = tuple[int, int]


def cut(text: str, quote: Quote, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Start and end of the sentences of a quotation; the whole of it where it has only one."""
    spans: list[Span] = []
    for sentence in sentences:
        start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
        if start < end:
            if spans and min(_words(text, spans[-1]), _words(text, (start, end))) < MIN_WORDS:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    yield from spans or [(quote.start, quote.end)]


def join_groups(groups: Sequence[Sequence[int]], statements: Sequence[Statement]) -> list[list[int]]:
    """The groups, with those made one whose passages follow each other in every file."""
    joined: list[list[int]] = []
    for group in sorted(groups, key=lambda members: _place(statements[members[0]])):
        if joined and _continue(joined[-1], group, statements):
            joined[-1] = sorted([*joined[-1], *group])
        else:
            joined.append(list(group))
    return joined


def join_statements(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, passages of one quotation that follow each other made one."""
    joined: list[Statement] = []
    for statement in statements:
        if joined and _follows(joined[-1], statement):
            before = joined[-1]
            sentence_end = max(before.claim.sentence_end, statement.claim.sentence_end)
            claim = replace(before.claim, end=statement.claim.end, sentence_end=sentence_end)
            joined[-1] = replace(before, claim=claim, text=f"{before.text} {statement.text}")
        else:
            joined.append(statement)
    return joined


def _continue(group: Sequence[int], other: Sequence[int], statements: Sequence[Statement]) -> bool:
    """Whether each statement of the other group goes on where one of the first group ends, file by file."""
    files = [{statements[i].claim.file for i in members} for members in (group, other)]
    return files[0] == files[1] and all(any(_follows(statements[i], statements[j]) for i in group) for j in other)


def _follows(statement: Statement, other: Statement) -> bool:
    a, b = statement.claim, other.claim
    quoted = a.evidential is b.evidential is Evidential.DIRECT_QUOTE
    return quoted and a.kind is b.kind and a.file == b.file and 0 <= b.start - a.end <= MAX_GAP


def _place(statement: Statement) -> tuple[str, int]:
    return statement.claim.file, statement.claim.start


def _words(text: str, span: Span) -> int:
    return len(content_words(text[slice(*span)]))
