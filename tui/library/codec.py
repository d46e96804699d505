"""The value objects of `tui.model` as plain JSON data, and back.

Driven by the type hints of the dataclasses, so a new field needs no code here. Dates become ISO 8601 days, enum members
their values, bytes Base64 text, tuples lists, mappings objects. No class is ever named in the data: what to build is
the caller's word.
"""

from __future__ import annotations

import base64
import binascii
import json
import types
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Decoder = Callable[[Any], Any]


_PLAIN = frozenset({str, int, float, bool})
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class CodecError(ValueError):
    """Data that does not have the shape of the type asked for."""


def to_data(value: object) -> Any:
    """Give `value` (a dataclass, enum member, date, bytes, tuple, list, mapping or JSON scalar) for `json.dumps`.

    Raises `TypeError` for anything else.
    """
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, (Enum, date, bytes)):
        return _scalar_data(value)
    if isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [to_data(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_data(getattr(value, name)) for name in _field_names(type(value))}
    if isinstance(value, Mapping):
        return {str(key): to_data(item) for key, item in value.items()}
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _scalar_data(value: Enum | date | bytes) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else base64.b64encode(value).decode("ascii")


def from_data(kind: type[Value], data: Any) -> Value:
    """Build a `kind` from what `to_data` gave; missing fields take their defaults.

    `kind` is a class or a typing form such as `tuple[Sentence, ...]`. Raises `CodecError` where the data does not fit.
    """
    form: Any = kind  # mypy takes no class for hashable
    result: Value = _decoder(form)(data)
    return result


def encode(value: object) -> str:
    """Give `value` as one line of JSON."""
    return _TO_JSON(to_data(value))


def decode(kind: type[Value], text: str) -> Value:
    """Build a `kind` from JSON text; raises `CodecError` for text that is no JSON or does not fit."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CodecError(f"not JSON: {error}") from error
    return from_data(kind, data)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _decoder(kind: Any) -> Decoder:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(get_args(kind)[1])
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    if issubclass(kind, Enum) or kind in _PARSERS:
        return _parsed(kind, _PARSERS.get(kind, kind))
    return _scalar(kind)


def _bytes(text: str) -> bytes:
    return binascii.a2b_base64(text, strict_mode=True)


_PARSERS: dict[type, Callable[[Any], Any]] = {date: date.fromisoformat, bytes: _bytes}


def _optional(kind: Any) -> Decoder:
    options = [option for option in get_args(kind) if option is not type(None)]
    if len(options) != 1:
        raise TypeError(f"no JSON form for {kind}")
    inner = _decoder(options[0])
    return lambda data: None if data is None else inner(data)


def _tuple(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        kind, inner = arguments[0], _decoder(arguments[0])

        def items(data: Any) -> tuple[Any, ...]:
            found = _checked(list, data)
            return tuple(found) if _all_are(kind, found) else tuple(inner(item) for item in found)

        return items
    inners = tuple(_decoder(argument) for argument in arguments)

    def fixed(data: Any) -> tuple[Any, ...]:
        if len(_checked(list, data)) != len(inners):
            raise CodecError(f"{len(inners)} items expected, {len(data)} found")
        return tuple(inner(item) for inner, item in zip(inners, data, strict=True))

    return fixed


def _mapping(value_kind: Any) -> Decoder:
    inner = _decoder(value_kind)

    def mapping(data: Any) -> dict[str, Any]:
        found = _checked(dict, data)
        return (
            dict(found) if _all_are(value_kind, found.values()) else {key: inner(each) for key, each in found.items()}
        )

    return mapping


def _all_are(kind: Any, items: Collection[Any]) -> bool:
    """Whether all are scalars that need no building: hundreds of words and their weights are checked at one go."""
    return kind in _PLAIN and set(map(type, items)) <= {kind}


def _dataclass(kind: type) -> Decoder:
    hints = get_type_hints(kind)
    decoders = [(field.name, _decoder(hints[field.name]), _required(field)) for field in fields(kind)]

    def build(data: Any) -> Any:
        given, known = _checked(dict, data), {}
        for name, decoder, required in decoders:
            if name in given:
                known[name] = decoder(given[name])
            elif required:
                raise CodecError(f"{kind.__name__} without {name}")
        return kind(**known)

    return build


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _parsed(kind: type, parse: Callable[[Any], Any]) -> Decoder:
    def parsed(data: Any) -> Any:
        try:
            return parse(data)
        except (ValueError, TypeError) as error:
            raise CodecError(f"no {kind.__name__}: {data!r:.80}") from error

    return parsed


def _scalar(kind: type) -> Decoder:
    if kind is float:
        return lambda data: float(_checked((int, float), data))
    return lambda data: data if type(data) is kind else _checked(kind, data)


def _checked(kind: Any, data: Any) -> Any:
    # JSON's true is no number, though Python's bool is an int.
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        raise CodecError(f"{getattr(kind, '__name__', 'number')} expected, {data!r:.80} found")
    return data
