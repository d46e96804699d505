"""The commented default of the settings file, made from what is declared."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from tui.language import _
from tui.settings.checking import as_toml, what_is_right
from tui.settings.declared import KEYS, SETTINGS, Setting

WIDTH = 100


def default_file(actions: Iterable[tuple[str, tuple[str, ...], str]] = ()) -> str:
    """Every setting at its default, commented out and explained; uncommented the text says what holds without it.

    `actions` are those of the reader: id, keys, and what it does in the user's language.
    """
    lines = [*_comment(_("Settings of Gegenlese. Take away the # before a line and change what stands there."))]
    for setting in SETTINGS:
        lines += ["", *_comment(_explained(setting)), f"#{setting.name} = {as_toml(setting.default)}"]
    lines += ["", *_comment(_("Keys of the reader: an action's id, and the key or the list of keys that do it. "
                              "Keys are written as the help (?) shows them."))]  # fmt: skip
    lines.append(f"[{KEYS}]")
    for action, keys, description in actions:
        lines.append(f"#{action} = {as_toml(keys[0] if len(keys) == 1 else keys)}  # {' '.join(description.split())}")
    return "\n".join(lines) + "\n"


def _explained(setting: Setting) -> str:
    explanation = _(setting.explanation)
    if setting.kind is str and not setting.choices:
        return explanation
    return f"{explanation} {_('Right is {right}.').format(right=what_is_right(setting))}"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# ")
