"""How the reader is built: small screens, widgets that reach into no other, one registry for all that a user can do."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App

import tui.reader
from tests.reader.conftest import Reading
from tui.reader import actions
from tui.reader.actions import ACTIONS, Action, Group, Pane, Scope, footer_actions
from tui.reader.keymap import read_keys
from tui.reader.options import ReaderOptions
from tui.reader.screens.help import Help
from tui.reader.screens.reading import ReadingScreen

ROOM = Path(tui.reader.__file__).parent
MODULES = {path.relative_to(ROOM).as_posix(): ast.parse(path.read_text("utf-8")) for path in ROOM.rglob("*.py")}
LONGEST_SCREEN = 300
PUBLIC = {"_replace", "_asdict", "_fields"}
"""What a named tuple offers to everybody."""
QUERIES = {"query", "query_one", "query_exactly_one", "query_children", "query_ancestor"}


def classes(module: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(module) if isinstance(node, ast.ClassDef))


def own_actions(cls: ast.ClassDef) -> set[str]:
    """The actions that the body of a class defines."""
    functions = (node for node in cls.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {each.name.removeprefix("action_") for each in functions if each.name.startswith("action_")}


def own_bindings(cls: ast.ClassDef) -> str:
    """What the body of a class says of its keys."""
    assigned = (node for node in cls.body if isinstance(node, ast.AnnAssign | ast.Assign))
    return " ".join(text for node in assigned if (text := ast.unparse(node)).startswith("BINDINGS"))


def test_no_screen_is_longer_than_one_idea() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in (ROOM / "screens").glob("*.py")}
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_SCREEN} == {}


def test_nobody_looks_for_a_widget_inside_another_one() -> None:
    """Who wants something of a widget holds it and calls it; a query ends at what a class composes itself."""
    foreign, unknown = [], []
    for name, module in MODULES.items():
        text = ast.unparse(module)
        for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Attribute) and call.func.attr in QUERIES:
                if ast.unparse(call.func.value) != "self":
                    foreign.append(f"{name}:{call.lineno}")
                wanted = ast.literal_eval(call.args[0]) if isinstance(call.args[0], ast.Constant) else ""
                if wanted.startswith("#") and f"id='{wanted[1:]}'" not in text:
                    unknown.append(f"{name}:{call.lineno} {wanted}")
    assert (foreign, unknown) == ([], [])


def test_nobody_touches_what_another_object_keeps_to_itself() -> None:
    touched = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, module in MODULES.items()
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__")
        and node.attr not in PUBLIC
        and ast.unparse(node.value) not in ("self", "cls", "super()")
        and not (isinstance(node.value, ast.Name) and node.value.id.startswith("_"))
    ]  # fmt: skip
    assert touched == []


def test_what_a_user_can_do_stands_in_the_registry() -> None:
    """Or lies on a key that only means something while one types or answers there: then its own class binds it."""
    known = {action.id for action in ACTIONS}
    unknown = [
        f"{name} {cls.name}.action_{action}"
        for name, module in MODULES.items()
        for cls in classes(module)
        for action in own_actions(cls) - known
        if action not in own_bindings(cls) and not hasattr(App, f"action_{action}")
    ]
    assert unknown == []


def test_every_entry_of_the_registry_is_carried_out_somewhere() -> None:
    done = {action for module in MODULES.values() for cls in classes(module) for action in own_actions(cls)}
    assert [action.id for action in ACTIONS if action.id not in done and not hasattr(App, f"action_{action.id}")] == []


async def test_an_action_needs_an_entry_and_a_method_and_no_third_place(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Footer, help, palette and the user's own keys follow; what is left are its words in German, and its test."""
    greet = Action("greet", ("f9",), "greet", "Say good morning", Group.READER, footer=(Pane.ARTICLE,))
    for module in [module for name, module in sys.modules.items() if name.startswith("tui.reader")]:
        if hasattr(module, "ACTIONS"):
            monkeypatch.setattr(module, "ACTIONS", (*ACTIONS, greet))
    monkeypatch.setitem(actions._BY_ID, "greet", greet)

    class Polite(ReadingScreen):
        BINDINGS = actions.bindings(Scope.SCREEN)

        def action_greet(self) -> None:
            self.note("Good morning")

    monkeypatch.setattr("tui.reader.app.ReadingScreen", Polite)
    own, problems = read_keys({"greet": ("F8",)}, (*ACTIONS, greet))
    assert not problems
    async with reading(options=ReaderOptions(keys=own)) as reader:
        await reader.press("f8")
        assert reader.status == "Good morning"
        await reader.press("]", "f1")
        assert isinstance(reader.app.screen, Help)
        await reader.type("morning")
        assert "F8" in reader.screen_text()
        await reader.press("enter")
        assert reader.status == "Good morning"
        await reader.press("]", "ctrl+p")
        await reader.type("morning")
        await reader.searched()
        await reader.press("enter", "enter")
        assert reader.status == "Good morning"
        assert greet in footer_actions(Pane.ARTICLE)
