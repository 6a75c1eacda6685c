"""Drafts of the resolution on the desk, and what changed since one of them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from drafting.model.resolution import Resolution
from drafting.tui.page.touched import touched_since
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText


class DeskDrafts(Feature):
    """Makes drafts, and signs what changed since the last one, or another that was chosen."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self.label = ""
        """Name of the draft that changes are shown against; empty while there is none."""
        self._labels: list[str] = []
        self._chosen = ""
        """That name where it is not the last one."""
        self._base: Resolution | None = None
        self._count = 0
        """Changes of the text that stand since that draft, or since the text was brought in."""

    def choose(self, label: str) -> None:
        """Show changes against that draft, or else the last one, once it is read."""
        self._chosen = label

    @property
    def chosen(self) -> str:
        """Name of the draft that was chosen; empty while it is the last one."""
        return self._chosen

    @property
    def changed(self) -> AbstractSet[str]:
        """Keys of what changed since that draft."""
        return self.panes.touched.keys.keys()

    @property
    def since(self) -> str:
        """What a filter calls that which changed."""
        return f"since {self.label}" if self.label else "changed"

    @property
    def summary(self) -> str:
        """How many changes there are, for the line above."""
        count = f"{self._count:,} change{'' if self._count == 1 else 's'}"
        if not self.label:
            return f", {count}" if self._count else ""
        return f", {count if self._count else 'no changes'} since {self.label}"

    async def read(self) -> None:
        """Find the draft that was chosen, or else the last one, and what changed since."""
        await self._find()
        await self.text.look()

    async def _find(self) -> None:
        """Find the draft to compare with: others may have made a later one meanwhile."""
        handle, before = self.handle, (self.label, self._base is not None)
        drafts = await self.screen.ask(lambda session: session.drafts(handle))
        self._labels = [draft.label for draft in drafts or ()]
        if not self._labels:
            return
        label = self._chosen if self._chosen in self._labels else self._labels[-1]
        self.label = label
        if before != (label, True):
            self._base = await self.screen.ask(lambda session: session.text(handle, label))

    async def follow(self) -> None:
        """Sign what differs from that draft."""
        await self._find()
        handle, label = self.handle, self.label
        count = await self.screen.ask(lambda session: session.history.count(handle, label))
        self._count = count or 0
        base, text = self._base, self.text.resolution
        if base is None:
            return
        touched = await self.screen.ask(
            lambda session: touched_since(
                base, text, lambda: session.history.moved_since(handle, label)
            )
        )
        if touched is not None and text is self.text.resolution:
            self.panes.touched = touched
            self.panes.show(self.text.document)

    # Verbs

    async def action_draft(self) -> None:
        """Freeze the text under a name, the next one unless the person says another."""
        from drafting.workspace.procedure.draft_heads import names_for

        names = await self.screen.ask(lambda session: names_for(session, self.handle))
        self._ask_name(names or ())

    def _ask_name(self, names: Sequence[str], refused: str = "") -> None:
        from drafting.tui.screens.dialogs.draft_name import DraftNameScreen

        screen = DraftNameScreen(self.tools, self.handle, names, self.make, refused)
        self.screen.app.push_screen(screen)

    async def make(self, label: str, takes: AbstractSet[str]) -> None:
        """Make a draft of that name, with the values that it brings into the text."""
        handle = self.handle
        before = self.text.resolution
        done = await self.screen.ask(
            lambda session: session.editing.make_draft(handle, label, takes)
        )
        if done is None:
            self._ask_name((label,), self.screen.status.left)
            return
        told = done.message
        if done.text != before:
            self.text.accept(done)
            told = f"{told} {self.tools.signs.dot} u takes that back; the draft keeps it"
        await self.read()
        self.screen.say(told, whole=True)

    def action_compare_with(self) -> None:
        """Choose the draft against which changes are shown."""
        from drafting.tui.screens.dialogs.choose import ChooseScreen

        if not self._labels:
            self.screen.refuse("There is no draft to compare with yet: D makes one.")
            return
        drafts = list(reversed(self._labels))
        screen = ChooseScreen("Show changes since", [("draft", drafts, self.label)])
        self.screen.app.push_screen(screen, self.compare_with)

    async def compare_with(self, chosen: list[str] | None) -> None:
        """Show changes against the draft that was chosen."""
        if chosen:
            self._chosen = chosen[0] if chosen[0] != self._labels[-1] else ""
            await self.read()
            self.screen.say(f"Signs show what changed since {self.label}.")

    def action_redline(self) -> None:
        """Show what changed between two drafts."""
        from drafting.tui.screens.views.redline import RedlineScreen

        screen = RedlineScreen(self.tools, self.handle, self.text.unit)
        self.screen.app.push_screen(screen, self.text.go)
