"""Proposals and positions in the sentences of lists and of the record."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.naming import first_words
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import EditText, InsertUnit, JoinUnits, SetField, SplitUnit
from drafting.model.numbering import Numbering
from drafting.workspace.wording import describe_rewriting, listed, quoted

_SAID = {
    Stance.SUPPORTS: "supports",
    Stance.OPPOSES: "opposes",
    Stance.RETAIN: "wants the words retained that are touched by",
    Stance.DELETE: "wants the words deleted of",
    Stance.RESERVES: "reserves its position on",
    Stance.FLEXIBLE: "is flexible on",
}
_SAID_BY_SEVERAL = {
    Stance.SUPPORTS: "support",
    Stance.OPPOSES: "oppose",
    Stance.RETAIN: "want the words retained that are touched by",
    Stance.DELETE: "want the words deleted of",
    Stance.RESERVES: "reserve their positions on",
    Stance.FLEXIBLE: "are flexible on",
}


def told(proposal: Proposal) -> str:
    """What a proposal asks for, in one line without a full stop."""
    edit, label = proposal.edit, proposal.label
    if isinstance(edit, EditText):
        return describe_rewriting(edit.before, edit.after, label).rstrip(".")
    if isinstance(edit, InsertUnit):
        return f"insert {quoted(edit.unit.text)} {label}"
    if isinstance(edit, SplitUnit):
        return f"split {label} before {first_words(edit.parts[1])}"
    if isinstance(edit, JoinUnits):
        return f"join {label} with the paragraph after it"
    if isinstance(edit, SetField):
        return f"change the {edit.field} to {quoted(str(edit.after))}"
    return f"{proposal.action} {label}"


def label_now(proposal: Proposal, numbering: Numbering) -> str:
    """What the paragraph of a proposal is called: "OP3", "after OP5", or as it once was."""
    edit = proposal.edit
    if isinstance(edit, InsertUnit):
        place = edit.place
        if place.after is not None and place.after in numbering:
            return f"after {numbering.label(place.after)}"
        if place.after is None and place.parent in numbering:
            return f"first under {numbering.label(place.parent)}"
        return proposal.label or f"first in the {place.parent}"
    return numbering.label(proposal.unit) if proposal.unit in numbering else proposal.label


def said(names: Sequence[str], stance: Stance, number: int, words: str = "") -> str:
    """What delegations say of a proposal: "Cuba and Greece support proposal 3."."""
    verb = _SAID[stance] if len(names) == 1 else _SAID_BY_SEVERAL[stance]
    about = f" on {quoted(words)}" if words else ""
    return f"{listed(list(names))} {verb} proposal {number}{about}."
