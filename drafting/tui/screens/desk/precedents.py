"""Agreed language while one writes: what is nearest to the paragraph, and how it would go on."""

from __future__ import annotations

from functools import partial

from textual.timer import Timer

from drafting.model.inline import plain
from drafting.tui.bridge import RefusedError
from drafting.tui.page.precedents_page import PrecedentsPage
from drafting.tui.screens.desk.completion import DeskCompletion
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.story import DeskStory
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.widgets.desk_panes import HISTORY, PRECEDENTS
from drafting.workspace.agreed.while_writing import Written, heard
from drafting.workspace.libraries.filters import ADOPTED
from drafting.workspace.libraries.opened import has_libraries
from drafting.workspace.libraries.precedents import UnitPrecedents, of_text

_PAUSE = 0.35
"""Seconds without a key after which the libraries are asked."""
_REST = 0.15
"""Seconds that the cursor rests before the pane is read."""
_IN_PANE = 5
"""Wordings that the pane shows."""
_PARTED = "\n\n"


class DeskPrecedents(Feature):
    """Asks the libraries beside the session whenever whoever writes pauses."""

    def __init__(
        self, text: DeskText, editor: DeskEditor, completion: DeskCompletion, story: DeskStory
    ) -> None:
        super().__init__(text)
        self._story = story
        self._resting: Timer | None = None
        self._editor = editor
        self._completion = completion
        self._has_libraries = False
        self._was_wanted: bool | None = None
        """Whether the history was asked for when what is near took its place."""
        self._timer: Timer | None = None

    async def prepare(self) -> None:
        """Look whether there are libraries at all: without any nothing is ever asked."""
        self._has_libraries = await self.tools.bridge.beside(
            partial(has_libraries, self.tools.bridge.context)
        )

    # Beside the page

    async def follow(self) -> None:
        """Look what is near to the unit as it reads now."""
        self.plan()

    def plan(self) -> None:
        """Look what is near to the unit, once the cursor rests."""
        if self.panes.beside == PRECEDENTS and self.panes.story.display:
            if self._resting is not None:
                self._resting.stop()
            self._resting = self.screen.set_timer(_REST, self._begin_pane)

    def _begin_pane(self) -> None:
        self.screen.run_exclusive(self._show_pane, "precedents")

    async def _show_pane(self) -> None:
        panes, unit, text = self.panes, self.text.unit, self.text.resolution
        found: list[UnitPrecedents] = []
        if unit and plain(text.find(unit).text).strip():
            context = self.tools.bridge.context
            try:
                found = await self.tools.bridge.beside(
                    lambda: of_text(context, text, unit, ADOPTED.wanted(), _IN_PANE)
                )
            except RefusedError as error:
                self.screen.refuse(str(error))
                self._leave_pane()
                return
        if unit == self.text.unit and panes.beside == PRECEDENTS:
            width = max(panes.story.size.width - 4, 12)
            pages = [PrecedentsPage(one, self.tools.signs) for one in found]
            panes.story.show([block for page in pages for block in page.pane(width)])

    def action_precedents_pane(self) -> None:
        """Show what is near in place of the history beside the page, or the history again."""
        panes = self.panes
        if panes.beside == PRECEDENTS:
            self._leave_pane()
            return
        self._was_wanted = panes.wanted("story")
        panes.beside = PRECEDENTS
        panes.want("story", shown=True)
        panes.story.show([])
        self.plan()

    def _leave_pane(self) -> None:
        """Have the history beside the page again, if it was there before."""
        self.panes.beside = HISTORY
        self.panes.want("story", shown=self._was_wanted)
        self.panes.story.show([])
        self._story.plan()

    # While writing

    def typed(self) -> None:
        """Something was typed: what was named may be another matter now."""
        self._completion.name_agreed("")
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._has_libraries and self._writes_a_paragraph:
            self._timer = self.screen.set_timer(_PAUSE, self._begin)

    @property
    def _writes_a_paragraph(self) -> bool:
        subject = self._editor.subject
        return subject is not None and not subject.is_value and not self._editor.splitting

    def _begin(self) -> None:
        self.screen.run_exclusive(self._ask, "agreed")

    async def _ask(self) -> None:
        editor = self.panes.editor
        before = editor.before_cursor
        start = before.rfind(_PARTED) + len(_PARTED) if _PARTED in before else 0
        paragraph = editor.text[start:].partition(_PARTED)[0]
        written = Written(self.text.resolution, paragraph, before[start:])
        try:
            found = await self.tools.bridge.beside(
                partial(heard, self.tools.bridge.context, written)
            )
        except RefusedError as error:
            # Once: it would be the same at every pause.
            self._has_libraries = False
            self.screen.refuse(str(error))
            return
        if self._writes_a_paragraph and editor.before_cursor == before:
            self._completion.name_agreed(found.line)
            offers = (offer._replace(start=offer.start + start) for offer in found.offers)
            editor.offer_late(before, tuple(offers))
