"""Proposals and positions in the sentences of lists and of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import InsertUnit, SetField
from drafting.model.numbering import Numbering
from drafting.workspace.wording import listed, quoted

if TYPE_CHECKING:
    from drafting.workspace.proposal_rows import ProposalRow

_INFINITIVES = {
    "Added": "add",
    "Took": "take",
    "Replaced": "replace",
    "Inserted": "insert",
    "Deleted": "delete",
    "Edited": "edit",
    "Split": "split",
    "Joined": "join",
    "Changed": "change",
    "Set": "set",
}
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


_WISHES = (
    (re.compile(r"(.+?) moved (.+?)(?: \(now [^)]+\))?\."), r"move \1 \2"),
    (re.compile(r"Split (.+?): .+? now begins (.+)\."), r"split \1 before \2"),
    (re.compile(r"The (.+?) now reads (.+)\."), r"change the \1 to \2"),
    (re.compile(r"(Footnote .+?) now reads (.+)\."), r"change \1 to \2"),
    (re.compile(r"(.+?) is now .+ \((\w+)\)\."), r"make \1 of the kind “\2”"),
)
"""What a verb says that it did, and what a proposal says that it asks for."""


def asked(done: str) -> str:
    """What a proposal asks for, made of the sentence that tells of the same thing done."""
    for pattern, wish in _WISHES:
        if pattern.fullmatch(done):
            return pattern.sub(wish, done)
    verb, space, rest = done.partition(" ")
    return f"{_INFINITIVES.get(verb, verb)}{space}{rest}".removesuffix(".")


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
    if isinstance(edit, SetField):
        return edit.field
    return numbering.label(proposal.unit) if proposal.unit in numbering else proposal.label


def movers(proposal: Proposal) -> str:
    """All who put a proposal, as one name: "Norway and Chile"."""
    return listed(list(proposal.by))


def credits_of(proposal: Proposal, recorded_by: str) -> tuple[tuple[str, str], ...]:
    """What the record says of a change that makes a proposal, beside the name of its author.

    Each delegation of a joint one is named by itself, and who recorded it can take it back.
    """
    from drafting.store.records import ACCEPTED_BY, PROPOSED_BY

    joint = proposal.by if len(proposal.by) > 1 else ()
    named = tuple((PROPOSED_BY, name) for name in joint)
    own = recorded_by in (*proposal.by, movers(proposal))
    return named if own else (*named, (ACCEPTED_BY, recorded_by))


def said(names: Sequence[str], stance: Stance, number: int, words: str = "") -> str:
    """What delegations say of a proposal: "Cuba and Greece support proposal 3."."""
    verb = _SAID[stance] if len(names) == 1 else _SAID_BY_SEVERAL[stance]
    about = f" on {quoted(words)}" if words else ""
    return f"{listed(list(names))} {verb} proposal {number}{about}."


def clashes(row: ProposalRow) -> Iterator[str]:
    """Where a proposal cannot stand beside others, one sentence for each.

    "Conflicts with 3 on “every year”: “often” against “now and then”."
    """
    for conflict, rival in zip(row.conflicts, row.rivals, strict=True):
        if not conflict.is_of_words:
            yield f"Conflicts with {rival}: both cannot be made."
            continue
        own, other = conflict.of(row.proposal.id).says, conflict.against(row.proposal.id).says
        on = f" on {quoted(conflict.words)}" if conflict.words else ""
        yield f"Conflicts with {rival}{on}: {_reading(own)} against {_reading(other)}."


def _reading(words: str) -> str:
    return quoted(words) if words else "nothing"
