"""One step with a paragraph: up, down, out or in, while reading and while writing in it."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.tui.page.landings import level_place, neighbour_place
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText


class _Step(NamedTuple):
    """Where a step leads, and what is said where there is no such place."""

    place: Callable[[Resolution, str, int], str]
    direction: int
    refused: str


_STEPS = {
    "raise": _Step(neighbour_place, -1, "is the first one there already."),
    "lower": _Step(neighbour_place, 1, "is the last one there already."),
    "outdent": _Step(level_place, -1, "stands beneath no other paragraph."),
    "indent": _Step(level_place, 1, "has no paragraph above it to stand beneath."),
}


class DeskSteps(Feature):
    """Moves the current unit by one place, or by one level."""

    def __init__(self, text: DeskText, editor: DeskEditor) -> None:
        super().__init__(text)
        self._editor = editor
        text.panes.editor.rearrange = self.step_while_writing

    async def action_raise(self) -> None:
        """Move the unit before the one above it."""
        await self._step("raise")

    async def action_lower(self) -> None:
        """Move the unit after the one below it."""
        await self._step("lower")

    async def action_outdent(self) -> None:
        """Take the unit out to the level above."""
        await self._step("outdent")

    async def action_indent(self) -> None:
        """Put the unit beneath the one above it."""
        await self._step("indent")

    async def _step(self, name: str) -> None:
        if not self.text.at_unit():
            return
        handle, unit, step = self.handle, self.text.unit, _STEPS[name]
        if where := step.place(self.text.resolution, unit, step.direction):
            await self.text.carry_out(lambda session: session.editing.move(handle, unit, where))
        else:
            self.screen.say(f"{self.text.document.name(unit)} {step.refused}")

    async def step_while_writing(self, name: str) -> None:
        """Save what is being written, move it, and write on where the cursor stood."""
        if not self._editor.writes_plainly:
            self.screen.refuse("This is for paragraphs that are written into the text.")
            return
        place = self.panes.editor.cursor_location
        if await self._editor.save() and self.text.unit:
            await self._step(name)
            self._editor.open(self.text.unit, place)
