"""The two lines between a query and what it found: how much that is, and how the query was read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_, _
from tui.phrases import how_many
from tui.phrases.reported import reported
from tui.reader.hit_order import Arrangement
from tui.reader.open_field import example_behind
from tui.reader.plain import one_line, plain
from tui.reader.reading_library import FoundArticles

HOW_TO_SEARCH = N_('Words all count · "exact words" · OR · -without · begin* · source:name · person:name · number:>100')
UNFINISHED = N_("The last word may go on; a space ends it")
MORE_HELP = N_("F1 shows an example of everything that can be asked")


class SearchNote(Vertical):
    """Always two lines, so that nothing below them moves, but for when another line stands there; the rest is cut."""

    DEFAULT_CSS = """
    SearchNote {
        height: auto; margin: 0 0 1 0;
        Static { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        .understood { color: $faint; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said = Static(markup=False)
        self._understood = Static(classes="understood", markup=False)

    def compose(self) -> ComposeResult:
        """One below the other."""
        yield self._said
        yield self._understood

    @property
    def shorter(self) -> bool:
        """Whether only the first line is shown."""
        return not self._understood.display

    @shorter.setter
    def shorter(self, shorter: bool) -> None:
        self._understood.display = not shorter

    def say(self, words: str) -> None:
        """Tell what has just happened, in place of how much was found."""
        # Both lines stay as large as they are: laying the screen out again costs as much as drawing what was found.
        self._said.update(plain(one_line(words)), layout=False)

    def tell(
        self, wanted: str, found: FoundArticles | None, arrangement: Arrangement, *, unfinished: bool = False
    ) -> None:
        """Say how much was found for what was typed and how that was read; how to search where nothing was typed."""
        if found is None:
            said, more = _(HOW_TO_SEARCH), _(MORE_HELP)
        elif found.total:
            said = _counted(len(found.hits), found.total, arrangement)
            more = reported(found.understood) or (_(UNFINISHED) if unfinished else "")
        elif example := example_behind(wanted):
            said = _("What to look for belongs behind the colon: {example}").format(example=example)
            more = _(MORE_HELP)
        else:
            said = _("Nothing found for “{words}”.").format(words=wanted)
            more = reported(found.understood) or _("Try fewer words, or another spelling.")
        self.say(said)
        self._understood.update(plain(one_line(more)), layout=False)


def _counted(shown: int, total: int, arrangement: Arrangement) -> str:
    count = how_many.articles(total)
    if shown < total:
        count = _("{articles}, the best {shown}").format(articles=count, shown=how_many.number(shown))
    return f"{count} · {arrangement.words}"
