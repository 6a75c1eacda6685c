"""Bringing texts into a session: as new resolutions, or as the next state of one."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from drafting.dataclasses import fields, replace
from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.inline import plain
from drafting.model.printed_numbers import prints_numbers_of_its_own
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.errors import UnchangedError
from drafting.workspace.files.views import Imported
from drafting.workspace.procedure.drafts import make_draft
from drafting.workspace.procedure.errors import ProvisionalLabelError
from drafting.workspace.procedure.readings import adjusted
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.found import found_in_file
from drafting.workspace.record.issued_text import symbol_of
from drafting.workspace.record.signature import signed
from drafting.workspace.record.symbols import first_symbol, free_handle, handle_from, label_from
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.store.records import Base
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.record.session_record import SessionRecord


_BASE_NOW = " The file itself is kept as its base text."
_BASE_STILL = (
    " Its base text is still {0}; if {1} was issued in its place, say so with "
    "“drafting base {2} --attach FILE”."
)

_NUMBERS_STAY = (
    " Its numbers stay as they are printed, and what comes in has a Latin word, until "
    "“drafting labels {0} --renumber”."
)


def import_file(
    session: SessionRecord, source: SourceFile, handle: str, label: str | None
) -> Imported:
    """Bring in a text as a new resolution, and keep it as it came as a draft.

    Of a Word file the file itself is kept too, as its base text.
    """
    path, reading = source.path, source.reading
    symbol = reading.resolution.masthead.symbol
    wanted = handle or handle_from(symbol, path.stem)
    taken = session.handles()
    # A handle that a person chose is refused by the store when it is taken.
    name = wanted if handle else free_handle(wanted, taken)
    message = f"Imported {name_as_text(path)} as {name}, {_extent(reading.resolution)}."
    base = source.base(reading.resolution, session.context)
    found = found_in_file(reading.remarks, reading.resolution, name_as_text(path))
    session.store.add(name, reading.resolution, signed(session.context, message), base, found)
    if name != wanted:
        message += _advice(session, wanted, taken, reading.resolution)
    return _finished(session, name, label, (message, _BASE_NOW if base else ""), source)


def _advice(
    session: SessionRecord, wanted: str, taken: tuple[str, ...], brought: Resolution
) -> str:
    """What to know about a handle that was taken: by a state of the same text, or by another."""
    there = next(handle for handle in taken if handle.casefold() == wanted.casefold())
    known, symbol = session.text(there), first_symbol(brought.masthead.symbol)
    if [*map(plain, known.texts())] == [*map(plain, brought.texts())]:
        return f" {there} has the same words already: one of the two may be deleted."
    if symbol and symbol == first_symbol(known.masthead.symbol):
        return (
            f" {there} is an earlier state of it: to go on from there, import with --onto {there}."
        )
    return f" The handle {wanted} was taken."


def import_onto(
    session: SessionRecord, source: SourceFile, handle: str, label: str | None
) -> Imported:
    """Make a text the new working text of a resolution; what stayed keeps its identity.

    A value of the masthead that the file leaves out stays as it was. A Word file of another
    symbol than that of the base text, a later issue of it, is the base from now on; others
    are what somebody sent back.
    """
    from drafting.redline import identified

    path, reading = source.path, source.reading
    before = session.text(handle)
    text = identified(before, reading.resolution)
    edits = difference(before, _filled(text, before))
    base, about_base = _later_base(session, handle, source, text)
    if not edits and base is None:
        raise UnchangedError(f"{handle}")
    message = (
        f"Made {name_as_text(path)} the working text of {handle}, {_extent(reading.resolution)}."
    )
    edit: Edit = Several(edits)
    if session.store.reading(handle) is not None:
        # Else the numbers are those that the file prints.
        edit = adjusted(session, handle, edit, follow=False).edit
    found = found_in_file(reading.remarks, text, name_as_text(path))
    session.store.commit(handle, edit, signed(session.context, message), base, found)
    about = f"{about_base}{silence_notice(session, handle)}"
    return _finished(session, handle, label, (message, about), source)


def _later_base(
    session: SessionRecord, handle: str, source: SourceFile, text: Resolution
) -> tuple[Base | None, str]:
    """The document that a text starts from once a file is imported onto it, and what to say."""
    base, kept = source.base(text, session.context), session.store.base(handle)
    if base is None:
        return None, ""
    if kept is None or symbol_of(base) not in ("", symbol_of(kept)):
        return base, _BASE_NOW
    if kept.content == base.content:
        return None, ""
    return None, _BASE_STILL.format(kept.name, base.name, handle)


def _filled(text: Resolution, before: Resolution) -> Resolution:
    absent = {
        entry.name: getattr(before.masthead, entry.name)
        for entry in fields(Masthead)
        if not getattr(text.masthead, entry.name)
    }
    return replace(text, masthead=replace(text.masthead, **absent))


def _finished(
    session: SessionRecord,
    handle: str,
    label: str | None,
    said: tuple[str, str],
    source: SourceFile,
) -> Imported:
    message, about_base = said
    path, reading = source.path, source.reading
    name = label_from(reading.resolution.masthead.symbol, path.stem) if label is None else label
    taken = {row.label.casefold() for row in session.drafts(handle)}
    if name and (label is not None or name.casefold() not in taken):
        message += _draft(session, handle, name, asked=label is not None)
    text = session.text(handle)
    if prints_numbers_of_its_own(text) and session.store.reading(handle) is None:
        message += _NUMBERS_STAY.format(handle)
    return Imported(message + about_base, handle, text, reading.remarks, reading.aside)


def _draft(session: SessionRecord, handle: str, name: str, *, asked: bool) -> str:
    """Keep the text under a name, and say so; numbers of a reading keep it from a symbol."""
    try:
        make_draft(session, handle, name)
    except ProvisionalLabelError as error:
        if asked:
            raise
        return f" No draft is kept: {error}"
    return f" As it came it is kept as draft {name}."


def _extent(resolution: Resolution) -> str:
    """How many paragraphs there are, those of several texts under one title together."""
    texts = [unit for unit in resolution.operative if unit.kind is Kind.RESOLUTION]
    units = (*resolution.preamble, *resolution.operative, *chain(*(one.children for one in texts)))
    preambular = sum(unit.kind is Kind.PREAMBULAR for unit in units)
    operative = sum(unit.kind is Kind.OPERATIVE for unit in units)
    return (
        f"{counted(preambular, 'preambular paragraph')} and "
        f"{counted(operative, 'operative paragraph')}"
    ) + (f" in {counted(len(texts), 'text')}" if len(texts) > 1 else "")
