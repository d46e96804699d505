"""The component `gegenlese_quotes`: quotations with their speakers, written to `doc._.quotes`."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from tui.annotate.speech.carrying import Speech, speech_of
from tui.annotate.speech.frames import Frame, FrameKind
from tui.annotate.speech.nesting import Source
from tui.annotate.speech.passages import document_quotes, is_name
from tui.annotate.speech.quotation_marks import QuotedSpan
from tui.model import Quote

_LONGEST_FRAGMENT = 2
_TITLED = (
    "film",
    "buch",
    "roman",
    "serie",
    "song",
    "lied",
    "album",
    "titel",
    "motto",
    "projekt",
    "aktion",
    "sendung",
    "zeitung",
    "magazin",
    "podcast",
    "kampagne",
    "operation",
    "band",
    "stück",
    "oper",
    "initiative",
    "gruppe",
    "schiff",
    "blatt",
    "portal",
    "sender",
    "hashtag",
    "codenamen",
    "spitznamen",
    "namen",
    "begriff",
    "wort",
)


@Language.component("gegenlese_quotes", requires=["doc.sents", "doc.ents"])
def set_quotes(doc: Doc) -> Doc:
    """Write `doc._.quotes`: every quotation of the text in order, nested ones without a speaker of their own."""
    doc._.quotes = quotes_of(doc, speech_of(doc))
    return doc


def quotes_of(doc: Doc, spoken: Sequence[Speech]) -> tuple[Quote, ...]:
    """The quotations of a document whose passages were read."""
    text = doc.text
    return tuple(_quote(text, span, spoken, is_name(doc, text, span)) for span in document_quotes(doc))


def _quote(text: str, span: QuotedSpan, spoken: Sequence[Speech], named: bool) -> Quote:
    name = named or _is_title(text, span)
    fragment = name or len(text[span.start : span.end].split()) <= _LONGEST_FRAGMENT
    source = None if span.depth else _speaker(span, spoken, fragment)
    if source is None or source.name is None:
        return Quote(span.start, span.end, fragment=fragment)
    return Quote(span.start, span.end, source.name, source.start, source.end, fragment)


def _is_title(text: str, span: QuotedSpan) -> bool:
    """Whether the word before says that a title or name follows: *der Film „…“*."""
    before = text[: span.outer_start].split()[-1:] or [""]
    sentence = text[span.end - 1] in ".!?" or text[span.outer_start - 1 : span.outer_start] == ":"
    return before[0].lower().endswith(_TITLED) and before[0][:1].isupper() and not sentence


def _speaker(span: QuotedSpan, spoken: Sequence[Speech], fragment: bool) -> Source | None:
    for speech in spoken:
        words = speech.reading.words
        index = next((i for i, word in enumerate(words) if span.outer_start <= word.start < span.outer_end), None)
        if index is None:
            continue
        if speech.answers is not None:
            return speech.answers
        return framing_source(speech, index) or (speech.carried if _carries(speech, fragment) else None)
    return None


def _carries(speech: Speech, fragment: bool) -> bool:
    """A fragment needs the Konjunktiv around it: else it is a nickname, a title or irony of the text's own."""
    return not fragment or speech.evidential is not None


def framing_source(speech: Speech, index: int) -> Source | None:
    """The source of the frame that passes on the word at `index`: verbs and *so* before adpositions, the nearest
    first.
    """
    covering = [
        (frame, source) for frame, source in speech.frames if any(start <= index < end for start, end in frame.content)
    ]
    if not covering:
        return None
    return min(covering, key=lambda pair: _distance(pair[0], index))[1]


def _distance(frame: Frame, index: int) -> tuple[bool, int]:
    weak = frame.kind in {FrameKind.ADPOSITION, FrameKind.ANAPHORIC}
    return weak, abs(frame.cue - index)
