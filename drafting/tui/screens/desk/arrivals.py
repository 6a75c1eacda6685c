"""What came from others while the session is open: signed until somebody has stood there."""

from __future__ import annotations

from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText


class DeskArrivals(Feature):
    """Signs beside the text what others changed meanwhile."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._here = ""

    async def follow(self) -> None:
        """Sign what came, as far as it stands in the text that is shown."""
        self.tools.shared.keep(self.handle, self.panes.page.keys)
        self._show()

    def come_to(self) -> None:
        """Take the sign from where the cursor stood: that was seen."""
        before, self._here = self._here, self.text.key
        if before != self._here and self.tools.shared.saw(self.handle, before):
            self._show()

    def _show(self) -> None:
        self.panes.put_came(self.tools.shared.came(self.handle))
