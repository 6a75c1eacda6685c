"""A proposal settled: decided on what is on record at that moment, and made in the text with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.footnotes import with_notes
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.dataclasses import replace
from drafting.model.edits import Edit, EditText, InsertUnit, ReplaceUnits
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.typed_inline import as_typed
from drafting.named_tuples import NamedTuple
from drafting.redline.rebase.values import Grade
from drafting.store.change import Settlement
from drafting.workspace.editing.inline_text import known_notes_only
from drafting.workspace.editing.plans import Plan, well_placed
from drafting.workspace.editing.ranges import reworded_range
from drafting.workspace.negotiation.errors import (
    ContestedError,
    NotProposableError,
)
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.rivals import stranded_by
from drafting.workspace.negotiation.seen import (
    ParagraphCheck,
    Seen,
    check_live,
    check_package,
    check_positions,
    check_proposal,
)
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.procedure.readings import AdjustedEdit, adjusted_in
from drafting.workspace.record.found import found_left_behind
from drafting.workspace.wording import listed, movers

if TYPE_CHECKING:
    from drafting.store.records import Record

MADE = frozenset({Stage.AGREED, Stage.AGREED_AS_MODIFIED})
"""What is made in the working text."""


class RulingAct(NamedTuple):
    """How a proposal is settled, and who records it."""

    settling: Settling
    made: Record


class Settling:
    """How one proposal is settled, asked anew on each state of the record that it meets."""

    def __init__(
        self,
        record: NegotiationRecord,
        name: str,
        ruling: Ruling,
        seen: Seen,
        package: str = "",
    ) -> None:
        """`package` is the package deal that it is settled with."""
        self._record, self._seen, self._package = record, seen, package
        self.proposal = seen.state.find(name)
        self._number = seen.state.number(self.proposal.id)
        self.is_compromise = self._is_reworded(ruling)
        """Whether the room agreed on other words than those that were proposed."""
        if ruling.stage is Stage.AGREED and self.is_compromise:
            ruling = replace(ruling, stage=Stage.AGREED_AS_MODIFIED)
        self._ruling = ruling
        in_place = seen.state.find(ruling.in_place).id if ruling.in_place else ""
        context = record.session.context
        self._event = Event(
            ruling.stage,
            context.author,
            context.now(),
            context.round,
            ruling.condition,
            ruling.reason,
            in_place,
        )
        self.sentences = ""
        """What follows from it in the text, once it was asked."""

    @property
    def makes_it(self) -> bool:
        """Whether it is made in the working text."""
        return self._ruling.stage in MADE

    def __call__(self, state: Negotiation, text: Resolution) -> Settlement:
        """What is decided on a state of the record.

        Raises ChangedMeanwhileError, SettledProposalError or ContestedError.
        """
        now, ruling = check_proposal(self._seen, state, self.proposal.id), self._ruling
        if ruling.stage is not Stage.TABLED:
            check_live(now, self._seen.state)
        made = self._made(now, state, text) if self.makes_it else None
        self.sentences = made.sentences if made else self._left_behind(state)
        condition = f", {ruling.condition}" if ruling.condition else ""
        told = f"Proposal {self._number} ({movers(now)}) is {ruling.stage.value}{condition}"
        after = state.with_proposal(now.with_event(self._event))
        said = f"{told}: {now.says}."
        if made is None:
            return Settlement(after, None, said)
        found = found_left_behind(made.open, text, made.edit)
        return Settlement(after, made.edit, said, found=found)

    def _left_behind(self, state: Negotiation) -> str:
        """What is said of the proposals whose place one had taken that goes now itself."""
        former = [one for one in state.basis(self.proposal.id) if one.in_place == self.proposal.id]
        package = state.open_package(self.proposal.id)
        parted = f" The package “{package.name}”, which it is part of, is open." if package else ""
        if self._ruling.stage not in (Stage.WITHDRAWN, Stage.FALLEN) or not former:
            return parted
        numbers = listed([str(state.number(one.id)) for one in former])
        what = f"Proposal {numbers}" if len(former) == 1 else f"Proposals {numbers}"
        verb = "stays" if len(former) == 1 else "stay"
        told = f" {what}, whose place it had taken, {verb} superseded until “tabled” again."
        return f"{told}{parted}"

    def _made(self, now: Proposal, state: Negotiation, text: Resolution) -> AdjustedEdit:
        """What an agreement makes in the working text, and what follows from it."""
        check_package(state, now.id, f"Proposal {self._number}", self._package)
        check_positions(self._seen, state, now.id)
        self._check_paragraph(now, state, text)
        edit = self._agreed(now, state, text)
        edit = with_notes(edit, (*now.notes, *self._ruling.notes), text)
        plan = well_placed(text, Plan(edit, ""))
        brought = {inner.id for unit in edit.brought for inner in unit.walk()}
        others = state.numbered_live(but=now.id)
        made = adjusted_in(text, state.reading, plan.edit, by_old_numbers=brought, pending=others)
        unsettled = self._record.carried(now, text, state).notes
        stranded = stranded_by(self._record, now, made.edit, text, state)
        return made._replace(open=tuple(dict.fromkeys((*made.open, *unsettled, *stranded))))

    def _check_paragraph(self, now: Proposal, state: Negotiation, text: Resolution) -> None:
        """A whole wording takes the place of the one that was seen, and of no other."""
        if isinstance(now.edit, InsertUnit):
            return
        known, record = Numbering(self._seen.text), self._record
        for unit in (one for one in now.edit.about if one in known):
            check = ParagraphCheck(record.session, record.handle, self._seen, unit)
            check.check_decisions(state)
            if self._ruling.text or isinstance(now.edit, ReplaceUnits):
                check.check_words(text)

    def _agreed(self, now: Proposal, state: Negotiation, text: Resolution) -> Edit:
        """The edit that an agreement makes in the working text."""
        carried = self._record.carried(now, text, state)
        if carried.grade is Grade.MOOT:
            raise ContestedError(self._number, carried.reason)
        if self._ruling.text:
            edit = self._reworded(carried.edit, text)
            if edit is None:
                raise NotProposableError
            return edit
        if carried.grade is Grade.CONTESTED:
            raise ContestedError(self._number, carried.reason)
        return carried.edit

    def _reworded(self, edit: Edit, text: Resolution) -> Edit | None:
        ruling = self._ruling
        known = replace(text, notes=(*text.notes, *self.proposal.notes, *ruling.notes))
        words = known_notes_only(as_typed(ruling.text, _asked(edit)), known)
        if isinstance(edit, ReplaceUnits):
            return reworded_range(edit, words, self._record.session.context.ids)
        return edit.reworded(words)

    def _is_reworded(self, ruling: Ruling) -> bool:
        if not ruling.text:
            return False
        self._ruling = ruling
        text = self._seen.text
        carried = self._record.carried(self.proposal, text, self._seen.state)
        return carried.grade is Grade.CONTESTED or self._reworded(carried.edit, text) not in (
            None,
            carried.edit,
        )


def _asked(edit: Edit) -> str:
    """The one wording that an edit asks for; empty where it asks for several or for none."""
    if isinstance(edit, EditText):
        return edit.after
    return edit.brought[0].text if len(edit.brought) == 1 else ""
