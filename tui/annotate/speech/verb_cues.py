"""Verbs of saying in a clause: the finite verb itself, with its particle, or a participle with its auxiliary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import simplemma

from tui.annotate.speech.cues import Cue, SpeechAct, cue_forms
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.segments import Segment
from tui.annotate.speech.verbs import MODALS, PASSIVE_AUXILIARIES, SEPARABLE_PARTICLES
from tui.annotate.word_lists import word_set

PERFECT = word_set("hat haben habe hatte hatten hätte hätten")
_NEGATIONS = word_set("nicht nie kein keine keinen")


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of saying in a segment: the word with its meaning and the finite verb (an auxiliary, or itself)."""

    index: int
    finite: int
    cue: Cue
    passive: bool = False


def verb_cue_in(words: Sequence[Word], segment: Segment) -> VerbCue | None:
    """The verb of saying of a segment, None where it has none."""
    forms = cue_forms()
    texts = [word.text for word in words[segment.start : segment.end]]
    for offset, text in enumerate(texts):
        index = segment.start + offset
        if not text.islower() or (offset and texts[offset - 1] == "zu") or _describes(texts, offset):
            continue
        if index == segment.finite:
            cue = _fitting(forms.finite.get(text, ()), texts[offset + 1 :], texts) or _first(
                forms.joined.get(text, ()), texts
            )
            if cue is not None:
                return VerbCue(index, index, cue)
        hit = _compound_tense(words, segment, index, texts)
        if hit is not None:
            return hit
    return None


def _describes(texts: Sequence[str], offset: int) -> bool:
    """Whether the word is no verb but describes the noun behind it: *der als „…“ bekannte Arzt*."""
    named = texts[offset - 1 : offset] == [QUOTED] and texts[offset - 2 : offset - 1] == ["als"]
    return named and texts[offset + 1 : offset + 2] != [] and texts[offset + 1][:1].isupper()


def _compound_tense(words: Sequence[Word], segment: Segment, index: int, texts: Sequence[str]) -> VerbCue | None:
    """Perfect (*hat … gesagt*), passive (*wurde … bezeichnet*) and modal (*wollte … nicht bestätigen*)."""
    if segment.finite is None or index == segment.finite:
        return None
    auxiliary, text = words[segment.finite].lower, words[index].text
    participle = _first(cue_forms().participles.get(text, ()), texts)
    if participle is not None and auxiliary in PERFECT:
        return VerbCue(index, segment.finite, participle)
    if participle is not None and auxiliary in PASSIVE_AUXILIARIES:
        return VerbCue(index, segment.finite, participle, passive=True)
    infinitive = _first(cue_forms().infinitives.get(text, ()), texts)
    if infinitive is None or auxiliary not in MODALS:
        return None
    refuses = infinitive.act in {SpeechAct.CONFIRM, SpeechAct.DENY} and not _NEGATIONS.isdisjoint(texts)
    return VerbCue(index, segment.finite, infinitive) if refuses else None


def _fitting(cues: Sequence[Cue], rest: Sequence[str], texts: Sequence[str]) -> Cue | None:
    """The verb that a finite form is part of, by the particle that closes its clause."""
    with_particle = [cue for cue in cues if cue.particle and cue.particle in rest and _needed(cue, texts)]
    if with_particle:
        return with_particle[0]
    bare = [cue for cue in cues if not cue.particle and _needed(cue, texts)]
    other_verb = (
        bool(bare and rest)
        and rest[-1] in SEPARABLE_PARTICLES
        and (simplemma.is_known(rest[-1] + bare[0].lemma, lang="de"))
    )
    return bare[0] if bare and not other_verb else None


def _first(cues: Sequence[Cue], texts: Sequence[str]) -> Cue | None:
    """The first verb whose particle is part of the form itself or stands in the clause."""
    lowered = [text.casefold() for text in texts]
    for cue in cues:
        joined = any(text.startswith(cue.particle.casefold()) and len(text) > len(cue.particle) for text in lowered)
        if _needed(cue, texts) and (not cue.particle or cue.particle in texts or joined):
            return cue
    return None


def _needed(cue: Cue, texts: Sequence[str]) -> bool:
    return not cue.needs or cue.needs in texts
