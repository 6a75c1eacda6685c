"""Files of a negotiation that plain git merged or a hand changed: all that can be read of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from typing import TYPE_CHECKING, Any

from drafting.amendments.merging import merged_agreement, merged_proposal
from drafting.amendments.records import read_agreement, read_proposal
from drafting.store.tolerant.remarks import Remark
from drafting.store.tolerant.toml import Loose, load_sides
from drafting.store.toml_values import SPOILT, Table

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.proposals import Proposal

_ROWS_OF_PROPOSAL = ("notes", "positions", "events")
_BY_PASSAGE = ("units", "positions")
_Path = tuple[str, ...]


def loose_proposal(identity: str, toml: str) -> tuple[Proposal | None, list[Remark]]:
    """A proposal as far as it can be read; None if it cannot."""
    told: list[Remark] = []
    sides = (_proposal(identity, side, told) for side in load_sides(toml).sides)
    read = [one for one in sides if one]
    if not read:
        return None, [Remark(f"Proposal {identity} cannot be read and is left out")]
    for other in read[1:]:
        if other.edit != read[0].edit:
            what = f"Proposal {identity} asks for two things: the first is kept, and not this"
            told.append(Remark(what, "", _asked(other)))
    return reduce(merged_proposal, read), told + _by_two(f"proposal {identity}", len(read))


def _asked(proposal: Proposal) -> str:
    edit = proposal.edit
    return edit.texts[0] if edit.units and edit.is_of_words else proposal.says


def _proposal(identity: str, side: Loose, told: list[Remark]) -> Proposal | None:
    """What one side has of a proposal, without the rows that cannot be read."""
    tables = {name: side.values[name] for name in _ROWS_OF_PROPOSAL if name in side.values}
    bare = {name: value for name, value in side.values.items() if name not in tables}

    def read(rows: Table) -> Proposal:
        return read_proposal(identity, bare | rows)

    if not _reads(read, {}):
        return None
    called = f"proposal {identity}"
    rows, dropped = _sound_rows(tables, read, called)
    told += [*dropped, *_unread(side, called)]
    return read(rows)


def loose_agreement(toml: str) -> tuple[Negotiation, list[Remark]]:
    """What is on record beside the proposals, as far as it can be read."""
    called = "the record of agreement"
    told: list[Remark] = []
    read: list[Negotiation] = []
    for side in load_sides(toml).sides:
        data, dropped = _sound_rows(side.values, read_agreement, called)
        told += [*dropped, *_unread(side, called)]
        read.append(read_agreement(data))
    readings = {one.reading.opened if one.reading else None for one in read}
    if len(readings) > 1:
        told.append(Remark("The reading was opened or closed by two at once: it stays open"))
    return reduce(merged_agreement, read), told + _by_two(called, len(read))


def _by_two(called: str, sides: int) -> list[Remark]:
    what = f"{called[:1].upper()}{called[1:]} was changed by two at once: what both have is kept"
    return [Remark(what)] if sides > 1 else []


def _unread(side: Loose, called: str) -> Iterator[Remark]:
    for words in (*side.unread, *(f"{name} = {value}" for name, value in side.again)):
        yield Remark(f"A line of {called} cannot be read", "", words)


def _sound_rows(
    data: Table, read: Callable[[Table], object], called: str
) -> tuple[Table, list[Remark]]:
    """`data` without the rows that cannot be read."""
    sound: Table = {}
    told: list[Remark] = []
    for path, value in _leaves(data):
        if _reads(read, _nested(path, value)):
            _join(sound, path, value)
        else:
            told.append(Remark(f"A part of {called} cannot be read", "", _plainly(value)))
    return sound, told


def _leaves(data: Table, above: _Path = ()) -> Iterator[tuple[_Path, Any]]:
    """The rows of every list, each with the names that lead to it; what is no list, whole."""
    for name, value in data.items():
        if isinstance(value, list):
            yield from (((*above, name), [row]) for row in value)
        elif isinstance(value, dict) and not above and name in _BY_PASSAGE:
            yield from _leaves(value, (name,))
        else:
            yield (*above, name), value


def _plainly(value: object) -> str:
    """What stands in a row, without the names of it."""
    if isinstance(value, dict):
        value = list(value.values())
    return ", ".join(map(_plainly, value)) if isinstance(value, list) else str(value)


def _nested(path: _Path, value: object) -> Table:
    *above, name = path
    nested: Table = {name: value}
    for step in reversed(above):
        nested = {step: nested}
    return nested


def _join(data: Table, path: _Path, value: Any) -> None:  # noqa: ANN401
    *above, name = path
    for step in above:
        data = data.setdefault(step, {})
    data[name] = [*data[name], *value] if name in data else value


def _reads(read: Callable[[Table], object], data: Table) -> bool:
    try:
        read(data)
    except SPOILT:
        return False
    return True
