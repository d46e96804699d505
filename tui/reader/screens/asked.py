"""What the screens laid over the panes ask of the main screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.model import CorrectionKind, FactCorrectionKind


@dataclass
class CorrectionAsked(Message):
    """The user wants to correct an entity."""

    kind: CorrectionKind
    entity: str


@dataclass
class JudgementAsked(Message):
    """The user wants to correct a fact; `file` tells whose report of it is meant, None for any."""

    kind: FactCorrectionKind
    fact: str
    file: str | None


@dataclass
class UndoAsked(Message):
    """The user wants to take back a correction, the last one where `correction` is None."""

    correction: int | None = None


@dataclass
class NotesChanged(Message):
    """The user removed a note, or took such a thing back."""


@dataclass
class CorrectionsAsked(Message):
    """The user wants to see all corrections."""


@dataclass
class TimelineAsked(Message):
    """The user wants to see the story over time, beginning with a fact, and with a file's report of it if given."""

    fact: str | None
    file: str | None


@dataclass
class CardAsked(Message):
    """The user wants to see the card of an entity."""

    entity: str
