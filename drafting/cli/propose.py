"""The verb that puts a proposal, and the actions that can be proposed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.text_source import text_for
from drafting.model.numbering import Numbering
from drafting.named_tuples import NamedTuple
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

    action = ACTIONS[call.action]
    _check(call, action)
    numbers = tuple(name for given in call.supersedes for name in given.split(",") if name)
    alternative = call.alt or int(call.action == "alt")
    terms = Terms(tuple(call.by), call.rationale, call.on, alternative, numbers)
    with session_of(call, context) as session:
        report(call, action.put(call, session.proposing(terms), " ".join(call.what)))
    return DONE


def _check(call: Namespace, action: Action) -> None:
    """Refuse what this action has no use for, rather than leave it aside."""
    for option, (name, unsaid) in _OPTIONS.items():
        if getattr(call, name) != unsaid and option not in action.options:
            raise CallError(f"“{call.action}” takes no {option}: leave it out.")
    if not call.what and not action.may_be_bare:
        raise CallError(f"Say after “{call.action}” which paragraph or place it is about.")


def _edit(call: Namespace, putting: Session, unit: str) -> Done:
    """Other words of a paragraph; footnotes may be defined in them."""
    handle, editing = call.handle, putting.editing
    if call.replace is not None:
        if call.text is not None or call.file is not None:
            raise CallError("Give the whole text of a paragraph, or words to --replace, not both.")
        return editing.replace_words(handle, unit, call.replace, call.words)
    if call.words:
        raise CallError("Say with --replace WORDS which words go.")
    before = Numbering(putting.text(handle)).resolve(unit).unit.text

    def rewritten(typed: str) -> Done:
        text, notes = with_new_notes(typed, putting.context.ids)
        wording = opened_like(unwrapped(text, before), before)
        return editing.rewrite(handle, unit, wording, notes=notes)

    return text_for(call, before, rewritten)


def _alternative(call: Namespace, putting: Session, name: str) -> Done:
    """Paragraphs in place of one or of several in a row; footnotes may be defined in them."""

    def replaced(typed: str) -> Done:
        text, notes = with_new_notes(typed, putting.context.ids)
        return putting.editing.replace_range(call.handle, name, unwrapped(text), notes)

    return text_for(call, _present(call, putting, name), replaced)


def _present(call: Namespace, putting: Session, name: str) -> str:
    """What the paragraphs read now that an alternative is to be written to."""
    from drafting.model.ranges import units_in_range

    return "\n\n".join(unit.text for unit in units_in_range(putting.text(call.handle), name))


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
    """Another title; “title” may stand where other actions name a paragraph."""
    words = "" if words == "title" else words
    return _said(call, words, lambda typed: putting.editing.set_field(call.handle, "title", typed))


def _say(call: Namespace, putting: Session, words: str) -> Done:
    """A change said in the words of amendments."""
    return _said(call, words, lambda said: _put_into_words(call, putting, said))


def _put_into_words(call: Namespace, putting: Session, words: str) -> Done:
    from drafting.workspace.editing import oral_amendments

    ids = putting.context.ids
    planner = oral_amendments.planner(words, ids)
    if call.on:
        from drafting.workspace.negotiation.amended_proposals import amended_proposal

        planner = amended_proposal(putting.negotiation(call.handle), call.on, words, ids)
    return putting.editing.carry_out(call.handle, planner)


def _said(call: Namespace, words: str, use: Callable[[str], Done]) -> Done:
    """What `use` makes of words that stand in the call itself, or where other texts are given."""
    given = call.text is not None or call.file is not None
    if given and words:
        raise CallError(f"The words are given twice: leave out “{words}”, or --text or --file.")
    if given:
        return text_for(call, "", use)
    if not words and call.what != [""]:
        raise CallError("Say with --text WORDS what is proposed.")
    return use(words)


def _needed(value: str, option: str) -> str:
    if not value:
        raise CallError(f"Say with {option} what this proposal needs.")
    return value


class Action(NamedTuple):
    """What can be proposed, and which options say more of it."""

    put: Callable[[Namespace, Session, str], Done]
    options: tuple[str, ...] = ()
    may_be_bare: bool = False
    """Whether nothing need be named after it."""


_TEXT = ("--text", "--file")
_OPTIONS = {
    "--text": ("text", None),
    "--file": ("file", None),
    "--replace": ("replace", None),
    "--with": ("words", ""),
    "--to": ("to", ""),
    "--after": ("after", ""),
    "--at": ("at", ""),
}
"""The options of single actions: their names in a call, and what they are if left out."""

ACTIONS = {
    "edit": Action(_edit, (*_TEXT, "--replace", "--with")),
    "alt": Action(_alternative, _TEXT),
    "insert": Action(_insert, _TEXT),
    "delete": Action(_delete),
    "move": Action(_move, ("--to",)),
    "split": Action(_split, ("--at",)),
    "join": Action(_join),
    "note": Action(_note, (*_TEXT, "--after")),
    "title": Action(_title, _TEXT, may_be_bare=True),
    "say": Action(_say, _TEXT, may_be_bare=True),
}
"""By the word that is typed after the handle; each takes the call, a session, and what it names."""
