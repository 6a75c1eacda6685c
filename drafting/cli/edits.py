"""Verbs that change a resolution; each prints the one sentence that says what was done."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.cli.text_source import text_for
from drafting.model.numbering import Numbering
from drafting.workspace.editing.footnotes import with_new_notes
from drafting.workspace.editing.paragraphs import opened_like, unwrapped
from drafting.workspace.editing.places import units_and_place
from drafting.workspace.editing.planners import kind_named
from drafting.workspace.editing.values import holds_several, is_field, value_of
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.model.unit import Unit
    from drafting.workspace.environment.context import Context
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

DONE = 0


def _do(call: Namespace, context: Context, verb: Callable[[Session], Done]) -> int:
    with session_of(call, context) as session:
        report(call, verb(session))
    return DONE


def report(call: Namespace, done: Done, handle: str = "") -> None:
    """Print what was done to a text, that of the call unless another `handle` is given."""
    message = f"{done.message}{_offer(handle or call.handle, done)}"
    if not call.json:
        say(message)
        return
    numbering = Numbering(done.text)
    label = numbering.label(done.unit) if done.unit in numbering else None
    say_json({"message": message, "unit": done.unit or None, "label": label})


def _offer(handle: str, done: Done) -> str:
    """How a paragraph that opens as those of the other part comes to stand there."""
    if not done.misfit:
        return ""
    from drafting.workspace.editing.misfits import other_part, told

    kind = other_part(done.text, done.misfit)
    label = Numbering(done.text).label(done.misfit)
    name = f'"{label}"' if " " in label else label
    said = told(done.text, done.misfit)
    return f" {said}: “drafting recast {handle} {name} {kind}” makes it one."


def edit(call: Namespace, context: Context) -> int:
    """Give a paragraph or a single value a new text."""
    with session_of(call, context) as session:
        report(call, _edited(call, session))
    return DONE


def _edited(call: Namespace, session: Session) -> Done:
    text = session.text(call.handle)
    if call.replace is not None:
        return session.editing.replace_words(call.handle, call.unit, call.replace, call.words)
    if is_field(call.unit):
        before = value_of(text, call.unit)
        return text_for(
            call, before, lambda typed: session.editing.set_field(call.handle, call.unit, typed)
        )
    unit = Numbering(text).resolve(call.unit).unit
    return text_for(call, unit.text, lambda typed: _rewritten(call, session, unit, typed))


def _rewritten(call: Namespace, session: Session, unit: Unit, typed: str) -> Done:
    text, notes = with_new_notes(typed, session.context.ids)
    wording = opened_like(unwrapped(text, unit.text), unit.text)
    return session.editing.rewrite(call.handle, unit.id, wording, unit.text, notes)


def insert(call: Namespace, context: Context) -> int:
    """Insert paragraphs at a place."""
    if call.pasted and not call.kind:
        from drafting.cli.pasted import insert_pasted

        return insert_pasted(call, context)
    if call.dry_run:
        raise CallError("Add --pasted: --dry-run shows what becomes of a text that was pasted.")
    if call.take_in:
        raise CallError("Add --pasted: --take-in is about lines of a text that was pasted.")
    kind = kind_named(call.kind) if call.kind else None
    place = " ".join(call.place)
    from drafting.workspace.editing.clipboard import pasted_paragraphs

    as_typed = pasted_paragraphs if call.pasted else unwrapped

    def inserted(session: Session, typed: str) -> Done:
        text, notes = with_new_notes(typed, session.context.ids)
        return session.editing.insert(call.handle, place, as_typed(text), kind, call.level, notes)

    return _do(
        call, context, lambda session: text_for(call, "", lambda typed: inserted(session, typed))
    )


def begin(call: Namespace, context: Context) -> int:
    """Begin an empty resolution."""
    return _do(call, context, lambda session: session.begin(call.handle, call.title))


def delete(call: Namespace, context: Context) -> int:
    """Take out paragraphs."""
    return _do(
        call, context, lambda session: session.editing.delete_several(call.handle, call.units)
    )


def move(call: Namespace, context: Context) -> int:
    """Move paragraphs."""
    units, place = units_and_place(call.words)
    return _do(
        call, context, lambda session: session.editing.move_several(call.handle, units, place)
    )


def copy(call: Namespace, context: Context) -> int:
    """Copy paragraphs."""
    units, place = units_and_place(call.words)
    into = call.into or call.handle
    with session_of(call, context) as session:
        source = session.text(call.handle)
        report(call, session.editing.copy_several(source, units, into, place), into)
    return DONE


def split(call: Namespace, context: Context) -> int:
    """Split a paragraph."""
    at: int | str = call.at if call.at is not None else call.offset
    return _do(call, context, lambda session: session.editing.split(call.handle, call.unit, at))


def join(call: Namespace, context: Context) -> int:
    """Join a paragraph with the next one."""
    return _do(call, context, lambda session: session.editing.join(call.handle, call.unit))


def recast(call: Namespace, context: Context) -> int:
    """Make a paragraph another kind."""
    kind = kind_named(call.kind)
    return _do(
        call,
        context,
        lambda session: session.editing.recast(call.handle, call.unit, kind, call.level),
    )


def note(call: Namespace, context: Context) -> int:
    """Add, change or take out a footnote."""
    return _do(call, context, lambda session: _noted(call, session))


def _noted(call: Namespace, session: Session) -> Done:
    if call.gone is not None:
        return session.editing.delete_note(call.handle, call.gone)
    if call.number is not None:
        from drafting.workspace.editing.footnotes import find_note

        before = find_note(session.text(call.handle), call.number)
        return text_for(
            call,
            before.text,
            lambda typed: session.editing.edit_note(call.handle, before.id, typed),
        )
    if call.after is None:
        raise CallError("Say with --after behind which words the mark of the footnote is to stand.")
    return text_for(
        call, "", lambda typed: session.editing.add_note(call.handle, call.unit, call.after, typed)
    )


def set_value(call: Namespace, context: Context) -> int:
    """Change a single value."""
    words: list[str] = call.value
    listed = any(word == "and" or word.endswith(",") for word in words)
    several = holds_several(call.field) and len(words) > 1 and not listed
    value = words if several else " ".join(words)
    return _do(
        call, context, lambda session: session.editing.set_field(call.handle, call.field, value)
    )


def undo(call: Namespace, context: Context) -> int:
    """Take back the last change."""
    return _do(call, context, lambda session: session.editing.undo(call.handle))


def redo(call: Namespace, context: Context) -> int:
    """Make again what was taken back last."""
    return _do(call, context, lambda session: session.editing.redo(call.handle))
