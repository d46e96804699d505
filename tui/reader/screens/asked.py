"""What the screens laid over the panes ask of the main screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.model import CorrectionKind


@dataclass
class CorrectionAsked(Message):
    """The user wants to correct an entity."""

    kind: CorrectionKind
    entity: str


@dataclass
class UndoAsked(Message):
    """The user wants to take back a correction, the last one where `correction` is None."""

    correction: int | None = None


@dataclass
class CorrectionsAsked(Message):
    """The user wants to see all corrections."""


@dataclass
class CardAsked(Message):
    """The user wants to see the card of an entity."""

    entity: str
