"""Whether a town's name means a government, by the words around it: *Rom lehnt ab*, *Gespräche zwischen Rom und Bern*.

The name counts as a government's only where the words say so (the place-for-people pattern of Markert and Nissim, Data
and models for metonymy resolution, LREC 2009): as the subject of a verb that only people and governments are subjects
of, as a party to something between governments, or as the owner of what a government has. After *in* or *nach* it never
does.
"""

from __future__ import annotations

import re

_AT = re.compile(
    r"\b(?:in|im|nach|aus|bei|um|vor|nahe|über|bis|ab|außerhalb|innerhalb|unweit|nördlich|südlich|östlich|westlich|"
    r"Stadt|Hauptstadt|Raum|Großraum|Region|Flughafen|Bahnhof|Universität|Hafen|via|von|durch|auf|Real|FC|AC|AS|SC)\s+\Z",
    re.IGNORECASE,
)
"""Words right before a name after which it is a town's, or part of another name."""

_VERBS = (
    r"(?:erklär|verurteil|kritisier|bestreite|bestritt|streite|dementier|bestätig|reagier|entsend|entsandt|schick|liefer|"
    r"unterstütz|beschuldig|verhandel|unterzeichne|vereinbar|beschließ|beschloss|verhäng|sanktionier|schweig|schwieg|"
    r"zöger|hoff|fürchte|befürchte|warn|droh|forder|verlang|weiger|signalisier|poch|dräng|behaupt|beteuer|betont|"
    r"argumentier|kündig|bezeichne|spricht\b|sprach\b|sieht\b|sah\b|glaubt|sagte?\b|meint|antworte|wäge?\b|wägt|"
    r"nannte\b|nennt\b|wirft\b|warf\b|werfen\b|lehn|weist\b|wies\b|weisen\b|stimm|billig|genehmig|akzeptier|biete|bot\b|"
    r"verweiger|protestier|begrüß|beabsichtig|rüste|bestell|provozier|intervenier|einig|versprach\b|verspr[ie]ch|"
    r"versicher|vermittel|äußer|mahn|rief\b|ruft\b|ignorier|leugne|räum|erhob\b|erheb|erkenn|verstöß|verstieß|"
    r"verständig|kooperier|wende)\w*"
)
_HELPERS = (
    r"(?:hat|hatte|habe|hätte|haben|hatten|wird|werde|würde|werden|soll|solle|sollte|sollen|kann|könne|könnte|will|wolle|"
    r"wollte|wollen|muss|müsse)"
)
_DONE = (
    r"(?:erklärt|verurteilt|kritisiert|bestritten|dementiert|bestätigt|reagiert|entsandt|geschickt|geliefert|unterstützt|"
    r"beschuldigt|verhandelt|unterzeichnet|vereinbart|beschlossen|verhängt|gewarnt|gedroht|gefordert|verlangt|geweigert|"
    r"angekündigt|behauptet|beteuert|betont|bezeichnet|gesagt|vorgeworfen|abgelehnt|zurückgewiesen|zugestimmt|gebilligt|"
    r"genehmigt|akzeptiert|angeboten|verweigert|protestiert|begrüßt|aufgerüstet|einbestellt|anerkannt|verständigt|geeinigt|"
    r"zugesagt|versprochen|zugesichert|eingeräumt|geleugnet|vermittelt|geäußert|aufgefordert|reagieren|liefern|schicken|"
    r"entsenden|zustimmen|unterstützen|verhandeln|antworten)\b"
)
_SUBORDINATE = (
    r"(?:ausgeht|ausgehe|wendet|wende|schickt|liefert|droht|hofft|fordert|warnt|ablehnt|bestreitet|plant|zögert|liefere|"
    r"schicke|entsende|entsendet)\b"
)
_OPEN = r"[^.!?:;]{0,90}?\b"
_ADVERBS = r"(?:(?:auch|nun|indes|derweil|jetzt|sich|zudem|wiederum)\s+)?"

_SUBJECT = re.compile(rf"\s+(?:{_VERBS}|{_HELPERS}\b{_OPEN}{_DONE})")
_SUBJECT_OF_CLAUSE = re.compile(rf"[^.!?:;,]{{0,90}}?\b(?:{_DONE}|{_SUBORDINATE})")
_AFTER_VERB = re.compile(rf"(?:\A|[\s„\"»(]){_VERBS}\s+{_ADVERBS}\Z")
_AFTER_HELPER = re.compile(rf"(?:\A|\s){_HELPERS}\s+{_ADVERBS}\Z")
_DONE_LATER = re.compile(rf"{_OPEN}{_DONE}")
_BEGINS_CLAUSE = re.compile(r"(?:\A|[,:;–„“\"»(]|\bund|\bdoch|\baber)\s*\Z")
_SUBORDINATES = re.compile(
    r"\b(?:dass|weil|ob|wenn|obwohl|während|sodass|da|damit|falls|nachdem|bevor)\s+(?:sich\s+)?\Z"
)
_ANOTHER_BEFORE = re.compile(r"\b[A-ZÄÖÜ]\w+ und \Z")
_ANOTHER_AFTER = re.compile(r" und [A-ZÄÖÜ]\w+")

