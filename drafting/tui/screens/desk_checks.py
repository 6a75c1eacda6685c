"""The desk and the drafting rules: what they object to where one stands, and the list of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD, MASTHEAD
from drafting.tui.screens.desk_proceedings import DeskProceedings
from drafting.workspace.checks.findings import while_typing
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.editorial import Finding

FOUND = "with findings"
"""Name of the outline that shows only what the rules object to."""
_SIGNS = {"error": "!", "warning": "?", "advice": ""}
"""Advice is not shown beside the text: it is in the list."""


class DeskChecks(DeskProceedings):
    """Checks the text after every change, and names what was found at the cursor."""

    _findings: tuple[Finding, ...] = ()
    _signed: Mapping[str, list[Finding]] = MappingProxyType({})
    """Those that carry a sign, by the block of the page: they are looked up at every key."""
    _typed: Callable[[str], tuple[Finding, ...]] | None = None
    """What checks the paragraph that is being written."""
    _named = ""
    """What the status line says of a finding, so that nothing else is talked over."""

    async def read_base(self) -> None:
        """Find what changed, and what the drafting rules object to."""
        await super().read_base()
        await self.check_text()

    async def mark_changes(self) -> None:
        """Mark what changed, and check the text anew."""
        await super().mark_changes()
        await self.check_text()

    async def check_text(self) -> None:
        """Check the text that is shown."""
        handle = self.handle
        found = await self.ask(lambda session: session.checks.findings(handle))
        if found is not None and found != self._findings:
            self._findings = found
            signed: defaultdict[str, list[Finding]] = defaultdict(list)
            for one in found:
                if _SIGNS[one.severity]:
                    signed[self._block_of(one.unit)].append(one)
            self._signed = signed
            self.panes.put_beside({key: _heaviest(ones) for key, ones in signed.items()})
            self.filter_outline()
            self.show_place()

    def filters(self) -> dict[str, AbstractSet[str]]:
        """What the outline can be kept to."""
        found = {FOUND: frozenset(self._signed)} if self._signed else {}
        return super().filters() | found

    def _block_of(self, place: str) -> str:
        """The block of the page that shows a unit, a note or a single value."""
        if place in self.document.numbering:
            return place
        if place.startswith(MASTHEAD_PREFIX):
            return MASTHEAD
        return f"{FIELD if place in FIELDS else NOTE}{place}"

    def begin_writing(self, key: str) -> None:
        """Open a block in place, and check what is typed there."""
        known = key in self.document.numbering
        self._typed = while_typing(self.document.resolution, key) if known else None
        if self._named and self.status.left == self._named:
            # It names keys, which are text from here on.
            self.say("")
        super().begin_writing(key)

    def _findings_here(self) -> list[Finding]:
        if self.panes.writing:
            found = self._typed(self.panes.editor.text) if self._typed else ()
            return [one for one in found if one.severity == "error"]
        return sorted(
            self._signed.get(self.key, ()), key=lambda one: list(_SIGNS).index(one.severity)
        )

    def show_place(self) -> None:
        """The end of the status line: where one stands, and what the rules say of it."""
        super().show_place()
        here = self._findings_here()
        if here:
            sign, code = _SIGNS[here[0].severity], here[0].code.rpartition("-")[2]
            first, *rest = self.status.places or ("",)
            self.status.places = (f"{sign}{code}  {first}".rstrip(), *rest)

    def come_to(self) -> None:
        """Say what was found where the cursor has come to, unless something else is said."""
        super().come_to()
        if self.status.left not in ("", self._named):
            return
        here = self._findings_here()
        self._named = ""
        if here:
            more = f" and {counted(len(here) - 1, 'other')}" if len(here) > 1 else ""
            fixed = ", E puts it right" if any(one.fix for one in here) else ""
            self._named = f"{here[0].message.rstrip('.')}{more}: e shows why{fixed}."
        self.say(self._named)

    def action_checks(self) -> None:
        """Show what the drafting rules object to."""
        from drafting.tui.screens.findings import FindingsScreen

        screen = FindingsScreen(self.tools, self.handle, self.document.resolution, self.unit)
        self.app.push_screen(screen, self.checked)

    async def checked(self, key: object) -> None:
        """Show the text after its findings were looked through."""
        await self.poll()
        await self.check_text()
        if isinstance(key, str) and key:
            self.stand_at(self._block_of(key))

    def stand_at(self, key: object) -> None:
        """Go to a unit that another view was left at."""
        if isinstance(key, str) and key:
            self.panes.page.go(key)

    async def action_put_right(self) -> None:
        """Put right what the drafting rules object to where one stands."""
        here = tuple(one for one in self._findings_here() if one.fix)
        if not here:
            self.refuse("The drafting rules have nothing to put right here.")
            return
        handle = self.handle
        await self.carry_out(lambda session: session.checks.mend(handle, here))


def _heaviest(findings: Sequence[Finding]) -> str:
    """The sign of the one that weighs most."""
    return _SIGNS[min((one.severity for one in findings), key=list(_SIGNS).index)]
