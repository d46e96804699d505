"""Frames that no word of the lists marks, but the construction does.

A colon before a quotation or before a Konjunktiv I (`Der Sender erhob schwere Vorwürfe: Der Minister habe …`), a main
clause whose subject can speak before a clause in Konjunktiv I (`Die Union pocht darauf, es dürfe …`), a headline that
begins with its speaker (`Habeck: Haben das Ziel erreicht`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.speech.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, holds_quote
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import QUOTED
from tui.annotate.speech.segments import SUBORDINATORS, Segment, is_relative
from tui.annotate.speech.subjects import Subject, in_segment, may_be_nominative, plausibility, subject_of
from tui.annotate.word_lists import word_set
from tui.model import EntityKind

_FIRST_PERSON = word_set("wir ich haben sind werden wollen müssen können sehe bin habe")
_SAID_OF_IT = ("vorwurf", "vorwürfe", "vorwürfen", "verdacht", "gerücht", "gerüchte", "gerüchten", "anschuldigungen")
"""Nouns of which the subject is the target: *wehrt sich gegen den Vorwurf, er habe …*."""

_CAN_SPEAK = 4.0


def open_frames(reading: Reading, known: Sequence[Frame]) -> Iterator[Frame]:
    """The frames of a passage without a listed cue, given those that have one."""
    for number in range(1, len(reading.segments)):
        segment = reading.segments[number]
        rest = (segment.start, reading.segments[-1].end)
        if _covered(rest, known):
            continue
        frame = None
        if segment.divider == ":":
            frame = _colon(reading, number, rest)
        elif not known and holds_konjunktiv_one(reading.words, [(segment.start, segment.end)]):
            frame = _governed(reading, number, rest)
        if frame is not None:
            yield frame
            return


def _covered(rest: tuple[int, int], known: Sequence[Frame]) -> bool:
    return any(start <= rest[0] < end for frame in known for start, end in frame.content)


def _colon(reading: Reading, number: int, rest: tuple[int, int]) -> Frame | None:
    """What follows a colon, said by the subject of the clause before it."""
    before = reading.segments[number - 1]
    quote = reading.words[rest[0]].text == QUOTED
    if not quote and not holds_konjunktiv_one(reading.words, [rest]) and not _headline_speaker(reading, number):
        return None
    subject = _speaker_before(reading, number)
    if subject is None:
        return None
    cue = before.finite if before.finite is not None else before.end - 1
    return Frame(FrameKind.COLON, cue, number - 1, (rest,), subject.phrase, subject.pronoun)


def _speaker_before(reading: Reading, number: int) -> Subject | None:
    for earlier in range(number - 1, -1, -1):
        segment = reading.segments[earlier]
        verb = segment.finite
        if verb is not None:
            subject = subject_of(reading, earlier, verb)
            if subject is not None and (subject.phrase is None or _speaks(reading, subject.phrase)):
                return subject
        fitting = [
            phrase
            for phrase in reading.phrases_in(segment)
            if may_be_nominative(reading.words, phrase) and _speaks(reading, phrase)
        ]
        if fitting and verb is None:
            return Subject(fitting[0])
        convinced = _convinced(reading, segment)
        if convinced is not None:
            return Subject(convinced)
    return None


def _convinced(reading: Reading, segment: Segment) -> NounPhrase | None:
    """*Für X ist klar: …*: what follows is X's conviction."""
    texts = {word.lower for word in reading.words[segment.start : segment.end]}
    if texts.isdisjoint({"klar", "fest", "sicher"}):
        return None
    phrases = (phrase for phrase in reading.phrases_in(segment) if phrase.preposition == "für")
    return next((phrase for phrase in phrases if _speaks(reading, phrase)), None)


def _speaks(reading: Reading, phrase: NounPhrase) -> bool:
    return plausibility(reading.words, phrase) >= _CAN_SPEAK


def _headline_speaker(reading: Reading, number: int) -> bool:
    """Whether a headline begins with nothing but its speaker; a country only before words in the first person."""
    if not reading.passage.heading or number != 1:
        return False
    first = reading.segments[0]
    phrases = reading.phrases_in(first)
    if len(phrases) != 1 or phrases[0].start != first.start or phrases[0].end != first.end:
        return False
    if phrases[0].person is not None or phrases[0].kind is EntityKind.PERSON:
        return True
    following = reading.words[reading.segments[1].start].lower
    return following in _FIRST_PERSON and _speaks(reading, phrases[0])


def _governed(reading: Reading, number: int, rest: tuple[int, int]) -> Frame | None:
    """A clause in Konjunktiv I after a main clause in the indicative whose subject can speak."""
    main = _main_clause(reading, number)
    if main is None or main.finite is None:
        return None
    if holds_konjunktiv_one(reading.words, [(main.start, main.end)]) or holds_quote(
        reading.words, [(main.start, main.end)]
    ):
        return None
    subject = in_segment(reading, main, main.finite)
    if subject is None or subject.phrase is None or not _speaks(reading, subject.phrase):
        return None
    nouns = [word.lower for word in reading.words[main.start : main.end] if word.capital]
    if reading.words[rest[0]].lower == "als" or any(noun.endswith(_SAID_OF_IT) for noun in nouns):
        return None
    return Frame(FrameKind.VERB, main.finite, number - 1, (rest,), subject.phrase)


def _main_clause(reading: Reading, number: int) -> Segment | None:
    segment = reading.segments[number - 1]
    if is_relative(reading.words, segment) or reading.words[segment.start].lower in SUBORDINATORS:
        return None
    return segment
