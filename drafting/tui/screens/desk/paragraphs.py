"""Writing on the desk: what stands there, or a new paragraph, wherever one is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafting.model.resolution import OPERATIVE, PREAMBLE
from drafting.tui.page.masthead import FIELD, MASTHEAD, SPONSORS
from drafting.tui.screens.desk.completion import DeskCompletion
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.tui.screens.dialogs.fields import Filled


class DeskParagraphs(Feature):
    """Opens the editor, and the form of the single values."""

    def __init__(self, text: DeskText, editor: DeskEditor, completion: DeskCompletion) -> None:
        super().__init__(text)
        self._editor = editor
        self._completion = completion
        self._left_in_form: Mapping[str, str] = {}
        """What was typed in the form of single values and not saved."""

    # What stands there

    def action_write(self) -> None:
        """Edit the block where it stands."""
        key = self.text.key
        if self.text.on_proposal:
            self.panes.page.go(key)
        elif key in (MASTHEAD, SPONSORS):
            self.action_fields()
        elif key:
            # What was said names keys, which are text from here on.
            self.screen.say("")
            self._editor.open(key)

    def action_split(self) -> None:
        """Choose where to divide the unit."""
        if self.text.at_unit():
            self._editor.choose_split(self.text.unit)

    def ask_note(self) -> None:
        """Ask for the words of a footnote at the cursor of the editor."""
        if self._editor.takes_notes:
            self.screen.prompt("Footnote", self._editor.add_note)
        else:
            self.screen.refuse("A note can be put into a paragraph of the text.")

    def action_fields(self) -> None:
        """Edit masthead, sponsors and other single values."""
        from drafting.tui.screens.dialogs.fields import FieldsScreen

        text, names = self.text.resolution, self._completion.names
        screen = FieldsScreen(self.tools, self.handle, text, names, self._left_in_form)
        self.screen.app.push_screen(screen, self.fields_done)

    async def fields_done(self, filled: Filled | None) -> None:
        """Show the text after its single values were changed; say what was not."""
        if filled is None:
            return
        text = await self.screen.ask(lambda session: session.text(self.handle))
        if filled.said and text is not None:
            self.text.accept(Done(" ".join(filled.said), text), saved=True)
        self._left_in_form = filled.left
        if filled.left:
            self.screen.say(" ".join((*filled.said, filled.told_of_left)))

    # New paragraphs

    def action_insert_after(self) -> None:
        """Write a new paragraph after this one."""
        self._insert("after")

    def action_insert_before(self) -> None:
        """Write a new paragraph before this one."""
        self._insert("before")

    def action_insert_under(self) -> None:
        """Write a new subparagraph beneath this one."""
        self._insert("under")

    def action_insert_preambular(self) -> None:
        """Write a new paragraph at the end of the preamble."""
        self._insert_last(PREAMBLE)

    def action_insert_operative(self) -> None:
        """Write a new paragraph at the end of the operative part."""
        self._insert_last(OPERATIVE)

    def _insert_last(self, part: str) -> None:
        resolution = self.text.resolution
        units = resolution.part(part) or resolution.preamble
        after = [unit.id for unit in units[-1].walk()][-1] if units else self._heads()[-1]
        self._open_new(f"last in {part}", after)

    def _insert_first(self) -> None:
        self._open_new(f"first in {PREAMBLE}", self._heads()[-1])

    def _open_new(self, where: str, after: str, depth: int = 0) -> None:
        self.screen.say("")
        self._editor.open_new(where, after, depth)

    def _heads(self) -> list[str]:
        """Keys of what stands above the first paragraph."""
        closing = f"{FIELD}closing"
        keys = self.text.keys
        return [key for key in keys if key.startswith(FIELD) and key != closing]

    def _insert(self, relation: str) -> None:
        resolution, unit = self.text.resolution, self.text.unit
        if not unit:
            above = self.text.key in self._heads()
            self._insert_first() if above else self._insert_last(OPERATIVE)
            return
        *_, last = resolution.find(unit).walk()
        depth = self.text.document.numbering[unit].depth + (relation == "under")
        after = self._block_before(unit) if relation == "before" else last.id
        self._open_new(f"{relation} {unit}", after, depth)

    def _block_before(self, key: str) -> str:
        keys = self.panes.page.keys
        index = keys.index(key)
        return keys[index - 1] if index else ""
