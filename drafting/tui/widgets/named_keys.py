"""Keys with a word each, as they stand at the foot of a screen; a click on one presses the key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.widget import Widget

from drafting.named_tuples import NamedTuple
from drafting.tui.text_safety import assembled

WIDE, NARROW = 3, 2
"""Cells between two labels, and where else not all of them would find room."""


class NamedKey(NamedTuple):
    """A key as it is written, what it does in a word or two, and what a click presses."""

    key: str
    word: str
    press: str = ""
    """Name of the key; none where the label stands for several."""

    @property
    def width(self) -> int:
        """Cells that it takes."""
        return cell_len(self.key) + 1 + cell_len(self.word)


class Placed(NamedTuple):
    """A label on its row, and the cell where it begins."""

    row: int
    start: int
    label: NamedKey


def on_one_row(labels: Iterable[NamedKey], room: int, gap: int, start: int = 0) -> list[Placed]:
    """Labels on the first row from `start` on, up to the first one that would not fit in `room`."""
    placed: list[Placed] = []
    end = start + room
    for label in labels:
        if start + label.width > end:
            break
        placed.append(Placed(0, start, label))
        start += label.width + gap
    return placed


def on_rows(labels: Iterable[NamedKey], room: int) -> list[Placed]:
    """All labels, on as many rows as they take; none is cut unless it is wider than a row."""
    placed: list[Placed] = []
    row = start = 0
    for label in labels:
        if start and start + label.width > room:
            row, start = row + 1, 0
        placed.append(Placed(row, start, label))
        start += label.width + WIDE
    return placed


class NamedKeys(Widget):
    """Draws labels where they were placed, and presses the key of the one that is clicked."""

    DEFAULT_CSS = "NamedKeys { height: 1; width: 1fr; }"

    def placed(self) -> Sequence[Placed]:
        """Where the labels stand at the present width."""
        raise NotImplementedError

    def render(self) -> RenderResult:
        """Keys in the accent, words after them."""
        return assembled(list(self._pieces()))

    def _pieces(self) -> Iterator[tuple[str, str]]:
        row = column = 0
        for at, start, (key, word, _) in self.placed():
            if at > row:
                yield "\n" * (at - row), ""
                row, column = at, 0
            yield " " * (start - column), ""
            yield key, "bold $accent"
            yield f" {word}", ""
            column = start + cell_len(key) + 1 + cell_len(word)

    def on_click(self, event: events.Click) -> None:
        """Press the key of the label under the mouse, as if it had been typed."""
        inside = event.get_content_offset(self)
        if inside is None:
            return
        for row, start, label in self.placed():
            if row == inside.y and start <= inside.x < start + label.width and label.press:
                event.stop()
                self.app.post_message(events.Key(label.press, None))
