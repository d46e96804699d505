"""What German writes behind a number: words of scale, and the signs of measures.

Standard library only, in the one room that all others know: numbers are annotated by it and searched for.
"""

from __future__ import annotations

SCALES: dict[str, float] = {
    "hundert": 1e2, "tausend": 1e3, "tsd.": 1e3, "tsd": 1e3,
    "million": 1e6, "millionen": 1e6, "mio.": 1e6, "mio": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "mrd.": 1e9, "mrd": 1e9,
    "billion": 1e12, "billionen": 1e12, "bio.": 1e12, "billiarde": 1e15, "billiarden": 1e15,
    "dutzend": 12, "viertelmillion": 2.5e5, "dreiviertelmillion": 7.5e5, "viertelmilliarde": 2.5e8,
    "dreiviertelmilliarde": 7.5e8,
}  # fmt: skip
"""Words that multiply the number before them, in lower case."""

MEASURES: dict[str, str] = {
    "%": "Prozent", "v.H.": "Prozent", "‰": "Promille",
    "€": "Euro", "EUR": "Euro", "Euros": "Euro", "$": "Dollar", "US-$": "US-Dollar", "USD": "US-Dollar",
    "Dollars": "Dollar", "£": "Pfund", "CHF": "Franken", "¥": "Yen", "ct": "Cent", "Ct": "Cent",
    "km": "Kilometer", "m": "Meter", "cm": "Zentimeter", "mm": "Millimeter", "nm": "Nanometer",
    "km²": "Quadratkilometer", "km2": "Quadratkilometer", "m²": "Quadratmeter", "m2": "Quadratmeter",
    "qm": "Quadratmeter", "qkm": "Quadratkilometer", "m³": "Kubikmeter", "m3": "Kubikmeter", "ha": "Hektar",
    "kg": "Kilogramm", "g": "Gramm", "mg": "Milligramm", "µg": "Mikrogramm", "t": "Tonne", "l": "Liter",
    "ml": "Milliliter", "km/h": "Kilometer pro Stunde", "m/s": "Meter pro Sekunde", "W": "Watt", "kW": "Kilowatt",
    "kWp": "Kilowatt", "MW": "Megawatt", "MWp": "Megawatt",
    "GW": "Gigawatt", "kWh": "Kilowattstunde", "MWh": "Megawattstunde", "GWh": "Gigawattstunde",
    "TWh": "Terawattstunde", "kV": "Kilovolt", "Hz": "Hertz", "GHz": "Gigahertz", "MB": "Megabyte", "GB": "Gigabyte",
    "TB": "Terabyte", "Mbit/s": "Megabit pro Sekunde", "MBit/s": "Megabit pro Sekunde",
    "Gbit/s": "Gigabit pro Sekunde", "dB": "Dezibel", "dB(A)": "Dezibel", "hPa": "Hektopascal", "kcal": "Kilokalorie",
    "Bq": "Becquerel", "mSv": "Millisievert", "hl": "Hektoliter", "sm": "Seemeile",
    "kn": "Knoten", "PS": "PS", "°": "Grad", "°C": "Grad", "°F": "Grad",
    "Std.": "Stunde", "Min.": "Minute", "Sek.": "Sekunde", "h": "Stunde", "min": "Minute",
}  # fmt: skip
"""Abbreviations and signs of measures, with the word that a reader says for them."""
