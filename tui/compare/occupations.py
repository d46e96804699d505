"""What a text says of a person beside the name: office or trade, age, sex."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tui.model import Article

_NOUNS = {
    "sport": "trainer coach torwart torhüter keeper stürmer verteidiger mittelfeldspieler spieler profi kicker "
    "fußballer schiedsrichter sportdirektor sportvorstand läufer springer schwimmer rennfahrer boxer handballer "
    "olympiasieger weltmeister biathlet ruderer leichtathlet sportler",
    "politics": "minister kanzler ministerpräsident bundespräsident staatspräsident premier abgeordneter abgeordnete "
    "senator gouverneur bürgermeister landrat ortsvorsteher staatssekretär parteichef fraktionschef regierungschef "
    "staatschef außenbeauftragter stadtrat politiker diplomat botschafter spitzenkandidat machthaber",
    "courts": "richter staatsanwalt anwalt strafverteidiger pflichtverteidiger notar gerichtssprecher",
    "police": "kommissar polizist polizeisprecher polizeichef polizeipräsident ermittler polizeidirektor "
    "feuerwehrmann feuerwehrsprecher brandmeister",
    "arts": "schauspieler regisseur sänger musiker komponist dirigent maler bildhauer pianist rapper intendant autor "
    "schriftsteller moderator geiger filmemacher künstler dichter",
    "science": "forscher wissenschaftler professor physiker biologe chemiker historiker ökonom soziologe meteorologe "
    "geologe astronom mathematiker politologe hydrologe informatiker",
    "medicine": "arzt ärzt chirurg virologe mediziner psychiater",
    "church": "bischof pfarrer pastor papst kardinal rabbiner imam priester dekan",
    "military": "general oberst admiral generalleutnant major leutnant",
    "business": "unternehmer manager vorstandschef konzernchef firmenchef geschäftsführer investor milliardär bankier "
    "aufsichtsratschef finanzvorstand",
}
"""Masculine nouns at the end of which a noun tells the field of an office or trade."""
_FIELD_OF = {noun: field for field, nouns in _NOUNS.items() for noun in nouns.split()}
_APART = {
    "sport": {"courts", "politics", "police", "science", "medicine", "church", "military"},
    "arts": {"courts", "police", "medicine", "church", "military"},
    "courts": {"medicine", "church"},
    "police": {"science", "medicine", "church"},
    "church": {"medicine", "military"},
}
_BEFORE = re.compile(r"(?P<noun>[A-ZÄÖÜ][\w-]*\w)\s+(?:(?:Dr|Prof)\.\s+)*\Z")
_APPOSITION = re.compile(r",\s+(?:(?:der|die|ein|eine)\s+)?(?:[a-zäöü]\w+\s+){0,2}(?P<noun>[A-ZÄÖÜ][\w-]*\w)")
_FORMER = re.compile(r"(?:früher|ehemalig|einstig|damalig|vormalig|designiert)\w*\s+\Z", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"(?<!\d)(?P<age>\d{2,3})-?[Jj]ährige[nrms]?\s+(?:[\w-]+\s+){0,2}\Z")
_AGE_AFTER = re.compile(r"\s*(?:\((?P<bracket>\d{2,3})\)|,\s*(?P<comma>\d{2,3})(?:\s+Jahre\s+alt)?,)")
_SEX = {"frau": True, "herr": False, "herrn": False}
_REACH = 80


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one mention of a person.

    ``noun`` is the office before the name as a masculine stem (``ministerpräsident``), ``field`` what kind of office or
    trade a noun before or after it names, ``age`` in years, ``female`` whether a title or the noun says woman or man.
    """

    noun: str | None = None
    field: str | None = None
    age: int | None = None
    female: bool | None = None


def beside(article: Article, start: int, end: int) -> Beside:
    """What the text says beside the name at ``start`` to ``end``."""
    text = article.text
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    title = text[start:end].split()[0].casefold() if text[start:end].split() else ""
    found = _BEFORE.search(before)
    word = found["noun"] if found else ""
    apposed = _APPOSITION.match(after)
    former = bool(found and (_FORMER.search(before[: found.start()]) or word.casefold().startswith(("ex-", "alt"))))
    field = None if former else field_of(word) or (field_of(apposed["noun"]) if apposed else None)
    female = _SEX.get(title, _SEX.get(word.casefold()))
    if female is None and field_of(word):
        female = word.casefold().endswith("in")
    noun = _masculine(word) if word and word.casefold() not in _SEX else None
    return Beside(noun, field, _age(before, after), female)


@lru_cache(maxsize=4096)
def field_of(noun: str) -> str | None:
    """The field of an office or trade: *Bundestrainerin* -> ``sport``; None for a noun that is in none."""
    stem = _masculine(noun)
    return next((_FIELD_OF[stem[at:]] for at in range(len(stem)) if stem[at:] in _FIELD_OF), None)


def _masculine(noun: str) -> str:
    word = noun.casefold()
    for ending in ("s", "in", "en"):
        if word.removesuffix(ending) in _FIELD_OF:
            return word.removesuffix(ending)
    for ending in ("ins", "in", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending)
    return word


def _age(before: str, after: str) -> int | None:
    found = _AGE_BEFORE.search(before)
    if found:
        return int(found["age"])
    behind = _AGE_AFTER.match(after)
    return int(behind["bracket"] or behind["comma"]) if behind else None


def apart(field: str, other: str) -> bool:
    """Whether one person is hardly known for both fields."""
    return other in _APART.get(field, ()) or field in _APART.get(other, ())
