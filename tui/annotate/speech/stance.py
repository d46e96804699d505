"""How the text stands to the words that a frame passes on: the stance of its verb and of what is said beside it.

German verbs of saying tell whether the reporter vouches for the content (*bestätigt*, *weist nach*), takes it as owned
up to (*räumt ein*), or leaves it with the speaker (*behauptet*); most are neutral. Classes after the *verba dicendi*
of Winkler, Kommunikationsverben (IDS Mannheim): factive, conceding and non-committal verbs. That a claim has no proof
(*ohne Belege vorzulegen*) outweighs the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.annotate.speech.frames import Frame, FrameKind, Reading
from tui.annotate.speech.passages import Word
from tui.annotate.speech.segments import Segment
from tui.annotate.speech.verb_cues import verb_cue_in
from tui.annotate.word_lists import word_set
from tui.model import Stance

_VERBS = {
    Stance.AFFIRMING: word_set(
        """
        bestätigen bescheinigen belegen beweisen verifizieren nachweisen attestieren dokumentieren klarstellen
        feststellen enthüllen offenbaren aufdecken
        """
    ),
    Stance.CONCEDING: word_set("einräumen zugeben gestehen eingestehen zugestehen bekennen"),
    Stance.DISTANCING: word_set(
        """
        behaupten vorgeben suggerieren mutmaßen spekulieren unterstellen reklamieren beanspruchen beteuern
        """
    ),
}
_STANCES = {verb: stance for stance, verbs in _VERBS.items() for verb in verbs}
_NONCOMMITTAL_NOUNS = ("lesart", "behauptung", "behauptungen")
_NEGATIONS = word_set("nicht nie niemals kein keine keinen")
_WRONGLY = word_set("fälschlich fälschlicherweise wahrheitswidrig tatsachenwidrig faktenwidrig")
_PROOFS = ("beleg", "belege", "belegen", "beweis", "beweise", "beweisen", "nachweis", "nachweise", "nachweisen")
_PRODUCING = word_set("vorzulegen nennen anzuführen liefern vorzuweisen beizubringen erbringen präsentieren geben")
_PROOF_REACH = 4
_CLAUSES_AWAY = 4

Place = tuple[int, int]
"""The first word of a cue and the one behind it, as indexes into the passage's words."""


def stance_of_frame(reading: Reading, frame: Frame) -> tuple[Stance, Place] | None:
    """The stance of a frame with the words that show it; None for a neutral one."""
    unproven = _unproven(reading, frame)
    if unproven is not None:
        return Stance.DOUBTING, unproven
    segment = reading.segments[frame.segment]
    if frame.kind is FrameKind.VERB:
        return _of_verb(reading.words, segment, frame)
    if frame.kind is FrameKind.ADPOSITION and frame.extent is not None:
        for index in range(*frame.extent):
            if reading.words[index].lower.endswith(_NONCOMMITTAL_NOUNS):
                return Stance.DISTANCING, (index, index + 1)
    return None


def _of_verb(words: Sequence[Word], segment: Segment, frame: Frame) -> tuple[Stance, Place] | None:
    hit = verb_cue_in(words, segment)
    if hit is None or hit.index != frame.cue:
        return None
    stance = _STANCES.get(hit.cue.lemma)
    negated = any(word.lower in _NEGATIONS for word in words[segment.start : segment.end])
    # Who does not confirm or concede something leaves it open; *behauptet nicht* stays what it is.
    if stance is None or (negated and stance is not Stance.DISTANCING):
        return None
    return stance, (hit.index, hit.index + 1)


def _unproven(reading: Reading, frame: Frame) -> Place | None:
    """The words by which the text calls what is said wrong or without proof: *zu Unrecht*, *ohne Belege zu nennen*."""
    words, own = reading.words, reading.segments[frame.segment]
    for index in range(own.start, own.end):
        if words[index].lower in _WRONGLY:
            return index, index + 1
    for index, following in pairwise(range(own.start, own.end)):
        if (words[index].lower, words[following].lower) == ("zu", "unrecht"):
            return index, following + 1
    starts = [index for index in range(own.start, own.end) if words[index].lower == "ohne"]
    for later in reading.segments[frame.segment + 1 : frame.segment + 1 + _CLAUSES_AWAY]:
        if words[later.start].lower == "ohne" and words[later.end - 1].lower in _PRODUCING:
            starts.append(later.start)
    return next((place for start in starts if (place := _without_proof(words, start)) is not None), None)


def _without_proof(words: Sequence[Word], start: int) -> Place | None:
    """*ohne dafür Belege* from the word at `start`."""
    near = range(start + 1, min(start + 1 + _PROOF_REACH, len(words)))
    return next(((start, index + 1) for index in near if words[index].lower in _PROOFS), None)
