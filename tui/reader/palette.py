"""What the command palette finds: every action, every article, every name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Span

from tui.language import _
from tui.library.folding import find
from tui.phrases.kinds import ENTITY_WORDS
from tui.phrases.values import short_date
from tui.reader.actions import ACTIONS, Scope
from tui.reader.history import Place
from tui.reader.plain import one_line, plain
from tui.reader.theme import THEMES

if TYPE_CHECKING:
    from tui.reader.app import ReaderApp
    from tui.reader.screens.reading import ReadingScreen

Command = tuple[str, Callable[[], object], str]
"""What is shown, what it does, and the words by which it is found besides those shown."""
NAMES_SHOWN = 50
"""Names that one search of the palette offers at most."""


class ReaderCommands(Provider):
    """Offers actions at once, articles and names as the user types."""

    async def discover(self) -> Hits:
        """All actions, with their keys, and the themes."""
        for text, run, _unseen in (*self._actions(), *self._themes()):
            yield DiscoveryHit(plain(text), run, text)

    async def search(self, query: str) -> Hits:
        """Actions, themes, articles and names that match."""
        for text, run, unseen in (*self._actions(), *self._themes(), *self._articles(), *self._names(query)):
            words = query.split()
            lit = [find(text, word) for word in words]
            if words and all(found or find(unseen, word) for word, found in zip(words, lit, strict=True)):
                # Textual's own highlighting would read the headline as markup.
                spans = [Span(start, end, "bold underline") for found in lit for start, end in found]
                yield Hit(1 / (1 + min(found[0][0] if found else 0 for found in lit)), plain(text, spans), run, text)

    @property
    def _desk(self) -> ReadingScreen:
        return cast("ReaderApp", self.app).desk

    def _actions(self) -> Iterator[Command]:
        for action in ACTIONS:
            if action.scope in (Scope.SCREEN, Scope.APP):
                prefix = "app." if action.scope is Scope.APP else ""
                text = f"{_(action.description)}  {action.key_names}"
                yield text, partial(self._desk.run_action, f"{prefix}{action.id}"), action.words

    def _themes(self) -> Iterator[Command]:
        for theme in THEMES:
            choose = partial(cast("ReaderApp", self.app).choose_theme, theme.name)
            yield _("Theme: {name}").format(name=theme.name), choose, ""

    def _articles(self) -> Iterator[Command]:
        for summary in self._desk.summaries.values():
            text = f"{summary.source} · {short_date(summary.published)} · {summary.title}"
            yield one_line(text), partial(self._desk.go, Place(summary.file)), ""

    def _names(self, query: str) -> Iterator[Command]:
        longest = max(query.split(), key=len, default="")
        for entity in self._desk.library.entities(text=longest)[:NAMES_SHOWN]:
            text = f"{entity.name} · {_(ENTITY_WORDS[entity.kind])}"
            yield one_line(text), partial(self._desk.show_entity, entity.id), ""
