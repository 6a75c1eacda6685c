"""Who the user is to a host: asked for once, a token never shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.text_safety import literal_line
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.tui.widgets.line_input import LineInput
from drafting.workspace.sharing.credentials import User, host_of

_FORGOTTEN = "It is forgotten when you leave the program, for git keeps none on this machine."
_KEPT = "git keeps it, as it is set up on this machine."


class SignInScreen(ModalScreen[None]):
    """Asks for a name and a token; `answered` has both, or None if the person left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("tab,down", "app.focus_next", "Next", show=False, priority=True),
        Binding("shift+tab,up", "app.focus_previous", "Before", show=False, priority=True),
    ]

    def __init__(self, address: str, *, again: bool, is_kept: bool) -> None:
        super().__init__()
        host = host_of(address)
        trouble = "did not take that name and token" if again else "does not know you"
        kept = _KEPT if is_kept else _FORGOTTEN
        self._words = f"{host} {trouble}: your name there, and a token or password. {kept}"
        self._user = Entry(self._go_on)
        self._secret = Entry(self._go_on)
        self._secret.password = True
        self.answered: asyncio.Future[User | None] = asyncio.get_running_loop().create_future()

    def compose(self) -> ComposeResult:
        """The sentence, two lines, the keys."""
        with Vertical(id="ask"):
            yield Static(literal_line(self._words), id="question")
            yield Static(literal_line("Name"))
            yield self._user
            yield Static(literal_line("Token or password (it is not shown)"))
            yield self._secret
            yield DialogKeys(("enter", "go on"), ("tab", "other line"), ("escape", "leave"))

    def on_mount(self) -> None:
        """What is typed is the name first."""
        self.set_focus(self._user)

    def _go_on(self) -> None:
        """From the first line to the second, and from there on."""
        lines = (self._user, self._secret)
        empty = next((line for line in lines if not line.value.strip()), None)
        if empty is not None:
            self.set_focus(empty)
        else:
            self._leave(User(self._user.value.strip(), self._secret.value))

    def action_leave(self) -> None:
        """Leave without an answer."""
        self._leave(None)

    def _leave(self, answer: User | None) -> None:
        if not self.answered.done():
            self.answered.set_result(answer)
            self.dismiss()


class Entry(LineInput):
    """A line of the dialog, which enter leaves."""

    def __init__(self, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._go_on = go_on

    async def _on_key(self, event: events.Key) -> None:
        if event.key != "enter":
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self._go_on()


async def sign_in(app: App[Any], address: str, *, again: bool, is_kept: bool) -> User | None:
    """Who the user is to the host of an address; None if the person would rather not say."""
    screen = SignInScreen(address, again=again, is_kept=is_kept)
    await app.push_screen(screen)
    return await screen.answered
