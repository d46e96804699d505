"""Links mentions inside and across articles: which ones name the same person, place or organisation.

Every mention gets a *node*, a string that stands for a name: a person's full name (``tui.compare.persons``), a place's
or organisation's key or its group of known names (``surfaces``, ``countries``). Nodes that the texts or the known names
say are one thing are joined; each joined set is an entity. All steps are deterministic and near linear in the number of
mentions: names meet in dictionaries, never in pairs of articles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from tui.compare.aliases import led_countries, stated_aliases
from tui.compare.disjoint_sets import DisjointSets
from tui.compare.names import fold, person_key, words
from tui.compare.persons import FILES_LOOKED_AT, Directory, Parts, resolve_article, same_persons
from tui.compare.surfaces import Surface, base_form, name_node, short_forms, state_meant
from tui.model import AnnotatedArticle, Entity, EntityKind, LinkedMention, Linking, Mention

SHARED_NAMES = 2
"""Names that two articles must share before a place of one and an organisation of the other, named alike, are one."""


@dataclass(frozen=True)
class _Named:
    """A mention with its node and base form; ``full`` is false where that form is not the whole name."""

    file: str
    mention: Mention
    surface: str
    base: str
    node: str
    full: bool


def link_entities(articles: Sequence[AnnotatedArticle]) -> Linking:
    """Give every mention of the articles an entity.

    Entities are told apart by kind and name; namesakes with the same full name are one. Ids are made of the kind and
    the canonical name (``per-ada-lovelace``), so the same articles in any order give the same ids.
    """
    ordered = sorted(articles, key=lambda annotated: annotated.file)
    attested = _attested(ordered)
    names = {annotated.file: _article_names(annotated, attested) for annotated in ordered}
    contexts = {file: frozenset(named.node for named in found if named.full) for file, found in names.items()}
    names = _complete_surnames(names, contexts)
    sets = DisjointSets()
    for first, second in _joins(ordered, names, contexts):
        sets.join(first, second)
    return _linking(names, sets)


# -- one article ------------------------------------------------------------------------------------------------------


def _article_names(annotated: AnnotatedArticle, attested: frozenset[str]) -> list[_Named]:
    text, mentions = annotated.article.text, annotated.annotations.mentions
    people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
    things = [mention for mention in mentions if mention.kind is not EntityKind.PERSON]
    found = [*_persons(annotated.file, text, people), *_things(annotated.file, text, things, attested)]
    return sorted(found, key=lambda named: named.mention.start)


def _persons(file: str, text: str, mentions: Sequence[Mention]) -> Iterator[_Named]:
    surfaces = [text[mention.start : mention.end] for mention in mentions]
    for mention, surface, name in zip(mentions, surfaces, resolve_article([words(s) for s in surfaces]), strict=True):
        yield _Named(file, mention, surface, " ".join(name.parts), _person_node(name.parts), name.full)


def _person_node(parts: Parts) -> str:
    return f"{EntityKind.PERSON}:{person_key(parts)}"


def _attested(articles: Iterable[AnnotatedArticle]) -> frozenset[str]:
    """The folded names of places and organisations in all articles, as they stand."""
    return frozenset(
        fold(annotated.article.text[mention.start : mention.end])
        for annotated in articles
        for mention in annotated.annotations.mentions
        if mention.kind is not EntityKind.PERSON
    )


def _things(file: str, text: str, mentions: Sequence[Mention], attested: frozenset[str]) -> Iterator[_Named]:
    surfaces = [text[mention.start : mention.end] for mention in mentions]
    names: list[Surface] = []
    for mention, surface in zip(mentions, surfaces, strict=True):
        base = base_form(surface, attested, text[max(0, mention.start - 40) : mention.start])
        names.append(Surface(base, mention.kind, state_meant(base, names) or name_node(base, mention.kind)))
    # A short form stands for the long one in this article only: elsewhere the Post may be another one.
    long_of = dict(short_forms(names))
    for mention, surface, name in zip(mentions, surfaces, names, strict=True):
        long = long_of.get(name.node)
        yield _Named(file, mention, surface, name.base, long or name.node, long is None)


# -- across articles --------------------------------------------------------------------------------------------------


def _complete_surnames(
    names: Mapping[str, list[_Named]], contexts: Mapping[str, frozenset[str]]
) -> dict[str, list[_Named]]:
    """Let bare surnames whose article has no full name stand for a full name of an article about the same things."""
    files_of: dict[Parts, dict[str, None]] = defaultdict(dict)
    for file, found in names.items():
        for named in found:
            if named.mention.kind is EntityKind.PERSON and named.full:
                files_of[tuple(named.base.split())][file] = None
    directory = Directory(files_of)

    def completed(named: _Named) -> _Named:
        if named.full or _is_thing(named):
            return named
        whole = directory.look_up(tuple(named.base.split()), contexts[named.file], contexts)
        if whole is None:
            return replace(named, node=f"{named.node}@{named.file}")
        return _Named(named.file, named.mention, named.surface, " ".join(whole), _person_node(whole), True)

    return {file: [completed(named) for named in found] for file, found in names.items()}


def _joins(
    articles: Sequence[AnnotatedArticle], names: Mapping[str, list[_Named]], contexts: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Pairs of nodes that are one thing."""
    for annotated in articles:
        found = names[annotated.file]
        node_of = {named.mention: named.node for named in found}
        yield from ((node_of[first], node_of[second]) for first, second in stated_aliases(annotated))
        for country, person in led_countries(annotated):
            surname = next(named.base for named in found if named.mention is person).split()[-1]
            kind = EntityKind.ORGANISATION
            yield name_node(f"{surname}-Regierung", kind), name_node(f"{country}-Regierung", kind)
    everyone = (named for found in names.values() for named in found if not _is_thing(named))
    people = {tuple(named.base.split()) for named in everyone if named.full}
    yield from ((_person_node(short), _person_node(long)) for short, long in same_persons(people))
    yield from _kinds_confused(names, contexts)
    yield from _same_surnames(names, contexts)


