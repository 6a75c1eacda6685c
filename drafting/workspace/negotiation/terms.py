"""How a proposal is put, and how one is settled."""

from __future__ import annotations

from drafting.amendments.proposals import Stage
from drafting.dataclasses import dataclass
from drafting.model.resolution import Note


@dataclass(frozen=True, slots=True)
class Terms:
    """How a proposal is put."""

    by: tuple[str, ...] = ()
    """Delegations and groups; none is the author of the session."""
    rationale: str = ""
    on: str = ""
    """Number of the proposal that it would amend."""
    alternative: int = 0
    supersedes: tuple[str, ...] = ()
    """Numbers of the proposals whose place it takes."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a proposal is settled."""

    stage: Stage
    text: str = ""
    """The wording that was agreed in place of the proposed one."""
    notes: tuple[Note, ...] = ()
    """New footnotes that this wording refers to."""
    condition: str = ""
    reason: str = ""
    in_place: str = ""
    """Number of the proposal that takes its place."""
