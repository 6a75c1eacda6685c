"""Choosing where a paragraph is to stand: the page stays, the keys move a line through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from drafting.tui.page.landings import Landing
from drafting.tui.tools import Tools
from drafting.tui.verbs import MOVE, Verb, bindings
from drafting.tui.widgets.bars import KeyBar
from drafting.tui.widgets.page_view import PageView


class MoveScreen(ModalScreen[str | None]):
    """Gives the place in words, or None when the paragraph stays where it is."""

    VERBS: ClassVar[tuple[Verb, ...]] = MOVE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(MOVE)]

    def __init__(
        self,
        tools: Tools,
        page: PageView,
        places: Sequence[Landing],
        here: int,
        say: Callable[[str], None],
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        # Several that stand apart can be brought together where the first one is.
        self._stays = None if several else here
        self._keys = KeyBar(tools.keys_of, identity="keys")
        self._page = page
        self._places = places
        self._index = here
        self._say = say

    def compose(self) -> ComposeResult:
        """The keys, over those of the page."""
        yield self._keys

    def on_mount(self) -> None:
        """Draw the line where the paragraph stands now."""
        self._keys.show(MOVE)
        self._draw()

    def _draw(self) -> None:
        place = self._places[self._index]
        stays = self._index == self._stays
        self._page.landing_words = "stays here" if stays else place.words
        self._page.landing = place.drawn_after
        self._page.watch_landing()
        self._say("It stays here." if stays else f"It will stand {place.words}.")

    def action_up(self) -> None:
        """Move the line up."""
        self._index = max(self._index - 1, 0)
        self._draw()

    def action_down(self) -> None:
        """Move the line down."""
        self._index = min(self._index + 1, len(self._places) - 1)
        self._draw()

    def action_put(self) -> None:
        """Put the paragraph at the line."""
        stays = self._index == self._stays
        self.dismiss(None if stays else self._places[self._index].where)

    def action_cancel(self) -> None:
        """Leave the paragraph where it was."""
        self.dismiss(None)
