"""Finite verbs without a tagger: the closed class of auxiliaries, the verbs of saying, and the word list's
infinitives.

Good enough to tell where a clause has its verb. What stays open (`verletzt` is a participle and a finite form,
`haben` a plural and an infinitive) is decided by what else stands in the clause: an unambiguous finite form beats it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tui.annotate.function_words import AUXILIARIES, FUNCTION_WORDS
from tui.annotate.lemmas import lemma
from tui.annotate.speech.cues import cue_forms
from tui.annotate.speech.subjunctive import KONJUNKTIV_II, is_konjunktiv_one
from tui.annotate.word_lists import word_set

_NEVER_FINITE = frozenset({"gewesen", "gehabt", "geworden", "worden", "gekonnt", "sein", "lassen"})
AUXILIARY_FINITES = (AUXILIARIES - _NEVER_FINITE) | {
    "haben",
    "werden",
    "sollen",
    "wollen",
    "können",
    "müssen",
    "dürfen",
}
PASSIVE_AUXILIARIES = word_set("wird werden werde wurde wurden")
COPULAS = word_set("ist sind sei seien war waren wäre wären bleibt blieb")
MODALS = word_set(
    """
    kann können konnte konnten will wollen wollte wollten wolle könne mag mochte mochten möchte
    """
)
SEPARABLE_PARTICLES = word_set(
    """
    ab an auf aus bei dar ein fest her hin los mit nach nieder statt teil um vor weg zu zurück zusammen bekannt
    """
)
_VERB_LAST = word_set("dass daß weil ob wenn falls sofern nachdem bevor obwohl damit sodass während sobald solange")
_PLURAL_AUXILIARIES = word_set("haben werden können müssen sollen wollen dürfen mögen")
_INFINITIVES_AFTER_ZU = (["können"], ["haben"], ["sein"], ["wollen"], ["müssen"], ["dürfen"], ["lassen"], ["werden"])
_PARTICIPLE_PREFIXES = ("ge", "be", "ver", "er", "ent", "zer", "miss", "über", "unter", "wider")
_GE_PARTICIPLE = re.compile(rf"(?:{'|'.join(sorted(SEPARABLE_PARTICLES))}|hervor|voraus|fort|wieder)?ge\w+(?:t|en)")
_JOINED_ZU = re.compile(rf"(?:{'|'.join(sorted(SEPARABLE_PARTICLES))}|hervor|voraus|fort|bereit)zu\w{{2,}}n")


def finite_position(words: Sequence[str]) -> int | None:
    """Index of the finite verb among a clause's words (in lower case), None where it has none.

    Words with a capital letter must come as they stand in the text, so that nouns are told from verbs; only the first
    word of a sentence may be given in lower case.
    """
    sure = [index for index, word in enumerate(words) if is_surely_finite(word)]
    if sure:
        return sure[0]
    open_forms = [index for index, word in enumerate(words) if may_be_finite(word) and not _by_zu(words, index)]
    auxiliaries = [index for index in open_forms if words[index] in AUXILIARY_FINITES]
    if not open_forms and words and words[0] in _VERB_LAST and _looks_like_verb(words[-1]):
        return len(words) - 1
    return next(iter(auxiliaries or open_forms), None)


def _by_zu(words: Sequence[str], index: int) -> bool:
    """Whether the form at `index` is an infinitive by the *zu* beside it: *zu helfen*, *bestätigen zu können*."""
    after_zu = index > 0 and words[index - 1] == "zu"
    return after_zu or (
        words[index + 1 : index + 2] == ["zu"] and words[index + 2 : index + 3] in _INFINITIVES_AFTER_ZU
    )


def _looks_like_verb(word: str) -> bool:
    """By its ending alone, for the last word of a subordinate clause (*dass die Mittel reichen*)."""
    return word.islower() and word not in FUNCTION_WORDS and word.endswith(("en", "ern", "eln", "t", "te"))


@lru_cache(maxsize=8192)
def is_surely_finite(word: str) -> bool:
    """A form that is finite wherever it stands in a clause: no infinitive, no participle, no adjective."""
    if not word.islower() or word in _NEVER_FINITE:
        return False
    if word in FUNCTION_WORDS:
        return word in AUXILIARY_FINITES and word not in _PLURAL_AUXILIARIES
    said = word in cue_forms().finite and not word.endswith("en") and not _may_be_participle(word)
    if said or word in KONJUNKTIV_II or is_konjunktiv_one(word):
        return True
    if word.endswith(("en", "ern", "eln")) or not _has_infinitive(word):
        return word in cue_forms().finite and word.endswith(("ten", "ben", "gen", "sen")) and _is_preterite(word)
    return not _may_be_participle(word) and not _is_inflected_participle(word)


@lru_cache(maxsize=8192)
def may_be_finite(word: str) -> bool:
    """A form that is finite unless the clause has a better one: also plurals that equal infinitive or participle."""
    if not word.islower() or word in _NEVER_FINITE or _JOINED_ZU.fullmatch(word):
        return False
    if word in AUXILIARY_FINITES:
        return True
    return (
        word not in FUNCTION_WORDS
        and _has_infinitive(word)
        and not _is_inflected_participle(word)
        and not _is_only_participle(word)
    )


def is_participle(word: str) -> bool:
    """Whether a lower-case word may be a perfect participle (*gesagt*, *verlegt*, *stationiert*, *mitgeteilt*)."""
    if word in {"worden", "gewesen", "geworden"}:
        return True
    return word.islower() and word not in FUNCTION_WORDS and _has_infinitive(word) and _may_be_participle(word)


def has_zu_infinitive(words: Sequence[str]) -> bool:
    """Whether a clause holds an infinitive with *zu*, in two words or one (*zurückzukehren*)."""
    apart = any(word == "zu" and lemma(after, noun=False) == after for word, after in pairwise(words))
    return apart or any(_JOINED_ZU.fullmatch(word) for word in words)


def _is_only_participle(word: str) -> bool:
    """*geschickt*, *angefordert*, *zurückgewiesen*: the `ge` belongs to the form, not to the verb."""
    return _GE_PARTICIPLE.fullmatch(word) is not None and "ge" not in lemma(word, noun=False)[:6]


def _has_infinitive(word: str) -> bool:
    base = lemma(word, noun=False)
    return base.endswith("n") and base[-2:] in {"en", "rn", "ln", "un"} and len(base) > 3


def _is_preterite(word: str) -> bool:
    return lemma(word, noun=False) != word


def _may_be_participle(word: str) -> bool:
    if not word.endswith(("t", "en", "an")):
        return False
    return word.startswith(_PARTICIPLE_PREFIXES) or word.endswith("iert") or "ge" in word[2:-3]


def _is_inflected_participle(word: str) -> bool:
    """*betroffene*, *geplanten*: an adjective to the eye, a verb to the word list."""
    if lemma(word, noun=False) == word:
        return False
    ends = (
        "end",
        "ene",
        "enen",
        "ener",
        "enes",
        "enem",
        "ende",
        "enden",
        "ender",
        "endes",
        "endem",
        "tem",
        "ter",
        "tes",
    )
    return word.endswith(ends) or (word.startswith("ge") and word.endswith(("te", "ten")))
