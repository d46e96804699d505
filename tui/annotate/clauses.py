"""The component `gegenlese_clauses`: sentences cut into clauses with their modality, written to `doc._.clauses`.

A clause has a finite verb of its own or a *zu* infinitive. Sentences are cut at commas, semicolons, colons, dashes and
before coordinating conjunctions; a piece without a verb (an apposition, a member of a list) goes back to its neighbour.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from tui.annotate.modality import complement_modality, modality_of
from tui.annotate.participants import participants_of
from tui.annotate.reserve import reserve_marks
from tui.annotate.speech.carrying import speech_of
from tui.annotate.speech.verbs import (
    AUXILIARY_FINITES,
    finite_position,
    has_zu_infinitive,
    is_surely_finite,
    may_be_finite,
)
from tui.model import Clause

_DIVIDERS = frozenset({",", ";", ":", "–", "—", "-"})
_COORDINATORS = frozenset({"und", "oder", "aber", "doch", "sondern", "denn"})
_CLOSING = frozenset("\"“”«»’‘)]'")


@Language.component("gegenlese_clauses", requires=["doc.sents"])
def set_clauses(doc: Doc) -> Doc:
    """Write `doc._.clauses`; `sentence` counts the sentences that hold more than white space."""
    sentences = (sentence for sentence in doc.sents if sentence.text.strip())
    quoted = _quoted_tokens(doc)
    clauses = [clause for number, sentence in enumerate(sentences) for clause in clauses_of(sentence, number, quoted)]
    doc._.clauses = tuple(_with_participants(clauses, doc))
    return doc


def _with_participants(clauses: Sequence[Clause], doc: Doc) -> Iterator[Clause]:
    """The clauses with those who take part in them; quoted words name none."""
    found = [each for speech in speech_of(doc) for each in participants_of(speech.reading)]
    starts = [each.start for each in found]
    for clause in clauses:
        own = found[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
        yield replace(clause, participants=tuple(own)) if own else clause


def _quoted_tokens(doc: Doc) -> frozenset[int]:
    """The indexes of the tokens inside quotations, those of nested ones once."""
    found: set[int] = set()
    read = 0
    for quote in doc._.quotes:
        span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
        if span is not None and span.end > read:
            found.update(range(max(span.start, read), span.end))
            read = span.end
    return frozenset(found)


def clauses_of(sentence: Span, number: int, quoted: Set[int] = frozenset()) -> Iterator[Clause]:
    """The clauses of one sentence in order; together they cover it but for the white space between them.

    `quoted` are the indexes of the document's tokens inside quotations: they show no reserve of the text itself.
    """
    tokens = [token for token in sentence if not token.is_space]
    before: list[str] = []
    for start, end in _merged(tokens, _pieces(tokens)):
        last = tokens[end - 1]
        words = [token.text for token in tokens[start:end] if token.text[:1].isalnum()]
        modality = complement_modality(modality_of(words), words, before)
        own = [token for token in tokens[start:end] if token.i not in quoted and token.text[:1].isalnum()]
        reserves = tuple(reserve_marks(own))
        yield Clause(tokens[start].idx, last.idx + len(last.text), number, modality, reserves=reserves)
        before = words


def _pieces(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Every stretch between dividers, and between coordinators that a finite verb follows."""
    cuts = [0]
    for index in range(1, len(tokens)):
        if _truncated(tokens[index - 1].text):
            continue
        if tokens[index].text in _COORDINATORS or (
            tokens[index - 1].text in _DIVIDERS and tokens[index].text not in _CLOSING
        ):
            cuts.append(index)
    cuts = sorted(set(cuts))
    return [(start, end) for start, end in zip(cuts, [*cuts[1:], len(tokens)], strict=True) if start < end]


def _truncated(word: str) -> bool:
    """Whether a word leaves its end to the next one: *vor- und nachmittags*."""
    return len(word) > 1 and word.endswith("-")


def _merged(tokens: Sequence[Token], pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces joined until each holds a verb; a first piece without one joins the next."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        verbal = _begins_clause(tokens, start, end)
        if joined and (not verbal or not _has_verb(tokens[joined[-1][0] : joined[-1][1]])):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _begins_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a piece is a clause; after a bare *und* only with a sure finite verb, or a verb right there."""
    bare = tokens[start].text in {"und", "oder"} and tokens[start - 1].text not in _DIVIDERS
    if start == 0 or not bare:
        return _has_verb(tokens[start:end])
    words = [token.text for token in tokens[start:end]]
    return any(is_surely_finite(word) or word in AUXILIARY_FINITES for word in words) or (
        len(words) > 1 and may_be_finite(words[1])
    )


def _has_verb(tokens: Sequence[Token]) -> bool:
    """Whether a stretch of a sentence holds a finite verb or an infinitive with *zu*."""
    words = [token.lower_ if token.is_sent_start else token.text for token in tokens if token.text[:1].isalnum()]
    return finite_position(words) is not None or has_zu_infinitive(words)
