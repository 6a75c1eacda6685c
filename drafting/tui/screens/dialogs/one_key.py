"""A question at the foot of the screen that one key answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.text_safety import literal
from drafting.tui.tools import Tools
from drafting.tui.verbs import Verb
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.dialog_keys import DialogKeys

Answer = tuple[Verb, Callable[[], Awaitable[object] | object]]
"""A verb whose key is an answer, and what comes of it."""


class OneKeyScreen(ModalScreen[None]):
    """Names the keys that answer, and goes on with the one that is pressed; escape leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "leave", "Leave", priority=True)]

    def __init__(self, tools: Tools, question: str, answers: Sequence[Answer]) -> None:
        super().__init__()
        self._tools = tools
        self._question = question
        self._answers = {
            key: (verb, then) for verb, then in answers for key in tools.keys_of(verb).split(",")
        }
        for key in self._answers:
            # Looked at before the next key, however quickly that is typed.
            self._bindings.bind(key, f"answer('{key}')", priority=True)

    def compose(self) -> ComposeResult:
        """The question, and what each key means."""
        with Vertical(id="ask"):
            yield Static(literal(self._question), id="question")
            named = [(key, verb.name) for key, (verb, _) in self._answers.items()]
            yield DialogKeys(*named, ("escape", "leave"))

    async def action_answer(self, key: str) -> None:
        """Leave the question, and go on with what the key means."""
        _, then = self._answers[key]
        self.dismiss()
        going_on = then()
        if isinstance(going_on, Awaitable):
            await going_on

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Another key is no answer."""
        event.stop()
        told = f"{self._question} ({key_name(event.key)} is none of these keys)"
        self.query_one("#question", Static).update(literal(told))
