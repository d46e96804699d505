"""The words behind `tui.compare.units`: measures, currencies, nouns for people. Lower-case lemmas.

Measures carry the factor to the base unit of their class (second, metre, square metre, kilogram, litre, metre a second,
kilowatt-hour, kilowatt); months and years are mean Gregorian ones.
"""

from __future__ import annotations

from tui.model import UnitClass


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEASURES: dict[UnitClass, dict[str, float]] = {
    UnitClass.TIME: {
        "mikrosekunde": 1e-6,
        "millisekunde": 0.001,
        "sekunde": 1,
        "minute": 60,
        "viertelstunde": 900,
        "stunde": 3600,
        "tag": 86400,
        "woche": 604800,
        "wochenende": 172800,
        "monat": 2629800,
        "quartal": 7889400,
        "vierteljahr": 7889400,
        "halbjahr": 15778800,
        "jahr": 31557600,
        "jahrzehnt": 315576000,
        "jahrhundert": 3155760000,
    },
    UnitClass.DISTANCE: {
        "nanometer": 1e-9,
        "mikrometer": 1e-6,
        "millimeter": 0.001,
        "zentimeter": 0.01,
        "dezimeter": 0.1,
        "meter": 1,
        "kilometer": 1000,
        "meile": 1609.344,
        "seemeile": 1852,
        "fuß": 0.3048,
        "zoll": 0.0254,
        "liter pro quadratmeter": 0.001,
        "lichtjahr": 9.4607e15,
    },
    UnitClass.AREA: {
        "quadratzentimeter": 1e-4,
        "quadratmeter": 1,
        "ar": 100,
        "dekar": 1000,
        "hektar": 10_000,
        "quadratkilometer": 1_000_000,
        "fußballfeld": 7140,
        "fussballfeld": 7140,
        "fußballplatz": 7140,
        "morgen": 2500,
    },
    UnitClass.WEIGHT: {
        "nanogramm": 1e-12,
        "mikrogramm": 1e-9,
        "milligramm": 1e-6,
        "karat": 2e-4,
        "gramm": 0.001,
        "dekagramm": 0.01,
        "unze": 0.0283495,
        "feinunze": 0.0311035,
        "pfund": 0.5,
        "kilogramm": 1,
        "kilo": 1,
        "zentner": 50,
        "tonne": 1000,
        "kilotonne": 1e6,
        "megatonne": 1e9,
        "gigatonne": 1e12,
    },
    UnitClass.VOLUME: {
        "kubikzentimeter": 0.001,
        "milliliter": 0.001,
        "zentiliter": 0.01,
        "deziliter": 0.1,
        "liter": 1,
        "hektoliter": 100,
        "kubikmeter": 1000,
        "barrel": 158.987,
        "kubikkilometer": 1e12,
        "gallone": 3.78541,
        "festmeter": 1000,
    },
    UnitClass.SPEED: {
        "meter pro sekunde": 1,
        "stundenkilometer": 1 / 3.6,
        "kilometer pro stunde": 1 / 3.6,
        "km/h": 1 / 3.6,
        "knoten": 0.514444,
        "meile pro stunde": 0.44704,
        "seemeile pro stunde": 0.514444,
        "kilometer pro sekunde": 1000,
    },
    UnitClass.TEMPERATURE: {"grad": 1, "grad celsius": 1, "celsius": 1},
    UnitClass.ENERGY: {
        "wattstunde": 0.001,
        "kilowattstunde": 1,
        "megawattstunde": 1000,
        "gigawattstunde": 1e6,
        "terawattstunde": 1e9,
        "joule": 1 / 3.6e6,
        "kilojoule": 1 / 3600,
        "megajoule": 1 / 3.6,
        "gigajoule": 1000 / 3.6,
        "kalorie": 4.184 / 3600,  # news texts call the kilocalorie so
        "kilokalorie": 4.184 / 3600,
    },
    UnitClass.POWER: {"watt": 0.001, "kilowatt": 1, "megawatt": 1000, "gigawatt": 1e6, "terawatt": 1e9, "ps": 0.7355},
    UnitClass.PERCENT: {"prozent": 1, "%": 1, "promille": 0.1},
    UnitClass.PERCENTAGE_POINT: {"prozentpunkt": 1, "punkt prozent": 1, "basispunkt": 0.01},
}

CURRENCIES: dict[str, tuple[str, float]] = {
    "euro": ("euro", 1),
    "€": ("euro", 1),
    "cent": ("euro", 0.01),
    "us-dollar": ("dollar", 1),
    "dollar": ("dollar", 1),
    "$": ("dollar", 1),
    "us-cent": ("dollar", 0.01),
    "franken": ("franken", 1),
    "rappen": ("franken", 0.01),
    "schweizer franken": ("franken", 1),
    "pfund sterling": ("sterling", 1),
    "britische pfund": ("sterling", 1),
    "rubel": ("rubel", 1),
    "kopeke": ("rubel", 0.01),
    "pence": ("sterling", 0.01),
    "penny": ("sterling", 0.01),
    "groschen": ("schilling", 0.01),
    "renminbi": ("yuan", 1),
    "griwna": ("hrywnja", 1),
    "hrywna": ("hrywnja", 1),
    "złoty": ("zloty", 1),
    "d-mark": ("mark", 1),
    "lei": ("leu", 1),
} | {
    name: (name, 1)
    for name in _words(
        """
        yen yuan won lira rupie zloty hrywnja mark forint peso real rand krone bitcoin schekel schilling dinar dirham
        riyal rial lew leu denar baht dong ringgit rupiah taka tenge manat lari dram naira birr cedi kwacha gulden
        franc kuna
        """
    )
}
"""Currency words with the key of their currency and their share of its unit."""

