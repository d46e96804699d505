"""The reader's Textual app: themes, the main screen, and what works on every screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.actions import ActionParseResult, parse
from textual.app import App
from textual.binding import BindingType

from tui.language import _
from tui.reader.actions import Scope, bindings, use_keys
from tui.reader.options import ReaderOptions
from tui.reader.screens.reading import ReadingScreen
from tui.reader.theme import DARK, LIGHT, OTHER_LIGHT, THEMES, variable_defaults
from tui.reader.theme_choice import theme_at_start
from tui.state import KeptState

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.dom import DOMNode

    from tui.reader.comparing_again import CompareAgain
    from tui.reader.reading_library import ReadingLibrary
    from tui.reader.reports import Reports
    from tui.reader.screens.asked import CardAsked, CorrectionAsked, JudgementAsked, TimelineAsked, UndoAsked


BESIDE_TEXT = 4
"""Cells of the gutter and the padding in an article's column."""


def _commands() -> type[Provider]:
    # The palette costs some 30 ms to import and is rarely the first thing that a reader wants.
    from tui.reader.palette import ReaderCommands

    return ReaderCommands


class ReaderApp(App[None]):
    """Shows one library. Reads it and keeps the user's marks in it; changes nothing else."""

    TITLE = "Gegenlese"
    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.APP)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(
        self,
        library: ReadingLibrary,
        options: ReaderOptions = ReaderOptions(),  # noqa: B008 (frozen)
        *,
        open_file: str | None = None,
        state: KeptState | None = None,
        tour: bool = False,
        compare_again: CompareAgain | None = None,
        reports: Reports | None = None,
    ) -> None:
        """Take an open library; the rest as in `tui.reader.run`, with a function for the command."""
        # Textual asks for the style sheet's variables, the width of the text among them, at once.
        self.options = options
        # With NO_COLOR the theme's colours must not be turned into greys, which nobody could tell apart, but dropped;
        # Textual drops them only when it is told before it starts that colours are the terminal's own.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        for own in THEMES:
            self.register_theme(own)
        self.state = state or KeptState()
        self.theme = theme_at_start(self.state.now.choice("theme", options.theme), os.environ)
        self.set_keymap({action: ",".join(keys) for action, keys in options.keys.items()})
        use_keys(options.keys)
        self.desk = ReadingScreen(
            library, options, self.state, open_file=open_file, begin_with_tour=tour, compare_again=compare_again,
            reports=reports,
        )  # fmt: skip

    def get_default_screen(self) -> ReadingScreen:
        """The three panes."""
        return self.desk

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of names and verdicts for themes that are not ours, and the width of an article's column."""
        return variable_defaults(self.current_theme.dark) | {"column": str(self.options.text_width + BESIDE_TEXT)}

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry an action out; the main screen learns of what was done there."""
        on_desk = self.screen is self.desk
        done = await super().run_action(action, default_namespace, namespaces)
        if done and on_desk:
            self.desk.after_action(parse(action)[1] if isinstance(action, str) else action[1])
        return done

    def action_toggle_theme(self) -> None:
        """From light to dark and back; the next start begins with it."""
        self.choose_theme(OTHER_LIGHT.get(self.theme, LIGHT if self.current_theme.dark else DARK))

    def choose_theme(self, name: str) -> None:
        """Show another theme; the next start begins with it."""
        self.theme = name
        self.state.keep(self.state.now.with_choice("theme", self.options.theme, self.theme))

    def on_card_asked(self, event: CardAsked) -> None:
        """A sheet asks for the card of a name."""
        self.desk.show_entity(event.entity)

    def on_timeline_asked(self, event: TimelineAsked) -> None:
        """A sheet asks for the story over time."""
        self.desk.show_timeline(event.fact, event.file)

    def on_correction_asked(self, event: CorrectionAsked) -> None:
        """A sheet asks to correct a name."""
        self.desk.ask_correction(event.kind, event.entity)

    def on_judgement_asked(self, event: JudgementAsked) -> None:
        """A sheet asks to correct a fact."""
        self.desk.ask_judgement(event.kind, event.fact, event.file)

    def on_corrections_asked(self) -> None:
        """A sheet asks for all corrections."""
        self.desk.action_corrections()

    def on_notes_changed(self) -> None:
        """A sheet changed notes."""
        self.desk.renew_notes()

    def on_undo_asked(self, event: UndoAsked) -> None:
        """A sheet asks to take a correction back."""
        self.desk.take_back(event.correction)

    def action_help_quit(self) -> None:
        """Ctrl+C ends nothing: say which key does."""
        self.desk.note(_("q quits; while you type, Esc comes first"))

    def action_command_palette(self) -> None:
        """Show the palette; Textual's own invitation to type speaks English only."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=_("an action, an article, a name"), id="--command-palette"))

    def action_help(self) -> None:
        """Show all keys; the one chosen there is carried out."""
        from tui.reader.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help(), self._do)

    async def _do(self, action_id: str | None) -> None:
        if action_id is None:
            return
        for node in (self.desk.focused, self.desk, self):
            if node is not None and hasattr(node, f"action_{action_id}"):
                await node.run_action(action_id)
                return
