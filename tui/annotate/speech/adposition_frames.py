"""Frames without a verb of saying: `laut X`, `X zufolge`, `nach Angaben von X`, `…, so X`, `demnach`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.annotate.speech.cues import ANAPHORIC, NAMED_WORKS, REFERENCE_NOUNS, SOURCE_PREPOSITIONS
from tui.annotate.speech.frames import Frame, FrameKind, Reading
from tui.annotate.speech.noun_phrases import NounPhrase, phrase_at
from tui.annotate.speech.passages import QUOTED
from tui.annotate.speech.roles import is_conveying, is_document, is_institution, is_role
from tui.annotate.speech.segments import SUBORDINATORS, is_relative
from tui.annotate.speech.source_names import conveyed_source
from tui.annotate.speech.subjects import plausibility, subject_of
from tui.annotate.speech.verbs import is_surely_finite
from tui.annotate.word_lists import word_set

_POSSESSIVES = ("sein", "ihr", "unser", "mein", "eigen")
_POINTING_BACK = frozenset({"den", "diesen", "dem", "diesem", "dieser", "der"})
_PRONOUNS = frozenset({"ihm", "ihr", "ihnen"})
_BEFORE_SO_SOURCE = frozenset({"auch", "etwa", "zumindest", "jedenfalls"})
_NO_SPEAKERS = (
    "plan",
    "vorwurf",
    "befürchtung",
    "hoffnung",
    "begründung",
    "tenor",
    "motto",
    "titel",
    "idee",
    "devise",
    "vermutung",
    "these",
    "kritik",
    "fazit",
    "forderung",
    "theorie",
    "ziel",
    "argument",
    "frage",
    "name",
)
_ARTICLES_OF_CONVEYING = frozenset({"den", "der", "dem", "einer", "einem", "ersten", "bisherigen", "vorläufigen", ""})
_PLURAL_CONVEYERS = word_set("angaben worten informationen berichten erkenntnissen")
_MAY_CONVEY = 2.0
_CAN_SPEAK = 4.0
_EVENTS_TOO = ("erklärung", "äußerung", "meldung", "mitteilung", "stellungnahme", "auskunft", "bericht")


def adposition_frames(reading: Reading) -> Iterator[Frame]:
    """The frames of a passage that an adposition, *so* or a pointing adverb builds."""
    for phrase in reading.phrases:
        frame = _prepositional(reading, phrase) or _postpositional(reading, phrase)
        if frame is not None:
            yield frame
    for index, word in enumerate(reading.words):
        if word.lower == "wonach":
            yield _according_to_what(reading, index)
        elif word.lower in ANAPHORIC:
            yield _frame(reading, FrameKind.ANAPHORIC, index, (index, index + 1))
        elif word.lower == "zufolge" and index and reading.words[index - 1].lower in _PRONOUNS:
            yield replace(_frame(reading, FrameKind.ADPOSITION, index, (index - 1, index + 1)), pronoun=index - 1)
    yield from _so_frames(reading)


def _according_to_what(reading: Reading, index: int) -> Frame:
    """*ein Gutachten, wonach …*: the phrase before the comma is the source of what follows."""
    frame = _frame(reading, FrameKind.ANAPHORIC, index, (index, index + 1))
    frame = replace(frame, content=((index, reading.segments[-1].end),), relative=True)
    before = [phrase for phrase in reading.phrases if phrase.end == index - 1]
    if not before or plausibility(reading.words, before[-1]) < _MAY_CONVEY:
        return frame
    return _with_source(reading, replace(frame, kind=FrameKind.ADPOSITION), before[-1])


def referred_origin(reading: Reading) -> NounPhrase | None:
    """The origin behind the source: *unter Berufung auf X*, *mit Verweis auf X*."""
    for phrase in reading.phrases:
        if phrase.preposition in {"unter", "mit"} and reading.words[phrase.head].lower in REFERENCE_NOUNS:
            index = phrase.core_end
            if index < len(reading.words) and reading.words[index].lower == "auf":
                found = phrase_at(reading.words, index + 1) or _later_phrase(reading, index)
                return None if found is None else conveyed_source(reading.words, found) or found
    return None


def _later_phrase(reading: Reading, index: int) -> NounPhrase | None:
    """*auf zwei mit der Sache vertraute Personen*: the first phrase behind *auf* that can speak, in its segment."""
    end = next((segment.end for segment in reading.segments if segment.start <= index < segment.end), index)
    behind = (phrase for phrase in reading.phrases if index < phrase.start < end)
    return next((phrase for phrase in behind if plausibility(reading.words, phrase) >= _CAN_SPEAK), None)


def _frame(reading: Reading, kind: FrameKind, cue: int, extent: tuple[int, int]) -> Frame:
    number = next((i for i, segment in enumerate(reading.segments) if segment.start <= cue < segment.end), 0)
    segment = reading.segments[number]
    first = reading.words[segment.start].lower
    narrow = is_relative(reading.words, segment) or (first in SUBORDINATORS and number > 0 and cue > segment.start)
    last = reading.segments[-1].end
    content = ((segment.start, segment.end),) if narrow else ((reading.segments[0].start, last),)
    return Frame(kind, cue, number, content, oblique=True, extent=extent, relative=narrow)


def _prepositional(reading: Reading, phrase: NounPhrase) -> Frame | None:
    """*laut X*, *gemäß X*, *nach Angaben von X*, *aus Sicht von X*, *unter Berufung auf X*."""
    words, cue = reading.words, phrase.start - 1
    if phrase.preposition in SOURCE_PREPOSITIONS:
        if phrase.preposition == "gemäß" and not _can_be_source(reading, phrase):
            return None
        return _with_source(reading, _frame(reading, FrameKind.ADPOSITION, cue, (cue, phrase.end)), phrase)
    if phrase.preposition == "nach" and _conveys(reading, phrase):
        return _with_source(reading, _frame(reading, FrameKind.ADPOSITION, cue, (cue, phrase.end)), phrase)
    if phrase.preposition == "aus" and words[phrase.head].lower in {"sicht", "perspektive"}:
        origin = phrase_at(words, phrase.core_end) or phrase_at(words, phrase.core_end + 1)
        if origin is not None and words[phrase.core_end].lower in {"von", "vom", "der", "des"}:
            frame = _frame(reading, FrameKind.ADPOSITION, cue, (cue, origin.complement_end))
            return replace(frame, source=origin)
    if words[phrase.head].lower in REFERENCE_NOUNS and phrase.preposition in {"unter", "mit"}:
        origin = referred_origin(reading)
        if origin is not None:
            frame = _frame(reading, FrameKind.ADPOSITION, cue, (cue, origin.end))
            return replace(frame, source=origin, origin=origin)
    return None


def _postpositional(reading: Reading, phrase: NounPhrase) -> Frame | None:
    """*X zufolge*; *ihrer Meinung nach*, *dem Bericht nach*."""
    words, cue = reading.words, phrase.complement_end
    if cue >= len(words) or words[cue].lower not in {"zufolge", "nach"}:
        return None
    if phrase.preposition or plausibility(words, phrase) < _MAY_CONVEY:
        inner = phrase_at(words, phrase.core_end)
        if inner is None or inner.complement_end != cue or words[cue].lower == "nach":
            return None
        phrase = inner
    if words[cue].lower == "nach" and not (
        is_conveying(words[phrase.head].lower) and phrase.core > phrase.start and phrase_at(words, cue + 1) is None
    ):
        return None
    return _with_source(reading, _frame(reading, FrameKind.ADPOSITION, cue, (phrase.start, cue + 1)), phrase)


def _with_source(reading: Reading, frame: Frame, phrase: NounPhrase) -> Frame:
    """The frame with the source that its phrase names, points back at, or owns (*nach eigenen Angaben*)."""
    words = reading.words
    if words[phrase.start].lower.startswith("eigen") and is_conveying(words[phrase.head].lower):
        return _owned(reading, replace(frame, extent=(frame.cue, phrase.core_end)), phrase)
    behind = conveyed_source(words, phrase)
    if behind is not None:
        return replace(frame, source=behind)
    if not is_conveying(words[phrase.head].lower):
        return replace(frame, source=phrase)
    determiner = words[phrase.start].lower
    if determiner.startswith(_POSSESSIVES) and phrase.core_end - phrase.start > 1:
        return _owned(reading, frame, phrase)
    named_work = words[phrase.head].lower.endswith(NAMED_WORKS)
    if determiner in _POINTING_BACK and phrase.core > phrase.start and not named_work and phrase.noun == phrase.head:
        return replace(frame, kind=FrameKind.ANAPHORIC)
    return replace(frame, source=phrase)


def _owned(reading: Reading, frame: Frame, phrase: NounPhrase) -> Frame:
    """*nach eigenen Angaben* means the clause's subject, *ihrer Meinung nach* the speaker in force."""
    if not reading.words[phrase.start].lower.startswith("eigen"):
        return replace(frame, pronoun=phrase.start)
    segment = reading.segments[frame.segment]
    subject = None if segment.finite is None else subject_of(reading, frame.segment, segment.finite)
    if subject is None:
        return replace(frame, kind=FrameKind.ANAPHORIC)
    return replace(frame, source=subject.phrase, pronoun=subject.pronoun, oblique=False)


