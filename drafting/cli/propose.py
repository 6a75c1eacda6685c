"""The verb that puts a proposal, and the actions that can be proposed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.text_source import text_for
from drafting.model.numbering import Numbering
from drafting.workspace.editing.footnotes import with_new_notes
from drafting.workspace.editing.paragraphs import opened_like, unwrapped
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.session import Session
    from drafting.workspace.wording import Done

DONE = 0


def propose(call: Namespace, context: Context) -> int:
    """Put a proposal on the working text."""
    from drafting.workspace.negotiation.terms import Terms

    numbers = tuple(name for given in call.supersedes for name in given.split(",") if name)
    terms = Terms(tuple(call.by), call.rationale, call.on, call.alt, numbers)
    with session_of(call, context) as session:
        action = ACTIONS[call.action]
        report(call, action(call, session.proposing(terms), " ".join(call.what)))
    return DONE


def _edit(call: Namespace, putting: Session, unit: str) -> Done:
    """Other words of a paragraph; footnotes may be defined in them."""
    handle, editing = call.handle, putting.editing
    if call.replace is not None:
        return editing.replace_words(handle, unit, call.replace, call.words)
    before = Numbering(putting.text(handle)).resolve(unit).unit.text

    def rewritten(typed: str) -> Done:
        text, notes = with_new_notes(typed, putting.context.ids)
        wording = opened_like(unwrapped(text, before), before)
        return editing.rewrite(handle, unit, wording, notes=notes)

    return text_for(call, before, rewritten)


def _insert(call: Namespace, putting: Session, place: str) -> Done:
    """A new paragraph; footnotes may be defined in it."""

    def inserted(typed: str) -> Done:
        text, notes = with_new_notes(typed, putting.context.ids)
        return putting.editing.insert(call.handle, place, unwrapped(text), notes=notes)

    return text_for(call, "", inserted)


def _note(call: Namespace, putting: Session, name: str) -> Done:
    """A footnote after words of a paragraph, or other words of the one of that number."""
    handle, editing = call.handle, putting.editing

    def noted(typed: str) -> Done:
        if call.after:
            return editing.add_note(handle, name, call.after, typed)
        return editing.edit_note(handle, name, typed)

    return text_for(call, "", noted)


def _delete(call: Namespace, putting: Session, unit: str) -> Done:
    return putting.editing.delete(call.handle, unit)


def _move(call: Namespace, putting: Session, unit: str) -> Done:
    return putting.editing.move(call.handle, unit, _needed(call.to, "--to PLACE"))


def _split(call: Namespace, putting: Session, unit: str) -> Done:
    return putting.editing.split(call.handle, unit, _needed(call.at, "--at WORDS"))


def _join(call: Namespace, putting: Session, unit: str) -> Done:
    return putting.editing.join(call.handle, unit)


def _title(call: Namespace, putting: Session, words: str) -> Done:
    return putting.editing.set_field(call.handle, "title", words)


def _say(call: Namespace, putting: Session, words: str) -> Done:
    """A change said in the words of amendments."""
    from drafting.workspace.editing import oral_amendments

    ids = putting.context.ids
    planner = oral_amendments.planner(words, ids)
    if call.on:
        from drafting.workspace.negotiation.amended_proposals import amended_proposal

        planner = amended_proposal(putting.negotiation(call.handle), call.on, words, ids)
    return putting.editing.carry_out(call.handle, planner)


def _needed(value: str, option: str) -> str:
    if not value:
        raise CallError(f"Say with {option} what this proposal needs.")
    return value


ACTIONS: dict[str, Callable[[Namespace, Session, str], Done]] = {
    "edit": _edit,
    "insert": _insert,
    "delete": _delete,
    "move": _move,
    "split": _split,
    "join": _join,
    "note": _note,
    "title": _title,
    "say": _say,
}
"""By the word that is typed after the handle; each takes the call, a session, and what it names."""
