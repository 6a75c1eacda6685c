"""A proposal on a proposal: its words are those that would be in the text if that one were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import Edit, EditNote, EditText, InsertUnit, ReplaceUnits, SetField
from drafting.model.identity import IdSource
from drafting.model.numbering import Numbering, note_numbers
from drafting.redline.rebase.values import Grade
from drafting.workspace.editing.oral_amendments import planner_here
from drafting.workspace.editing.plans import Plan, Planner
from drafting.workspace.negotiation.errors import ContestedError, NoWordsToAmendError

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit
    from drafting.workspace.negotiation.proceedings import Proceedings


def amended_proposal(negotiating: Proceedings, name: str, words: str, ids: IdSource) -> Planner:
    """Plans what an instruction would do to the words that a proposal asks for.

    An instruction that names no place is about them. What comes of it is another wording of the
    paragraph, or another new paragraph at its place. Raises NoWordsToAmendError for a change that
    is not one of these words, ContestedError for a proposal that cannot be made in the text.
    """

    def plan(text: Resolution) -> Plan:
        proposal = negotiating.state.find(name)
        carried = negotiating.carried(proposal, text)
        number = negotiating.state.number(proposal.id)
        if carried.grade in (Grade.MOOT, Grade.CONTESTED):
            raise ContestedError(number, carried.reason)
        made = carried.edit.apply(text)
        found = planner_here(words, _called(carried.edit, made), ids)(made)
        edit = _amended(carried.edit, found.edit, ids)
        if edit is None:
            raise NoWordsToAmendError(number)
        return replace(found, edit=edit)

    return plan


def _called(edit: Edit, text: Resolution) -> str:
    """What an instruction calls the thing that an edit is about, once it is made."""
    if isinstance(edit, SetField):
        return f"the {edit.field}"
    if isinstance(edit, EditNote):
        return f"footnote {note_numbers(text)[edit.subject]}"
    numbering, brought = Numbering(text), [unit.id for unit in edit.brought]
    subject = next(iter(brought), edit.subject)
    return numbering.label(subject) if subject in numbering else "the text"


def _amended(asked: Edit, change: Edit, ids: IdSource) -> Edit | None:
    """The edit of a proposal with other words in it; None where the change is not one of them."""
    match asked, change:
        case ((InsertUnit() | ReplaceUnits()), EditText()):
            return _brought_otherwise(asked, change, ids)
        case EditText(), EditText() if change.unit == asked.unit:
            return replace(asked, after=change.after)
        case SetField(), SetField() if change.field == asked.field:
            return replace(asked, after=change.after)
        case EditNote(), EditNote() if change.subject == asked.subject:
            return replace(asked, after=change.after)
        case _:
            return None


def _brought_otherwise(
    asked: InsertUnit | ReplaceUnits, change: EditText, ids: IdSource
) -> Edit | None:
    """The same paragraphs coming in, one of them in other words; None if it is none of them."""
    if change.unit not in {unit.id for unit in asked.brought}:
        return None
    texts = {change.unit: change.after}
    brought = (replace(one, text=texts.get(one.id, one.text)) for one in asked.brought)
    first, *following = (_fresh(unit, ids) for unit in brought)
    if isinstance(asked, ReplaceUnits):
        return ReplaceUnits(asked.old, (first, *following))
    return InsertUnit(asked.place, first, tuple(following))


def _fresh(unit: Unit, ids: IdSource) -> Unit:
    """The same paragraph under other identities: both may come into the text."""
    return replace(unit, id=ids(), children=tuple(_fresh(one, ids) for one in unit.children))
