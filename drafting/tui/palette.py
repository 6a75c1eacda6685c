"""The command palette: every verb of the screen, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from drafting.named_tuples import NamedTuple
from drafting.tui.screens.base import WorkScreen
from drafting.tui.text_safety import Literally, assembled, literal_line
from drafting.tui.verbs import EVERYWHERE, Verb
from drafting.tui.verbs.key_names import key_name
from drafting.tui.verbs.places import placed_verbs
from drafting.tui.verbs.words import WORDS

_BY_NAME, _BY_WORD, _BY_LETTERS, _TOLD = 100.0, 60.0, 2.0, 1.0
"""What it counts that a name, another word for it, its letters, or its sentence fits."""
_ELSEWHERE = 0.7
"""What a verb counts that does not apply here."""
_OF_A_SCREEN = frozenset({"back", "leave", "next", "previous", "more", "palette"})
"""Verbs that make sense on their own screen alone."""


class Entry(NamedTuple):
    """One command of the palette."""

    verb: Verb
    run: Callable[[], object]
    against: str = ""
    """Why it does not apply here; nothing if it does."""


class VerbProvider(Provider):
    """Offers the verbs that can be used now, and the others with the reason why not."""

    def _entries(self) -> Iterator[Entry]:
        """Every verb: those of the screen, those of everywhere, and then those of other screens."""
        known = set[str]()
        for entry in (*self._here(), *self._elsewhere()):
            if entry.verb.id not in known and not (entry.against and entry.verb.name in known):
                known |= {entry.verb.id, entry.verb.name}
                yield entry

    def _here(self) -> Iterator[Entry]:
        screen = self.screen
        if isinstance(screen, WorkScreen):
            for verb, run in screen.offered():
                if against := screen.against(verb):
                    yield Entry(verb, partial(screen.refuse, against), against)
                else:
                    yield Entry(verb, run)
        for verb in EVERYWHERE:
            if verb.action != "palette":
                yield Entry(verb, partial(self.app.run_action, verb.action))

    def _elsewhere(self) -> Iterator[Entry]:
        for verb, place in placed_verbs().values():
            if verb.action not in _OF_A_SCREEN:
                against = f"Not here: {place}."
                yield Entry(verb, partial(self._refuse, f"“{verb.name}” is {place}."), against)

    def _refuse(self, message: str) -> None:
        """Say why not, on the nearest screen that can."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, WorkScreen):
                screen.refuse(message)
                return

    def _key(self, verb: Verb) -> Content:
        """The key of a verb, behind its name, for whoever wants to learn it."""
        screen = self.screen
        if not isinstance(screen, WorkScreen):
            return assembled([(f"   {key_name(verb.keys)}" if verb.keys else "", "$accent")])
        before = [one for one in screen.VERBS if one.id == verb.after]
        keys = map(screen.tools.keys_of, (*before, verb))
        named = " ".join(key_name(one) for one in keys if one)
        return assembled([(f"   {named}" if named else "", "$accent")])

    def _shown(self, entry: Entry, name: Content) -> Content:
        """The name with its key, or grey."""
        if entry.against:
            return assembled([(entry.verb.name, "$faint")])
        return name + self._key(entry.verb)

    async def discover(self) -> Hits:
        """All that can be used now, before anything is typed."""
        for entry in self._entries():
            if not entry.against:
                verb = entry.verb
                shown = self._shown(entry, literal_line(verb.name))
                yield DiscoveryHit(shown, entry.run, text=verb.name, help=verb.help)

    async def search(self, query: str) -> Hits:
        """Those whose name, words or sentence fit; of those alike what applies comes first."""
        matcher = self.matcher(query)
        for entry in self._entries():
            verb = entry.verb
            score = _likeness(query, verb, matcher.match(verb.name))
            if score > 0:
                shown = self._shown(entry, matcher.highlight(verb.name))
                told = f"{entry.against} {verb.help}".strip()
                weight = _ELSEWHERE if entry.against else 1.0
                yield Hit(score * weight, shown, entry.run, text=verb.name, help=told)


def _likeness(query: str, verb: Verb, fuzzy: float) -> float:
    """How well a verb answers to what was typed: by its name, its words or its sentence."""
    typed = query.casefold().split()
    name, others = verb.name.casefold(), WORDS.get(verb.id, "").casefold().split()
    words = [*name.split(), *others]
    if typed and query.casefold().strip() in name:
        return _BY_NAME + _nearness(typed, name)
    if typed and all(any(word.startswith(one) for word in words) for one in typed):
        return _BY_WORD + all(one in words for one in typed)
    if fuzzy > 0:
        return min(fuzzy / 100, 1.0) + _BY_LETTERS
    return _TOLD if query.casefold() in verb.help.casefold() else 0.0


def _nearness(typed: Sequence[str], name: str) -> int:
    """How near words are to a name that holds them: most, if they are all of it.

    Of two names, that which has them as whole words comes before one that goes on: who types
    "check" means "To check" rather than "Checks".
    """
    words, said = name.split(), " ".join(typed)
    grades = (
        any(word.startswith(typed[0]) for word in words),
        name.startswith(said),
        all(one in words for one in typed),
        name == said,
    )
    return max((grade for grade, fits in enumerate(grades, start=1) if fits), default=0)


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
