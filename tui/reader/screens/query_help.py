"""What can be asked of the search, with an example of each kind, on one screen."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.language import N_, _
from tui.reader.plain import joined, styled
from tui.reader.screens.sheet import Sheet, foot_line
from tui.reader.theme import FAINT

EXAMPLES = (
    (N_("fire brigade"), N_("both words, in any form")),
    (N_('"strong wind"'), N_("one word behind the other")),
    (N_("fire OR blaze"), N_("either of them; also AND, NOT, brackets")),
    (N_("fire -forest"), N_("the first without the second")),
    (N_("court*  *court  minster~"), N_("begins so, ends so, spelled nearly so")),
    (N_("3000  number:>=100"), N_("however it is written; at least so large")),
    (N_("number:1000..5000 unit:soldiers"), N_("between two values, and what is counted")),
    (N_('person:"Anna Berg"  place:Bremen'), N_("named, under whatever name; also org:")),
    (N_('said:Berg "serious"'), N_("what somebody said, with these words")),
    (N_("source:post  title:storm"), N_("in a source, in the headline; also story:")),
    (N_("date:2024-10  date:..2024-05-14"), N_("published in a month, until a day")),
    (N_("date:yesterday"), N_("counted from today")),
    (N_("is:unread  is:starred  is:new"), N_("as you marked it")),
    (N_("has:conflict  has:note  has:quote"), N_("sources differ, your notes, quotations")),
)
BESIDE = 78
"""Columns from which on there is room for the explanation beside the example."""


class QueryHelp(Sheet[None]):
    """Closes with any of the keys that close sheets; F1 goes on to all keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,backspace", "dismiss(None)", show=False),
        Binding("f1,question_mark", "help", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Heading, examples, keys."""
        with Vertical(classes="sheet"):
            yield Static(styled((_("What can be asked"), "$headline bold")), classes="sheet-title", markup=False)
            with VerticalScroll():
                yield Static(examples(beside=self.app.size.width >= BESIDE), markup=False)
            yield foot_line(own=(("F1", N_("all keys")), ("Esc", N_("closes"))))

    async def action_help(self) -> None:
        """On to all keys of the reader."""
        self.dismiss(None)
        await self.app.run_action("help")


def examples(*, beside: bool) -> Content:
    """Every example with what it finds, beside it or below it."""
    shown = [(_(query), _(meaning)) for query, meaning in EXAMPLES]
    width = max(cell_len(query) for query, _meaning in shown) + 2
    between = [" " * (width - cell_len(query)) if beside else "\n  " for query, _meaning in shown]
    lines = [
        styled((query, "$primary bold"), gap, (meaning, FAINT))
        for (query, meaning), gap in zip(shown, between, strict=True)
    ]
    return joined(lines)
