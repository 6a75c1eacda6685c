"""The compilation: the whole text with all that is proposed, to propose in and decide from."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from drafting.tui.page.layout import Document, Layout
from drafting.tui.page.pieces import Block
from drafting.tui.page.proposed import ProposedText
from drafting.tui.page.reading import NOTHING_READ
from drafting.tui.page.typesetter import PROSE_WIDTH
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.negotiation.sheet import NegotiationSheet
from drafting.tui.tools import Tools
from drafting.tui.verbs import COMPILATION, Verb, bindings
from drafting.workspace.files.file_names import paper_name
from drafting.workspace.wording import counted


class CompilationScreen(NegotiationSheet):
    """Shows the text as the page does, every proposal in its place."""

    VERBS: ClassVar[tuple[Verb, ...]] = COMPILATION
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMPILATION)]
    NAME = "Compilation"
    SHOWN = "compilation"
    SHEET = "compilation"

    def __init__(self, tools: Tools, handle: str, key: str = "", said: str = "") -> None:
        super().__init__(tools, handle, key, said)
        self._layout = Layout(tools.signs)
        self._document = Document.of(self.reading.text)

    def on_mount(self) -> None:
        """Read the compilation; tell where one stands as the bar moves."""
        super().on_mount()
        self.watch(self.sheet, "index", self.show_place, init=False)

    def show(self, key: str | None = None) -> None:
        """Set the text for the present width."""
        reading = self.reading
        if reading is NOTHING_READ:
            return
        if self._document.resolution is not reading.text:
            self._document = Document.of(reading.text, reading.facts)
        self.set_blocks(self._blocks, key)
        signs = self.tools.signs
        self.sheet.put_beside({key: signs.stage(one.value) for key, one in reading.stages.items()})
        self.show_place()

    def _blocks(self, width: int) -> list[Block]:
        reading, shown = self.reading, self.proposals_shown
        found = self._layout.blocks(self._document, width, reading=reading, shown=shown)
        proposed = ProposedText(self.tools.signs, min(PROSE_WIDTH, width), reading, shown)
        return [*found, *proposed.without_object()]

    def show_place(self) -> None:
        """Tell above how many proposals there are, below where one stands."""
        reading, dot = self.reading, self.tools.signs.dot
        self.head.strong = f"{self.handle} compilation"
        live = counted(len(reading.live), "live proposal")
        self.head.right = f"{live} {dot} {reading.progress}"
        key, row = self.choice
        stage = reading.stages.get(key)
        here = f"proposal {row.number}" if row else (stage.value if stage else "")
        self.status.dot = dot
        self.status.places = tuple(filter(None, (reading.name(key), here)))

    # Verbs

    async def action_export(self) -> None:
        """Write the compilation to a file."""
        handle = self.handle
        name = await self.ask(lambda session: paper_name(session, handle, "compilation"))
        prompt_file(self, "Write the compilation to", self.write_to, name or "compilation.docx")

    async def write_to(self, path: Path) -> None:
        """Write the compilation to that file."""
        from drafting.workspace.compilations.files import write_compilation

        done = await self.ask(lambda session: write_compilation(session, self.handle, path))
        if done is not None:
            self.say(done.message)
