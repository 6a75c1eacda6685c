"""The desk: outline, page and story of one resolution, and the features that do its verbs."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual import events, on, work
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from drafting.dataclasses import replace
from drafting.tui.screens.author_prompt import AuthorPrompt
from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.desk.agreed import DeskAgreed
from drafting.tui.screens.desk.arrivals import DeskArrivals
from drafting.tui.screens.desk.bars import DeskBars
from drafting.tui.screens.desk.checklist import DeskChecklist
from drafting.tui.screens.desk.checks import FINDING_SIGNS, DeskChecks
from drafting.tui.screens.desk.completion import DeskCompletion
from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.editor import DeskEditor
from drafting.tui.screens.desk.files import DeskFiles
from drafting.tui.screens.desk.negotiation import DeskNegotiation
from drafting.tui.screens.desk.order import DeskOrder
from drafting.tui.screens.desk.outcome import DeskOutcome
from drafting.tui.screens.desk.outline import DeskOutline
from drafting.tui.screens.desk.paragraphs import DeskParagraphs
from drafting.tui.screens.desk.paste import DeskPaste
from drafting.tui.screens.desk.place import DeskPlace
from drafting.tui.screens.desk.precedents import DeskPrecedents
from drafting.tui.screens.desk.private import DeskPrivate
from drafting.tui.screens.desk.proceedings import DeskProceedings
from drafting.tui.screens.desk.search import DeskSearch
from drafting.tui.screens.desk.steps import DeskSteps
from drafting.tui.screens.desk.story import DeskStory
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.screens.desk.unsaved import UnsavedTexts
from drafting.tui.screens.negotiation.decisions import Decisions
from drafting.tui.screens.negotiation.package_deals import PackageDeals
from drafting.tui.screens.negotiation.positions import Positions
from drafting.tui.screens.negotiation.private import PrivateWay
from drafting.tui.screens.negotiation.proposing import Proposing
from drafting.tui.screens.negotiation.sheet import DECIDED
from drafting.tui.screens.negotiation.ways import Ways
from drafting.tui.tools import Tools
from drafting.tui.verbs import DESK, EDITOR, EVERYWHERE, MOVE, REPLACE, SPLIT, Verb, bindings
from drafting.tui.widgets.block_view import BlockView
from drafting.tui.widgets.desk_panes import DeskPanes
from drafting.tui.widgets.editor import Editor
from drafting.tui.widgets.page_view import PageView
from drafting.workspace.session import Session

_POLL = 1.0
_STAYS = "esc closes nothing more here: q leads back to the list of resolutions."
_NO_ITALICS = (
    "A sign right behind a letter is not set in italics by itself: mark the word with it, or begin "
    "behind a blank."
)
_READING = frozenset(verb.action for verb in DESK)


class DeskScreen(WorkScreen):
    """Reads and edits one resolution."""

    VERBS: ClassVar[tuple[Verb, ...]] = DESK
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DESK)]
    OFFERED = DECIDED
    NAME = "Reading"
    READS = True

    def __init__(self, tools: Tools, handle: str, place: str = "") -> None:
        """`place` is the paragraph or note to stand at; empty for the first paragraph."""
        super().__init__(tools)
        self._place = place
        self.panes = DeskPanes(tools)
        self.text = DeskText(self, self.panes, handle)
        self.completion = DeskCompletion(self.text)
        self.unsaved = UnsavedTexts(self.text)
        self.editor = DeskEditor(self.text, self.completion, self.unsaved)
        self.checks = DeskChecks(self.text, self.editor)
        self.drafts = DeskDrafts(self.text)
        self.place = DeskPlace(self.text, self.drafts)
        self.story = DeskStory(self.text)
        self.precedents = DeskPrecedents(self.text, self.editor, self.completion, self.story)
        self.paragraphs = DeskParagraphs(self.text, self.editor, self.completion)
        self.paste = DeskPaste(self.text, self.editor)
        self._arrange()

    def _arrange(self) -> None:
        text, drafts = self.text, self.drafts
        self.negotiation = negotiation = DeskNegotiation(text, self.editor)
        outline = DeskOutline(text, drafts, self.checks)
        author_prompt = AuthorPrompt(self, text.refresh)
        checklist = DeskChecklist(text)
        self.private = private = DeskPrivate(text)
        self.bars = DeskBars(text, self.editor, drafts, self.checks, checklist, author_prompt)
        self.bars.private_here = private.here
        text.on_show = self.bars.show
        self.arrivals = arrivals = DeskArrivals(text)
        checks, story = self.checks, self.story
        text.followers = (
            arrivals, negotiation, drafts, checks, checklist, private, outline, story,
            self.precedents, self.editor,
        )  # fmt: skip
        handle = text.handle
        self.add_features(
            self.paragraphs, DeskOrder(text), DeskSteps(text, self.editor), drafts, self.story,
            outline, DeskSearch(text, drafts), self.checks, checklist, DeskProceedings(text),
            DeskAgreed(text), self.precedents, DeskOutcome(text), DeskFiles(text, drafts),
            author_prompt,
            Decisions(self, negotiation, handle), Positions(self, negotiation, handle),
            PackageDeals(self, negotiation, handle),
            Proposing(self, negotiation, handle), Ways(self, negotiation),
            PrivateWay(self, negotiation, handle, private.come_back, private.show),
        )  # fmt: skip

    def body(self) -> Iterable[Widget]:
        """The three panes."""
        yield self.panes

    @property
    def view(self) -> BlockView:
        """The page."""
        return self.panes.page

    # Opening, following, leaving

    def on_mount(self) -> None:
        """Read the text."""
        super().on_mount()
        self.panes.page.focus()
        self.watch(self.panes.page, "index", self.come_to, init=False)
        self.load()
        self.set_interval(_POLL, self.poll)
        self.set_interval(_POLL, self.private.poll)
        self.set_interval(_POLL, self.place.keep)

    @work(exclusive=True, group="load")
    async def load(self) -> None:
        """Read the text, its last draft, and what was left unsaved."""
        # Before the text is shown: what is written from then on is not left from another time.
        left = await self.unsaved.read()
        await self.place.read()
        is_there = await self.text.open()
        self.place.go()
        if self._place:
            self.text.go_to(self._place)
        self.shown.set()
        if not is_there:
            return
        await self.drafts.read()
        self.place.settle()
        await self.text.show_remarks()
        self.text.invite()
        await self._tell_if_read_only()
        await self.unsaved.offer(left)
        await self.completion.prepare()
        await self.precedents.prepare()
        # Else every full collection would look through a long text, for a tenth of a second
        # between two keys. What was left behind is collected once the text is closed.
        gc.freeze()

    async def _tell_if_read_only(self) -> None:
        """Say beforehand that nothing can be put on record, where that is so."""
        if await self.ask(Session.may_be_written) is False:
            self.say("This session may only be read here: nothing that is changed can be saved.")

    def on_unmount(self) -> None:
        """Let memory be looked through again."""
        gc.unfreeze()

    async def poll(self) -> None:
        """Look whether another program changed the text, and show it."""
        await self.text.poll()

    @property
    def is_writing(self) -> bool:
        """Whether the editor is open."""
        return self.panes.writing

    def come_to(self) -> None:
        """The cursor stands elsewhere."""
        self.bars.show_place()
        self.arrivals.come_to()
        self.story.plan()
        self.precedents.plan()
        self.checks.name_here()

    @on(DeskPanes.Resized)
    def set_story(self) -> None:
        """Set the story for the room that there is now."""
        self.story.plan()
        self.precedents.plan()

    async def before_leaving(self) -> None:
        """Save what is being written, and remember where."""
        self.place.keep_now()
        if self.panes.writing:
            await self.editor.finish()

    def action_back(self) -> None:
        """Go back to the session; the first time, only leave what was begun."""
        if self.negotiation.leave_proposing():
            return
        if self.text.marked:
            self.text.mark_only(frozenset())
            self.say("Nothing is marked any more.")
        elif self.tools.escapes.is_second:
            self.say(_STAYS)
        else:
            self.place.keep_now()
            self.dismiss()

    # Writing

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While writing, keys are text: none of the verbs of reading acts."""
        if self.panes.writing and action in _READING:
            return False
        return super().check_action(action, parameters)

    # The mouse

    @on(BlockView.Chosen)
    def stand_under_mouse(self, event: BlockView.Chosen) -> None:
        """Where a double click opens the editor, the cursor stands under the mouse."""
        # Once the editor has been laid out, and its words are wrapped.
        self.call_after_refresh(self.panes.stand_at, event.at)

    @on(PageView.ClickedBeside)
    async def go_on_beside(self, event: PageView.ClickedBeside) -> None:
        """A click on another paragraph saves what is being written, and writes on in that one."""
        event.stop()
        if await self.editor.save() and self.panes.page.go(event.key):
            self.paragraphs.action_write()
            self.stand_under_mouse(event)

    @on(BlockView.SignChosen)
    async def choose_sign(self, event: BlockView.SignChosen) -> None:
        """A sign in the margin shows what it stands for, at the paragraph that it stands beside."""
        event.stop()
        if self.panes.writing:
            return
        self.panes.page.go(event.key)
        signs = self.tools.signs
        if event.sign.endswith(signs.chosen):
            self.text.mark_only(self.text.marked - {event.key})
        elif event.sign in FINDING_SIGNS:
            self.checks.action_checks()
        elif event.sign.endswith((signs.red_line, signs.private)):
            await self.run_action("private")
        elif event.sign.removesuffix(signs.came).strip() in signs.of_history:
            self.story.action_history()

    @on(TextArea.Changed)
    def typed(self) -> None:
        """Something was typed."""
        self.editor.typed()
        self.precedents.typed()
        self.bars.show_place()

    @on(Editor.Offered)
    def show_offers(self) -> None:
        """Name in the status line what is offered."""
        self.completion.show()

    @on(Editor.NoteWanted)
    def ask_note(self) -> None:
        """Ask for a footnote at the cursor."""
        self.paragraphs.ask_note()

    @on(Editor.NoItalics)
    def tell_no_italics(self) -> None:
        """Say why what is marked was left as it stands."""
        self.refuse(_NO_ITALICS)

    async def on_paste(self, event: events.Paste) -> None:
        """What is pasted while reading is offered as paragraphs behind this one."""
        if not self.panes.writing and event.text.strip():
            event.stop()
            await self.paste.take(event.text, writing=False)

    @on(Editor.Several)
    async def pasted_while_writing(self, event: Editor.Several) -> None:
        """Several paragraphs were pasted into the editor."""
        event.stop()
        await self.paste.take(event.words, writing=True)

    # Keys, palette and help

    def show_keys(self) -> None:
        """The keys of reading or of writing."""
        if self.panes.writing:
            self.keys.show(SPLIT if self.editor.splitting else self._keys_of_editor())
        else:
            self.keys.show(DESK, EVERYWHERE)

    def _keys_of_editor(self) -> tuple[Verb, ...]:
        """The keys of writing; in a single value enter begins a line."""
        if self.panes.editor.paragraphs:
            return EDITOR
        return tuple(
            replace(verb, footer="new line") if verb.id == "writing.split-here" else verb
            for verb in EDITOR
        )

    def offered(self) -> list[tuple[Verb, Callable[[], object]]]:
        """The verbs of reading or of writing."""
        if not self.panes.writing:
            return super().offered()
        editor = self.panes.editor
        return [(verb, partial(editor.run_action, verb.action)) for verb in EDITOR]

    def help_groups(self) -> list[tuple[str, tuple[Verb, ...]]]:
        """Reading, writing, moving, replacing."""
        return [
            ("Reading", DESK),
            *DECIDED,
            ("Writing", EDITOR),
            ("Moving a paragraph", MOVE),
            ("Replacing words", REPLACE),
        ]
