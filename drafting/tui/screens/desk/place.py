"""Where one was: a text opens at the paragraph, the scroll and the view in which it was left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from drafting.tui.bridge import RefusedError
from drafting.tui.page.outline import Shown
from drafting.tui.page.proposed import ProposalsShown
from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.environment.places import Place, Places

_PANES = ("outline", "story")
_SHOWN, _FOLDED = "shown", "folded"


class DeskPlace(Feature):
    """Remembers the place while one works, so that it outlives the end of the program."""

    def __init__(self, text: DeskText, drafts: DeskDrafts) -> None:
        super().__init__(text)
        self._drafts = drafts
        bridge = self.tools.bridge
        self._places = Places(bridge.path, bridge.context)
        self._left = Place()
        """The place that is on the disk."""
        self._is_read = False

    async def read(self) -> None:
        """Read where the text was left, and show it as it was shown."""
        places, handle = self._places, self.handle
        with suppress(RefusedError):
            self._left = await self.tools.bridge.beside(lambda: places.find(handle))
        view = self._left.view
        for name in _PANES:
            if name in view:
                self.panes.want(name, shown=view[name] == _SHOWN)
        if view.get("proposals") in list(ProposalsShown):
            self.panes.proposals_shown = ProposalsShown(view["proposals"])
        self.panes.shown = Shown(
            frozenset(view.get(_FOLDED, "").split()),
            frozenset() if view.get("only") else None,
            view.get("only", ""),
        )
        self._drafts.choose(view.get("since", ""))

    def go(self) -> None:
        """Stand where one stood, or at what has come in its place."""
        self._is_read = True
        keys = self.text.keys
        if self._left.key and keys:
            gone = keys[min(self._left.rank, len(keys) - 1)]
            self.text.go(self._left.key if self._left.key in keys else gone)
            self.settle()

    def settle(self) -> None:
        """Scroll as it was scrolled, if one stands there still."""
        if self.text.key == self._left.key and not self.panes.writing:
            self.panes.page.call_after_refresh(self.panes.page.scroll_below, self._left.row)

    # Kept

    async def keep(self) -> None:
        """Remember the place if it is another one, beside the keys."""
        place = self._place()
        if place is not None:
            places, handle = self._places, self.handle
            with suppress(RefusedError):
                await self.tools.bridge.beside(lambda: places.keep(handle, place))

    def keep_now(self) -> None:
        """Remember the place before the text is left."""
        if (place := self._place()) is not None:
            self._places.keep(self.handle, place)

    def _place(self) -> Place | None:
        """The place, if it is to be remembered and is not yet."""
        key, keys = self.text.key, self.text.keys
        if not self._is_read or key not in keys or not self.screen.is_current:
            return None
        page = self.panes.page
        row = max(page.top_of(page.key) - round(page.scroll_y), 0)
        place = Place(key, keys.index(key), row, dict(self._view()))
        if place == self._left:
            return None
        self._left = place
        return place

    def _view(self) -> Iterator[tuple[str, str]]:
        panes = self.panes
        for name in _PANES:
            if (wanted := panes.wanted(name)) is not None:
                yield name, _SHOWN if wanted else _FOLDED
        yield "proposals", panes.proposals_shown.value
        yield _FOLDED, " ".join(sorted(panes.shown.folded))
        if panes.shown.only is not None:
            yield "only", panes.shown.name
        yield "since", self._drafts.chosen
