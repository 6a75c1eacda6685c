"""Bringing texts into a session: as new resolutions, or as the next state of one."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind
from drafting.workspace.base import holds
from drafting.workspace.errors import UnchangedError
from drafting.workspace.recording import record
from drafting.workspace.symbols import (
    first_symbol,
    free_handle,
    handle_from,
    label_from,
)
from drafting.workspace.views import Imported
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.bringing import Brought
    from drafting.workspace.session import Session


def import_file(session: Session, brought: Brought, handle: str, label: str | None) -> Imported:
    """Bring in a text as a new resolution, and keep it as it came as a draft.

    Of a Word file the file itself is kept too, as its base text.
    """
    path, reading = brought.path, brought.reading
    symbol = reading.resolution.masthead.symbol
    wanted = handle or handle_from(symbol, path.stem)
    taken = session.handles()
    # A handle that a person chose is refused by the store when it is taken.
    name = wanted if handle else free_handle(wanted, taken)
    message = f"Imported {path.name} as {name}, {_extent(reading.resolution)}."
    base = brought.base(reading.resolution, session.context)
    session.store.add(name, reading.resolution, record(session.context, message), base)
    if name != wanted:
        message += _advice(session, wanted, taken, symbol)
    return _finished(session, name, label, message, brought)


def _advice(session: Session, wanted: str, taken: tuple[str, ...], symbol: str) -> str:
    """What to know about a handle that was taken: by a state of the same text, or by another."""
    there = next(handle for handle in taken if handle.casefold() == wanted.casefold())
    known = session.text(there).masthead.symbol
    if first_symbol(symbol) and first_symbol(symbol) == first_symbol(known):
        return (
            f" {there} is an earlier state of it: to go on from there, import with --onto {there}."
        )
    return f" The handle {wanted} was taken."


def import_onto(session: Session, brought: Brought, handle: str, label: str | None) -> Imported:
    """Make a text the new working text of a resolution; what stayed keeps its identity.

    A value of the masthead that the file leaves out stays as it was. A Word file is the
    base text from now on.
    """
    from drafting.redline import identified

    path, reading = brought.path, brought.reading
    before = session.text(handle)
    text = identified(before, reading.resolution)
    edits = difference(before, _filled(text, before))
    base = brought.base(text, session.context)
    if not edits and (base is None or holds(session, handle, base)):
        raise UnchangedError(f"{handle}")
    message = f"Made {path.name} the working text of {handle}, {_extent(reading.resolution)}."
    session.store.commit(handle, Several(edits), record(session.context, message), base)
    return _finished(session, handle, label, message, brought)


def _filled(text: Resolution, before: Resolution) -> Resolution:
    absent = {
        entry.name: getattr(before.masthead, entry.name)
        for entry in fields(Masthead)
        if not getattr(text.masthead, entry.name)
    }
    return replace(text, masthead=replace(text.masthead, **absent))


def _finished(
    session: Session, handle: str, label: str | None, message: str, brought: Brought
) -> Imported:
    path, reading = brought.path, brought.reading
    name = label_from(reading.resolution.masthead.symbol, path.stem) if label is None else label
    taken = {row.label.casefold() for row in session.drafts(handle)}
    if name and (label is not None or name.casefold() not in taken):
        session.make_draft(handle, name)
        message += f" As it came it is kept as draft {name}."
    if brought.map is not None:
        message += " The file itself is kept as its base text."
    return Imported(message, handle, session.text(handle), reading.remarks)


def _extent(resolution: Resolution) -> str:
    preambular = sum(unit.kind is Kind.PREAMBULAR for unit in resolution.preamble)
    operative = sum(unit.kind is Kind.OPERATIVE for unit in resolution.operative)
    return (
        f"{counted(preambular, 'preambular paragraph')} and "
        f"{counted(operative, 'operative paragraph')}"
    )
