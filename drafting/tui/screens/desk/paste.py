"""What is pasted on the desk: read as a file is, offered, and put in by one key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from drafting.named_tuples import NamedTuple
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.dialogs.paste import Choice, Decision, PasteScreen
from drafting.workspace.editing.clipboard import in_one_line, pasted_paragraphs
from drafting.workspace.pasted.offer import Offer
from drafting.workspace.pasted.paste import Paste
from drafting.workspace.session import Session

_Decided = Callable[[Decision | None], Awaitable[None]]
_TAKES_TIME = 100_000
"""Characters from which on reading takes long enough to say so."""


class _Read(NamedTuple):
    """A paste as it was read, and what would become of it."""

    paste: Paste
    offer: Offer


class DeskPaste(Feature):
    """Offers what was pasted, while reading and while writing."""

    def __init__(self, text: DeskText, editor: DeskEditor) -> None:
        super().__init__(text)
        self._editor = editor

    async def take(self, words: str, *, writing: bool) -> None:
        """Offer what was pasted; a long text is read beside the keys."""
        offer = self._offer_while_writing if writing else self._offer
        if len(words) > _TAKES_TIME:
            self.screen.run_exclusive(partial(offer, words), "paste")
        else:
            await offer(words)

    async def _offer(self, words: str) -> None:
        """Offer what was pasted while reading, behind the paragraph where one stands."""
        read = await self._read(words, self.text.place_near)
        if read is None:
            return

        async def decided(decision: Decision | None) -> None:
            if decision is None:
                return
            if self.panes.writing:
                await self._editor.finish()
            if decision.choice is Choice.PUT_IN:
                await self._put_in(decision.paste)
            else:
                handle, where = self.handle, read.paste.where
                typed = pasted_paragraphs(words)
                await self.text.carry_out(
                    lambda session: session.editing.insert(handle, where, typed)
                )

        self._show(read, "plain text after this one", decided)

    async def _offer_while_writing(self, words: str) -> None:
        """Offer several paragraphs pasted into the editor: behind what is written, or as text."""
        subject = self._editor.subject
        if subject is not None and subject.is_new and self.panes.editor.text.strip():
            # What was begun goes into the text first, so that the numbers shown are right.
            await self._editor.finish()
            await self._offer(words)
            return
        if subject is None or not self._takes_several():
            self.panes.editor.put(pasted_paragraphs(words))
            return
        read = await self._read(words, subject.where or f"after {subject.key}")
        if read is None or len(read.offer.rows) == 1:
            self.panes.editor.put(in_one_line(words) if read else pasted_paragraphs(words))
            return

        async def decided(decision: Decision | None) -> None:
            if decision is None:
                return
            if decision.choice is Choice.PUT_IN:
                await self._editor.finish()
                if self._editor.subject is None:
                    await self._put_in(decision.paste)
            else:
                self.panes.editor.put(pasted_paragraphs(words))

        self._show(read, "plain text at the cursor", decided)

    def _takes_several(self) -> bool:
        """Whether paragraphs can stand behind what is written: not behind words of a proposal."""
        subject = self._editor.subject
        simple = subject is not None and not (subject.is_value or subject.settles or subject.range)
        return simple and self.text.terms is None

    async def _read(self, words: str, where: str) -> _Read | None:
        if len(words) > _TAKES_TIME:
            self.screen.say("Reading what was pasted…", passing=True)
        read = await self.screen.ask(_reading(words, where, self.handle))
        if len(words) > _TAKES_TIME:
            self.screen.say("")
        return read

    def _show(self, read: _Read, plainly: str, decided: _Decided) -> None:
        self.screen.app.push_screen(PasteScreen(read.paste, read.offer, plainly), decided)

    async def _put_in(self, paste: Paste) -> None:
        from drafting.workspace.pasted.plans import paste_planner

        handle, planner = self.handle, paste_planner(paste.kept, paste.where)
        await self.text.carry_out(lambda session: session.editing.carry_out(handle, planner))


def _reading(words: str, where: str, handle: str) -> Callable[[Session], _Read]:
    """The job that reads a paste and sees what would become of it."""

    def read(session: Session) -> _Read:
        from drafting.workspace.pasted.paste import read_paste

        paste = read_paste(words, session.context.ids, session.text(handle), where)
        return _Read(paste, paste.offer)

    return read
