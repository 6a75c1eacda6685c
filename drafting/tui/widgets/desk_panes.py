"""The three panes of the desk, and the editor that lies over the page."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.geometry import Offset
from textual.message import Message

from drafting.tui.page.layout import Document, Layout
from drafting.tui.page.outline import EVERYTHING, PART, Shown, outline
from drafting.tui.page.pane_widths import pane_widths
from drafting.tui.page.pieces import Block
from drafting.tui.page.proposed import ProposalsShown
from drafting.tui.page.reading import NOTHING_READ, PROPOSAL
from drafting.tui.page.talks import Talks
from drafting.tui.page.touched import UNTOUCHED
from drafting.tui.tools import Tools
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.editor import Editor
from drafting.tui.widgets.page_view import Hole, PageView

STORY_FROM = 100
"""Columns of the window from which the history pane is open of itself."""
OUTLINE_FROM = 80
HISTORY, PRECEDENTS = "history", "precedents"


class Outline(BlockView, can_focus=False):
    """The list of units; it follows the page."""

    tints_current = True
    leaps = True


class Story(BlockView, can_focus=False):
    """The history of the current unit beside the page, or the agreed language near to it."""


class DeskPanes(Horizontal):
    """Outline, page and story of one document."""

    class Resized(Message):
        """The room for the story has changed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(id="panes")
        signs = tools.signs
        self._signs = signs
        self._layout = Layout(signs)
        self.touched = UNTOUCHED
        """What changed since the draft that the text is compared with."""
        self.reading = NOTHING_READ
        """The negotiation of the text."""
        self.beside = HISTORY
        """What the pane at the right shows of the current unit."""
        self.proposals_shown = ProposalsShown.FULL
        """How much of what is proposed is shown on the page."""
        self.shown = EVERYTHING
        """What of the outline is shown."""
        self.document: Document | None = None
        self.outline = Outline(identity="outline")
        self._followed = ""
        """The line of the outline to which the page led last: nobody went there."""
        self.page = PageView(rule=signs.rule, landing_sign=signs.landing, identity="page")
        self.story = Story(identity="story")
        self.editor = Editor(tools.keys_of, blink=tools.blink)
        for view in (self.outline, self.page, self.story):
            view.use(signs)
        self._wanted: dict[str, bool | None] = {"outline": None, "story": None}

    def compose(self) -> ComposeResult:
        """Outline, page with the editor over it, story."""
        yield self.outline
        with Container(id="sheet"):
            yield self.page
            yield self.editor
        yield self.story

    def on_mount(self) -> None:
        """The editor shows only while writing; the outline goes with the page."""
        self.editor.display = False
        # Not by a message, which would come after the page is drawn: all would be drawn twice.
        self.watch(self.page, "index", self.follow_page, init=False)

    @property
    def talks(self) -> Talks:
        """Where the negotiation stands, for the signs of the outline."""
        return self.reading.talks

    # What is shown

    def show(self, document: Document, key: str | None = None) -> None:
        """Show a document, standing at `key`, or where the cursor stood."""
        self.document = document
        self._set(key)

    def _set(self, key: str | None = None) -> None:
        if self.document is None:
            return
        self.page.show_page(self._blocks(self.document), key)
        self.show_outline()
        self.place_editor()

    def show_outline(self, shown: Shown | None = None) -> None:
        """Show the outline, as much of it as is asked for."""
        self.shown = shown or self.shown
        width = self.outline.size.width - GUTTER - 1
        if self.document is not None and width > 0:
            rows = outline(self.document, width, self._signs, self.touched, self.shown, self.talks)
            self.outline.show(rows)
            self.follow_page()

    @property
    def text_key(self) -> str:
        """Key of the block of the text where the cursor stands; of a proposal, what it is about."""
        key = self.page.key
        row = self.reading.row_of.get(key.removeprefix(PROPOSAL))
        return self.reading.block_about(row) if row else key

    def _line_here(self) -> str:
        return self._line_of(self.text_key)

    def _line_of(self, key: str) -> str:
        """The line of the outline that stands for a block: its own, or the one it is folded in."""
        if self.outline.block(key) is not None or self.document is None:
            return key
        last = part = ""
        for row in self.document.numbering:
            heading, part = f"{PART}{row.part}" if row.part != part else "", row.part
            last = next(filter(self.outline.block, (row.unit.id, heading)), last)
            if row.unit.id == key:
                return last
        return key

    def _blocks(self, document: Document) -> list[Block]:
        return self._layout.blocks(
            document,
            self.page.prose_width,
            self.touched.keys.keys(),
            self.reading,
            self.proposals_shown,
        )

    @property
    def writing(self) -> bool:
        """Whether the editor is open."""
        return self.editor.display

    def follow_page(self) -> None:
        """Stand in the outline where one stands on the page."""
        line = self._line_here()
        if self.outline.go(line):
            self._followed = line

    @on(BlockView.Moved)
    def follow_outline(self, event: BlockView.Moved) -> None:
        """Go on the page where somebody went in the outline."""
        if event.view is self.outline and not self.writing and self._leads(event.key):
            self.page.go(event.key, top=True)

    def _leads(self, line: str) -> bool:
        """Whether somebody went to that line, and stands there still: news may come late."""
        return line == self.outline.key and line not in (self._line_here(), self._followed)

    def mark(self, keys: AbstractSet[str]) -> None:
        """Set a sign beside these units, on the page and in the outline."""
        self.page.mark(keys)
        self.outline.mark(keys)

    def put_beside(self, signs: Mapping[str, str]) -> None:
        """Set signs of what was found beside units, on the page and in the outline."""
        self.page.put_beside(signs)
        self.outline.put_beside(signs)

    def put_private(self, signs: Mapping[str, str]) -> None:
        """Set signs of private notes beside units, on the page and in the outline."""
        self.page.put_private(signs)
        self.outline.put_private(signs)

    def put_came(self, keys: AbstractSet[str]) -> None:
        """Set a sign beside what came from others, on the page and in the outline."""
        self.page.put_came(keys)
        self.outline.put_came(keys)

    # Folding

    def toggle(self, name: str) -> bool:
        """Show or fold a pane; whether it is shown now."""
        self._wanted[name] = not self._shown(name)
        self.fold()
        return self._shown(name)

    def want(self, name: str, *, shown: bool | None) -> None:
        """Show or fold a pane from now on, whatever room there is; None: as there is room."""
        self._wanted[name] = shown
        self.fold()

    def wanted(self, name: str) -> bool | None:
        """Whether a pane was asked for, or folded; None while that follows the room there is."""
        return self._wanted[name]

    def _shown(self, name: str) -> bool:
        wanted = self._wanted[name]
        if wanted is not None:
            return wanted
        return self.app.size.width >= (STORY_FROM if name == "story" else OUTLINE_FROM)

    def fold(self) -> None:
        """Show the panes that there is room for, or that were asked for."""
        outline, story = self._shown("outline"), self._shown("story")
        widths = pane_widths(self.app.size.width, outline=outline, story=story)
        self.outline.display, self.outline.styles.width = outline, widths.outline
        self.story.display, self.story.styles.width = story, widths.story

    def on_resize(self, _event: events.Resize) -> None:
        """Fold what has no room."""
        self.fold()
        self.call_after_refresh(self.place_editor)

    @on(PageView.Widened)
    def reset(self) -> None:
        """Set everything for the present widths."""
        self._set()
        self.post_message(self.Resized())

    # The editor

    def open_editor(self, hole: Hole, text: str, *, paragraphs: bool) -> None:
        """Open the editor where `hole` is cut into the page."""
        self.page.open_hole(hole)
        region = self.page.hole_region()
        self.editor.styles.width = region.width + 1
        self.editor.display = True
        self.editor.begin(text, paragraphs=paragraphs)
        # At once, not with the next message: what is typed right after enter is text.
        self.screen.set_focus(self.editor)
        self.call_after_refresh(self.fit_editor)

    def stand_at(self, at: Offset) -> None:
        """Put the cursor of the editor where a click was, in cells of the block it stands in."""
        if self.writing and (block := self.page.block(self.page.key)) is not None:
            wanted = Offset(at.x - block.text_column, at.y - block.text_row)
            self.editor.move_cursor(self.editor.wrapped_document.offset_to_location(wanted))

    def close_editor(self, key: str) -> None:
        """Close the editor and stand at `key`."""
        self.editor.open = False
        self.editor.display = False
        self.page.close_hole(key)
        self.screen.set_focus(self.page)

    @on(Editor.Grew)
    def fit_editor(self) -> None:
        """Give the text in the editor the rows that it needs."""
        if self.writing:
            self.page.resize_hole(self.editor.rows)
            self.place_editor()

    def place_editor(self) -> None:
        """Put the editor over the hole, as far as that is in view."""
        if not self.writing:
            return
        self.page.scroll_to_current()
        region = self.page.hole_region()
        top = max(region.y, 0)
        self.editor.styles.offset = (region.x, top)
        self.editor.styles.width = region.width + 1
        self.editor.styles.height = max(min(region.height, self.page.size.height - top), 1)
        # In a window that has become small only a part of the text is in view.
        self.call_after_refresh(self.editor.scroll_cursor_visible)
