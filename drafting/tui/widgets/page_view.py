"""The page: a resolution as it is printed, with a hole for the editor and a line for a landing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from drafting.dataclasses import dataclass, replace
from drafting.tui.page.pieces import BLANK, Block, Line, Piece
from drafting.tui.page.typesetter import PROSE_WIDTH
from drafting.tui.page.wrap import cells, padded
from drafting.tui.text_safety import segment
from drafting.tui.widgets.block_view import GUTTER, BlockView

_FREE = Line((Piece(" "),))
"""A row that the editor covers."""
NEW = "new:"
"""Key of a paragraph that is being written and is not in the text yet."""


@dataclass(frozen=True, slots=True)
class Hole:
    """Rows kept free for the editor: instead of a block, or (`after` set) behind one."""

    key: str
    height: int
    after: str | None = None
    column: int = 0


def _emptied(block: Block, height: int) -> tuple[Line, ...]:
    """The lines of a block with its text taken out; its number stays."""
    head, first = block.lines[: block.text_row], block.lines[block.text_row]
    number: list[Piece] = []
    width = 0
    for piece in first.pieces:
        width += cells(piece.text)
        if width > block.text_column:
            break
        number.append(piece)
    tail = (BLANK,) if not block.lines[-1].pieces else ()
    return (*head, Line((*number, *_FREE.pieces)), *(_FREE,) * (height - 1), *tail)


class PageView(BlockView):
    """Blocks of one resolution in a column of prose, in the middle of the view."""

    landing: reactive[str | None] = reactive(None)
    """Key of the block behind which a moving paragraph would come to stand."""
    landing_words: str = ""

    class ClickedBeside(BlockView.Chosen):
        """While the editor is open, another block was clicked."""

    class Widened(Message):
        """There is more or less room for the page than before."""

    def __init__(self, *, rule: str, landing_sign: str, identity: str) -> None:
        super().__init__(identity=identity)
        self._rule = rule
        self._landing_sign = landing_sign
        self._printed: Sequence[Block] = ()
        self._hole: Hole | None = None
        self._above: tuple[str, ...] = ()
        """Keys of what stood above the hole when its block was seen last."""
        self._column = 0
        """Where the text of that block began."""

    def on_resize(self) -> None:
        """Keep the current block in view; say that the page must be set anew for another width."""
        self.call_after_refresh(self.scroll_to_current)
        if self.prose_width != self.line_width:
            self.post_message(self.Widened())

    @property
    def prose_width(self) -> int:
        """Cells of a line of the page, given the room there is."""
        return max(min(self.size.width - 2 * GUTTER + 1, PROSE_WIDTH), 12)

    def show_page(self, blocks: Sequence[Block], key: str | None = None) -> None:
        """Show the blocks of a text, around the hole if there is one."""
        self.line_width = self.prose_width
        self._printed = blocks
        self._show(key)

    def _show(self, key: str | None) -> None:
        hole = self._hole
        if hole is None:
            self.show(self._printed, key)
        else:
            self.show(tuple(self._around(hole)), hole.key)

    def _around(self, hole: Hole) -> Iterator[Block]:
        hole = self._placed(hole)
        new = Block(
            hole.key,
            (*(_FREE,) * hole.height, BLANK),
            text_column=hole.column,
            text_width=self.prose_width - hole.column,
        )
        if hole.after == "":
            yield new
        for block in self._printed:
            if block.key != hole.key or hole.after is not None:
                yield block
            else:
                yield replace(block, lines=_emptied(block, hole.height))
            if hole.after and block.key == hole.after:
                yield new

    def _placed(self, hole: Hole) -> Hole:
        """The hole; where the block that it stood for is gone, behind what stood above that."""
        if hole.after is not None:
            return hole
        keys = [block.key for block in self._printed]
        if hole.key in keys:
            at = keys.index(hole.key)
            self._above, self._column = tuple(keys[:at]), self._printed[at].text_column
            return hole
        here = frozenset(keys)
        after = next((key for key in reversed(self._above) if key in here), "")
        return replace(hole, after=after, column=self._column)

    async def on_click(self, event: events.Click) -> None:
        """While the editor is open, a click elsewhere is for whoever opened it."""
        if self._hole is None:
            return
        # Else the view beneath would make the block current.
        event.prevent_default()
        if (found := self.place_of(event)) and (key := self.blocks[found[0]].key) != self.key:
            self.post_message(self.ClickedBeside(self, key, found[1]))

    def open_hole(self, hole: Hole) -> None:
        """Keep rows free for the editor."""
        self._hole = hole
        self._show(hole.key)

    def close_hole(self, key: str) -> None:
        """Close the hole and stand at `key`."""
        self._hole = None
        self._show(key)

    def resize_hole(self, height: int) -> bool:
        """Give the hole another height; whether it changed."""
        if self._hole is None or self._hole.height == height:
            return False
        self._hole = replace(self._hole, height=height)
        self._show(self._hole.key)
        return True

    def hole_region(self) -> Region:
        """Where the hole lies in the view; it may reach below the bottom."""
        hole = self._hole
        if hole is None or (block := self.block(hole.key)) is None:
            return Region()
        return Region(
            self.text_left + block.text_column,
            self.top_of(hole.key) + block.text_row - round(self.scroll_y),
            block.text_width,
            hole.height,
        )

    def watch_landing(self) -> None:
        """Repaint, and bring the landing line into view."""
        self.refresh()
        if self.landing and self.block(self.landing) is not None:
            index = self.landing_row
            if not 0 < index - self.scroll_y < self.size.height - 1:
                self.scroll_to(y=index - self.size.height // 2, animate=False, immediate=True)

    @property
    def landing_row(self) -> int:
        """Row of the landing line."""
        block = self.block(self.landing or "")
        return self.top_of(self.landing or "") + len(block.lines) - 1 if block else 0

    def render_line(self, y: int) -> Strip:
        """One row of the page."""
        if self.landing is not None and y + self.scroll_offset.y == self.landing_row:
            return self._landing_line()
        return super().render_line(y)

    def _landing_line(self) -> Strip:
        style = self.role("moved")
        left = self.text_left
        words = f"{self._landing_sign} {self.landing_words} "
        line = padded(words, self.prose_width).rstrip(" ")
        fill = self._rule * max(self.prose_width - len(line) - 1, 0)
        pieces = [segment(" " * left), segment(f"{line} {fill}", style)]
        return Strip(pieces).adjust_cell_length(self.size.width).apply_style(self.base_style)
