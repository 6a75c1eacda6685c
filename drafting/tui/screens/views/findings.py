"""What the drafting rules object to in a resolution: to go there, to fix it, to let it pass."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from drafting.model.resolution import Resolution
from drafting.tui.page.findings_page import finding_blocks
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import FINDINGS, Verb, bindings
from drafting.tui.widgets.block_view import GUTTER
from drafting.workspace.checks.selection import Wanted, related_rules
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.editorial import Finding


class FindingsScreen(SheetScreen):
    """Lists the findings of one resolution; gives the paragraph that it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = FINDINGS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(FINDINGS)]
    NAME = "Checks"
    SHEET = "findings"
    READS = True

    def __init__(self, tools: Tools, handle: str, text: Resolution, unit: str = "") -> None:
        super().__init__(tools, handle)
        self.sheet.tints_current = True
        self._text = text
        self._findings: tuple[Finding, ...] = ()
        self._open: set[int] = set()
        self._unit = unit
        """Where one stood in the text: its first finding is gone to."""

    def on_mount(self) -> None:
        """Check the text."""
        super().on_mount()
        self.head.strong = "Checks of drafting rules"
        self.head.right = self.handle

    @work(exclusive=True)
    async def load(self) -> None:
        """Check the text, and show what was found."""
        await self.look()
        first = next((at for at, one in enumerate(self._findings) if one.unit == self._unit), 0)
        self.show(str(first))
        self.shown.set()

    async def look(self, key: str | None = None) -> None:
        """Check the text of today."""
        handle = self.handle
        found = await self.ask(
            lambda session: (session.text(handle), session.checks.findings(handle))
        )
        if found is not None:
            self._text, self._findings = found
            self._open.clear()
            self.show(key)
            if not self._findings:
                self.say("Nothing to object to.")

    def show(self, key: str | None = None) -> None:
        """Set the findings for the width there is."""
        width = self.size.width - GUTTER - 3
        blocks = finding_blocks(
            self._text, self._findings, self._open, self.tools.signs, max(width, 20)
        )
        self.sheet.show(blocks, key)
        counts = Counter(str(one.severity) for one in self._findings)
        self.status.right = ", ".join((
            counted(counts["error"], "error"), counted(counts["warning"], "warning"),
            counted(counts["advice"], "piece of advice", "pieces of advice"),
        ))  # fmt: skip

    @property
    def _here(self) -> Finding | None:
        key = self.sheet.key
        return self._findings[int(key)] if key and int(key) < len(self._findings) else None

    async def _carry_out(self, findings: tuple[Finding, ...], key: str) -> None:
        handle = self.handle
        done = await self.ask(lambda session: session.checks.fix(handle, findings))
        if done is not None:
            await self.look(key)
            self.say(f"{done.message} {self.tools.signs.dot} {self.key_of('findings.undo')} undo")

    # Verbs

    def action_open(self) -> None:
        """Go to the paragraph in the text."""
        self.dismiss(self._here.unit if self._here else None)

    async def action_fix(self) -> None:
        """Put this one right."""
        if (one := self._here) is None:
            return
        if one.fix is None:
            self.refuse("This one has no fix that is safe: enter goes to the paragraph.")
            return
        await self._carry_out((one,), self.sheet.key)

    async def action_fix_like(self) -> None:
        """Put right all that this rule finds, and what follows from it."""
        if (one := self._here) is not None:
            await self._mend_all(related_rules(one.code), self.sheet.key)

    async def action_fix_all(self) -> None:
        """Put everything right that can be put right safely."""
        await self._mend_all(None, "0")

    async def _mend_all(self, wanted: Wanted | None, key: str) -> None:
        handle = self.handle
        done = await self.ask(lambda session: session.checks.fix_all(handle, wanted))
        if done is not None:
            await self.look(key)
            self.say(f"{done.message} {self.tools.signs.dot} {self.key_of('findings.undo')} undo")

    async def action_undo(self) -> None:
        """Take back what was done last on the text."""
        handle = self.handle
        done = await self.ask(lambda session: session.editing.undo(handle))
        if done is not None:
            await self.look(self.sheet.key)
            self.say(done.message)

    async def action_let_pass(self) -> None:
        """Never again object to this at this place."""
        if (one := self._here) is not None:
            handle = self.handle
            done = await self.ask(lambda session: session.checks.let_pass(handle, one))
            if done is not None:
                await self.look(self.sheet.key)
                self.say(done.message)

    def action_explain(self) -> None:
        """Show what the rule says and where it comes from, or fold it."""
        if self.sheet.key:
            self._open ^= {int(self.sheet.key)}
            self.show(self.sheet.key)

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)
