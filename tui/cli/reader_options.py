"""What the settings say of the reader: names of themes and keys, which only the reader can check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.model import DocumentError
from tui.settings import Settings, where

if TYPE_CHECKING:
    from tui.reader.options import ReaderOptions


def options_for_reader(settings: Settings, path: Path) -> ReaderOptions:
    """The options of the reader; raises DocumentError for a theme that there is not, or a key that cannot be."""
    from tui.reader.keymap import read_keys
    from tui.reader.options import ReaderOptions

    if problems := problems_with_reader(settings, path):
        raise problems[0]
    return ReaderOptions(
        theme=settings.theme,
        keys=read_keys(settings.keys)[0],
        text_width=settings.text_width,
        entity_letters=settings.entity_letters,
        grouping=settings.grouping,
    )


def problems_with_reader(settings: Settings, path: Path) -> list[DocumentError]:
    """What is wrong with the theme and the keys of the settings file at `path`."""
    from tui.reader.keymap import read_keys
    from tui.reader.theme_choice import wrong_theme

    problems = [("theme", "", *said)] if (said := wrong_theme(settings.theme)) else []
    problems += [(one.action, "keys", one.problem, one.advice) for one in read_keys(settings.keys)[1]]
    if not problems:
        return []
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    return [DocumentError(where(path, text, key, table), what, advice) for key, table, what, advice in problems]
