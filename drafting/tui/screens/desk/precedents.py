"""Agreed language while one writes: what is nearest to the paragraph, and how it would go on."""

from __future__ import annotations

from functools import partial

from textual.timer import Timer

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.desk.completion import DeskCompletion
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.agreed.while_writing import Written, heard
from drafting.workspace.libraries.opened import has_libraries

_PAUSE = 0.35
"""Seconds without a key after which the libraries are asked."""
_PARTED = "\n\n"


class DeskPrecedents(Feature):
    """Asks the libraries beside the session whenever whoever writes pauses."""

    def __init__(self, text: DeskText, editor: DeskEditor, completion: DeskCompletion) -> None:
        super().__init__(text)
        self._editor = editor
        self._completion = completion
        self._has_libraries = False
        self._timer: Timer | None = None

    async def prepare(self) -> None:
        """Look whether there are libraries at all: without any nothing is ever asked."""
        self._has_libraries = await self.tools.bridge.beside(
            partial(has_libraries, self.tools.bridge.context)
        )

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
