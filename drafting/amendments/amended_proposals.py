"""Proposals on proposals: once that one is agreed, they are about the words that it made."""

from __future__ import annotations

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Proposal, Stage
from drafting.dataclasses import replace
from drafting.model.edits import (
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    ReplaceUnits,
    SetField,
    Several,
)

_MADE = frozenset({Stage.AGREED, Stage.AGREED_AS_MODIFIED})


def asked_of_today(proposal: Proposal, state: Negotiation) -> Edit:
    """The edit of a proposal; of one on a proposal that is agreed, as a change of its words."""
    if not proposal.on:
        return proposal.edit
    other = state.find(proposal.on)
    if other.stage not in _MADE:
        return proposal.edit
    return _of_words_made(asked_of_today(other, state), proposal.edit) or proposal.edit


def _of_words_made(made: Edit, asked: Edit) -> Edit | None:
    """What is asked for as a change of the words that `made` brings; None where it is none."""
    match made, asked:
        case EditText(), EditText() if made.unit == asked.unit:
            return replace(asked, before=made.after)
        case EditText(), InsertUnit():
            return EditText(made.unit, made.after, asked.unit.text)
        case ((InsertUnit() | ReplaceUnits()), (InsertUnit() | ReplaceUnits())) if len(
            made.brought
        ) == len(asked.brought):
            pairs = zip(made.brought, asked.brought, strict=True)
            edits = [EditText(one.id, one.text, other.text) for one, other in pairs]
            changes = tuple(edit for edit in edits if edit.before != edit.after)
            return changes[0] if len(changes) == 1 else Several(changes)
        case SetField(), SetField():
            return replace(asked, before=made.after)
        case EditNote(), EditNote():
            return replace(asked, before=made.after)
        case _:
            return None
