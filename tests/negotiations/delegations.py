"""A text that several delegations work on, and the text that one of them alone had made.

A paragraph is a row of cells. A cell holds the words of the text, and what each delegation put in
their place; words that are new stand in a cell that the text had empty. So the text of one
delegation alone is read off cell by cell, and nothing of what the others did can leak into it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from negotiations.texts import Text

Call = tuple[str, ...]


@dataclass
class Cell:
    """Words, and what became of them under each hand; the last one stands in the text."""

    base: str
    own: dict[str, str] = field(default_factory=dict)

    @property
    def now(self) -> str:
        return list(self.own.values())[-1] if self.own else self.base

    def alone(self, who: str, *, new: bool) -> set[str]:
        """What may stand here when the changes of one delegation alone are accepted.

        Where two changed the same words both may have to stand side by side, each whole.
        """
        if who not in self.own:
            return {self.now if new else self.base}
        own = self.own[who]
        if len(self.own) == 1:
            return {own}
        return {own, self.base, f"{self.base} {own}".strip(), f"{own} {self.base}".strip()}

    def put(self, who: str, words: str) -> None:
        self.own.pop(who, None)
        self.own[who] = words


@dataclass
class Part:
    """A paragraph in cells."""

    key: str
    cells: list[Cell]
    maker: str = ""
    mover: str = ""
    hands: set[str] = field(default_factory=set)

    @property
    def now(self) -> str:
        return " ".join(cell.now for cell in self.cells if cell.now)

    def alone(self, who: str) -> set[str]:
        """How it may read under one delegation alone."""
        if self.maker == who:
            cells = [{cell.own.get(who, cell.base)} for cell in self.cells]
        else:
            cells = [cell.alone(who, new=bool(self.maker)) for cell in self.cells]
        return {" ".join(word for word in words if word) for words in product(*cells)}


@dataclass
class Expected:
    """A paragraph of the text of one delegation alone; one that hangs on another may be absent."""

    readings: set[str]
    optional: bool = False


class Work:
    """The text under the hands of all, and the orders of paragraphs under each of them."""

    def __init__(self, text: Text) -> None:
        self.parts = {
            one.key: Part(one.key, [Cell(word) for word in one.text.replace("*", "").split(" ")])
            for one in (*text.preamble, *text.operative)
        }
        self.base = list(self.parts)
        self.order = list(self.base)
        self.orders: dict[str, list[str]] = {}
        self.still: set[str] = set()
        self.gone: set[str] = set()

    def own_order(self, who: str) -> list[str]:
        return self.orders.setdefault(who, list(self.base))

    def place(self, who: str, key: str, anchor: str) -> None:
        """Put a paragraph behind another, in the text and under the one who does it."""
        self.parts[key].mover = who if key in self.order else ""
        for order in (self.order, self.own_order(who)):
            if key in order:
                order.remove(key)
            order.insert(order.index(anchor) + 1, key)

    def delete(self, who: str, key: str) -> None:
        self.order.remove(key)
        self.own_order(who).remove(key)
        self.gone.add(key)

    def alone(self, who: str) -> list[list[Expected]]:
        """The text that one delegation alone had made; every way in which it may be told.

        Its words in a paragraph that another moved cannot be tracked at both places: they stand
        where it was, or the paragraph stays there as it was and stands whole, with them, where it
        went.
        """
        hung = [
            key
            for key, part in self.parts.items()
            if who in part.hands and part.mover not in ("", who)
        ]
        return [
            self._alone(who, {key for key, at in zip(hung, whole, strict=True) if at}, early=early)
            for whole in product((False, True), repeat=len(hung))
            for early in (True, False)
        ]

    def _alone(self, who: str, whole: set[str], *, early: bool) -> list[Expected]:
        order = [(key, key in whole) for key in self.own_order(who)]
        for at, key in enumerate(self.order):
            made = self.parts[key].maker not in ("", who) and who in self.parts[key].hands
            if made or key in whole:
                order.insert(self._place(who, at, order, early=early), (key, False))
        return [
            Expected({" ".join(cell.base for cell in self.parts[key].cells if cell.base)})
            if old
            else Expected(self.parts[key].alone(who), self.parts[key].maker not in ("", who))
            for key, old in order
        ]

    def _place(self, who: str, at: int, order: list[tuple[str, bool]], *, early: bool) -> int:
        """Where a paragraph goes that has no place of its own under a delegation.

        Behind what stands before it in the text, or before what stands behind it there.
        """
        beside = self.order[:at] if early else self.order[at + 1 :]
        there = [one for one in beside if (one, False) in order
                 and self.parts[one].mover in ("", who)]  # fmt: skip
        if not there:
            return 0 if early else len(order)
        return order.index((there[-1], False)) + 1 if early else order.index((there[0], False))

    def now(self) -> list[str]:
        return [self.parts[key].now for key in self.order]


def fits(expected: list[Expected], got: list[str]) -> bool:
    """Whether a text is one of those that are expected."""
    if not expected:
        return not got
    first, *rest = expected
    if got and got[0] in first.readings and fits(rest, got[1:]):
        return True
    return first.optional and fits(rest, got)


@dataclass(frozen=True)
class Replaced:
    """Other words in a cell; none, to strike them."""

    who: str
    key: str
    at: int
    words: str

    def make(self, work: Work) -> Call:
        part = work.parts[self.key]
        cell = part.cells[self.at]
        old = cell.now
        if not old or self.key in work.gone:
            raise ValueError(self)
        cell.put(self.who, self.words)
        part.hands.add(self.who)
        words = (old, self.words) if self.words else (f"{old} ", "")
        return ("edit", "R", self.key, "--replace", words[0], "--with", words[1])


@dataclass(frozen=True)
class Added:
    """New words behind a cell."""

    who: str
    key: str
    at: int
    words: str

    def make(self, work: Work) -> Call:
        part = work.parts[self.key]
        old = part.cells[self.at].now
        if not old or self.key in work.gone:
            raise ValueError(self)
        part.cells.insert(self.at + 1, Cell("", {self.who: self.words}))
        part.hands.add(self.who)
        return ("edit", "R", self.key, "--replace", old, "--with", f"{old} {self.words}")


@dataclass(frozen=True)
class New:
    """A new paragraph behind another."""

    who: str
    key: str
    anchor: str
    text: str

    def make(self, work: Work) -> Call:
        cells = [Cell("", {self.who: word}) for word in self.text.replace("*", "").split(" ")]
        work.parts[self.key] = Part(self.key, cells, self.who, hands={self.who})
        work.place(self.who, self.key, self.anchor)
        return ("insert", "R", f"after {self.anchor}", "--text", self.text)


@dataclass(frozen=True)
class Gone:
    who: str
    key: str

    def make(self, work: Work) -> Call:
        work.delete(self.who, self.key)
        return ("delete", "R", self.key)


@dataclass(frozen=True)
class Placed:
    """A paragraph elsewhere."""

    who: str
    key: str
    anchor: str

    def make(self, work: Work) -> Call:
        before = list(work.order)
        work.place(self.who, self.key, self.anchor)
        if work.order == before:
            raise ValueError(self)
        return ("move", "R", self.key, "after", self.anchor)


Act = Replaced | Added | New | Gone | Placed
