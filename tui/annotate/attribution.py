"""The component `gegenlese_attributions`: who says what by the text, written to `doc._.attributions`.

Every frame gives an attribution over the clauses that carry its content; sentences that go on in the Konjunktiv, by
hearsay or as a bare quotation give one over the sentence; every quotation with a speaker gives one over its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from tui.annotate.speech.carrying import Speech, speech_of
from tui.annotate.speech.frames import Frame, FrameKind, Reading
from tui.annotate.speech.nesting import Source
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.stance import stance_of_frame
from tui.model import Attribution, Evidential, Quote, Stance

_EVIDENTIALS = {
    FrameKind.VERB: Evidential.REPORTED,
    FrameKind.COLON: Evidential.REPORTED,
    FrameKind.ADPOSITION: Evidential.ACCORDING_TO,
    FrameKind.SO: Evidential.ACCORDING_TO,
    FrameKind.ANAPHORIC: Evidential.ACCORDING_TO,
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A stance, and the offsets of the words that show it."""

    stance: Stance = Stance.NEUTRAL
    start: int | None = None
    end: int | None = None


_NEUTRAL = _Shown()


@Language.component("gegenlese_attributions", requires=["doc.sents", "doc.ents"])
def set_attributions(doc: Doc) -> Doc:
    """Write `doc._.attributions` in the order of the text; `doc._.quotes` must be there."""
    doc._.attributions = attributions_of(speech_of(doc), doc._.quotes)
    return doc


def attributions_of(spoken: Sequence[Speech], quotes: Sequence[Quote]) -> tuple[Attribution, ...]:
    """The attributions of a document whose passages were read and whose quotations have speakers."""
    found = [attribution for speech in spoken for attribution in _of_passage(speech)]
    shown = {quoted: stance for speech in spoken for quoted, stance in _stances_of_quotations(speech)}
    for quote in quotes:
        if quote.speaker is not None and not quote.fragment:
            found.append(_direct(quote, shown.get((quote.start, quote.end), _NEUTRAL)))
    return tuple(sorted(found, key=lambda attribution: (attribution.start, -attribution.end)))


def _direct(quote: Quote, shown: _Shown) -> Attribution:
    return Attribution(
        quote.start,
        quote.end,
        Evidential.DIRECT_QUOTE,
        quote.speaker,
        quote.speaker_start,
        quote.speaker_end,
        stance=shown.stance,
        stance_start=shown.start,
        stance_end=shown.end,
    )


def _stances_of_quotations(speech: Speech) -> Iterator[tuple[tuple[int, int], _Shown]]:
    """For every quotation that a frame passes on its place in the text and the frame's stance."""
    words = speech.reading.words
    for frame, _ in speech.frames:
        shown = _shown(speech.reading, frame)
        quoted = (word.quote for start, end in frame.content for word in words[start:end])
        yield from (((quote.start, quote.end), shown) for quote in quoted if quote is not None)


def _shown(reading: Reading, frame: Frame) -> _Shown:
    """The stance of a frame with the place of the words that show it."""
    found = stance_of_frame(reading, frame)
    if found is None:
        return _NEUTRAL
    stance, (first, last) = found
    return _Shown(stance, reading.words[first].start, reading.words[last - 1].end)


def _of_passage(speech: Speech) -> Iterator[Attribution]:
    words = speech.reading.words
    for frame, source in speech.frames:
        for start, end in frame.content:
            yield from _passed_on(speech.reading, _trimmed(words, start, end, frame), frame, source)
    if speech.carried is not None and speech.evidential not in {None, Evidential.DIRECT_QUOTE} and words:
        start, end = _without_marks(words, 0, len(words))
        if start < end and speech.evidential is not None:
            source = speech.carried
            yield Attribution(
                words[start].start,
                words[end - 1].end,
                speech.evidential,
                source.name,
                source.start,
                source.end,
                chain=source.chain,
            )


def _passed_on(reading: Reading, span: tuple[int, int], frame: Frame, source: Source) -> Iterator[Attribution]:
    """The attribution over one range of words; a range that is one quotation is left to the quotation."""
    words, (start, end) = reading.words, span
    if start >= end or (end - start == 1 and words[start].text == QUOTED):
        return
    cue_start, cue_end = _cue(frame)
    shown = _shown(reading, frame)
    yield Attribution(
        words[start].start,
        words[end - 1].end,
        _EVIDENTIALS[frame.kind],
        source.name,
        source.start,
        source.end,
        words[cue_start].start,
        words[cue_end - 1].end,
        source.chain,
        shown.stance,
        shown.start,
        shown.end,
    )


def _cue(frame: Frame) -> tuple[int, int]:
    """The words of the cue: *laut*; *nach Angaben*; *sagte*."""
    if frame.extent is None or frame.source is None or frame.source.start <= frame.cue:
        return frame.cue, frame.cue + 1
    return frame.cue, max(frame.cue + 1, min(frame.source.start, frame.extent[1]))


def _trimmed(words: Sequence[Word], start: int, end: int, frame: Frame) -> tuple[int, int]:
    """Without the frame's own words at either edge; a clause that frame and content share stays whole."""
    first, last = frame.extent or (start, start)
    if start == first and last < end:
        start = last
    if end == last and first > start:
        end = first
    return _without_marks(words, start, end)


def _without_marks(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    while start < end and not _says_something(words[start]):
        start += 1
    while end > start and not _says_something(words[end - 1]):
        end -= 1
    return start, end


def _says_something(word: Word) -> bool:
    return word.text == QUOTED or any(map(str.isalnum, word.text))
