"""The editor over the page: a paragraph opens where it stands, and goes into the record."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widgets.text_area import Location

from drafting.dataclasses import replace
from drafting.model.errors import ModelError, UnknownUnitError
from drafting.model.fields import get_field
from drafting.model.inline import tidy
from drafting.model.resolution import Note
from drafting.model.unit import Kind
from drafting.tui.bridge import RefusedError
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD
from drafting.tui.page.typesetter import NUMBER_WIDTH, STEP
from drafting.tui.screens.desk.completion import DeskCompletion
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.desk.unsaved import UnsavedTexts
from drafting.tui.verbs import EDITOR
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.editor_lines import ANY
from drafting.tui.widgets.page_view import NEW, Hole
from drafting.workspace.editing.places import Spot, find_spot
from drafting.workspace.editing.portions import kind_at_end
from drafting.workspace.environment.journal import Unsaved
from drafting.workspace.errors import UnchangedError, WorkspaceError
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, quoted

_DONE = next(verb for verb in EDITOR if verb.id == "writing.done")
_GONE = "Somebody else took out the paragraph that you are writing."
_JOURNAL_DELAY = 0.6
_KINDS_WRITTEN = {
    Kind.PREAMBULAR: "new preambular paragraph",
    Kind.OPERATIVE: "new operative paragraph",
    Kind.SUBPARAGRAPH: "new subparagraph",
}


class DeskEditor(Feature):
    """Opens the editor, keeps a journal of what is typed, and saves it."""

    def __init__(self, text: DeskText, completion: DeskCompletion, unsaved: UnsavedTexts) -> None:
        super().__init__(text)
        self._completion = completion
        self._unsaved = unsaved
        self.subject: Subject | None = None
        """What is being written, if anything is."""
        self.splitting = False
        """Whether the editor only serves to choose where to split."""
        self.on_leave: Callable[[], None] = lambda: None
        """Told that the editor was closed and nothing written; set by the negotiation."""
        self._widget = text.panes.editor
        self._widget.finish = self.finish
        self._widget.split = self.split
        self._widget.keep = self.save_and_write_on
        self._widget.tell = self.screen.say
        self._timer: Timer | None = None
        self._notes: list[Note] = []
        self._spot: Spot | None = None

    # Opening

    def open(self, key: str, place: Location | None = None) -> None:
        """Open what stands at a key, with what was kept of an earlier writing.

        The cursor stands at its end, or at a `place`, as far as there is such a place.
        """
        if kept := self._unsaved.take(key):
            self.open_again(*kept)
        else:
            self._open(key)
        if place is not None:
            self._widget.move_cursor(place)

    def _open(self, key: str) -> None:
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
        self.subject = subject
        self._notes = list(subject.notes)
        self._spot = self._place_of(subject)
        self._completion.begin(subject)
        self._widget.note_names = self._names_of_notes()
        self.panes.open_editor(hole, tidy(subject.base), paragraphs=not subject.is_value)
        if text is not None and text != subject.base:
            # By an edit, so that undoing the typing brings back what the record has.
            self._widget.replace(text, (0, 0), self._widget.document.end)
        self.screen.show_keys()

    def _place_of(self, subject: Subject) -> Spot | None:
        """Where a new paragraph comes; None if its place is gone, as that of one kept long."""
        try:
            return find_spot(self.text.resolution, subject.where) if subject.is_new else None
        except (ModelError, WorkspaceError):
            return None

    def _text_of(self, key: str) -> str:
        resolution = self.text.resolution
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
        if self.subject is not None and not self.splitting and self._timer is None:
            self._timer = self.screen.set_timer(_JOURNAL_DELAY, self.keep)

    async def keep(self) -> None:
        """Put the text in the editor into the journal."""
        self._timer = None
        subject, text = self.subject, self._widget.text
        if subject is None or text == tidy(subject.base):
            return
        unsaved = Unsaved(
            self.handle,
            subject.place,
            subject.base,
            text,
            self.tools.now(),
            inserting=subject.is_new,
            notes=tuple((note.id, note.text) for note in self._notes),
        )
        journal = self.tools.journal
        await self.screen.ask(lambda _session: journal.keep(unsaved))

    async def _forget(self, subject: Subject) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        handle, journal = self.handle, self.tools.journal
        await self.screen.ask(lambda _session: journal.clear(handle, subject.place))

    async def follow(self) -> None:
        """The text was changed: say so where the paragraph that is being written is gone."""
        subject = self.subject
        if subject is None or subject.is_new or subject.is_value:
            return
        if subject.key not in self.text.document.numbering:
            key = key_name(self.tools.keys_of(_DONE))
            self.screen.say(f"{_GONE} {key} keeps it, with what you write.")

    # Finishing

    async def finish(self) -> None:
        """Save what was written, close the editor, say what was done."""
        await self.save()

    async def save(self) -> bool:
        """Save what was written and close the editor; whether nothing of it is left unsaved."""
        subject, text = self.subject, self._widget.text
        if subject is None:
            return False
        if self.splitting or text == tidy(subject.base) or (subject.is_new and not text.strip()):
            await self._leave(subject)
            self.on_leave()
            return True
        try:
            done = await self._put(subject, text)
        except RefusedError as error:
            return await self._not_saved(subject, error)
        await self._leave(subject)
        self.text.accept(
            done, saved=True, at=subject.key if subject.is_value and text.strip() else ""
        )
        return True

    async def save_and_write_on(self) -> None:
        """Save what was written, and open it again where the cursor stood."""
        place, writes_on = self._widget.cursor_location, self.writes_on
        if await self.save() and writes_on:
            self.open(self.text.key, place)

    async def _put(self, subject: Subject, text: str) -> Done:
        run = self.tools.bridge.run
        try:
            if subject.settles:
                return await run(self._settlement(subject, text))
            return await run(self.text.as_put(self._job(subject, text)))
        except RefusedError as error:
            if isinstance(error.__cause__, UnknownUnitError) and not subject.is_value:
                # Somebody took the paragraph out meanwhile: what was written stays, as a new one.
                handle, where, notes = self.handle, self.text.place_near, self._notes
                return await run(
                    lambda session: session.editing.insert(handle, where, text, notes=notes)
                )
            raise

    def _settlement(self, subject: Subject, text: str) -> Callable[[Session], Done]:
        """The proposal is agreed in these words, whoever proposes the next change."""
        from drafting.amendments.proposals import Stage
        from drafting.workspace.negotiation.terms import Ruling

        handle = self.handle
        ruling = Ruling(Stage.AGREED_AS_MODIFIED, text, notes=tuple(self._notes))
        return lambda session: session.negotiation(handle).decide(
            subject.settles, ruling, subject.seen
        )

    def _job(self, subject: Subject, text: str) -> Callable[[Session], Done]:
        handle, key, notes = self.handle, subject.key, tuple(self._notes)
        if subject.is_new:
            return lambda session: session.editing.insert(handle, subject.where, text, notes=notes)
        if key.startswith(FIELD):
            return lambda session: session.editing.set_field(handle, key.removeprefix(FIELD), text)
        if key.startswith(NOTE):
            note = key.removeprefix(NOTE)
            if not text.strip():
                return lambda session: session.editing.delete_note(handle, note)
            return lambda session: session.editing.edit_note(handle, note, text)
        return self._paragraph_job(subject, text)

    def _paragraph_job(self, subject: Subject, text: str) -> Callable[[Session], Done]:
        handle, key, notes = self.handle, subject.key, tuple(self._notes)
        if subject.range:
            return lambda session: session.editing.replace_range(handle, subject.range, text, notes)
        if not text.strip():
            return lambda session: session.editing.delete(handle, key)
        return lambda session: session.editing.rewrite(handle, key, text, subject.base, notes)

    async def _not_saved(self, subject: Subject, error: RefusedError) -> bool:
        """Close the editor and keep what was written, unless the record has it; if it does."""
        if isinstance(error.__cause__, UnchangedError):
            await self._leave(subject)
            self.on_leave()
            return True
        await self.keep()
        self._close(subject)
        self._unsaved.keep(replace(subject, notes=tuple(self._notes)), self._widget.text)
        self.screen.refuse(f"{error} What you wrote is kept: enter brings it back.")
        return False

    async def _leave(self, subject: Subject) -> None:
        await self._forget(subject)
        self._close(subject)

    def _close(self, subject: Subject) -> None:
        self.subject = None
        self.splitting = False
        self.panes.close_editor(subject.stands_at)
        self.screen.say("")
        self.screen.show_keys()
        self.text.refresh()

    # Splitting and notes

    def choose_split(self, key: str) -> None:
        """Open the unit only to choose where to split it."""
        self.splitting = True
        self._open(key)
        self._widget.read_only = True
        self._widget.move_cursor((0, len(self._widget.document.get_line(0)) // 2))
        self.screen.say("Put the cursor where the new paragraph begins, then enter.")

    async def split(self) -> None:
        """Split at the cursor."""
        subject = self.subject
        if subject is None:
            return
        at, handle = self._widget.offset_in_text, self.handle
        job = self.text.as_put(lambda session: session.editing.split(handle, subject.key, at))
        try:
            done = await self.tools.bridge.run(job)
        except RefusedError as error:
            self._close(subject)
            self.screen.refuse(str(error))
        else:
            self._close(subject)
            self.text.accept(done)

    def add_note(self, words: str) -> None:
        """Put a note at the cursor; it goes into the record with the paragraph."""
        if not words or self.subject is None:
            return
        note = Note(self.tools.bridge.context.ids(), tidy(words))
        self._notes.append(note)
        self._widget.note_names = self._names_of_notes()
        self._widget.put_note(note.id)
        self.screen.say(f"The footnote stands at the cursor: {quoted(note.text)}.")

    def _names_of_notes(self) -> dict[str, str]:
        """Names of the notes by identity; in plain signs their marks stay as they are kept."""
        if not self.tools.signs.superscript:
            return {}
        known = {name: f"note {number}" for name, number in self.text.document.notes.items()}
        return known | {ANY: "note"} | {note.id: "new note" for note in self._notes}

    @property
    def writes_on(self) -> bool:
        """Whether what is being written will stand in the text, and can be opened again there."""
        subject = self.subject
        return self.writes_plainly or (subject is not None and subject.is_value)

    @property
    def kind_written(self) -> str:
        """What the paragraph under the cursor becomes, as far as it is written."""
        if self._spot is None:
            return "new paragraph"
        written, at = self._widget.text, self._widget.offset_in_text
        ends = written.find("\n\n", at)
        typed = written if ends < 0 else written[:ends]
        return _KINDS_WRITTEN.get(
            kind_at_end(self.text.resolution, typed, self._spot), "new paragraph"
        )

    @property
    def writes_plainly(self) -> bool:
        """Whether a paragraph is written into the text itself, and is no proposal."""
        subject = self.subject
        if subject is None or subject.is_value or self.splitting or self.text.terms is not None:
            return False
        is_there = not subject.is_new or self._widget.text.strip()
        return bool(is_there and not subject.settles and not subject.range)

    @property
    def takes_notes(self) -> bool:
        """Whether a footnote can be put into what is being written."""
        subject = self.subject
        return subject is not None and not subject.is_value and not self.splitting
