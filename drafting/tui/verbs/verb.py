"""A verb: one object is key binding, footer word, palette entry and help row."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding

from drafting.dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing to do on one screen."""

    id: str
    """Name of the key binding: what a user's key map calls it."""
    keys: str
    """Keys, separated by commas; empty for a verb that only the palette has."""
    name: str
    help: str
    """One sentence for the help screen and the palette."""
    footer: str = ""
    """Word in the footer; empty keeps it out."""
    priority: bool = True
    """Whether the key acts before the next one is looked at, even where a widget would take it.

    So nothing that is typed quickly, or pasted, ends up in the wrong place.
    """
    after: str = ""
    """Id of the verb whose key offers this one; its own key comes behind that."""
    takes_key: bool = False
    """Whether it is told which of its keys was pressed; those cannot be changed."""

    @property
    def action(self) -> str:
        """What Textual calls it: its method is `action_<name>`."""
        return self.id.rpartition(".")[2].replace("-", "_")

    @property
    def method(self) -> str:
        """Name of the method that does it, on the screen or on one of its features."""
        return f"action_{self.action}"

    def bindings(self) -> list[Binding]:
        """The key bindings: one, or one for each key where the verb is told which it was."""
        if not self.takes_key:
            return [self._binding(self.keys or NO_KEY, self.action, self.id)]
        return [
            self._binding(key, f"{self.action}('{key}')", f"{self.id}-{key}")
            for key in self.keys.split(",")
        ]

    def _binding(self, keys: str, action: str, identity: str) -> Binding:
        return Binding(
            keys,
            action,
            self.name,
            show=bool(self.footer),
            tooltip=self.help,
            priority=self.priority,
            id=identity,
        )


NO_KEY = "none"
"""Stands for the key of a verb that has none, so that a user can give it one."""


def bindings(verbs: Iterable[Verb]) -> list[Binding]:
    """The bindings of verbs."""
    return [binding for verb in verbs for binding in verb.bindings()]


def offered_by(identity: str, *verbs: Verb) -> tuple[Verb, ...]:
    """Verbs that are alive for one key, after that of another verb."""
    return tuple(replace(verb, after=identity) for verb in verbs)


_LIST = (
    ("up", "up,k", "Up", "Go to the one before."),
    ("down", "down,j", "Down", "Go to the next one."),
    ("page-up", "pageup,ctrl+b", "Page up", "Go up by a screenful."),
    ("page-down", "pagedown,ctrl+f", "Page down", "Go down by a screenful."),
    ("first", "home,g,ctrl+home", "First", "Go to the first one."),
    ("last", "end,G,ctrl+end", "Last", "Go to the last one."),
)


MOVEMENT = frozenset(name for name, *_ in _LIST)
"""The last parts of the ids of verbs that move a cursor."""


def movement(screen: str) -> tuple[Verb, ...]:
    """The verbs that move the cursor of a screen."""
    return tuple(Verb(f"{screen}.{name}", keys, title, says) for name, keys, title, says in _LIST)