_DEALINGS = (
    r"\w*(?:[Gg]espräch|[Vv]erhandlung|[Bb]eziehung|[Ss]treit|[Aa]bkommen|[Ss]pannung|[Kk]onflikt|[Vv]ertrag|[Vv]erbindungen|"
    r"[Vv]ereinbarung|[Bb]ündnis|[Kk]ooperation|[Zz]usammenarbeit|[Hh]andel|[Kk]rieg|[Vv]erhältnis|[Aa]chse|[Dd]ialog|"
    r"[Aa]llianz|[Pp]artnerschaft|[Aa]nnäherung|[Ff]rieden|[Ww]affenruhe|[Pp]akt|[Kk]rise|[Kk]ontakt|[Ss]chulterschluss|"
    r"[Kk]onfrontation|[Vv]ermittel|[Vv]ermittl|[Dd]eal|[Dd]ynamik)\w*"
)
_TARGETED = (
    r"\w*(?:[Kk]ritik|[Ss]anktion|[Vv]orw[uü]rf|[Dd]ruck|[Ww]affen|[Hh]ilfe|[Ll]ieferung|[Ff]orderung|[Aa]ppell|"
    r"[Ww]arnung|[Dd]rohung|[Uu]nterstützung|[Ss]ignal|[Bb]otschaft|[Zz]usage|[Zz]ugeständnis|[Kk]lage|[Pp]rotest|"
    r"[Vv]ergeltung|[Ee]mbargo|[Zz]ölle|[Zz]öllen|[Aa]bhängigkeit|[Ll]oyalität|appellier|warnt|richte)\w*"
)
_PARTY = re.compile(
    rf"\b(?:{_DEALINGS}(?:\s+\w+){{0,2}}\s+(?:mit|zwischen)\s+(?:[\w.-]+(?:\s+[\w.-]+)?\s+und\s+)?"
    rf"|{_TARGETED}(?:\s+\w+){{0,2}}\s+(?:an|gegen|für|gegenüber)\s+"
    r"|(?:gegenüber|seitens|laut|vonseiten|von Seiten|Kritik aus|Kritik von)\s+)\Z"
)
_FROM, _HEARD = re.compile(r"\b[Aa]us\s+\Z"), re.compile(r"\s+(?:hieß|heißt|verlautete|kommt Kritik|kam Kritik)\b")
_ASSETS = (
    r"\w*(?:[Rr]egierung|[Mm]inister|[Pp]räsident|[Mm]achthaber|[Ss]taatschef|[Tt]ruppen|[Aa]rmee|[Ss]oldaten|"
    r"[Ss]treitkräfte|[Ff]ührung|[Vv]orgehen|[Ee]ntscheidung|[Aa]ngriff|[Uu]nterstützung|[Ff]orderung|[Vv]erbündete|"
    r"[Bb]otschafter|[Dd]iplomat|[Dd]elegation|[Uu]nterhändler|[Kk]rieg|[Hh]altung|[Ww]affen|[Zz]usage|[Ee]influss|"
    r"[Aa]ntwort|[Rr]eaktion|[Vv]orw[uü]rf|[Dd]rohung|[Bb]eteiligung|[Gg]eheimdienst|[Rr]egime|[Aa]ußenpolitik)\w*"
)
_OWNS = re.compile(rf"\s+(?:\w+e[nrms]?\s+)?{_ASSETS}")
_OWNED = re.compile(rf"\b{_ASSETS}\s+\Z")


def means_government(before: str, name: str, after: str) -> bool:
    """Whether a capital's name between ``before`` and ``after``, the rest of its sentence, stands for a government."""
    if _PARTY.search(before) or (_FROM.search(before) and _HEARD.match(after)):
        return True
    if is_spatial(before):
        return False
    if name.endswith("s") and (_OWNS.match(after) or _OWNED.search(before)):
        return True
    return _is_subject(_ANOTHER_BEFORE.sub("", before), after) or _is_subject(
        before, _ANOTHER_AFTER.sub("", after, count=1)
    )


def is_spatial(before: str) -> bool:
    """Whether a name after these words is a place: *in*, *nach*, *Flughafen*."""
    return _AT.search(before) is not None


def _is_subject(before: str, after: str) -> bool:
    """Whether a name is the subject of a verb of saying or of a government's doing, before or after it."""
    if _BEGINS_CLAUSE.search(before) and _SUBJECT.match(after):
        return True
    if _SUBORDINATES.search(before) and _SUBJECT_OF_CLAUSE.match(after):
        return True
    return bool(_AFTER_VERB.search(before) or (_AFTER_HELPER.search(before) and _DONE_LATER.match(after)))
