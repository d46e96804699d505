"""How a sentence without a frame shows that it goes on with somebody's words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.speech.frames import Reading, holds_konjunktiv_one
from tui.annotate.speech.hearsay import is_hearsay
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.standing import FARTHEST, Force
from tui.annotate.speech.subjunctive import REPORTING_KONJUNKTIV_II, states_condition
from tui.annotate.word_lists import word_set
from tui.model import Evidential

_SHORTEST_UTTERANCE = 28
"""Characters from which a quotation inside the text's own sentence is an utterance and not a name or irony."""

_LINKING = word_set("und oder aber denn doch weiter")
_POINTING = word_set("er sie diese dieser")
_SOLL = word_set("soll sollen")
_MODALS = word_set("könnte könnten müsste müssten dürfte dürften")


def continuation(reading: Reading, force: Force, number: int) -> Evidential | None:
    """By which means passage `number` goes on with the source in force; None where it does not, or only by hearsay."""
    same_paragraph = force.paragraph == reading.passage.paragraph
    distance = number - force.passage
    adjacent = reading.passage.paragraph - force.paragraph <= 1
    own_voice = any(word.lower == "ich" for word in reading.words)
    reported = not own_voice and holds_konjunktiv_one(reading.words, [(0, len(reading.words))])
    if reported and adjacent and distance <= FARTHEST:
        return Evidential.SUBJUNCTIVE
    if distance > 1 or is_hearsay([word.text for word in reading.words]):
        return None
    if _goes_on_quoting(reading, force, same_paragraph):
        return Evidential.DIRECT_QUOTE
    return _goes_on_by_modal(reading, force) if same_paragraph else None


def _goes_on_by_modal(reading: Reading, force: Force) -> Evidential | None:
    """*soll* after a demand or plan, *Sie sollen* after a report, a Konjunktiv II after a reporting verb."""
    outside = [word.lower for word in reading.words if word.text != QUOTED]
    main = reading.segments[0].finite if reading.segments else None
    verb = None if main is None else reading.words[main].lower
    if verb in _SOLL and force.offered:
        return Evidential.REPORTED
    if outside[:1] and outside[0] in _POINTING and outside[1:2] and outside[1] in _SOLL:
        return Evidential.HEARSAY
    if verb not in REPORTING_KONJUNKTIV_II or states_condition(tuple(outside)):
        return None
    reports = force.framed if verb in _MODALS else force.reported
    return Evidential.SUBJUNCTIVE if reports else None


def _goes_on_quoting(reading: Reading, force: Force, same_paragraph: bool) -> bool:
    """A bare quotation after a speaker; with words around it only in the same paragraph and if it says something."""
    if not reading.passage.quotes:
        return False
    if not _has_letters([word for word in reading.words if word.text != QUOTED and word.lower not in _LINKING]):
        return same_paragraph or force.quoted
    longest = max(quote.end - quote.start for quote in reading.passage.quotes)
    return same_paragraph and longest > _SHORTEST_UTTERANCE


def _has_letters(outside: Sequence[Word]) -> bool:
    return any(any(map(str.isalpha, word.text)) for word in outside)
