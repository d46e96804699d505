"""Who speaks in every passage of an article: frames with their sources resolved, and sources carried forward.

A report names its source once and goes on in the Konjunktiv I, with *demnach*, with a pronoun or with a bare quotation.
On annotated German news the source of a frameless Konjunktiv stands one sentence back in 78 per cent and at most three
back in 92 per cent of the cases; so far it is carried, never over a heading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from tui.annotate.speech.adposition_frames import adposition_frames
from tui.annotate.speech.continuation import continuation
from tui.annotate.speech.cues import SpeechAct
from tui.annotate.speech.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, reading_of
from tui.annotate.speech.hearsay import is_hearsay
from tui.annotate.speech.nesting import Source, inside_others, nested_sources
from tui.annotate.speech.open_frames import open_frames
from tui.annotate.speech.parties import parted
from tui.annotate.speech.passages import QUOTED, passages
from tui.annotate.speech.speakers import Roster, roster_of
from tui.annotate.speech.standing import Force, Standing, resolve, topic_of
from tui.annotate.speech.verb_frames import verb_frames
from tui.model import Evidential

_NEAR = 2
_BACK_REFERENCES = frozenset({"das", "dies", "so", "darauf"})


@dataclass(frozen=True, slots=True)
class Speech:
    """What is passed on in one passage.

    `frames` are its frames with their sources; without any, `carried` is the source in force, by the means
    `evidential`. `answers` is the source that the next passage names for this one (*„…“ Das sagte X.*).
    """

    reading: Reading
    frames: tuple[tuple[Frame, Source], ...] = ()
    carried: Source | None = None
    evidential: Evidential | None = None
    answers: Source | None = None


def speech_of(doc: Doc) -> tuple[Speech, ...]:
    """The speech of every passage of a document with sentences and entities, in order; read once and kept on it."""
    if doc._.speech is None:
        doc._.speech = _read(doc)
    speech: tuple[Speech, ...] = doc._.speech
    return speech


def _read(doc: Doc) -> tuple[Speech, ...]:
    readings = [reading_of(passage) for passage in passages(doc)]
    roster = roster_of((reading.passage, reading.phrases) for reading in readings)
    spoken: list[Speech] = []
    standing = Standing()
    for number, reading in enumerate(readings):
        if reading.passage.heading:
            standing = Standing()
        speech = _framed(reading, roster, standing, number)
        if not speech.frames:
            speech = _carried(reading, _in_force(reading, standing, number), number)
        _answer_previous(speech, spoken)
        spoken.append(speech)
        force = _next_force(speech, standing.force, number)
        topic = topic_of(reading, roster, number) or standing.topic
        standing = Standing() if reading.passage.heading else Standing(force, topic)
    return tuple(spoken)


def _in_force(reading: Reading, standing: Standing, number: int) -> Force | None:
    """The source in force, or the subject of the sentence before where that came later (*X kritisierte … Es sei …*)."""
    force, topic = standing.force, standing.topic
    if topic is None or topic.passage != number - 1 or (force is not None and force.passage >= topic.passage):
        return force
    if not holds_konjunktiv_one(reading.words, [(0, len(reading.words))]):
        return force
    return Force(Source(topic.name), topic.passage, reading.passage.paragraph, quoted=False)


def frames_of(reading: Reading) -> list[Frame]:
    """Every frame of a passage in the order of the text."""
    listed = [*verb_frames(reading), *adposition_frames(reading)]
    return sorted(parted(reading, [*listed, *open_frames(reading, listed)]), key=lambda frame: frame.cue)


def _framed(reading: Reading, roster: Roster, standing: Standing, number: int) -> Speech:
    resolved = [(frame, resolve(reading, frame, roster, standing, number)) for frame in frames_of(reading)]
    known = [(frame, source) for frame, source in resolved if frame.kind is not FrameKind.VERB or source.name]
    return Speech(reading, tuple(inside_others(nested_sources(reading, known, roster))))


def _carried(reading: Reading, force: Force | None, number: int) -> Speech:
    """A passage without a frame, with the source in force where its form says that it goes on speaking."""
    evidential = None if force is None else continuation(reading, force, number)
    if force is not None and evidential is not None:
        return Speech(reading, (), force.source, evidential)
    if not is_hearsay([word.text for word in reading.words]):
        return Speech(reading)
    near = force is not None and number - force.passage <= _NEAR and force.paragraph == reading.passage.paragraph
    known = force.source if force is not None and near and not force.quoted else Source(None)
    return Speech(reading, (), known, Evidential.HEARSAY)


def _next_force(speech: Speech, force: Force | None, number: int) -> Force | None:
    """The source in force after a passage: that of its last main frame, or the one carried through it."""
    passage = speech.reading.passage
    quoted = bool(passage.quotes) and passage.words[-1].text in {QUOTED, ".", "!", "?"}
    named = [(frame, source) for frame, source in speech.frames if source.name is not None]
    main = [pair for pair in named if not pair[0].relative]
    verbs = [pair for pair in main if pair[0].kind is not FrameKind.ADPOSITION]
    if named:
        frame, source = (verbs or main or named)[-1]
        framed = frame.kind is not FrameKind.ADPOSITION and not _is_parenthesis(speech.reading, frame)
        offered = frame.act in {SpeechAct.OFFER, SpeechAct.ANNOUNCE} or (not framed and _is_wanted(speech.reading))
        return Force(source, number, passage.paragraph, quoted, framed, framed, offered)
    if speech.frames:
        return None
    if speech.carried is not None and speech.carried.name is not None:
        offered = speech.evidential is Evidential.REPORTED
        return Force(speech.carried, number, passage.paragraph, quoted, not offered, offered=offered)
    return force


def _is_wanted(reading: Reading) -> bool:
    """*Demnach sollen die Löhne steigen*: what is told is a demand or a plan."""
    main = reading.segments[0].finite
    return main is not None and reading.words[main].lower in {"soll", "sollen"}


def _is_parenthesis(reading: Reading, frame: Frame) -> bool:
    """*…, wie X erklärt hat*: the sentence stays the text's own, so nothing goes on from it."""
    return reading.words[reading.segments[frame.segment].start].lower == "wie"


def _answer_previous(speech: Speech, spoken: list[Speech]) -> None:
    """Give the passage before its source where this one only names it: *„…“ Das sagte X.*, *Das bestätigte X.*"""
    if not spoken or not speech.frames or speech.reading.passage.quotes:
        return
    before, passage = spoken[-1], speech.reading.passage
    frame, source = speech.frames[0]
    main = speech.reading.segments[0].finite
    refers = passage.words[0].lower in _BACK_REFERENCES and frame.segment == 0 and main is not None
    refers = refers and (main == 1 or frame.cue == 0 or frame.kind is FrameKind.SO)
    if not refers or before.reading.passage.paragraph != passage.paragraph:
        return
    if before.reading.passage.quotes:
        spoken[-1] = replace(before, answers=source)
    elif not before.frames and not frame.content and frame.kind is FrameKind.VERB:
        spoken[-1] = replace(before, carried=source, evidential=Evidential.REPORTED)
