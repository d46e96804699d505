"""All keys, from the registry, searchable."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.model import FactKind, Verdict
from tui.phrases.facts import VERDICT_WORDS
from tui.phrases.kinds import ENTITY_WORDS
from tui.reader.actions import ACTIONS, Action, Group, Scope, bindings
from tui.reader.gutter import Mark
from tui.reader.plain import joined, plain, styled
from tui.reader.theme import (
    DIFFERING_STYLES,
    ENTITY_STYLES,
    FAINT,
    LONE_NUMBER_STYLE,
    NUMBER_STYLE,
    QUOTE_STYLE,
    VERDICT_STYLES,
)
from tui.reader.widgets.choice_list import ChoiceList

FOOT = "Type to search · Enter does it · Esc closes"
NO_KEY = "No key does that. The palette (Ctrl+P) also knows articles and names."
MARGIN = "how many, in the margin"
KEY_WIDTH = 18


class Help(ModalScreen[str | None]):
    """Ends with the id of the action that the user chose, or None."""

    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss(None)", "back", show=False),
        *bindings(Scope.PANE),
    ]

    def compose(self) -> ComposeResult:
        """What the signs mean, the search line, the keys."""
        with Vertical(classes="sheet"):
            yield Static(_legend(), classes="sheet-title", markup=False)
            yield Input(placeholder="search the keys", compact=True)
            yield ChoiceList(id="help-keys", markup=False)
            yield Static(plain(FOOT), classes="sheet-foot", markup=False)

    def on_mount(self) -> None:
        """List every key."""
        self._fill("")
        self.query_one(Input).focus()

    def action_line_down(self) -> None:
        """To the next key."""
        self.query_one(ChoiceList).action_cursor_down()

    def action_line_up(self) -> None:
        """To the key before."""
        self.query_one(ChoiceList).action_cursor_up()

    def action_page_down(self) -> None:
        """A page down."""
        self.query_one(ChoiceList).action_page_down()

    def action_page_up(self) -> None:
        """A page up."""
        self.query_one(ChoiceList).action_page_up()

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted)
    def _do(self) -> None:
        option = self.query_one(ChoiceList).highlighted_option
        self.dismiss(option.id if option else None)

    @on(ChoiceList.OptionSelected)
    def _choose(self, event: ChoiceList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def _fill(self, wanted: str) -> None:
        options: list[tuple[Option, bool]] = []
        found = sorted((a for a in ACTIONS if _matches(a, wanted)), key=lambda a: list(Group).index(a.group))
        for group, actions in groupby(found, key=lambda action: action.group):
            options.append((Option(styled((group.value, f"{FAINT} bold")), disabled=True), True))
            options += [(Option(_line(action), id=action.id), False) for action in actions]
        self.query_one(ChoiceList).fill(options or [(Option(styled((NO_KEY, FAINT)), disabled=True), False)])


def _matches(action: Action, wanted: str) -> bool:
    text = action.words.casefold()
    return all(word in text for word in wanted.casefold().split())


def _line(action: Action) -> Content:
    return styled((f"{action.key_names:<{KEY_WIDTH}}", "$primary bold"), action.description)


def _legend() -> Content:
    kinds = [part for kind in ENTITY_STYLES for part in ((ENTITY_WORDS[kind], ENTITY_STYLES[kind]), "   ")]
    facts = (
        ("number", NUMBER_STYLE), "   ", ("number only here", LONE_NUMBER_STYLE), "   ", ("quotation", QUOTE_STYLE),
        "   ", ("differing", DIFFERING_STYLES[FactKind.QUANTITY]),
    )  # fmt: skip
    margin = [
        part for verdict, count in zip(Verdict, (2, 3, 1), strict=True)
        for part in ((Mark(0, verdict, count).words, VERDICT_STYLES[verdict]), f" {VERDICT_WORDS[verdict]}   ")
    ]  # fmt: skip
    return joined([styled(*kinds), styled(*facts), styled(*margin, (MARGIN, FAINT))])
