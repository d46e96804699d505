"""All keys, from the registry, searchable."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.library.folding import both_folds, holds
from tui.model import FactKind, Verdict
from tui.phrases.facts import VERDICT_WORDS
from tui.phrases.kinds import ENTITY_WORDS
from tui.reader.actions import ACTIONS, Action, Group
from tui.reader.gutter import Mark
from tui.reader.plain import joined, plain, styled
from tui.reader.screens.sheet import Sheet
from tui.reader.theme import (
    DIFFERING_STYLES,
    ENTITY_STYLES,
    FAINT,
    LONE_NUMBER_STYLE,
    NUMBER_STYLE,
    QUOTE_STYLE,
    VERDICT_STYLES,
)
from tui.reader.widgets.typed_choice import TypedChoice

FOOT = N_("Type to search · Enter does it · Esc closes")
NO_KEY = N_("No key does that. The palette (Ctrl+P) also knows articles and names.")
MARGIN = N_("how many, in the margin")
KEY_WIDTH = 18


class KeyChoice(TypedChoice):
    """The actions that what was typed names, with their keys."""

    @dataclass
    class Chosen(Message):
        """The user chose the action with this id."""

        action: str

    def on_mount(self) -> None:
        """List every key."""
        self.looked_for()

    def looked_for(self) -> None:
        """List the actions group by group."""
        options: list[tuple[Option, bool]] = []
        wanted = self.input.value
        found = sorted((a for a in ACTIONS if _matches(a, wanted)), key=lambda a: list(Group).index(a.group))
        for group, actions in groupby(found, key=lambda action: action.group):
            options.append((Option(styled((_(group.value), f"{FAINT} bold")), disabled=True), True))
            options += [(Option(_line(action), id=action.id), False) for action in actions]
        self.choices.fill(options or [(Option(styled((_(NO_KEY), FAINT)), disabled=True), False)])

    def chosen(self, option_id: str) -> None:
        """Tell which action it is."""
        self.post_message(self.Chosen(option_id))


class Help(ModalScreen[str | None]):
    """Ends with the id of the action that the user chose, or None."""

    CSS_PATH = "sheet.tcss"
    VERTICAL_BREAKPOINTS = Sheet.VERTICAL_BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1", "dismiss(None)", "back", show=False)]

    def compose(self) -> ComposeResult:
        """What the signs mean, the search line, the keys."""
        with Vertical(classes="sheet"):
            yield Static(_legend(), classes="sheet-title", markup=False)
            yield KeyChoice(_("search the keys"), id="help-keys")
            yield Static(plain(_(FOOT)), classes="sheet-foot", markup=False)

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(KeyChoice).input.focus()

    @on(KeyChoice.Chosen)
    def _do(self, event: KeyChoice.Chosen) -> None:
        self.dismiss(event.action)


def _matches(action: Action, wanted: str) -> bool:
    return holds(both_folds(action.words), wanted)


def _line(action: Action) -> Content:
    # Some keys have long names in some languages: they take more room and still end before the words begin.
    return styled((f"{action.key_names} ".ljust(KEY_WIDTH), "$primary bold"), _(action.description))


def _legend() -> Content:
    kinds = [part for kind in ENTITY_STYLES for part in ((_(ENTITY_WORDS[kind]), ENTITY_STYLES[kind]), "   ")]
    facts = (
        (_("number"), NUMBER_STYLE), "   ", (_("number only here"), LONE_NUMBER_STYLE), "   ",
        (_("quotation"), QUOTE_STYLE), "   ", (_("differing"), DIFFERING_STYLES[FactKind.QUANTITY]),
    )  # fmt: skip
    margin = [
        part for verdict, count in zip(Verdict, (2, 3, 1), strict=True)
        for part in ((Mark(0, verdict, count).words, VERDICT_STYLES[verdict]), f" {_(VERDICT_WORDS[verdict])}   ")
    ]  # fmt: skip
    return joined([styled(*kinds), styled(*facts), styled(*margin, (_(MARGIN), FAINT))])
