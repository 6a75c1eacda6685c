"""Proposals as lists show them, each with what stands against it."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.compilation.notation import in_brackets
from drafting.amendments.compilation.words import stretches
from drafting.amendments.conflicts import Conflict, conflicts
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass, replace
from drafting.model.edits import Edit, EditText
from drafting.redline.rebase.values import Grade, Rebased
from drafting.workspace.wording import listed


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal as lists show it."""

    number: int
    proposal: Proposal
    label: str
    """What its paragraph is called in the working text of today."""
    says: str
    """What it asks for; while it is live, with the labels of today."""
    carried: Rebased | None
    """How it stands to the working text; None once it is settled."""
    conflicts: tuple[Conflict, ...] = ()
    """Where it cannot be made beside another pending one."""
    rivals: tuple[int, ...] = ()
    """Numbers of those others, one for each conflict."""
    basis: tuple[tuple[int, str], ...] = ()
    """Number and delegations of each proposal whose place it has taken."""
    on: int = 0
    """Number of the proposal that it would amend; 0 for none."""
    package: str = ""
    """The name of the package deal before the room that it is part of."""
    called: tuple[str, ...] = ()
    """What the compilation calls what it would bring in: of another wording, and of paragraphs in
    a reading."""
    seen: str = ""
    """The state of the record in which it was looked at; a decision on it names it."""

    @property
    def edit(self) -> Edit:
        """What it asks for: of the text of today while it is live, else of that of its day."""
        return self.carried.edit if self.carried else self.proposal.edit

    @property
    def grade(self) -> str:
        """Its grade, empty once it is settled."""
        return self.carried.grade.value if self.carried else ""

    @property
    def on_the_basis(self) -> str:
        """Whose place it has taken: "in place of 1 (EU) and 3 (G77)"; empty for nobody's."""
        named = [f"{number} ({by})" for number, by in self.basis]
        return f"in place of {listed(named)}" if named else ""

    @property
    def units(self) -> tuple[str, ...]:
        """Identities of the paragraphs that it is about in the text of today."""
        return tuple(dict.fromkeys(one for edit in self.edit.each() for one in edit.about))

    @property
    def reads(self) -> str:
        """The paragraph with its words in brackets, inline markup; for changes of words alone."""
        edits = [edit for edit in self.edit.each() if isinstance(edit, EditText)]
        if len(edits) != len(self.units):
            return ""
        return "\n\n".join(
            in_brackets(stretches(edit.before, [(self.proposal, edit.after)])) for edit in edits
        )


def with_conflicts(rows: Sequence[ProposalRow]) -> tuple[ProposalRow, ...]:
    """The rows, each with where it cannot be made beside another pending one."""
    pending = [
        replace(row.proposal, edit=edit)
        for row in rows
        if row.carried and row.carried.grade is not Grade.MOOT
        for edit in row.carried.edit.each()
    ]
    numbers = {row.proposal.id: row.number for row in rows}
    held: dict[str, list[Conflict]] = {}
    for conflict in conflicts(pending):
        for side in (conflict.one, conflict.other):
            held.setdefault(side.proposal, []).append(conflict)
    return tuple(
        replace(
            row,
            conflicts=tuple(own := held.get(row.proposal.id, [])),
            rivals=tuple(numbers[one.against(row.proposal.id).proposal] for one in own),
        )
        for row in rows
    )
