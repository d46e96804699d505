"""Names inside compounds: *Nato* in *Nato-Staaten*, *Irak* in *Irakkrieg*. Offsets count in the word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

MOST_ELEMENTS = 8
"""Elements of a hyphened word that are looked at: longer ones are no words."""
Span = tuple[int, int]
MIN_STEM = 4
"""Letters that a name needs to be found in a word written as one."""

_PREFIXES = frozenset(
    {"ex", "nord", "süd", "ost", "west", "mittel", "zentral", "rest", "gesamt", "groß", "klein", "neu", "alt", "inner"}
    | {"nicht", "anti", "pro", "vor", "nach", "post", "trans", "euro", "möchtegern", "noch"}
)

_ABOUT = (
    *("abkommen", "abzug", "ausgabe", "beauftragte", "beauftragten", "beauftragter", "bericht", "besuch", "besuche"),
    *("debatte", "einsatz", "einsatzes", "einsätze", "embargo", "erfahrung", "experte", "experten", "expertin"),
    *("export", "exporte", "exporten", "feldzug", "flüchtling", "flüchtlinge", "flüchtlingen", "frage", "geschäft"),
    *("geschäfts", "gespräche", "gesprächen", "gipfel", "gipfels", "handel", "hilfe", "hilfen", "import", "importe"),
    *("invasion", "kenner", "kennerin", "konferenz", "konflikt", "konflikte", "konflikts", "korrespondent"),
    *("korrespondentin", "krieg", "kriege", "kriegen", "krieges", "kriegs", "krise", "kurs", "mandat", "mission"),
    *("plan", "politik", "reise", "reisen", "sanktionen", "strategie", "urlaub", "verhandlungen", "wahl", "wahlen"),
)
"""What a country, a continent or a region is of: heads of compounds such as *Ukrainekrieg* (reporting language)."""
_ROLES = (
    *("abgeordnete", "abgeordneten", "abgeordneter", "chef", "chefin", "chefs", "direktor", "direktorin", "fraktion"),
    *("mitarbeiter", "mitarbeiterin", "mitarbeitern", "mitglied", "mitglieder", "mitgliedern", "präsident"),
    *("präsidenten", "präsidentin", "soldat", "soldaten", "sprecher", "sprecherin", "sprechern", "sprechers"),
    *("vertreter", "vertreterin", "vertretern", "verwaltung", "vorsitzende", "vorsitzenden", "vorsitzender"),
    "vorstand",
)
"""What an organisation has: heads of compounds such as *Kremlsprecher*."""


class Binding(Enum):
    """How a name is bound in a word."""

    HYPHEN = auto()
    ABOUT = auto()
    """Written as one with what is done to or thought about a country."""
    ROLE = auto()
    """Written as one with somebody's place in an organisation."""


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a word that may be a name: its characters in the word, how it reads, and how it is bound."""

    start: int
    end: int
    name: str
    binding: Binding


_CLOSED = re.compile(rf"(?P<name>\w{{{MIN_STEM},}}?)s?(?:(?P<about>{'|'.join(_ABOUT)})|(?:{'|'.join(_ROLES)}))")
_HEADS = (*_ABOUT, *_ROLES)
_TAILS = frozenset(head[-3:] for head in _HEADS)
STANCES = ("pro", "anti")
"""What stands before an adjective that it is one with: *prorussisch*."""


def may_hold_name(word: str) -> bool:
    """A quick look at a word: false where no other function of this module finds a name in it."""
    if "-" in word or word.startswith(STANCES):
        return True
    return word[-3:] in _TAILS and word[0].isupper() and word.endswith(_HEADS)


def is_hyphened(word: str) -> bool:
    """Whether a word has elements set off by hyphens, or leaves one open (*US-*)."""
    return "-" in word


def names_in(word: str, is_name: Callable[[str], bool]) -> Iterator[Element]:
    """The elements of a hyphened word that ``is_name`` knows, from left to right, the longest that fits first.

    The last element is the head and no name, except after a prefix (*Nord-Syrien*) or names alone (*Achse Rom-Berlin*).
    """
    elements = [(part.start(), part.end()) for part in re.finditer(r"[^-]+", word)]
    if not elements or len(elements) > MOST_ELEMENTS:
        return
    prefixed = len(elements) == 2 and word[: elements[0][1]].casefold() in _PREFIXES
    first, bound, names = 0, len(elements) - (not word.endswith("-") and not prefixed), 0
    while first < bound:
        found = _longest(word, elements[first:bound], is_name)
        if found is not None:
            yield found[0]
            names += found[1]
        first += found[1] if found else 1
    if names == bound < len(elements):
        head = _longest(word, elements[bound:], is_name)
        if head is not None:
            yield head[0]


def _longest(word: str, elements: Sequence[Span], is_name: Callable[[str], bool]) -> tuple[Element, int] | None:
    """The longest name that begins with the first element, and how many elements it has."""
    start = elements[0][0]
    for count in range(len(elements), 0, -1):
        end = elements[count - 1][1]
        for name in _readings(word[start:end]):
            if is_name(name):
                return Element(start, end, name, Binding.HYPHEN), count
    return None


def _readings(part: str) -> Iterator[str]:
    """What the elements may be as a name: as they stand, and a full name in several words (*Ada-Lovelace-Preis*)."""
    yield part
    if "-" in part:
        yield part.replace("-", " ")


def name_before_head(word: str) -> Element | None:
    """The name that a word written as one begins with, as far as its end tells: *Ukraine* of *Ukrainekrieg*."""
    if not word.endswith(_HEADS):
        return None
    found = _CLOSED.fullmatch(word)
    if found is None:
        return None
    binding = Binding.ABOUT if found["about"] else Binding.ROLE
    return Element(0, found.end("name"), found["name"], binding)
