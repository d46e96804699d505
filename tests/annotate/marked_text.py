"""Documents for the tests of quotations and attributions: entities are marked in the text, `<P Olaf Scholz>`."""

from __future__ import annotations

import re

import spacy
from spacy.tokens import Doc

from tui.annotate.attribution import set_attributions
from tui.annotate.clauses import set_clauses
from tui.annotate.extensions import register_extensions
from tui.annotate.quotes import set_quotes
from tui.annotate.sentences import set_sentences
from tui.annotate.tokenizer import german_news_tokenizer
from tui.model import Attribution, Block, BlockKind, Quote

_KINDS = {"P": "PER", "L": "LOC", "O": "ORG"}
_MARKED = re.compile(r"<([PLO]) ([^>]+)>")

register_extensions()
_NLP = spacy.blank("de")
_NLP.tokenizer = german_news_tokenizer(_NLP.vocab)


def document(marked: str) -> Doc:
    """The annotated document of a marked text; a paragraph that begins with `# ` is a heading."""
    text, spans, position = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[position : match.start()]
        spans.append((len(text), len(text) + len(match[2]), _KINDS[match[1]]))
        text += match[2]
        position = match.end()
    text += marked[position:]
    blocks = _blocks(text)
    doc = set_sentences(_NLP.make_doc(text.replace("# ", "  ")))
    entities = [doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in spans]
    doc.ents = [span for span in entities if span is not None]
    doc._.blocks = blocks
    return set_attributions(set_clauses(set_quotes(doc)))


def attribution_of(doc: Doc, words: str) -> Attribution | None:
    """The shortest attribution that covers the words, as the comparison picks it; None for the text's own voice."""
    start = doc.text.index(words)
    covering = [a for a in doc._.attributions if a.start <= start and start + len(words) <= a.end]
    return min(covering, key=lambda a: (a.source is None, a.end - a.start), default=None)


def quote_of(doc: Doc, words: str) -> Quote:
    """The quotation that holds the words, the innermost if several do."""
    start = doc.text.index(words)
    covering = [quote for quote in doc._.quotes if quote.start <= start and start + len(words) <= quote.end]
    return min(covering, key=lambda quote: quote.end - quote.start)


def _blocks(text: str) -> tuple[Block, ...]:
    blocks, position = [], 0
    for part in text.split("\n\n"):
        kind = BlockKind.HEADING if part.startswith("# ") else BlockKind.PARAGRAPH
        blocks.append(Block(kind, position, position + len(part)))
        position += len(part) + 2
    return tuple(blocks)
