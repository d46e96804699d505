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
from tui.annotate.roles import is_feminine
from tui.annotate.source_names import source_name
from tui.annotate.speakers import Roster, roster_of
from tui.annotate.subjunctive import REPORTING_KONJUNKTIV_II, states_condition
from tui.annotate.verb_frames import verb_frames
from tui.model import Evidential

_FARTHEST = 3
_NEAR = 2
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


@dataclass(frozen=True, slots=True)
class _Force:
    """The source in force: who spoke last, in which passage and paragraph, with a quotation or a reporting verb."""

    source: Source
    passage: int
    paragraph: int
    quoted: bool
    reported: bool = False


def speech_of(doc: Doc) -> tuple[Speech, ...]:
    """The speech of every passage of a document with sentences and entities, in order."""
    readings = [reading_of(passage) for passage in passages(doc)]
    roster = roster_of((reading.passage, reading.phrases) for reading in readings)
    spoken: list[Speech] = []
    force: _Force | None = None
    for number, reading in enumerate(readings):
        if reading.passage.heading:
            force = None
        speech = _framed(reading, roster, force, number)
        if not speech.frames:
            speech = _carried(reading, force, number)
        force = _next_force(speech, force, number)
        if reading.passage.heading:
            force = None
        _answer_previous(speech, spoken)
        spoken.append(speech)
    return tuple(spoken)


def frames_of(reading: Reading) -> list[Frame]:
    """Every frame of a passage in the order of the text."""
    listed = [*verb_frames(reading), *adposition_frames(reading)]
    return sorted([*listed, *open_frames(reading, listed)], key=lambda frame: frame.cue)


def _framed(reading: Reading, roster: Roster, force: _Force | None, number: int) -> Speech:
    resolved = [(frame, _source(reading, frame, roster, force, number)) for frame in frames_of(reading)]
    known = [(frame, source) for frame, source in resolved if frame.kind is not FrameKind.VERB or source.name]
    return Speech(reading, tuple(inside_others(nested_sources(reading, known, roster))))


def _source(reading: Reading, frame: Frame, roster: Roster, force: _Force | None, number: int) -> Source:
    words = reading.words
    if frame.source is not None:
        phrase = frame.source
        name = source_name(words, phrase, roster, frame.oblique)
        return Source(name, words[phrase.start].start, words[phrase.end - 1].end)
    near = force is not None and number - force.passage <= _FARTHEST
    if frame.pronoun is not None:
        return _pronoun_source(words, frame.pronoun, frame.cue, roster, force if near else None)
    return force.source if force is not None and near else Source(None)


def _pronoun_source(words: Sequence[Word], index: int, cue: int, roster: Roster, force: _Force | None) -> Source:
    """*er* and *sie*: the speaker in force where the gender fits, else the person named last."""
    word = words[index]
    if word.lower in {"wir", "ich", "man"}:
        return Source(None, word.start, word.end)
    plural = word.lower == "ihnen" or (word.lower == "sie" and words[cue].text.endswith("n"))
    feminine = word.lower in {"sie", "ihr"}
    if force is not None and force.source.name is not None:
        name = force.source.name
        person = roster.person(name, word.start)
        fits = (
            plural
            or (person is None and (not feminine or _may_be_feminine(name)))
            or (person is not None and person.feminine in {None, feminine})
        )
        if fits:
            return Source(name, word.start, word.end, force.source.chain)
    person = None if plural else roster.last_person(word.start, feminine)
    return Source(None if person is None else person.name, word.start, word.end)


def _may_be_feminine(name: str) -> bool:
    """Whether a role or institution may be meant by *sie*: by its ending (*Sprecherin*, *Behörde*, *Regierung*)."""
    heads = [word.lower() for word in name.split() if word[:1].isupper()]
    return any(
        is_feminine(head) or head.endswith(("ung", "schaft", "e", "ei", "ion", "tät", "o")) for head in heads[:1]
    )


def _carried(reading: Reading, force: _Force | None, number: int) -> Speech:
    """A passage without a frame, with the source in force where its form says that it goes on speaking."""
    evidential = None if force is None else _continuation(reading, force, number)
    if force is not None and evidential is not None:
        return Speech(reading, (), force.source, evidential)
    if not is_hearsay([word.text for word in reading.words]):
        return Speech(reading)
    near = force is not None and number - force.passage <= _NEAR and force.paragraph == reading.passage.paragraph
    known = force.source if force is not None and near and not force.quoted else Source(None)
    return Speech(reading, (), known, Evidential.HEARSAY)


def _continuation(reading: Reading, force: _Force, number: int) -> Evidential | None:
    """By which means a passage goes on with the words of the source in force; None where it does not, or by hearsay."""
    words = reading.words
    same_paragraph = force.paragraph == reading.passage.paragraph
    distance = number - force.passage
    adjacent = reading.passage.paragraph - force.paragraph <= 1
    if distance <= _FARTHEST and adjacent and holds_konjunktiv_one(words, [(0, len(words))]):
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


def _goes_on_quoting(reading: Reading, outside: Sequence[Word], force: _Force, same_paragraph: bool) -> bool:
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


def _next_force(speech: Speech, force: _Force | None, number: int) -> _Force | None:
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
        return _Force((verbs or named or relative)[-1], number, passage.paragraph, quoted, reported)
    if speech.frames and all(source.name is None for _, source in speech.frames):
        return None
    if speech.carried is not None and speech.carried.name is not None:
        return _Force(speech.carried, number, passage.paragraph, quoted, speech.evidential is Evidential.SUBJUNCTIVE)
    return force


def _answer_previous(speech: Speech, spoken: list[Speech]) -> None:
    """Give the passage before its speaker where this one only names him: *„…“ Das sagte X am Montag.*"""
    if not spoken or not speech.frames or speech.reading.passage.quotes:
        return
    before, passage = spoken[-1], speech.reading.passage
    same = before.reading.passage.paragraph == passage.paragraph
    if same and before.reading.passage.quotes and passage.words[0].lower in _BACK_REFERENCES:
        frame, source = speech.frames[0]
        if frame.segment == 0 and frame.kind in {FrameKind.VERB, FrameKind.SO} and frame.cue <= 2:
            spoken[-1] = replace(before, answers=source)
