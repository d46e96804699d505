"""The subject of a verb of saying, found without a parser.

German verbs take the second place, so the subject stands directly before or after the finite verb, and the article
tells the nominative. Where several phrases are left, what can speak wins: persons, roles and institutions over
things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import simplemma

from tui.annotate.lemmas import lemma
from tui.annotate.speech.frames import Reading
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_conveying, is_document, is_institution, is_role, is_temporal
from tui.annotate.speech.segments import RELATIVES, Segment, is_relative
from tui.annotate.word_lists import word_set
from tui.model import EntityKind

_OBLIQUE_ARTICLES = word_set(
    """
    den dem des einem einen eines diesen diesem dieses seinen seinem ihren ihrem keinen keinem jeden jedem
    """
)
_PRONOUNS = frozenset({"er", "sie", "wir", "ich", "man", "dieser", "letzterer", "letztere"})
_NOMINATIVE_RELATIVES = word_set("der die das welcher welche welches")
_NOBODY = word_set("wer was wen wem niemand jemand keiner viele manche einige alle")
_SPEAKS = 3.0
_ADDRESSEES = word_set(
    """
    reportern journalisten medienvertretern abgeordneten parlamentariern zuhörern zuschauern anhängern lesern
    """
)
_FEMININE_MEDIA = word_set(
    """
    dpa afp ap kna sz faz fas taz nzz welt zeit bild ard bbc rundschau presse post zeitung allgemeinen times
    nachrichten
    """
)
_FEMININE_ENDS = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "agentur",
    "zeitung",
    "presse",
    "gruppe",
    "post",
    "in",
    "rundschau",
    "zentrale",
    "ie",
    "enz",
    "anz",
)
_ABSTRACT_ENDS = ("ung", "heit", "keit", "ion", "tät", "nis", "tum", "ismus", "schaft", "ie", "atz")
_ADVERBS_OF_WEIGHT = {"auch", "selbst", "sogar"}


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a frame: a noun phrase, or the index of a pronoun."""

    phrase: NounPhrase | None = None
    pronoun: int | None = None


def subject_of(reading: Reading, number: int, verb: int) -> Subject | None:
    """The subject of the finite verb at word `verb` in segment `number`, or of the clause that it continues."""
    segment = reading.segments[number]
    first = reading.words[segment.start].lower
    found = _in_segment(reading, segment, verb)
    if found is not None and (found.phrase is None or plausibility(reading.words, found.phrase) >= _SPEAKS):
        return found
    if is_relative(reading.words, segment) and first in RELATIVES:
        antecedent = _antecedent(reading, number) if first in _NOMINATIVE_RELATIVES else None
        return None if antecedent is None else Subject(antecedent)
    if found is not None or first in _NOBODY:
        return found
    return _inherited(reading, number)


def in_segment(reading: Reading, segment: Segment, verb: int) -> Subject | None:
    """The subject that stands in the verb's own segment, None where it stands elsewhere."""
    return _in_segment(reading, segment, verb)


def plausibility(words: Sequence[Word], phrase: NounPhrase) -> float:
    """How readily a phrase names somebody who speaks: 6 for a person, below 1 for a thing."""
    head = words[phrase.head]
    if phrase.person is not None:
        return 6.0
    if head.entity is not None and head.entity is not EntityKind.OTHER:
        return 4.0 if head.entity is EntityKind.PLACE else 5.0
    return _plausible_noun(head, bare=phrase.core == phrase.start)


def _plausible_noun(head: Word, bare: bool) -> float:
    """The same for a common noun; one that no word list knows may be a name that the recogniser missed."""
    lower = head.lower
    if is_temporal(lower):
        return -1.0
    if is_role(lower) or is_institution(lower):
        return 5.0
    if is_conveying(lower) or is_document(lower):
        return 2.5
    if head.text.isalpha() and not simplemma.is_known(head.text, lang="de"):
        return 3.0
    return -1.0 if bare or lemma(head.text, noun=True).endswith(_ABSTRACT_ENDS) else 0.5


