"""The view under every list and page: blocks of lines, drawn line by line, one of them current."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import ClassVar, Self

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from drafting.tui.page.pieces import Block, Line, Look
from drafting.tui.page.wrap import padded
from drafting.tui.signs import UNICODE, Signs
from drafting.tui.text_safety import segment

GUTTER = 3
"""Cells left of every line: the cursor's bar, the sign of the block, a space."""
_ROLES = (
    "number", "reference", "note", "rule", "faint", "accent", "inserted", "deleted", "moved",
    "strong", "cursor", "margin", "current", "warning",
)  # fmt: skip

_CURSOR, _MARGIN, _CURRENT = Look("cursor"), Look("margin"), Look("current")


class BlockView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows blocks and keeps one of them current; cost does not grow with the text."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"block--{role}" for role in _ROLES}
    cursor_sign = UNICODE.cursor
    bar_sign = UNICODE.changed
    """The one sign of the margin that stands beside every line; others stand at the first."""
    mark_sign = UNICODE.chosen
    came_sign = UNICODE.came
    line_width: int | None = None
    """Cells of a line, which is then set in the middle; None fills the view."""
    tints_current = False
    """Whether the current block lies on a tint, as in lists."""
    leaps = False
    """Whether the view leaps when the cursor leaves it, rather than follow line by line."""
    index: reactive[int] = reactive(0, init=False, repaint=False)

    class Moved(Message):
        """Another block has become current."""

        def __init__(self, view: BlockView, key: str) -> None:
            super().__init__()
            self.view = view
            self.key = key

        @property
        def control(self) -> BlockView:
            """The view that sends it."""
            return self.view

    class Chosen(Moved):
        """The current block was chosen, by a second click on it."""

        def __init__(self, view: BlockView, key: str, at: Offset = Offset()) -> None:  # noqa: B008 (a value)
            super().__init__(view, key)
            self.at = at
            """Where, in cells from the first row of the block and the beginning of its lines."""

    class SignChosen(Moved):
        """A sign in the margin was clicked."""

        def __init__(self, view: BlockView, key: str, sign: str) -> None:
            super().__init__(view, key)
            self.sign = sign

    def __init__(self, *, identity: str) -> None:
        super().__init__(id=identity)
        self.blocks: Sequence[Block] = ()
        self._tops: list[int] = [0]
        self._by_key: dict[str, int] = {}
        self._places: list[int] = []
        self._styles_known: dict[Look, Style] = {}
        self._strips: LRUCache[Line, Strip] = LRUCache(4096)
        self._rows: LRUCache[tuple[object, ...], Strip] = LRUCache(4096)
        self._base: Style | None = None
        self._marked: AbstractSet[str] = frozenset()
        self._beside: Mapping[str, str] = {}
        self._private: Mapping[str, str] = {}
        self._came: AbstractSet[str] = frozenset()

    def use(self, signs: Signs) -> Self:
        """Draw with another set of signs."""
        self.cursor_sign = signs.cursor
        self.bar_sign = signs.changed
        self.mark_sign = signs.chosen
        self.came_sign = signs.came
        return self

    # What is shown

    def show(self, blocks: Sequence[Block], key: str | None = None) -> None:
        """Show `blocks`, standing at `key` if it is there, else where the cursor was."""
        wanted = self.key if key is None else key
        row = self._tops[self.index] - self.scroll_y if key in (None, self.key) else None
        if not self.blocks:
            row = None
            self.scroll_to(y=0, animate=False, immediate=True)
        self.blocks = blocks
        self._by_key = {block.key: index for index, block in enumerate(blocks) if block.key}
        self._places = sorted(self._by_key.values())
        self._tops = [0, *accumulate(len(block.lines) for block in blocks)]
        self.virtual_size = Size(0, self._tops[-1])
        self._place_scroll_bar()
        index = self._by_key.get(wanted)
        self.set_reactive(BlockView.index, self._nearest(self.index) if index is None else index)
        if row is not None and index is not None:
            # What came or went above it does not move what somebody is looking at.
            self.scroll_to(y=self._tops[index] - row, animate=False, immediate=True)
        self.refresh()
        self.call_after_refresh(self.scroll_to_current)

    @property
    def key(self) -> str:
        """Key of the current block, empty if there is none."""
        return self.blocks[self.index].key if self.index < len(self.blocks) else ""

    @property
    def keys(self) -> list[str]:
        """Keys of all blocks that the cursor can stand on, in order."""
        return list(self._by_key)

    def block(self, key: str) -> Block | None:
        """The block of that key."""
        index = self._by_key.get(key)
        return None if index is None else self.blocks[index]

    def top_of(self, key: str) -> int:
        """First row of a block."""
        return self._tops[self._by_key[key]]

    def mark(self, keys: AbstractSet[str]) -> None:
        """Set a sign beside the blocks of these keys, and beside no other."""
        if keys != self._marked:
            self._marked = frozenset(keys)
            self.refresh()

    def put_beside(self, signs: Mapping[str, str]) -> None:
        """Set other signs beside the first line of blocks, by their keys, and no others."""
        if signs != self._beside:
            self._beside = dict(signs)
            self.refresh()

    def put_private(self, signs: Mapping[str, str]) -> None:
        """Set the sign of private notes beside blocks, by their keys, behind any other sign."""
        if signs != self._private:
            self._private = dict(signs)
            self.refresh()

    def put_came(self, keys: AbstractSet[str]) -> None:
        """Set a sign beside the first line of what came from others, and beside nothing else."""
        if keys != self._came:
            self._came = frozenset(keys)
            self.refresh()

    def _nearest(self, index: int) -> int:
        """The block at or before `index`, or else after it, that can be current."""
        places = self._places
        return places[max(bisect_right(places, index) - 1, 0)] if places else 0

    # The cursor

    def go(self, key: str, *, top: bool = False) -> bool:
        """Make the block of that key current and bring it into view."""
        if key not in self._by_key:
            return False
        self.index = self._by_key[key]
        self.scroll_to_current(top=top)
        return True

    def step(self, count: int) -> None:
        """Move the cursor by so many blocks."""
        if places := self._places:
            at = max(bisect_right(places, self.index) - 1, 0)
            self.index = places[min(max(at + count, 0), len(places) - 1)]
            self.scroll_to_current()

    def page(self, direction: int) -> None:
        """Move the cursor by about a screenful."""
        rows = max(self.size.height - 2, 1)
        row = self._tops[self.index] + direction * rows if self.blocks else 0
        target = self._nearest(max(bisect_right(self._tops, max(row, 0)) - 1, 0))
        if target == self.index:
            self.step(direction)
        else:
            self.index = target
            self.scroll_to_current()

    def ends(self, direction: int) -> None:
        """Move the cursor to the first or last block."""
        self.step(direction * len(self.blocks))

    def watch_index(self, old: int, new: int) -> None:
        """Tell whoever listens, and repaint what looks different now."""
        for index in {old, new}:
            if index < len(self.blocks):
                self.refresh_lines(self._tops[index], len(self.blocks[index].lines))
        self.post_message(self.Moved(self, self.key))

    def scroll_to_current(self, *, top: bool = False) -> None:
        """Scroll so that the current block is in view, from its first line on."""
        if not self.blocks or not self.size.height:
            return
        first, last = self._tops[self.index], self._tops[self.index + 1]
        if self.index == self._nearest(0):
            first = 0
        height, offset = self.size.height, round(self.scroll_y)
        if self.leaps and not offset <= first < offset + height:
            offset = max(first - height // 3, 0)
        elif top or first < offset or last - first > height:
            offset = first
        elif last > offset + height:
            offset = last - height
        else:
            return
        self.scroll_to(y=offset, animate=False, immediate=True)

    def scroll_below(self, row: int) -> None:
        """Scroll so that the current block begins in that row of the view, if it fits there."""
        if self.blocks:
            row = min(row, max(self.size.height - 1, 0))
            self.scroll_to(y=self._tops[self.index] - row, animate=False, immediate=True)
            self.scroll_to_current()

    # Drawing

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the rows anew, and the scroll bar only where that would be seen."""
        if self._eighths(self.vertical_scrollbar.position) != self._eighths(new_value):
            self._place_scroll_bar()
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def _place_scroll_bar(self) -> None:
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y

    def _eighths(self, row: float) -> int:
        """Where a row lies on the scroll bar, in the eighths of a cell that its signs can show."""
        return int(8 * self.size.height * row / max(self.virtual_size.height, 1))

    @property
    def text_left(self) -> int:
        """Column at which the lines begin."""
        if self.line_width is None:
            return GUTTER
        return max((self.size.width - self.line_width) // 2, GUTTER)

    def notify_style_update(self) -> None:
        """Forget drawn lines when the theme changes."""
        super().notify_style_update()
        self._styles_known.clear()
        self._strips.clear()
        self._rows.clear()
        self._base = None

    def role(self, name: str) -> Style:
        """The style of a role."""
        return self.get_component_rich_style(f"block--{name}", partial=True)

    def _style(self, look: Look) -> Style:
        if (style := self._styles_known.get(look)) is None:
            style = self._styles_known[look] = self._make_style(look)
        return style

    def _make_style(self, look: Look) -> Style:
        style = self.role(look.role) if look.role else Style.null()
        if look.sign == "+":
            style += self.role("inserted") + Style(underline=True)
        elif look.sign == "-":
            style += self.role("deleted") + Style(strike=True)
        struck = look.struck or None
        return style + Style(italic=look.italic or None, bold=look.bold or None, strike=struck)

    def line_strip(self, line: Line) -> Strip:
        """A line as drawn cells on the colours of the view, remembered."""
        if (strip := self._strips.get(line)) is None:
            base = self.base_style
            pieces = [segment(piece.text, base + self._style(piece.look)) for piece in line.pieces]
            strip = self._strips[line] = Strip(pieces)
        return strip

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        row = y + self.scroll_offset.y
        width = self.size.width
        if not 0 <= row < self._tops[-1]:
            return Strip.blank(width, self.base_style)
        index = bisect_right(self._tops, row) - 1
        return self._row(index, row - self._tops[index], width)

    def _row(self, index: int, line_index: int, width: int) -> Strip:
        block = self.blocks[index]
        line = block.lines[line_index]
        current = index == self.index and bool(line.pieces or len(block.lines) == 1)
        margin = self._margin(block, line_index)
        look = (line, margin, current and bool(block.key), self.text_left, width)
        if (strip := self._rows.get(look)) is None:
            strip = self._rows[look] = self._compose_row(*look)
        return strip

    def _margin(self, block: Block, line_index: int) -> str:
        """The signs beside a line."""
        repeated = block.margin == self.bar_sign or line_index == 0
        margin = block.margin if block.lines[line_index].pieces and repeated else ""
        if line_index:
            return margin
        if block.key in self._marked:
            return f"{margin}{self.mark_sign}"
        if sign := self._beside.get(block.key):
            margin = self._with_sign(block, sign)
        own = self._private.get(block.key, "")
        if block.key in self._came:  # what is new comes first where there is room for two
            margin = self.came_sign if own else f"{margin}{self.came_sign}"
        return f"{margin or ' '}{own}" if own else margin

    def _with_sign(self, block: Block, sign: str) -> str:
        """The margin of a first line with another sign, where there is room for it."""
        bar_goes_on = block.margin == self.bar_sign and len(block.lines) > 2
        return sign if bar_goes_on or not block.margin else block.margin

    def _compose_row(self, line: Line, margin: str, current: bool, left: int, width: int) -> Strip:
        base = self.base_style
        bar = self.cursor_sign if current else " "
        before = [
            segment(" " * (left - GUTTER), base),
            segment(bar, base + self._style(_CURSOR)),
            segment(padded(margin, GUTTER - 1), base + self._style(_MARGIN)),
        ]
        text = self.line_strip(line).crop_extend(0, max(width - left, 0), base)
        row = [*before, *text]
        if current and self.tints_current:
            row = list(Segment.apply_style(row, post_style=self._style(_CURRENT)))
        return Strip(row, width)

    @property
    def base_style(self) -> Style:
        """The colours of the view."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    # The mouse

    async def on_click(self, event: events.Click) -> None:
        """A click makes a block current; a second one chooses it, one on a sign that sign."""
        found = self.place_of(event)
        if found is None:
            return
        index, at = found
        is_second = index == self.index and event.chain >= 2
        self.index = index
        sign = self._margin(self.blocks[index], at.y).strip() if -GUTTER < at.x < 0 else ""
        if sign:
            self.post_message(self.SignChosen(self, self.key, sign))
        elif is_second:
            self.post_message(self.Chosen(self, self.key, at))

    def place_of(self, event: events.Click) -> tuple[int, Offset] | None:
        """The block under the mouse, and where in it: from the beginning of its lines."""
        inside = event.get_content_offset(self)
        if inside is None:
            return None
        row = inside.y + self.scroll_offset.y
        index = bisect_right(self._tops, row) - 1
        if not 0 <= index < len(self.blocks) or not self.blocks[index].key:
            return None
        return index, Offset(inside.x - self.text_left, row - self._tops[index])
