"""How far a paragraph has come: decided on what is on record at that moment, in the words seen."""

from __future__ import annotations

from drafting.amendments.agreement import Agreement, Condition, Decision
from drafting.amendments.brackets import bracketed
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Event, Stage
from drafting.dataclasses import replace
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.store.change import Settlement
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.seen import (
    AGAINST,
    ParagraphCheck,
    Seen,
    check_package,
    check_proposal,
)
from drafting.workspace.negotiation.sentences import named_in_record, numbered_proposals


class Standing(NamedTuple):
    """How far a room says that a paragraph has come."""

    stage: Agreement
    conditions: tuple[str, ...] = ()
    """Delegations or labels on which it depends."""
    fallen: tuple[str, ...] = ()
    """Proposals that the room leaves behind with it."""


class ParagraphAgreement:
    """How far one paragraph has come, asked anew on each state of the record that it meets."""

    def __init__(
        self, record: NegotiationRecord, unit: str, standing: Standing, seen: Seen
    ) -> None:
        """Raises a ModelError or an AmendmentError for a name of what is not there."""
        self._record, self._seen, self._stage = record, seen, standing.stage
        self._row = Numbering(seen.text).resolve(unit)
        self._conditions = tuple(self._condition(name) for name in standing.conditions)
        self._fallen = [seen.state.find(name) for name in standing.fallen]
        self._check = ParagraphCheck(record.session, record.handle, seen, self.unit)
        context = record.session.context
        self._author, self._when, self._round = context.author, context.now(), context.round

    @property
    def unit(self) -> str:
        """Identity of the paragraph."""
        return self._row.unit.id

    def __call__(self, state: Negotiation, text: Resolution) -> Settlement:
        """What is decided on a state of the record. Raises ChangedMeanwhileError."""
        self._check_unchanged(state, text)
        decision = Decision(
            self._stage,
            self._author,
            self._when,
            self._round,
            self._conditions,
            self._row.unit.text,
        )
        event = Event(Stage.FALLEN, self._author, self._when, self._round)
        after = replace(state, standings=state.standings.decide(self.unit, decision))
        for one in self._fallen:
            now = check_proposal(self._seen, state, one.id)
            after = after.with_proposal(now.with_event(event))
        named = (("Unit", self.unit), *named_in_record(self._fallen))
        return Settlement(after, None, self._said(state, Numbering(text)), named)

    def _check_unchanged(self, state: Negotiation, text: Resolution) -> None:
        self._check.check_decisions(state)
        if self._stage.is_agreed:
            self._check.check_words(text)
            self._check.check_proposals(state)
            check_package(state, self.unit, self._row.label)

    def _said(self, state: Negotiation, numbering: Numbering) -> str:
        label = numbering.label(self.unit) if self.unit in numbering else self._row.label
        elsewhere = self._record.elsewhere
        depends = "".join(f", {one.words(numbering, elsewhere)}" for one in self._conditions)
        has = "has" if len(self._fallen) == 1 else "have"
        numbers = numbered_proposals(state, self._fallen)
        fallen = f" {numbers} {has} fallen." if self._fallen else ""
        return f"{label} is {self._stage.value}{depends}.{fallen}"

    @property
    def sentences(self) -> str:
        """What a person is told of a paragraph that is agreed, once that is on record."""
        if not self._stage.is_agreed:
            return ""
        brackets = " Square brackets are left in it." if bracketed(self._row.unit.text) else ""
        return f"{brackets}{self._held}{self._staying}"

    @property
    def _held(self) -> str:
        """What delegations hold of a paragraph that is agreed nevertheless."""
        inside = {one.id for one in self._row.unit.walk()}
        held = (one for one in self._record.text_positions() if one.passage in inside)
        return "".join(f" {one.says}." for one in held if one.position.stance in AGAINST)

    @property
    def _staying(self) -> str:
        """Which proposals on it are live all the same."""
        state = self._record.state
        pending = self._check.pending(state)
        stay = "stays" if len(pending) == 1 else "stay"
        numbers = numbered_proposals(state, pending)
        return f" {numbers} on it {stay} before the room." if pending else ""

    def _condition(self, name: str) -> Condition:
        """A paragraph if the name is one's label, here or after a handle; else a delegation."""
        handle, colon, label = name.partition(":")
        is_elsewhere = bool(colon) and handle in self._record.session.handles()
        try:
            if is_elsewhere:
                other = Numbering(self._record.session.text(handle))
                return Condition(unit=other.resolve(label).unit.id, handle=handle)
            return Condition(unit=Numbering(self._seen.text).resolve(name).unit.id)
        except ModelError:
            if is_elsewhere:
                raise
            return Condition(delegation=name)
