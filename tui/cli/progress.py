"""How far a long command has come."""

from __future__ import annotations

import sys

import click


class ProgressLine:
    """One line on standard error that is rewritten in place; on a pipe, a line for each step."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._step = ""

    def show(self, step: str, done: int, total: int) -> None:
        """Say how far a step has come: `done` of `total`."""
        if self._terminal:
            bar = f"{done}/{total}" if total > 1 else "…"
            click.echo(f"\r\x1b[2K{step} {bar}", nl=False, err=True)
        elif step != self._step:
            click.echo(f"{step} …", err=True)
        self._step = step

    def clear(self) -> None:
        """Take the line away."""
        if self._terminal and self._step:
            click.echo("\r\x1b[2K", nl=False, err=True)
