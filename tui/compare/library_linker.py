"""The linking of a whole library while articles come and go: whole mentions, parts of words, and capitals.

What `parts` and `capitals` say of one article hangs on the names of the others too. So each article's questions are
kept: which keys were looked up for its words. An entity that comes, changes or goes sends back to just the articles
that asked for one of its keys. The outcome is that of `link_entities`, `with_capitals` and `link_parts` over all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from tui.compare import linker_tables as tables
from tui.compare.article_names import ArticleNames, article_names
from tui.compare.capitals import government_mentions, is_capital, seats
from tui.compare.derived_words import place_key
from tui.compare.linker import Linker, LinkingChanges
from tui.compare.memory import Memory
from tui.compare.parts import Ids, KnownNames, keys_of, parts_of
from tui.model import AnnotatedArticle, Entity, LinkedMention, Linking

Articles = Callable[[Iterable[str]], Iterable[AnnotatedArticle]]
"""Gives stored articles by their files."""
_ALL = "all"


class LibraryLinker:
    """Links the articles of a library; with a `memory` it goes on where the one before it stopped.

    `fresh` tells that there was none before, `articles` reads those that have to be looked at again, and
    `files_naming` gives the files in which an entity is mentioned.
    """

    def __init__(
        self, memory: Memory, articles: Articles, files_naming: Callable[[str], Iterable[str]], *, fresh: bool
    ) -> None:
        self._linker = Linker(memory, fresh=fresh)
        self._articles, self._files_naming = articles, files_naming
        self._named = {
            space: memory.defaulting(f"names.{space}", tables.STRINGS, set)
            for space in ("things", "people", "inhabitants")
        }
        self._entity_keys = memory.defaulting("names.keys", tables.STRINGS, set)
        self._asked = memory.defaulting("asked", tables.files(memory.files), set)
        self._asking = memory.defaulting("asking", tables.STRINGS, set)
        self._capitals = memory.defaulting("capitals", tables.STRINGS, set)
        self._governments = memory.defaulting("governments", tables.STRINGS, set)
        self._meant = memory.defaulting("capitals.meant", tables.files(memory.files), set)
        self._stands_for = memory.table("capitals.country", tables.TEXT)

    def add(self, annotated: AnnotatedArticle) -> ArticleNames:
        """Take in an article, in place of one of the same file; returns its names."""
        names = article_names(annotated)
        self._linker.add_names(names)
        return names

    def remove(self, file: str) -> None:
        """Forget an article; one that is not there does not count."""
        if self._linker.has(file):
            self._linker.remove(file)

    def changes(self) -> LinkingChanges:
        """What is another than at the last call, parts of words and capitals with the rest."""
        changes = self._linker.changes()
        keys, moved = self._rename(changes)
        files = {file for key in keys for file in self._asked.get(key, ())}
        files |= {file for ident in moved for file in self._files_naming(ident)}
        files |= changes.mentions.keys()
        there = {file for file in files if self._linker.has(file)}
        mentions: dict[str, tuple[LinkedMention, ...]] = dict.fromkeys(files - there, ())
        for file in mentions:
            self._forget(file)
        for annotated in self._articles(sorted(there)):
            mentions[annotated.file] = self._look_at(annotated)
        entities = dict(changes.entities) | {ident: self._linker.entity(ident) for ident in self._settle_capitals()}
        return LinkingChanges(
            {ident: self._with_country(entity) for ident, entity in entities.items()}, changes.gone, mentions
        )

    # -- names --------------------------------------------------------------------------------------------------------

    def _rename(self, changes: LinkingChanges) -> tuple[set[str], set[str]]:
        """Put changed entities under their keys; returns the keys concerned, and who became a capital or none."""
        concerned: set[str] = set()
        moved: set[str] = set()
        for ident in sorted(changes.entities.keys() | changes.gone):
            entity = changes.entities.get(ident)
            before = self._entity_keys.pop(ident, set())
            after = {f"{space} {key}" for space, key in keys_of(entity)} if entity is not None else set[str]()
            kind = {f"kind {entity.kind}"} if entity is not None else set[str]()
            for key in before - after - kind:
                self._under(key).discard(ident)
            for key in after - before:
                self._under(key).add(ident)
            concerned |= before ^ after if kind <= before else before | after
            if entity is not None:
                self._entity_keys[ident] = after | kind
            capital = entity is not None and is_capital(entity)
            if capital != (ident in self._capitals[_ALL]):
                (self._capitals[_ALL].add if capital else self._capitals[_ALL].discard)(ident)
                moved.add(ident)
        return concerned, moved

    def _under(self, key: str) -> set[str]:
        space, _, name = key.partition(" ")
        return set() if space == "kind" else self._named[space][name]

    # -- articles -----------------------------------------------------------------------------------------------------

    def _look_at(self, annotated: AnnotatedArticle) -> tuple[LinkedMention, ...]:
        """The mentions of an article with the parts of its words; keeps what it asked for."""
        file = annotated.file
        whole = self._linker.mentions(file)
        linking = Linking(_Entities(self._linker), {file: whole})
        asked: set[str] = set()
        things, people, inhabitants = (_Asking(space, names, asked) for space, names in self._named.items())
        parts = parts_of(annotated, KnownNames(linking, things, people, inhabitants))
        self._forget(file)
        self._asking[file] = asked
        for key in asked:
            self._asked[key].add(file)
        self._governments[file] = {
            mention.entity for mention in government_mentions(annotated, linking, self._capitals[_ALL])
        }
        for capital in self._governments[file]:
            self._meant[capital].add(file)
        return tuple(sorted((*whole, *parts), key=lambda each: (each.start, -each.end)))

    def _forget(self, file: str) -> None:
        for key in self._asking.pop(file, set()):
            self._asked[key].discard(file)
        for capital in self._governments.pop(file, set()):
            self._meant[capital].discard(file)

    # -- capitals -----------------------------------------------------------------------------------------------------

    def _settle_capitals(self) -> Iterator[str]:
        """Say anew for which country each capital stands; gives those of which that is another."""
        for ident in sorted(self._capitals[_ALL]):
            country = self._country(self._linker.entity(ident)) if self._meant.get(ident) else None
            if country != self._stands_for.get(ident):
                if country is None:
                    self._stands_for.pop(ident, None)
                else:
                    self._stands_for[ident] = country
                yield ident

    def _country(self, capital: Entity) -> str | None:
        groups = (self._named["things"].get(group) for group in seats()[place_key(capital.name)])
        country = next((min(ids) for ids in groups if ids), None)
        return None if country == capital.id else country

    def _with_country(self, entity: Entity) -> Entity:
        country = self._stands_for.get(entity.id) if entity.id in self._capitals[_ALL] else None
        return replace(entity, stands_for=country)


class _Entities(Mapping[str, Entity]):
    """The linker's entities, each read when it is asked for."""

    def __init__(self, linker: Linker) -> None:
        self._linker = linker

    def __getitem__(self, ident: str) -> Entity:
        return self._linker.entity(ident)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("only single entities are known")

    def __len__(self) -> int:
        raise TypeError("only single entities are known")


class _Asking(Mapping[str, Ids]):
    """Names by key that note what was asked for."""

    def __init__(self, space: str, names: Mapping[str, set[str]], asked: set[str]) -> None:
        self._space, self._names, self._asked = space, names, asked

    def __getitem__(self, key: str) -> Ids:
        self._asked.add(f"{self._space} {key}")
        found = self._names.get(key)
        if not found:
            raise KeyError(key)
        return frozenset(found)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("only single names are known")

    def __len__(self) -> int:
        raise TypeError("only single names are known")
