"""The standing of what a clause says: done, going on, planned, possible, denied, unconfirmed.

Word lists after the four fields of hedging in German news (epistemic, evidential, status, quantity); where several
speak, the order is unconfirmed, denied, possible, planned, ongoing: a doubt about the report outweighs what it
reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.annotate.speech.verbs import has_zu_infinitive, is_participle
from tui.annotate.word_lists import word_set
from tui.model import Modality

_UNCONFIRMED_WORDS = word_set(
    """
    unklar ungeklärt unbestätigt ungewiss fraglich unbestätigte unbestätigten
    """
)
_UNCONFIRMED_PARTICIPLES = word_set(
    """
    weiß wissen wisse klar sicher absehbar bestätigt bestätigen überprüft überprüfen überprüfbar verifiziert
    verifizieren geklärt bekannt nachprüfbar prüfen geprüft nachgeprüft überprüfe belegt nachgewiesen
    """
)
_DENIAL_VERBS = word_set(
    """
    dementiert dementierte dementierten dementieren bestreitet bestritt bestritten bestreiten leugnet leugnete
    leugneten geleugnet widersprach widersprachen widersprochen widerspricht zurückgewiesen verneinte verneint
    verneinten bestreite abgestritten widerlegt dementiere abgelehnt ausgeschlossen
    """
)
_DENIAL_PARTICLE_VERBS = frozenset(
    {
        ("wies", "zurück"),
        ("wiesen", "zurück"),
        ("weist", "zurück"),
        ("weisen", "zurück"),
        ("streitet", "ab"),
        ("stritt", "ab"),
        ("streiten", "ab"),
        ("stritten", "ab"),
        ("lehnt", "ab"),
        ("lehnte", "ab"),
        ("lehnten", "ab"),
        ("schließt", "aus"),
        ("schloss", "aus"),
        ("schlossen", "aus"),
        ("schließen", "aus"),
    }
)
_NEGATIONS = word_set(
    """
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder keinerlei nirgends
    """
)
_NO_DENIAL_AFTER = frozenset({"nur", "zuletzt", "allein", "einmal", "mehr", "minder", "weniger", "so", "zuvor"})
_NO_STATEMENT = frozenset({"angaben", "auskunft", "auskünfte", "erkenntnisse", "informationen", "bestätigung"})
_SUPPOSING = word_set(
    "vermutet vermuten vermutete vermuteten befürchtet befürchten befürchtete befürchteten angenommen"
)
_NO_COMPLEMENT = frozenset({"um", "ohne", "statt", "anstatt"})
_ATTRIBUTE_ENDS = ("te", "ter", "ten", "tes", "tem", "ne", "ner", "nen", "nes", "nem", "nde", "nder", "nden", "ndes")
_POSSIBLE_WORDS = word_set(
    """
    könnte könnten dürfte dürften möglicherweise wohl vielleicht eventuell womöglich vermutlich wahrscheinlich
    mutmaßlich angeblich vermutet befürchtet denkbar möglich offenbar anscheinend scheint scheinen mag unwahrscheinlich
    falls sofern
    droht drohe müsste müssten voraussichtlichen potenziell
    """
)
_EXPECTING = word_set(
    """
    erwartet erwarten erwartete erwarteten erwarte prognostiziert prognostizieren prognostizierte prognostizierten
    prognostiziere vorhergesagt vorhersagt vorhersagen vorhersagte vorausgesagt voraussagt voraussagen voraussagte
    """
)
_EXPECTING_PARTICLE_VERBS = tuple(
    (verb, particle) for verb in ("sagt", "sagte", "sagen", "sagten", "sage") for particle in ("voraus", "vorher")
)
_RECKONING = word_set("rechnet rechnen rechnete rechneten rechne gerechnet")
_RECKONED = word_set("mit damit")
_FORECASTS = ("prognose", "prognosen", "vorhersage", "vorhersagen")
_BY_FORECAST = word_set("laut nach gemäß")
_ATTRIBUTE_ARTICLES = word_set("der die das den dem des ein eine einen einem einer eines")
_CONDITIONAL_OPENERS = word_set("sollte sollten wenn falls sofern würde würden wäre hätte")
_PLANNING_WORDS = word_set(
    """
    plant planen plante planten plane geplant vorgesehen beabsichtigt beabsichtigen
    will wollen wolle möchte möchten voraussichtlich künftig demnächst soll sollen solle beschlossen bevorstehen
    bevorsteht erwägt erwägen vorhat angekündigt ankündigte ankündigt wird werden
    werde hofft hoffen beantragt
    """
)
_FUTURE = frozenset({"wird", "werden", "werde"})
_WANTING = frozenset({"soll", "sollen", "solle", "will", "wollen", "wolle"})
_PERSISTING = (("nach", "wie", "vor"), ("noch", "immer"), ("immer", "noch"))
_ANNOUNCING = frozenset({"kündigt", "kündigte", "kündigten", "kündigen", "kündige"})
_ONGOING_WORDS = word_set(
    """
    derzeit aktuell momentan gegenwärtig zurzeit gerade weiterhin läuft laufen laufe laufende laufenden
    andauernd dauert dauern unterdessen noch immer andauernden anhaltend
    """
) - {"noch", "immer", "gerade"}
_INFINITIVE_ENDS = ("en", "ern", "eln")


def modality_of(words: Sequence[str]) -> Modality:
    """The modality of a clause from its words as they stand in the text, in order."""
    lowered = [word.lower() for index, word in enumerate(words) if not _negates_attribute(words, index)]
    checks = (
        (Modality.UNCONFIRMED, _unconfirmed),
        (Modality.DENIED, _denied),
        (Modality.POSSIBLE, _possible),
        (Modality.PLANNED, _planned),
        (Modality.ONGOING, _ongoing),
    )
    return next((modality for modality, holds in checks if holds(lowered)), Modality.DONE)


def complement_modality(own: Modality, words: Sequence[str], governing: Sequence[str]) -> Modality:
    """The modality of a *dass* clause or *zu* infinitive under the clause before it, whose words are `governing`.

    What somebody denies is denied and what somebody plans is planned, though the words themselves state it plainly:
    *bestritt, dass 300 entsandt wurden*; *kündigte an, 300 Stellen zu streichen*.
    """
    first = words[0].lower() if words else ""
    infinitive = has_zu_infinitive(words) and first not in _NO_COMPLEMENT
    if own is not Modality.DONE or not (infinitive or first in {"dass", "daß"}):
        return own
    lowered = [word.lower() for word in governing]
    if _possible(lowered) or not _SUPPOSING.isdisjoint(lowered):
        return Modality.POSSIBLE
    if _denies(lowered) and not _negated(lowered):
        return Modality.DENIED
    return Modality.PLANNED if infinitive and _planned(lowered) else own


def _negates_attribute(words: Sequence[str], index: int) -> bool:
    """*der nicht angeschnallte Fahrer*: the negation is the attribute's, not the clause's."""
    if words[index].lower() != "nicht" or index + 2 >= len(words):
        return False
    attribute, noun = words[index + 1 : index + 3]
    return attribute.islower() and attribute.endswith(_ATTRIBUTE_ENDS) and noun[:1].isupper()


def _unconfirmed(words: Sequence[str]) -> bool:
    if not _UNCONFIRMED_WORDS.isdisjoint(words):
        return True
    if "offen" in words and not {"ist", "bleibt", "blieb", "sei", "war", "ließ", "lässt", "bleibe"}.isdisjoint(words):
        return True
    withheld = any(word.startswith("kein") and following in _NO_STATEMENT for word, following in pairwise(words))
    return withheld or (_negated(words) and not _UNCONFIRMED_PARTICIPLES.isdisjoint(words))


def _denied(words: Sequence[str]) -> bool:
    return (_denies(words) or _negated(words)) and not _leaves_open(words)


def _denies(words: Sequence[str]) -> bool:
    """Whether the clause holds a verb of denying."""
    present = set(words)
    return not _DENIAL_VERBS.isdisjoint(present) or any(set(pair) <= present for pair in _DENIAL_PARTICLE_VERBS)


def _leaves_open(words: Sequence[str]) -> bool:
    """*nicht ausgeschlossen*, *nicht auszuschließen*: what is possible."""
    return "nicht" in words and not {"ausgeschlossen", "auszuschließen"}.isdisjoint(words)


def _negated(words: Sequence[str]) -> bool:
    """A negation of the clause; *nicht nur*, *nicht zuletzt* and *so hoch wie nie* negate nothing."""
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        compared = index > 0 and (words[index - 1] == "wie" or (word == "nie" and "so" in words))
        if word in _NEGATIONS and following not in _NO_DENIAL_AFTER and not compared:
            return True
    return False


def _possible(words: Sequence[str]) -> bool:
    return (
        not _POSSIBLE_WORDS.isdisjoint(words)
        or _leaves_open(words)
        or _forecast(words)
        or bool(words and words[0] in _CONDITIONAL_OPENERS)
        or (len(words) > 1 and words[0] in {"und", "oder", "aber", "doch"} and words[1] in _CONDITIONAL_OPENERS)
    )


def _forecast(words: Sequence[str]) -> bool:
    """What somebody expects: *erwarten 20.000 Besucher*, *rechnet mit Verlusten*, *laut der Prognose*.

    Neither what is only compared with it (*mehr als erwartet*) nor an attribute (*die erwarteten Gäste*).
    """
    present = set(words)
    if not _RECKONING.isdisjoint(present) and not _RECKONED.isdisjoint(present):
        return True
    if any(set(pair) <= present for pair in _EXPECTING_PARTICLE_VERBS):
        return True
    for before, word in pairwise(("", *words)):
        if word in _EXPECTING and before not in {"als", "wie"} and before not in _ATTRIBUTE_ARTICLES:
            return True
    by = next((index for index, word in enumerate(words) if word in _BY_FORECAST), len(words))
    return any(word.endswith(_FORECASTS) for word in words[by:])


def _planned(words: Sequence[str]) -> bool:
    """Plans and futures; *wird* counts with an infinitive, *soll* unless it passes on a report (*soll … haben*)."""
    present = set(words)
    if _ANNOUNCING & present and "an" in present:
        return True
    if _WANTING & present:
        return not _perfect_infinitive(words)  # *wollen Schüsse gehört haben* is a claim
    if _FUTURE & present:
        return words[-1] not in {"wird", "werde", "werden"} and _ends_in_infinitive(words)
    return not (_PLANNING_WORDS - _FUTURE - _WANTING).isdisjoint(present)


def _perfect_infinitive(words: Sequence[str]) -> bool:
    return any(
        word in {"haben", "sein", "worden"} and index and is_participle(words[index - 1])
        for index, word in enumerate(words)
    )


def _ends_in_infinitive(words: Sequence[str]) -> bool:
    """Whether the clause closes with an infinitive, as a future does, and not with a participle, as a passive does."""
    tail = [word for word in words if word.isalpha()][-1:]
    return bool(tail) and tail[0].endswith(_INFINITIVE_ENDS) and not _only_participle(tail[0])


def _only_participle(word: str) -> bool:
    return is_participle(word) and (word.startswith("ge") or "ge" in word[1:-3])


def _ongoing(words: Sequence[str]) -> bool:
    if not _ONGOING_WORDS.isdisjoint(words):
        return True
    spaced = f" {' '.join(words)} "
    return any(f" {' '.join(phrase)} " in spaced for phrase in _PERSISTING)
