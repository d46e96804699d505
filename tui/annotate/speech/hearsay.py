"""*soll* as a mark of hearsay: `soll … verlegt worden sein`, not the plan of `soll 2027 fertig werden`.

After grammis (IDS Mannheim) and Mortelmans, "sollen" with an infinitive perfect is evidential; with a present
infinitive it is a plan, an order or a purpose unless an adverb (*angeblich*, *demnach*) says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.speech.verbs import is_participle

_SOLL = frozenset({"soll", "sollen"})
_INFINITIVES = frozenset({"haben", "sein", "worden"})
_HEARSAY_ADVERBS = frozenset({"angeblich", "demnach", "gerüchteweise"})


def is_hearsay(texts: Sequence[str]) -> bool:
    """Whether the words of a sentence (as they stand) hold a *soll* that passes on a rumour or report."""
    for index, text in enumerate(texts):
        if text.lower() in _SOLL and (_perfect_after(texts, index) or _perfect_before(texts, index)):
            return True
    has_soll = any(text.lower() in _SOLL for text in texts)
    return has_soll and any(text.lower() in _HEARSAY_ADVERBS for text in texts)


def _perfect_after(texts: Sequence[str], soll: int) -> bool:
    """*soll Akten vernichtet haben*: a participle directly before *haben*, *sein* or *worden sein* later on."""
    for index in range(soll + 2, len(texts)):
        if texts[index] in _INFINITIVES and is_participle(texts[index - 1]):
            return True
    return False


def _perfect_before(texts: Sequence[str], soll: int) -> bool:
    """*welche die Truppen transportiert haben sollen*: the order of a subordinate clause."""
    return soll >= 2 and texts[soll - 1] in _INFINITIVES and is_participle(texts[soll - 2])
