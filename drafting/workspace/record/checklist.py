"""What is to be checked: listed, ticked off, and opened again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering, note_numbers
from drafting.named_tuples import NamedTuple
from drafting.workspace.record.errors import UnknownItemError
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import counted, cut_short, listed

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.checklist.items import Found, Item
    from drafting.workspace.record.session_record import SessionRecord


class CheckRow(NamedTuple):
    """One thing to be checked, as lists show it."""

    number: int
    label: str
    """What its place is called today, or was called last; empty for the whole text."""
    message: str
    words: str
    origin: str
    source: str
    """Name of the file that it came with."""
    line: int
    unit: str
    """Identity of the paragraph or note; empty where there is none any more."""
    by: str
    when: datetime
    ticked_by: str
    ticked: datetime | None
    """None while it is to be checked."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be checked."""
        return self.ticked is None

    @property
    def where(self) -> str:
        """Its place in the text, or else in the file."""
        line = f"line {self.line}" if self.line else ""
        return self.label or ", ".join(filter(None, (self.source, line)))


class Checklist:
    """The checklists of a session: of each resolution, and (no handle) of the session."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    def rows(self, handle: str = "") -> tuple[CheckRow, ...]:
        """All that is or was to be checked, by number. Raises UnknownResolutionError."""
        items = self._session.store.checklist(handle)
        if not items:
            return ()
        labels = _labels(self._session.text(handle)) if handle else {}
        return tuple(_row(item, labels) for item in items)

    def count(self, handle: str = "") -> int:
        """How many things are to be checked."""
        return sum(item.tick is None for item in self._session.store.checklist(handle))

    def keep(self, handle: str, found: Iterable[Found]) -> None:
        """Put on a list what is not among its open items yet, as a change of its own."""
        known = {one.found for one in self._session.store.checklist(handle) if one.tick is None}
        new = [one for one in dict.fromkeys(found) if one not in known]
        if new:
            message = f"{counted(len(new), 'place')} to check in {_name(handle)}."
            made = signed(self._session.context, message)
            self._session.store.checklists.keep(handle, new, made)

    def tick(self, handle: str, numbers: Collection[int]) -> str:
        """Tick items off by number, and say so. Raises UnknownItemError."""
        return self._set(handle, numbers, done=True)

    def untick(self, handle: str, numbers: Collection[int]) -> str:
        """Have items open again that were ticked off, and say so. Raises UnknownItemError."""
        return self._set(handle, numbers, done=False)

    def _set(self, handle: str, numbers: Collection[int], *, done: bool) -> str:
        rows = {row.number: row for row in self.rows(handle)}
        for number in numbers:
            if number not in rows:
                raise UnknownItemError(_name(handle), number, len(rows))
        wanted = [rows[number] for number in sorted(set(numbers))]
        message = f"{_said(wanted, handle)} {'ticked off' if done else 'to be checked again'}."
        made = signed(self._session.context, message)
        changed = self._session.store.checklists.tick(handle, numbers, made, done=done)
        left = f"{counted(self.count(handle), 'place')} to check left"
        return f"{message} {left}." if changed else f"Nothing changed: {message}"


def _said(rows: list[CheckRow], handle: str) -> str:
    names = listed([str(row.number) for row in rows])
    if len(rows) != 1:
        return f"Checklist of {_name(handle)}: {names}"
    (row,) = rows
    where = f"{row.label}: " if row.label and not row.message.startswith(row.label) else ""
    return f"Checklist of {_name(handle)}, {names} ({where}{cut_short(row.message).rstrip('.')})"


def _name(handle: str) -> str:
    return handle or "the session"


def _labels(text: Resolution) -> dict[str, str]:
    """What paragraphs and notes are called today, by identity."""
    notes = {note: f"note {number}" for note, number in note_numbers(text).items()}
    return notes | {row.unit.id: row.label for row in Numbering(text)}


def _row(item: Item, labels: dict[str, str]) -> CheckRow:
    found, tick = item.found, item.tick
    return CheckRow(
        number=item.number,
        label=labels.get(found.unit, "") or found.label,
        message=found.message,
        words=found.words,
        origin=found.origin,
        source=found.source,
        line=found.line,
        unit=found.unit if found.unit in labels else "",
        by=item.by,
        when=item.when,
        ticked_by=tick.by if tick else "",
        ticked=tick.when if tick else None,
    )
