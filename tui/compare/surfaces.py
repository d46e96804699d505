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
    if after_genitive_article(before) and name.endswith("s") and not name.endswith(("ss", "us", "is", "os")):
        return name[:-1]
    for known in (attested, known_names()):
        stripped = without_genitive(name, known)
        if stripped != name:
            return stripped
    return name.removesuffix("n") if name.endswith("en") and fold(name[:-1]) in attested else name


def after_genitive_article(before: str) -> bool:
    """Whether the text before a name ends in the article of a masculine or neuter genitive."""
    return bool(_GENITIVE_ARTICLE.search(before))


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

    *Post* beside *Washington Post*, *Landesamt für Umwelt* beside *Thüringer Landesamt für Umwelt* (organisations),
    *Frankfurt* beside *Frankfurt am Main* (places), *Brics-Staaten* beside *Brics*.
    """
    long_nodes: dict[tuple[EntityKind, str], set[str]] = {}
    for name in names:
        for short in _short_keys(name):
            long_nodes.setdefault((name.kind, short), set()).add(name.node)
    pairs = []
    for name in names:
        nodes = long_nodes.get((name.kind, name_key(name.base)), set()) - {name.node}
        if len(nodes) == 1:
            pairs.append((name.node, next(iter(nodes))))
    return list(dict.fromkeys(pairs))


def _short_keys(name: Surface) -> list[str]:
    """The keys of the forms that may stand for a longer name: single words of it, its last words, its place."""
    members = _MEMBERS.fullmatch(name.base)
    if members:
        return [name_key(members["of"])]
    if name.kind is not EntityKind.ORGANISATION:
        situated = _SITUATED.fullmatch(name.base)
        return [name_key(situated["place"])] if situated else []
    words = name.base.split()
    tails = [" ".join(words[start:]) for start in range(1, len(words) - 1)]
    return [name_key(form) for form in (*tails, *words) if len(words) > 1 and form[0].isupper()]


def state_meant(base: str, earlier: Sequence[Surface]) -> str | None:
    """The node of the country that a bare form of state (*Volksrepublik*) means: the last such one before it."""
    groups = forms_of_state().get(fold(base), frozenset())
    return next((name.node for name in reversed(earlier) if name.node in groups), None)
