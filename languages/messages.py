"""Finding the messages in the code, for ``pybabel extract``; `babel.cfg` names this module's function.

Babel's own extraction reads tokens and, before Python 3.12, sees no call within an f-string. This one reads the syntax
tree.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

Message = tuple[int, str, str | tuple[str, ...], list[str]]
"""Line, function, the text or its singular and plural, comments."""


def extract(
    file: BinaryIO, keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Message]:
    """Every call of one of the `keywords` with texts as its first arguments, as Babel's extraction methods give it."""
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in keywords:
            texts = tuple(texts_of(node))
            if texts:
                yield node.lineno, node.func.id, texts if len(texts) > 1 else texts[0], []


def texts_of(call: ast.Call) -> Iterator[str]:
    """The texts among the first arguments of a call, up to the first that is none."""
    for argument in call.args:
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
            return
        yield argument.value
