"""Names of several words, wherever the document writes them: what is found whole once is whole everywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

Words = tuple[str, ...]
_JOINTS = frozenset("–—-/(),;:|")
_ORDINAL_LENGTH = 4


def with_whole_names(doc: Doc, mentions: Sequence[Span]) -> list[Span]:
    """The mentions in order, those replaced that are pieces of a name which the document has whole elsewhere.

    A place where the words of a whole name stand becomes that name if only shorter mentions, or none, lie in it.
    """
    trimmed = [_without_ordinal(mention) for mention in mentions]
    covering = {token.i: mention for mention in trimmed for token in mention}
    found: list[Span] = []
    taken = -1
    for span in _Names.of(trimmed).occurrences(doc):
        inside = {covering[i] for i in range(span.start, span.end) if i in covering}
        shorter = all(span.start <= each.start and each.end <= span.end for each in inside)
        if span.start > taken and shorter:
            found.append(span)
            taken = span.end - 1
    replaced = {token.i for span in found for token in span}
    kept = [mention for mention in trimmed if not any(token.i in replaced for token in mention)]
    return sorted([*kept, *found], key=lambda span: span.start)


@dataclass(frozen=True)
class _Names:
    """Names of several words with their most common labels, and how many words those have that begin with a word."""

    labels: dict[Words, str]
    lengths: dict[str, list[int]]

    @classmethod
    def of(cls, mentions: Sequence[Span]) -> _Names:
        counts: dict[Words, Counter[str]] = defaultdict(Counter)
        for mention in mentions:
            words = tuple(token.text for token in mention)
            if len(words) > 1 and not _JOINTS & set(words):
                counts[words][mention.label_] += 1
        lengths: dict[str, set[int]] = defaultdict(set)
        for words in counts:
            lengths[words[0]].add(len(words))
        return cls(
            {words: labels.most_common(1)[0][0] for words, labels in counts.items()},
            {first: sorted(found, reverse=True) for first, found in lengths.items()},
        )

    def occurrences(self, doc: Doc) -> Iterator[Span]:
        """The places of the names in the order of the text, the longest one at each word."""
        texts = [token.text for token in doc]
        for index, text in enumerate(texts):
            for length in self.lengths.get(text, ()):
                end = index + length
                label = self.labels.get(tuple(texts[index:end])) if end <= len(texts) else None
                if label is not None and not any(doc[i].is_sent_start for i in range(index + 1, end)):
                    yield Span(doc, index, end, label=label)
                    break


def _without_ordinal(mention: Span) -> Span:
    """The name without a number with a full stop that the next clause begins with: *Kassel 130.*"""
    last = mention[-1].text
    if len(mention) > 1 and last.endswith(".") and last[:-1].isdigit() and len(last) <= _ORDINAL_LENGTH:
        return Span(mention.doc, mention.start, mention.end - 1, label=mention.label_)
    return mention
