"""One resolution on the screen: shown, kept up to date, written on."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from drafting.model.resolution import Resolution
from drafting.tui.page.layout import Document
from drafting.tui.page.story import pane_blocks
from drafting.tui.page.talks import talks_of
from drafting.tui.page.touched import UNTOUCHED, changed_since, touched_since
from drafting.tui.screens.documents import read_document
from drafting.tui.screens.finding import Finder
from drafting.tui.screens.naming_files import NamingFiles
from drafting.tui.screens.recording_as import RecordingScreen
from drafting.tui.screens.suggesting import Suggestions
from drafting.tui.screens.unsaved import UnsavedTexts
from drafting.tui.screens.writing import Writing
from drafting.tui.tools import Tools
from drafting.tui.verbs import DESK, EVERYWHERE, MOVING, REPLACING, SPLITTING, WRITING, Verb
from drafting.tui.widgets.block_view import BlockView
from drafting.tui.widgets.desk_panes import DeskPanes
from drafting.tui.widgets.editor import Editor
from drafting.workspace.editing.word_counts import words_in
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.files.views import Remark
from drafting.workspace.session import Session
from drafting.workspace.wording import Done, counted

OPEN = "not agreed yet"
"""Name of the outline that shows only what is open."""
_STORY_DELAY = 0.15
_POLL = 1.0
_READING = frozenset(verb.action for verb in DESK)


class DeskText(NamingFiles, RecordingScreen):
    """Outline at the left, the page in the middle, the story of a unit at the right."""

    VERBS: ClassVar[tuple[Verb, ...]] = DESK
    NAME = "Reading"

    def __init__(self, tools: Tools, handle: str) -> None:
        super().__init__(tools)
        self.handle = handle
        self.panes = DeskPanes(tools)
        self.writing = Writing(self)
        self.panes.editor.finish = self.writing.finish
        self.panes.editor.split = self.writing.split
        self.suggestions = Suggestions(self)
        self.unsaved = UnsavedTexts(self)
        self.finder = Finder()
        self.document = Document.of(Resolution())
        self.touched = UNTOUCHED
        self.compared = ""
        """Name of the draft that changes are shown against; empty for the last one."""
        self.labels: list[str] = []
        self.marked: frozenset[str] = frozenset()
        self.proposers: tuple[str, ...] = ()
        """Delegations as whose proposal the next change is put; none where it is made."""
        self.base_label = ""
        self._base: Resolution | None = None
        self._state = ""
        self._saved = ""
        self._story_timer: Timer | None = None

    def body(self) -> Iterable[Widget]:
        """The three panes."""
        yield self.panes

    @property
    def view(self) -> BlockView:
        """The page."""
        return self.panes.page

    @property
    def changed(self) -> AbstractSet[str]:
        """Keys of what changed since the draft that the text is compared with."""
        return self.touched.keys.keys()

    @property
    def key(self) -> str:
        """Key of the current block."""
        return self.panes.page.key

    @property
    def unit(self) -> str:
        """Identity of the current unit, empty on a single value or a note."""
        return self.key if self.key in self.document.numbering else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While writing, keys are text: none of the verbs of reading acts."""
        if self.panes.writing and action in _READING:
            return False
        return super().check_action(action, parameters)

    # Showing the text

    def on_mount(self) -> None:
        """Read the text."""
        super().on_mount()
        self.panes.page.focus()
        self.watch(self.panes.page, "index", self.come_to, init=False)
        self.load()
        self.set_interval(_POLL, self.poll)

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Read the text, its last draft, and what was left unsaved."""
        self._state = await self.ask(lambda session: session.state()) or ""
        document = await self.ask(lambda session: read_document(session, self.handle))
        if document is None:
            return
        self.show(document, self._first_unit(document.resolution))
        await self.read_base()
        await self.show_remarks()
        await self.unsaved.offer()
        await self.suggestions.prepare()
        # Else every full collection would look through a long text, for a tenth of a second
        # between two keys. What was left behind is collected once the text is closed.
        gc.freeze()

    async def show_remarks(self) -> None:
        """List what had to be decided where plain git or a hand left the text in disorder."""
        remarks = await self.ask(lambda session: session.remarks(self.handle))
        if remarks:
            from drafting.tui.screens.remarks import RemarksScreen

            listed = [Remark(0, remark) for remark in remarks]
            self.app.push_screen(RemarksScreen(self.handle, listed))

    def on_unmount(self) -> None:
        """Let memory be looked through again."""
        gc.unfreeze()

    @staticmethod
    def _first_unit(text: Resolution) -> str:
        first = next(iter(text.walk()), None)
        return first.id if first else "field:title"

    async def read_base(self) -> None:
        """Find what changed since the draft that was chosen, or else the last one."""
        drafts = await self.ask(lambda session: session.drafts(self.handle))
        self.labels = [draft.label for draft in drafts or ()]
        if self.labels:
            label = self.compared if self.compared in self.labels else self.labels[-1]
            self.base_label = label
            self._base = await self.ask(lambda session: session.text(self.handle, label))
            await self.mark_changes()
        self.show_head()

    async def mark_changes(self) -> None:
        """Mark what differs from that draft."""
        await self._read_talks()
        base, text = self._base, self.document.resolution
        if base is None:
            return
        touched = await self.ask(lambda _session: touched_since(base, text))
        if touched is not None and text is self.document.resolution:
            self.touched = touched
            self.panes.show(self.document, touched)
            self.filter_outline()

    async def _read_talks(self) -> None:
        """Find where the negotiation stands, for the signs of the outline."""
        handle = self.handle
        talks = await self.ask(lambda session: talks_of(session.negotiation(handle)))
        if talks is not None and talks != self.panes.talks:
            self.panes.talks = talks
            self.panes.show_outline()
            self.show_head()
            self.show_place()

    def show(self, document: Document, key: str | None = None) -> None:
        """Show a document."""
        self.document = document
        self.mark_only({key for key in self.marked if key in document.numbering})
        self.panes.show(document, self.touched, key)
        self.show_head()
        self.show_place()

    def mark_only(self, keys: AbstractSet[str]) -> None:
        """Mark these units and no other."""
        self.marked = frozenset(keys)
        self.panes.mark(self.marked)
        self.show_place()

    def filters(self) -> dict[str, AbstractSet[str]]:
        """What the outline can be kept to: keys of its lines, by what they have in common."""
        name = f"since {self.base_label}" if self.base_label else "changed"
        talks = self.panes.talks
        changed: dict[str, AbstractSet[str]] = {name: frozenset(self.changed)}
        return changed | ({OPEN: talks.open()} if talks.stages else {})

    def filter_outline(self) -> None:
        """Keep the outline to what it is filtered by."""
        shown, filters = self.panes.shown, self.filters()
        if shown.only is not None:
            name = shown.name if shown.name in filters else next(iter(filters))
            self.panes.show_outline(replace(shown, only=filters[name], name=name))

    def show_head(self) -> None:
        """The line above: handle, state, who is writing."""
        self.head.strong = self.handle
        since = ""
        if self.base_label:
            count = len(self.changed) + sum(self.touched.gone.values())
            since = f", {count or 'no'} change{'' if count == 1 else 's'} since {self.base_label}"
        silence = self.panes.talks.silence
        told = f" {self.tools.signs.dot} {silence}" if silence else ""
        self.head.left = f" {self.tools.signs.dot} working text{told}{since}"
        self.show_who()

    def who(self) -> str:
        """Who proposes the next change, or else as whom it is recorded."""
        proposers = ", ".join(self.proposers)
        return f"proposing as {proposers}" if proposers else super().who()

    def show_place(self) -> None:
        """The end of the status line: where one stands."""
        name = self.writing.name or self.document.name(self.key)
        words = f"{len(self.marked)} marked" if self.marked else self._words_here()
        saved = f"saved {self._saved}" if self._saved else ""
        places = (name, *self._talks_here(), words, saved)
        self.status.dot = self.tools.signs.dot
        self.status.places = tuple(filter(None, places))

    def _talks_here(self) -> tuple[str, str]:
        """The stage of the unit, and how many proposals it has."""
        talks = self.panes.talks
        live = talks.live.get(self.unit, 0)
        return talks.stages.get(self.unit, ""), counted(live, "proposal") if live else ""

    def _words_here(self) -> str:
        """Words of the unit, as it stands or as it is being written, and of the whole text."""
        writing = self.panes.writing
        if not self.unit and not (writing and self.writing.takes_notes):
            return ""
        before = words_in(self.document.resolution.find(self.unit).text) if self.unit else 0
        now = words_in(self.panes.editor.text) if writing else before
        return f"{counted(now, 'word')} of {self.document.words - before + now:,}"

    def come_to(self) -> None:
        """The cursor stands elsewhere."""
        self.show_place()
        self.plan_story()

    # After a change

    def accept(self, done: Done, *, saved: bool = False, back: str = "u undo") -> None:
        """Show the text after a verb, say what was done, and how to take it `back`."""
        now = self.tools.now()
        self._saved = f"{now:%H:%M}"
        saved = saved and not self.proposers
        self.proposers = ()
        before = self.document.resolution
        document = Document.of(done.text, self.document.facts)
        self.show(document, done.unit or self._first_changed(before, done.text))
        record = f"Saved in the record as {self.tools.author}, {now:%H:%M}"
        words = (record, back, done.message) if saved else (done.message, back)
        self.say(f" {self.tools.signs.dot} ".join(words))
        self.look_anew()

    @work(exclusive=True, group="marks")
    async def look_anew(self) -> None:
        """Find what the change means for signs, head and story, while keys go on acting."""
        await self.read_facts()
        await self.mark_changes()
        self.show_head()
        self.plan_story()

    async def read_facts(self) -> None:
        """Show the text as another body has it printed, where its masthead names another now."""
        text = self.document.resolution
        facts = await self.ask(lambda session: page_facts(session, text))
        if facts not in (None, self.document.facts) and text is self.document.resolution:
            self.show(Document.of(text, facts))

    def _first_changed(self, before: Resolution, after: Resolution) -> str | None:
        changed = changed_since(before, after)
        return next((unit.id for unit in after.walk() if unit.id in changed), None)

    async def carry_out(self, job: Callable[[Session], Done], back: str = "u undo") -> None:
        """Do one thing in the session and show it, or say why not."""
        done = await self.ask(self.as_put(job))
        if done is not None:
            self.accept(done, back=back)

    def as_put(self, job: Callable[[Session], Done]) -> Callable[[Session], Done]:
        """The job as a proposal, if the next change is one."""
        delegations = self.proposers
        if not delegations:
            return job
        return lambda session: job(session.proposing(delegations))

    async def poll(self) -> None:
        """Look whether another program changed the text, and show it."""
        if not self.is_current:
            return
        state = await self.ask(lambda session: session.state())
        if not state or state == self._state:
            return
        self._state = state
        document = await self.ask(lambda session: read_document(session, self.handle))
        if document is not None and document.resolution != self.document.resolution:
            self.show(document)
            self.say("Somebody else changed this text; it is shown as it stands now.")
            await self.show_remarks()
            await self.mark_changes()
            self.show_head()
            self.plan_story()

    # The story beside the page

    @on(DeskPanes.Resized)
    def plan_story(self) -> None:
        """Read the story of the unit, once the cursor rests."""
        if self._story_timer is not None:
            self._story_timer.stop()
        self._story_timer = self.set_timer(_STORY_DELAY, self.show_story)

    @work(exclusive=True, group="story")
    async def show_story(self) -> None:
        """Show the story of the current unit, where there is room for it."""
        story, unit = self.panes.story, self.unit
        if not story.display:
            return
        if not unit:
            story.show([])
            return
        wordings = await self.ask(lambda session: session.history.wordings(self.handle, unit))
        if wordings is not None and unit == self.unit:
            width = max(story.size.width - 4, 12)
            story.show(pane_blocks(wordings, self.document.notes, self.tools, width))

    # Writing

    def show_keys(self) -> None:
        """The keys of reading or of writing."""
        if self.panes.writing:
            self.keys.show(SPLITTING if self.writing.splitting else WRITING)
        else:
            self.keys.show(DESK, EVERYWHERE)

    async def before_leaving(self) -> None:
        """Save what is being written."""
        if self.panes.writing:
            await self.writing.finish()

    def begin_writing(self, key: str) -> None:
        """Open a block in place, with what was kept of an earlier writing."""
        if kept := self.unsaved.take(key):
            self.writing.open_again(*kept)
        else:
            self.writing.open(key)

    @on(Editor.Offered)
    def show_offers(self) -> None:
        """Name in the status line what is offered."""
        self.suggestions.show()

    @on(TextArea.Changed)
    def typed(self) -> None:
        """Something was typed."""
        self.writing.typed()
        self.show_place()

    def place_near(self) -> str:
        """A place in words for a paragraph whose own place is gone: behind the current one."""
        return f"after {self.unit}" if self.unit else "last in operative"

    # The palette and help

    def offered(self) -> list[tuple[Verb, Callable[[], object]]]:
        """The verbs of reading or of writing."""
        if not self.panes.writing:
            return super().offered()
        editor = self.panes.editor
        return [(verb, partial(editor.run_action, verb.action)) for verb in WRITING]

    def help_groups(self) -> list[tuple[str, tuple[Verb, ...]]]:
        """Reading, writing, moving, replacing."""
        return [
            ("Reading", DESK),
            ("Writing", WRITING),
            ("Moving a paragraph", MOVING),
            ("Replacing words", REPLACING),
        ]
