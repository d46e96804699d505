"""Choosing in which form the comparison of a story leaves the reader."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.reader.plain import one_line, plain, styled
from tui.reader.reports import FORM_WORDS, ReportForm
from tui.reader.screens.sheet import Sheet, foot_line
from tui.reader.theme import FAINT
from tui.reader.widgets.choice_list import ChoiceList


@dataclass(frozen=True, slots=True)
class Export:
    """What the user chose."""

    form: ReportForm
    to_file: bool


_COPIED = (ReportForm.TEXT, ReportForm.MARKDOWN)
"""Forms that one pastes somewhere."""
EXPORTS = (*(Export(form, to_file=False) for form in _COPIED), *(Export(form, to_file=True) for form in ReportForm))


class Exporting(Sheet[Export | None]):
    """Lists the ways; ends with the one chosen."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.choices = ChoiceList(markup=False)

    def compose(self) -> ComposeResult:
        """What is exported, the ways, keys."""
        with Vertical(classes="sheet"):
            head = ((_("The comparison"), "$headline bold"), (f"  {one_line(self._title)}", FAINT))
            yield Static(styled(*head), classes="sheet-title", markup=False)
            yield self.choices
            yield foot_line(own=(("Enter", N_("does it")), ("Esc", N_("leaves it"))))

    def on_mount(self) -> None:
        """List the ways."""
        rows = [Option(plain(_words(one)), id=str(number)) for number, one in enumerate(EXPORTS)]
        self.choices.fill((row, number == len(_COPIED)) for number, row in enumerate(rows))
        self.choices.focus()

    @on(ChoiceList.OptionSelected)
    def _take(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.dismiss(EXPORTS[int(event.option_id)])


def _words(export: Export) -> str:
    words = _("Save as {form} in this folder") if export.to_file else _("Copy as {form}")
    return words.format(form=_(FORM_WORDS[export.form]))
