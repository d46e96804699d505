"""What the reader remembers by itself: apart from the settings, which only the user writes.

It lies in one small JSON file in the platform's place for state (`$GEGENLESE_STATE` names another), and not in the
library: that the tour was seen or the theme changed is the user's and holds for every library, and a library that is
busy or cannot be written to keeps nobody from it. A file that is broken is forgotten; nothing in it is worth an error.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tui.settings.declared import APPLICATION

LIBRARIES = 50
"""Of so many libraries, those opened last, the article read last is remembered."""
SEARCHES = 50
"""Searches remembered."""


@dataclass(frozen=True, slots=True)
class State:
    """How the reader was left."""

    tour_seen: bool = False
    zen: bool = False
    comparison: bool = True
    chosen: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By the name of a setting its value at the time, and what the user chose in the reader instead."""
    last_read: Mapping[str, str] = field(default_factory=dict)
    """By the folder of a library the file of the article that lay open last; the library opened last at the end."""
    searches: tuple[str, ...] = ()
    """What was searched for, the last search at the end."""

    def choice(self, name: str, setting: str) -> str:
        """What the user chose instead of a setting; the setting itself where it was changed since."""
        then, chosen = self.chosen.get(name, (setting, setting))
        return chosen if then == setting else setting

    def with_choice(self, name: str, setting: str, chosen: str) -> State:
        """The state in which the user chose something else than a setting."""
        return replace(self, chosen={**self.chosen, name: (setting, chosen)})

    def with_search(self, query: str) -> State:
        """The state after a search; one that was made before is remembered once."""
        others = [one for one in self.searches if one != query]
        return replace(self, searches=(*others[1 - SEARCHES :], query))

    def with_last_read(self, library: str, file: str) -> State:
        """The state in which an article of a library lies open."""
        others = [(one, its) for one, its in self.last_read.items() if one != library]
        return replace(self, last_read=dict([*others[1 - LIBRARIES :], (library, file)]))


class KeptState:
    """The state, as the reader of one library sees it, and the file that keeps it; without one it ends with the reader.

    Two readers may run at once: each keeps the state as it has it, and what remains is the later one's, but for the
    articles read last in other libraries.
    """

    def __init__(self, path: Path | None = None, library: str = "") -> None:
        self._path = path
        self._library = library
        self.now = load_state(path) if path else State()

    @property
    def last_read(self) -> str | None:
        """The file of the article of this library that was read last."""
        return self.now.last_read.get(self._library)

    def keep_last_read(self, file: str) -> None:
        """Keep which article is being read."""
        if file != self.last_read:
            self.keep(self.now.with_last_read(self._library, file))

    def keep(self, state: State) -> None:
        """Keep another state. That the file cannot be written is no reason to disturb the reader."""
        if state == self.now:
            return
        self.now = state
        if self._path:
            state = self._beside_others(self._path)
            with contextlib.suppress(OSError, UnicodeError):
                _write(self._path, json.dumps(asdict(state), ensure_ascii=False))

    def _beside_others(self, path: Path) -> State:
        """The state with what other readers have kept of their libraries meanwhile."""
        ours = {library: file for library, file in self.now.last_read.items() if library == self._library}
        others = {library: file for library, file in load_state(path).last_read.items() if library != self._library}
        return replace(self.now, last_read=others | ours)


def state_path() -> Path:
    """The state's file: `$GEGENLESE_STATE`, else `state.json` in the platform's place for state."""
    named = os.environ.get("GEGENLESE_STATE")
    if named:
        return Path(named)
    from platformdirs import user_state_path

    return user_state_path(APPLICATION) / "state.json"


def load_state(path: Path) -> State:
    """Read the state; what is missing or of no use there is as at the first start."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return State()
    if not isinstance(data, dict):
        return State()
    return State(
        tour_seen=data.get("tour_seen") is True,
        zen=data.get("zen") is True,
        comparison=data.get("comparison") is not False,
        chosen={name: (pair[0], pair[1]) for name, pair in _table(data, "chosen") if _texts(pair, 2)},
        last_read={folder: file for folder, file in _table(data, "last_read") if isinstance(file, str)},
        searches=tuple(one for one in _list(data, "searches") if isinstance(one, str))[-SEARCHES:],
    )


def _table(data: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    table = data.get(name)
    return list(table.items()) if isinstance(table, dict) else []


def _list(data: dict[str, Any], name: str) -> list[Any]:
    value = data.get(name)
    return value if isinstance(value, list) else []


def _texts(value: Any, count: int) -> bool:
    return isinstance(value, list) and len(value) == count and all(isinstance(one, str) for one in value)


def _write(path: Path, text: str) -> None:
    """Replace the file as a whole: a reader that is killed meanwhile leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
