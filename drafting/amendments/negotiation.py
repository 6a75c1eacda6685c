"""Everything on record about the negotiation of one text, beside the text itself."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Standings
from drafting.amendments.errors import UnknownProposalError
from drafting.amendments.labels import Convention, FrozenReading, labels_lost, labels_with_words
from drafting.amendments.outcomes import Action, Statement, TechnicalUpdate
from drafting.amendments.packages import Package
from drafting.amendments.positions import Position
from drafting.amendments.proposals import Proposal
from drafting.amendments.silence import Silence
from drafting.amendments.sponsors import SponsorEvent
from drafting.amendments.times import moment
from drafting.dataclasses import dataclass, field, replace
from drafting.model.edits import InsertUnit
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, siblings

if TYPE_CHECKING:
    from drafting.redline.rebase.values import Rebased


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


def numbered(proposals: Iterable[Proposal], last: int = 0) -> dict[int, Proposal]:
    """The proposals by the numbers that the room calls them by, in their order.

    A number is the place in which a proposal was put. Where two records were merged, two may
    have the same place: who put it first keeps it, and the other has the next one that nobody
    has or had. `last` is the last number that was given, also to a proposal that was taken back.
    """
    proposals = tuple(proposals)
    last = max((last, *(one.order for one in proposals)))
    found: dict[int, Proposal] = {}
    others: list[Proposal] = []
    for one in sorted(proposals, key=lambda one: (one.order, moment(one.when), one.id)):
        if one.order > 0 and one.order not in found:
            found[one.order] = one
        else:
            others.append(one)
    for one in others:
        last += 1
        found[last] = one
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Negotiation:
    """Proposals in the order in which they were put, agreement, silence procedures."""

    proposals: tuple[Proposal, ...] = ()
    standings: Standings = field(default_factory=lambda: Standings({}))
    silences: tuple[Silence, ...] = ()
    reading: FrozenReading | None = None
    """The reading during which numbers are frozen, if there is one."""
    sponsoring: tuple[SponsorEvent, ...] = ()
    """Who joined the sponsors and who withdrew, oldest first."""

    left_out: tuple[LeftOut, ...] = ()
    """Changes in files that came back which were not taken up, and why."""
    positions: Mapping[str, tuple[Position, ...]] = field(default_factory=dict)
    """What delegations say of the text where nothing is proposed, oldest first, by the key of the
    passage: identity of a unit, "field:title", "note:" and that of a note."""
    packages: tuple[Package, ...] = ()
    """Package deals that the text is part of, in the order in which they were put."""
    actions: tuple[Action, ...] = ()
    """What was decided on the text and on parts of it, oldest first."""
    statements: tuple[Statement, ...] = ()
    """Explanations, dissociations and reservations, oldest first."""
    updates: tuple[TechnicalUpdate, ...] = ()
    """When the text, or a draft of it, was technically updated, oldest first."""
    last_number: int = 0
    """The last number that a proposal was given: none is given again, whatever is taken back."""

    def with_labels_of(self, text: Resolution, before: Resolution | None = None) -> Negotiation:
        """With the labels of a text that were given in the reading, which are not given again.

        Nor are those that what stood in the text `before` a change has lost with it.
        """
        if self.reading is None:
            return self
        reading = self.reading.with_given(labels_with_words(text, self.reading))
        lost = labels_lost(before, text) if before is not None else ()
        return replace(self, reading=reading.with_given(lost))

    def with_handle(self, old: str, new: str) -> Negotiation:
        """The same where a resolution of the session goes by another handle."""
        packages = tuple(one.with_handle(old, new) for one in self.packages)
        standings = self.standings.with_handle(old, new)
        return replace(self, packages=packages, standings=standings)

    def free_alternative(self, about: Sequence[str], label: str, wanted: int) -> int:
        """The number of another wording: as wanted, if nobody has or had it.

        `about` is the paragraph, or those in a row, that it is to stand beside.
        """
        ends = about[0], about[-1]
        used = {
            one.alternative
            for one in self.proposals
            if (one.edit.about[0], one.edit.about[-1]) == ends
        }
        for one in self.reading.given if self.reading else ():
            before, alt, place = one.label.rpartition(" alt ")
            if alt and before == label and place.isdecimal():
                used.add(int(place))
        return max(used) + 1 if wanted in used else wanted

    @property
    def convention(self) -> Convention:
        """What Latin words behind numbers mean."""
        return self.reading.convention if self.reading else Convention.ROOM

    @property
    def by_number(self) -> dict[int, Proposal]:
        """The proposals by the numbers by which the room calls them."""
        return numbered(self.proposals, self.last_number)

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers by which the room calls the proposals, by identity."""
        return {one.id: number for number, one in self.by_number.items()}

    def numbered_live(self, but: str = "") -> tuple[tuple[int, Proposal], ...]:
        """The proposals that are before the room, by number, `but` for one."""
        found = self.by_number.items()
        return tuple((number, one) for number, one in found if one.is_live and one.id != but)

    def number(self, identity: str) -> int:
        """The number by which the room calls a proposal: the place in which it was put, from 1."""
        return self.numbers[identity]

    def find(self, name: str) -> Proposal:
        """A proposal by its number or its identity. Raises UnknownProposalError."""
        wanted = name.strip().removeprefix("#")
        by_number = self.by_number
        named = {one.id: one for one in self.proposals}
        named |= {str(number): one for number, one in by_number.items()}
        if wanted not in named:
            raise UnknownProposalError(name, max(by_number, default=0))
        return named[wanted]

    @property
    def live(self) -> tuple[Proposal, ...]:
        """The proposals that are before the room."""
        return tuple(one for one in self.proposals if one.is_live)

    def before(self, proposal: Proposal) -> tuple[Proposal, ...]:
        """The proposals that were put before one."""
        in_order = self.by_number.values()
        return tuple(takewhile(lambda one: one.id != proposal.id, in_order))

    def open_package(self, identity: str) -> Package | None:
        """The package deal before the room that a proposal or a paragraph is part of."""
        return next((one for one in self.packages if one.is_open and one.holds(identity)), None)

    def with_package(self, package: Package) -> Negotiation:
        """With a package put, or in a new state of its life."""
        others = tuple(package if one.id == package.id else one for one in self.packages)
        known = any(one.id == package.id for one in self.packages)
        return replace(self, packages=others if known else (*self.packages, package))

    def with_positions(self, passage: str, positions: Iterable[Position]) -> Negotiation:
        """With more positions on a passage of the text."""
        held = (*self.positions.get(passage, ()), *positions)
        return replace(self, positions={**self.positions, passage: held})

    def basis(self, identity: str) -> tuple[Proposal, ...]:
        """The proposals whose place one has taken, each behind those whose place it had taken."""
        found: dict[str, Proposal] = {}

        def gather(name: str, above: tuple[str, ...]) -> None:
            for one in self.by_number.values():
                if one.in_place == name and one.id not in above:
                    gather(one.id, (*above, one.id))
                    found[one.id] = one

        gather(identity, (identity,))
        return tuple(found.values())

    def in_order(self) -> Negotiation:
        """With the proposals by number, and each number on record as the place that it is."""
        rows = self.by_number
        return replace(
            self,
            proposals=tuple(replace(one, order=number) for number, one in rows.items()),
            last_number=max((self.last_number, *rows)),
        )

    def with_proposal(self, proposal: Proposal) -> Negotiation:
        """With a proposal put, or in a new state of its life."""
        settled = self.in_order()
        if all(one.id != proposal.id for one in settled.proposals):
            put = replace(proposal, order=settled.last_number + 1)
            return replace(settled, proposals=(*settled.proposals, put), last_number=put.order)
        changed = (
            replace(proposal, order=one.order) if one.id == proposal.id else one
            for one in settled.proposals
        )
        return replace(settled, proposals=tuple(changed))


def behind_earlier(found: Rebased, earlier: Container[str], now: Resolution) -> Rebased:
    """An insertion behind the paragraphs that others had put at the same place before it.

    `earlier` are the identities of those paragraphs.
    """
    edit = found.edit
    if not isinstance(edit, InsertUnit):
        return found
    place, order = edit.place, [unit.id for unit in siblings(now, edit.place.parent)]
    at = order.index(place.after) + 1 if place.after in order else 0
    while at < len(order) and order[at] in earlier:
        place = Place(place.parent, order[at])
        at += 1
    made = replace(edit, place=place)
    return found._replace(edit=made, text=made.apply(now))
