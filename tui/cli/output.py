"""Printing: plain text that a terminal cannot be steered by, and JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
import unicodedata
from typing import Any

import click


def printable(text: str) -> str:
    """The text with every control, escape and direction-changing character shown as its code point.

    Article text is already free of them; file names and a user's own words are not.
    """
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs") else f"\\x{ord(char):02x}"
        for char in text
    )


class Styled(str):
    """Text whose escape sequences this program made itself."""

    __slots__ = ()


def style(text: str, **attributes: Any) -> Styled:
    """The text in colour or bold where standard output is a terminal and NO_COLOR is not set."""
    plain = printable(text)
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Styled(click.style(plain, **attributes) if coloured else plain)


def emit(*parts: str) -> None:
    """One line to standard output; parts that `style` did not make are made printable first."""
    click.echo("".join(part if isinstance(part, Styled) else printable(part) for part in parts))


def emit_json(value: Any) -> None:
    """One JSON document to standard output, UTF-8 as it is."""
    click.echo(json_text(value))


def json_text(value: Any) -> str:
    """The value as a JSON document, UTF-8 as it is."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def paragraph(text: str, *, indent: str = "") -> str:
    """The paragraph wrapped to a terminal's width (76 at most); whole where output is no terminal, for pipes."""
    if not sys.stdout.isatty():
        return indent + text
    width = min(76, shutil.get_terminal_size().columns - 1)
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
