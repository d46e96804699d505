"""The catalogues say everything that the code says, and the code says nothing beside them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from languages.messages import extract
from tui.language import DOMAIN, FOLDER, languages

ROOT = Path(__file__).parent.parent
TRANSLATED = [code for code in languages() if code != "en"]
MARKS = {"_", "N_", "NN_", "ngettext"}
KEYWORDS = DEFAULT_KEYWORDS | {"NN_": (1, 2)}


def po_file(code: str) -> Path:
    return FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.po"


@pytest.fixture(scope="module", params=TRANSLATED)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    with po_file(request.param).open("rb") as file:
        return read_po(file, locale=request.param, domain=DOMAIN)


@pytest.fixture(scope="module")
def in_code() -> set[str | tuple[str, ...]]:
    """The messages of the code."""
    found = extract_from_dir(ROOT / "tui", method_map=[("**.py", extract)], keywords=KEYWORDS)
    messages = {message for _file, _line, message, _comments, _context in found}
    singulars = {message[0] for message in messages if isinstance(message, tuple)}
    return messages - singulars  # a catalogue has one entry for both


def texts(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _words, name, _spec, _conversion in Formatter().parse(text) if name}


def test_every_message_of_the_code_is_translated(catalogue: Catalog, in_code: set[str | tuple[str, ...]]) -> None:
    known = {message.id for message in catalogue if message.id and all(texts(message)) and not message.fuzzy}
    assert len(in_code) > 400
    assert in_code == known, "make catalogues, then translate what is new"


def test_translations_have_the_places_of_their_messages(catalogue: Catalog) -> None:
    for message in catalogue:
        if not message.id or not message.python_brace_format:
            continue
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        for form, text in zip(forms, texts(message), strict=True):
            assert not text or places(text) == places(form), form


def test_compiled_catalogues_are_up_to_date(catalogue: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    assert po_file(str(catalogue.locale)).with_suffix(".mo").read_bytes() == compiled.getvalue(), "make catalogues"


# -- texts beside the catalogues ---------------------------------------------------------------------------------------

SAYS = {
    "note",
    "tell",
    "emit",
    "notify",
    "filled",
    "_title",
    "_cells",
    "UserError",
    "UsageError",
    "progress",
    "placeholder",
}
"""Calls whose texts a user reads."""
WORDS = re.compile(r"[^\W\d_]{2,}[,:;.]? [^\W\d_]{2,}")
NO_WORDS = re.compile(r"[\s$#{<(]|\w+ \{ |on \$|import |[a-z ]*(bold|dim|reverse|underline)\b")
"""Styles, style sheets and programs begin so."""


def unmarked(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts of a tree that no call marks for translation, without documentation."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
        return
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        if name == "Binding" or name in ("command", "option", "group", "argument"):
            return  # what is bound is shown by the registry; the command line's help is English
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child
        yield from unmarked(child)


@pytest.mark.parametrize("room", ["reader", "phrases", "settings"])
def test_no_text_for_the_user_stands_beside_the_catalogues(room: str) -> None:
    said = [
        f"{path.relative_to(ROOT)}:{text.lineno}: {text.value}"
        for path in sorted((ROOT / "tui" / room).rglob("*.py"))
        for text in unmarked(ast.parse(path.read_text(encoding="utf-8")))
        if WORDS.search(text.value) and not NO_WORDS.match(text.value)
    ]
    assert not said


@pytest.mark.parametrize("room", ["reader", "cli"])
def test_what_is_told_a_user_is_marked(room: str) -> None:
    said = [
        f"{path.relative_to(ROOT)}:{text.lineno}: {text.value}"
        for path in sorted((ROOT / "tui" / room).rglob("*.py"))
        for text in told(ast.parse(path.read_text(encoding="utf-8")))
        if re.search(r"[^\W\d_]{2,}", text.value)
    ]
    assert not said


def told(tree: ast.AST) -> Iterator[ast.Constant]:
    """The unmarked texts of calls that tell a user something."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        given = [*(node.args if name in SAYS else ()), *(each.value for each in node.keywords if each.arg in SAYS)]
        for argument in given:
            yield from (each for each in unmarked(ast.Expression(argument)) if "gegenlese" not in each.value)
