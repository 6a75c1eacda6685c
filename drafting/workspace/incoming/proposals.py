"""Changes of a file that came back put as proposals of those who made them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.amendments.footnotes import asked_for
from drafting.amendments.negotiation import LeftOut, Negotiation
from drafting.amendments.positions import Stance
from drafting.dataclasses import dataclass, replace
from drafting.model.difference import difference
from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditText,
    InsertUnit,
    MoveUnit,
    Several,
    identities,
)
from drafting.model.inline import markup, runs
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.rebase import rebase
from drafting.redline.rebase.values import Grade
from drafting.workspace.completion.delegations import listed_names
from drafting.workspace.editing.plans import Plan
from drafting.workspace.incoming.fates import Texts, meet_with, touched, waiting
from drafting.workspace.incoming.sentences import change_sentence
from drafting.workspace.incoming.views import Change, Fate, Incoming
from drafting.workspace.negotiation.errors import NotProposableError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.proposal_rows import ProposalRow
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.record.negotiation import record_change
from drafting.workspace.wording import listed, movers

if TYPE_CHECKING:
    from drafting.workspace.record.session_record import SessionRecord


@dataclass(frozen=True, slots=True)
class ProposalReport:
    """What came of putting changes as proposals: a sentence for each."""

    made: tuple[str, ...]
    refused: tuple[str, ...]


class _RefusedError(Exception):
    """A change that cannot be put; the message says why."""


def propose_changes(
    session: SessionRecord,
    incoming: Incoming,
    changes: Iterable[Change],
    by: Sequence[str] = (),
) -> ProposalReport:
    """Put changes as proposals of their authors, or of the delegations `by`.

    Who asks for what is proposed already supports that proposal. A change that cannot be put
    is refused with the reason, and the others are put. Raises a StoreError.
    """
    made: list[str] = []
    refused: list[str] = []
    for change in changes:
        try:
            made.append(_put(session, incoming, change, tuple(by)))
        except _RefusedError as error:
            refused.append(f"Change {change.number} was not put: {error}")
    return ProposalReport(tuple(made), tuple(refused))


def _put(session: SessionRecord, incoming: Incoming, change: Change, by: tuple[str, ...]) -> str:
    handle = incoming.origin.handle
    proceedings = Proceedings(session, handle)
    names = by or (delegations_behind(proceedings.state, change.author) if change.tracked else ())
    if not names:
        raise _RefusedError("nobody knows whose it is: name the delegation.")
    edit = _edit(incoming, change, proceedings.text)
    plan = Plan(edit, change_sentence(change), change.unit)
    try:
        return propose_or_support(proceedings, plan, Terms(names, _comments(incoming, change)))
    except NotProposableError:
        raise _RefusedError(
            "it changes more than paragraphs and their words; accept it into the text instead."
        ) from None


def propose_or_support(proceedings: Proceedings, plan: Plan, terms: Terms) -> str:
    """Put a plan as a proposal; who asks for what is proposed already supports that.

    Raises NotProposableError or a StoreError.
    """
    for row in proceedings.rows():
        if row.carried and _is_same(row.carried.edit, plan.edit) and _brings(row, plan.edit):
            return _support(proceedings, row, terms.by)
    return proceedings.propose(lambda _: plan, terms).message


def delegations_behind(state: Negotiation, author: str) -> tuple[str, ...]:
    """The delegations behind an author's name: several, where we wrote it for a joint proposal."""
    joint = {movers(one): one.by for one in state.proposals}
    return joint.get(author) or (listed_names(author) if author else ())


def _support(proceedings: Proceedings, row: ProposalRow, names: tuple[str, ...]) -> str:
    """Put those behind a proposal that already asks for the same."""
    held = {one.delegation for one in row.proposal.positions if one.stance is Stance.SUPPORTS}
    others = [name for name in names if name not in (*row.proposal.by, *held)]
    if not others:
        return f"Proposal {row.number} of {listed(list(names))} asks for it already."
    return proceedings.take_position(row.proposal.id, Stance.SUPPORTS, others).message


def _edit(incoming: Incoming, change: Change, now: Resolution) -> Edit:
    """The change as an edit of the text of today; its own words stand where others collide."""
    met = meet_with(change, Texts(incoming.accepted, incoming.origin.text, now))
    if met.fate is Fate.MADE:
        raise _RefusedError("the text has it already.")
    if met.fate is Fate.LOST:
        raise _RefusedError(_for_proposals(waiting(change)) or met.advice)
    is_ready = met.fate is Fate.READY
    edits = difference(now, met.text) if is_ready else tuple(_rebased(change, now))
    if not edits:
        raise _RefusedError("there is nothing left for it to change.")
    return edits[0] if len(edits) == 1 else Several(tuple(edits))


