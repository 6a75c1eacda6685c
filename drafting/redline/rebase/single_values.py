"""Single values and notes, changed where they read otherwise today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import DeleteNote, EditNote, InsertNote, SetField
from drafting.model.fields import MASTHEAD_PREFIX, get_field
from drafting.redline.conflict_wording import CHANGED_BY_TWO, bracketed
from drafting.redline.rebase.values import Grade, Rebased
from drafting.redline.rebase.words import Three, merged

if TYPE_CHECKING:
    from drafting.redline.rebase.case import Case

_CODES = frozenset({"language", "sponsors_note"})
"""Values that are no prose: the later hand decides."""


def value(edit: SetField, case: Case) -> Rebased:
    """A single value; of one that is a list, what either side brought in and took out."""
    before, now, after = edit.before, get_field(case.now, edit.field), edit.after
    if now == after:
        return case.moot(edit, "The text reads so already.")
    if isinstance(now, tuple) and isinstance(before, tuple) and isinstance(after, tuple):
        lines = _merged_lines(before, now, after)
        if lines == now:
            return case.moot(edit, "The text reads so already.")
        return case.made(
            SetField(edit.field, now, lines), "Other lines of the value have changed since."
        )
    if edit.field in _CODES:
        reason = "The value was changed otherwise meanwhile."
        made = SetField(edit.field, now, after)
        return case.made(made, reason, grade=Grade.CONTESTED, note=_one_of(edit, case))
    name = edit.field.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
    note = f"The {name} {CHANGED_BY_TWO}."
    three = Three(str(before), str(now), str(after))
    return merged(case, edit, three, lambda text: SetField(edit.field, now, text), ("", note))


def _one_of(edit: SetField, case: Case) -> str:
    """What is told of a value of which one of two has to go."""
    now, name = get_field(case.now, edit.field), edit.field.replace("_", " ")
    if not case.policy.keeps:
        return ""
    return f"The {name} was changed by two at once: “{edit.after}” stands, the other is “{now}”."


def _merged_lines(
    before: tuple[str, ...], now: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, ...]:
    """The lines of today without those taken out, and with those brought in."""
    kept = [line for line in now if line in after or line not in before]
    return (*kept, *(line for line in after if line not in before and line not in kept))


def note_insertion(edit: InsertNote, case: Case) -> Rebased:
    """A new note, among those of today."""
    if case.now.note(edit.note.id) is None:
        position = min(max(edit.position, 0), len(case.now.notes))
        return case.made(InsertNote(position, edit.note), "Other footnotes have changed since.")
    if not case.policy.keeps:
        return case.moot(edit, "The footnote stands in the text already.")
    return note_edit(EditNote(replace(edit.note, text=""), edit.note), case)


def note_deletion(edit: DeleteNote, case: Case) -> Rebased:
    """A note taken out, if nobody changed it."""
    now = case.now.note(edit.note.id)
    if now is None:
        return case.moot(edit, "The footnote was taken out already.")
    made = DeleteNote(case.now.notes.index(now), now)
    if now == edit.note:
        return case.made(made, "Other footnotes have changed since.")
    reason = "The footnote reads differently now."
    if not case.policy.keeps:
        return case.made(made, reason)
    kept = EditNote(now, replace(now, text=bracketed(now.text)))
    note = "A footnote was changed while it was being deleted: it stays."
    return case.made(kept, reason, grade=Grade.CONTESTED, note=note)


def note_edit(edit: EditNote, case: Case) -> Rebased:
    """The words and the mark of a note."""
    now = case.now.note(edit.before.id)
    if now is None:
        return _of_a_note_that_is_gone(edit, case)
    mark = edit.after.mark if edit.after.mark != edit.before.mark else now.mark
    return merged(
        case,
        edit,
        Three(edit.before.text, now.text, edit.after.text),
        lambda text: EditNote(now, replace(now, text=text, mark=mark)),
        ("", f"A footnote {CHANGED_BY_TWO}."),
    )


def _of_a_note_that_is_gone(edit: EditNote, case: Case) -> Rebased:
    reason = "The footnote was taken out."
    if not case.policy.keeps:
        return case.moot(edit, reason)
    kept = replace(edit.after, text=bracketed(edit.after.text))
    note = "A footnote was deleted while it was being changed: it stays."
    made = InsertNote(len(case.now.notes), kept)
    return case.made(made, reason, grade=Grade.CONTESTED, note=note)
