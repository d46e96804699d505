"""Case and number of a noun phrase, as far as article, numeral and ending tell (Duden-Grammatik: declension)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from tui.annotate.lemmas import lemma
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_feminine, is_role
from tui.annotate.speech.subjects import may_be_nominative
from tui.annotate.word_lists import word_set
from tui.model.number_words import cardinal


class Case(StrEnum):
    """The four cases."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"


class Number(StrEnum):
    """Singular and plural."""

    SINGULAR = "singular"
    PLURAL = "plural"


_DIRECT = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE})
_BY_ARTICLE = {
    "der": frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE}),
    "die": _DIRECT,
    "das": _DIRECT,
    "den": frozenset({Case.ACCUSATIVE, Case.DATIVE}),
    "dem": frozenset({Case.DATIVE}),
    "des": frozenset({Case.GENITIVE}),
}
_BY_ENDING = {
    "er": frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE}),
    "en": frozenset({Case.ACCUSATIVE, Case.DATIVE}),
    "em": frozenset({Case.DATIVE}),
    "es": frozenset({Case.GENITIVE}),
    "e": _DIRECT,
}
_OPEN = frozenset({Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE})
_EITHER = frozenset({Number.SINGULAR, Number.PLURAL})
_SINGULAR_ARTICLES = word_set("der das ein eine einen einem einer eines dem des")
_MANY = word_set("mehrere einige viele zahlreiche weitere beide alle manche Dutzende Hunderte Tausende")
_SAME_IN_PLURAL = ("er", "en", "el", "chen")


def cases_of(words: Sequence[Word], phrase: NounPhrase) -> frozenset[Case]:
    """The cases in which a phrase without a preposition may stand."""
    cases = _by_article(words, phrase)
    if not may_be_nominative(words, phrase):
        cases -= {Case.NOMINATIVE}
    article, head = words[phrase.start].lower, words[phrase.head].lower
    man = phrase.person is not None or (is_role(head) and not is_feminine(head))
    if article == "der" and phrase.core > phrase.start and Case.NOMINATIVE in cases and man:
        return frozenset({Case.NOMINATIVE})
    if article == "den" and not head.endswith(("n", "s")):
        return cases - {Case.DATIVE}
    return cases


def _by_article(words: Sequence[Word], phrase: NounPhrase) -> frozenset[Case]:
    if phrase.core == phrase.start:
        return _OPEN
    article = words[phrase.start].lower
    if article in _BY_ARTICLE:
        return _BY_ARTICLE[article]
    return next((cases for ending, cases in _BY_ENDING.items() if article.endswith(ending)), _DIRECT)


def numbers_of(words: Sequence[Word], phrase: NounPhrase) -> frozenset[Number]:
    """Whether a phrase in the nominative or accusative may be singular, plural or both."""
    if phrase.others or _counts_many(words, phrase):
        return frozenset({Number.PLURAL})
    article = words[phrase.start].lower if phrase.core > phrase.start else ""
    if article in _SINGULAR_ARTICLES or phrase.person is not None:
        return frozenset({Number.SINGULAR})
    head = words[phrase.head]
    if head.entity is not None:
        return _EITHER
    base = lemma(head.text, noun=True)
    if base != head.text:
        return frozenset({Number.PLURAL})
    return _EITHER if head.lower.endswith(_SAME_IN_PLURAL) else frozenset({Number.SINGULAR})


def _counts_many(words: Sequence[Word], phrase: NounPhrase) -> bool:
    """Whether a numeral above one stands in the phrase: *40 Menschen*, *acht Verdächtige*, *mehrere Häuser*."""
    for word in words[phrase.start : phrase.head]:
        value = cardinal(word.text)
        if word.lower in _MANY or (value is not None and value > 1) or (word.text[:1].isdigit() and word.text != "1"):
            return True
    return False


def verb_number(verb: str) -> Number:
    """The number of a finite verb in the third person, by its ending."""
    plural = verb.endswith("n") and not verb.endswith("ann")  # *kann*, *begann*, *gewann*
    return Number.PLURAL if plural else Number.SINGULAR
