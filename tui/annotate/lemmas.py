"""Base forms of German words: the singular of a noun, the infinitive of a verb, the bare form of an adjective.

The forms come from simplemma's German list (Barbaresi, 2021). A compound that it does not know takes the base form of
the longest known noun at its end, as German inflects only the last part.
"""

from __future__ import annotations

from functools import lru_cache

import simplemma
from spacy.tokens import Span, Token

from tui.annotate.function_words import FUNCTION_WORDS

_PLURAL_ONLY = ("leute", "eltern", "kosten", "geschwister", "ferien", "medien", "finanzen", "einkünfte", "unkosten")
_SHORTEST_TAIL = 3
_LONGEST_WORD = 80
"""No German compound of the news is longer; what is longer is no word."""
_CORRECTED = {"Jobs": "Job", "Bosse": "Boss", "Kästen": "Kasten", "Kasten": "Kasten", "Marken": "Marke"}
"""Frequent nouns for which the list has no or another base form."""

_LEMMATIZER = simplemma.Lemmatizer(cache_max_size=1024)
"""With simplemma's usual one every word would be remembered twice."""


@lru_cache(maxsize=16384)
def lemma(word: str, noun: bool) -> str:
    """The base form of a word as it stands in a text.

    With `noun` the nominative singular with a capital letter (*Artilleriegeschosse* → *Artilleriegeschoss*), else the
    base form in lower case (*geschickt* → *schicken*). A word that the list does not know comes back as it is.
    """
    if not noun:
        return str(_LEMMATIZER.lemmatize(word, lang="de")).lower()
    plural = word.removesuffix("n") if word.lower().endswith("leuten") else word  # the one whose dative differs
    if plural.lower().endswith(_PLURAL_ONLY):
        return plural
    known = _known_noun(word)
    if known is not None:
        return known
    head, hyphen, tail = word.rpartition("-")
    if hyphen and tail[:1].isupper():
        return f"{head}-{lemma(tail, noun=True)}"
    return _by_tail(word)


def is_known_noun(word: str) -> bool:
    """Whether the list knows this form, with its capital letter, as a form of a noun."""
    return _known_noun(word) is not None


def _known_noun(word: str) -> str | None:
    if word not in _CORRECTED and not simplemma.is_known(word, lang="de"):
        return None
    base = _CORRECTED.get(word) or str(_LEMMATIZER.lemmatize(word, lang="de"))
    if base.endswith("ß") and "ss" in word:
        base = base[:-1] + "ss"  # the list still spells some nouns as before 1996
    return base if base[:1].isupper() and simplemma.is_known(base, lang="de") else None


def _by_tail(word: str) -> str:
    if len(word) > _LONGEST_WORD:
        return word
    for cut in range(2, len(word) - _SHORTEST_TAIL + 1):
        base = _known_noun(word[cut:].capitalize())
        if base is not None:
            return word[:cut] + base.lower()
    return word


def _is_noun(token: Token) -> bool:
    """Whether a capital letter makes a noun; the first word of a sentence has one anyway."""
    if not token.text[:1].isupper():
        return False
    return not (token.is_sent_start and simplemma.is_known(token.lower_, lang="de"))


def content_lemmas(span: Span) -> tuple[str, ...]:
    """The base forms of a sentence's content words in lower case, in order: no function words, numbers or marks."""
    return tuple(
        lemma(token.text, noun=_is_noun(token)).lower()
        for token in span
        if any(map(str.isalpha, token.text)) and token.lower_ not in FUNCTION_WORDS
    )
