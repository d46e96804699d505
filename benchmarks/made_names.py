"""Names, places and counted things to draw for made articles: freely put together, nobody is meant."""

# ruff: noqa: SIM905  (words in a row are read more easily than as a list of literals)

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from importlib import resources
from itertools import product
from typing import NamedTuple

from tui.model import EntityKind

FIRST_NAMES = tuple(
    """Anna Anton Amira Bernd Birgit Boris Carla Clemens Dagmar Daria David Dietmar Edda Elif Emil Erika Fatma Felix
    Franziska Friedrich Georg Gesine Greta Gustav Hanna Harald Heike Henning Ida Ingo Irina Jakob Jana Jochen Johanna
    Jörg Julia Kai Karin Karsten Katrin Klara Konrad Lars Lena Leon Lothar Luise Maja Malte Margit Mehmet Milan Mira
    Nadja Nils Nora Olaf Oskar Paula Peter Petra Quirin Ralf Regina Rolf Ruth Sabine Samir Silke Stefan Svenja Tanja
    Theo Tilman Udo Ulla Ursula Valentin Vera Viktor Walter Wanda Werner Yara Yusuf Zoe""".split()
)
SURNAME_BEGINS = tuple(
    """Acker Adler Ahorn Bach Berg Birken Blumen Brand Brunn Buchen Burg Dorn Eber Eich Eisen Erlen Falken Feld Fichten
    Finken Fried Gold Grün Hage Hasel Heide Hell Hirsch Hohen Holz Kessel Kirch Klee Königs Korn Krahn Kreuz Kupfer Land
    Linden Lauter Mühl Neu Nieder Nuss Ober Oster Pfeil Quell Reben Ritter Rosen Roth Sand Schön Silber Sonnen Stein
    Stern Sturm Tann Teich Ulmen Wald Wasser Weiden Weiß Wester Wiesen Winter Wolf Zehnt""".split()
)
SURNAME_ENDS = tuple(
    "acker auer bauer beck brecht bruch eder felder gruber hagen hauer heimer hofer huber kamp lein mann meier meister "
    "müller ner rath rieder schmied see stätter städt städter stein taler vogt wart weiler wirth".split()
)
COMPANY_ENDS = tuple("""bank bau dat data druck flug gas haus lift logistik markt medien netz strom tec werk""".split())
ORGANISATION_KINDS = ("Amt für {}", "Bundesverband {}", "Verein {}", "Institut für {}", "Stiftung {}", "Rat für {}")
ORGANISATION_MATTERS = tuple(
    """Arbeit Bau Bildung Daten Energie Forschung Gesundheit Handel Hochwasser Kultur Landwirtschaft Medien Natur
    Pflege Sicherheit Sport Statistik Technik Umwelt Verkehr Wasser Wohnen""".split()
)
UNITS: Mapping[str, str] = {
    "Menschen": "Mensch",
    "Haushalte": "Haushalt",
    "Euro": "Euro",
    "Fahrzeuge": "Fahrzeug",
    "Soldaten": "Soldat",
    "Wohnungen": "Wohnung",
    "Hektar": "Hektar",
    "Kilometer": "Kilometer",
    "Tonnen": "Tonne",
    "Beschäftigte": "Beschäftigter",
    "Betriebe": "Betrieb",
    "Schulen": "Schule",
    "Kinder": "Kind",
    "Prozent": "Prozent",
}
"""Counted things and measures as they follow a number, and their lemmas."""

PERSONS = 6000
"""How many different persons a library names: the first of them often, the last hardly ever."""


class Name(NamedTuple):
    """A name and what kind of thing bears it."""

    name: str
    kind: EntityKind


class Names:
    """Persons, places and organisations of which few are named often and many seldom, as in the news."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        surnames = [begin + end for begin, end in product(SURNAME_BEGINS, SURNAME_ENDS)]
        self._persons = [f"{chance.choice(FIRST_NAMES)} {chance.choice(surnames)}" for _ in range(PERSONS)]
        self._companies = [begin + end for begin, end in product(SURNAME_BEGINS, COMPANY_ENDS)]
        self._offices = [kind.format(matter) for kind, matter in product(ORGANISATION_KINDS, ORGANISATION_MATTERS)]
        self._places = _places()
        for names in (self._companies, self._offices, self._places):
            chance.shuffle(names)

    def person(self, chance: random.Random) -> Name:
        """Draw a person with first and last name."""
        return Name(_drawn(self._persons, chance), EntityKind.PERSON)

    def place(self, chance: random.Random) -> Name:
        """Draw a town."""
        return Name(_drawn(self._places, chance), EntityKind.PLACE)

    def office(self, chance: random.Random) -> Name:
        """Draw an office or society, in several words."""
        return Name(_drawn(self._offices, chance), EntityKind.ORGANISATION)

    def company(self, chance: random.Random) -> Name:
        """Draw a company, in one word."""
        return Name(_drawn(self._companies, chance), EntityKind.ORGANISATION)


def _drawn(names: Sequence[str], chance: random.Random) -> str:
    """Draw one so that how often it comes falls as one over its rank: Zipf's law."""
    return names[int(len(names) ** chance.random()) - 1]


def _places() -> list[str]:
    lines = resources.files("tui").joinpath("resources/places.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
