"""Replacing words wherever they stand: what to look for, and every place before it is done."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Static

from drafting.dataclasses import dataclass
from drafting.model.resolution import Resolution
from drafting.tui.page.places import more_block, place_blocks
from drafting.tui.page.wrap import padded
from drafting.tui.text_safety import literal_line
from drafting.tui.tools import Tools
from drafting.tui.verbs import REPLACE, REPLACE_WORDS, Verb, bindings
from drafting.tui.widgets.bars import KeyBar
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.choice import LABEL_WIDTH, Choice
from drafting.tui.widgets.line_input import LineInput
from drafting.workspace.editing.replacement import Occurrence, Sought, occurrences
from drafting.workspace.wording import counted

_PARTS, _WHOLE = "parts of words too", "whole words only"
_REST = 0.1
_MOST_SHOWN = 500
_EXACT, _ANY = "letters as typed", "capital letters or small ones"


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is to be replaced in a text, and the places that are left out."""

    sought: Sought
    read: Resolution
    left_out: frozenset[int]


class Places(BlockView):
    """The places, one under the other."""

    tints_current = True


class ReplaceScreen(ModalScreen[Replacement | None]):
    """Gives what is to be replaced, or None. Keys are text in the two lines above the list."""

    VERBS: ClassVar[tuple[Verb, ...]] = REPLACE
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(REPLACE),
        Binding("tab", "app.focus_next", "Next", show=False),
        Binding("shift+tab", "app.focus_previous", "Before", show=False),
    ]

    def __init__(self, tools: Tools, resolution: Resolution, words: str = "") -> None:
        super().__init__()
        self._tools = tools
        self._resolution = resolution
        self._words = words
        self._found: tuple[Occurrence, ...] = ()
        self._left_out: set[int] = set()
        self._timer: Timer | None = None
        self._old, self._new = LineInput(words), LineInput()
        self._parts = Choice("words", (_PARTS, _WHOLE))
        self._letters = Choice("letters", (_EXACT, _ANY))
        self.places = Places(identity="places").use(tools.signs)
        self._keys = KeyBar(tools.keys_of, identity="replace-keys")

    def compose(self) -> ComposeResult:
        """The words, how they are looked for, and the places."""
        with Vertical(classes="dialog", id="replace"):
            yield Static(literal_line("Replace"), classes="dialog-title")
            for label, field in (("find", self._old), ("put", self._new)):
                with Horizontal(classes="line"):
                    yield Static(literal_line(padded(label, LABEL_WIDTH)), classes="label")
                    yield field
            yield self._parts
            yield self._letters
            yield self.places
            yield Static("", id="outcome")
            yield self._keys

    def on_mount(self) -> None:
        """Ask for the words."""
        self.show_keys()
        self._old.focus()
        # What was looked for last is offered; whatever is typed takes its place.
        self._old.select_all()

    @on(events.DescendantFocus)
    def show_keys(self) -> None:
        """Show what the keys do where one stands: in the lines above the list they are text."""
        self._keys.show(REPLACE if self.places.has_focus else REPLACE_WORDS)

    @property
    def _sought(self) -> Sought:
        return Sought(
            self._old.value,
            self._new.value,
            whole_words=self._parts.value == _WHOLE,
            any_case=self._letters.value == _ANY,
        )

    @on(Input.Changed)
    @on(Choice.Changed)
    def plan_look(self) -> None:
        """Find the places anew once the typing rests: one letter may stand at very many."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_REST, self.look)

    def look(self) -> None:
        """Find the places anew."""
        self._timer = None
        before = [place.start for place in self._found]
        self._found = occurrences(self._resolution, self._sought)
        if [place.start for place in self._found] != before:
            self._left_out.clear()
        self.show_places()

    def on_resize(self, _event: events.Resize) -> None:
        """Set the places for the room there is."""
        self.call_after_refresh(self.show_places)

    def show_places(self) -> None:
        """Show the places, and how many are chosen."""
        width = self.places.size.width - GUTTER - 1
        if width > 0:
            shown = self._found[:_MOST_SHOWN]
            blocks = place_blocks(shown, self._left_out, self._tools.signs, width)
            if more := len(self._found) - len(shown):
                blocks.insert(0, more_block(len(shown), more, width))
            self.places.show(blocks)
        self._say(self._count() if self._old.value else "")

    def _count(self) -> str:
        if not self._found:
            return "These words stand nowhere in this text."
        chosen = len(self._found) - len(self._left_out)
        return f"{chosen:,} of {counted(len(self._found), 'place')} chosen."

    def _say(self, words: str) -> None:
        self.query_one("#outcome", Static).update(literal_line(words))

    # Verbs

    def _look_now(self) -> None:
        """Find the places of what was typed just now: a key is meant for these."""
        if self._timer is not None:
            self._timer.stop()
            self.look()

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """From the words to what is put in their place, from there to the places."""
        event.stop()
        self._look_now()
        self.set_focus(self._new if event.input is self._old else self.places)

    def action_do(self) -> None:
        """Replace at every place that is chosen."""
        self._look_now()
        if not self.places.has_focus:
            self.places.focus()
        elif len(self._left_out) == len(self._found):
            self._say("No place is chosen.")
        else:
            left_out = frozenset(self._left_out)
            self.dismiss(Replacement(self._sought, self._resolution, left_out))

    def action_choose(self) -> None:
        """Choose this place, or leave it out."""
        self._look_now()
        if self.places.has_focus and self.places.key:
            self._left_out ^= {int(self.places.key)}
            self.show_places()
            self.places.step(1)

    def action_all(self) -> None:
        """Choose all places, or none."""
        self._look_now()
        if self.places.has_focus:
            self._left_out = set() if self._left_out else set(range(len(self._found)))
            self.show_places()

    def action_up(self) -> None:
        """Go to the place, or the line, before this one."""
        if self.places.has_focus and self.places.index:
            self.places.step(-1)
        else:
            self.focus_previous()

    def action_down(self) -> None:
        """Go to the next place, or the next line."""
        if self.places.has_focus:
            self.places.step(1)
        else:
            self.focus_next()

    def action_page_up(self) -> None:
        """Go up by a screenful."""
        self.places.page(-1)

    def action_page_down(self) -> None:
        """Go down by a screenful."""
        self.places.page(1)

    def action_first(self) -> None:
        """Go to the first place."""
        self.places.ends(-1)

    def action_last(self) -> None:
        """Go to the last place."""
        self.places.ends(1)

    def action_leave(self) -> None:
        """Leave the text as it is."""
        self.dismiss(None)
