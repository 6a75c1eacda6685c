"""The way from a text to what is noted on it for the delegation alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.negotiation.choice import HasBar


class PrivateWay:
    """Leads to private notes, and shows or hides their signs."""

    def __init__(
        self,
        screen: WorkScreen,
        bar: HasBar,
        handle: str,
        come_back: Callable[[str], Awaitable[object]],
        show: Callable[[], object],
    ) -> None:
        """`come_back` shows the text anew, at a paragraph; `show` sets signs and notes anew."""
        self._screen = screen
        self._bar = bar
        self._handle = handle
        self._come_back = come_back
        self._show = show

    async def action_private(self) -> None:
        """Show the private notes, those on what is under the bar first."""
        from drafting.tui.screens.views.private import PrivateScreen

        if not await self._bar.is_ready():
            return
        key, row = self._bar.choice
        reading = self._bar.reading
        unit = key if key in reading.numbering else ""
        what = str(row.number) if row else unit
        name = f"proposal {row.number}" if row else reading.name(unit) if unit else ""
        screen = PrivateScreen(self._screen.tools, self._handle, what, name)
        self._screen.app.push_screen(screen, self._back)

    async def _back(self, place: object) -> None:
        unit = place[1] if isinstance(place, tuple) else ""
        await self._come_back(unit)

    def action_show_private(self) -> None:
        """Show private notes beside the text and in the room, or hide them."""
        tools = self._screen.tools
        tools.private_shown = not tools.private_shown
        self._show()
        self._screen.say(f"Private notes are {'shown' if tools.private_shown else 'hidden'}.")
