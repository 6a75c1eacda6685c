"""The outcome of a text as it is typed on one line, in the words of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.amendments.outcomes import Manner, Speech
from drafting.patterns import regex
from drafting.workspace.negotiation.ballots import WAYS
from drafting.workspace.negotiation.errors import VoteError
from drafting.workspace.negotiation.outcomes import Asked
from drafting.workspace.negotiation.statements import AFTER, BEFORE, Said, Updated

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.wording import Done

_MANNERS = {
    "consensus": Manner.CONSENSUS,
    "without a vote": Manner.WITHOUT_A_VOTE,
    "recorded": Manner.RECORDED,
    "non-recorded": Manner.NON_RECORDED,
}
_SPEECHES = {
    "explanation": None,
    "dissociation": Speech.DISSOCIATION,
    "reservation": Speech.RESERVATION,
}
_UPDATED = "updated"
_KIND = regex(rf"(?P<kind>{'|'.join((*_MANNERS, *_SPEECHES, _UPDATED))})\b(?P<rest>.*)")
_MOMENT = regex(rf"\b({BEFORE}|{AFTER})\b")
_COUNTS = regex(r"\d+(?:\s*[-–]\s*\d+){0,3}")
_BETWEEN = regex(r"[-–]")


def record_typed(proceedings: Proceedings, typed: str, read: Resolution) -> Done:
    """Record an outcome that was typed about a text as it was read.

    The kind comes first, then paragraphs, and behind a colon votes (“106-19-32”) or delegations
    with what they say behind a dash: “reservation OP5: Peru – awaits instructions”. Raises
    VoteError.
    """
    found = _KIND.fullmatch(" ".join(typed.split()))
    if found is None:
        kinds = ", ".join((*_MANNERS, *_SPEECHES, _UPDATED))
        raise VoteError(f"“{typed.strip()}” is no outcome: it begins with one of {kinds}.")
    kind = found["kind"]
    head, _, behind = found["rest"].partition(":")
    names, _, comment = behind.partition(" – ")
    if kind in _MANNERS:
        asked = Asked(_MANNERS[kind], _votes(behind), _items(head))
        return proceedings.take_action(asked, read)
    if kind == _UPDATED:
        if head.strip():
            raise VoteError(f"A technical update is of the whole text: take “{head.strip()}” out.")
        return proceedings.mark_updated(Updated(names.strip(), comment=comment), read)
    moment = _MOMENT.search(head)
    said = Said(
        _SPEECHES[kind], _items(names), _items(_MOMENT.sub("", head)), moment[1] if moment else "",
        comment,
    )  # fmt: skip
    return proceedings.state_for_the_record(said)


def _votes(typed: str) -> dict[str, list[str]]:
    """Votes in favour, against, abstaining and not voting, in this order."""
    if not typed.strip():
        return {}
    if not _COUNTS.fullmatch(typed.strip()):
        raise VoteError(
            f"“{typed.strip()}” are no votes: give those in favour, against and abstaining, "
            "“106-19-32”."
        )
    counts = [part.strip() for part in _BETWEEN.split(typed)]
    return {way: [count] for way, count in zip(WAYS, counts, strict=False)}


def _items(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in typed.split(",") if part.strip())
