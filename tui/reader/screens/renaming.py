"""Typing the name under which a thing is to be shown."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.language import N_, _
from tui.model import Correction, CorrectionKind, EntityProfile, NameInFile
from tui.reader.plain import filled, one_line
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import ENTITY_STYLES

OWN_KEYS = (("Enter", N_("renames")), ("Esc", N_("leaves it")))


class Renaming(Sheet[Correction | None]):
    """Begins with the present name; ends with the correction."""

    def __init__(self, profile: EntityProfile, name: NameInFile) -> None:
        """Take the entity and a name that speaks for it."""
        super().__init__(classes="-low")
        self._entity = profile.entity
        self._speaking = name

    def compose(self) -> ComposeResult:
        """What is renamed, the new name, keys."""
        entity = self._entity
        with Vertical(classes="sheet"):
            yield Static(
                filled(_("Show {name} as"), name=(one_line(entity.name), ENTITY_STYLES[entity.kind])),
                classes="sheet-title", markup=False,
            )  # fmt: skip
            yield Input(one_line(entity.name), compact=True, select_on_focus=True)
            yield said_line()
            yield foot_line(own=OWN_KEYS)

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _rename(self, event: Input.Submitted) -> None:
        event.stop()
        name = " ".join(event.value.split())
        if name == self._entity.name:
            self.dismiss(None)
        else:
            self.dismiss(Correction(CorrectionKind.RENAME, (self._speaking,), name))
