"""The user's own keys: reading them as written, refusing what no terminal sends, naming what clashes.

Pure: takes the registry's actions and what stands in the settings, gives keys as Textual names them.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from textual.keys import _character_to_key  # Textual has no public way from a character to its key

from tui.language import N_, _
from tui.reader.actions import ACTIONS, Action, Group, Scope, keys_as_shown

Keys = Mapping[str, tuple[str, ...]]
"""By an action's id the keys that do it."""

SHEETS = (Scope.INDEX, Scope.OVERVIEW, Scope.NOTES, Scope.SIDES, Scope.BOOKMARKS, Scope.SEARCH)
"""Who has keys that are heard nowhere else."""
_NAMED = {
    "esc": "escape", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "ins": "insert", "del": "delete",
    "←": "left", "→": "right", "↑": "up", "↓": "down", "backtab": "shift+tab", "/": "slash", "?": "question_mark",
    " ": "space",
}  # fmt: skip
_KEYS = frozenset((
    "escape", "enter", "tab", "space", "backspace", "insert", "delete", "home", "end", "pageup", "pagedown", "left",
    "right", "up", "down", *(f"f{number}" for number in range(1, 25)),
))  # fmt: skip
_WITH_SHIFT = _KEYS - {"escape", "enter", "space", "backspace"}
_WITH_CTRL = _WITH_SHIFT - {"tab"}
_SAME_AS = {"ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+h": N_("Backspace"), "ctrl+left_square_bracket": "Esc"}
_TAKEN = {
    "ctrl+c": N_("it copies in many terminals, and must never end the reader"),
    "ctrl+q": N_("it ends the reader from everywhere"),
    "ctrl+z": N_("it hands the terminal back to the shell"),
}
_UNSENT = {
    "ctrl+shift": N_("terminals send the same for it as without Shift"),
    "ctrl": N_("terminals send no Ctrl with it"),
    "shift": N_("terminals send the letter or sign itself: write that one"),
    "other": N_("terminals do not send this modifier"),
}
_MODIFIERS = re.compile(r"(?:(ctrl|shift|alt|super|meta|hyper|cmd|control|strg|umsch)\+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """What is wrong with the keys of an action, and what would be right."""

    action: str
    problem: str
    advice: str


def read_keys(written: Keys, actions: Iterable[Action] = ACTIONS) -> tuple[Keys, list[KeyProblem]]:
    """Give the keys as Textual names them for the actions that get other ones, and everything that is wrong."""
    known = {action.id: action for action in actions}
    right: dict[str, tuple[str, ...]] = {}
    problems: list[KeyProblem] = []
    for action, keys in written.items():
        if action not in known:
            problem = _("there is no action '{action}'").format(action=action)
            problems.append(KeyProblem(action, problem, _nearest(action, known)))
            continue
        wrong = [(key, why) for key in keys if (why := _why_not(key))]
        problems += [
            KeyProblem(action, _("'{key}' is no key for {action}").format(key=key, action=action), why)
            for key, why in wrong
        ]
        if not wrong:
            right[action] = tuple(dict.fromkeys(key_name(key) for key in keys))
    return right, [*problems, *_clashes(right, known)]


def key_name(written: str) -> str:
    """Textual's name of a key that is written as the help shows it ("Ctrl+O", "?", "PgDn") or as Textual names it."""
    modifiers, key = _parts(written)
    return "+".join((*modifiers, key))


def _parts(written: str) -> tuple[list[str], str]:
    """Modifiers in Textual's order, and the name of the key."""
    modifiers = []
    rest = written if written == " " else written.strip()
    while (found := _MODIFIERS.match(rest)) and found.end() < len(rest):
        name = found[1].lower()
        modifiers.append({"control": "ctrl", "strg": "ctrl", "umsch": "shift"}.get(name, name))
        rest = rest[found.end() :]
    key = _NAMED.get(rest.lower()) or keys_as_shown().get(rest.lower(), rest)
    if len(key) == 1:
        key = _character_to_key(key.lower() if modifiers == ["ctrl"] else key)
    elif key.lower() in _KEYS:
        key = key.lower()
    return sorted(set(modifiers)), key


def _why_not(written: str) -> str:
    """Why a key cannot be used; empty for one that can."""
    modifiers, key = _parts(written)
    name = "+".join((*modifiers, key))
    if name in _TAKEN:
        return _("It cannot be given away: {why}.").format(why=_(_TAKEN[name]))
    if name in _SAME_AS:
        return _("Terminals send {key} for it: write that one.").format(key=_(_SAME_AS[name]))
    if unsent := _unsent(modifiers, key):
        return _("It never arrives: {why}.").format(why=_(_UNSENT[unsent]))
    if key in _KEYS or _is_character(key):
        return ""
    return _nearest(written.strip(), (*_KEYS, *(name.title() for name in _KEYS)))


def _unsent(modifiers: list[str], key: str) -> str:
    """Which of the reasons of `_UNSENT` keeps a key with modifiers from arriving; empty for none."""
    if set(modifiers) - {"ctrl", "shift", "alt"}:
        return "other"
    if "shift" in modifiers and _is_character(key):
        return "ctrl+shift" if "ctrl" in modifiers else "shift"
    if "ctrl" in modifiers:
        sent = key in string.ascii_lowercase if len(key) == 1 else key in _WITH_CTRL
        return "" if sent else "ctrl"
    if "shift" in modifiers and key not in _WITH_SHIFT:
        return "ctrl+shift"
    return ""


def _is_character(key: str) -> bool:
    """Whether a name is that of a key that types a letter, a digit or a sign."""
    if len(key) == 1:
        return key.isprintable()
    return key in _SIGNS


_SIGNS = frozenset(_character_to_key(sign) for sign in string.punctuation + "§€°´«»„“”‚‘’–…¿¡µ")


def _clashes(own: Keys, known: Mapping[str, Action]) -> Iterator[KeyProblem]:
    """Every key that would do two things at once in the same place, with both of them named."""
    actions = list(known.values())
    keys = {action.id: own.get(action.id, tuple(map(key_name, action.keys))) for action in actions}
    used = {key for each in keys.values() for key in each}
    for number, one in enumerate(actions):
        for other in actions[number + 1 :]:
            both = set(keys[one.id]) & set(keys[other.id])
            if not both or not places(one) & places(other) or not {one.id, other.id} & own.keys():
                continue
            changed, first = (other, one) if other.id in own else (one, other)
            problem = _("'{key}' would do both {one} ({said}) and {other} ({said_too})").format(
                key=min(both), one=first.id, said=_(first.description), other=changed.id,
                said_too=_(changed.description),
            )  # fmt: skip
            advice = _("Free is '{key}'; or give {action} another key.").format(
                key=_free(min(both), used), action=first.id
            )
            yield KeyProblem(changed.id, problem, advice)


def places(action: Action) -> frozenset[str]:
    """Where the keys of an action are heard: on the main screen, on one of the sheets that have keys of their own."""
    if action.scope in SHEETS:
        return frozenset((action.scope.value,))
    everywhere = action.scope is Scope.PANE or action.group is Group.CORRECT
    return frozenset(("main", *(sheet.value for sheet in SHEETS)) if everywhere else ("main",))


def _free(wanted: str, used: set[str]) -> str:
    """A letter that does nothing yet: the wanted one's other case, else the next after it."""
    letters = string.ascii_lowercase + string.ascii_uppercase
    at = letters.find(wanted.lower()) if len(wanted) == 1 else 0
    near = (wanted.swapcase(), *letters[max(0, at) :], *letters)
    return next((letter for letter in near if letter in letters and letter not in used), "F9")


def _nearest(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name, names, n=1) or get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    if near:
        return _("Did you mean '{name}'?").format(name=near[0])
    return _("The help (?) shows how keys and actions are named.")
