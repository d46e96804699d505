"""What happens to the things that a number counts: a small lexicon of predicates of the news.

Counts of people or things can only be the same fact when the same thing happens to them: three people *rescued* are not
three people *hurt*. Finding a number is easy, finding the role it fills is the hard part (Zhong, Dhuliawala and Stoehr,
Extracting Victim Counts from Text, EACL 2023). Classes hold word beginnings.
"""

from __future__ import annotations

import re
from functools import lru_cache

PREDICATES: dict[str, str] = {
    "die": "getötet töte tötet starb sterb gestorben umgekommen umkam ums-leben ertrunken ertrank tot. "
    "tote toten todesopfer erschossen erschoss ermordet fielen-zum-opfer erlag tödlich verunglückt",
    "injure": "verletz verwundet verwunden",
    "miss": "vermiss verschollen verschüttet",
    "rescue": "gerettet rettete retten geborgen barg bergen befreit",
    "evacuate": "evakuier in-sicherheit häuser-verlassen verließen wohnungen-verlassen räumung geräumt",
    "flee": "geflohen flohen flieh flüchtete vertrieben obdachlos",
    "arrest": "festgenommen festnahm nahm-fest nahmen-fest verhaftet inhaftiert festnahme gewahrsam",
    "accuse": "angeklagt anklage verurteilt ermittel beschuldigt",
    "send": "entsandt entsend geschickt schicken. schickt verlegt verlegung verschifft stationiert entsendung",
    "operate": "im-einsatz eingesetzt einsatzkräfte rückten-aus ausgerückt",
    "protest": "demonstr protest kundgebung",
    "strike": "streik arbeit-nieder arbeitsniederlegung ausstand warnstreik",
    "employ": "beschäftigt arbeitsplätze belegschaft angestellt mitarbeiter",
    "dismiss": "entlass stellenabbau abgebaut gestrichen streichen abbau stellen-streich wegfallen",
    "destroy": "zerstör beschädig abgebrannt niedergebrannt eingestürzt verwüst",
    "burn": "verbrannt brannte brennt feuer flammen brandfläche",
    "outage": "ohne-strom stromausfall vom-netz",
    "cost": "kosten. kostet kostete schaden schadens sachschaden schäden",
    "pay": "zahlt zahlen gezahlt bezahl überwies finanzier investier förder zuschuss bereitgestellt bereitstell spend",
    "demand": "forder verlang",
    "deliver": "geliefert liefer lieferung",
    "sell": "verkauf verkauft absatz",
    "earn": "gewinn. gewinne. gewinns. umsatz verdien erlös",
    "lose": "verlust verlor minus",
    "rise": "gestiegen stieg steig erhöh zunahm zugenommen anstieg wuchs gewachsen plus teurer zulegte zugelegt",
    "fall": "gesunken sank sink gefallen rückgang zurückgegangen zurückging schrumpf billiger",
    "vote": "stimmten stimmen abgestimmt votiert wahlbeteiligung wähler",
    "infect": "infiziert infektion ansteck erkrankt",
    "attend": "teilnahm teilgenommen nahmen-teil besuch zuschauer gekommen anwesend",
    "cancel": "gestrichen ausgefallen fielen-aus annulliert abgesagt",
    "fly": "flüge. flügen. flug. flugs. gestartet",
    "train": "ausgebildet ausbildung trainier training",
}
"""Class -> word beginnings, whole words with a full stop (*tot.* is not in *Totalschaden*).

Words joined by a hyphen must all occur in the clause, in this order.
"""


@lru_cache(maxsize=8192)
def predicate_spans(clause: str) -> tuple[tuple[str, int, int], ...]:
    """The predicate classes that a clause names, each with start and end of the first words that do."""
    lower = clause.lower()
    text = lower if len(lower) == len(clause) else clause  # some letters of other scripts grow, and offsets with them
    if not _ANY.search(text):
        return ()
    hits = ((name, pattern.search(text)) for name, pattern in _PATTERNS.items())
    return tuple((name, hit.start(), hit.end()) for name, hit in hits if hit)


def predicates(clause: str) -> frozenset[str]:
    """The predicate classes that a clause names."""
    return frozenset(name for name, _, _ in predicate_spans(clause))


def conflicting(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both clauses name predicates, and none in common."""
    return bool(left) and bool(right) and not left & right


def _pattern(beginnings: str) -> re.Pattern[str]:
    words = [re.escape(word).replace(r"\-", r"\w*\b.{0,40}?\b").replace(r"\.", r"\b") for word in beginnings.split()]
    return re.compile(r"\b(?:ab|an|auf|aus|ein|um|zu|zurück|weg|nach)?(?:" + "|".join(words) + ")")


_PATTERNS = {name: _pattern(words) for name, words in PREDICATES.items()}
_ANY = _pattern(" ".join(PREDICATES.values()))
