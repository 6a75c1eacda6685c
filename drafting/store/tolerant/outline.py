"""An outline that plain git merged or a hand changed, read so that no unit of it is lost.

The indentation of a line counts against the lines before it, whatever it is made of; a unit
stands where it is named first.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.outline import DEEPEST, LISTS, NOTE, NOTE_LIST, Row, read_row
from drafting.store.tolerant.conflicts import is_mark
from drafting.store.tolerant.remarks import Remark
from drafting.store.toml_values import BYTE_ORDER_MARK

Has = Callable[[bool, str], bool]
"""Whether there is a file for a note (or else for a unit) of that identity."""
Rows = dict[str, list[Row]]
"""The units of each part and the notes, by the name of their list."""

_KINDS = frozenset(Kind)
_WORD = regex(r"[a-z0-9]+")
_NUMBER = regex(r'number=("(?:[^"\\]|\\.)*")')
_BEGINNINGS: dict[str, str] = {
    Kind.OPERATIVE: OPERATIVE, Kind.SECTION: OPERATIVE, Kind.ANNEX: ANNEXES
}  # fmt: skip
"""Which part a unit begins that is told apart by its kind."""
_LATER = {PREAMBLE: (OPERATIVE, ANNEXES), OPERATIVE: (ANNEXES,), ANNEXES: ()}


class _Open(NamedTuple):
    """A row under which others may come."""

    width: int
    row: Row
    again: bool
    """Whether the line named it once more."""


def read_loosely(outline: str, has: Has) -> tuple[Rows, list[Remark]]:
    """The rows of an outline, and what is to be said of them."""
    lines = outline.removeprefix(BYTE_ORDER_MARK).split("\n")
    reader = _Reader(has, {line.strip() for line in lines})
    for line in lines:
        reader.take(line)
    return reader.lists, reader.told


class _Reader:
    """Takes the lines of one outline, one after the other."""

    def __init__(self, has: Has, lines: set[str]) -> None:
        self.lists: Rows = {name: [] for name in LISTS}
        self.told: list[Remark] = []
        self._has = has
        self._missing = frozenset(LISTS) - lines
        self._part = ""
        self._begun: set[str] = set()
        self._known: dict[tuple[bool, str], Row] = {}
        self._open: list[_Open] = []

    def take(self, line: str) -> None:
        """Take the next line."""
        words = line.strip()
        if words in self.lists:
            self._begin(words)
        elif words and not is_mark(line):
            row = self._row(words)
            if row is None:
                self.told.append(
                    Remark("A line of the order of the text cannot be read", "", words)
                )
            else:
                self._place(row, len(line) - len(line.lstrip()))

    def _begin(self, name: str) -> None:
        if name in self._begun:
            listed = "notes are" if name == NOTE_LIST else f"{name} is"
            self.told.append(Remark(f"The {listed} listed twice in the order of the text"))
        self._begun.add(name)
        self._part = name
        self._open.clear()

    def _row(self, words: str) -> Row | None:
        with suppress(ValueError):
            return read_row(f"  {words}")[1]
        found = _WORD.findall(words)
        for is_note in (NOTE in found, NOTE not in found):
            for identity in found:
                if self._has(is_note, identity):
                    return self._rescued(words, found, identity, is_note=is_note)
        return None

    def _rescued(self, words: str, found: list[str], identity: str, *, is_note: bool) -> Row:
        kinds = [word for word in found if word in _KINDS]
        kind = NOTE if is_note else next(iter(kinds), "")
        self.told.append(
            Remark("A line of the order of the text can be read only in part", "", words)
        )
        return Row(kind, identity, 0, _number(words), "")

    def _place(self, row: Row, width: int) -> None:
        while self._open and (self._open[-1].width >= width or len(self._open) >= DEEPEST):
            self._open.pop()
        above = self._open[-1] if self._open else None
        key = (row.kind == NOTE, row.id)
        first = self._known.setdefault(key, row)
        if first is row:
            self._put(row, above, width)
        else:
            first.number, first.mark = first.number or row.number, first.mark or row.mark
            if not (above and above.again):
                self._tell_twice(row)
        if row.kind != NOTE:
            self._open.append(_Open(width, first, first is not row))

    def _put(self, row: Row, above: _Open | None, width: int) -> None:
        if row.kind == NOTE:
            self.lists[NOTE_LIST].append(row)
            return
        siblings = above.row.rows if above else self.lists[self._part_of(row)]
        siblings.append(row)
        if width != 2 * (len(self._open) + 1):
            self.told.append(Remark("was indented otherwise than it can stand", row.id))

    def _part_of(self, row: Row) -> str:
        """The part in which a row stands that is under no other."""
        if self._part == NOTE_LIST:
            return OPERATIVE
        begins = _BEGINNINGS.get(row.kind, PREAMBLE)
        if not self._part or (begins in self._missing and begins in _LATER[self._part]):
            self._part = begins
            self.told.append(Remark(f"begins the {begins}, which was not named", row.id))
        return self._part

    def _tell_twice(self, row: Row) -> None:
        if row.kind == NOTE:
            self.told.append(Remark("A note stood twice in the list of notes; it is kept once"))
        else:
            what = "stood twice in the order of the text; it is kept where it stood first"
            self.told.append(Remark(what, row.id))


def _number(words: str) -> str:
    match = _NUMBER.search(words)
    with suppress(ValueError):
        return str(json.loads(match[1])) if match else ""
    return ""
