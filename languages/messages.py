"""Finding the messages in the code, for ``pybabel extract``; `babel.cfg` names this module's function.

Babel's own extraction reads tokens and, before Python 3.12, sees no call within an f-string. This one reads the syntax
tree, and finds the help of the command line besides: docstrings of commands, paragraph by paragraph, and `help` of
options.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from tui.cli.help_texts import AS_IT_IS_LINE, paragraphs

Message = tuple[int, str, str | tuple[str, ...], list[str]]
"""Line, function, the text or its singular and plural, comments."""


def extract(
    file: BinaryIO, keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Message]:
    """Every call of one of the `keywords` with texts as its first arguments, as Babel's extraction methods give it."""
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.FunctionDef) and is_command(node):
            for paragraph in paragraphs(ast.get_docstring(node) or ""):
                yield node.lineno, "_", paragraph.removeprefix(AS_IT_IS_LINE), []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in keywords:
            if texts := tuple(texts_of(node.args)):
                yield node.lineno, node.func.id, texts if len(texts) > 1 else texts[0], []
        elif isinstance(node, ast.Call):
            for text in texts_of([each.value for each in node.keywords if each.arg == "help"]):
                yield node.lineno, "_", text, []


def is_command(function: ast.FunctionDef) -> bool:
    """Whether the function is made a command that people call, whose docstring is its help."""
    made_by = (each.func for each in function.decorator_list if isinstance(each, ast.Call))
    return any(isinstance(each, ast.Attribute) and each.attr in ("command", "group") for each in made_by)


def texts_of(arguments: Sequence[ast.expr]) -> Iterator[str]:
    """The texts that arguments begin with, up to the first that is none."""
    for argument in arguments:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            return
        yield argument.value
