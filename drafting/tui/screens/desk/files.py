"""Files of the resolution on the desk: what is written, what is read, what came back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.file_prompt import Use, export, prompt_file
from drafting.workspace.completion.delegations import completed_names, names_in
from drafting.workspace.files.file_names import paper_name, text_before
from drafting.workspace.session import Session
from drafting.workspace.wording import counted


class DeskFiles(Feature):
    """Exports, compilations, amendment documents, files that came back, the base text."""

    def __init__(self, text: DeskText, drafts: DeskDrafts) -> None:
        super().__init__(text)
        self._drafts = drafts

    # Written

    def action_export(self) -> None:
        """Write the resolution to a file."""
        export(self.screen, self.handle)

    async def action_compile(self) -> None:
        """Write the text with all live proposals to a file."""
        await self._ask_where("compilation", "compilation", self.compile_to)

    async def action_tracked_compilation(self) -> None:
        """Write a Word file with each live proposal as a tracked change of its delegation."""
        write = partial(self.compile_to, tracked=True)
        await self._ask_where("compilation", "compilation tracked", write)

    async def action_table(self) -> None:
        """Write the text as a table for delegations to fill in."""
        await self._ask_where("table for comments", "comments", self.write_table)

    async def write_table(self, path: Path) -> None:
        """Write the table to that file."""
        from drafting.workspace.comment_tables.files import write_comment_table

        handle = self.handle
        done = await self.screen.ask(lambda session: write_comment_table(session, handle, path))
        if done is not None:
            self.screen.say(done.message)

    async def _ask_where(self, called: str, name: str, write: Use) -> None:
        """Ask for the file to write, which is named after the document."""
        handle = self.handle
        offered = await self.screen.ask(lambda session: paper_name(session, handle, name))
        prompt_file(self.screen, f"Write the {called} to", write, offered or f"{name}.docx")

    async def compile_to(self, path: Path, *, tracked: bool = False) -> None:
        """Write the compilation to that file."""
        from drafting.workspace.compilations.files import write_compilation

        handle = self.handle
        done = await self.screen.ask(
            lambda session: write_compilation(session, handle, path, tracked=tracked)
        )
        if done is not None:
            self.screen.say(done.message)

    async def action_write_amendments(self) -> None:
        """Write what changed since the draft that signs compare with as amendments to it.

        Where nothing changed since, they amend the draft before.
        """
        handle, label = self.handle, self._drafts.label
        if not label:
            self.screen.refuse("There is no draft to amend: D makes one.")
            return
        amended = await self.screen.ask(lambda session: _amended(session, handle, label)) or label
        called = f"amendments to {handle}@{amended}"
        write = partial(self.write_amendments, amended)
        await self._ask_where(called, "amendments", write)

    async def write_amendments(self, label: str, path: Path) -> None:
        """Write what changed since that draft to a file."""
        from drafting.workspace.amendment_documents.documents import write_since

        handle = self.handle
        done = await self.screen.ask(lambda session: write_since(session, handle, label, path))
        if done is not None:
            self.screen.say(done.message)

    # Read

    def action_base(self) -> None:
        """Show the issued document that the text starts from."""
        from drafting.tui.screens.views.base_text import BaseScreen

        self.screen.app.push_screen(BaseScreen(self.tools, self.handle))

    def action_incoming(self) -> None:
        """Ask for a Word file of this resolution that came back."""
        prompt_file(self.screen, "Word file that came back (tab completes)", self.review)

    def review(self, path: Path) -> None:
        """Show what the file of that path changes."""
        from drafting.tui.screens.views.incoming import IncomingScreen

        screen = IncomingScreen(self.tools, path, self.handle)
        # From this screen's own queue: the line that asked is gone before an answer comes.
        self.screen.call_next(self.screen.app.push_screen, screen, self.come_back)

    def action_comments(self) -> None:
        """Ask for a table for comments that was filled in, and by whom."""
        prompt_file(self.screen, "Table that was filled in (tab completes)", self.ask_by)

    def ask_by(self, path: Path) -> None:
        """Ask who filled it in."""
        question = "Filled in by (a name, or nothing: each comment names its own)"
        take = partial(self.take_comments, path)
        self.screen.call_next(self.screen.prompt, question, take, complete=completed_names)

    async def take_comments(self, path: Path, by: str) -> None:
        """Take what was filled in into the record, and list what was not taken."""
        from drafting.tui.screens.dialogs.remarks import RemarksScreen
        from drafting.workspace.comment_tables.received import take_comments
        from drafting.workspace.files.views import Remark

        handle, names = self.handle, names_in(by)
        report = await self.screen.ask(lambda session: take_comments(session, path, handle, names))
        if report is None:
            return
        await self.text.come_back(self.text.unit)
        self.screen.say(f"{counted(len(report.made), 'entry', 'entries')} of {path.name}.")
        told = [Remark(0, one) for one in (*report.left, *report.made)]
        if told:
            self.screen.app.push_screen(RemarksScreen(path.name, told, self.tools.messages))

    def action_amendments(self) -> None:
        """Ask for an amendment document to this resolution."""
        prompt_file(self.screen, "Amendment document (tab completes)", self.amend)

    def amend(self, path: Path) -> None:
        """Show the instructions of the document at that path."""
        from drafting.tui.screens.negotiation.amendments import AmendmentsScreen

        screen = AmendmentsScreen(self.tools, self.handle, path)
        # From this screen's own queue: the line that asked is gone before an answer comes.
        self.screen.call_next(self.screen.app.push_screen, screen, self.come_back)

    async def come_back(self, refused: object) -> None:
        """Show the text as it stands after a file was read, or say why it was not."""
        await self.text.come_back(self.text.unit)
        if refused:
            self.screen.refuse_file(str(refused))


def _amended(session: Session, handle: str, label: str) -> str:
    """The draft that amendments are to: one that the text differs from, as long as there is one."""
    if session.text(handle, label) != session.text(handle):
        return label
    return text_before(session, handle) or label
