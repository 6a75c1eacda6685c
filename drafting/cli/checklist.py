"""`checklist`: what is to be checked, ticked off item by item."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.entries import moment
from drafting.cli.looks import BOLD, FAINT, StyledText, set_lines
from drafting.cli.number_ranges import numbers_typed
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.checklist import CheckRow
    from drafting.workspace.session import Session

DONE = 0
_HANG = "      "


def checklist(call: Namespace, context: Context) -> int:
    """List what is to be checked, or tick items off, or open them again."""
    with session_of(call, context) as session:
        said = [*_ticked(call, session)]
        others = () if call.handle or said else session.handles()
        lists = {name: session.checklist.rows(name) for name in (call.handle, *others)}
        apart = session.private.apart(call.handle)
    if call.json:
        say_json(_shape(said, lists))
    elif said:
        for sentence in said:
            say(sentence)
    else:
        _print(lists, apart, everything=call.all)
    return DONE


def _ticked(call: Namespace, session: Session) -> Iterable[str]:
    """What was done, a sentence each."""
    rows = session.checklist.rows(call.handle)
    if call.tick:
        numbers = chosen(call.tick, [row for row in rows if row.is_open])
        yield session.checklist.tick(call.handle, numbers)
    if call.untick:
        numbers = chosen(call.untick, [row for row in rows if not row.is_open])
        yield session.checklist.untick(call.handle, numbers)


def chosen(typed: str, rows: Sequence[CheckRow]) -> frozenset[int]:
    """The numbers that “1,4-6” or “all” names. Raises CallError."""
    return numbers_typed(typed, {row.number for row in rows}, "number of a checklist")


def _print(
    lists: Mapping[str, Sequence[CheckRow]], apart: Sequence[str], *, everything: bool
) -> None:
    shown = {
        handle: [row for row in rows if everything or row.is_open] for handle, rows in lists.items()
    }
    if not (any(shown.values()) or apart):
        say("Nothing is to be checked.")
    for sentence in apart:
        say(f"{sentence} “drafting private edit” leaves one.")
    for handle, rows in shown.items():
        if rows:
            left = sum(row.is_open for row in rows)
            say(f"{handle or 'The session'}: {counted(left, 'place')} to check")
            for row in rows:
                _print_row(row)
    if (done := sum(not row.is_open for rows in lists.values() for row in rows)) and not everything:
        say(f"{done:,} ticked off: --all shows them too.")


def _print_row(row: CheckRow) -> None:
    where = f"{row.where}: " if row.where and not row.message.startswith(row.where) else ""
    words = f": “{row.words}”" if row.words else ""
    sign = " " if row.is_open else "✓"
    head = StyledText(f"{row.number:>3} {sign} ", BOLD)
    told = [head, StyledText(f"{where}{row.message.rstrip('.')}{words}")]
    told.append(StyledText(f"  ({_history(row)})", FAINT))
    say_styled(set_lines(told, width(), has_looks(), hang=_HANG))


def _history(row: CheckRow) -> str:
    since = f"{row.origin}, {row.by}, {moment(row.when)}"
    return f"{since}; ticked off by {row.ticked_by}, {moment(row.ticked)}" if row.ticked else since


def _shape(said: Sequence[str], lists: Mapping[str, Sequence[CheckRow]]) -> Shape:
    items = [_item(handle, row) for handle, rows in lists.items() for row in rows]
    left = sum(row.is_open for rows in lists.values() for row in rows)
    return {"messages": list(said), "to_check": left, "items": items}


def _item(handle: str, row: CheckRow) -> Shape:
    return row._asdict() | {
        "handle": handle or None,
        "label": row.label or None,
        "unit": row.unit or None,
        "line": row.line or None,
        "source": row.source or None,
        "when": row.when.isoformat(),
        "open": row.is_open,
        "ticked_by": row.ticked_by or None,
        "ticked": row.ticked.isoformat() if row.ticked else None,
    }
