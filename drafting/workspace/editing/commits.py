"""How what a person did goes into the record, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, Edit, MoveUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit
from drafting.workspace.editing.plans import Plan
from drafting.workspace.procedure.readings import adjusted
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.found import found_in_file, found_left_behind
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.store.checklist.items import Found
    from drafting.store.records import Committed, Record
    from drafting.workspace.record.session_record import SessionRecord

_PASTE = "what was pasted"


def commit(session: SessionRecord, handle: str, plan: Plan) -> Done:
    """Put a planned edit into the record."""
    kept = adjusted(session, handle, plan.edit)
    message = plan.message
    if kept.edit is not plan.edit:
        message = _renamed(message, plan, session.text(handle), kept.edit)
    found = _found(plan, kept.open, session.text(handle), kept.edit)
    record = _with_precedent(signed(session.context, message), plan)
    committed = session.store.commit(handle, kept.edit, record, found=found)
    stand = plan.stand or plan.unit
    here = stand if committed.text.has(stand) else ""
    told = f"{_sentences(message, committed)}{kept.sentences}{silence_notice(session, handle)}"
    return Done(told, committed.text, here, plan.remarks, met_others=bool(committed.notes))


def _with_precedent(record: Record, plan: Plan) -> Record:
    """The record, which says of agreed language where it stands."""
    from drafting.store.records import PRECEDENT, PRECEDENT_FINGERPRINT

    said = ((PRECEDENT, plan.precedent), (PRECEDENT_FINGERPRINT, plan.fingerprint))
    return record.with_trailers(tuple((name, value) for name, value in said if value))


def _found(
    plan: Plan, left_behind: Iterable[str], before: Resolution, edit: Edit
) -> tuple[Found, ...]:
    """What is kept with the text to be checked: what its plan remarks, what could not follow."""
    found = found_left_behind(left_behind, before, edit)
    if plan.remarks:
        found += found_in_file(plan.remarks, edit.apply(before), _PASTE)
    return found


def _renamed(message: str, plan: Plan, text: Resolution, edit: Edit) -> str:
    """The sentence of a plan with the label that its paragraph comes to have in a reading."""
    said = "now" if text.has(plan.unit) else ""
    planned, kept = Numbering(plan.edit.apply(text)), Numbering(edit.apply(text))
    if plan.unit not in planned:
        return message
    old, new = planned.label(plan.unit), kept.label(plan.unit)
    return message.replace(f"{said} {old}", f"{said} {new}", 1) if old != new else message


def text_as_read(session: SessionRecord, handle: str, unit: str, base: str) -> Resolution:
    """The text in which a person began to rewrite a unit that read `base`.

    Others may have changed the unit meanwhile, or taken it out: an edit planned on
    this text is brought to the text of today by the store, and loses nothing.
    """
    now = session.text(handle)
    if not now.has(unit):
        from drafting.workspace.record.history import text_then

        entries = session.store.history(handle, unit)[1:]
        texts = (text_then(session.store, handle, entry.id) for entry in entries)
        now = next((text for text in texts if text and text.has(unit)), now)
    identity = unit if now.has(unit) else Numbering(now).resolve(unit).unit.id
    return update_unit(now, identity, lambda was: replace(was, text=base))


def undo(session: SessionRecord, handle: str) -> Done:
    """Take back the last change of a resolution, by a new one."""
    return _reversed(session, handle, session.store.undo)


def redo(session: SessionRecord, handle: str) -> Done:
    """Make again what was taken back last."""
    return _reversed(session, handle, session.store.redo)


def _reversed(
    session: SessionRecord, handle: str, verb: Callable[[str, Record], Committed]
) -> Done:
    before = session.text(handle)
    committed = verb(handle, signed(session.context))
    after = committed.text
    told = f"{_sentences(committed.message, committed)}{silence_notice(session, handle)}"
    return Done(told, after, _changed_unit(before, after))


def _changed_unit(before: Resolution, after: Resolution) -> str:
    """The first unit that differs, else one that stands where something went."""
    known = {unit.id: unit for unit in before.walk()}
    for unit in after.walk():
        was = known.get(unit.id)
        if was is None or (was.text, was.kind) != (unit.text, unit.kind):
            return unit.id
    from drafting.model.difference import difference

    for edit in difference(before, after):
        if isinstance(edit, MoveUnit):
            return edit.unit
        if isinstance(edit, DeleteUnit):
            return edit.place.after or ""
    return ""


def _sentences(message: str, committed: Committed) -> str:
    return " ".join((message, *committed.notes))
