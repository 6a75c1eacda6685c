"""Every key of a screen, from the same objects that make the keys; they can be changed here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from drafting.tui.bridge import RefusedError
from drafting.tui.keymap import holder
from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import cells, padded, wrap
from drafting.tui.text_safety import literal_line
from drafting.tui.tools import Tools
from drafting.tui.verbs import Verb
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.block_view import GUTTER, BlockView
from drafting.tui.widgets.dialog_keys import DialogKeys
from drafting.workspace.environment.settings import keep_key

_KEYS_WIDTH = 16
_NAME_WIDTH = 18
_FAINT = Look(role="faint")
_KEYS = (
    ("↑↓", "scroll"), ("enter", "another key"), ("delete", "its own key"), ("escape", "leave"),
)  # fmt: skip
Groups = Sequence[tuple[str, tuple[Verb, ...]]]


class Sheet(BlockView):
    """The verbs, one of them current."""

    tints_current = True


class HelpScreen(ModalScreen[None]):
    """Lists verbs with keys and a sentence each, and gives a verb another key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "leave", "Leave"),
        Binding("down,j", "step(1)", "Down", show=False),
        Binding("up,k", "step(-1)", "Up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("enter", "change", "Another key"),
        Binding("delete,backspace", "reset", "Its own key"),
    ]

    def __init__(self, tools: Tools, groups: Groups) -> None:
        super().__init__()
        self._tools = tools
        self._groups = groups
        self._verbs = {verb.id: verb for _, verbs in groups for verb in verbs}
        self._changing: Verb | None = None
        self._sheet = Sheet(identity="help-sheet").use(tools.signs)

    def compose(self) -> ComposeResult:
        """The list in a frame."""
        with Vertical(classes="dialog", id="help"):
            yield Static(literal_line("Keys"), classes="dialog-title")
            yield self._sheet
            yield Static("", id="outcome")
            yield DialogKeys(*_KEYS)

    def on_mount(self) -> None:
        """Give the keys to the list."""
        self._sheet.focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Set the list for the room there is."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        width = self._sheet.size.width - GUTTER - 1
        self._sheet.show(list(self._blocks(width)))

    def _blocks(self, width: int) -> Iterator[Block]:
        for title, verbs in self._groups:
            yield Block("", (Line((Piece(title, Look(bold=True)),)),))
            for verb in verbs:
                yield Block(verb.id, tuple(self._row(verb, width)))
            yield Block("", (BLANK,))

    def _row(self, verb: Verb, width: int) -> Iterator[Line]:
        keys = [key for key in self._tools.keys_of(verb).split(",") if key]
        named = [key_name(key) for key in keys]
        names = f"{named[0]} … {named[-2]}" if verb.takes_key else "  ".join(named)
        own = self._tools.keymap.get(verb.id)
        head = (
            Piece(
                padded(names, max(_KEYS_WIDTH, cells(names) + 1)), Look("accent", bold=bool(own))
            ),
            Piece(padded(verb.name, _NAME_WIDTH), Look(bold=True)),
        )
        column = sum(cells(piece.text) for piece in head)
        for index, line in enumerate(wrap((Piece(verb.help, _FAINT),), width - column)):
            yield Line((*(head if index == 0 else (Piece(" " * column),)), *line))

    def _say(self, words: str) -> None:
        self.query_one("#outcome", Static).update(literal_line(words))

    # Moving

    def action_step(self, count: int) -> None:
        """Go to another verb."""
        self._sheet.step(count)
        self._name_verb()

    def action_page(self, direction: int) -> None:
        """Go on by a screenful."""
        self._sheet.page(direction)
        self._name_verb()

    @on(BlockView.Moved)
    def _name_verb(self) -> None:
        """Show what settings call the verb."""
        if self._changing is None and self._sheet.key:
            self._say(f"in the settings: {self._sheet.key}")

    def action_leave(self) -> None:
        """Leave help."""
        self.dismiss(None)

    # Changing keys

    def action_change(self) -> None:
        """Wait for the key that the verb is to have."""
        verb = self._verbs.get(self._sheet.key)
        if verb is not None and verb.takes_key:
            self._say(f"The keys of “{verb.name}” stay as they are.")
            return
        self._changing = verb
        if self._changing is not None:
            self._say(f"Press the new key for “{self._changing.name}”; escape leaves it as it is.")

    async def _on_key(self, event: events.Key) -> None:
        verb = self._changing
        if verb is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._changing = None
            self._name_verb()
        elif other := holder(event.key, verb, self._tools.keymap):
            self._say(f"{key_name(event.key)} is “{other.name}” here: press another key.")
        else:
            self._changing = None
            await self._use(verb, event.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a new key is waited for, every key is that key."""
        if self._changing is not None:
            return False
        return super().check_action(action, parameters)

    async def action_reset(self) -> None:
        """Give the verb its own key back."""
        if verb := self._verbs.get(self._sheet.key):
            await self._use(verb, "")

    async def _use(self, verb: Verb, key: str) -> None:
        keymap = {name: keys for name, keys in self._tools.keymap.items() if name != verb.id}
        self._tools.keymap = keymap | ({verb.id: key} if key else {})
        self._show()
        kept = await self._keep(verb, key)
        now = key_name(key) if key else "its own key"
        self._say(f"“{verb.name}” has {now} now{kept}")

    async def _keep(self, verb: Verb, key: str) -> str:
        path = self._tools.bridge.context.settings_file
        if path is None:
            return " until you leave."
        try:
            await self._tools.bridge.beside(lambda: keep_key(path, verb.id, key))
        except RefusedError as error:
            return f" until you leave: {error}"
        return ", and in your settings."
