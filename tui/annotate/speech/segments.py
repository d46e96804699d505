"""Segments of a passage: the stretches of words between commas, colons, dashes and brackets.

A segment is the working unit of frame finding: a verb, its subject and its particle stand in one. A comma inside a noun
phrase (an apposition, a list of names) does not divide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.verbs import AUXILIARY_FINITES, finite_position, is_surely_finite
from tui.annotate.word_lists import word_set

DIVIDERS = word_set(", ; : – — - ( ) [ ] | . ! ? … ...")
SUBORDINATORS = word_set(
    """
    dass daß ob weil da wenn falls sofern während nachdem bevor ehe obwohl obgleich wenngleich indem damit
    sodass sobald solange soweit wobei wodurch wonach womit wofür weshalb weswegen warum wie als zumal seit
    seitdem bis
    """
)
CONTENT_OPENERS = word_set(
    """
    dass daß ob wie wer was wo wann warum weshalb wieso wohin woher welche welcher welches
    """
)
COORDINATORS = frozenset({"und", "oder", "aber", "doch"})
RELATIVES = word_set(
    """
    der die das den dem deren dessen denen welche welcher welches welchen welchem
    """
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words `start` to `end` (exclusive) of a passage; `divider` is the mark before it, empty at the start."""

    start: int
    end: int
    divider: str
    finite: int | None
    """Index of the finite verb among the passage's words."""


def segments_of(words: Sequence[Word], phrases: Sequence[NounPhrase]) -> list[Segment]:
    """The segments of a passage in order; they leave out the dividers and cover everything else."""
    joined = _joining_commas(words, phrases)
    found: list[Segment] = []
    start, divider = 0, ""
    for index in range(len(words) + 1):
        at_end = index == len(words)
        if at_end or (words[index].text in DIVIDERS and index not in joined):
            if index > start:
                found.append(Segment(start, index, divider, _finite(words, start, index)))
                divider = ""
            if not at_end:
                divider = words[index].text if words[index].text != "," or not divider else divider
            start = index + 1
        elif index > start and words[index].lower in COORDINATORS and _verb_follows(words, index):
            found.append(Segment(start, index, divider, _finite(words, start, index)))
            start, divider = index + 1, words[index].lower
    return found


def _verb_follows(words: Sequence[Word], index: int) -> bool:
    return index + 1 < len(words) and is_surely_finite(words[index + 1].text)


def _finite(words: Sequence[Word], start: int, end: int) -> int | None:
    """The finite verb; the first word of a sentence is one only if no sure one follows (*Siegens Trainer sprach*)."""
    texts = [word.text for word in words[start:end]]
    position = finite_position(texts)
    begins = start == 0 and words[0].entity is None
    opens = begins and words[0].lower in AUXILIARY_FINITES
    if opens or (begins and (position is None or not is_surely_finite(texts[position]))):
        position = finite_position([texts[0].lower(), *texts[1:]])
    return None if position is None else start + position


def _joining_commas(words: Sequence[Word], phrases: Sequence[NounPhrase]) -> set[int]:
    """Indexes of dividers inside noun phrases, and of the comma that closes an apposition before its verb."""
    joined: set[int] = set()
    for phrase in phrases:
        inside = [index for index in range(phrase.start, phrase.end) if words[index].text in DIVIDERS]
        joined.update(inside)
        closing = phrase.end
        apposition = any(words[index].text == "," for index in inside)
        if apposition and closing + 1 < len(words) and words[closing].text == ",":
            following = words[closing + 1]
            if is_surely_finite(following.text) or following.text == QUOTED or following.lower in {"gegenüber", "am"}:
                joined.add(closing)
    return joined


def is_relative(words: Sequence[Word], segment: Segment) -> bool:
    """Whether the segment is a relative clause: a relative pronoun first (a preposition may precede), the verb last."""
    first = words[segment.start].lower
    if first not in RELATIVES and segment.start + 1 < segment.end:
        first = words[segment.start + 1].lower if words[segment.start].text.islower() else first
    verb_late = segment.finite is None or segment.finite >= segment.end - 1
    return segment.divider == "," and first in RELATIVES and verb_late


def opens_content(words: Sequence[Word], segment: Segment) -> bool:
    """Whether the segment begins the content of a frame: *dass*, *ob*, a question word, or a main clause of its own."""
    first = words[segment.start].lower
    if first in CONTENT_OPENERS:
        return True
    if first in SUBORDINATORS or first in {"um", "ohne", "und", "oder", "statt"} or is_relative(words, segment):
        return False
    return segment.finite is not None
