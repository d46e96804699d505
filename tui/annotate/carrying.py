"""Who speaks in every passage of an article: frames with their sources resolved, and sources carried forward.

A report names its source once and goes on in the Konjunktiv I, with *demnach*, with a pronoun or with a bare quotation.
On annotated German news the source of a frameless Konjunktiv stands one sentence back in 78 per cent and at most three
back in 92 per cent of the cases; so far it is carried, never over a heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from tui.annotate.adposition_frames import adposition_frames
from tui.annotate.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, reading_of
from tui.annotate.hearsay import is_hearsay
from tui.annotate.nesting import Source, inside_others, nested_sources
from tui.annotate.open_frames import open_frames
from tui.annotate.passages import QUOTED, Word, passages
from tui.annotate.speakers import Roster, roster_of
from tui.annotate.standing import FARTHEST, Force, Standing, resolve, topic_of
from tui.annotate.subjunctive import REPORTING_KONJUNKTIV_II, states_condition
from tui.annotate.verb_frames import verb_frames
from tui.model import Evidential

_NEAR = 2
_SECOND_PLACE = 2
_BACK_REFERENCES = frozenset({"das", "dies", "so", "darauf"})
_SHORTEST_UTTERANCE = 28


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
    """The speech of every passage of a document with sentences and entities, in order."""
    readings = [reading_of(passage) for passage in passages(doc)]
    roster = roster_of((reading.passage, reading.phrases) for reading in readings)
    spoken: list[Speech] = []
    standing = Standing()
    for number, reading in enumerate(readings):
        if reading.passage.heading:
            standing = Standing()
        speech = _framed(reading, roster, standing, number)
        if not speech.frames:
            speech = _carried(reading, standing.force, number)
        _answer_previous(speech, spoken)
        spoken.append(speech)
        force = _next_force(speech, standing.force, number)
        topic = topic_of(reading, roster, number) or standing.topic
        standing = Standing() if reading.passage.heading else Standing(force, topic)
    return tuple(spoken)


def frames_of(reading: Reading) -> list[Frame]:
    """Every frame of a passage in the order of the text."""
    listed = [*verb_frames(reading), *adposition_frames(reading)]
    return sorted([*listed, *open_frames(reading, listed)], key=lambda frame: frame.cue)


def _framed(reading: Reading, roster: Roster, standing: Standing, number: int) -> Speech:
    resolved = [(frame, resolve(reading, frame, roster, standing, number)) for frame in frames_of(reading)]
    known = [(frame, source) for frame, source in resolved if frame.kind is not FrameKind.VERB or source.name]
    return Speech(reading, tuple(inside_others(nested_sources(reading, known, roster))))


def _carried(reading: Reading, force: Force | None, number: int) -> Speech:
    """A passage without a frame, with the source in force where its form says that it goes on speaking."""
    evidential = None if force is None else _continuation(reading, force, number)
    if force is not None and evidential is not None:
        return Speech(reading, (), force.source, evidential)
    if not is_hearsay([word.text for word in reading.words]):
        return Speech(reading)
    near = force is not None and number - force.passage <= _NEAR and force.paragraph == reading.passage.paragraph
    known = force.source if force is not None and near and not force.quoted else Source(None)
    return Speech(reading, (), known, Evidential.HEARSAY)


def _continuation(reading: Reading, force: Force, number: int) -> Evidential | None:
    """By which means a passage goes on with the words of the source in force; None where it does not, or by hearsay."""
    words = reading.words
    same_paragraph = force.paragraph == reading.passage.paragraph
    distance = number - force.passage
    adjacent = reading.passage.paragraph - force.paragraph <= 1
    if distance <= FARTHEST and adjacent and holds_konjunktiv_one(words, [(0, len(words))]):
        return Evidential.SUBJUNCTIVE
    if distance > 1 or is_hearsay([word.text for word in words]):
        return None
    outside = [word for word in words if word.text != QUOTED]
    if reading.passage.quotes and _goes_on_quoting(reading, outside, force, same_paragraph):
        return Evidential.DIRECT_QUOTE
    if same_paragraph and _goes_on_by_pronoun(outside):
        return Evidential.HEARSAY
    reports = same_paragraph and force.reported and _reports_in_konjunktiv_two(reading)
    return Evidential.SUBJUNCTIVE if reports else None


def _goes_on_quoting(reading: Reading, outside: Sequence[Word], force: Force, same_paragraph: bool) -> bool:
    """A bare quotation after a speaker; with words around it only in the same paragraph and if it says something."""
    letters = [word for word in outside if any(map(str.isalpha, word.text))]
    if not letters:
        return same_paragraph or force.quoted
    longest = max(quote.end - quote.start for quote in reading.passage.quotes)
    return same_paragraph and longest > _SHORTEST_UTTERANCE


def _goes_on_by_pronoun(outside: Sequence[Word]) -> bool:
    """*Sie sollen sich als Touristen ausgeben*: after a report the pronoun's *sollen* goes on reporting."""
    lowered = [word.lower for word in outside[:2]]
    return len(lowered) == 2 and lowered[0] in {"er", "sie", "diese", "dieser"} and lowered[1] in {"soll", "sollen"}


def _reports_in_konjunktiv_two(reading: Reading) -> bool:
    """Whether the main clause stands in a Konjunktiv II that nothing makes a condition."""
    words, first = reading.words, reading.segments[:1]
    if not first or first[0].finite is None or states_condition(tuple(word.lower for word in words)):
        return False
    return words[first[0].finite].lower in REPORTING_KONJUNKTIV_II


def _next_force(speech: Speech, force: Force | None, number: int) -> Force | None:
    """The source in force after a passage: that of its last main frame, or the one carried through it."""
    passage = speech.reading.passage
    quoted = bool(passage.quotes) and passage.words[-1].text in {QUOTED, ".", "!", "?"}
    named = [source for frame, source in speech.frames if source.name is not None and not frame.relative]
    verbs = [
        source
        for frame, source in speech.frames
        if source.name is not None and frame.kind is not FrameKind.ADPOSITION and not frame.relative
    ]
    relative = [source for frame, source in speech.frames if source.name is not None and frame.kind is FrameKind.VERB]
    if verbs or named or relative:
        reported = bool(verbs or relative)
        return Force((verbs or named or relative)[-1], number, passage.paragraph, quoted, reported)
    if speech.frames and all(source.name is None for _, source in speech.frames):
        return None
    if speech.carried is not None and speech.carried.name is not None:
        return Force(speech.carried, number, passage.paragraph, quoted, speech.evidential is Evidential.SUBJUNCTIVE)
    return force


def _answer_previous(speech: Speech, spoken: list[Speech]) -> None:
    """Give the passage before its source where this one only names it: *„…“ Das sagte X.*, *Das bestätigte X.*"""
    if not spoken or not speech.frames or speech.reading.passage.quotes:
        return
    before, passage = spoken[-1], speech.reading.passage
    frame, source = speech.frames[0]
    refers = passage.words[0].lower in _BACK_REFERENCES and frame.segment == 0 and frame.cue <= _SECOND_PLACE
    if not refers or before.reading.passage.paragraph != passage.paragraph:
        return
    if before.reading.passage.quotes:
        spoken[-1] = replace(before, answers=source)
    elif not before.frames and not frame.content and frame.kind is FrameKind.VERB:
        spoken[-1] = replace(before, carried=source, evidential=Evidential.REPORTED)
