"""Notes as rows: beside the facts in the comparison, and as a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.language import _
from tui.model import ArticleSummary, PlacedNote
from tui.phrases.notes import NOTE_SIGN, anchor_words, state_words
from tui.phrases.values import short_date
from tui.reader.comparison_rows import Row
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT
from tui.reader.widgets.filtered_list import Entry, entry


def note_rows(notes: Iterable[PlacedNote]) -> list[Row]:
    """The rows of the comparison for notes: what is written, and what became of its place."""
    return [
        Row(
            styled(
                (f"{NOTE_SIGN} ", "$primary bold"),
                (one_line(each.note.text), "italic"),
                (f" [{state}]" if (state := state_words(each.state)) else "", FAINT),
            ),
            gap=number == 0,
        )
        for number, each in enumerate(notes)
    ]


def note_entry(placed: PlacedNote, articles: Mapping[str, ArticleSummary]) -> Entry:
    """A note in the list of all: its text above what it is on and whose article that is."""
    row = articles.get(placed.file)
    source = f"{row.source} · {short_date(row.published)}" if row else _("not in the library")
    parts = (source, anchor_words(placed.note.anchor), state_words(placed.state))
    return entry(
        styled((f"{NOTE_SIGN} ", "$primary"), (one_line(placed.note.text), "bold")),
        styled((f"  {one_line(' · '.join(part for part in parts if part))}", FAINT)),
    )
