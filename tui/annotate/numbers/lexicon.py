"""What the German language fixes around numbers: fractions, vague plurals, units, month names."""

from __future__ import annotations

from tui.annotate.word_lists import word_set
from tui.model import Qualifier
from tui.model import german_calendar as calendar

VAGUE_PLURALS: dict[str, float] = {
    "dutzende": 24, "hunderte": 1e2, "tausende": 1e3, "zehntausende": 1e4, "hunderttausende": 1e5,
    "abertausende": 1e3, "aberhunderte": 1e2, "millionen": 1e6, "milliarden": 1e9, "billionen": 1e12,
}  # fmt: skip
"""A plural that counts without a numeral; `forms_of_vague` adds the dative and genitive."""

SEVERAL = word_set("mehrere mehreren mehrerer")
VAGUE_BEFORE_SCALE = SEVERAL | word_set("einige einigen einiger etliche etlichen viele vielen wenige wenigen")

FRACTIONS: dict[str, float] = {
    "hälfte": 2, "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6,
    "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10, "zwanzigstel": 20, "hundertstel": 100,
}  # fmt: skip
"""The noun of a share and the number of parts that it names."""

ONE = word_set("ein eine einen einem einer eines")

CURRENCY_SIGNS = word_set("€ $ £ ¥ US-$ EUR USD CHF")

CURRENCIES = word_set(
    """
    Euro Cent Dollar US-Dollar Pfund Franken Rubel Yen Yuan Krone Hrywnja Griwna Lira Peso Real Rupie Złoty Zloty
    Forint Schekel Rand Won Mark D-Mark Schilling Dinar Dirham Riyal Rial Bitcoin Rappen Groschen Pence Penny Kopeke
    Lew Leu Lei Denar Hrywna Baht Dong Ringgit Rupiah Taka Tenge Manat Lari Dram Naira Birr Cedi Kwacha Gulden Franc
    Kuna Renminbi
    """
)

TIMES = word_set(
    """
    Mikrosekunde Millisekunde Sekunde Minute Stunde Tag Nacht Woche Wochenende Monat
    Quartal Vierteljahr Halbjahr Jahr Jahrzehnt Jahrhundert Jahrtausend
    """
)

PHYSICAL = word_set(
    """
    Millimeter Zentimeter Dezimeter Meter Kilometer Seemeile Meile Lichtjahr Hektar Ar Quadratmeter Quadratkilometer
    Kubikmeter Liter Milliliter Hektoliter Barrel Gramm Milligramm Kilogramm Kilo Pfund Zentner Tonne Grad Watt Kilowatt
    Megawatt Gigawatt Kilowattstunde Megawattstunde Gigawattstunde Terawattstunde Volt Hertz Dezibel Stundenkilometer
    Knoten Promille Prozent Prozentpunkt Byte Kilobyte Megabyte Gigabyte Terabyte Joule Kalorie Kilokalorie Pascal
    Hektopascal Stärke Mikrogramm Nanogramm Nanometer Mikrometer Kubikzentimeter Kubikkilometer Quadratzentimeter
    Zentiliter Deziliter Gallone Festmeter Fuß Zoll Unze Feinunze Karat Morgen Dekar Dekagramm Kilotonne Megatonne
    Gigatonne Kilobit Megabit Gigabit Terabit Petabyte Becquerel Kilobecquerel Sievert Millisievert Mikrosievert
    Basispunkt Wattstunde Terawatt Kilohertz Megahertz Gigahertz Millibar Ampere Kilovolt Lux Lumen
    """
)

MONTHS = calendar.written(calendar.MONTHS) | calendar.written(f"{name}." for name in calendar.SHORT_MONTHS)
MONTHS |= word_set("Oct Dec Jan Feb")
WEEKDAYS = calendar.written(calendar.WEEKDAYS)
PARTS_OF_YEAR = word_set(
    "Anfang Mitte Ende Jahr Jahre Jahres Jahren Frühjahr Frühling Sommer Herbst Winter Januar Jahreswechsel Jahresende"
)
NEVER_UNITS = MONTHS | WEEKDAYS | word_set("Anfang Mitte Ende Uhr Gestern Heute Vormittag Nachmittag Abend Frühjahr")
"""Nouns that follow a number without being counted by it."""

