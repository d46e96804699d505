"""The command group: options that all commands share, and commands imported only when called."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui import __version__
from tui.cli.help_texts import in_users_language, let_click_speak
from tui.language import N_, _, choose_language
from tui.model import DocumentError
from tui.settings import Settings, read_settings

if TYPE_CHECKING:
    from tui.library import Library

COMMANDS = {
    "read": ("tui.cli.read", N_("Open the terminal reader (the default command).")),
    "add": ("tui.cli.add", N_("Clean, annotate and compare files or folders, and keep them in the library.")),
    "list": ("tui.cli.list_articles", N_("List the stories and articles of the library.")),
    "search": ("tui.cli.search", N_("Search all sources.")),
    "searches": ("tui.cli.searches", N_("List, run and remove saved searches, with what is new in them.")),
    "show": ("tui.cli.show", N_("Print one article.")),
    "compare": ("tui.cli.compare", N_("Print how each source reports the same facts.")),
    "entities": ("tui.cli.entities", N_("List persons, places and organisations.")),
    "corrections": ("tui.cli.corrections", N_("List, take back, export and import what was corrected.")),
    "notes": ("tui.cli.notes", N_("List, search, write and remove notes on articles, sentences and facts.")),
    "annotate": ("tui.cli.annotate", N_("Annotate a folder as one story, without a library.")),
    "doctor": ("tui.cli.doctor", N_("Check the library and its search index, or make the index anew.")),
    "settings": ("tui.cli.settings", N_("Print the settings, check them, or write the commented default.")),
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
        """The user's library; one that is missing, broken or newer, or no thesaurus, ends the command with one line."""
        from tui.library import Library

        try:
            library = Library.open(self.folder, create=create)
            library.use_thesaurus(self.settings.thesaurus)
            return library
        except DocumentError as error:
            from tui.phrases.reported import whole_report

            raise UserError(whole_report(error)) from error


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
        return in_users_language(import_module(module).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, from the short descriptions above."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(short)) for name, (_module, short) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples, and what the exit status says."""
        with formatter.section(_("Examples")):
            formatter.write_dl([(_(command), _(does)) for command, does in EXAMPLES])
        formatter.write_paragraph()
        formatter.write_text(_("Exit status: 0 done, 1 something failed or nothing was found, 2 wrong usage."))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help in the user's language."""
        click.Group.format_help(in_users_language(self), ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Choose the language before anything is said, the help and what is wrong with the arguments included."""
        let_click_speak()
        choose_language()
        settings, _problems = ctx.meta[SETTINGS_READ] = read_settings()
        choose_language(settings.spoken)
        return super().parse_args(ctx, args)


EXAMPLES = (
    (N_("gegenlese add ~/news/flood"), N_("take in a folder of articles")),
    ("gegenlese", N_("open the reader")),
    ('gegenlese search "Pegel Köln"', N_("search all sources")),
    ("gegenlese compare --json", N_("every shared fact, with file and offsets")),
)
SETTINGS_READ = "tui.settings"
"""Where the click context keeps the settings, and what is wrong with them."""


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
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
    settings, problems = ctx.meta[SETTINGS_READ]
    if problems and ctx.invoked_subcommand != "settings":
        raise UserError(str(problems[0]))
    ctx.obj = Context(folder or settings.folder, settings)
    if ctx.invoked_subcommand is None:
        read = gegenlese.get_command(ctx, "read")
        assert read is not None
        ctx.invoke(read)
