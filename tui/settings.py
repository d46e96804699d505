"""The user's settings: one TOML file, every key optional.

library = "~/news"          # the folder that holds the library
theme   = "gegenlese-dark"  # the reader's theme
model   = "de_core_news_lg" # an installed spaCy pipeline whose recogniser replaces ours
"""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tui.model import DocumentError

APPLICATION = "gegenlese"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the library lies, and the choices a user made; None means the built-in default."""

    library: str | None = None
    theme: str | None = None
    model: str | None = None

    def library_folder(self) -> Path:
        """The folder of the library: the settings' own, else the platform's place for user data."""
        if self.library:
            return Path(self.library).expanduser()
        from platformdirs import user_data_path

        return user_data_path(APPLICATION)


def settings_path() -> Path:
    """The settings file: `$GEGENLESE_SETTINGS`, else `settings.toml` in the platform's place for configuration."""
    named = os.environ.get("GEGENLESE_SETTINGS")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path(APPLICATION) / "settings.toml"


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings file; a file that does not exist gives the defaults.

    Raises DocumentError where the file is no TOML, holds an unknown key (the nearest known one is named) or a value of
    the wrong type.
    """
    path = path or settings_path()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(
            str(path), f"the settings cannot be read ({error})", "Mend the file or remove it."
        ) from error
    return Settings(**_checked(values, path))


def _checked(values: dict[str, Any], path: Path) -> dict[str, str]:
    known = [field.name for field in fields(Settings)]
    for key, value in values.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            advice = f"Did you mean {near[0]!r}?" if near else f"Known settings are {', '.join(known)}."
            raise DocumentError(str(path), f"there is no setting {key!r}", advice)
        if not isinstance(value, str):
            raise DocumentError(str(path), f"the setting {key!r} must be text", f'Write {key} = "…".')
    return values
