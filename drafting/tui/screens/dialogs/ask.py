"""One question on one line at the foot of the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from itertools import takewhile
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from drafting.named_tuples import NamedTuple
from drafting.tui.text_safety import literal_line, visible
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.tui.widgets.line_input import LineInput
from drafting.workspace.environment.paths import bare_name

Complete = Callable[[str], list[str]]
_MOST_SHOWN = 12
_STEPS = {"up": -1, "down": 1}


Follow = Callable[[str | None], None]
"""Told of every change of the line, and with None that it was left."""
Then = Callable[[str], Awaitable[None] | None]


class Begun(NamedTuple):
    """Says of a line that it was begun and is gone on with: the cursor stands behind its words."""

    trouble: str = ""
    """Why it was refused as it stands."""


class Question(NamedTuple):
    """What is asked, and what stands in the line at first."""

    words: str
    value: str = ""
    complete: Complete | None = None
    follow: Follow | None = None
    begun: Begun | None = None
    left: Callable[[str], None] = lambda _line: None
    """Told what stood in the line when it was left."""


class Memory(NamedTuple):
    """What was typed to a question before, oldest first, and where a line is kept."""

    lines: tuple[str, ...] = ()
    keep: Callable[[str], None] = lambda _line: None


class Line(LineInput):
    """The line, which enter answers."""

    def __init__(
        self, value: str, answer: Callable[[str], Awaitable[None]], *, is_begun: bool
    ) -> None:
        super().__init__(value, select_on_focus=not is_begun)
        self._answer = answer

    async def _on_key(self, event: events.Key) -> None:
        asks, step = self.screen, _STEPS.get(event.key, 0)
        if step and isinstance(asks, AskScreen) and asks.recall(step):
            event.stop()
            event.prevent_default()
            return
        if self.screen.is_current and event.key not in ("enter", "ctrl+s"):
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        if self.screen.is_current:
            await self._answer(self.value.strip())
        else:
            # Typed before the answer took the line away: it is meant for what is beneath.
            self.app.post_message(events.Key(event.key, event.character))


class AskScreen(ModalScreen[None]):
    """Asks for one line and goes on with it, unless the person leaves with escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("tab", "complete", "Complete"),
    ]

    def __init__(self, question: Question, then: Then, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._recalled = len(memory.lines)
        """Which of the lines stands there; behind the last it is the one that was being typed."""
        self._own = question.value
        self._is_begun = question.begun is not None
        self.trouble = question.begun.trouble if question.begun else ""
        self._question = question.words
        self._then = then
        self._value = question.value
        self._complete = question.complete
        self._follow = question.follow
        self._tell_left = question.left

    def compose(self) -> ComposeResult:
        """The question, the line, and what it can be completed to."""
        with Vertical(id="ask"):
            if self.trouble:
                yield Static(literal_line(self.trouble), id="trouble")
            candidates = Static(id="candidates")
            candidates.display = False
            yield candidates
            yield Static(literal_line(self._question), id="question")
            yield Line(self._value, self.answer, is_begun=self._is_begun)
            completing = [("tab", "complete")] if self._complete else []
            earlier = [("up", "typed before")] if self._memory.lines else []
            yield DialogKeys(("enter", "go on"), *completing, *earlier, ("escape", "leave"))

    def on_mount(self) -> None:
        """What is typed from now on goes into the line."""
        self.set_focus(self.query_one(Input))

    def on_key(self, event: events.Key) -> None:
        """What was typed before the line was there goes into it too."""
        field = self.query_one(Line)
        if (event.is_printable or event.key == "enter") and self.focused is None:
            event.stop()
            field.post_message(events.Key(event.key, event.character))

    async def answer(self, words: str) -> None:
        """Leave the line, and go on with what was typed."""
        self._memory.keep(words)
        self.dismiss()
        if (going_on := self._then(words)) is not None:
            await going_on

    def action_leave(self) -> None:
        """Leave without an answer; what was typed is found again with the arrow up."""
        if (words := self.query_one(Line).value.strip()) != self._value.strip():
            self._memory.keep(words)
        if self._follow is not None:
            self._follow(None)
        self._tell_left(words)
        self.dismiss()

    def recall(self, step: int) -> bool:
        """Put a line of before into the line, or again what was being typed, if there is any."""
        field, lines = self.query_one(Line), self._memory.lines
        if self._recalled == len(lines):
            self._own = field.value
        at = self._recalled + step
        while 0 <= at < len(lines) and lines[at] == field.value:
            at += step
        if 0 <= at <= len(lines):
            self._recalled = at
            field.value = visible(lines[at]) if at < len(lines) else self._own
            field.cursor_position = len(field.value)
        return bool(lines)

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Let what lies beneath follow what is typed."""
        if self._follow is not None and self.is_current:
            self._follow(event.value.strip())

    def action_complete(self) -> None:
        """Complete the line as far as it is certain, and show what is left to choose from."""
        if self._complete is None:
            return
        field = self.query_one(Input)
        candidates = self._complete(field.value)
        if candidates:
            field.value = common_beginning(candidates)
            field.cursor_position = len(field.value)
        shown = [bare_name(found) + ("/" if found.endswith("/") else "") for found in candidates]
        more = f"  and {len(shown) - _MOST_SHOWN} more" if len(shown) > _MOST_SHOWN else ""
        words = "   ".join(shown[:_MOST_SHOWN]) + more if len(shown) > 1 else ""
        line = self.query_one("#candidates", Static)
        line.display = bool(words)
        line.update(literal_line(words))


def common_beginning(words: Sequence[str]) -> str:
    """What all of the words begin with."""
    first, last = min(words), max(words)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)
