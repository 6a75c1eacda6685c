"""Going to a label, to words, to changes; replacing words wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.finder import Finder
from drafting.tui.screens.desk.text import DeskText

if TYPE_CHECKING:
    from drafting.tui.screens.dialogs.replace import Replacement


class DeskSearch(Feature):
    """Finds places of the text."""

    def __init__(self, text: DeskText, drafts: DeskDrafts) -> None:
        super().__init__(text)
        self._drafts = drafts
        self._finder = Finder()

    def _labelled(self, label: str) -> str:
        """Key of the block of a label, empty if there is none."""
        return self._finder.jump(self.text.document, self.text.keys, label) if label else ""

    def action_jump(self) -> None:
        """Go to a unit by its label; the page follows as it is typed."""
        here = self.panes.page.key

        def follow(label: str | None) -> None:
            self.panes.page.go(self._labelled(label or "") or here)

        self.screen.prompt("Go to (op12b, pp3, title, note 2)", self.jump, follow=follow)

    def jump(self, label: str) -> None:
        """Go to the block of that label."""
        if key := self._labelled(label):
            self.panes.page.go(key)
        elif label:
            self.screen.refuse(f"There is no paragraph {label} in this text.")

    def action_find(self) -> None:
        """Find words in the text."""
        self.screen.prompt("Find (empty finds changes)", self.find, self._finder.words)

    def find(self, words: str) -> None:
        """Go to the next block that holds these words."""
        self._finder.words = words
        self._go_found(1, include_here=True)

    def action_next(self) -> None:
        """Go to the next place found, or the next change."""
        self._go_found(1)

    def action_previous(self) -> None:
        """Go to the place found, or the change, before this one."""
        self._go_found(-1)

    def _go_found(self, direction: int, *, include_here: bool = False) -> None:
        finder, keys = self._finder, self.text.keys
        found = finder.matching(self.text.document, keys, self._drafts.changed)
        key = finder.next(keys, found, self.text.key, direction, include_here=include_here)
        what = f"“{finder.words}”" if finder.words else "changes since the last draft"
        if key is None:
            self.screen.refuse(f"There is nothing to find: no {what} in this text.")
            return
        self.panes.page.go(key)
        places = "" if finder.words else " places"
        self.screen.say(f"{found.index(key) + 1} of {len(found)}{places}: {what}")

    def action_replace(self) -> None:
        """Replace words wherever they stand, with a preview."""
        from drafting.tui.screens.dialogs.replace import ReplaceScreen

        screen = ReplaceScreen(self.tools, self.text.resolution, self._finder.words)
        self.screen.app.push_screen(screen, self.replace)

    async def replace(self, wanted: Replacement | None) -> None:
        """Replace words at the places that were chosen."""
        if wanted is not None:
            handle = self.handle
            await self.text.carry_out(
                lambda session: session.editing.replace_everywhere(
                    handle, wanted.sought, wanted.read, wanted.left_out
                )
            )
