"""Where in a call the cursor stands: which argument is expected there, which options may be."""

from __future__ import annotations

from argparse import ONE_OR_MORE, OPTIONAL, REMAINDER, ZERO_OR_MORE, Action, ArgumentParser
from collections.abc import Iterable, Iterator

from drafting.dataclasses import dataclass, field

_ENDLESS = (ZERO_OR_MORE, ONE_OR_MORE, REMAINDER)


@dataclass(slots=True)
class Cursor:
    """A place in a call, behind the words that were read so far."""

    parser: ArgumentParser
    given: dict[str, list[str]] = field(default_factory=dict)
    """The words that each argument has, by the name of the argument in the code."""
    _option: Action | None = None
    _seen: list[Action] = field(default_factory=list)
    _only_words: bool = False

    @property
    def argument(self) -> Action | None:
        """What a word is that is no option; None where none is expected."""
        if self._option is not None and _takes_more(self._option, self._words_of(self._option)):
            return self._option
        return self._positional()

    @property
    def is_bound(self) -> bool:
        """Whether an option waits for its value, so that no other option may come."""
        waiting = self._option
        return waiting is not None and _needs_more(waiting, self._words_of(waiting))

    def options(self) -> Iterator[tuple[str, Action]]:
        """The options that may come, each by its long name, in the order of the help."""
        barred = self._barred()
        for action in self.parser._actions:  # noqa: SLF001 (argparse names them nowhere else)
            is_shown = action.help != "==SUPPRESS=="
            if action.option_strings and is_shown and not any(action is one for one in barred):
                yield max(action.option_strings, key=len), action

    def take(self, word: str) -> None:
        """Read one word."""
        if not self.is_bound and not self._only_words and word.startswith("-") and len(word) > 1:
            self._take_option(word)
        elif (action := self.argument) is not None:
            self.given.setdefault(action.dest, []).append(word)

    def option_named(self, word: str) -> Action | None:
        """The option that a word names, whole or by the beginning of its long name."""
        known = self.parser._option_string_actions  # noqa: SLF001
        if word in known:
            return known[word]
        begun = {id(known[name]): known[name] for name in known if name.startswith(word)}
        return next(iter(begun.values())) if word.startswith("--") and len(begun) == 1 else None

    def _take_option(self, word: str) -> None:
        if word == "--":
            self._option, self._only_words = None, True
            return
        name, equals, value = word.partition("=")
        self._option = self.option_named(name)
        if self._option is None:
            return
        self._seen.append(self._option)
        self.given[self._option.dest] = []
        if equals:
            self.given[self._option.dest] = [value]
            self._option = None

    def _words_of(self, action: Action) -> list[str]:
        return self.given.get(action.dest, [])

    def _positional(self) -> Action | None:
        for action in self.parser._actions:  # noqa: SLF001
            if not action.option_strings and _takes_more(action, self._words_of(action)):
                return action
        return None

    def _barred(self) -> list[Action]:
        """Options that cannot come any more: given already, or beside one that is."""
        groups = self.parser._mutually_exclusive_groups  # noqa: SLF001
        rivals = [
            rival
            for group in groups
            for seen in self._seen
            if any(seen is one for one in group._group_actions)  # noqa: SLF001
            for rival in group._group_actions  # noqa: SLF001
        ]
        return rivals + [seen for seen in self._seen if not _may_come_again(seen)]


def cursor_behind(parser: ArgumentParser, words: Iterable[str]) -> Cursor:
    """The cursor behind `words`."""
    cursor = Cursor(parser)
    for word in words:
        cursor.take(word)
    return cursor


def _takes_more(action: Action, words: list[str]) -> bool:
    if action.nargs in _ENDLESS:
        return True
    return len(words) < (action.nargs if isinstance(action.nargs, int) else 1)


def _needs_more(action: Action, words: list[str]) -> bool:
    if action.nargs in {OPTIONAL, ZERO_OR_MORE, REMAINDER}:
        return False
    if action.nargs == ONE_OR_MORE:
        return not words
    return len(words) < (action.nargs if isinstance(action.nargs, int) else 1)


def _may_come_again(action: Action) -> bool:
    return type(action).__name__ == "_AppendAction"