def _conveys(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether *nach* with this phrase names a source, not a moment (*nach der Erklärung des Ministers*)."""
    head = reading.words[phrase.head].lower
    if not is_conveying(head):
        return False
    article = reading.words[phrase.start].lower if phrase.core > phrase.start else ""
    bare = phrase.complement_end == phrase.core_end
    if article in {"der", "dem", "den"} and (head.endswith(_EVENTS_TOO) or (bare and head not in _PLURAL_CONVEYERS)):
        return False
    return article in _ARTICLES_OF_CONVEYING or article.startswith(_POSSESSIVES)


def _can_be_source(reading: Reading, phrase: NounPhrase) -> bool:
    head = reading.words[phrase.head].lower
    return phrase.kind is not None or any(test(head) for test in (is_conveying, is_document, is_institution, is_role))


def _so_frames(reading: Reading) -> Iterator[Frame]:
    """*…, so X.*, *„…“, so X weiter*, *So X: „…“*: no finite verb in the clause, and X can speak."""
    words = reading.words
    for number, segment in enumerate(reading.segments):
        start = segment.start
        if words[start].text == QUOTED and start + 1 < segment.end:
            start += 1
        if words[start].lower != "so" or start + 1 >= segment.end:
            continue
        index = start + 1 + (words[start + 1].lower in _BEFORE_SO_SOURCE)
        phrase = phrase_at(words, index)
        verbless = not any(is_surely_finite(word.text) for word in words[start + 1 : segment.end])
        if phrase is not None and words[phrase.head].lower.endswith(_NO_SPEAKERS):
            phrase = _owner(reading, phrase)
        if phrase is None or not verbless:
            continue
        if number == 0 and start == segment.start and not _colon_follows(reading, number):
            continue
        yield _so_frame(reading, number, start, phrase)


def _owner(reading: Reading, phrase: NounPhrase) -> NounPhrase | None:
    """*so die Kritik* **der Opposition**; *so der Plan* has no speaker."""
    owner = phrase_at(reading.words, phrase.core_end) if phrase.complement_end > phrase.core_end else None
    return owner if owner is not None and plausibility(reading.words, owner) >= _CAN_SPEAK else None


def _so_frame(reading: Reading, number: int, cue: int, phrase: NounPhrase) -> Frame:
    segments = reading.segments
    before = number > 0 or cue > segments[number].start
    parts = [(segments[0].start, cue)] if before else []
    if number + 1 < len(segments) and (not before or not is_relative(reading.words, segments[number + 1])):
        parts.append((segments[number + 1].start, segments[-1].end))
    return Frame(FrameKind.SO, cue, number, tuple(parts), phrase, backward=before, extent=(cue, phrase.end))


def _colon_follows(reading: Reading, number: int) -> bool:
    return number + 1 < len(reading.segments) and reading.segments[number + 1].divider == ":"
