"""The linear texts that the commands print, as the reader copies, saves and pages them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tui.language import N_
from tui.library.folding import fold


class ReportForm(StrEnum):
    """The forms of a comparison; the values are the endings of their files."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


FORM_WORDS = {
    ReportForm.TEXT: N_("plain text"),
    ReportForm.MARKDOWN: N_("Markdown"),
    ReportForm.HTML: N_("an HTML page"),
    ReportForm.JSON: N_("JSON"),
}
_LONGEST_NAME = 60
_MOST_ALIKE = 1000


@dataclass(frozen=True, slots=True)
class Reports:
    """Who writes the texts: that of an article by its file, that of a comparison by its story's id and the form.

    Both raise `KeyError` for what the library does not hold; they are called from a thread.
    """

    article: Callable[[str], str]
    comparison: Callable[[str, ReportForm], str]


def save_report(text: str, title: str, form: ReportForm, folder: Path) -> Path:
    """Write a comparison to a new file that is called after its story; gives the file, raises `OSError`.

    No file that is there is written over.
    """
    letters = "".join(letter if letter.isalnum() else " " for letter in fold(title, written_out=True))
    name = "-".join(letters.split())[:_LONGEST_NAME].strip("-") or "comparison"
    for number in range(1, _MOST_ALIKE):
        path = folder / f"{name}{f'-{number}' if number > 1 else ''}.{form.value}"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(f"{name}.{form.value}")
