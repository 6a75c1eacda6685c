"""What a redline gives when all of it is accepted, and what when all of it is rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.redline.script import Change, Operation, Redline, Sign, Span

if TYPE_CHECKING:
    from drafting.model.unit import Kind

_MOVES = frozenset({Operation.MOVED, Operation.MOVED_AND_EDITED})


class Standing(NamedTuple):
    """One unit as it stands in a text."""

    kind: Kind | str
    depth: int
    number: str
    text: str


def accepted(redline: Redline) -> tuple[Standing, ...]:
    """The units of the new text, in order."""
    return tuple(_accepted(redline.units))


def rejected(redline: Redline) -> tuple[Standing, ...]:
    """The units of the old text, in order."""
    return tuple(_rejected(redline.units))


def new_text(spans: Iterable[Span]) -> str:
    """The text when the spans are accepted."""
    return _text(spans, "+")


def old_text(spans: Iterable[Span]) -> str:
    """The text when the spans are rejected."""
    return _text(spans, "-")


def _text(spans: Iterable[Span], sign: Sign) -> str:
    return "".join(span.text for span in spans if span.sign in ("=", sign))


def _accepted(rows: Sequence[Change]) -> Iterator[Standing]:
    joined = _divided(rows, Operation.JOINED)
    for row in rows:
        if row.new and not row.departed:
            text = new_text(row.spans) + "".join(
                new_text(joined[part].spans) for part in row.partners if part in joined
            )
            yield Standing(row.kind, row.depth, row.new_number, text)


def _rejected(rows: Sequence[Change]) -> Iterator[Standing]:
    split = _divided(rows, Operation.SPLIT)
    for row in rows:
        if row.old and (row.departed or row.operation not in _MOVES):
            text = old_text(row.spans) + "".join(
                old_text(split[part].spans) for part in row.partners if part in split
            )
            depth = row.depth if row.old_depth is None else row.old_depth
            yield Standing(row.old_kind or row.kind, depth, row.old_number, text)


def _divided(rows: Iterable[Change], operation: Operation) -> dict[str, Change]:
    """The rows, by identity, whose words belong to the unit that stands first."""
    parts = (row for row in rows if row.operation is operation)
    if operation is Operation.SPLIT:
        return {row.new: row for row in parts if not row.old}
    return {row.old: row for row in parts if not row.new}