IDENTIFIED = word_set(
    """
    Artikel Artikels Artikeln Art. Absatz Absatzes Abs. Paragraf Paragrafen Paragraph § §§ Satz Nummer Nummern Nr.
    Ziffer Ziff. Kapitel Seite S. Platz Rang Tabellenplatz Runde Stufe Phase Level Kategorie Gleis Linie Zimmer
    Jahrgang Autobahn Bundesstraße Landesstraße Kreisstraße Route Flug Telefon Tel. Fax Postfach Aktenzeichen Az.
    Agenda Formel Bahnsteig Spieltag Position Startplatz Version Staffel Episode Terminal
    """
)
"""Nouns that a number names rather than counts, whatever follows: *Artikel 5*, *Gleis 5*, *Platz 3*.

Behind any other noun a number without a unit of its own is taken for its name too (*Halle 7*).
"""

PLACE_ADJECTIVES = word_set(
    """
    Berliner Hamburger Münchner Münchener Kölner Frankfurter Stuttgarter Düsseldorfer Leipziger Dortmunder Essener
    Bremer Dresdner Nürnberger Duisburger Bochumer Wuppertaler Bielefelder Bonner Mannheimer Karlsruher Augsburger
    Wiesbadener Mainzer Kieler Lübecker Rostocker Schweriner Erfurter Magdeburger Potsdamer Saarbrücker Hallenser
    Freiburger Kasseler Chemnitzer Braunschweiger Göttinger Heidelberger Ulmer Aachener Wiener Grazer Linzer Salzburger
    Innsbrucker Tiroler Kärntner Vorarlberger Zürcher Züricher Basler Berner Genfer Luzerner Schweizer Thüringer
    Brandenburger Mecklenburger Pariser Londoner Moskauer Kiewer Kyjiwer Brüsseler Pekinger Istanbuler Mailänder
    Madrider Warschauer Prager Budapester Athener Jerusalemer Straßburger Luxemburger Amsterdamer Osloer Stockholmer
    Kopenhagener Washingtoner Tokioter Teheraner Belgrader Bukarester Sofioter
    """
)
"""Adjectives made from the names of capitals and large towns; others are known by the place itself in the text."""

ADJECTIVE_UNITS: dict[str, str] = {
    "jährig": "Jahr", "monatig": "Monat", "wöchig": "Woche", "tägig": "Tag", "stündig": "Stunde",
    "minütig": "Minute", "sekündig": "Sekunde", "prozentig": "Prozent", "köpfig": "Person", "stöckig": "Stockwerk",
    "geschossig": "Geschoss", "seitig": "Seite", "bändig": "Band", "gradig": "Grad",
}  # fmt: skip
"""The end of an adjective that holds a measure (*dreistündig*) and the measure."""

BOUNDING_ADJECTIVES = {
    "gutes": Qualifier.AT_LEAST, "gute": Qualifier.AT_LEAST, "guten": Qualifier.AT_LEAST,
    "knappes": Qualifier.AT_MOST, "knappe": Qualifier.AT_MOST, "knappen": Qualifier.AT_MOST,
}  # fmt: skip
"""Between article and number noun: *ein gutes Drittel*, *eine knappe Dreiviertelstunde*."""


def forms_of_vague(word: str) -> float | None:
    """The least value that a vague plural stands for, in any case of its inflection (*Tausenden*, *Tausender*)."""
    text = word.lower()
    for form in (text, text.removesuffix("n"), text.removesuffix("r")):
        if form in VAGUE_PLURALS:
            return VAGUE_PLURALS[form]
    return None
