"""What lies under the bar, and what every screen says of it on which one negotiates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from drafting.model.edits import EditText, InsertUnit, ReplaceUnits
from drafting.model.resolution import Note
from drafting.named_tuples import NamedTuple
from drafting.redline.rebase.values import Grade
from drafting.tui.page.reading import PROPOSAL, Reading
from drafting.workspace.editing.paragraphs import typed_paragraphs
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from drafting.workspace.wording import Done


class Choice(NamedTuple):
    """What lies under the bar: a block of the text, a proposal, or nothing."""

    key: str = ""
    """Key of the block of the text; with a proposal, of that which it is about."""
    row: ProposalRow | None = None
    """The proposal."""

    @property
    def proposal(self) -> str:
        """Identity of the proposal, empty for none."""
        return self.row.proposal.id if self.row else ""


def choice_at(reading: Reading, key: str) -> Choice:
    """What lies under a bar that stands on the block of that key."""
    if not key.startswith(PROPOSAL):
        return Choice(key)
    row = reading.row_of.get(key.removeprefix(PROPOSAL))
    return Choice(reading.block_about(row), row) if row else Choice()


class ToWrite(NamedTuple):
    """What is written on the desk for a negotiation, and on which terms."""

    key: str
    """Key of the paragraph."""
    edit: EditText | InsertUnit | ReplaceUnits | None = None
    """The paragraph as it is opened, where that is not as it stands."""
    opens: bool = False
    """Whether the paragraph is opened though it is opened as it stands."""
    notes: tuple[Note, ...] = ()
    """Footnotes that come along."""
    settles: str = ""
    """The proposal that is agreed in the words that are written."""
    seen: str = ""
    """The state of the record in which the room looked at that proposal."""
    terms: Terms | None = None
    """On which terms the change is put as a proposal; None where it is made."""
    doubt: str = ""
    """What is doubted of the names in these terms."""

    @property
    def text(self) -> str:
        """The wording that is opened."""
        edit = self.edit
        if isinstance(edit, EditText):
            return edit.after
        if isinstance(edit, ReplaceUnits):
            return typed_paragraphs(edit.new)
        return "\n\n".join(unit.text for unit in edit.brought) if edit else ""


def wording_of(row: ProposalRow) -> EditText | InsertUnit | ReplaceUnits | None:
    """What a proposal would make of words in the text of today; None for one about no words."""
    fits = row.carried is not None and row.carried.grade in (Grade.CLEAN, Grade.SHIFTED)
    edit = row.edit if fits else row.proposal.edit
    if row.proposal.is_live and isinstance(edit, EditText | InsertUnit | ReplaceUnits):
        return edit
    return None


class HasBar(Protocol):
    """A screen, or a part of one, whose bar stands on paragraphs and on proposals."""

    @property
    def reading(self) -> Reading:
        """What is shown."""

    @property
    def choice(self) -> Choice:
        """What lies under the bar."""

    async def is_ready(self) -> bool:
        """Wait until there is something to stand on; whether there is, and why not is said."""

    def come_to(self, key: str) -> bool:
        """Put the bar on the block of that key; whether it is there."""

    async def carry_out(self, job: Callable[[Session], Done], doubt: str = "") -> str:
        """Do one thing on record and show it, with a doubt to be told; or say and give why not."""

    def write(self, what: ToWrite) -> None:
        """Go to where the text is written, for this."""

    def open_screen(self, name: str) -> None:
        """Show another screen of the negotiation, standing where this one stands."""

    def show_more_or_less(self) -> None:
        """Show in the text more or less of what is proposed."""
