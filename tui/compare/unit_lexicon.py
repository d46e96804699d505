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
        "sekunde": 1,
        "minute": 60,
        "viertelstunde": 900,
        "stunde": 3600,
        "tag": 86400,
        "woche": 604800,
        "wochenende": 172800,
        "monat": 2629800,
        "quartal": 7889400,
        "halbjahr": 15778800,
        "jahr": 31557600,
        "jahrzehnt": 315576000,
        "jahrhundert": 3155760000,
    },
    UnitClass.DISTANCE: {
        "millimeter": 0.001,
        "zentimeter": 0.01,
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
        "quadratmeter": 1,
        "ar": 100,
        "hektar": 10_000,
        "quadratkilometer": 1_000_000,
        "fußballfeld": 7140,
        "fussballfeld": 7140,
        "fußballplatz": 7140,
        "morgen": 2500,
    },
    UnitClass.WEIGHT: {
        "milligramm": 1e-6,
        "gramm": 0.001,
        "pfund": 0.5,
        "kilogramm": 1,
        "kilo": 1,
        "zentner": 50,
        "tonne": 1000,
    },
    UnitClass.VOLUME: {
        "milliliter": 0.001,
        "zentiliter": 0.01,
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
    },
    UnitClass.TEMPERATURE: {"grad": 1, "grad celsius": 1, "celsius": 1},
    UnitClass.ENERGY: {
        "wattstunde": 0.001,
        "kilowattstunde": 1,
        "megawattstunde": 1000,
        "gigawattstunde": 1e6,
        "terawattstunde": 1e9,
    },
    UnitClass.POWER: {"watt": 0.001, "kilowatt": 1, "megawatt": 1000, "gigawatt": 1e6, "ps": 0.7355},
    UnitClass.PERCENT: {"prozent": 1, "%": 1, "promille": 0.1},
    UnitClass.PERCENTAGE_POINT: {"prozentpunkt": 1, "punkt prozent": 1},
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
    "yen": ("yen", 1),
    "yuan": ("yuan", 1),
    "renminbi": ("yuan", 1),
    "won": ("won", 1),
    "lira": ("lira", 1),
    "rupie": ("rupie", 1),
    "zloty": ("zloty", 1),
    "hrywnja": ("hrywnja", 1),
    "griwna": ("hrywnja", 1),
    "mark": ("mark", 1),
    "d-mark": ("mark", 1),
    "forint": ("forint", 1),
    "peso": ("peso", 1),
    "real": ("real", 1),
    "rand": ("rand", 1),
    "krone": ("krone", 1),
    "bitcoin": ("bitcoin", 1),
    "schekel": ("schekel", 1),
}

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