def _for_proposals(advice: str) -> str:
    return advice.replace("Accept change", "it rests on change", 1).replace(" first,", ",", 1)


def _rebased(change: Change, now: Resolution) -> Iterator[Edit]:
    """What a change asks for, in its own words, of the text of today."""
    for edit in change.edit.each():
        made = rebase(edit, change.before, now)
        if made.grade is Grade.CONTESTED and made.edit == edit:
            raise _RefusedError("it changes words that were changed otherwise since.")
        if made.grade is not Grade.MOOT:
            yield made.edit
        now = made.text


def _is_same(one: Edit, other: Edit) -> bool:
    """Whether two edits ask for the same, whatever the identity of what they bring in."""
    if isinstance(other, Several):
        asked = asked_for(other).edits
        return len(asked) == 1 and _is_same(one, asked[0])
    if isinstance(one, InsertUnit) and isinstance(other, InsertUnit):
        same_place = one.place.parent == other.place.parent
        return same_place and _words(one) == _words(other)
    if isinstance(one, EditText) and isinstance(other, EditText):
        same_words = (one.unit, one.before) == (other.unit, other.before)
        return same_words and _unmarked(one.after) == _unmarked(other.after)
    if isinstance(one, DeleteUnit) and isinstance(other, DeleteUnit):
        return one.unit.id == other.unit.id
    if isinstance(one, MoveUnit) and isinstance(other, MoveUnit):
        return (one.unit, one.destination) == (other.unit, other.destination)
    return one == other


def _words(insertion: InsertUnit) -> list[str]:
    return [_unmarked(unit.text) for unit in insertion.brought]


def _brings(row: ProposalRow, edit: Edit) -> bool:
    """Whether a proposal brings in the same footnotes as an edit."""
    asked = [note.text for note in asked_for(edit).notes]
    return [note.text for note in row.proposal.notes] == asked


def _unmarked(text: str) -> str:
    """Inline markup in which every footnote is the same."""
    return markup(run._replace(note="x") if run.note else run for run in runs(text))


def _comments(incoming: Incoming, change: Change) -> str:
    """What the author of a change said in the margin of its paragraph."""
    said = (
        remark.text
        for comment in incoming.comments
        if comment.unit and comment.unit == change.unit
        for remark in comment.said
        if remark.author == change.author
    )
    return " ".join(dict.fromkeys(" ".join(text.split()) for text in said))


def leave_out(
    session: SessionRecord, incoming: Incoming, changes: Sequence[Change], reason: str
) -> str:
    """Record that changes are not taken up, and why."""
    context, handle = session.context, incoming.origin.handle
    left = [
        LeftOut(one.mark, one.author or "untracked", change_sentence(one), reason, context.now(),
                context.author)
        for one in changes
    ]  # fmt: skip

    def change(now: Negotiation) -> Negotiation:
        return replace(now, left_out=(*now.left_out, *left))

    numbers = listed([str(one.number) for one in changes])
    what = "Change" if len(changes) == 1 else "Changes"
    why = f": {reason}" if reason else ""
    message = f"{what} {numbers} of {incoming.file} left out{why}."
    return record_change(session, handle, message, change).message


def left_out(session: SessionRecord, handle: str) -> dict[str, LeftOut]:
    """What was left out, by the marks of the changes."""
    return {one.mark: one for one in session.store.negotiation(handle).left_out}


class Decided(NamedTuple):
    """What was decided on a change that no text has."""

    words: str
    is_proposal: bool = False


def decided_before(session: SessionRecord, incoming: Incoming) -> dict[int, Decided]:
    """What the record has of open changes: left out, or put as a proposal; by their numbers."""
    gone = left_out(session, incoming.origin.handle)
    known = {
        change.number: Decided(f"left out: {gone[change.mark].reason}".removesuffix(": "))
        for change in incoming.open_changes
        if change.mark in gone
    }
    return known | dict(_proposed(session, incoming))


def _proposed(session: SessionRecord, incoming: Incoming) -> Iterator[tuple[int, Decided]]:
    proceedings = Proceedings(session, incoming.origin.handle)
    asked = [(row, row.carried.edit) for row in proceedings.rows() if row.carried]
    for change in incoming.open_changes:
        near = [(row, edit) for row, edit in asked if _concerns(change, edit)]
        if not near:
            continue
        try:
            wanted = _edit(incoming, change, proceedings.text)
        except _RefusedError:
            continue
        for row, edit in near:
            if _is_same(edit, wanted) and _brings(row, wanted):
                yield change.number, Decided(f"proposal {row.number}", is_proposal=True)
                break


def _concerns(change: Change, edit: Edit) -> bool:
    """Whether a change may ask for what a proposal does: cheaply, for files of many changes."""
    both_bring = bool(change.edit.brought and edit.brought)
    return both_bring or not touched(change).isdisjoint(edit.needs | identities(edit.taken))
