"""Names that mean one thing whatever the article: CLDR's territories, towns and the groups of ``countries.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from tui.compare.names import CACHED, fold, name_key
from tui.compare.towns import town_names, towns_by_key
from tui.model import EntityKind

Group = str
"""The id of a group of names for one thing, such as ``territory:KP``."""


@cache
def _file() -> dict[str, dict[str, list[object]]]:
    text = resources.files("tui").joinpath("resources/countries.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ"})
"""Codes of CLDR that stand for unions of states or for nothing."""


@cache
def territories() -> Mapping[str, tuple[str, ...]]:
    """The German names of each territory by its ISO 3166-1 code, CLDR's short name first."""
    from babel import Locale

    more = _file()["territories"]
    names = {
        code: name for code, name in Locale("de").territories.items() if code.isalpha() and code not in _NO_COUNTRY
    }
    return {code: tuple(dict.fromkeys((name, *map(str, more.get(code, ()))))) for code, name in names.items()}


@cache
def _groups() -> dict[EntityKind, dict[str, Group]]:
    names = _file()["names"]
    places = {name_key(name): f"territory:{code}" for code, group in territories().items() for name in group}
    for group in names["places"]:
        assert isinstance(group, list)
        places.update({name_key(name): f"place:{group[0]}" for name in group})
    organisations: dict[str, Group] = {}
    for group in names["organisations"]:
        assert isinstance(group, list)
        organisations.update({name_key(name): f"organisation:{group[0]}" for name in group})
    return {EntityKind.PLACE: places, EntityKind.ORGANISATION: organisations}


@lru_cache(maxsize=CACHED)
def group_of(name: str, kind: EntityKind) -> Group | None:
    """The group that the name belongs to, None if it is in none.

    A place is looked up among the places first, an organisation among the organisations; then among the others, for a
    recogniser's kind may be wrong where the name cannot be (*EU* as a place). Persons belong to no group.
    """
    if kind is EntityKind.PERSON:
        return None
    groups = _groups()
    first = kind if kind in groups else EntityKind.PLACE
    order = [first, *(other for other in groups if other is not first)]
    key = name_key(name)
    found = next((groups[one][key] for one in order if key in groups[one]), None)
    return _town_group(key) if found is None and kind is EntityKind.PLACE else found


def _town_group(key: str) -> Group | None:
    """The group of a town by one of its keys: that of ``countries.toml`` where it lists another name of the town."""
    names = towns_by_key().get(key)
    if names is None:
        return None
    places = _groups()[EntityKind.PLACE]
    listed = {places[other] for other in map(name_key, names) if other in places}
    return min(listed) if len(listed) == 1 else f"place:{names[0]}"


@cache
def known_names() -> frozenset[str]:
    """The groups' single-word names, CLDR's exemplar cities and all towns, folded: what may stand in the genitive."""
    from babel import Locale
    from babel.core import get_global

    names = {name for group in territories().values() for name in group}
    names.update(name for code, name in Locale("de").territories.items() if code.isdigit())  # continents
    for groups in _file()["names"].values():
        for group in groups:
            assert isinstance(group, list)
            names.update(map(str, group))
    names.update(str(zone["city"]) for zone in Locale("de").time_zones.values() if "city" in zone)
    # A zone's id names its city in English; the locale repeats the name only where German differs.
    names.update(zone.rpartition("/")[2] for zone in get_global("zone_territories"))
    known = {fold(name) for name in names if " " not in name} | town_names()
    # A zone's *Athens* would hide that it is the genitive of *Athen*.
    return frozenset(name for name in known if not (name.endswith("s") and name[:-1] in known))


@cache
def forms_of_state() -> Mapping[str, frozenset[Group]]:
    """What a word such as *Volksrepublik* may mean: the territories whose official names hold it, by folded word."""
    found: dict[str, set[Group]] = {}
    for code, group in territories().items():
        for name in group[1:]:
            for word in fold(name).split():
                if word.endswith(("republik", "koenigreich", "emirat", "eidgenossenschaft", "foederation")):
                    found.setdefault(word, set()).add(f"territory:{code}")
    return {word: frozenset(groups) for word, groups in found.items()}
