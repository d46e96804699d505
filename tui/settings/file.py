"""The settings file: where it lies, reading it, and the line on which something stands."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

from tui.language import _
from tui.model import DocumentError
from tui.settings.checking import check
from tui.settings.declared import APPLICATION, Settings

_TABLE = re.compile(r"\s*\[([^\]]*)\]")
_KEY = re.compile(r"""\s*["']?([^"'=\s]+)["']?\s*=""")


def settings_path() -> Path:
    """The settings file: `$GEGENLESE_SETTINGS`, else `settings.toml` in the platform's place for configuration."""
    named = os.environ.get("GEGENLESE_SETTINGS")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path(APPLICATION) / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings file; a file that does not exist gives the defaults.

    Raises DocumentError for the first thing that is wrong with it: no TOML, an unknown key (the nearest known one is
    named), a value of the wrong type or out of its limits (the nearest right one is named).
    """
    settings, problems = read_settings(path)
    if problems:
        raise problems[0]
    return settings


def read_settings(path: Path | None = None) -> tuple[Settings, list[DocumentError]]:
    """What is right in the settings file, with the defaults for the rest, and everything that is wrong with it."""
    path = path or settings_path()
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        problem = _("the settings cannot be read ({error})").format(error=error)
        return Settings(), [DocumentError(str(path), problem, _("Mend the file or remove it."))]
    right, problems = check(values)
    errors = [DocumentError(where(path, text, one.key, one.table), one.problem, one.advice) for one in problems]
    return Settings(**right), errors


def where(path: Path, text: str, key: str, table: str = "") -> str:
    """The file and, where it can be told, the line of it on which a key of a table stands."""
    within = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _TABLE.match(line):
            within = heading[1].strip().strip("\"'")
            if not table and within == key:
                return _("{file}, line {number}").format(file=path, number=number)
        elif (found := _KEY.match(line)) and (
            (found[1] == key and within == table) or (table and not within and found[1] == f"{table}.{key}")
        ):
            return _("{file}, line {number}").format(file=path, number=number)
    return str(path)
