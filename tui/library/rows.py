"""One dataclass of `tui.model` as columns of a table, and back.

The columns carry the names of the fields. Enum members are stored as their values, dates as ISO 8601 days, truth values
as 0 and 1, tuples as JSON lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from tui.library import codec

Value = TypeVar("Value")
Convert = Callable[[Any], Any]


class Columns(Generic[Value]):
    """The columns that hold the fields of `kind`, except the fields named in `without`, which the table keys by."""

    def __init__(self, kind: type[Value], *, without: Iterable[str] = ()) -> None:
        hints = get_type_hints(kind)
        left_out = frozenset(without)
        self._kind = kind
        self._fields = tuple(field.name for field in fields(kind) if field.name not in left_out)  # type: ignore[arg-type]
        self._storing = _converting(_to_column(hints[name]) for name in self._fields)
        self._loading = _converting(_from_column(hints[name]) for name in self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def names(self, table: str = "") -> str:
        """Give the column names for a statement, each with the table's name or alias before it if there is one."""
        prefix = f"{table}." if table else ""
        return ", ".join(f'{prefix}"{name}"' for name in self._fields)

    def row(self, value: Value) -> tuple[Any, ...]:
        """Give the values of the columns."""
        return tuple(_converted([getattr(value, name) for name in self._fields], self._storing))

    def value(self, row: Sequence[Any], **given: Any) -> Value:
        """Build the value from a row whose first columns are these; `given` are the fields left out.

        Raises `codec.CodecError` for a row that does not fit the class.
        """
        values = _converted(row[: len(self._fields)], self._loading)
        return self._kind(**dict(zip(self._fields, values, strict=True)), **given)


def _converting(columns: Iterable[Convert | None]) -> Sequence[tuple[int, Convert]]:
    """Give the positions of the columns that hold something else than the field, each with what makes it of it."""
    return [(position, convert) for position, convert in enumerate(columns) if convert is not None]


def _converted(items: Sequence[Any], converting: Sequence[tuple[int, Convert]]) -> list[Any]:
    """Give the items, those at these positions converted; None stays None."""
    values = list(items)
    for position, convert in converting:
        if values[position] is not None:
            values[position] = convert(values[position])
    return values


def _to_column(hint: Any) -> Convert | None:
    kind = _plain(hint)
    if get_origin(kind) is tuple:
        # An empty list is by far the commonest.
        return lambda items: codec.encode(items) if items else "[]"
    if issubclass(kind, Enum):
        return lambda member: member.value
    if kind is date:
        return date.isoformat
    return int if kind is bool else None


def _from_column(hint: Any) -> Convert | None:
    kind = _plain(hint)
    if get_origin(kind) is tuple:
        return lambda text: () if text == "[]" else codec.decode(kind, text)
    if issubclass(kind, Enum):
        return _looked_up({member.value: member for member in kind})
    if kind is date:
        return lambda text: codec.from_data(date, text)
    return bool if kind is bool else None


def _looked_up(members: dict[Any, Any]) -> Convert:
    def member(value: Any) -> Any:
        try:
            return members[value]
        except KeyError:
            raise codec.CodecError(f"unknown value {value!r}") from None

    return member


def _plain(hint: Any) -> Any:
    """Give the one type of an optional, or the hint itself; all other unions have no column."""
    options = [option for option in get_args(hint) if option is not type(None)]
    return options[0] if type(None) in get_args(hint) and len(options) == 1 else hint
