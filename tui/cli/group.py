"""The command group: options that all commands share, and commands imported only when called."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui import __version__
from tui.language import choose_language
from tui.model import DocumentError
from tui.settings import Settings, read_settings

if TYPE_CHECKING:
    from tui.library import Library

COMMANDS = {
    "read": ("tui.cli.read", "Open the terminal reader (the default command)."),
    "add": ("tui.cli.add", "Clean, annotate and compare files or folders, and keep them in the library."),
    "list": ("tui.cli.list_articles", "List the stories and articles of the library."),
    "search": ("tui.cli.search", "Search all sources."),
    "show": ("tui.cli.show", "Print one article."),
    "compare": ("tui.cli.compare", "Print how each source reports the same facts."),
    "entities": ("tui.cli.entities", "List persons, places and organisations."),
    "corrections": ("tui.cli.corrections", "List, take back, export and import what was corrected."),
    "notes": ("tui.cli.notes", "List, search, write and remove notes on articles, sentences and facts."),
    "annotate": ("tui.cli.annotate", "Annotate a folder as one story, without a library."),
    "settings": ("tui.cli.settings", "Print the settings, check them, or write the commented default."),
}

HIDDEN = {"compare-again": "tui.cli.compare_again"}
"""Commands that programs run and nobody types."""


class UserError(click.ClickException):
    """An expected failure, said in one line; exit status 1."""

    def show(self, file: Any = None) -> None:
        """Print the line to standard error, with nothing in it that a terminal would act on."""
        from tui.cli.output import printable

        click.echo(f"gegenlese: {printable(self.format_message())}", file=file, err=file is None)


@dataclass(slots=True)
class Context:
    """What the shared options say: the library's folder and the user's settings."""

    folder: Path
    settings: Settings

    def open_library(self, *, create: bool = False) -> Library:
        """The user's library; a library that is missing, broken or newer ends the command with one line."""
        from tui.library import Library

        try:
            return Library.open(self.folder, create=create)
        except DocumentError as error:
            raise UserError(str(error)) from error


class LazyGroup(click.Group):
    """Lists every command without importing it: `gegenlese --help` and the reader's start pay for nothing else."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command's object, imported now."""
        module = COMMANDS[cmd_name][0] if cmd_name in COMMANDS else HIDDEN.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, from the short descriptions above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


EPILOG = """\b
Examples:
  gegenlese add ~/news/flood          take in a folder of .txt and .html files
  gegenlese                           read
  gegenlese search "Pegel Köln"       search all sources
  gegenlese compare --json            every shared fact, with file and offsets

Exit status: 0 done, 1 something failed or nothing was found, 2 wrong usage."""


@click.group(
    cls=LazyGroup, invoke_without_command=True, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--library",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="GEGENLESE_LIBRARY",
    help="Folder of the library (default: the settings' one, else the platform's place for user data).",
)
@click.version_option(__version__, prog_name="gegenlese")
@click.pass_context
def gegenlese(ctx: click.Context, folder: Path | None) -> None:
    """Lay several news sources side by side: who says what, with which number, on whose word, and who is silent."""
    choose_language()
    settings, problems = read_settings()
    if problems and ctx.invoked_subcommand != "settings":
        raise UserError(str(problems[0]))
    choose_language(settings.spoken)
    ctx.obj = Context(folder or settings.folder, settings)
    if ctx.invoked_subcommand is None:
        read = gegenlese.get_command(ctx, "read")
        assert read is not None
        ctx.invoke(read)
