"""Holding a settings file against what is declared: every wrong value is answered with the nearest right one."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tui.language import _
from tui.settings.declared import KEYS, SETTINGS, Setting, Value

YES = {"yes", "on", "true", "1", "ja", "y", "j"}


@dataclass(frozen=True, slots=True)
class Problem:
    """A wrong line: the setting, the table that it stands in (empty for the file itself), what is wrong and right."""

    key: str
    table: str
    problem: str
    advice: str


def check(values: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Give the values that are right, as `Settings` takes them, and what is wrong with the others."""
    known = {setting.name: setting for setting in SETTINGS}
    right: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in values.items():
        if name == KEYS:
            wrong = list(_wrong_keys(value))
            problems += wrong
            right[KEYS] = {} if wrong else {action: keys_of(written) for action, written in value.items()}
        elif name not in known:
            problems.append(Problem(name, "", _("there is no setting '{name}'").format(name=name),
                                    nearest_name(name, (*known, KEYS))))  # fmt: skip
        elif problem := _wrong(known[name], value):
            problems.append(problem)
        else:
            right[name] = value
    return right, problems


def nearest_name(name: str, known: Iterable[str]) -> str:
    """The advice for a name that is not among the known ones: the nearest of them, or all."""
    names = list(known)
    near = difflib.get_close_matches(name.casefold(), names, n=1)
    if near:
        return _("Did you mean '{name}'?").format(name=near[0])
    return _("There are {names}.").format(names=", ".join(names))


def keys_of(written: Any) -> tuple[str, ...]:
    """The keys of an action, written as one text or a list of them; empty where it is neither."""
    keys = [written] if isinstance(written, str) else written
    if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
        return ()
    return tuple(keys)


def as_toml(value: Any) -> str:
    """A text, number, truth value or list of texts as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_toml, value))}]"
    return str(value)


def _wrong(setting: Setting, value: Any) -> Problem | None:
    nearest = _nearest(setting, value)
    if type(value) is setting.kind and value == nearest:
        return None
    problem = _("{name} is {value}, right is {right}").format(
        name=setting.name, value=as_toml(value), right=what_is_right(setting)
    )
    return Problem(setting.name, "", problem, _write(setting.name, nearest))


def _wrong_keys(table: Any) -> Iterator[Problem]:
    if not isinstance(table, dict):
        yield Problem(KEYS, "", _("{name} is not a table").format(name=KEYS), _write("[keys]\nsearch", "s"))
        return
    for action, written in table.items():
        if not keys_of(written):
            problem = _("{name} is {value}, right is a key or a list of keys")
            advice = _write(action, str(written) if isinstance(written, int) else "x")
            yield Problem(action, KEYS, problem.format(name=action, value=as_toml(written)), advice)


def what_is_right(setting: Setting) -> str:
    """The values that a setting may have, in words."""
    if setting.choices:
        return _("one of {values}").format(values=", ".join(map(as_toml, setting.choices())))
    if setting.limits:
        return _("a whole number from {low} to {high}").format(low=setting.limits[0], high=setting.limits[1])
    return _("true or false") if setting.kind is bool else _("a text in quotation marks")


def _nearest(setting: Setting, value: Any) -> Value:
    """The right value that is nearest to the given one: itself if it is right."""
    if setting.kind is bool:
        return value if isinstance(value, bool) else str(value).casefold() in YES
    if setting.kind is int:
        return _nearest_number(setting, value)
    if setting.choices is None:
        return value if isinstance(value, str) and value else setting.default
    choices = setting.choices()
    near = difflib.get_close_matches(str(value).casefold(), choices, n=1, cutoff=0.4)
    return value if value in choices else near[0] if near else setting.default


def _nearest_number(setting: Setting, value: Any) -> int:
    low, high = setting.limits or (0, 2**31)
    try:
        # An infinite number, or a text of thousands of digits, is as wrong as one that is none.
        number = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else None
        return int(setting.default) if number is None or number != number else round(min(max(number, low), high))
    except (ValueError, OverflowError):
        return int(setting.default)


def _write(name: str, value: Value) -> str:
    return _("Write {line}.").format(line=f"{name} = {as_toml(value)}")
