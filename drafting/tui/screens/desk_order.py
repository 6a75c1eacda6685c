"""The verbs of the desk that change the order, the number and the kind of paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.unit import Kind
from drafting.tui.page.body import NOTE
from drafting.tui.page.landings import landings, neighbour_place
from drafting.tui.screens.desk_text import DeskText
from drafting.tui.tools import Copied
from drafting.workspace.editing.several import printed_words, tops
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, counted, listed

_KINDS = tuple(kind for kind in Kind if kind not in (Kind.ANNEX, Kind.TABLE))


class DeskOrder(DeskText):
    """Deletes, moves, copies, splits, joins and recasts units, and undoes it."""

    _last_marked = ""

    def _needs_unit(self) -> bool:
        if not self.unit:
            self.refuse("This is for paragraphs: go to one first.")
        return bool(self.unit)

    # Several at once

    def action_mark(self) -> None:
        """Mark the unit, or take its mark away, and go on to the next."""
        if self._needs_unit():
            self.mark_only(self.marked ^ {self.unit})
            self._last_marked = self.unit
            self.view.step(1)

    def action_mark_to(self) -> None:
        """Mark all from the last mark to this one."""
        if not self._needs_unit():
            return
        units = [row.unit.id for row in self.document.numbering]
        here = units.index(self.unit)
        last = units.index(self._last_marked) if self._last_marked in units else here
        self.mark_only(self.marked | set(units[min(here, last) : max(here, last) + 1]))
        self._last_marked = self.unit

    def _chosen(self) -> tuple[str, ...]:
        """The marked units in reading order, or else the current one."""
        if self.marked:
            return tops(self.document.resolution, self.marked)
        return (self.unit,) if self._needs_unit() else ()

    async def _with_chosen(self, units: tuple[str, ...], job: Callable[[Session], Done]) -> None:
        """Do one thing with the chosen units, which then have no mark any more."""
        done = await self.ask(self.as_put(job))
        if done is not None:
            self.mark_only(self.marked - set(units))
            self.accept(done)

    def action_copy(self) -> None:
        """Copy the units, and their words as they are printed."""
        units = self._chosen()
        if not units:
            return
        text = self.document.resolution
        self.tools.copied = Copied(text, units)
        self.app.copy_to_clipboard(printed_words(text, units))
        self.say(f"{self._names(units)} copied: P puts it after another paragraph.")
        self.mark_only(frozenset())

    def _names(self, units: tuple[str, ...]) -> str:
        names = [self.document.name(unit) for unit in units]
        return listed(names) if len(names) < 4 else counted(len(names), "paragraph")

    async def action_put(self) -> None:
        """Put what was copied after this unit."""
        copied, handle, where = self.tools.copied, self.handle, self.place_near()
        if copied is None:
            self.refuse("Nothing was copied yet: y copies.")
            return
        text, units = copied
        await self.carry_out(
            lambda session: session.editing.copy_several(text, units, handle, where)
        )

    async def action_delete(self) -> None:
        """Take the units out."""
        handle, key = self.handle, self.key
        if key.startswith(NOTE) and not self.marked:
            await self.carry_out(
                lambda session: session.editing.delete_note(handle, key.removeprefix(NOTE))
            )
        elif units := self._chosen():
            await self._with_chosen(
                units, lambda session: session.editing.delete_several(handle, units)
            )

    def action_move(self) -> None:
        """Choose another place for the units."""
        units = self._chosen()
        if not units:
            return
        from drafting.tui.screens.moving import MovingScreen

        places, here = landings(self.document.resolution, units)
        self.keys.show(MovingScreen.VERBS)
        self.app.push_screen(
            MovingScreen(self.panes.page, places, here, self.say, several=len(units) > 1), self.land
        )

    async def land(self, where: str | None) -> None:
        """Put the moving units where they were sent."""
        self.panes.page.landing = None
        self.show_keys()
        handle, units = self.handle, self._chosen()
        if where is None:
            self.say("Nothing was moved.")
        else:
            await self._with_chosen(
                units, lambda session: session.editing.move_several(handle, units, where)
            )

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
            await self.carry_out(lambda session: session.editing.move(handle, unit, where))
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
            await self.carry_out(lambda session: session.editing.join(handle, unit))

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.carry_out(lambda session: session.editing.undo(self.handle), "ctrl+r redo")

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        await self.carry_out(lambda session: session.editing.redo(self.handle))

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
            await self.carry_out(lambda session: session.editing.recast(handle, unit, kind))
