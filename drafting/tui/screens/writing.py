"""Writing: the paragraph opens where it stands, and what was written goes into the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.timer import Timer

from drafting.model.errors import UnknownUnitError
from drafting.model.fields import get_field
from drafting.model.inline import tidy
from drafting.model.resolution import Note
from drafting.tui.bridge import RefusedError
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD
from drafting.tui.page.typesetter import NUMBER_WIDTH, STEP
from drafting.tui.widgets.page_view import NEW, Hole
from drafting.workspace.environment.journal import Unsaved
from drafting.workspace.errors import UnchangedError
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, quoted

if TYPE_CHECKING:
    from drafting.tui.screens.desk_text import DeskText

_JOURNAL_DELAY = 0.6


@dataclass(frozen=True, slots=True)
class Subject:
    """What is being written."""

    key: str
    """Key of the block that the editor stands for."""
    base: str
    """What it reads in the record."""
    where: str = ""
    """Place in words of a paragraph that is not in the text yet."""
    drawn_after: str = ""
    """Key of the block behind which such a paragraph is written."""
    notes: tuple[Note, ...] = ()
    """Footnotes that were written with it and are not in the text yet."""
    settles: str = ""
    """The proposal that is agreed in the words that are written."""

    @property
    def is_new(self) -> bool:
        """Whether the paragraph is not in the text yet."""
        return bool(self.where)

    @property
    def is_value(self) -> bool:
        """Whether it is a single value or a note, which cannot be divided."""
        return self.key.startswith((FIELD, NOTE))


class Writing:
    """The editor of one desk, from opening to the record."""

    def __init__(self, desk: DeskText) -> None:
        self._desk = desk
        self._subject: Subject | None = None
        self._timer: Timer | None = None
        self._notes: list[Note] = []
        self.splitting = False
        """Whether the editor only serves to choose where to split."""

    @property
    def subject(self) -> Subject | None:
        """What is being written, if anything is."""
        return self._subject

    @property
    def name(self) -> str:
        """What the status line calls a paragraph that has no label yet."""
        return "new paragraph" if self._subject is not None and self._subject.is_new else ""

    # Opening

    def open(self, key: str) -> None:
        """Open the unit, note or single value of that key."""
        self._begin(Subject(key, self._text_of(key)), None, Hole(key, 1))

    def open_new(self, where: str, after: str, depth: int = 0) -> None:
        """Open an empty paragraph that will be inserted at `where`."""
        column = NUMBER_WIDTH + STEP * depth
        self._begin(Subject(NEW, "", where, after), None, Hole(NEW, 1, after, column))

    def open_again(self, subject: Subject, text: str) -> None:
        """Open what was being written before, with the text that was kept of it."""
        if subject.is_new:
            hole = Hole(NEW, 1, subject.drawn_after, NUMBER_WIDTH)
            self._begin(replace(subject, key=NEW), text, hole)
        else:
            self._begin(subject, text, Hole(subject.key, 1))

    def _begin(self, subject: Subject, text: str | None, hole: Hole) -> None:
        self._subject = subject
        self._notes = list(subject.notes)
        panes = self._desk.panes
        self._desk.suggestions.begin(subject)
        panes.editor.note_names = self._names_of_notes()
        panes.open_editor(hole, tidy(subject.base), paragraphs=not subject.is_value)
        if text is not None and text != subject.base:
            # By an edit, so that undoing the typing brings back what the record has.
            panes.editor.replace(text, (0, 0), panes.editor.document.end)
        self._desk.show_keys()

    def _text_of(self, key: str) -> str:
        resolution = self._desk.document.resolution
        if key.startswith(FIELD):
            value = get_field(resolution, key.removeprefix(FIELD))
            return value if isinstance(value, str) else "\n".join(value)
        if key.startswith(NOTE):
            note = resolution.note(key.removeprefix(NOTE))
            return note.text if note else ""
        return resolution.find(key).text

    # The journal

    def typed(self) -> None:
        """Something was typed: put it into the journal soon, however long the typing goes on."""
        if self._subject is None or self.splitting or self._timer is not None:
            return
        self._timer = self._desk.set_timer(_JOURNAL_DELAY, self.keep)

    async def keep(self) -> None:
        """Put the text in the editor into the journal."""
        self._timer = None
        subject, text = self._subject, self._desk.panes.editor.text
        if subject is None or text == tidy(subject.base):
            return
        tools = self._desk.tools
        unsaved = Unsaved(
            self._desk.handle,
            subject.where or subject.key,
            subject.base,
            text,
            tools.now(),
            inserting=subject.is_new,
            notes=tuple((note.id, note.text) for note in self._notes),
        )
        await self._desk.ask(lambda _session: tools.journal.keep(unsaved))

    async def _forget(self, subject: Subject) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        handle, journal = self._desk.handle, self._desk.tools.journal
        await self._desk.ask(lambda _session: journal.clear(handle, subject.where or subject.key))

    # Finishing

    async def finish(self) -> None:
        """Save what was written, close the editor, say what was done."""
        subject, text = self._subject, self._desk.panes.editor.text
        if subject is None:
            return
        if self.splitting or text == tidy(subject.base) or (subject.is_new and not text.strip()):
            await self._forget(subject)
            self._close(subject)
            return
        try:
            done = await self._save(subject, text)
        except RefusedError as error:
            await self._not_saved(subject, error)
            return
        await self._forget(subject)
        self._close(subject)
        self._desk.accept(done, saved=True)

    async def _save(self, subject: Subject, text: str) -> Done:
        run = self._desk.tools.bridge.run
        try:
            if subject.settles:
                return await run(self._settling(subject, text))
            return await run(self._desk.as_put(self._job(subject, text)))
        except RefusedError as error:
            if isinstance(error.__cause__, UnknownUnitError) and not subject.is_value:
                # Somebody took the paragraph out meanwhile: what was written stays, as a new one.
                where = self._desk.place_near()
                handle, notes = self._desk.handle, self._notes
                return await run(
                    lambda session: session.editing.insert(handle, where, text, notes=notes)
                )
            raise

    def _settling(self, subject: Subject, text: str) -> Callable[[Session], Done]:
        """The proposal is agreed in these words, whoever proposes the next change."""
        from drafting.amendments.proposals import Stage
        from drafting.workspace.negotiation.proceedings import Ruling

        handle = self._desk.handle
        ruling = Ruling(Stage.AGREED_AS_MODIFIED, text, notes=tuple(self._notes))
        return lambda session: session.negotiation(handle).decide(subject.settles, ruling)

    def _job(self, subject: Subject, text: str) -> Callable[[Session], Done]:
        handle, key, notes = self._desk.handle, subject.key, tuple(self._notes)
        if subject.is_new:
            return lambda session: session.editing.insert(handle, subject.where, text, notes=notes)
        if key.startswith(FIELD):
            return lambda session: session.editing.set_field(handle, key.removeprefix(FIELD), text)
        if key.startswith(NOTE):
            note = key.removeprefix(NOTE)
            if not text.strip():
                return lambda session: session.editing.delete_note(handle, note)
            return lambda session: session.editing.edit_note(handle, note, text)
        if not text.strip():
            return lambda session: session.editing.delete(handle, key)
        return lambda session: session.editing.rewrite(handle, key, text, subject.base, notes)

    async def _not_saved(self, subject: Subject, error: RefusedError) -> None:
        if isinstance(error.__cause__, UnchangedError):
            await self._forget(subject)
            self._close(subject)
            return
        await self.keep()
        self._close(subject)
        self._desk.unsaved.keep(
            replace(subject, notes=tuple(self._notes)), self._desk.panes.editor.text
        )
        self._desk.refuse(f"{error} What you wrote is kept: enter brings it back.")

    def _close(self, subject: Subject) -> None:
        self._subject = None
        self.splitting = False
        self._desk.panes.close_editor(subject.drawn_after if subject.is_new else subject.key)
        self._desk.say("")
        self._desk.show_keys()
        self._desk.show_place()

    # Splitting and notes

    def choose_split(self, key: str) -> None:
        """Open the unit only to choose where to split it."""
        self.splitting = True
        self.open(key)
        editor = self._desk.panes.editor
        editor.read_only = True
        editor.move_cursor((0, len(editor.document.get_line(0)) // 2))
        self._desk.say("Put the cursor where the new paragraph begins, then enter.")

    async def split(self) -> None:
        """Split at the cursor."""
        subject = self._subject
        if subject is None:
            return
        at, handle = self._desk.panes.editor.offset_in_text, self._desk.handle
        job = self._desk.as_put(lambda session: session.editing.split(handle, subject.key, at))
        try:
            done = await self._desk.tools.bridge.run(job)
        except RefusedError as error:
            self._close(subject)
            self._desk.refuse(str(error))
        else:
            self._close(subject)
            self._desk.accept(done)

    def add_note(self, words: str) -> None:
        """Put a note at the cursor; it goes into the record with the paragraph."""
        subject = self._subject
        if not words or subject is None:
            return
        note = Note(self._desk.tools.bridge.context.ids(), tidy(words))
        self._notes.append(note)
        self._desk.panes.editor.note_names = self._names_of_notes()
        self._desk.panes.editor.put_note(note.id)
        self._desk.say(f"The footnote stands at the cursor: {quoted(note.text)}.")

    def _names_of_notes(self) -> dict[str, str]:
        """Names of the notes by identity; in plain signs their marks stay as they are kept."""
        if not self._desk.tools.signs.superscript:
            return {}
        known = {name: f"note {number}" for name, number in self._desk.document.notes.items()}
        return known | {note.id: "new note" for note in self._notes}

    @property
    def takes_notes(self) -> bool:
        """Whether a footnote can be put into what is being written."""
        subject = self._subject
        return subject is not None and not subject.is_value and not self.splitting
