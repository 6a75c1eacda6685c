"""Action on a text as plain data, which a store keeps as TOML, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from drafting.amendments.outcomes import (
    Action,
    Ballots,
    Majority,
    Manner,
    Speech,
    Statement,
    Tally,
    TechnicalUpdate,
    VotedPart,
)
from drafting.amendments.record_values import Data, filled, time_of
from drafting.dataclasses import asdict, fields

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation

_Words = TypeVar("_Words", Statement, TechnicalUpdate)


def outcome_data(negotiation: Negotiation) -> Data:
    """What is on record of action on a text; what is empty is left out."""
    return {
        "actions": [_action_data(one) for one in negotiation.actions],
        "statements": [_words_data(one) for one in negotiation.statements],
        "updates": [_words_data(one) for one in negotiation.updates],
    }


def actions_of(data: Sequence[Mapping[str, Any]]) -> tuple[Action, ...]:
    """The actions that `outcome_data` wrote. Raises KeyError, TypeError or ValueError."""
    return tuple(map(_action, data))


def statements_of(data: Sequence[Mapping[str, Any]]) -> tuple[Statement, ...]:
    """The statements that `outcome_data` wrote. Raises KeyError, TypeError or ValueError."""
    return tuple(
        Statement(speech=Speech(one["speech"]), when=time_of(one["when"]),
                  **_named(Statement, one, "speech"))
        for one in data
    )  # fmt: skip


def updates_of(data: Sequence[Mapping[str, Any]]) -> tuple[TechnicalUpdate, ...]:
    """The updates that `outcome_data` wrote. Raises KeyError, TypeError or ValueError."""
    return tuple(
        TechnicalUpdate(when=time_of(one["when"]), **_named(TechnicalUpdate, one)) for one in data
    )


def _words_data(value: Statement | TechnicalUpdate) -> Data:
    held = asdict(value)
    return filled(held | ({"speech": value.speech.value} if isinstance(value, Statement) else {}))


def _named(kind: type[_Words], data: Mapping[str, Any], *other: str) -> dict[str, str]:
    """The words of a row by the names that its class has for them."""
    names = {field.name for field in fields(kind)} - {"when", *other}
    return {name: str(data.get(name, "")) for name in names}


def _action_data(action: Action) -> Data:
    tally = action.tally
    return filled(
        {
            "manner": action.manner.value,
            "carried": action.is_carried,
            "by": action.by,
            "when": action.when,
            "round": action.round,
            "meeting": action.meeting,
            "parts": [filled(asdict(part)) for part in action.parts],
            "votes": [
                _ballots_data(way, one) for way, one in (tally.sides if tally else {}).items()
            ],
            "majority": action.majority.value,
            "revised": action.revised,
            "wording": action.wording,
        }
    )


def _ballots_data(way: str, ballots: Ballots) -> Data:
    names = {"names": list(ballots.names)} if ballots.names else {}
    return {"way": way, "count": ballots.count, **names}


def _action(data: Mapping[str, Any]) -> Action:
    parts = tuple(
        VotedPart(str(one["unit"]), str(one.get("label", "")), str(one.get("words", "")))
        for one in data.get("parts", ())
    )
    by, round_, meeting, revised, wording = (
        str(data.get(name, "")) for name in ("by", "round", "meeting", "revised", "wording")
    )
    return Action(
        Manner(data["manner"]),
        bool(data.get("carried", False)),
        by,
        time_of(data["when"]),
        round_,
        meeting,
        parts,
        _tally(data["votes"]) if "votes" in data else None,
        Majority(data.get("majority", Majority.SIMPLE)),
        revised,
        wording,
    )


def _tally(data: Sequence[Mapping[str, Any]]) -> Tally:
    sides = {
        str(one["way"]).replace(" ", "_"): Ballots(
            int(one["count"]), tuple(map(str, one.get("names", ())))
        )
        for one in data
    }
    return Tally(**sides)
