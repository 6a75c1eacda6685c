"""The marks that git leaves in a file around what two changed at once.

    <<<<<<< ours
    the lines of one side
    ||||||| base         (where git was asked for it)
    the lines before both
    =======
    the lines of the other side
    >>>>>>> theirs

Conflicts may lie in one another, and a hand that settled one may have left a mark behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product

from drafting.dataclasses import dataclass, field
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_MARK = regex(r"(?:(<)<{6,}|(>)>{6,})(?: .*)?|(\|)\|{6,} [^|]*|(=)={6,}")
_OURS, _BASE, _THEIRS = range(3)
_NEXT = {"|": _BASE, "=": _THEIRS}


class Conflict(NamedTuple):
    """What stands between the marks; `base` is None where git did not write it."""

    ours: tuple[str, ...]
    base: tuple[str, ...] | None
    theirs: tuple[str, ...]
    depth: int
    """In how many other conflicts it lies."""


class Versions(NamedTuple):
    """The whole texts between which a conflict stands."""

    sides: tuple[str, ...]
    base: str | None


Settle = Callable[[Conflict], Iterable[str]]
"""The lines that take the place of a conflict."""


@dataclass(slots=True)
class _Open:
    """A conflict whose end was not met yet."""

    sides: tuple[list[str], list[str], list[str]] = field(default_factory=lambda: ([], [], []))
    at: int = _OURS
    has_base: bool = False

    def turn(self, sign: str) -> bool:
        """Go on to the next side, if there is one behind such a mark."""
        if sign not in _NEXT or _NEXT[sign] <= self.at:
            return False
        self.at = _NEXT[sign]
        self.has_base |= self.at == _BASE
        return True

    def settled(self, settle: Settle, depth: int) -> Iterable[str]:
        """The lines that take its place; all there are where it never came to a second side."""
        ours, base, theirs = map(tuple, self.sides)
        if self.at != _THEIRS:
            return ours + base
        return settle(Conflict(ours, base if self.has_base else None, theirs, depth))


def has_marks(text: str) -> bool:
    """Whether a conflict stands in `text`, or what is left of one."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return False
    return any(_sign(line) in ("<", ">") for line in text.split("\n"))


def _sign(line: str) -> str:
    match = _MARK.fullmatch(line)
    return next(filter(None, match.groups()), "") if match else ""


def settled(text: str, settle: Settle) -> str:
    """`text` with every conflict settled, the inner ones first; no mark is left."""
    lines: list[str] = []
    pending: list[_Open] = []

    def close() -> None:
        conflict = pending.pop()
        here = pending[-1].sides[pending[-1].at] if pending else lines
        here.extend(conflict.settled(settle, len(pending)))

    for line in text.split("\n"):
        sign = _sign(line)
        if sign == "<":
            pending.append(_Open())
        elif sign == ">" and pending:
            close()
        elif sign == ">":
            _drop_last_rule(lines)
        elif not (pending and pending[-1].turn(sign)):
            (pending[-1].sides[pending[-1].at] if pending else lines).append(line)
    while pending:
        close()
    return "\n".join(lines)


def _drop_last_rule(lines: list[str]) -> None:
    """Of a conflict whose beginning was taken out, the mark in its middle goes with its end."""
    for index in range(len(lines) - 1, -1, -1):
        if _sign(lines[index]) == "=":
            del lines[index]
            return


def versions(text: str) -> Versions:
    """The texts of both sides, and the one before both if it is known everywhere."""
    depths: set[int] = set()
    based = True

    def seen(conflict: Conflict) -> tuple[str, ...]:
        nonlocal based
        depths.add(conflict.depth)
        based = based and conflict.base is not None
        return conflict.ours + conflict.theirs

    settled(text, seen)
    choices = product((_OURS, _THEIRS), repeat=2) if depths - {0} else _BOTH
    sides = (settled(text, _choosing(*choice)) for choice in choices)
    base = settled(text, lambda conflict: conflict.base or ()) if based and depths else None
    return Versions(tuple(dict.fromkeys(sides)), base)


_BOTH = ((_OURS, _OURS), (_THEIRS, _THEIRS))


def _choosing(outer: int, inner: int) -> Settle:
    def choose(conflict: Conflict) -> tuple[str, ...]:
        wanted = inner if conflict.depth else outer
        return conflict.ours if wanted == _OURS else conflict.theirs

    return choose


def without_marks(text: str) -> Iterator[str]:
    """The lines of `text` that are no mark."""
    return (line for line in text.split("\n") if not is_mark(line))


def is_mark(line: str) -> bool:
    """Whether a line is a mark, wherever it stands."""
    return _sign(line) != ""
