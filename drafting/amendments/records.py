"""Proposals and agreement as plain data, which a store keeps as TOML, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from drafting.amendments.agreement import Agreement, Condition, Decision, Standings
from drafting.amendments.negotiation import LeftOut, Negotiation
from drafting.amendments.outcome_records import (
    actions_of,
    outcome_data,
    statements_of,
    updates_of,
)
from drafting.amendments.packages import Outcome, Package, Part
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Event, Proposal, Stage
from drafting.amendments.reading_records import reading_data, reading_of
from drafting.amendments.record_values import Data, filled, time_of
from drafting.amendments.silence import Break, Silence
from drafting.amendments.sponsors import Phase, SponsorEvent
from drafting.dataclasses import asdict, fields
from drafting.model.edits import PROPOSABLE, Edit
from drafting.model.resolution import Note
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.redline.rebase.surroundings import Surroundings


def proposal_data(proposal: Proposal) -> Data:
    """A proposal as plain data; what is empty is left out."""
    return filled(
        {
            "by": list(proposal.by),
            "label": proposal.label,
            "says": proposal.says,
            "when": proposal.when,
            "order": proposal.order,
            "round": proposal.round,
            "state": proposal.state,
            "on": proposal.on,
            "alternative": proposal.alternative,
            "rationale": proposal.rationale,
            "edit": edit_data(proposal.edit),
            "around": _around_data(proposal.around) if proposal.around else None,
            "notes": [filled(asdict(note)) for note in proposal.notes],
            "positions": [_plain(position) for position in proposal.positions],
            "events": [_plain(event) for event in proposal.events],
        }
    )


def read_proposal(identity: str, data: Mapping[str, Any]) -> Proposal:
    """The proposal that `proposal_data` wrote. Raises KeyError, TypeError or ValueError."""
    return Proposal(
        id=identity,
        by=tuple(map(str, data["by"])),
        edit=read_edit(data["edit"]),
        label=str(data.get("label", "")),
        says=str(data.get("says", "")),
        when=time_of(data["when"]),
        order=int(data.get("order", 0)),
        round=str(data.get("round", "")),
        state=str(data.get("state", "")),
        around=_around(data["around"]) if "around" in data else None,
        on=str(data.get("on", "")),
        alternative=int(data.get("alternative", 0)),
        rationale=str(data.get("rationale", "")),
        notes=tuple(map(_note, data.get("notes", ()))),
        positions=tuple(map(_position, data.get("positions", ()))),
        events=tuple(map(_event, data.get("events", ()))),
    )


def _around_data(around: Surroundings) -> Data:
    return filled(
        {
            "words": around.words,
            "above": around.above,
            "earlier": list(around.earlier),
            "follower": around.follower,
            "wordings": dict(around.wordings) or None,
            "places": dict(around.places) or None,
            "labels": dict(around.labels) or None,
        }
    )


def _around(data: Mapping[str, Any]) -> Surroundings:
    held = dict(data)
    wordings, places, labels = (
        tuple((str(one), str(other)) for one, other in dict(held.get(name, {})).items())
        for name in ("wordings", "places", "labels")
    )
    return Surroundings(
        str(held.get("words", "")),
        str(held.get("above", "")),
        tuple(map(str, held.get("earlier", ()))),
        str(held.get("follower", "")),
        wordings,
        places,
        labels,
    )


def _plain(value: Position | Event) -> Data:
    shape = {field.name: getattr(value, field.name) for field in fields(value)}
    return filled({name: _bare(one) for name, one in shape.items()})


def _bare(value: object) -> object:
    return value.value if isinstance(value, (Stance, Stage)) else value


def _position(data: Mapping[str, Any]) -> Position:
    held = {name: str(value) for name, value in data.items() if name not in ("stance", "when")}
    return Position(stance=Stance(data["stance"]), when=time_of(data["when"]), **held)


def _note(data: Mapping[str, Any]) -> Note:
    return Note(str(data["id"]), str(data.get("text", "")), str(data.get("mark", "")))


def _event(data: Mapping[str, Any]) -> Event:
    held = {name: str(value) for name, value in data.items() if name not in ("stage", "when")}
    return Event(stage=Stage(data["stage"]), when=time_of(data["when"]), **held)


# Agreement


def agreement_data(negotiation: Negotiation) -> Data:
    """All that is on record beside the proposals: decisions on each paragraph and the rest."""
    units = {
        unit: [_decision_data(decision) for decision in decisions]
        for unit, decisions in negotiation.standings.decisions.items()
    }
    silences = [_silence_data(silence) for silence in negotiation.silences]
    reading = negotiation.reading
    return filled(
        {
            "reading": reading_data(reading) if reading else None,
            "silence": silences,
            "left_out": [filled(asdict(one)) for one in negotiation.left_out],
            "sponsors": [filled(asdict(one)) for one in negotiation.sponsoring],
            "packages": [_package_data(one) for one in negotiation.packages],
            **outcome_data(negotiation),
            "positions": _positions_data(negotiation) or None,
            "units": units or None,
            "last_number": negotiation.last_number or None,
        }
    )


def _package_data(package: Package) -> Data:
    parts = [filled(asdict(part)) for part in package.parts]
    return filled({**asdict(package), "outcome": package.outcome.value, "parts": parts})


def _package(data: Mapping[str, Any]) -> Package:
    parts = tuple(
        Part(*(str(part.get(name, "")) for name in ("handle", "proposal", "unit")))
        for part in data.get("parts", ())
    )
    return Package(
        str(data["id"]),
        str(data.get("name", "")),
        parts,
        str(data.get("by", "")),
        time_of(data["when"]),
        str(data.get("round", "")),
        Outcome(data.get("outcome", Outcome.OPEN)),
        str(data.get("settled_by", "")),
        time_of(data["settled"]) if "settled" in data else None,
    )


def _positions_data(negotiation: Negotiation) -> Data:
    return {
        passage: [_plain(position) for position in positions]
        for passage, positions in negotiation.positions.items()
        if positions
    }


def _decision_data(decision: Decision) -> Data:
    conditions = [filled(asdict(condition)) for condition in decision.conditions]
    return filled(
        {
            "stage": decision.stage.value,
            "by": decision.by,
            "when": decision.when,
            "round": decision.round,
            "conditions": conditions,
            "text": decision.text,
        }
    )


def _silence_data(silence: Silence) -> Data:
    breaks = [{**asdict(one), "units": list(one.units)} for one in silence.breaks]
    return filled(
        {
            "draft": silence.draft,
            "opened": silence.opened,
            "deadline": silence.deadline,
            "zone": silence.zone,
            "settled": silence.settled,
            "breaks": breaks,
        }
    )


def read_agreement(data: Mapping[str, Any]) -> Negotiation:
    """What `agreement_data` wrote, without proposals. Raises KeyError, TypeError or ValueError."""
    decisions = {
        str(unit): tuple(map(_decision, rows)) for unit, rows in data.get("units", {}).items()
    }
    reading = data.get("reading")
    return Negotiation(
        standings=Standings(decisions),
        silences=tuple(map(_silence, data.get("silence", ()))),
        reading=reading_of(reading) if reading else None,
        sponsoring=tuple(map(_sponsoring, data.get("sponsors", ()))),
        left_out=tuple(map(_left_out, data.get("left_out", ()))),
        packages=tuple(map(_package, data.get("packages", ()))),
        actions=actions_of(data.get("actions", ())),
        statements=statements_of(data.get("statements", ())),
        updates=updates_of(data.get("updates", ())),
        last_number=max(0, int(data.get("last_number", 0))),
        positions={
            str(passage): tuple(map(_position, rows))
            for passage, rows in data.get("positions", {}).items()
        },
    )


def _sponsoring(data: Mapping[str, Any]) -> SponsorEvent:
    return SponsorEvent(
        str(data["name"]),
        time_of(data["when"]),
        Phase(data["phase"]),
        withdrawn=bool(data.get("withdrawn", False)),
        behalf=str(data.get("behalf", "")),
        by=str(data.get("by", "")),
    )


def _left_out(data: Mapping[str, Any]) -> LeftOut:
    mark, author, says, reason, by = (
        str(data.get(name, "")) for name in ("mark", "author", "says", "reason", "by")
    )
    return LeftOut(mark, author, says, reason, time_of(data["when"]), by)


def _decision(data: Mapping[str, Any]) -> Decision:
    return Decision(
        Agreement(data["stage"]),
        str(data["by"]),
        time_of(data["when"]),
        str(data.get("round", "")),
        tuple(
            Condition(*(str(one.get(name, "")) for name in ("delegation", "unit", "handle")))
            for one in data.get("conditions", ())
        ),
        str(data.get("text", "")),
    )


def _silence(data: Mapping[str, Any]) -> Silence:
    breaks = tuple(
        Break(
            str(one["by"]),
            tuple(map(str, one["units"])),
            time_of(one["when"]),
            str(one.get("comment", "")),
        )
        for one in data.get("breaks", ())
    )
    return Silence(
        str(data["draft"]),
        time_of(data["opened"]),
        time_of(data["deadline"]),
        breaks,
        str(data.get("zone", "")),
        bool(data.get("settled", False)),
    )


# Edits


def edit_data(edit: Edit) -> Data:
    """The edit of a proposal as plain data. Raises TypeError for one that no proposal has."""
    kind = _KINDS[edit.does]
    held = {name: _value(getattr(edit, name)) for name in _held(kind)}
    rest = {name: value for name, value in held.items() if value or name not in _RARE}
    return {"does": edit.does, **rest}


def _value(value: object) -> object:
    if isinstance(value, Unit):
        return _unit_data(value)
    if isinstance(value, (Place, Note)):
        return filled(asdict(value))
    if isinstance(value, Kind):
        return value.value
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value


def _unit_data(unit: Unit) -> Data:
    return filled(
        {
            "id": unit.id,
            "kind": unit.kind.value,
            "text": unit.text,
            "level": unit.level,
            "number": unit.number,
            "children": [_unit_data(child) for child in unit.children],
        }
    )


def read_edit(data: Mapping[str, Any]) -> Edit:
    """The edit that `edit_data` wrote. Raises KeyError, TypeError or ValueError."""
    kind = _KINDS[data["does"]]
    held = _held(kind).items()
    return kind(**{name: _READERS[of](data[name]) for name, of in held if name in data})


def _unit(data: Mapping[str, Any]) -> Unit:
    return Unit(
        str(data["id"]),
        Kind(data["kind"]),
        str(data.get("text", "")),
        tuple(map(_unit, data.get("children", ()))),
        int(data.get("level", 0)),
        str(data.get("number", "")),
    )


def _place(data: Mapping[str, Any]) -> Place:
    after = data.get("after")
    return Place(str(data["parent"]), None if after is None else str(after))


def _form(data: Sequence[Any]) -> tuple[Kind, int, str]:
    kind, level, number = data
    return Kind(kind), int(level), str(number)


def _field_value(value: object) -> str | tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _units(data: Sequence[Mapping[str, Any]]) -> tuple[Unit, ...]:
    return tuple(map(_unit, data))


_RARE = frozenset({"following"})
"""What an edit seldom holds: it is written only where it does."""
_KINDS = {kind.does: kind for kind in PROPOSABLE}
_READERS: dict[str, Callable[[Any], Any]] = {
    "str": str,
    "Kind": Kind,
    "Place": _place,
    "Note": _note,
    "Unit": _unit,
    "tuple[Unit, ...]": _units,
    "tuple[Kind, int, str]": _form,
    "FieldValue": _field_value,
}
"""How what an edit holds is read, by the type that its class gives to it."""


def _held(kind: type[Edit]) -> Mapping[str, str]:
    """What an edit of a kind holds, each by name with its type."""
    return {name: of for name, of in kind.__annotations__.items() if of in _READERS}
