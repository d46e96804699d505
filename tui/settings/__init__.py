"""The user's settings: one TOML file, every key optional, all of them declared once in `declared.py`.

What is declared there checks the file (`checking.py`), words the commented default (`default_file.py`) and gives the
values of `Settings`. What the reader remembers by itself is no setting and lies elsewhere; see `tui/state.py`.
"""

from __future__ import annotations

from tui.settings.declared import AUTO, SETTINGS, Setting, Settings
from tui.settings.file import load_settings, read_settings, settings_path, where

__all__ = ["AUTO", "SETTINGS", "Setting", "Settings", "load_settings", "read_settings", "settings_path", "where"]
