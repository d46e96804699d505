"""The command line's help in the user's language: the docstrings of commands, their options, and click's own words."""

from __future__ import annotations

import gettext
from copy import copy
from inspect import cleandoc

import click

from tui.language import DOMAIN, FOLDER, N_, NN_, _

AS_IT_IS = "\b"
"""What click has at the beginning of a paragraph whose lines it is to leave alone."""
AS_IT_IS_LINE = f"{AS_IT_IS}\n"
OF_CLICK = (
    N_("Usage:"), N_("Options"), N_("Commands"), N_("Show this message and exit."), N_("Show the version and exit."),
    N_("default: {default}"), N_("required"), N_("env var: {var}"), N_("Error: {message}"), N_("Aborted!"),
    N_("Try '{command} {option}' for help."), N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"), N_("Missing argument"), N_("Missing option"),
    N_("No such option {name!r}."), N_("No such command {name!r}."), N_("Option {name!r} does not take a value."),
    N_("{value!r} is not a valid {number_type}."), N_("{value} is not in the range {range}."),
    N_("Could not open file {filename!r}: {message}"), N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."), N_("file"), N_("directory"), N_("path"),
)  # fmt: skip
"""What click says by itself and looks up in gettext's present domain."""
OF_CLICK_COUNTED = (
    NN_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    NN_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    NN_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    NN_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)


def let_click_speak() -> None:
    """Let click find its words in our catalogue: of the language of the locale, as it always does."""
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)


def in_users_language(command: click.Command) -> click.Command:
    """The command with its help in the language chosen; what it does stays."""
    said = copy(command)
    said.help = _translated(command.help or "")
    said.params = [_option(each) if isinstance(each, click.Option) else each for each in command.params]
    return said


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a docstring, each on one line; those for click to leave alone as they are."""
    return [each if each.startswith(AS_IT_IS) else " ".join(each.split()) for each in cleandoc(text).split("\n\n")]


def _option(option: click.Option) -> click.Option:
    said = copy(option)
    said.help = _(option.help) if option.help else None
    return said


def _translated(text: str) -> str:
    return "\n\n".join(_paragraph(each) for each in paragraphs(text) if each)


def _paragraph(text: str) -> str:
    """Examples are one message with their heading: what they search for, and the fields for it, have German names."""
    return AS_IT_IS_LINE + _(text.removeprefix(AS_IT_IS_LINE)) if text.startswith(AS_IT_IS) else _(text)
