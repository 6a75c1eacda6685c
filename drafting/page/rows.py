"""The rows of a redline as they are shown, in printed order: one presentation for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Change, Operation, Redline, Sign, Span

_CLOSING = "closing"
_NUMBER = f"{MASTHEAD_PREFIX}number"
_IN_TEXT = frozenset({"chapeau", "title", "enacting", _CLOSING, "note"})
"""Single values that stand in the text itself, rather than around it."""
_UNPRINTED = frozenset({"language", "sponsors_note"})
_DIVISIONS = (Operation.SPLIT, Operation.JOINED)


class PresentedRow(NamedTuple):
    """One row of a redline with all that is said of it."""

    change: Change
    name: str
    """What the paragraph is called, in the new text where it is there: "OP3", "Title"."""
    said: tuple[str, ...]
    """What happened: ("moved and edited", "was OP1"); empty where nothing did."""
    operation: Operation
    """Whose sign it has; none has what only follows from other changes."""
    number: tuple[tuple[Sign, str], ...]
    """The printed number, the old and the new one where they differ."""
    spans: tuple[Span, ...]
    """Its words; none where a paragraph left, for they stand where it arrived."""
    is_in_text: bool
    """Whether it is a paragraph, a note, or a single value that stands in the text."""

    @property
    def is_substance(self) -> bool:
        """Whether it changed, and not only with other changes."""
        return self.operation is not Operation.EQUAL

    @property
    def key(self) -> str:
        """What is printed here, by a name for styles: "operative", "agenda_title", "note"."""
        return str(self.change.kind).removeprefix(MASTHEAD_PREFIX)


def present(redline: Redline) -> tuple[PresentedRow, ...]:
    """Every row that is printed or has changed, the closing line before the annexes."""
    presenter = _Presenter(redline.units)
    return tuple(map(presenter.row, _in_order(redline)))


def _in_order(redline: Redline) -> Iterator[Change]:
    closing = [change for change in redline.fields if change.kind == _CLOSING]
    yield from _heads(redline.fields)
    units = list(redline.units)
    # An annex within a nested resolution stands deeper, and is followed by more of the text.
    annexes = (at for at, row in enumerate(units) if row.kind == Kind.ANNEX and not row.depth)
    above = next(annexes, len(units))
    yield from (*units[:above], *closing, *units[above:])
    yield from redline.notes


def _heads(fields: Iterable[Change]) -> Iterator[Change]:
    """Single values as they stand above the text; the number leads the title."""
    printed = [
        change
        for change in fields
        if change.kind != _CLOSING
        and not (change.kind in _UNPRINTED and change.operation is Operation.EQUAL)
    ]
    number = [change for change in printed if change.kind == _NUMBER]
    for change in printed:
        if change.kind == "title":
            yield from number
            number = []
        if change.kind != _NUMBER:
            yield change
    yield from number


class _Presenter:
    """Presents rows, of which some name others."""

    def __init__(self, units: Iterable[Change]) -> None:
        rows = tuple(units)
        self._labels = {row.old: row.old_label for row in rows if not row.new}
        self._labels |= {row.new: row.new_label for row in rows if row.new}
        self._arrived = {row.new: row.new_label for row in rows if row.new and not row.departed}

    def row(self, change: Change) -> PresentedRow:
        """One row."""
        return PresentedRow(
            change,
            _name(change),
            tuple(self._said(change)),
            Operation.EQUAL if change.consequential else change.operation,
            tuple(_numbers(change)),
            () if change.departed else change.spans,
            isinstance(change.kind, Kind) or change.kind in _IN_TEXT,
        )

    def _said(self, change: Change) -> Iterator[str]:
        operation = change.operation
        if change.departed:
            yield f"moved to {self._arrived.get(change.old) or 'elsewhere'}"
        elif operation is Operation.EQUAL:
            yield from ["number only"] * change.consequential
        elif operation in _DIVISIONS:
            yield from self._divided(change)
        else:
            yield operation.words
            if change.old_label and change.new_label and change.old_label != change.new_label:
                yield f"was {change.old_label}"
        if change.consequential and operation is not Operation.EQUAL:
            yield "consequential"

    def _divided(self, change: Change) -> Iterator[str]:
        """With which others a paragraph was split or joined."""
        others = ", ".join(self._labels.get(partner, partner) for partner in change.partners)
        what = change.operation.words
        if not others:
            yield what
        elif change.operation is Operation.SPLIT:
            yield from (what, f"now also {others}") if change.old else (f"{what} from {others}",)
        else:
            yield f"{what} with what was {others}" if change.new else f"{what} to {others}"


def _name(change: Change) -> str:
    if label := (change.old_label if change.departed else change.new_label or change.old_label):
        return label
    return str(change.kind).removeprefix(MASTHEAD_PREFIX).replace("_", " ").capitalize()


def _numbers(change: Change) -> Iterator[tuple[Sign, str]]:
    old = "" if change.new and not change.old else change.old_number
    new = "" if change.departed or not change.new else change.new_number
    if old == new:
        signed: tuple[tuple[Sign, str], ...] = (("=", new),)
    else:
        signed = (("-", old), ("+", new))
    yield from ((sign, number) for sign, number in signed if number)
