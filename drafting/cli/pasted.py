"""“insert … --pasted”: a text from Word, a mail, a PDF viewer or a web page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.cli.number_ranges import numbers_typed
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.cli.text_source import text_for
from drafting.cli.to_check import say_kept
from drafting.model.inline import plain
from drafting.workspace.errors import CallError
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.views import Passage, Remark
    from drafting.workspace.pasted.offer import Offer, Row
    from drafting.workspace.pasted.paste import Paste
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

DONE = 0


def insert_pasted(call: Namespace, context: Context) -> int:
    """Put in what was pasted, or show what it would become."""
    with session_of(call, context) as session:
        offer, done = text_for(call, "", lambda words: _read(call, session, words))
    if call.json:
        say_json(_shape(offer, done))
        return DONE
    say(done.message if done else _shown(offer.rows))
    for line in _to_check(offer):
        say(f"  {line}")
    if done is not None:
        say_kept(call.handle, done.remarks)
    return DONE


def _read(call: Namespace, session: Session, words: str) -> tuple[Offer, Done | None]:
    from drafting.workspace.pasted.paste import read_paste
    from drafting.workspace.pasted.plans import paste_planner

    now, place = session.text(call.handle), " ".join(call.place)
    paste = read_paste(words, session.context.ids, now, place)
    if call.take_in:
        paste = _with_lines(paste, call.take_in)
    offer = paste.offer
    if call.dry_run:
        return offer, None
    return offer, session.editing.carry_out(call.handle, paste_planner(paste.kept, place))


def _with_lines(paste: Paste, typed: str) -> Paste:
    """The paste with lines that were set aside, as a call names them. Raises CallError."""
    lines = paste.lines_aside
    wanted = numbers_typed(typed, lines, "line that was set aside")
    if others := sorted(wanted - set(lines)):
        there = listed([str(line) for line in lines]) or "none"
        raise CallError(
            f"Line {others[0]} is not one that was set aside; these are: {there}. "
            "--dry-run shows them."
        )
    return paste.taking_in(wanted)


def _shown(rows: Sequence[Row]) -> str:
    """The rows under the names of their parts."""
    lines: list[str] = []
    for part, own in groupby(rows, key=lambda row: row.part):
        lines.append(f"Into {part}:")
        lines += (f"{'  ' * (row.depth + 1)}{row.label}  {_words(row)}" for row in own)
    return "\n".join(lines)


def _words(row: Row) -> str:
    return " ".join(plain(row.text).split())


def _to_check(offer: Offer) -> Iterator[str]:
    for remark in offer.remarks:
        text = f" “{remark.text}”" if remark.text else ""
        yield f"{_line(remark)}{remark.message}{text}"
    for passage in offer.aside:
        yield f"{_line(passage)}Set aside ({passage.aside}): “{passage.text}”"


def _line(place: Remark | Passage) -> str:
    return f"line {place.line}: " if place.line else ""


def _shape(offer: Offer, done: Done | None) -> Shape:
    return {
        "message": done.message if done else None,
        "unit": (done.unit or None) if done else None,
        "label": offer.rows[0].label,
        "rows": [
            {"part": row.part, "label": row.label, "level": row.depth, "number": row.number or None,
             "text": plain(row.text)}
            for row in offer.rows
        ],
        "remarks": [
            {"line": one.line or None, "message": one.message, "text": one.text or None}
            for one in offer.remarks
        ],
        "aside": [
            {"line": one.line or None, "reason": one.aside, "text": one.text} for one in offer.aside
        ],
    }  # fmt: skip
