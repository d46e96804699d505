"""The names of places and organisations in one article: their base forms, and what short forms stand for."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from tui.compare.countries import forms_of_state, group_of, known_names
from tui.compare.names import fold, name_key, nominative, without_genitive
from tui.model import EntityKind

_GOVERNMENT = re.compile(r"(?P<of>.+)-(?:Regierung|Administration|Kabinett)")
_MEMBERS = re.compile(r"(?P<of>.+)-(?:Staaten|Länder|Allianz|Bündnis|Konzern|Gruppe)")
_GENITIVE_ARTICLE = re.compile(r"\b[Dd]es (?:\w+en )?\Z")
_SITUATED = re.compile(r"(?P<place>\S+) (?:am|an|im|in|ob|bei|vor|\().*")


@dataclass(frozen=True)
class Surface:
    """A mention's words in their base form, and the node that the name belongs to before aliases are joined."""

    base: str
    kind: EntityKind
    node: str


def base_form(surface: str, attested: Container[str], before: str = "") -> str:
    """The name as it would stand alone: without a genitive ending, in the nominative, white space folded.

    ``attested`` are folded names of the same articles; with the known names they decide whether an *s* is a genitive's.
    So does the text ``before`` the name where it ends in an article: *des Bundestags*.
    """
    name = " ".join(surface.split())
    if " " in name:
        return nominative(name)
    if fold(name) in known_names():
        return name
    if _GENITIVE_ARTICLE.search(before) and name.endswith("s") and not name.endswith(("ss", "us", "is", "os")):
        return name[:-1]
    for known in (attested, known_names()):
        stripped = without_genitive(name, known)
        if stripped != name:
            return stripped
    return name.removesuffix("n") if name.endswith("en") and fold(name[:-1]) in attested else name


def name_node(base: str, kind: EntityKind) -> str:
    """The node of a name: its group of known names, else its kind and key; governments go by what they govern."""
    group = group_of(base, kind)
    if group is not None:
        return group
    government = _GOVERNMENT.fullmatch(base)
    if government and kind is EntityKind.ORGANISATION:
        return f"{kind}:{fold(government['of'])}-regierung"
    return f"{kind}:{name_key(base)}"


def short_forms(names: Sequence[Surface]) -> list[tuple[str, str]]:
    """Pairs of nodes that an article uses for one thing, a short form and its one long form.

    *Post* beside *Washington Post* (organisations), *Frankfurt* beside *Frankfurt am Main* (places), *Brics-Staaten*
    beside *Brics*.
    """
    pairs = []
    by_word: dict[tuple[EntityKind, str], set[str]] = {}
    for name in names:
        for word in _short_words(name):
            by_word.setdefault((name.kind, fold(word)), set()).add(name.node)
    for name in names:
        long_nodes = by_word.get((name.kind, fold(name.base)), set()) - {name.node}
        if len(long_nodes) == 1 and " " not in name.base:
            pairs.append((name.node, next(iter(long_nodes))))
    return pairs


def _short_words(name: Surface) -> list[str]:
    """The single words that may stand for a longer name."""
    members = _MEMBERS.fullmatch(name.base)
    if members:
        return [members["of"]]
    if name.kind is EntityKind.ORGANISATION:
        return [word for word in name.base.split() if word[0].isupper()] if " " in name.base else []
    situated = _SITUATED.fullmatch(name.base)
    return [situated["place"]] if situated else []


def state_meant(base: str, earlier: Sequence[Surface]) -> str | None:
    """The node of the country that a bare form of state (*Volksrepublik*) means: the last such one before it."""
    groups = forms_of_state().get(fold(base), frozenset())
    return next((name.node for name in reversed(earlier) if name.node in groups), None)
