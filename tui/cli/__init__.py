"""The commands: the only room that knows all others. Each command imports what it needs when it runs."""

from __future__ import annotations


def main() -> None:
    """Entry point of `gegenlese` and `python -m tui`."""
    from tui.cli.group import gegenlese

    gegenlese(prog_name="gegenlese")
