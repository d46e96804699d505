"""Which theme the reader begins with."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from textual.theme import BUILTIN_THEMES

from tui.language import _
from tui.reader.theme import DARK, LIGHT, THEMES

AUTO = "auto"
_LIGHT_BACKGROUNDS = {"7", "15"}


def theme_names() -> tuple[str, ...]:
    """The themes that there are: ours first, then Textual's own."""
    return (*(theme.name for theme in THEMES), *sorted(BUILTIN_THEMES))


def wrong_theme(wanted: str) -> tuple[str, str] | None:
    """What is wrong with the name of a theme, and the nearest right one; None for a right one."""
    names = (AUTO, *theme_names())
    if wanted in names:
        return None
    near = get_close_matches(wanted.casefold(), names, n=1)
    problem = _("there is no theme '{theme}'").format(theme=wanted)
    if near:
        return problem, _("Did you mean '{name}'?").format(name=near[0])
    return problem, _("There are {names}.").format(names=", ".join(names))


def theme_at_start(wanted: str, environment: Mapping[str, str]) -> str:
    """The theme for a setting; "auto", and a theme that there is not, leave it to the environment.

    That is `TEXTUAL_THEME`, then the background of the terminal where it says so in `COLORFGBG` (rxvt's convention, of
    Konsole and iTerm2 too: `15;0` is white on black), else the dark one.
    """
    names = theme_names()
    for name in (wanted, environment.get("TEXTUAL_THEME", "")):
        if name in names:
            return name
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in _LIGHT_BACKGROUNDS else DARK
