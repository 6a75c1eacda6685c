"""The command palette: every verb of the screen, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from drafting.tui.screens.base import WorkScreen
from drafting.tui.text_safety import Literally, literal_line
from drafting.tui.verbs import EVERYWHERE, Verb


class VerbProvider(Provider):
    """Offers the verbs that can be used now."""

    def _verbs(self) -> Iterator[tuple[Verb, Callable[[], object]]]:
        screen = self.screen
        if isinstance(screen, WorkScreen):
            yield from screen.offered()
        for verb in EVERYWHERE:
            if verb.action != "palette":
                yield verb, partial(self.app.run_action, verb.action)

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for verb, run in self._verbs():
            yield DiscoveryHit(literal_line(verb.name), run, text=verb.name, help=verb.help)

    async def search(self, query: str) -> Hits:
        """Those whose name or sentence matches."""
        matcher = self.matcher(query)
        for verb, run in self._verbs():
            score = max(matcher.match(verb.name), matcher.match(verb.help) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(verb.name), run, text=verb.name, help=verb.help)


class Palette(CommandPalette):
    """The palette in a window of any size."""

    def __init__(self) -> None:
        super().__init__(id="--command-palette")

    def on_mount(self) -> None:
        """Draw what is typed, or pasted, letter by letter."""
        self.query_one(Input).highlighter = Literally()

    def _action_command_list(self, action: str) -> None:
        # A list without room has laid out no lines that a page key could count.
        if self.query_one(CommandList).scrollable_content_region.size:
            super()._action_command_list(action)
