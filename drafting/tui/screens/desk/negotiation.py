"""The desk in a negotiation: what is under its bar, and the other screens of the negotiation."""

from __future__ import annotations

from collections.abc import Callable

from drafting.dataclasses import replace
from drafting.model.edits import EditText, InsertUnit, ReplaceUnits
from drafting.model.ranges import DASH
from drafting.tui.bridge import RefusedError
from drafting.tui.page.reading import PROPOSAL, Reading, reading_of
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.negotiation.choice import Choice, ToWrite, choice_at
from drafting.tui.screens.negotiation.sheet import ToScreen
from drafting.workspace.editing.paragraphs import typed_paragraphs
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

_NOW = (
    "Now do it: write, insert, move, split, join or delete; it is put as a proposal. p leaves it."
)
_GONE = "The paragraph of this proposal is not in the text any more."


class DeskNegotiation(Feature):
    """Says what lies under the bar of the page, and leads to the other screens and back."""

    def __init__(self, text: DeskText, editor: DeskEditor) -> None:
        super().__init__(text)
        self._editor = editor
        self._back_to: ToScreen | None = None
        """The screen from which one came to write."""
        text.on_accept = self._written
        editor.on_leave = self._not_written

    # What is shown

    async def follow(self) -> None:
        """Read where the negotiation stands."""
        handle, before = self.handle, self.panes.reading
        found = await self.screen.ask(lambda session: reading_of(session.negotiation(handle)))
        if found is None:
            return
        self.panes.reading = found
        if found.live or before.live:
            self.panes.show(self.text.document)
        elif found.talks != before.talks:
            self.panes.show_outline()

    @property
    def reading(self) -> Reading:
        """What is shown."""
        return self.panes.reading

    @property
    def choice(self) -> Choice:
        """What lies under the bar."""
        return choice_at(self.reading, self.panes.page.key)

    async def is_ready(self) -> bool:
        """Whether the text and its negotiation are read."""
        if self.reading.text != self.text.resolution:
            await self.follow()
        return self.reading.text == self.text.resolution

    def come_to(self, key: str) -> bool:
        """Put the bar on the block of that key; whether it is there."""
        if self.panes.page.go(key):
            return True
        row = self.reading.row_of.get(key.removeprefix(PROPOSAL))
        # Where proposals are not shown, the paragraph stands for what is proposed on it.
        if row is None or not row.proposal.is_live:
            return False
        return self.panes.page.go(self.reading.block_about(row))

    def show_more_or_less(self) -> None:
        """Show on the page more or less of what is proposed."""
        panes = self.panes
        key = panes.text_key
        panes.proposals_shown = panes.proposals_shown.next
        panes.show(self.text.document, key)
        self.screen.say(f"Proposals: {panes.proposals_shown.value}.")

    # What is done

    async def carry_out(self, job: Callable[[Session], Done], doubt: str = "") -> str:
        """Do one thing on record and show it; or say and give why not."""
        try:
            done = await self.tools.bridge.run(job)
        except RefusedError as error:
            await self.text.poll()
            self.screen.refuse(str(error))
            return str(error)
        terms, before = self.text.terms, self.panes.page.key
        self.text.terms = None
        self.text.accept(done, back=doubt or "u undo")
        self.text.terms = terms
        await self.follow()
        if before.startswith(PROPOSAL):
            self.panes.page.go(before)
        self.text.refresh()
        return ""

    def write(self, what: ToWrite) -> None:
        """Put the next change on these terms, and open what is to be written."""
        self.panes.page.go(what.key)
        self.text.terms = what.terms
        self.text.refresh()
        if what.edit is not None:
            self._open(what, what.edit)
        elif what.opens:
            self._editor.open(what.key)
        else:
            self.screen.say(what.doubt or _NOW)

    def _open(self, what: ToWrite, edit: EditText | InsertUnit | ReplaceUnits) -> None:
        """Open what an edit would make, to be written otherwise."""
        subject = self._subject_of(edit)
        if subject is None:
            self.text.terms = None
            self.screen.refuse(_GONE)
            return
        subject = replace(subject, notes=what.notes, settles=what.settles, seen=what.seen)
        self._editor.open_again(subject, what.text)
        put = "puts it as a proposal" if what.terms else "makes it in the text"
        agreed = "" if what.terms else " that is agreed"
        self.screen.say(what.doubt or f"Write the wording{agreed}; esc {put}.")

    def _subject_of(self, edit: EditText | InsertUnit | ReplaceUnits) -> Subject | None:
        """What is to be written; None where its paragraph is gone."""
        text, known = self.text, self.text.document.numbering
        if isinstance(edit, EditText):
            if edit.unit not in known:
                return None
            return Subject(edit.unit, text.resolution.find(edit.unit).text)
        if isinstance(edit, ReplaceUnits):
            if not all(one in known for one in edit.about):
                return None
            ends = f"{edit.about[0]}{DASH}{edit.about[-1]}"
            return Subject(edit.subject, typed_paragraphs(edit.old), range=ends)
        behind = edit.place.after or ""
        after = behind if behind in known else text.unit or text.key
        where = f"after {after}" if after in known else "last in operative"
        return Subject("", "", where, after)

    # The other screens

    def open_screen(self, name: str) -> None:
        """Show another screen of the negotiation, standing where the page stands."""
        self._push(ToScreen(name, self.panes.page.key))

    def _push(self, to: ToScreen, said: str = "") -> None:
        from drafting.tui.screens.negotiation.screens import SCREENS_OF_NEGOTIATION

        screen = SCREENS_OF_NEGOTIATION[to.name](self.tools, self.handle, to.key, said)
        self.screen.app.push_screen(screen, self.come_back)

    async def come_back(self, result: object) -> None:
        """Show the text after the negotiation, and go on where that screen led."""
        if isinstance(result, ToScreen):
            self._push(result)
            return
        what, back = result if isinstance(result, tuple) else (None, None)
        if not await self.text.come_back(what.key if what else result):
            return
        if what is not None:
            self._back_to = back
            self.write(what)

    def _written(self) -> None:
        """Go back to the screen from which one came to write what is written now."""
        back, self._back_to = self._back_to, None
        if back is not None:
            self._push(back, self.screen.status.left)

    def _not_written(self) -> None:
        """Go back too where nothing was written."""
        if self._back_to is not None:
            self.leave_proposing()

    def leave_proposing(self) -> bool:
        """Make the next change and do not propose it; whether it was to be proposed."""
        if self.text.terms is None and self._back_to is None:
            return False
        self.text.terms = None
        self.text.refresh()
        self.screen.say("Nothing was proposed.")
        self._written()
        return True
