"""The drafting rules beside the text: what they object to where one stands, and the list of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD, MASTHEAD
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.checks.findings import while_typing
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.editorial import Finding

_SIGNS = {"error": "!", "warning": "?", "advice": ""}
FINDING_SIGNS = frozenset(filter(None, _SIGNS.values()))
"""Advice is not shown beside the text: it is in the list."""


class DeskChecks(Feature):
    """Checks the text after every change, and names what was found at the cursor."""

    def __init__(self, text: DeskText, editor: DeskEditor) -> None:
        super().__init__(text)
        self._editor = editor
        self._findings: tuple[Finding, ...] = ()
        self._signed: Mapping[str, list[Finding]] = MappingProxyType({})
        """Those that carry a sign, by the block of the page: they are looked up at every key."""
        self._written: Subject | None = None
        self._typed: Callable[[str], tuple[Finding, ...]] | None = None
        """What checks the paragraph that is being written."""
        self._named = ""
        """What the status line says of a finding, so that nothing else is talked over."""

    @property
    def found(self) -> AbstractSet[str]:
        """Keys of the blocks that carry a sign."""
        return self._signed.keys()

    async def follow(self) -> None:
        """Check the text that is shown."""
        handle = self.handle
        found = await self.screen.ask(lambda session: session.checks.findings(handle))
        if found is not None and found != self._findings:
            self._findings = found
            signed: defaultdict[str, list[Finding]] = defaultdict(list)
            for one in found:
                if _SIGNS[one.severity]:
                    signed[self._block_of(one.unit)].append(one)
            self._signed = signed
            self.panes.put_beside({key: _heaviest(ones) for key, ones in signed.items()})

    def _block_of(self, place: str) -> str:
        """The block of the page that shows a unit, a note or a single value."""
        if place in self.text.document.numbering:
            return place
        if place.startswith(MASTHEAD_PREFIX):
            return MASTHEAD
        return f"{FIELD if place in FIELDS else NOTE}{place}"

    # Where one stands

    def _here(self) -> list[Finding]:
        if self.panes.writing:
            return [one for one in self._in_editor() if one.severity == "error"]
        here = self._signed.get(self.text.key, ())
        return sorted(here, key=lambda one: list(_SIGNS).index(one.severity))

    def _in_editor(self) -> tuple[Finding, ...]:
        subject = self._editor.subject
        if subject is not self._written:
            self._written = subject
            self._typed = None
            if subject is not None and subject.key in self.text.document.numbering:
                self._typed = while_typing(self.text.resolution, subject.key)
        return self._typed(self.panes.editor.text) if self._typed else ()

    @property
    def sign(self) -> str:
        """What the status line puts before the name of the place: “!4”, or nothing."""
        here = self._here()
        return f"{_SIGNS[here[0].severity]}{here[0].code.rpartition('-')[2]}" if here else ""

    def name_here(self) -> None:
        """Say what was found where the cursor has come to, unless something else is said."""
        if self.screen.status.left not in ("", self._named):
            return
        here = self._here()
        self._named = ""
        if here:
            more = f" and {counted(len(here) - 1, 'other')}" if len(here) > 1 else ""
            fixed = ", E puts it right" if any(one.fix for one in here) else ""
            self._named = f"{here[0].message.rstrip('.')}{more}: e shows why{fixed}."
        self.screen.say(self._named, whole=False)

    # Verbs

    def action_checks(self) -> None:
        """Show what the drafting rules object to."""
        from drafting.tui.screens.views.findings import FindingsScreen

        screen = FindingsScreen(self.tools, self.handle, self.text.resolution, self.text.unit)
        self.screen.app.push_screen(screen, self.come_back)

    async def come_back(self, key: object) -> None:
        """Show the text after its findings were looked through."""
        await self.text.poll()
        await self.text.look()
        if isinstance(key, str) and key:
            self.text.go(self._block_of(key))

    async def action_put_right(self) -> None:
        """Put right what the drafting rules object to where one stands."""
        here = tuple(one for one in self._here() if one.fix)
        if not here:
            self.screen.refuse("The drafting rules have nothing to put right here.")
            return
        handle = self.handle
        await self.text.carry_out(lambda session: session.checks.fix(handle, here))


def _heaviest(findings: Sequence[Finding]) -> str:
    """The sign of the one that weighs most."""
    return _SIGNS[min((one.severity for one in findings), key=list(_SIGNS).index)]
