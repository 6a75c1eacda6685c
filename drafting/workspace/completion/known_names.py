"""Names that drafters write over and over: States, symbols, earlier resolutions, titles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.patterns import regex

_SYMBOL = regex(r"(?<![\w/])(?:[A-Z]{1,8}(?:/[\w.()\-]+)+)(?<![.\-])\*?")
_RESOLUTION = regex(
    r"(?<![\w/])(?:(?:S-|ES-)?\d{1,4}/\d{1,4}(?: [A-Z])?|\d{1,4} \(\d{4}\))"
    r" of \d{1,2} [A-Z][a-z]+ \d{4}(?!\d)"
)
_WORD_START = regex(r"(?<![\w/.\-’])(?=[\w])")
_LEAST = 3
_REACH = 90
"""Characters before the cursor that may belong to one name."""


def names_in(resolution: Resolution) -> Iterator[str]:
    """The symbols, earlier resolutions and titles that a text holds."""
    head = resolution.masthead
    yield from filter(None, (head.symbol, plain(resolution.title)))
    texts = (*(unit.text for unit in resolution.walk()), *(note.text for note in resolution.notes))
    for text in texts:
        words = plain(text).replace("\u00a0", " ")
        if "/" in words or "(" in words:
            yield from (found[0] for found in _RESOLUTION.finditer(words))
            yield from (found[0] for found in _SYMBOL.finditer(words))


@cache
def _states() -> frozenset[str]:
    from drafting.lexicon.groups import group_names
    from drafting.lexicon.states import observers, states

    names = {*observers(), *group_names()}
    for state in states():
        names |= {state.name, state.prose, state.inverted}
    return frozenset(name.removeprefix("the ") for name in names if name)


class KnownNames:
    """Names in alphabetical order; it learns those of the texts that it is shown."""

    def __init__(self) -> None:
        self._names: list[str] = sorted(_states())

    def learn(self, names: Iterable[str]) -> None:
        """Take some more names in."""
        if fresh := set(names).difference(self._names):
            self._names = sorted((*self._names, *fresh))

    def going_on(self, typed: str) -> list[tuple[int, str]]:
        """Names that what stands before the cursor begins, the longest beginning first.

        Each with where it begins in `typed`.
        """
        found: dict[str, int] = {}
        base = max(len(typed) - _REACH, 0)
        for start in _WORD_START.finditer(typed, base):
            begun = typed[start.start() :]
            if len(begun) >= _LEAST and _tells(begun):
                for name in self._beginning(begun):
                    found.setdefault(name, start.start())
        return [(at, name) for name, at in found.items()]

    def _beginning(self, begun: str) -> Iterator[str]:
        for name in self._names[bisect_left(self._names, begun) :]:
            if not name.startswith(begun):
                return
            if name != begun:
                yield name


def _tells(begun: str) -> bool:
    """Whether some letters can begin a name: a capital, or a number of a resolution."""
    return begun[0].isupper() or (begun[0].isdigit() and ("/" in begun or "(" in begun))
