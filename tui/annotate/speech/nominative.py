"""A noun phrase as a reader would write it alone: in the nominative, without its article.

*des bayerischen Verfassungsschutzes* becomes *bayerischer Verfassungsschutz*, *westlicher Regierungen* *westliche
Regierungen*. Adjectives take the strong endings once the article is gone; after a genitive or dative article, which
do not tell masculine from neuter, the noun's own ending decides (Duden-Grammatik: adjective declension, gender by
suffix).
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.lemmas import is_known_noun, lemma
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_role
from tui.annotate.word_lists import endings, word_set
from tui.model import EntityKind

_SINGULAR_OBLIQUE = word_set("des dem eines einem dieses diesem seines seinem ihres ihrem unseres jedem")
_GENITIVES = word_set("des eines dieses seines ihres")
_NEUTER_ENDS = endings(
    """
    ium amt ment um haus gericht chen werk institut büro militär blatt unternehmen portal magazin land team kabinett
    bündnis gremium parlament netzwerk kreuz
    """
)
_ADJECTIVE_ENDS = ("en", "em", "er", "es", "e")


def nominative(passage: Sequence[Word], phrase: NounPhrase, oblique: bool) -> str:
    """The adjectives and nouns of a phrase in the nominative; `oblique` is false where they stand in it already."""
    article = passage[phrase.start].lower if phrase.core > phrase.start else ""
    nouns = [word.text for word in passage[phrase.noun : phrase.core_end]]
    adjectives = [word.text for word in passage[phrase.core : phrase.noun]]
    if adjectives and passage[phrase.core].entity is None:
        adjectives[0] = adjectives[0][:1].lower() + adjectives[0][1:]
    while len(nouns) > 1 and _is_capital_adjective(nouns[0]):
        adjectives.append(nouns.pop(0))
    plural = _is_plural(nouns[-1], article, adjectives)
    if oblique or article in _SINGULAR_OBLIQUE:
        if not (len(nouns) > 1 and article in _GENITIVES and _is_genitive(nouns[0]) and not _is_genitive(nouns[-1])):
            alone = all(noun.endswith("er") for noun in nouns[:-1])
            nouns[-1] = _noun(nouns[-1], article, plural, passage[phrase.head].entity, alone)
        if len(nouns) > 1 and article in _GENITIVES and nouns[0].endswith("s") and is_known_noun(nouns[0]):
            nouns[0] = _without_case(nouns[0])
    ending = _strong_ending(article, nouns[-1], plural, oblique, adjectives)
    return " ".join([_inflected(word, ending) for word in adjectives] + nouns)


def without_genitive(name: str) -> str:
    """A name without its genitive `s`."""
    return name.removesuffix("s") if len(name) > 4 and not name.isupper() else name


def _is_capital_adjective(word: str) -> bool:
    """*Deutschen* in *des Deutschen Wetterdienstes*: part of a name, inflected like any adjective."""
    if not word.endswith(("en", "em", "es", "e")) or len(word) < 5 or not word.isalpha():
        return False
    if word.endswith("es") and _is_genitive(word):
        return False
    base = lemma(word.lower(), noun=False)
    return not is_known_noun(word) or word.lower().removeprefix(base) in _ADJECTIVE_ENDS


def _is_genitive(word: str) -> bool:
    """Whether the word is a known noun, compounds included, with a genitive `s`; *Wartburgkreis* has none."""
    base = lemma(word, noun=True)
    return word in {base + "s", base + "es"} and is_known_noun(word) and is_known_noun(base)


def _is_plural(head: str, article: str, adjectives: Sequence[str]) -> bool:
    if article in _SINGULAR_OBLIQUE or article in {"das", "ein", "eine", "einer"}:
        return False
    singular = lemma(head, noun=True)
    if article == "die":
        return any(word.endswith("en") for word in adjectives) or (not adjectives and singular != head)
    return singular != head or head.endswith(("ern", "ten"))


def _noun(noun: str, article: str, plural: bool, entity: EntityKind | None, alone: bool) -> str:
    if entity is not None:
        inflected = article in _GENITIVES and entity is not EntityKind.PERSON and alone
        if entity is EntityKind.PLACE:
            return without_genitive(noun) if inflected else noun
        return _without_case(noun) if inflected and noun.endswith("s") and not noun.isupper() else noun
    if plural:
        return _without_dative_n(noun)
    if article in _GENITIVES and noun.endswith("s"):
        return _without_case(noun)
    if article in {"des", "dem", "eines", "einem", "den"} and noun.endswith("en"):
        return lemma(noun, noun=True)
    return noun


def _without_case(noun: str) -> str:
    """*Landesamtes* → *Landesamt*, *Gebäudes* → *Gebäude*, *Museums* → *Museum*."""
    for shorter in (noun[:-1], noun[:-2]):
        if is_known_noun(shorter) and lemma(shorter, noun=True) == shorter:
            return shorter
    return noun[:-2] if noun.endswith("es") and noun[-3:-2] not in "aeiouäöü" else noun[:-1]


def _without_dative_n(noun: str) -> str:
    """*Ermittlern* → *Ermittler*, *Berichten* → *Berichte*; *Behörden* and *Experten* stay."""
    shorter, singular = noun[:-1], lemma(noun, noun=True)
    if noun.endswith(("ern", "eln")):
        return shorter if singular == shorter else noun
    other_plural = shorter != singular and lemma(shorter, noun=True) == singular
    return shorter if noun.endswith("en") and other_plural and not is_role(singular.lower() + "n") else noun


def _strong_ending(article: str, noun: str, plural: bool, oblique: bool, adjectives: Sequence[str]) -> str:
    """The ending that the adjectives take once the article is gone; empty to leave them as they are."""
    neuter = "es" if noun.lower().endswith(_NEUTER_ENDS) else "er"
    by_article = {"das": "es", "der": "e" if oblique else "er", "die": "e", "den": neuter}
    by_article.update(dict.fromkeys(_SINGULAR_OBLIQUE, neuter))
    if plural or (article == "einer" and oblique):
        return "e"
    if article or not oblique or not adjectives:
        return by_article.get(article, "")
    return neuter if adjectives[-1].endswith("em") else "e"


def _inflected(word: str, ending: str) -> str:
    if not ending or not word[-1:].isalpha():
        return word
    for old in _ADJECTIVE_ENDS:
        if word.endswith(old) and len(word) > len(old) + 2:
            return word[: -len(old)] + ending
    return word
