"""The desk: what its keys do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType

from drafting.model.resolution import OPERATIVE, PREAMBLE
from drafting.tui.page.masthead import FIELD, MASTHEAD, SPONSORS
from drafting.tui.page.outline import fold_of, foldable
from drafting.tui.screens.desk_checks import DeskChecks
from drafting.tui.verbs import DESK, bindings
from drafting.tui.widgets.editor import Editor
from drafting.workspace.editing.clipboard import pasted_paragraphs

if TYPE_CHECKING:
    from pathlib import Path

    from drafting.tui.screens.replacing import Replacement


class DeskScreen(DeskChecks):
    """Reads and edits one resolution: one action for each verb of the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]

    # Writing

    def action_write(self) -> None:
        """Edit the block where it stands."""
        if self.key in (MASTHEAD, SPONSORS):
            self.action_fields()
        elif self.key:
            self.begin_writing(self.key)

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
        resolution = self.document.resolution
        units = resolution.part(part) or resolution.preamble
        after = [unit.id for unit in units[-1].walk()][-1] if units else self._heads()[-1]
        self.writing.open_new(f"last in {part}", after)

    def _insert_first(self) -> None:
        self.writing.open_new(f"first in {PREAMBLE}", self._heads()[-1])

    def _heads(self) -> list[str]:
        """Keys of what stands above the first paragraph."""
        closing = f"{FIELD}closing"
        keys = self.panes.page.keys
        return [key for key in keys if key.startswith(FIELD) and key != closing]

    def _insert(self, relation: str) -> None:
        resolution, unit = self.document.resolution, self.unit
        if not unit:
            self._insert_first() if self.key in self._heads() else self._insert_last(OPERATIVE)
            return
        *_, last = resolution.find(unit).walk()
        row = self.document.numbering[unit]
        depth = row.depth + (relation == "under")
        after = self._block_before(unit) if relation == "before" else last.id
        self.writing.open_new(f"{relation} {unit}", after, depth)

    def _block_before(self, key: str) -> str:
        keys = self.panes.page.keys
        index = keys.index(key)
        return keys[index - 1] if index else ""

    async def on_paste(self, event: events.Paste) -> None:
        """What is pasted while reading becomes paragraphs after this one."""
        if self.panes.writing or not event.text.strip():
            return
        event.stop()
        handle, where = self.handle, self.place_near()
        text = pasted_paragraphs(event.text)
        await self.carry_out(lambda session: session.editing.insert(handle, where, text))

    @on(Editor.NoteWanted)
    def ask_note(self) -> None:
        """Ask for the words of a footnote at the cursor of the editor."""
        if self.writing.takes_notes:
            self.prompt("Footnote", self.writing.add_note)
        else:
            self.refuse("A note can be put into a paragraph of the text.")

    def action_fields(self) -> None:
        """Edit masthead, sponsors and other single values."""
        from drafting.tui.screens.fields import FieldsScreen

        names = self.suggestions.names
        screen = FieldsScreen(self.tools, self.handle, self.document.resolution, names)
        self.app.push_screen(screen, self.fields_done)

    async def fields_done(self, messages: list[str] | None) -> None:
        """Show the text after its single values were changed."""
        text = await self.ask(lambda session: session.text(self.handle))
        if messages and text is not None:
            from drafting.workspace.wording import Done

            self.accept(Done(" ".join(messages), text), saved=True)

    # Drafts

    def action_draft(self) -> None:
        """Freeze the text under a name."""
        self.prompt("Name of the draft (zero, L.6, L.6/Rev.1)", self.freeze)

    async def freeze(self, label: str) -> None:
        """Make a draft of that name."""
        if not label:
            return
        done = await self.ask(lambda session: session.editing.make_draft(self.handle, label))
        if done is not None:
            self.say(done.message)
            await self.read_base()

    # Other views

    def action_redline(self) -> None:
        """Show what changed between two drafts."""
        from drafting.tui.screens.redline import RedlineScreen

        self.app.push_screen(RedlineScreen(self.tools, self.handle, self.unit), self.stand_at)

    def action_history(self) -> None:
        """Show every wording of the unit."""
        if self._needs_unit():
            from drafting.tui.screens.history import HistoryScreen

            name = self.document.name(self.unit)
            screen = HistoryScreen(self.tools, self.handle, self.unit, name, self.document.notes)
            self.app.push_screen(screen, self.restored)

    async def restored(self, done: object) -> None:
        """Show the text after an old wording was brought back."""
        from drafting.workspace.wording import Done

        if isinstance(done, Done):
            self.accept(done, saved=True)

    def action_export(self) -> None:
        """Write the resolution to a file."""
        self.export(self.handle)

    def action_base(self) -> None:
        """Show the issued document that the text starts from."""
        from drafting.tui.screens.base_text import BaseScreen

        self.app.push_screen(BaseScreen(self.tools, self.handle))

    def action_incoming(self) -> None:
        """Ask for a Word file of this resolution that came back."""
        self.prompt_file("Word file that came back (tab completes)", self.review)

    def review(self, path: Path) -> None:
        """Show what the file of that path changes."""
        from drafting.tui.screens.incoming import IncomingScreen

        screen = IncomingScreen(self.tools, path, self.handle)
        # From this screen's own queue: the line that asked is gone before an answer comes.
        self.call_next(self.app.push_screen, screen, self.reviewed)

    async def reviewed(self, message: object) -> None:
        """Show the text as it stands after the review, or say why there was none."""
        if message:
            self.refuse(str(message))
        else:
            await self.back_from_negotiation(self.unit)

    def action_outline(self) -> None:
        """Show or fold the outline."""
        self.panes.toggle("outline")

    def action_fold(self) -> None:
        """Fold or unfold in the outline what the unit belongs to."""
        shown, key = self.panes.shown, fold_of(self.document, self.unit)
        if key:
            self.panes.show_outline(replace(shown, folded=shown.folded ^ {key}))

    def action_fold_all(self) -> None:
        """Fold everything in the outline that can be folded, or unfold it."""
        shown = self.panes.shown
        folded = frozenset() if shown.folded else foldable(self.document)
        self.panes.show_outline(replace(shown, folded=folded))

    def action_filter(self) -> None:
        """Keep the outline to what changed, then to what is open, has findings, then all again."""
        shown, filters = self.panes.shown, self.filters()
        names = list(filters)
        place = names.index(shown.name) + 1 if shown.name in filters else 0
        if shown.only is not None and place == len(names):
            shown = replace(shown, only=None, name="")
        else:
            shown = replace(shown, only=filters[names[place]], name=names[place])
        self.panes.show_outline(shown)

    def action_compare_with(self) -> None:
        """Choose the draft against which changes are shown."""
        from drafting.tui.screens.choose import ChooseScreen

        if not self.labels:
            self.refuse("There is no draft to compare with yet: D makes one.")
            return
        screen = ChooseScreen(
            "Show changes since", [("draft", list(reversed(self.labels)), self.base_label)]
        )
        self.app.push_screen(screen, self.compare_with)

    async def compare_with(self, chosen: list[str] | None) -> None:
        """Show changes against the draft that was chosen."""
        if chosen:
            self.compared = chosen[0] if chosen[0] != self.labels[-1] else ""
            await self.read_base()
            self.say(f"Signs show what changed since {self.base_label}.")
            if self.panes.shown.only is not None:
                name = f"since {self.base_label}"
                self.panes.show_outline(replace(self.panes.shown, name=name))

    def action_story(self) -> None:
        """Show or fold the history pane."""
        if self.panes.toggle("story"):
            self.plan_story()

    def action_back(self) -> None:
        """Go back to the session; the first time, only take the marks away."""
        if self.marked:
            self.mark_only(frozenset())
            self.say("Nothing is marked any more.")
        else:
            self.dismiss()

    # Going places

    def action_jump(self) -> None:
        """Go to a unit by its label; the page follows as it is typed."""
        here = self.key

        def follow(label: str | None) -> None:
            found = self.finder.jump(self.document, self.panes.page.keys, label) if label else ""
            self.panes.page.go(found or here)

        self.prompt("Go to (op12b, pp3, title, note 2)", self.jump, follow=follow)

    def jump(self, label: str) -> None:
        """Go to the block of that label."""
        if not label:
            return
        key = self.finder.jump(self.document, self.panes.page.keys, label)
        if key:
            self.panes.page.go(key)
        else:
            self.refuse(f"There is no paragraph {label} in this text.")

    def action_find(self) -> None:
        """Find words in the text."""
        self.prompt("Find (empty finds changes)", self.find, self.finder.words)

    def find(self, words: str) -> None:
        """Go to the next block that holds these words."""
        self.finder.words = words
        self._go_found(1, include_here=True)

    def action_next(self) -> None:
        """Go to the next place found, or the next change."""
        self._go_found(1)

    def action_previous(self) -> None:
        """Go to the place found, or the change, before this one."""
        self._go_found(-1)

    def _go_found(self, direction: int, *, include_here: bool = False) -> None:
        keys = self.panes.page.keys
        found = self.finder.matching(self.document, keys, self.changed)
        key = self.finder.next(keys, found, self.key, direction, include_here=include_here)
        what = f"“{self.finder.words}”" if self.finder.words else "changes since the last draft"
        if key is None:
            self.refuse(f"There is nothing to find: no {what} in this text.")
            return
        self.panes.page.go(key)
        self.say(f"{found.index(key) + 1} of {len(found)}: {what}")

    def action_replace(self) -> None:
        """Replace words wherever they stand, with a preview."""
        from drafting.tui.screens.replacing import ReplaceScreen

        screen = ReplaceScreen(self.tools, self.document.resolution, self.finder.words)
        self.app.push_screen(screen, self.replace_words)

    async def replace_words(self, wanted: Replacement | None) -> None:
        """Replace words at the places that were chosen."""
        if wanted is not None:
            handle = self.handle
            await self.carry_out(
                lambda session: session.editing.replace_everywhere(
                    handle, wanted.sought, wanted.read, wanted.left_out
                )
            )
