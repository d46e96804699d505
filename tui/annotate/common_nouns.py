"""Common nouns that a recogniser takes for names: offices, bodies without a name, compounds with a name in them.

German writes every noun with a capital, so *die Gewerkschaft* looks like *die Bundesbank*. A compound with a hyphen
names something only where its last part is an institution or a place (*Ifo-Institut*); what happens to a name or who
belongs to it (*Ifo-Chef*, *Sudan-Krise*) is not called by it.
"""

from __future__ import annotations

import re

_INFLECTION = r"(?:in|innen|s|es|e|n|en|er|ern)?"

_PERSONS = (
    "abgeordnet|analyst|anführer|angehörig|anhänger|anwalt|anwält|arbeiter|beamt|beauftragt|berater|besatzer|beschäftigt|"
    "bewohner|botschafter|bürger|chef|delegation|diplomat|experte|expert|fahrer|familie|fan|flüchtling|forscher|führer|"
    "funktionär|general|generäl|gesandt|gouverneur|gründer|händler|investor|kämpfer|kandidat|kanzler|kapitän|kenner|kollege|"
    "kolleg|kommandeur|kommissar|korrespondent|kritiker|legende|leiter|manager|minister|mitarbeiter|mitglied|offizier|"
    "politiker|präsident|premier|profi|rebell|redakteur|richter|sekretär|soldat|spieler|sprecher|spitze|star|trainer|"
    "unterhändler|unterstützer|verbündet|vermittler|vertraut|vertreter|vize|vorsitzend|vorstand|wähler"
)
_THINGS = (
    "abkommen|abstimmung|affäre|aktie|angriff|anleihe|anschlag|attentat|aufstand|aussage|austritt|beitritt|besuch|beziehung|"
    "boykott|boom|deal|debatte|delegation|dokument|drohne|einsatz|embargo|entscheidung|film|flüge|flug|frage|gas|geschäft|"
    "gesetz|gespräch|gipfel|grenze|hilfe|hilfen|invasion|kampagne|konflikt|kontingent|krieg|krise|kurs|(?<!kom)mission|modell|"
    "niederlage|offensive|öl|pakt|panzer|papier|plan|pläne|politik|preis|prozess|putsch|rakete|reaktion|rede|reform|reise|"
    "resolution|sanktion|schiff|schlappe|serie|sieg|skandal|spiel|strategie|streit|streitkraft|streitkräft|treffen|truppe|"
    "unterstützung|urteil|verbot|verfahren|verhandlung|vertrag|vorschlag|wahl|waffe|waffen|wahlen|werte|zoll|zölle|zahl"
)
_COMPOUND = re.compile(rf".+-\w*(?:{_PERSONS}|{_THINGS}){_INFLECTION}", re.IGNORECASE)
_OFFICE = re.compile(
    r"\w*(?:kanzler|präsident|minister|sekretär|sprecher|beauftragte|bürgermeister|landrat|landrät|könig|kaiser)"
    r"(?:s|en|in|innen|n)?",
    re.IGNORECASE,
)
_BODY = re.compile(
    # At most four: a word made of nothing but such parts must not cost time without bound.
    r"(?:(?:polizei|feuer|staats|land|amts|sport|arbeits|sozial|verwaltungs|straf|berufungs|militär|ober|kreis|"
    r"gemeinde|stadt|gesamt|dach|tourismus|wirtschafts|arbeitgeber|bauern|zentral|groß|landrats|gesundheits|finanz|"
    r"rat){0,4}"
    r"(?:amt|anwaltschaft|armee|bank|behörde|feuerwehr|gericht|gewerkschaft|hochschule|kirche|klinik|koalition|konzern|"
    r"luftwaffe|marine|opposition|parlament|partei|polizei|regierung|rat|universität|verband|verein|wehr)"
    r"|(?!Bundes|Landes)\w*ministerium|(?:\w*[a-zäöüß])?gruppe|kreistag|rathaus|krankenhaus|hansestadt|hauptstadt)(?:s|es|e|n|en)?",
    re.IGNORECASE,
)


def is_common(word: str) -> bool:
    """Whether a single word that was taken for a name is an office, a body without a name or a compound of one."""
    if "-" in word:
        return _COMPOUND.fullmatch(word) is not None
    return _OFFICE.fullmatch(word) is not None or _BODY.fullmatch(word) is not None
