"""Who is who: the card and the index of names, and correcting them."""

from __future__ import annotations

from tui.language import N_, _
from tui.model import Correction, CorrectionKind, EntityProfile
from tui.reader.actions import Pane
from tui.reader.correcting import foremost_name
from tui.reader.history import CursorKind, Place
from tui.reader.screens.correcting import Correcting
from tui.reader.screens.sheet import Sheet

NO_NAME = N_("No name at the cursor: ] goes to the next one")
NOT_LINKED = N_("This name was not linked to others")
ONLY_PARTS = N_("{name} stands only inside other words: there is no mention to correct")


class Naming(Correcting):
    """Opens the sheets about names."""

    # -- looking ------------------------------------------------------------------------------------------------------

    def action_entity_card(self) -> None:
        """Show the card of the name at the cursor."""
        if self.entity_at_cursor:
            self.show_entity(self.entity_at_cursor)
        else:
            self.note(_(NO_NAME))

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
            self.tell(_(NOT_LINKED))
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
            self.note(_(NO_NAME))

    def ask_correction(self, kind: CorrectionKind, entity_id: str) -> None:
        """Let the user say what is wrong with an entity."""
        profile = self.library.profile(entity_id)
        if profile is None:
            self.tell(_(NOT_LINKED))
        elif foremost_name(profile) is None:
            self.tell(_(ONLY_PARTS).format(name=profile.entity.name))
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
