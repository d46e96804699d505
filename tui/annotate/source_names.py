"""Sources named as a reader would write them: nominative, without article, persons by their full names.

*des südkoreanischen Geheimdienstes* becomes *südkoreanischer Geheimdienst*, *den USA* becomes *USA*, *westlicher
Regierungen* becomes *westliche Regierungen*. Without a dictionary of genders the strong ending after a genitive or dative
article is chosen by the noun's own ending (Duden-Grammatik, adjective declension and gender by suffix).
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.lemmas import lemma
from tui.annotate.noun_phrases import NounPhrase, phrase_at
from tui.annotate.passages import Word
from tui.annotate.roles import is_conveying, is_role
from tui.annotate.speakers import Roster
from tui.annotate.word_lists import words
from tui.model import EntityKind

_SINGULAR_OBLIQUE = words(
    """
    des dem eines einem dieses diesem seines seinem ihres ihrem unseres jedem
    """
)
_NEUTER_ENDS = (
    "ium",
    "amt",
    "ment",
    "um",
    "haus",
    "gericht",
    "chen",
    "werk",
    "institut",
    "büro",
    "militär",
    "blatt",
    "unternehmen",
    "portal",
    "magazin",
    "land",
    "team",
    "kabinett",
    "bündnis",
    "gremium",
    "parlament",
    "netzwerk",
)
_ANONYMOUS = (
    "schätzung",
    "angabe",
    "bericht",
    "information",
    "aussage",
    "erkenntnis",
    "gerücht",
    "meldung",
    "prognose",
    "berechnung",
    "erwartung",
    "vermutung",
)
_NAMED_COMPOUNDS = ("medien", "presse", "zeitung", "agentur", "polizei", "regierung", "behörde", "geheimdienst")


def source_name(words: Sequence[Word], phrase: NounPhrase, roster: Roster, oblique: bool) -> str | None:
    """The name of the source that a phrase names; None where it names nobody (*Schätzungen*).

    `oblique` is true where the phrase does not stand in the nominative (after a preposition, as a genitive).
    """
    names = [_single_name(words, part, roster, oblique) for part in (phrase, *phrase.others)]
    known = [name for name in names if name]
    return " und ".join(known) if known else None


def bare_text(words: Sequence[Word]) -> str:
    """The words with one space between them."""
    return " ".join(word.text for word in words).replace(" ,", ",").replace("( ", "(").replace(" )", ")")


def _single_name(words: Sequence[Word], phrase: NounPhrase, roster: Roster, oblique: bool) -> str | None:
    if phrase.person is not None:
        first, last = phrase.person
        return roster.full_name(bare_text(words[first:last]), words[first].start)
    head = words[phrase.head]
    if is_conveying(head.lower) and phrase.complement_end == phrase.core_end:
        return _conveyed_name(words, phrase, oblique)
    article = words[phrase.start].lower if phrase.core > phrase.start else ""
    if _stands_for_person(article) and phrase.complement_end == phrase.core_end:
        person = roster.in_role(head.lower, head.start)
        if person is not None:
            return person.name
    name = _nominative(words, phrase, article, oblique)
    complement = _complement_text(words, phrase)
    return f"{name} {complement}" if complement else name


def _stands_for_person(article: str) -> bool:
    return article in {"der", "die", "dem", "des", "dieser", "diese"}


def _conveyed_name(words: Sequence[Word], phrase: NounPhrase, oblique: bool) -> str | None:
    """*Polizeiangaben* names the police, *Medienberichten* the media reports, *Schätzungen* nobody."""
    noun = words[phrase.head].text
    lower = noun.lower()
    base = lemma(noun, noun=True).lower()
    if base in _ANONYMOUS and phrase.core == phrase.head:
        return None
    if phrase.core < phrase.head and words[phrase.core].entity is not None:
        return _without_s(bare_text(words[phrase.core : phrase.head]))
    if lower.endswith(("angaben", "kreisen", "kreise")) and not noun[:2].isupper() and "-" not in noun:
        for ending in ("angaben",):
            front = noun[: -len(ending)].removesuffix("s") if lower.endswith(ending) else noun
            if len(front) > 4 and lower.endswith(ending):
                return front.capitalize()
    article = words[phrase.start].lower if phrase.core > phrase.start else ""
    return _nominative(words, phrase, article, oblique)


def _complement_text(words: Sequence[Word], phrase: NounPhrase) -> str:
    return bare_text(words[phrase.core_end : phrase.complement_end])


def _nominative(words: Sequence[Word], phrase: NounPhrase, article: str, oblique: bool) -> str:
    modifiers = [word.text for word in words[phrase.core : phrase.noun]]
    nouns = [word.text for word in words[phrase.noun : phrase.core_end]]
    plural = _is_plural(words[phrase.head], article, modifiers)
    if words[phrase.head].entity is not None:
        nouns = _entity_nominative(words[phrase.head], nouns, article)
    elif oblique or article in _SINGULAR_OBLIQUE:
        nouns[-1] = _noun_nominative(nouns[-1], article, plural)
    ending = _strong_ending(article, nouns[-1], plural, oblique, modifiers)
    if modifiers and words[phrase.core].entity is None:
        modifiers[0] = modifiers[0][:1].lower() + modifiers[0][1:]
    return " ".join([_inflected(word, ending) for word in modifiers] + nouns)


def _entity_nominative(head: Word, nouns: list[str], article: str) -> list[str]:
    if article in {"des", "eines"} and head.entity is not EntityKind.PERSON:
        return [*nouns[:-1], _without_s(nouns[-1])]
    return nouns


def _without_s(name: str) -> str:
    return name.removesuffix("s") if len(name) > 4 and not name.isupper() else name


def _is_plural(head: Word, article: str, modifiers: Sequence[str]) -> bool:
    if article in _SINGULAR_OBLIQUE or article in {"das", "ein", "eine", "einer"}:
        return False
    singular = lemma(head.text, noun=True)
    if article == "die":
        return any(word.endswith("en") for word in modifiers) or (not modifiers and singular != head.text)
    return singular != head.text or head.text.endswith(("ern", "ten"))


def _noun_nominative(noun: str, article: str, plural: bool) -> str:
    if plural:
        if noun.endswith(("ern", "eln")) and lemma(noun, noun=True) == noun[:-1]:
            return noun[:-1]
        return (
            noun[:-1]
            if noun.endswith("en") and lemma(noun, noun=True) + "n" == noun and is_role(noun.lower())
            else noun
        )
    if (article in {"des", "eines", "dieses", "seines", "ihres"} and noun.endswith("s")) or (
        article in {"des", "dem", "eines", "einem", "den"} and noun.endswith("en")
    ):
        return lemma(noun, noun=True)
    return noun


def _strong_ending(article: str, noun: str, plural: bool, oblique: bool, modifiers: Sequence[str]) -> str:
    """The ending that the adjectives take once the article is gone; empty to leave them as they are."""
    if plural:
        return "e"
    masculine = "es" if noun.lower().endswith(_NEUTER_ENDS) else "er"
    if article in _SINGULAR_OBLIQUE or article == "den":
        return masculine
    if article == "das":
        return "es"
    if article == "der":
        return "e" if oblique else "er"
    if article == "die" or (article == "einer" and oblique):
        return "e"
    if not article and oblique and modifiers:
        return masculine if modifiers[-1].endswith("em") else "e"
    return ""


def _inflected(word: str, ending: str) -> str:
    if not ending or not word[-1:].isalpha():
        return word
    for old in ("en", "em", "er", "es", "e"):
        if word.endswith(old) and len(word) > len(old) + 2:
            return word[: -len(old)] + ending
    return word


def conveyed_source(words: Sequence[Word], phrase: NounPhrase) -> NounPhrase | None:
    """The phrase behind a conveying noun: *Angaben* **der Polizei**, *Bericht* **von CNN**; None where there is none."""
    if not is_conveying(words[phrase.head].lower):
        return None
    index = phrase.core_end
    if index < len(words) and words[index].lower in {"von", "vom", "aus"}:
        index += 1
    if index >= phrase.complement_end:
        return None
    return phrase_at(words, index)
