"""A line to type on, with the keys and the mouse of a word processor, and undo."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input
from textual.widgets.input import Selection

from drafting.tui.text_safety import Literally, visible
from drafting.tui.widgets.typed import unseen
from drafting.tui.widgets.word_stops import word_around

_SCROLLING = ("scroll_", "page_")
"""How actions begin that scroll."""


class LineInput(Input):
    """One line. Its keys act in the order in which they are typed, however fast that is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "home", show=False),
        Binding("ctrl+end", "end", show=False),
        Binding("ctrl+shift+home", "home(True)", show=False),
        Binding("ctrl+shift+end", "end(True)", show=False),
        Binding("ctrl+a", "select_all", show=False),
        Binding("ctrl+backspace,alt+backspace,ctrl+w", "delete_left_word", show=False),
        Binding("ctrl+delete,alt+delete", "delete_right_word", show=False),
        Binding("ctrl+x,super+x,shift+delete", "cut", show=False),
        Binding("ctrl+c,super+c,ctrl+insert", "copy", show=False),
        Binding("ctrl+v,super+v,shift+insert", "paste", show=False),
        Binding("ctrl+z,super+z", "undo", show=False),
        Binding("ctrl+y,ctrl+shift+z,super+y", "redo", show=False),
    ]
    _goes_back = True
    """Whether the line changes by no typing: it is filled for the first time, or anew."""

    def __init__(self, value: str = "", *, select_on_focus: bool = False) -> None:
        super().__init__(
            visible(value), compact=True, highlighter=Literally(), select_on_focus=select_on_focus
        )
        self.cursor_blink = False
        self._earlier: list[str] = []
        self._later: list[str] = []
        self._grows = False
        """Whether letters of one word are being typed, which are taken back together."""
        self._goes_back = False
        self._leave_scrolling_keys()

    def _leave_scrolling_keys(self) -> None:
        """Leave keys to what is around that would scroll: one line has nothing to scroll to."""
        own = self._bindings.key_to_bindings
        for key in [key for key, (one, *_) in own.items() if one.action.startswith(_SCROLLING)]:
            del own[key]

    async def _on_key(self, event: events.Key) -> None:
        known = self._bindings.key_to_bindings.get(event.key, ())
        action = next((one.action for one in known), "")
        if not action and (typed := unseen(event)):
            event.stop()
            event.prevent_default()
            self.replace(typed, *self.selection)
            return
        if not action:
            await super()._on_key(event)
            return
        # A binding is looked at once the key has come up through the parents; letters that
        # follow quickly would be in the line before it.
        event.stop()
        event.prevent_default()
        await self.run_action(action)

    # Undo

    def watch_value(self, before: str, now: str) -> None:
        """Remember what stood here before."""
        if self._goes_back or before == now:
            return
        letter = len(now) == len(before) + 1 and now.startswith(before) and now[-1:].isalnum()
        if not (letter and self._grows):
            self._earlier.append(before)
        self._grows = letter
        self._later.clear()

    def action_undo(self) -> None:
        """Take back what was typed last."""
        self._go_back(self._earlier, self._later)

    def action_redo(self) -> None:
        """Type again what was taken back."""
        self._go_back(self._later, self._earlier)

    def _go_back(self, source: list[str], kept: list[str]) -> None:
        if not source:
            return
        kept.append(self.value)
        self._goes_back = True
        self.value = source.pop()
        self._goes_back = self._grows = False
        self.cursor_position = len(self.value)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """A second click takes the word, a third one the line."""
        if event.chain > 2:
            self.select_all()
        elif event.chain == 2:
            self.selection = Selection(*word_around(self.value, self.cursor_position))