def _same_surnames(
    names: Mapping[str, list[_Named]], contexts: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Surnames that nothing completes, in articles about the same things."""
    alone: dict[str, dict[str, str]] = defaultdict(dict)
    for file, found in names.items():
        for named in found:
            if not named.full and not _is_thing(named):
                alone[named.node.partition("@")[0]][file] = named.node
    for node_in in alone.values():
        for (first, node), (second, other) in combinations(list(node_in.items())[:FILES_LOOKED_AT], 2):
            if _about_the_same([first], [second], contexts):
                yield node, other


def _is_thing(named: _Named) -> bool:
    return named.mention.kind is not EntityKind.PERSON


def _kinds_confused(
    names: Mapping[str, list[_Named]], contexts: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Nodes of one key that one article has as a place and another, about the same things, as an organisation."""
    files: dict[str, dict[str, None]] = defaultdict(dict)
    for file, found in names.items():
        for named in found:
            files[named.node][file] = None
    for place in sorted(files):
        kind, _, key = place.partition(":")
        organisation = f"{EntityKind.ORGANISATION}:{key}"
        if kind == EntityKind.PLACE and organisation in files:
            apart = not (files[place].keys() & files[organisation].keys())
            if apart and _about_the_same(files[place], files[organisation], contexts):
                yield place, organisation


def _about_the_same(some: Iterable[str], others: Iterable[str], contexts: Mapping[str, frozenset[str]]) -> bool:
    here, there = (frozenset().union(*(contexts[file] for file in files)) for files in (some, others))
    return len(here & there) >= SHARED_NAMES


# -- entities ---------------------------------------------------------------------------------------------------------


def _linking(names: Mapping[str, list[_Named]], sets: DisjointSets) -> Linking:
    members: dict[str, list[_Named]] = defaultdict(list)
    for found in names.values():
        for named in found:
            members[sets.representative(named.node)].append(named)
    entities: dict[str, Entity] = {}
    id_of: dict[str, str] = {}
    for node in sorted(members):
        entity = _entity(members[node], entities)
        entities[entity.id] = entity
        id_of[node] = entity.id
    linked = {
        file: tuple(_linked(named, id_of[sets.representative(named.node)]) for named in found)
        for file, found in names.items()
    }
    return Linking(entities, linked)


def _linked(named: _Named, entity: str) -> LinkedMention:
    return LinkedMention(named.file, named.mention.start, named.mention.end, named.mention.kind, entity)


def _entity(members: Sequence[_Named], taken: Mapping[str, Entity]) -> Entity:
    bases = Counter(named.base for named in members if named.full) or Counter(named.base for named in members)
    name = min(bases, key=lambda base: (-bases[base], -len(base), base))
    kinds = Counter(named.mention.kind for named in members)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    surfaces = sorted({" ".join(named.surface.split()) for named in members} - {name})
    return Entity(_free_id(f"{kind.lower()}-{_slug(name)}", taken), name, kind, (name, *surfaces))


def _slug(name: str) -> str:
    return re.sub(r"[\W_]+", "-", fold(name)).strip("-") or "name"


def _free_id(wanted: str, taken: Mapping[str, Entity]) -> str:
    number, ident = 1, wanted
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    return ident
