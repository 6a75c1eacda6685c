"""The lines above and below the desk: which text, since when, who writes, where one stands."""

from __future__ import annotations

from collections.abc import Callable

from drafting.tui.page.reading import PROPOSAL
from drafting.tui.screens.author_prompt import AuthorPrompt
from drafting.tui.screens.desk.checklist import DeskChecklist
from drafting.tui.screens.desk.checks import DeskChecks
from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.workspace.record.word_counts import words_in
from drafting.workspace.wording import counted


class DeskBars(Feature):
    """Puts what the features know into the head and the status line."""

    def __init__(
        self,
        text: DeskText,
        editor: DeskEditor,
        drafts: DeskDrafts,
        checks: DeskChecks,
        checklist: DeskChecklist,
        author_prompt: AuthorPrompt,
    ) -> None:
        super().__init__(text)
        self._editor = editor
        self._drafts = drafts
        self._checks = checks
        self._checklist = checklist
        self.private_here: Callable[[], str] = lambda: ""
        """What is privately noted where one stands; set by the screen."""
        self._author_prompt = author_prompt

    def show(self) -> None:
        """Show both lines."""
        self.show_head()
        self.show_place()

    def show_head(self) -> None:
        """The line above: handle, state, who is writing."""
        head, dot, silence = self.screen.head, self.tools.signs.dot, self.panes.talks.silence
        told = f" {dot} {silence}" if silence else ""
        head.strong = self.handle
        head.left = f" {dot} working text{told}{self._drafts.summary}{self._checklist.summary}"
        head.right = self._who()

    def _who(self) -> str:
        """Who proposes the next change, or else as whom it is recorded."""
        terms = self.text.terms
        return f"proposing as {', '.join(terms.by)}" if terms else self._author_prompt.who()

    def show_place(self) -> None:
        """The end of the status line: where one stands, and what the rules say of it."""
        status, marked, saved = self.screen.status, self.text.marked, self.text.saved_at
        words = f"{len(marked)} marked" if marked else self._words_here()
        rest = (self.private_here(), *self._talks_here(), words, f"saved {saved}" if saved else "")
        status.dot = self.tools.signs.dot
        status.places = tuple(filter(None, (self._name_here(), *rest)))

    def _name_here(self) -> str:
        subject = self._editor.subject
        is_new = subject is not None and subject.is_new
        name = self._editor.kind_written if is_new else self.text.document.name(self.text.key)
        if row := self.panes.reading.row_of.get(self.panes.page.key.removeprefix(PROPOSAL)):
            name = f"proposal {row.number} on {name}" if name else f"proposal {row.number}"
        sign = self._checks.sign
        return f"{sign}  {name}".rstrip() if sign else name

    def _talks_here(self) -> tuple[str, str]:
        """The stage of the unit, and how many proposals it has."""
        talks, unit = self.panes.talks, self.text.unit
        live = talks.live.get(unit, 0)
        return talks.stages.get(unit, ""), counted(live, "proposal") if live else ""

    def _words_here(self) -> str:
        """Words of the unit, as it stands or as it is being written, and of the whole text."""
        document, unit, writing = self.text.document, self.text.unit, self.panes.writing
        if not unit and not (writing and self._editor.takes_notes):
            return ""
        before = words_in(document.resolution.find(unit).text) if unit else 0
        now = words_in(self.panes.editor.text) if writing else before
        return f"{counted(now, 'word')} of {document.words - before + now:,}"