OTHER_MEASURES: dict[str, tuple[str, float]] = {
    "bit": ("bit", 1),
    "kilobit": ("bit", 1e3),
    "megabit": ("bit", 1e6),
    "gigabit": ("bit", 1e9),
    "terabit": ("bit", 1e12),
    "byte": ("byte", 1),
    "kilobyte": ("byte", 1e3),
    "megabyte": ("byte", 1e6),
    "gigabyte": ("byte", 1e9),
    "terabyte": ("byte", 1e12),
    "petabyte": ("byte", 1e15),
    "becquerel": ("becquerel", 1),
    "kilobecquerel": ("becquerel", 1e3),
    "sievert": ("sievert", 1),
    "millisievert": ("sievert", 1e-3),
    "mikrosievert": ("sievert", 1e-6),
    "volt": ("volt", 1),
    "kilovolt": ("volt", 1e3),
    "hertz": ("hertz", 1),
    "kilohertz": ("hertz", 1e3),
    "megahertz": ("hertz", 1e6),
    "gigahertz": ("hertz", 1e9),
    "hektopascal": ("pascal", 100),
    "millibar": ("pascal", 100),
    "pascal": ("pascal", 1),
}
"""Measures without a class of their own: what they measure, and how much of its base unit they hold."""

DEAD = _words(
    """
    tote toter todesopfer leiche leichnam getötete gefallene ertrunkene verstorbene todesfall ermordete
    gestorbene umgekommene mordopfer
    """
)
INJURED = _words(
    """
    verletzte verletzter verwundete verwundeter
    """
)
PEOPLE_IN_GENERAL = _words(
    """
    männer kinder gäste ärzte randalierer hooligan chaot ultra ordner vermummte straftäter schläger mensch
    person mann frau kind bürger bürgerin einwohner bewohner anwohner leute
    opfer jugendliche erwachsene
    senior junge mädchen baby säugling zivilist angehörige passagier fahrgast gast tourist urlauber besucher
    zuschauer teilnehmer fan anhänger zeuge insasse häftling geisel migrant flüchtling patient kunde nutzer
    mieter wähler pendler muslim christ jude katholik gläubige nachbar freund familienmitglied ehepaar
    großeltern
    """
)
UNIFORMS_AND_HELPERS = _words(
    """
    soldat truppe kämpfer söldner rekrut reservist offizier polizist beamter beamte helfer retter kraft
    sanitäter rebell matrose seemann crewmitglied besatzungsmitglied kamerad feuerwehrleute rettungsleute
    mannschaft personal
    """
)
WORK_SCHOOL_POLITICS = _words(
    """
    arbeiter mitarbeiter arbeitnehmer beschäftigte angestellte schüler student lehrer lehrling forscher
    wissenschaftler arzt ärztin mediziner pfleger pflegerin abgeordnete minister botschafter diplomat politiker
    vertreter mitglied delegierte kandidat bewerber richter anwalt kläger landwirt bauer fischer fahrer
    lokführer pilot journalist reporter experte unternehmer aktionär anleger gewerkschafter demonstrant aktivist
    sportler spieler athlet läufer künstler musiker schauspieler täter angreifer verdächtige terrorist
    beschuldigte angeklagte gefangene obdachlose arbeitslose rentner kranke infizierte vermisste tatverdächtige
    deutsche überlebende betroffene freiwillige gerettete festgenommene verschüttete evakuierte geflüchtete
    vertriebene schutzsuchende camper wanderer bergsteiger taucher genosse kollege praktikant azubi koch dieb
    jäger förster schwimmer radfahrer fußgänger
    """
)
PERSON_HEADS = PEOPLE_IN_GENERAL + UNIFORMS_AND_HELPERS + WORK_SCHOOL_POLITICS
PERSON_ENDINGS = _words(
    """
    innen erin istin entin antin ianer aner ologe ierende ehrende streikende reisende flüchtende lernende
    auszubildende suchende sitzende
    """
)
NOT_A_PERSON = frozenset(
    _words(
        """
    rechtskraft zugkraft atomkraft solarkraft kernkraft wasserkraft sehkraft schwerkraft kaufkraft windkraft
    kraftwerk
        """
    )
)
"""Words that only end like a head above."""

NOUN_GROUPS = tuple(
    frozenset(_words(group))
    for group in (
        "gebäude haus wohnhaus",
        "auto fahrzeug wagen pkw personenwagen",
        "lastwagen lkw",
        "kita kindertagesstätte kindergarten",
        "arbeitsplatz job stelle",
        "unternehmen firma betrieb",
        "land staat",
        "ort gemeinde kommune dorf",
        "geschoss granate",
        "flugzeug maschine jet",
        "werk fabrik produktionsstätte",
        "filiale geschäft laden",
        "flug flugverbindung",
        "klinik krankenhaus klinikum spital",
        "fall infektion",
        "notunterkunft unterkunft sammelunterkunft",
        "kundgebung demonstration protestzug",
        "schiff frachter boot",
    )
)
"""Count nouns that news writers exchange freely; also as the last part of a compound."""

ARMED = ("spezial", "elite", "sonder", "kampf", "militär", "armee", "polizei", "heeres", "infanterie", "luftlande")
"""Beginnings of compounds that name bodies of soldiers or policemen; `Wohneinheit` and `Recheneinheit` are none."""
