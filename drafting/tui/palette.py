"""The command palette: every verb of the screen, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from drafting.tui.screens.base import WorkScreen
from drafting.tui.text_safety import Literally, assembled, literal_line
from drafting.tui.verbs import EVERYWHERE, Verb
from drafting.tui.widgets.bars import key_name

_TOLD = 0.1
"""What a sentence counts that has what was typed: less than any name."""


class VerbProvider(Provider):
    """Offers the verbs that can be used now."""

    def _verbs(self) -> Iterator[tuple[Verb, Callable[[], object]]]:
        screen = self.screen
        if isinstance(screen, WorkScreen):
            yield from screen.offered()
        for verb in EVERYWHERE:
            if verb.action != "palette":
                yield verb, partial(self.app.run_action, verb.action)

    def _key(self, verb: Verb) -> Content:
        """The key of a verb, behind its name, for whoever wants to learn it."""
        screen = self.screen
        if not isinstance(screen, WorkScreen):
            return assembled([(f"   {key_name(verb.keys)}" if verb.keys else "", "$accent")])
        before = [one for one in screen.VERBS if one.id == verb.after]
        keys = map(screen.tools.keys_of, (*before, verb))
        named = " ".join(key_name(one) for one in keys if one)
        return assembled([(f"   {named}" if named else "", "$accent")])

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for verb, run in self._verbs():
            shown = literal_line(verb.name) + self._key(verb)
            yield DiscoveryHit(shown, run, text=verb.name, help=verb.help)

    async def search(self, query: str) -> Hits:
        """Those whose name matches, and then those whose sentence has what was typed."""
        matcher = self.matcher(query)
        for verb, run in self._verbs():
            told = query.casefold() in verb.help.casefold()
            score = max(matcher.match(verb.name), _TOLD if told else 0)
            if score > 0:
                shown = matcher.highlight(verb.name) + self._key(verb)
                yield Hit(score, shown, run, text=verb.name, help=verb.help)


class Palette(CommandPalette):
    """The palette in a window of any size."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "on_line('select_all')", show=False, priority=True),
        Binding("ctrl+backspace", "on_line('delete_left_word')", show=False, priority=True),
        Binding("ctrl+delete", "on_line('delete_right_word')", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__(id="--command-palette")

    def on_mount(self) -> None:
        """Draw what is typed, or pasted, letter by letter."""
        self.query_one(Input).highlighter = Literally()

    async def action_on_line(self, action: str) -> None:
        """Do with the line what the same key does on every other one."""
        await self.query_one(Input).run_action(action)

    def _action_command_list(self, action: str) -> None:
        # A list without room has laid out no lines that a page key could count.
        if self.query_one(CommandList).scrollable_content_region.size:
            super()._action_command_list(action)
