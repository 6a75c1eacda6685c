"""Everything on record about the negotiation of one text, beside the text itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from drafting.amendments.agreement import Standings
from drafting.amendments.errors import UnknownProposalError
from drafting.amendments.labels import Convention, Reading
from drafting.amendments.proposals import Proposal
from drafting.amendments.silence import Silence
from drafting.amendments.sponsors import Sponsoring


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A change that somebody sent, and that was not taken up."""

    mark: str
    """What the change is known by, whichever file it comes in."""
    author: str
    says: str
    reason: str
    when: datetime
    by: str
    """Who left it out."""


@dataclass(frozen=True, slots=True)
class Negotiation:
    """Proposals in the order in which they were put, agreement, silence procedures."""

    proposals: tuple[Proposal, ...] = ()
    standings: Standings = field(default_factory=lambda: Standings({}))
    silences: tuple[Silence, ...] = ()
    reading: Reading | None = None
    """The reading during which numbers are frozen, if there is one."""
    sponsoring: tuple[Sponsoring, ...] = ()
    """Who joined the sponsors and who withdrew, oldest first."""

    left_out: tuple[LeftOut, ...] = ()
    """Changes in files that came back which were not taken up, and why."""

    @property
    def convention(self) -> Convention:
        """What Latin words behind numbers mean."""
        return self.reading.convention if self.reading else Convention.ROOM

    def number(self, identity: str) -> int:
        """The number by which the room calls a proposal: the place in which it was put, from 1."""
        return 1 + next(at for at, one in enumerate(self.proposals) if one.id == identity)

    def find(self, name: str) -> Proposal:
        """A proposal by its number or its identity. Raises UnknownProposalError."""
        wanted = name.strip().removeprefix("#")
        for number, proposal in enumerate(self.proposals, start=1):
            if wanted in (str(number), proposal.id):
                return proposal
        raise UnknownProposalError(name, len(self.proposals))

    @property
    def live(self) -> tuple[Proposal, ...]:
        """The proposals that are before the room."""
        return tuple(one for one in self.proposals if one.is_live)

    def with_proposal(self, proposal: Proposal) -> Negotiation:
        """With a proposal put, or in a new state of its life."""
        if all(one.id != proposal.id for one in self.proposals):
            last = max((one.order for one in self.proposals), default=0)
            return replace(self, proposals=(*self.proposals, replace(proposal, order=last + 1)))
        changed = (proposal if one.id == proposal.id else one for one in self.proposals)
        return replace(self, proposals=tuple(changed))
