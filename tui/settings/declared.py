"""Every setting, declared once: its type, its default, what is right, and the words that explain it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tui.language import N_, languages

APPLICATION = "gegenlese"
AUTO = "auto"
"""The value that leaves the choice to the surroundings: the terminal's background, the locale, what is installed."""
OWN_MODEL = "gegenlese"
"""The recogniser of names that Gegenlese brings along."""

Value = str | int | bool


def default_library() -> str:
    """The platform's place for user data."""
    from platformdirs import user_data_dir

    return user_data_dir(APPLICATION)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a user; without a file the defaults."""

    library: str = field(default_factory=default_library)
    theme: str = AUTO
    language: str = AUTO
    text_width: int = 76
    entity_letters: bool = False
    grouping: str = "story"
    model: str = OWN_MODEL
    thesaurus: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the id of an action of the reader the keys that it is to have, as they were written."""

    @property
    def folder(self) -> Path:
        """The folder of the library."""
        return Path(self.library).expanduser()

    @property
    def spoken(self) -> str | None:
        """The code of the language to speak; None leaves it to the locale."""
        return None if self.language == AUTO else self.language

    @property
    def pipeline(self) -> str | None:
        """The spaCy pipeline whose recogniser replaces ours; None keeps ours."""
        return None if self.model == OWN_MODEL else self.model


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the file: the type of its values, which of them are right, and what it does.

    A text is one of `choices` where there are any; a number lies between the ends of `limits`, both included.
    """

    name: str
    kind: type[Value]
    explanation: str
    choices: Callable[[], tuple[str, ...]] | None = None
    limits: tuple[int, int] | None = None

    @property
    def default(self) -> Value:
        """The value that it has without a line in the file."""
        value: Value = getattr(Settings(), self.name)
        return value


SETTINGS: tuple[Setting, ...] = (
    Setting("library", str, N_("The folder that holds the library.")),
    Setting("theme", str, N_("Colours of the reader; auto is night, or paper on a terminal known to be light.")),
    Setting(
        "language", str, N_("Language of the interface; auto is that of the locale."), lambda: (AUTO, *languages())
    ),
    Setting("text_width", int, N_("Characters in a line of an article, at most."), limits=(40, 120)),
    Setting("entity_letters", bool, N_("A letter before each name that tells its kind, for whom colours do not.")),
    Setting("grouping", str, N_("What the list of sources is grouped by."), lambda: ("story", "source", "date")),
    Setting("model", str, N_("An installed spaCy pipeline whose recogniser of names replaces Gegenlese's own.")),
    Setting(
        "thesaurus",
        str,
        N_(
            "Synonyms that searches find too, ranked low: auto takes the thesaurus of LibreOffice or the system, "
            "a path names the .dat file of another; empty for none."
        ),
    ),
)
KEYS = "keys"
"""The table of the file that gives actions of the reader other keys."""
