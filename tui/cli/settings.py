"""`gegenlese settings`: where the settings lie and what holds, checking them, writing the commented default."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, style
from tui.language import _
from tui.model import DocumentError
from tui.phrases.reported import whole_report
from tui.settings import SETTINGS, Settings, read_settings, settings_path


@click.command("settings")
@click.option("--init", "write", is_flag=True, help="Write the commented default, unless there is a file already.")
@click.option("--check", "only_check", is_flag=True, help="Say everything that is wrong with the file.")
@click.pass_obj
def command(context: Context, write: bool, only_check: bool) -> None:
    """Print the settings' file and what holds, as TOML: what the file says, and the defaults for the rest.

    \b
    Examples:
      gegenlese settings
      gegenlese settings --init && $EDITOR "$(gegenlese settings | sed -n '1s/^# //p')"
      gegenlese settings --check
    """
    path = settings_path()
    if write:
        _write_default(path)
        return
    problems = all_problems(path)
    if only_check and not problems:
        emit(_("{file}: nothing is wrong").format(file=path))
    elif not only_check:
        _print(path, context)
    if problems:
        for problem in problems[:-1]:
            click.echo(f"gegenlese: {whole_report(problem)}", err=True)
        raise UserError(whole_report(problems[-1]))


def all_problems(path: Path) -> list[DocumentError]:
    """Everything that is wrong with a settings file, the reader's keys and theme included."""
    settings, problems = read_settings(path)
    from tui.cli.reader_options import problems_with_reader

    return [*problems, *problems_with_reader(settings, path)]


def _write_default(path: Path) -> None:
    from tui.reader.actions import ACTIONS
    from tui.settings.default_file import default_file

    text = default_file((action.id, action.keys, _(action.description)) for action in ACTIONS)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise UserError(_("{file} is there already; nothing was written").format(file=path)) from None
    except OSError as error:
        raise UserError(_("{file} cannot be written ({error})").format(file=path, error=error.strerror)) from error
    emit(_("Written: {file}").format(file=path))


def _print(path: Path, context: Context) -> None:
    emit(f"# {path}")
    if not path.exists():
        emit("# ", _("There is no such file; 'gegenlese settings --init' writes one."))
    for line in _lines(context.settings, context.folder):
        emit(line)


def _lines(settings: Settings, folder: Path) -> Iterator[str]:
    """The settings that hold, as TOML; what is a default is marked as one."""
    from tui.settings.checking import as_toml

    default = Settings()
    for setting in SETTINGS:
        value = str(folder) if setting.name == "library" else getattr(settings, setting.name)
        line = f"{setting.name} = {as_toml(value)}"
        yield line if value != getattr(default, setting.name) else line + style(f"  # {_('default')}", dim=True)
    if settings.keys:
        yield "\n[keys]"
    for action, keys in settings.keys.items():
        yield f"{action} = {as_toml(keys[0] if len(keys) == 1 else keys)}"
