"""Speech frames: the words of one passage that say that somebody's words follow or went before.

`reading_of` prepares a passage; `frames_of` finds its frames by verbs of saying (`verb_frames`) and by adpositions,
adverbs and colons (`adposition_frames`), in the order of the text. Names are not resolved here: a frame points at
words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.annotate.speech.cues import SpeechAct
from tui.annotate.speech.noun_phrases import NounPhrase, noun_phrases
from tui.annotate.speech.passages import QUOTED, Passage, Word
from tui.annotate.speech.segments import Segment, segments_of
from tui.annotate.speech.subjunctive import is_konjunktiv_one
from tui.model.number_words import cardinal


class FrameKind(StrEnum):
    """How a frame is built."""

    VERB = "verb"
    ADPOSITION = "adposition"
    SO = "so"
    ANAPHORIC = "anaphoric"
    """*demnach*, *heißt es*: it points back at the source in force."""
    COLON = "colon"


@dataclass(frozen=True, slots=True)
class Frame:
    """A speech frame by indexes into the passage's words.

    `cue` is the word that says so, `extent` the frame's own words where they are more than cue and source. The source
    is a phrase, a pronoun or neither (then the source in force is meant). `content` are word ranges (end exclusive)
    that are passed on; `backward` is true where they stand before the frame. `origin` is the source behind the
    source. `oblique` tells that the source phrase is not a nominative.
    """

    kind: FrameKind
    cue: int
    segment: int
    content: tuple[tuple[int, int], ...]
    source: NounPhrase | None = None
    pronoun: int | None = None
    oblique: bool = False
    origin: NounPhrase | None = None
    backward: bool = False
    act: SpeechAct = SpeechAct.SAY
    relative: bool = False
    """Whether the frame stands in a relative clause, so that it speaks for that clause alone."""
    extent: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with its noun phrases and segments."""

    passage: Passage
    phrases: tuple[NounPhrase, ...]
    segments: tuple[Segment, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The passage's words."""
        return self.passage.words

    def phrases_in(self, segment: Segment) -> list[NounPhrase]:
        """The noun phrases that begin in a segment."""
        return [phrase for phrase in self.phrases if segment.start <= phrase.start < segment.end]


def reading_of(passage: Passage) -> Reading:
    """Prepare a passage for frame finding."""
    phrases = noun_phrases(passage.words)
    return Reading(passage, tuple(phrases), tuple(segments_of(passage.words, phrases)))


def holds_quote(words: Sequence[Word], ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether a quotation stands in one of the ranges."""
    return any(word.text == QUOTED for start, end in ranges for word in words[start:end])


def holds_konjunktiv_one(words: Sequence[Word], ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether a Konjunktiv I stands in one of the ranges."""
    return any(is_konjunktiv_one(word.text) for start, end in ranges for word in words[start:end])


def states_number(words: Sequence[Word]) -> bool:
    """Whether a number stands among the words, in figures or spelled out."""
    return any(word.text[:1].isdigit() or (word.text.islower() and cardinal(word.text) is not None) for word in words)
