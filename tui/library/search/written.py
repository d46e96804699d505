"""A query written out as `parsing.parse` reads it again, with brackets where they matter."""

from __future__ import annotations

from tui.library.search.query import (
    OPERATORS,
    AllOf,
    Amount,
    AnyOf,
    Compound,
    Days,
    FieldLeaf,
    FromSource,
    Fuzzy,
    Having,
    InStory,
    Marked,
    Named,
    Not,
    Phrase,
    Prefix,
    Query,
    Said,
    Term,
    TextLeaf,
    Weighted,
    Within,
)
from tui.model import EntityKind

_NAMES_OF_KINDS: dict[EntityKind | None, str] = {
    EntityKind.PERSON: "person",
    EntityKind.PLACE: "place",
    EntityKind.ORGANISATION: "org",
}


def written(query: Query) -> str:
    """Write a query out; empty for one that asks for nothing."""
    match query:
        case AllOf(parts):
            text = " AND ".join(_written_part(part, parts) for part in parts)
        case AnyOf(parts):
            text = " OR ".join(_in_brackets(part) for part in parts)
        case Not(part):
            text = f"NOT {_in_brackets(part)}"
        case Within(field, part):
            text = f"{field}:{_in_brackets(part)}"
        case Weighted(part):
            text = written(part)
        case Said(_, part, shown, begins):
            text = " AND ".join(each for each in (f"said:{_value(shown, begins)}", written(part)) if each)
        case _:
            text = _written_field(query) if isinstance(query, FieldLeaf) else _written_text(query)
    return text


def _written_text(leaf: TextLeaf) -> str:
    match leaf:
        case Phrase(_, shown):
            text = f'"{shown}"'
        case Term(_, shown, whole):
            text = f'"{shown}"' if whole or shown in OPERATORS else shown
        case Prefix(_, _, shown):
            text = f"{shown}*"
        case Fuzzy(_, distance, shown):
            text = f"{shown}~{distance}"
        case Compound(whole):
            text = whole.shown
        case _:
            text = leaf.shown
    return text


def _written_field(leaf: FieldLeaf) -> str:
    match leaf:
        case Named(kind, _, shown, begins):
            text = f"{_NAMES_OF_KINDS.get(kind, 'name')}:{_value(shown, begins)}"
        case FromSource(_, shown, begins):
            text = f"source:{_value(shown, begins)}"
        case InStory(_, shown, begins):
            text = f"story:{_value(shown, begins)}"
        case Amount():
            text = f"{'unit' if leaf.any_number else 'number'}:{_value(leaf.shown)}"
        case Marked(_, shown):
            text = f"is:{shown}"
        case Having(_, shown):
            text = f"has:{shown}"
        case Days():
            text = f"date:{leaf.shown}"
    return text


def _value(shown: str, begins: bool = False) -> str:
    value = f"{shown}*" if begins else shown
    return f'"{value}"' if " " in value or "(" in value or ")" in value else value


def _written_part(part: Query, parts: tuple[Query, ...]) -> str:
    """Write one of the parts that all must hold: in brackets where it would take what stands beside it for its own."""
    lacks_unit = isinstance(part, Amount) and not part.unit
    takes_unit = lacks_unit and any(isinstance(other, Amount) and other.any_number for other in parts)
    return f"({written(part)})" if takes_unit else _in_brackets(part)


def _in_brackets(query: Query) -> str:
    return f"({written(query)})" if isinstance(query, AllOf | AnyOf | Said) else written(query)
