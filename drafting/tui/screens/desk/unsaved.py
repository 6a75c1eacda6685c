"""What was being written and did not reach the record: it is offered again at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.resolution import Note
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.workspace.environment.journal import Unsaved


class UnsavedTexts(Feature):
    """Texts of one desk that could not be saved, or were in the editor when the program died."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._kept: dict[str, tuple[Subject, str]] = {}

    def keep(self, subject: Subject, text: str) -> None:
        """Remember a text for the next time its place is opened."""
        self._kept[subject.stands_at] = (subject, text)

    def take(self, key: str) -> tuple[Subject, str] | None:
        """What was kept at a place, which is opened now."""
        return self._kept.pop(key, None)

    async def read(self) -> tuple[Unsaved, ...]:
        """What the journal holds of this resolution."""
        journal = self.tools.journal
        unsaved = await self.screen.ask(lambda _session: journal.unsaved())
        return tuple(kept for kept in unsaved or () if kept.handle == self.handle)

    async def offer(self, left: Sequence[Unsaved]) -> None:
        """Offer texts that the journal held, and go to the first of them."""
        subjects = [await self._take_in(kept) for kept in left]
        if not subjects:
            return
        first = subjects[0].stands_at
        if not self.panes.writing:
            self.panes.page.go(first)
        name = self.text.document.name(first) or "this text"
        self.screen.say(f"What was being written at {name} is kept: enter brings it back.")

    async def _take_in(self, kept: Unsaved) -> Subject:
        if not kept.inserting and kept.unit not in self.panes.page.keys:
            # Somebody took it out meanwhile: what was written is offered as a new paragraph.
            journal, lost = self.tools.journal, kept
            kept = await self.screen.ask(lambda _session: journal.keep_as_new(lost)) or kept
        notes = tuple(Note(*note) for note in kept.notes)
        if kept.inserting:
            after = kept.unit.rpartition(" ")[2]
            after = after if after in self.text.document.numbering else self.text.key
            subject = Subject("", "", kept.unit, after, notes)
        else:
            subject = Subject(kept.unit, kept.base, notes=notes)
        # What was written here meanwhile, and could not be saved, goes before.
        self._kept.setdefault(subject.stands_at, (subject, kept.text))
        return subject
