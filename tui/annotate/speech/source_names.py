"""Sources named as a reader would write them: persons by their full names, others in the nominative.

What only conveys a source steps back: *Polizeiangaben* are the police's, *Angaben der Behörde* the agency's;
*Schätzungen* alone name nobody. A role that introduced a person before stands for that person (*der Minister*).
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.lemmas import lemma
from tui.annotate.speech.nominative import nominative, without_genitive
from tui.annotate.speech.noun_phrases import NounPhrase, phrase_at
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_conveying
from tui.annotate.speech.speakers import Roster
from tui.annotate.word_lists import word_set

_ANONYMOUS = word_set(
    """
    schätzung angabe bericht information aussage erkenntnis gerücht meldung prognose berechnung erwartung vermutung
    """
)
_DEFINITE = word_set("der die dem des dieser diese")
_SHORTEST_INSTITUTION = 5


def source_name(passage: Sequence[Word], phrase: NounPhrase, roster: Roster, oblique: bool) -> str | None:
    """The name of the source that a phrase names; None where it names nobody (*Schätzungen*).

    `oblique` is true where the phrase does not stand in the nominative (after a preposition, as a genitive).
    """
    names = [_single_name(passage, part, roster, oblique) for part in (phrase, *phrase.others)]
    known = [name for name in names if name]
    return " und ".join(filter(None, (", ".join(known[:-1]), *known[-1:]))) or None


def conveyed_source(passage: Sequence[Word], phrase: NounPhrase) -> NounPhrase | None:
    """The phrase behind a conveying noun: *Angaben* **der Polizei**, *Bericht* **von CNN**; None if there is none."""
    if not is_conveying(passage[phrase.head].lower):
        return None
    index = phrase.core_end
    if index < len(passage) and passage[index].lower in {"von", "vom", "aus"}:
        index += 1
    return None if index >= phrase.complement_end else phrase_at(passage, index)


def bare_text(part: Sequence[Word]) -> str:
    """The words with one space between them, none before a comma or inside brackets."""
    return " ".join(word.text for word in part).replace(" ,", ",").replace("( ", "(").replace(" )", ")")


def _single_name(passage: Sequence[Word], phrase: NounPhrase, roster: Roster, oblique: bool) -> str | None:
    head = passage[phrase.head]
    if phrase.person is not None:
        first, last = phrase.person
        return roster.full_name(bare_text(passage[first:last]), passage[first].start)
    alone = phrase.complement_end == phrase.core_end
    if alone and is_conveying(head.lower):
        return _conveyed_name(passage, phrase, roster, oblique)
    if alone and phrase.core > phrase.start and passage[phrase.start].lower in _DEFINITE:
        person = roster.in_role(head.lower, head.start)
        if person is not None:
            return person.name
    complement = bare_text(passage[phrase.core_end : phrase.complement_end])
    return f"{nominative(passage, phrase, oblique)} {complement}".rstrip()


def _conveyed_name(passage: Sequence[Word], phrase: NounPhrase, roster: Roster, oblique: bool) -> str | None:
    """*Polizeiangaben* names the police, *Müllers Angaben* Müller, *Medienberichten* the reports, *Schätzungen*
    nobody.
    """
    noun = passage[phrase.head].text
    owner = passage[phrase.noun : phrase.head]
    if owner and owner[0].entity is not None:
        return roster.full_name(without_genitive(bare_text(owner)), owner[0].start)
    singular = lemma(noun, noun=True)
    if singular.lower() in _ANONYMOUS and singular != noun and phrase.start == phrase.head:
        return None
    return _institution_in(noun) or nominative(passage, phrase, oblique)


def _institution_in(compound: str) -> str | None:
    """*Polizeiangaben* → *Polizei*; None for hyphened compounds (*US-Angaben*) and where nothing known is left."""
    if "-" in compound or not compound.lower().endswith("angaben"):
        return None
    front = compound[: -len("angaben")].removesuffix("s")
    return front if len(front) >= _SHORTEST_INSTITUTION else None
