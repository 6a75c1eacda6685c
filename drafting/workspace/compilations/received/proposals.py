"""Proposals of a compilation on their way: what each asks for is made once the text is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.footnotes import notes_of
from drafting.amendments.positions import Position
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass, replace
from drafting.model.edits import Edit, InsertUnit
from drafting.model.errors import ModelError
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.negotiation.sentences import first_label, insertion_sentence

if TYPE_CHECKING:
    from drafting.workspace.compilations.received.bracketed_proposals import Held
    from drafting.workspace.environment.context import Context


class Asked(NamedTuple):
    """What a proposal asks for: an edit of the whole text, and the sentence that tells of it."""

    edit: Edit
    says: str


@dataclass(slots=True)
class Draft:
    """A proposal that was read, before the text is whole."""

    by: tuple[str, ...]
    held: tuple[Held, ...]
    plan: Callable[[Resolution], Asked]
    told: str
    """What the paper says of it, for a report if nothing can be made of it."""
    alternative: int = 0
    on: Draft | None = None
    rationale: str = ""
    insertion: InsertUnit | None = None
    """What it would bring in, while more comes in beneath it."""

    def grow(self, parent: str, child: Unit) -> None:
        """Put a paragraph under one that it brings in."""
        if self.insertion is not None:
            unit = _with_child(self.insertion.unit, parent, child)
            self.insertion = replace(self.insertion, unit=unit)

    def asked(self, text: Resolution) -> Asked:
        """What it asks for."""
        return Asked(self.insertion, "") if self.insertion is not None else self.plan(text)


def _with_child(unit: Unit, parent: str, child: Unit) -> Unit:
    if unit.id == parent:
        return replace(unit, children=(*unit.children, child))
    below = tuple(_with_child(one, parent, child) for one in unit.children)
    return replace(unit, children=below)


class Finished(NamedTuple):
    """Proposals, and what was read and could not be made one."""

    proposals: tuple[Proposal, ...]
    unread: tuple[str, ...]


def finished(
    drafts: Sequence[Draft], text: Resolution, notes: Sequence[Note], context: Context
) -> Finished:
    """The proposals that were read on a text; `notes` are footnotes that they may bring in."""
    made: dict[int, Proposal] = {}
    unread: list[str] = []
    for draft in drafts:
        try:
            asked = draft.asked(text)
            asked.edit.apply(text)
        except (WorkspaceError, ModelError) as error:
            unread.append(f"{draft.told}: {error}")
            continue
        made[id(draft)] = _proposal(draft, asked, text, context)
    for draft in drafts:
        if draft.on is not None and id(draft) in made and id(draft.on) in made:
            made[id(draft)] = replace(made[id(draft)], on=made[id(draft.on)].id)
    proposals = (replace(one, notes=notes_of(one.edit, notes)) for one in made.values())
    return Finished(tuple(proposals), tuple(unread))


def _proposal(draft: Draft, asked: Asked, text: Resolution, context: Context) -> Proposal:
    now = context.now()
    positions = (Position(one.name, one.stance, now, comment=one.comment) for one in draft.held)
    proposal = Proposal(
        id=context.ids(),
        by=draft.by,
        edit=asked.edit,
        label="",
        says=asked.says,
        when=now,
        alternative=draft.alternative,
        rationale=draft.rationale,
        positions=tuple(positions),
    )
    label = first_label(proposal, text)
    if isinstance(asked.edit, InsertUnit) and not asked.says:
        proposal = replace(proposal, says=insertion_sentence(asked.edit, label))
    return replace(proposal, label=label)
