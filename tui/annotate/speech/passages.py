"""A document as a reader of its speech frames sees it: passages of words in which every quotation is one word.

Who says something stands outside the quotation marks, but sentences are split inside them too (`„Nein. Niemals“, sagte
sie.`). A passage joins the sentences that one quotation spans; its words are those outside, each quotation a single
word `QUOTED` in its place. Names in quotation marks (`der „Neuen Zürcher Zeitung“`) stay ordinary words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Token

from tui.annotate.function_words import ARTICLES, FUNCTION_WORDS
from tui.annotate.speech.quotation_marks import QuotedSpan, outermost, quoted_spans
from tui.model import Block, BlockKind, EntityKind

QUOTED = "„“"
"""The text of the word that stands for a quotation."""

MOST_QUOTATIONS = 1000
"""No article quotes more; a hostile text of nothing but marks must not cost time without bound."""
_MARKS = frozenset("\"“”„«»‟‚‘’›‹'")
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Word:
    """One word outside quotations, or a quotation; `start`/`end` are character offsets of the document.

    `entity` is the kind of the named entity that the word is part of, `entity_start` whether it is its first word.
    """

    text: str
    start: int
    end: int
    entity: EntityKind | None = None
    entity_start: bool = False
    quote: QuotedSpan | None = None

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or several that a quotation holds together; `paragraph` numbers the document's blocks."""

    words: tuple[Word, ...]
    paragraph: int
    heading: bool
    first_sentence: int

    @property
    def quotes(self) -> tuple[QuotedSpan, ...]:
        """The quotations in it, in order."""
        return tuple(word.quote for word in self.words if word.quote is not None)


def paragraphs(doc: Doc) -> tuple[Block, ...]:
    """The article's blocks; where the document carries none, what blank lines divide."""
    blocks: tuple[Block, ...] = doc._.blocks
    if blocks:
        return blocks
    found, position = [], 0
    for part in doc.text.split("\n\n"):
        found.append(Block(BlockKind.PARAGRAPH, position, position + len(part)))
        position += len(part) + 2
    return tuple(found)


def document_quotes(doc: Doc) -> tuple[QuotedSpan, ...]:
    """The quotations of the document, nested ones included, paired block by block; at most `MOST_QUOTATIONS`."""
    text = doc.text
    spans = (span for block in paragraphs(doc) for span in quoted_spans(text, block.start, block.end))
    return tuple(islice(spans, MOST_QUOTATIONS))


def passages(doc: Doc) -> tuple[Passage, ...]:
    """The document's passages in order."""
    text = doc.text
    quotes = [span for span in outermost(document_quotes(doc)) if not is_name(doc, text, span)]
    blocks = paragraphs(doc)
    return tuple(_passage(doc, group, quotes, blocks) for group in _groups(doc, quotes))


def is_name(doc: Doc, text: str, span: QuotedSpan) -> bool:
    """Whether quoted words are a named entity, or used like one; `text` is the document's."""
    entity = (span.start, span.end) in {(found.start_char, found.end_char) for found in doc.ents}
    described = text[: span.outer_start].split()[-1:] or [""]
    return (entity and not described[0].lower().startswith(("ein", "als"))) or names_something(text, span)


def names_something(text: str, span: QuotedSpan) -> bool:
    """Whether quoted words are a name that the sentence uses like any noun: *die „Neue Zürcher Zeitung“*."""
    words = text[span.start : span.end].split()
    if len(words) > _LONGEST_NAME or not all(word[:1].isupper() or word.lower() in FUNCTION_WORDS for word in words):
        return False
    before = text[: span.outer_start].split()[-1:] or [""]
    article = before[0].lower() in ARTICLES and not before[0].lower().startswith(("ein", "kein"))
    noun = before[0][:1].isupper() and before[0].isalpha() and before[0].lower() not in FUNCTION_WORDS
    return span.closed and words[0][:1].isupper() and (article or noun) and text[span.end - 1] not in ".!?"


def _groups(doc: Doc, quotes: Sequence[QuotedSpan]) -> Iterator[tuple[int, list[Token]]]:
    """Tokens of the sentences that belong together, with the number of the first sentence."""
    tokens: list[Token] = []
    first = 0
    sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
    for number, sentence in enumerate(sentences):
        if not tokens:
            first = number
        tokens.extend(sentence)
        end = sentence.start_char + len(sentence.text.rstrip())
        if not any(quote.outer_start < end < quote.outer_end for quote in quotes):
            yield first, tokens
            tokens = []
    if tokens:
        yield first, tokens


def _passage(
    doc: Doc, group: tuple[int, list[Token]], quotes: Sequence[QuotedSpan], blocks: tuple[Block, ...]
) -> Passage:
    first, tokens = group
    start = tokens[0].idx
    number = next((i for i, block in enumerate(blocks) if block.start <= start < block.end), 0)
    heading = bool(blocks) and blocks[number].kind is BlockKind.HEADING
    return Passage(tuple(_words(tokens, quotes)), number, heading, first)


def _words(tokens: Sequence[Token], quotes: Sequence[QuotedSpan]) -> Iterator[Word]:
    seen: set[QuotedSpan] = set()
    for token in tokens:
        start, end = token.idx, token.idx + len(token.text)
        quote = next((span for span in quotes if span.outer_start <= start < span.outer_end), None)
        if quote is not None:
            if quote not in seen:
                seen.add(quote)
                yield Word(QUOTED, quote.outer_start, quote.outer_end, quote=quote)
        elif not token.is_space and token.text not in _MARKS:
            kind = EntityKind(token.ent_type_) if token.ent_type_ else None
            yield Word(token.text, start, end, kind, token.ent_iob_ == "B")
