"""Asking for the name of a draft, with what it brings into the text: each can be refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from drafting.model.inline import plain
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.ask import AskScreen, Begun, Line, Memory, Question
from drafting.tui.text_safety import literal_line
from drafting.tui.tools import Tools
from drafting.tui.widgets.choice import Choice
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.procedure.draft_heads import VALUES, HeadValue, head_of

Make = Callable[[str, AbstractSet[str]], Awaitable[None]]
"""Makes the draft of a name, with those values of `VALUES` that it brings along."""
_QUESTION = "Name of the draft (zero draft, L.6, L.6/Rev.1)"
_KEYS = (
    ("enter", "keep"), ("tab", "other name"), ("down", "what it prints"),
    ("←→", "take or leave"), ("escape", "leave"),
)  # fmt: skip


class DraftNameScreen(AskScreen):
    """One line for the name, and one for each value that the draft would print from now on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "take", "Keep"),
        Binding("escape", "leave", "Leave"),
        Binding("tab", "other_name", "Other name", priority=True),
        Binding("down", "app.focus_next", "Next", show=False, priority=True),
        Binding("up", "app.focus_previous", "Before", show=False),
    ]

    def __init__(
        self, tools: Tools, handle: str, names: Sequence[str], make: Make, refused: str = ""
    ) -> None:
        """`refused` says why the first of the names, which was typed, cannot be taken."""
        begun = Begun(refused) if refused else None
        asked = Question(_QUESTION, names[0] if names else "", begun=begun)
        super().__init__(asked, self._keep, Memory())
        self._tools = tools
        self._handle = handle
        self._names = list(names)
        self._make = make
        self._choices = {name: Choice(name, [""]) for name in VALUES}
        self._left: set[str] = set()
        """The values that the person leaves as they are, whatever the name."""

    def compose(self) -> ComposeResult:
        """The question, the line, the values, the keys."""
        with Vertical(id="ask"):
            if self.trouble:
                yield Static(literal_line(self.trouble), id="trouble")
            yield Static(literal_line(_QUESTION), id="question")
            yield Line(self._value, self.answer, is_begun=bool(self.trouble))
            for choice in self._choices.values():
                choice.display = False
                yield choice
            yield DialogKeys(*_KEYS)

    def on_mount(self) -> None:
        """Look what the name that is offered brings along."""
        super().on_mount()
        self.look()

    @on(Input.Changed)
    def look(self) -> None:
        """Look what the name that stands there brings along."""
        self._look(self.query_one(Input).value.strip())

    @work(exclusive=True)
    async def _look(self, label: str) -> None:
        handle = self._handle
        try:
            head = await self._tools.bridge.run(
                lambda session: head_of(session, handle, label) if label else ()
            )
        except RefusedError:
            return  # said once the draft is to be made
        self._show({one.name: one for one in head})

    def _show(self, head: dict[str, HeadValue]) -> None:
        for name, choice in self._choices.items():
            value = head.get(name)
            choice.display = value is not None
            if value is not None:
                values = (_words(value.after), f"stays {_words(value.before) or 'empty'}")
                choice.offer(values, values[name in self._left])

    @on(Choice.Changed)
    def keep_choices(self) -> None:
        """Remember what is left as it is, for whatever name comes next."""
        for name, choice in self._choices.items():
            if choice.display:
                (self._left.add if choice.index else self._left.discard)(name)

    def action_other_name(self) -> None:
        """Put the next of the names that are offered into the line."""
        field = self.query_one(Input)
        if self._names:
            at = self._names.index(field.value) + 1 if field.value in self._names else 0
            field.value = self._names[at % len(self._names)]
            field.cursor_position = len(field.value)
        field.focus()

    async def action_take(self) -> None:
        """Keep the draft, from whichever line."""
        await self.answer(self.query_one(Input).value.strip())

    async def _keep(self, label: str) -> None:
        if label:
            await self._make(label, VALUES.keys() - self._left)


def _words(value: str) -> str:
    return " ".join(plain(value).split())