def may_be_nominative(words: Sequence[Word], phrase: NounPhrase) -> bool:
    """Whether article and noun allow a nominative: *der Spiegel* does, *dem Spiegel* and *der dpa* do not."""
    head = words[phrase.head]
    if phrase.preposition or (phrase.end < len(words) and words[phrase.end].lower == "zufolge"):
        return False
    article = words[phrase.start].lower if phrase.core > phrase.start else ""
    if article in _OBLIQUE_ARTICLES:
        return False
    if article in {"der", "einer", "dieser", "seiner", "ihrer"} and phrase.person is None:
        lower = head.lower
        if lower in _FEMININE_MEDIA or (lower.endswith(_FEMININE_ENDS) and not lower.endswith(("ein", "rein", "min"))):
            return False
    return not (phrase.core == phrase.head and head.lower in _ADDRESSEES)


def _in_segment(reading: Reading, segment: Segment, verb: int) -> Subject | None:
    words = reading.words
    best, best_score = None, 1.4
    for phrase in reading.phrases_in(segment):
        if may_be_nominative(words, phrase):
            score = plausibility(words, phrase) + _place_bonus(words, phrase, verb) - _disagreement(words, phrase, verb)
            if plausibility(words, phrase) > 0 and score > best_score:
                best, best_score = Subject(phrase), score
    pronoun = _pronoun(words, segment, verb)
    if pronoun is not None and best_score < 9:
        return Subject(pronoun=pronoun)
    return best


def _place_bonus(words: Sequence[Word], phrase: NounPhrase, verb: int) -> float:
    after = phrase.start - verb
    if phrase.end <= verb:
        return 2.5 if phrase.end == verb else 1.0
    between = words[verb + 1 : phrase.start]
    return 1.0 if after == 1 or all(word.lower in _ADVERBS_OF_WEIGHT for word in between) else 0.0


def _disagreement(words: Sequence[Word], phrase: NounPhrase, verb: int) -> float:
    """A penalty where verb and phrase differ in number."""
    plural_verb = words[verb].text.endswith("n") and words[verb].lower not in {"kann", "begann", "gewann"}
    article = words[phrase.start].lower if phrase.core > phrase.start else ""
    single_name = phrase.person is not None and not phrase.others
    if plural_verb and (article in {"ein", "eine", "das", "der"} or single_name) and not phrase.others:
        return 3.0
    return 3.0 if not plural_verb and phrase.others else 0.0


def _pronoun(words: Sequence[Word], segment: Segment, verb: int) -> int | None:
    """A personal pronoun next to the verb, or first in a clause whose verb comes last."""
    places = [index for index in (verb - 1, verb + 1, verb - 2) if segment.start <= index < segment.end]
    if segment.finite is not None and segment.finite == segment.end - 1:
        places.append(min(segment.start + 1, segment.end - 1))
        places.append(segment.start)
    for index in places:
        if words[index].lower in _PRONOUNS and index != verb and not _has_noun(words, index):
            return index
    return None


def _has_noun(words: Sequence[Word], index: int) -> bool:
    """*dieser Vertrag*: an article, no pronoun."""
    return words[index].lower.startswith(("dies", "letzter")) and index + 1 < len(words) and words[index + 1].capital


def _antecedent(reading: Reading, number: int) -> NounPhrase | None:
    """The phrase before a relative clause; the name inside its genitive where it ends with one."""
    start = reading.segments[number].start
    before = [phrase for phrase in reading.phrases if phrase.start < start]
    if not before:
        return None
    phrase = before[-1]
    if plausibility(reading.words, phrase) < 2 and phrase.complement_end == phrase.core_end:
        return None
    inner = [index for index in range(phrase.core_end, phrase.end) if reading.words[index].entity is EntityKind.PERSON]
    if phrase.person is None and inner:
        return NounPhrase(
            inner[0],
            inner[0],
            inner[0],
            inner[-1],
            inner[-1] + 1,
            inner[-1] + 1,
            inner[-1] + 1,
            "",
            (inner[0], inner[-1] + 1),
            EntityKind.PERSON,
        )
    return phrase


def _inherited(reading: Reading, number: int) -> Subject | None:
    """The subject of the clauses before, which a verb without one of its own continues (*X kam und sagte, …*)."""
    for earlier in range(number - 1, -1, -1):
        segment = reading.segments[earlier]
        if is_relative(reading.words, segment):
            continue
        verb = segment.finite if segment.finite is not None else segment.end
        if verb >= len(reading.words):
            verb = segment.end - 1
        found = _in_segment(reading, segment, verb)
        if found is None or (found.phrase and plausibility(reading.words, found.phrase) < _SPEAKS):
            continue
        if found.pronoun is not None or segment.finite is not None or earlier == 0:
            return found
    return None
