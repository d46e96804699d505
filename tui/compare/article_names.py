"""The names of one article, told from this article alone: the half of linking that is done once and never again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.compare.aliases import led_countries, stated_aliases
from tui.compare.countries import known_names
from tui.compare.names import fold, words
from tui.compare.occupations import Beside, beside
from tui.compare.persons import Parts, resolve_article
from tui.compare.surfaces import Surface, after_genitive_article, base_form, name_node, short_forms, state_meant
from tui.compare.transliteration import person_key
from tui.model import AnnotatedArticle, EntityKind, Mention

Node = str
"""What stands for a name until it is known what it names: ``PER:idamoser``, ``ORG:post``, ``territory:KP``."""
_FAMILY_NAME_LAST = re.compile(r"\w+-[^\W\d_A-ZÄÖÜ]\w*")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What tells a person from a namesake: the fields of offices or trades, the earliest year of birth by an age."""

    fields: frozenset[str] = frozenset()
    born: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an article, whatever the number of its mentions.

    ``base`` is the name as it would stand alone, ``full`` is false where that is not the whole name. ``word`` is the
    folded name where only other articles can tell whether its ending is a genitive's, else None.
    """

    kind: EntityKind
    base: str
    node: Node
    full: bool
    word: str | None = None

    @property
    def parts(self) -> Parts:
        """The words of the base form."""
        return tuple(self.base.split())


@dataclass(frozen=True, slots=True)
class Said:
    """A mention: its span, the words of the text and the position of its name in ``ArticleNames.names``."""

    mention: Mention
    surface: str
    name: int


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """What linking needs of one article.

    ``aliases`` are pairs of positions in ``names`` that the article says are one thing, ``governments`` pairs of nodes
    that it says are. ``context`` are the keys by which articles about the same things are found, ``words`` the folded
    names of places and organisations as they stand, ``evidence`` what is said of persons with a full name, by position.
    """

    file: str
    names: tuple[Name, ...]
    mentions: tuple[Said, ...]
    aliases: tuple[tuple[int, int], ...] = ()
    governments: tuple[tuple[Node, Node], ...] = ()
    context: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    evidence: dict[int, Evidence] = field(default_factory=dict)


def article_names(annotated: AnnotatedArticle) -> ArticleNames:
    """The names of an article; the same article always gives the same answer."""
    text = annotated.article.text
    mentions = [each for each in annotated.annotations.mentions if text[each.start : each.end].split()]
    people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
    things = [mention for mention in mentions if mention.kind is not EntityKind.PERSON]
    besides = [beside(annotated.article, mention.start, mention.end) for mention in people]
    attested = frozenset(fold(text[mention.start : mention.end]) for mention in things)
    found = dict(zip(people, _persons(text, people, besides), strict=True))
    found |= zip(things, _things(text, things, attested), strict=True)
    names = {name: position for position, name in enumerate(dict.fromkeys(found[mention] for mention in mentions))}
    position = {mention: names[name] for mention, name in found.items()}
    pairs = {tuple(sorted((position[a], position[b]))) for a, b in stated_aliases(annotated)}
    return ArticleNames(
        annotated.file,
        tuple(names),
        tuple(Said(each, text[each.start : each.end], position[each]) for each in mentions),
        tuple(sorted((first, second) for first, second in pairs if first != second)),
        tuple(_governments(annotated, found)),
        frozenset(context_key(name) for name in names if name.full),
        attested,
        _evidence(annotated, zip(people, besides, strict=True), found, names),
    )


def person_node(parts: Parts) -> Node:
    """The node of a personal name; *Heung-min Son* has that of *Son Heung-min*."""
    if len(parts) == 2 and _FAMILY_NAME_LAST.fullmatch(parts[0]):
        parts = (parts[1], parts[0])
    return f"{EntityKind.PERSON}:{person_key(parts)}"


def context_key(name: Name) -> str:
    """The key under which articles that share a name meet: places and organisations alike, genitives too."""
    if name.kind is EntityKind.PERSON:
        return name.node
    group, _, key = name.node.partition(":")
    if group in (EntityKind.PLACE, EntityKind.ORGANISATION, EntityKind.OTHER):
        return key.removesuffix("s") if name.word else key
    return name.node


def _persons(text: str, mentions: Sequence[Mention], besides: Sequence[Beside]) -> Iterator[Name]:
    parts = [words(text[mention.start : mention.end]) for mention in mentions]
    for name in resolve_article(parts, besides):
        yield Name(EntityKind.PERSON, " ".join(name.parts), person_node(name.parts), name.full)


def _things(text: str, mentions: Sequence[Mention], attested: frozenset[str]) -> Iterator[Name]:
    names: list[Surface] = []
    open_words: list[str | None] = []
    for mention in mentions:
        surface, before = text[mention.start : mention.end], text[max(0, mention.start - 40) : mention.start]
        base = base_form(surface, attested, before)
        names.append(Surface(base, mention.kind, state_meant(base, names) or name_node(base, mention.kind)))
        open_words.append(_open_word(surface, base, before))
    # A short form stands for the long one in this article only: elsewhere the Post may be another one.
    long_of = dict(short_forms(names))
    for name, word in zip(names, open_words, strict=True):
        long = long_of.get(name.node)
        yield Name(name.kind, name.base, long or name.node, long is None, word if long is None else None)


def _open_word(surface: str, base: str, before: str) -> str | None:
    """The folded name if it ends like a genitive or a weak adjective and this article cannot tell whether it is one."""
    word = fold(surface)
    ends_so = word.endswith(("s", "en")) and len(word) > 3 and " " not in word
    if not ends_so or word in known_names() or base != surface.strip() or after_genitive_article(before):
        return None
    return word


def _governments(annotated: AnnotatedArticle, found: dict[Mention, Name]) -> Iterator[tuple[Node, Node]]:
    for country, person in led_countries(annotated):
        if person in found:
            kind = EntityKind.ORGANISATION
            surname = found[person].parts[-1]
            yield name_node(f"{surname}-Regierung", kind), name_node(f"{country}-Regierung", kind)


def _evidence(
    annotated: AnnotatedArticle,
    besides: Iterator[tuple[Mention, Beside]],
    found: dict[Mention, Name],
    names: dict[Name, int],
) -> dict[int, Evidence]:
    fields: dict[int, set[str]] = defaultdict(set)
    born: dict[int, int] = {}
    for mention, said in besides:
        if found[mention].full:
            position = names[found[mention]]
            if said.field:
                fields[position].add(said.field)
            if said.age is not None and annotated.article.published:
                born.setdefault(position, annotated.article.published.year - said.age - 1)
    return {each: Evidence(frozenset(fields[each]), born.get(each)) for each in sorted({*fields, *born})}
