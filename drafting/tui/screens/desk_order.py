"""The verbs of the desk that change the order, the number and the kind of paragraphs."""

from __future__ import annotations

from drafting.model.unit import Kind
from drafting.tui.page.body import NOTE
from drafting.tui.page.landings import landings, neighbour_place
from drafting.tui.screens.desk_text import DeskText

_KINDS = tuple(kind for kind in Kind if kind not in (Kind.ANNEX, Kind.TABLE))


class DeskOrder(DeskText):
    """Deletes, moves, splits, joins and recasts units, and undoes it."""

    def _needs_unit(self) -> bool:
        if not self.unit:
            self.refuse("This is for paragraphs: go to one first.")
        return bool(self.unit)

    async def action_delete(self) -> None:
        """Take the unit out."""
        handle, key, unit = self.handle, self.key, self.unit
        if key.startswith(NOTE):
            await self.carry_out(
                lambda session: session.delete_note(handle, key.removeprefix(NOTE))
            )
        elif self._needs_unit():
            await self.carry_out(lambda session: session.delete(handle, unit))

    def action_move(self) -> None:
        """Choose another place for the unit."""
        if not self._needs_unit():
            return
        from drafting.tui.screens.moving import MovingScreen

        places, here = landings(self.document.resolution, self.unit)
        self.keys.show(MovingScreen.VERBS)
        self.app.push_screen(MovingScreen(self.panes.page, places, here, self.say), self.land)

    async def land(self, where: str | None) -> None:
        """Put the moving unit where it was sent."""
        self.panes.page.landing = None
        self.show_keys()
        handle, unit = self.handle, self.unit
        if where is None:
            self.say("Nothing was moved.")
        else:
            await self.carry_out(lambda session: session.move(handle, unit, where))

    async def action_raise(self) -> None:
        """Move the unit before the one above it."""
        await self._step(-1)

    async def action_lower(self) -> None:
        """Move the unit after the one below it."""
        await self._step(1)

    async def _step(self, direction: int) -> None:
        if not self._needs_unit():
            return
        handle, unit = self.handle, self.unit
        where = neighbour_place(self.document.resolution, unit, direction)
        if where:
            await self.carry_out(lambda session: session.move(handle, unit, where))
        else:
            end = "first" if direction < 0 else "last"
            self.say(f"{self.document.name(unit)} is the {end} one there already.")

    def action_split(self) -> None:
        """Choose where to divide the unit."""
        if self._needs_unit():
            self.writing.choose_split(self.unit)

    async def action_join(self) -> None:
        """Join the unit with the next one."""
        if self._needs_unit():
            handle, unit = self.handle, self.unit
            await self.carry_out(lambda session: session.join(handle, unit))

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.carry_out(lambda session: session.undo(self.handle), "ctrl+r redo")

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        await self.carry_out(lambda session: session.redo(self.handle))

    def action_recast(self) -> None:
        """Make the unit another kind of paragraph."""
        if not self._needs_unit():
            return
        from drafting.tui.screens.choose import ChooseScreen

        kind = self.document.resolution.find(self.unit).kind
        name = self.document.name(self.unit)
        screen = ChooseScreen(f"Make {name} another kind", [("kind", _KINDS, kind)])
        self.app.push_screen(screen, self.recast)

    async def recast(self, chosen: list[str] | None) -> None:
        """Make the unit the kind that was chosen."""
        handle, unit = self.handle, self.unit
        if chosen:
            kind = Kind(chosen[0])
            await self.carry_out(lambda session: session.recast(handle, unit, kind))
