"""Order, number and kind of paragraphs: marked, copied, moved, split, joined, taken out."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.unit import Kind
from drafting.tui.page.body import NOTE
from drafting.tui.page.landings import landings
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.tools import Copied
from drafting.workspace.editing.several import printed_words, tops
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, counted, listed


class DeskOrder(Feature):
    """Deletes, moves, copies, joins and recasts units, and undoes it."""

    _last_marked = ""

    # Several at once

    def action_mark(self) -> None:
        """Mark the unit, or take its mark away, and go on to the next."""
        text = self.text
        if text.at_unit():
            text.mark_only(text.marked ^ {text.unit})
            self._last_marked = text.unit
            self.panes.page.step(1)

    def action_mark_to(self) -> None:
        """Mark all from the last mark to this one."""
        text = self.text
        if not text.at_unit():
            return
        units = [row.unit.id for row in text.document.numbering]
        here = units.index(text.unit)
        last = units.index(self._last_marked) if self._last_marked in units else here
        text.mark_only(text.marked | set(units[min(here, last) : max(here, last) + 1]))
        self._last_marked = text.unit

    def _chosen(self) -> tuple[str, ...]:
        """The marked units in reading order, or else the current one."""
        text = self.text
        if text.marked:
            return tops(text.resolution, text.marked)
        return (text.unit,) if text.at_unit() else ()

    async def _with_chosen(self, units: tuple[str, ...], job: Callable[[Session], Done]) -> None:
        """Do one thing with the chosen units, which then have no mark any more."""
        done = await self.screen.ask(self.text.as_put(job))
        if done is not None:
            self.text.mark_only(self.text.marked - set(units))
            self.text.accept(done)

    def action_copy(self) -> None:
        """Copy the units, and their words as they are printed."""
        units = self._chosen()
        if not units:
            return
        text = self.text.resolution
        self.tools.copied = Copied(text, units)
        self.screen.app.copy_to_clipboard(printed_words(text, units))
        self.screen.say(f"{self._names(units)} copied: P puts it after another paragraph.")
        self.text.mark_only(frozenset())

    def _names(self, units: tuple[str, ...]) -> str:
        names = [self.text.document.name(unit) for unit in units]
        return listed(names) if len(names) < 4 else counted(len(names), "paragraph")

    async def action_put(self) -> None:
        """Put what was copied after this unit."""
        copied, handle, where = self.tools.copied, self.handle, self.text.place_near
        if copied is None:
            self.screen.refuse("Nothing was copied yet: Y copies.")
            return
        text, units = copied
        await self.text.carry_out(
            lambda session: session.editing.copy_several(text, units, handle, where)
        )

    async def action_delete(self) -> None:
        """Take the units out."""
        handle, key = self.handle, self.text.key
        if not self.text.marked and not self.text.at_text():
            return
        if key.startswith(NOTE) and not self.text.marked:
            note = key.removeprefix(NOTE)
            await self.text.carry_out(lambda session: session.editing.delete_note(handle, note))
        elif units := self._chosen():
            await self._with_chosen(
                units, lambda session: session.editing.delete_several(handle, units)
            )

    # Other places

    def action_move(self) -> None:
        """Choose another place for the units."""
        units = self._chosen()
        if not units:
            return
        from drafting.tui.screens.dialogs.move import MoveScreen

        places, here = landings(self.text.resolution, units)
        several = len(units) > 1
        page, say = self.panes.page, self.screen.say
        screen = MoveScreen(self.tools, page, places, here, say, several=several)
        self.screen.app.push_screen(screen, self.land)

    async def land(self, where: str | None) -> None:
        """Put the moving units where they were sent."""
        self.panes.page.landing = None
        handle, units = self.handle, self._chosen()
        if where is None:
            self.screen.say("Nothing was moved.")
        else:
            await self._with_chosen(
                units, lambda session: session.editing.move_several(handle, units, where)
            )

    # Other units

    async def action_join(self) -> None:
        """Join the unit with the next one."""
        if self.text.at_unit():
            handle, unit = self.handle, self.text.unit
            await self.text.carry_out(lambda session: session.editing.join(handle, unit))

    def action_recast(self) -> None:
        """Make the unit another kind of paragraph."""
        if not self.text.at_unit():
            return
        from drafting.tui.screens.dialogs.choose import ChooseScreen
        from drafting.workspace.editing.recast import possible_kinds

        unit = self.text.unit
        now, name = self.text.resolution.find(unit).kind, self.text.document.name(unit)
        kinds = possible_kinds(self.text.resolution, unit)
        screen = ChooseScreen(f"Make {name} another kind", [("kind", kinds, now)])
        self.screen.app.push_screen(screen, self.recast)

    async def recast(self, chosen: list[str] | None) -> None:
        """Make the unit the kind that was chosen."""
        handle, unit = self.handle, self.text.unit
        if chosen:
            kind = Kind(chosen[0])
            await self.text.carry_out(lambda session: session.editing.recast(handle, unit, kind))

    async def action_other_part(self) -> None:
        """Make a preambular paragraph operative, or the reverse."""
        if not self.text.at_unit():
            return
        from drafting.workspace.editing.misfits import other_part

        handle, unit = self.handle, self.text.unit
        kind = other_part(self.text.resolution, unit)
        if kind is None:
            self.screen.refuse("This is for preambular and operative paragraphs: go to one first.")
            return
        await self.text.carry_out(lambda session: session.editing.recast(handle, unit, kind))

    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.text.carry_out(lambda session: session.editing.undo(self.handle), "ctrl+r redo")

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        await self.text.carry_out(lambda session: session.editing.redo(self.handle))
