"""How the values of the linker's tables are stored: JSON data, with short numbers in place of files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any, TypeVar

from tui.compare.article_names import ArticleNames, Evidence, Name, Said
from tui.compare.entities import NodeProfile
from tui.compare.memory import Codec, FileNumbers
from tui.compare.people import Occurrence, Positions
from tui.model import Entity, EntityKind, Mention

Value = TypeVar("Value")
TEXT: Codec[str] = Codec(str, str)
NUMBER: Codec[int] = Codec(int, int)
STRINGS: Codec[set[str]] = Codec(sorted, set)
FROZEN: Codec[frozenset[str]] = Codec(sorted, frozenset)
COUNTS: Codec[Counter[str]] = Codec(dict, Counter)
PAIRS: Codec[list[tuple[str, str]]] = Codec(list, lambda data: [(one, other) for one, other in data])


def by_position(codec: Codec[Value]) -> Codec[dict[int, Value]]:
    """Values by the position of a name."""
    return Codec(
        lambda value: [[position, codec.to_data(each)] for position, each in sorted(value.items())],
        lambda data: {position: codec.from_data(each) for position, each in data},
    )


def files(numbers: FileNumbers) -> Codec[set[str]]:
    """A set of files."""
    return Codec(
        lambda value: sorted(map(numbers.number, value)),
        lambda data: {numbers.file(number) for number in data},
    )


def occurrences(numbers: FileNumbers) -> Codec[set[Occurrence]]:
    """A set of names of articles."""
    return Codec(
        lambda value: sorted((numbers.number(file), position) for file, position in value),
        lambda data: {(numbers.file(number), position) for number, position in data},
    )


def positions(numbers: FileNumbers) -> Codec[Positions]:
    """Positions by file; a file without any gets an empty set."""
    return Codec(
        lambda value: sorted((numbers.number(file), sorted(each)) for file, each in value.items() if each),
        lambda data: defaultdict(set, {numbers.file(number): set(each) for number, each in data}),
    )


def bearers(numbers: FileNumbers) -> Codec[Mapping[str, str]]:
    """Labels of persons by file."""
    return Codec(
        lambda value: sorted((numbers.number(file), label) for file, label in value.items()),
        lambda data: {numbers.file(number): label for number, label in data},
    )


def stated(numbers: FileNumbers) -> Codec[dict[Occurrence, Evidence]]:
    """What is said of a person, by the names of articles."""
    return Codec(
        lambda value: sorted([numbers.number(file), at, *_evidence(each)] for (file, at), each in value.items()),
        lambda data: {(numbers.file(number), at): Evidence(frozenset(f), born) for number, at, f, born in data},
    )


def alike(numbers: FileNumbers) -> Codec[dict[Occurrence, tuple[str, str]]]:
    """Pairs of nodes, by the names of other articles."""
    return Codec(
        lambda value: sorted((numbers.number(file), at, *pair) for (file, at), pair in value.items()),
        lambda data: {(numbers.file(number), at): (one, other) for number, at, one, other in data},
    )


def profile(numbers: FileNumbers) -> Codec[NodeProfile]:
    """The contributions to a node."""
    places = occurrences(numbers)
    return Codec(
        lambda value: [value.full, value.short, value.kinds, value.surfaces, places.to_data(value.occurrences)],
        lambda data: NodeProfile(
            Counter(data[0]),
            Counter(data[1]),
            Counter({EntityKind(kind): count for kind, count in data[2].items()}),
            Counter(data[3]),
            places.from_data(data[4]),
        ),
    )


def _evidence(evidence: Evidence) -> tuple[list[str], int | None]:
    return sorted(evidence.fields), evidence.born


def _names_to_data(names: ArticleNames) -> Any:
    return [
        names.file,
        [[each.kind, each.base, each.node, each.full, each.word] for each in names.names],
        [[each.mention.start, each.mention.end, each.mention.kind, each.surface, each.name] for each in names.mentions],
        names.aliases,
        names.governments,
        sorted(names.context),
        sorted(names.words),
        [[position, *_evidence(each)] for position, each in names.evidence.items()],
    ]


def _names_from_data(data: Any) -> ArticleNames:
    file, names, mentions, aliases, governments, context, words, evidence = data
    return ArticleNames(
        file,
        tuple(Name(EntityKind(kind), *rest) for kind, *rest in names),
        tuple(Said(Mention(start, end, EntityKind(kind)), *rest) for start, end, kind, *rest in mentions),
        tuple((one, other) for one, other in aliases),
        tuple((one, other) for one, other in governments),
        frozenset(context),
        frozenset(words),
        {position: Evidence(frozenset(fields), born) for position, fields, born in evidence},
    )


NAMES: Codec[ArticleNames] = Codec(_names_to_data, _names_from_data)
ENTITY: Codec[Entity] = Codec(
    lambda value: [value.id, value.name, value.kind, value.names, value.stands_for],
    lambda data: Entity(data[0], data[1], EntityKind(data[2]), tuple(data[3]), data[4]),
)
TOLD: Codec[tuple[str, str]] = Codec(list, lambda data: (data[0], data[1]))
"""The node that a name stands for, and the base form that it gave to it."""
