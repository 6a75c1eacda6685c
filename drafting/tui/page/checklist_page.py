"""What is to be checked, as a list; behind it what was said in the last hour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.signs import Signs
from drafting.workspace.environment.messages import Message
from drafting.workspace.record.checklist import CheckRow
from drafting.workspace.wording import counted

Lists = Mapping[str, Sequence[CheckRow]]
"""The rows to show by handle; those of the session under no handle."""
SAID = "said "
"""How the keys of messages begin."""
_FAINT = Look(role="faint")
_ACCENT = Look(role="accent")
_STRONG = Look(role="strong")


class ChecklistPage:
    """Sets lists for a width."""

    def __init__(self, signs: Signs, when: Callable[[datetime], str], width: int) -> None:
        self._signs = signs
        self._when = when
        self._width = width

    def blocks(
        self, lists: Lists, messages: Sequence[Message], private: Sequence[str] = ()
    ) -> list[Block]:
        """A block for each item, under headings where there are several lists.

        `private` is what is to be looked at in private notes.
        """
        shown = {handle: rows for handle, rows in lists.items() if rows}
        blocks: list[Block] = []
        for handle, rows in shown.items():
            if len(lists) > 1:
                blocks.append(self._heading(handle or "The session"))
            blocks += (self._item(handle, row) for row in rows)
        if private:
            blocks.append(self._heading("Private notes"))
        for sentence in private:
            blocks.append(Block("", (*map(Line, wrap((Piece(sentence),), self._width)), BLANK)))
        if not (shown or private):
            blocks.append(Block("", (Line((Piece("Nothing is to be checked.", _FAINT),)), BLANK)))
        return [*blocks, *self._said(messages)]

    def _heading(self, words: str) -> Block:
        return Block("", (Line((Piece(words, Look(bold=True)),)), BLANK))

    def _item(self, handle: str, row: CheckRow) -> Block:
        margin = " " if row.is_open else self._signs.chosen
        return Block(key_of(handle, row.number), tuple(self._lines(row)), margin)

    def _lines(self, row: CheckRow) -> Iterator[Line]:
        look = Look() if row.is_open else _FAINT
        where = f"{row.where}: " if row.where and not row.message.startswith(row.where) else ""
        head = (Piece(f"{row.number} ", _FAINT), Piece(where, _ACCENT), Piece(row.message, look))
        yield from map(Line, wrap(head, self._width))
        if row.words:
            yield from map(Line, wrap((Piece(row.words, _STRONG),), self._width))
        yield from map(Line, wrap((Piece(self._since(row), _FAINT),), self._width))
        yield BLANK

    def _since(self, row: CheckRow) -> str:
        """Where it comes from, and who ticked it off."""
        told = [row.origin, row.by, self._when(row.when)]
        if row.source and row.source not in row.where:
            told.insert(1, row.source)
        if row.ticked:
            told.append(f"ticked off by {row.ticked_by}, {self._when(row.ticked)}")
        return f" {self._signs.dot} ".join(filter(None, told))

    def _said(self, messages: Sequence[Message]) -> Iterator[Block]:
        if messages:
            yield self._heading("Said in the last hour")
        for at, message in reversed(list(enumerate(messages))):
            look = Look(role="warning") if message.refused else Look()
            said = (Piece(f"{message.when:%H:%M}  ", _FAINT), Piece(message.words, look))
            yield Block(f"{SAID}{at}", (*map(Line, wrap(said, self._width)), BLANK))


def key_of(handle: str, number: int) -> str:
    """The key of an item."""
    return f"{number} {handle}"


def item_of(key: str) -> tuple[str, int]:
    """Handle and number of the item that has a key."""
    number, _, handle = key.partition(" ")
    return handle, int(number)


def summary(rows: Iterable[CheckRow]) -> str:
    """How much is left: “8 to check, 2 ticked off”."""
    listed = tuple(rows)
    left = sum(row.is_open for row in listed)
    told = [f"{left:,} to check"] if left else ["nothing to check"]
    if done := len(listed) - left:
        told.append(f"{counted(done, 'place')} ticked off")
    return ", ".join(told)
