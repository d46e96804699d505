"""Choosing which mentions of a name mean another thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.model import ArticleSummary, Correction, EntityProfile
from tui.phrases.values import short_date
from tui.reader.correcting import Share, shares, split
from tui.reader.plain import filled, one_line, styled
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import ENTITY_STYLES, FAINT
from tui.reader.widgets.choice_list import ChoiceList

OWN_KEYS = ((N_("Space"), N_("marks")), ("Enter", N_("splits off what is marked")), ("Esc", N_("leaves it")))
NOTHING_MARKED = N_("Nothing is marked yet: Space marks a name, or all mentions in an article")


class Splitting(Sheet[Correction | None]):
    """Lists the names and the articles of an entity; ends with the correction that splits off the marked ones."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,x", "mark", "mark", show=False, priority=True),
        Binding("enter", "split", "split", show=False, priority=True),
    ]

    def __init__(self, profile: EntityProfile, sources: Mapping[str, ArticleSummary]) -> None:
        super().__init__()
        self._profile = profile
        self._sources = sources
        self._shares = shares(profile)
        self._marked: set[int] = set()
        self._list = ChoiceList(id="shares", markup=False)

    def compose(self) -> ComposeResult:
        """What is split, names and articles, keys."""
        entity = self._profile.entity
        with Vertical(classes="sheet"):
            yield Static(
                filled(_("What of {name} is another thing?"), name=(one_line(entity.name), ENTITY_STYLES[entity.kind])),
                classes="sheet-title", markup=False,
            )  # fmt: skip
            yield self._list
            yield said_line()
            yield foot_line(own=OWN_KEYS)

    def on_mount(self) -> None:
        """List everything, nothing marked."""
        names = [(number, share) for number, share in enumerate(self._shares) if not share.file]
        files = [(number, share) for number, share in enumerate(self._shares) if share.file]
        options: list[tuple[Option, bool]] = []
        for heading, group in ((_("All mentions by the name"), names), (_("All mentions in the article"), files)):
            options.append((Option(styled((heading, f"{FAINT} bold")), disabled=True), True))
            options += [(Option(self._row(number, share), id=str(number)), False) for number, share in group]
        self._list.fill(options)
        self._list.focus()

    @property
    def row(self) -> str:
        """The words of the row at the cursor."""
        option = self._list.highlighted_option
        return str(option.prompt) if option else ""

    def action_mark(self) -> None:
        """Mark the row, or unmark it."""
        option = self._list.highlighted_option
        if option and option.id:
            number = int(option.id)
            self._marked ^= {number}
            self._list.replace_option_prompt(option.id, self._row(number, self._shares[number]))

    def action_split(self) -> None:
        """Split off what is marked."""
        correction = split(self._profile, (self._shares[number] for number in sorted(self._marked)))
        if correction:
            self.dismiss(correction)
        else:
            self.said = _(NOTHING_MARKED)

    def _row(self, number: int, share: Share) -> Content:
        sign = ("[x] ", "$primary bold") if number in self._marked else ("[ ] ", FAINT)
        return styled(sign, one_line(share.words or self._article(share.file)), (f"  {share.mentions}×", FAINT))

    def _article(self, file: str) -> str:
        summary = self._sources.get(file)
        return f"{summary.source} · {short_date(summary.published)} · {summary.title}" if summary else file
