"""One of several values, changed with the left and right arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from drafting.tui.page.wrap import padded
from drafting.tui.text_safety import assembled, one_line

LABEL_WIDTH = 10


class Choice(Widget, can_focus=True):
    """A label and the value chosen."""

    DEFAULT_CSS = "Choice { height: 1; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "turn(-1)", "Before", show=False),
        Binding("right,l,space", "turn(1)", "Next", show=False),
    ]
    index: reactive[int] = reactive(0)

    class Changed(Message):
        """Another value was chosen."""

    def __init__(self, label: str, values: Sequence[str], chosen: str = "") -> None:
        super().__init__()
        self._label = label
        self.values = list(values)
        if chosen in self.values:
            self.set_reactive(Choice.index, self.values.index(chosen))

    def offer(self, values: Sequence[str], chosen: str = "") -> None:
        """Let another set of values be chosen from; nothing is told of it."""
        self.values = list(values)
        self.set_reactive(Choice.index, self.values.index(chosen) if chosen in self.values else 0)
        self.refresh()

    @property
    def value(self) -> str:
        """The value chosen."""
        return self.values[self.index]

    def action_turn(self, step: int) -> None:
        """Choose the next value, or the one before; round at the ends."""
        self.index = (self.index + step) % len(self.values)

    def watch_index(self) -> None:
        """Tell whoever listens."""
        self.post_message(self.Changed())

    def render(self) -> RenderResult:
        """The label, then the value between arrows."""
        style = "bold $accent" if self.has_focus else ""
        value = one_line(self.value)
        arrows = ("< ", " >") if len(self.values) > 1 else ("  ", "")
        return assembled(
            (
                (padded(self._label, LABEL_WIDTH), "$faint"),
                (arrows[0], "$faint"),
                (value, style),
                (arrows[1], "$faint"),
            )
        )

    def watch_has_focus(self, _focused: bool) -> None:
        """Show where the keys go."""
        self.refresh()
