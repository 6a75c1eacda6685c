"""`private`: what a delegation notes beside the texts, and keeps to itself."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.entries import moment
from drafting.cli.looks import BOLD, FAINT, StyledText, set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.cli.text_source import text_for
from drafting.model.numbering import note_numbers
from drafting.workspace.errors import CallError
from drafting.workspace.private.errors import WouldBePublicError
from drafting.workspace.private.private_notes import kind_named
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.private.fallbacks import Comparison
    from drafting.workspace.private.views import NoteChange, NoteRow
    from drafting.workspace.session import Session

DONE = 0
_HANG = "    "


def private(call: Namespace, context: Context) -> int:
    """List private notes, write one, or put its words into the text."""
    if call.action in _OF_A_NOTE and not call.what:
        raise CallError(f"Say after “{call.action}” which note: its name stands in the list.")
    with session_of(call, context) as session:
        _ACTIONS[call.action](call, session)
    return DONE


def _list(call: Namespace, session: Session) -> None:
    rows = session.private.rows(call.what, call.unit, removed=call.all)
    if call.json:
        say_json({"notes": [_shape(row) for row in rows]})
        return
    for row in rows:
        _print(row)
    if not rows:
        say("There is no private note here.")


def _print(row: NoteRow) -> None:
    lost = f", no longer in the text, began “{row.words}”" if row.is_lost and row.words else ""
    gone = ", removed" if row.is_gone else ""
    told = [StyledText(f"{row.id}  "), StyledText(f"{row.kind} on {row.where}{lost}{gone}", BOLD)]
    told.append(StyledText(f"  ({listed(list(row.by))}, {moment(row.when)})", FAINT))
    say_styled(set_lines(told, width(), has_looks(), hang=_HANG))
    for text in row.texts:
        words = [StyledText(text)]
        say_styled(set_lines(words, width(), has_looks(), first=_HANG, hang=_HANG))


def _add(call: Namespace, session: Session) -> None:
    kind = call.kind or "note"
    notes = session.private
    said = text_for(call, "", lambda text: notes.add(kind, text, call.what, call.unit))
    _say(call, said)


def _edit(call: Namespace, session: Session) -> None:
    notes, name = session.private, _named(call, session)
    before = notes.find(name).text
    _say(call, text_for(call, before, lambda text: notes.edit(name, text, call.kind)))


def _remove(call: Namespace, session: Session) -> None:
    _say(call, session.private.remove(_named(call, session, call.kind)))


def _named(call: Namespace, session: Session, kind: str = "") -> str:
    """The note that a call names: by its name, or by the place where it alone stands."""
    if not call.unit:
        return str(call.what)
    rows = session.private.rows(call.what, call.unit)
    rows = [row for row in rows if not kind or row.kind is kind_named(kind)]
    if len(rows) == 1:
        return rows[0].id
    what = f"private {kind or 'note'}"
    where = f"on {call.unit} of {call.what}"
    if not rows:
        raise CallError(f"There is no {what} {where}.")
    names = listed([row.id for row in rows])
    raise CallError(f"There are {len(rows)} of these {where}: name one, {names}.")


def _undo(call: Namespace, session: Session) -> None:
    _say(call, session.private.undo())


def _redo(call: Namespace, session: Session) -> None:
    _say(call, session.private.redo())


def _say(call: Namespace, message: str) -> None:
    if call.json:
        say_json({"message": message})
    else:
        say(message)


def _history(call: Namespace, session: Session) -> None:
    rows = session.private.history(_named(call, session, call.kind))
    if call.json:
        say_json({"changes": [_change_shape(row) for row in rows]})
        return
    for row in rows:
        words = f": {row.text}" if row.text else ""
        line = f"{moment(row.when)}  {row.by}: {row.kind} on {row.where} {row.did}{words}"
        say_styled(set_lines([StyledText(line)], width(), has_looks(), hang=_HANG))
    if not rows:
        say("Nothing private was ever noted here.")


def _compare(call: Namespace, session: Session) -> None:
    found = session.fallbacks.compare(_named(call, session, "fallback"))
    if call.json:
        say_json(_comparison_shape(found))
        return
    marks = note_numbers(session.text(found.note.handle))
    say(f"{found.note.kind.capitalize()} on {found.note.where}, against the text of today:")
    words = list(words_of(found.spans, marks))
    say_styled(set_lines(words, width(), has_looks(), first=_HANG, hang=_HANG))


def _use(call: Namespace, session: Session) -> None:
    proposed, name = call.propose or bool(call.by), _named(call, session, "fallback")
    try:
        done = session.fallbacks.use(name, call.by, proposed=proposed, public=call.public)
    except WouldBePublicError as error:
        raise CallError(f"{error} Add --public if that is meant.") from error
    call.handle = session.private.find(name).handle
    report(call, done)


_OF_A_NOTE = ("edit", "remove", "compare", "use")
_ACTIONS: dict[str, Callable[[Namespace, Session], None]] = {
    "list": _list,
    "add": _add,
    "edit": _edit,
    "remove": _remove,
    "compare": _compare,
    "use": _use,
    "history": _history,
    "undo": _undo,
    "redo": _redo,
}


def _shape(row: NoteRow) -> Shape:
    return {
        "note": row.id,
        "kind": str(row.kind),
        "handle": row.handle or None,
        "unit": row.unit or None,
        "label": row.label or None,
        "proposal": int(row.proposal) if row.proposal else None,
        "texts": list(row.texts),
        "authors": list(row.by),
        "when": row.when.isoformat(),
        "in_text": not row.is_lost,
        "began": row.words or None,
        "removed": row.is_gone,
    }


def _change_shape(row: NoteChange) -> Shape:
    return {
        "note": row.note,
        "where": row.where,
        "kind": str(row.kind),
        "author": row.by,
        "when": row.when.isoformat(),
        "did": row.did,
        "text": row.text or None,
    }


def _comparison_shape(found: Comparison) -> Shape:
    spans: Sequence[Shape] = [{"sign": one.sign, "text": one.text} for one in found.spans]
    return {
        "note": found.note.id,
        "handle": found.note.handle,
        "unit": found.note.unit,
        "label": found.note.label,
        "present": found.present,
        "wording": found.wording,
        "words": list(spans),
    }
