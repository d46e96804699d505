"""*ein*: an article, or the number one. It is a number only where the words around it say so."""

from __future__ import annotations

from tui.annotate.numbers.lexicon import CURRENCIES, ONE, PHYSICAL
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, numeral, text_at
from tui.annotate.numbers.scaled import scaled_at
from tui.annotate.numbers.unit_names import unit_name
from tui.annotate.word_lists import word_set
from tui.model.number_words import ordinal

_COUNTING = word_set("mindestens wenigstens höchstens maximal genau exakt")
_ROUNDING = word_set("rund etwa knapp gut fast beinahe über gerade nur lediglich als ca. circa unter bis")
_SPANS = word_set("Jahr Monat Woche Stunde Minute Sekunde")
_ALL_SPANS = _SPANS | {"Tag", "Jahrzehnt", "Jahrhundert"}
_POINT_BEFORE = word_set("vor seit in nach an während auf pro je am")
_WITHIN = word_set("binnen innerhalb")
_POINT_AFTER = word_set("später zuvor danach davor darauf vorher nach vor nachdem bevor")
_AMBIGUOUS = frozenset({"Stärke", "Mark", "Real", "Rand", "Fuß", "Zoll", "Morgen"})
_CASUALTIES = word_set(
    "Tote Todesopfer Verletzte Schwerverletzte Leichtverletzte Vermisste Verwundete Todesfall Festnahme"
)
_PERSONS = word_set(
    """
    Mann Frau Kind Junge Mädchen Mensch Person Jugendliche Säugling Baby Polizist Polizistin Soldat Soldatin Zivilist
    Zivilistin Beamte Schüler Schülerin Feuerwehrmann Fahrer Fahrerin Insasse Passant Passantin Helfer Helferin
    """
)
_JOINTS = frozenset({"und", "sowie", ","})


def one_at(line: Line, index: int) -> Numeral | None:
    """The number one at this token, None where *ein* is an article or another word stands there."""
    word = lower_at(line, index)
    if word not in ONE:
        return None
    following = lower_at(line, index + 1)
    single = following.startswith("einzig") and following != "einzigartig" and text_at(line, index + 2)[:1].isupper()
    if ordinal(text_at(line, index + 1)) is not None:
        return None  # *ein zweiter Toter* says which
    if single or _counts(line, index, _noun_after(line, index)):
        return numeral(line, index, index + (2 if single else 1), 1.0)
    return None


def _noun_after(line: Line, index: int) -> int | None:
    """The index of the noun behind the article, over at most two adjectives."""
    for place in range(index + 1, min(index + 4, len(line))):
        if line[place].text[:1].isupper():
            return place
        if not line[place].text.endswith(("e", "er", "en", "es", "em")):
            return None
    return None


def _counts(line: Line, index: int, noun: int | None) -> bool:
    if noun is None:
        return False
    name = unit_name(text_at(line, noun))
    before = lower_at(line, index - 1)
    if name in _ALL_SPANS and lower_at(line, noun + 1) in _POINT_AFTER:
        return False
    if before in _COUNTING or (before == "als" and lower_at(line, index - 2) in {"mehr", "weniger"}):
        return True
    if name in _ALL_SPANS or name in PHYSICAL or name in CURRENCIES:
        return noun == index + 1 and _measures(line, index, name)
    return name in _CASUALTIES or (name in _PERSONS and _is_coordinated(line, index, noun))


def _measures(line: Line, index: int, name: str) -> bool:
    """Whether *ein* before a measure says how much, not which (*ein Euro*, *eine Stunde Pause*, *für einen Tag*)."""
    before = lower_at(line, index - 1)
    if name in PHYSICAL or name in CURRENCIES:
        return name not in _AMBIGUOUS
    if before in _ROUNDING | _WITHIN or (name == "Tag" and before == "für"):
        return True
    subject = before in {"", ","} and not text_at(line, index + 2)[:1].isupper()
    return name in _SPANS and before not in _POINT_BEFORE and lower_at(line, index) != "eines" and not subject


def _is_coordinated(line: Line, index: int, noun: int) -> bool:
    """*ein Mann und zwei Frauen*, *zwei Frauen und ein Kind*: counted beside a counted noun."""
    if text_at(line, noun + 1) in _JOINTS and scaled_at(line, noun + 2) is not None:
        return text_at(line, noun + 3)[:1].isupper()
    if lower_at(line, index - 1) not in {"und", "sowie"} or not text_at(line, index - 2)[:1].isupper():
        return False
    return any(scaled_at(line, place) is not None for place in (index - 3, index - 4))
