"""Who is who: the card and the index of names, and correcting them."""

from __future__ import annotations

from tui.library.errors import CorrectionError
from tui.model import Correction, CorrectionKind, DocumentError, EntityProfile
from tui.reader.actions import Pane
from tui.reader.correcting import correction_words, done_words, foremost_name
from tui.reader.history import CursorKind, Place
from tui.reader.open_article import OpenArticle
from tui.reader.screens.searching import Searching
from tui.reader.screens.sheet import Sheet

NO_NAME = "No name at the cursor: ] goes to the next one"
NOT_LINKED = "This name was not linked to others"
ONLY_PARTS = "{} stands only inside other words: there is no mention to correct"
NOTHING_TO_UNDO = "There is no correction to take back"


class Naming(Searching):
    """Opens the sheets about names, carries corrections out and lets everything on screen follow them."""

    # -- looking ------------------------------------------------------------------------------------------------------

    def action_entity_card(self) -> None:
        """Show the card of the name at the cursor."""
        if self.entity_at_cursor:
            self.show_entity(self.entity_at_cursor)
        else:
            self.note(NO_NAME)

    def action_entity_index(self) -> None:
        """Show all names."""
        from tui.reader.screens.entity_index import EntityIndex

        self.app.push_screen(EntityIndex(self.library), self.go_from_sheet)

    def action_corrections(self) -> None:
        """Show all corrections."""
        from tui.reader.screens.corrections import Corrections

        self.app.push_screen(Corrections(self.library))

    @property
    def entity_at_cursor(self) -> str | None:
        """The id of the entity named at the cursor."""
        at = self.cursor
        return at.key if at and at.kind is CursorKind.MENTION and at.key else None

    def show_entity(self, entity_id: str) -> None:
        """Show the card of an entity."""
        profile = self.library.profile(entity_id)
        if profile is None:
            self.tell(NOT_LINKED)
            return
        from tui.reader.screens.entity_card import EntityCard

        self.app.push_screen(EntityCard(self.library, profile, self.summaries, self.here), self.go_from_sheet)

    async def go_from_sheet(self, place: Place | None) -> None:
        """Go to the place that was chosen on a sheet; the sheets below it close too."""
        if place:
            while isinstance(self.app.screen, Sheet):
                await self.app.pop_screen()
            self.show_pane(Pane.ARTICLE)
            await self.go(place)

    # -- correcting ---------------------------------------------------------------------------------------------------

    def action_join_names(self) -> None:
        """Say that the name at the cursor and another one mean the same."""
        self._correct_at_cursor(CorrectionKind.JOIN)

    def action_split_name(self) -> None:
        """Say that some mentions of the name at the cursor mean another thing."""
        self._correct_at_cursor(CorrectionKind.SPLIT)

    def action_rename(self) -> None:
        """Show the name at the cursor otherwise."""
        self._correct_at_cursor(CorrectionKind.RENAME)

    def action_undo_correction(self) -> None:
        """Take the last correction back."""
        self.take_back(None)

    def _correct_at_cursor(self, kind: CorrectionKind) -> None:
        if self.entity_at_cursor:
            self.ask_correction(kind, self.entity_at_cursor)
        else:
            self.note(NO_NAME)

    def ask_correction(self, kind: CorrectionKind, entity_id: str) -> None:
        """Let the user say what is wrong with an entity."""
        profile = self.library.profile(entity_id)
        if profile is None:
            self.tell(NOT_LINKED)
        elif foremost_name(profile) is None:
            self.tell(ONLY_PARTS.format(profile.entity.name))
        else:
            self.app.push_screen(self._sheet(kind, profile), self.carry_out)

    def _sheet(self, kind: CorrectionKind, profile: EntityProfile) -> Sheet[Correction | None]:
        name = foremost_name(profile)
        if kind is CorrectionKind.JOIN:
            from tui.reader.screens.joining import Joining

            return Joining(self.library, profile)
        if kind is CorrectionKind.SPLIT or name is None:
            from tui.reader.screens.splitting import Splitting

            return Splitting(profile, self.summaries)
        from tui.reader.screens.renaming import Renaming

        return Renaming(profile, name)

    def carry_out(self, correction: Correction | None) -> None:
        """Make a correction and say what was done, or why it could not be."""
        if correction is None:
            return
        try:
            self.library.correct(correction)
        except CorrectionError as error:
            self.tell(f"Not corrected: {error}")
        except DocumentError as error:
            self.tell(f"Not corrected: {error.problem}. {error.advice}")
        else:
            self._renew()
            self.tell(f"{done_words(correction, self._shown_name(correction))} · U takes it back")

    def take_back(self, correction_id: int | None) -> None:
        """Take back a correction, the last one without an id, and say which."""
        recorded = self.library.corrections()
        chosen = [one for one in recorded if one.id == correction_id] if correction_id is not None else recorded[-1:]
        if not chosen:
            self.tell(NOTHING_TO_UNDO)
            return
        try:
            self.library.undo_correction(chosen[0].id)
        except KeyError:
            self.tell(NOTHING_TO_UNDO)
        except DocumentError as error:
            self.tell(f"Not taken back: {error.problem}. {error.advice}")
        else:
            self._renew()
            self.tell(f"Taken back: {correction_words(chosen[0].correction)}")

    def tell(self, text: str) -> None:
        """Say something in the status line, and on the sheet that lies above it."""
        self.note(text)
        if isinstance(self.app.screen, Sheet):
            self.app.screen.said = text

    def _shown_name(self, correction: Correction) -> str:
        name = correction.names[0]
        entity = self.library.entity(self.library.entity_id_of(name) or "")
        return entity.name if entity else name.name

    def _renew(self) -> None:
        """Show names as they are now: in the article, the comparison and on every sheet. The place stays."""
        if self.opened:
            self.opened = OpenArticle.load(self.library, self.summaries[self.opened.file])
            self.cursor = self.opened.renewed(self.cursor)
            self.article_view.renew(self.opened, self.marking)
            self.refresh_comparison()
        for screen in self.app.screen_stack:
            if isinstance(screen, Sheet):
                screen.renew()
