"""What delegations have on record about action on a text, and its technical updates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.outcomes import Speech, Statement, TechnicalUpdate, VotedPart, wording_of
from drafting.dataclasses import dataclass, replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.store.change import Settlement
from drafting.workspace.negotiation.errors import ChangedMeanwhileError, VoteError
from drafting.workspace.negotiation.outcome_sentences import statement_sentence, update_sentence
from drafting.workspace.negotiation.seen import Looked, seen_by
from drafting.workspace.procedure.sponsorship import sponsors
from drafting.workspace.record.negotiation import record_settlement
from drafting.workspace.record.session_record import SessionRecord
from drafting.workspace.wording import Done, listed

BEFORE, AFTER = "before", "after"


@dataclass(frozen=True, slots=True)
class Said:
    """What delegations say, as somebody tells of it."""

    speech: Speech | None
    """None for an explanation of whatever there was: of vote, or of position."""
    delegations: tuple[str, ...] = ()
    """None for whoever records it."""
    parts: tuple[str, ...] = ()
    """Paragraphs by label; none for the text as a whole."""
    moment: str = ""
    comment: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Updated:
    """A technical update, as somebody tells of it."""

    by: str = ""
    """Empty for whoever records it."""
    draft: str = ""
    """Empty for the working text."""
    comment: str = ""


def state_for_the_record(session: SessionRecord, handle: str, said: Said) -> Done:
    """Record explanations, dissociations or reservations of delegations. Raises VoteError."""
    context = session.context
    text, state = session.text(handle), session.store.negotiation(handle)
    speech = said.speech or _explained(state)
    said = replace(said, speech=speech)
    _check(handle, said, state)
    given = dict.fromkeys(filter(None, (" ".join(name.split()) for name in said.delegations)))
    names = tuple(given) or (context.author,)
    places = [_place(text, state, name) for name in said.parts] or [("", "")]
    whole = Statement(
        "", speech, context.now(), context.author, context.round,
        said.meeting.strip() or context.round, said.moment, comment=said.comment.strip(),
    )  # fmt: skip
    statements = [
        replace(whole, delegation=name, unit=unit, label=label)
        for unit, label in places
        for name in names
    ]
    about = replace(whole, label=listed([label for _, label in places if label]))
    told = statement_sentence(handle, names, about) + _of_sponsors(session, handle, said, names)

    def decide(now: Negotiation, _: Resolution) -> Settlement:
        units = tuple(("Unit", unit) for unit, _ in places if unit)
        return Settlement(
            replace(now, statements=(*now.statements, *statements)), None, told, units
        )

    return record_settlement(session, handle, decide)


def _place(text: Resolution, state: Negotiation, name: str) -> tuple[str, str]:
    """Identity and label of a paragraph, which a separate vote may have taken out since."""
    numbering, wanted = Numbering(text), name.strip()
    gone = {part.unit: part.label for part in _parts_taken_out(state, numbering)}
    called = [unit for unit, label in gone.items() if wanted in (unit, label)]
    if not called:
        row = numbering.resolve(wanted)
        return row.unit.id, row.label
    if wanted not in gone and any(row.label == wanted for row in numbering):
        raise VoteError(
            f"{wanted} was taken out by a separate vote, and another paragraph is called so now: "
            f"say “{called[-1]}” for the one that went, or name the other by its identity."
        )
    return called[-1], gone[called[-1]]


def _parts_taken_out(state: Negotiation, numbering: Numbering) -> Iterator[VotedPart]:
    for action in state.actions:
        if not action.is_carried:
            yield from (part for part in action.parts if part.unit not in numbering)


def _explained(state: Negotiation) -> Speech:
    """What there is to explain: votes, once there was one."""
    voted = any(one.manner.is_vote for one in state.actions)
    return Speech.OF_VOTE if voted else Speech.OF_POSITION


def _check(handle: str, said: Said, state: Negotiation) -> None:
    """That an explanation is of what there was: a vote, or none. Raises VoteError."""
    is_explanation = said.speech in (Speech.OF_VOTE, Speech.OF_POSITION)
    if not is_explanation:
        if said.moment:
            raise VoteError(f"Before or after is said of explanations, not of a {said.speech}.")
        return
    if not said.moment:
        raise VoteError("Say whether the explanation is given before or after the action.")
    if not state.actions and said.moment == AFTER:
        raise VoteError(f"No action on {handle} is on record after which it could be explained.")
    voted = any(one.manner.is_vote for one in state.actions)
    if said.speech is Speech.OF_VOTE and state.actions and not voted:
        raise VoteError(f"There was no vote on {handle}: it is an explanation of position.")


def _of_sponsors(session: SessionRecord, handle: str, said: Said, names: Sequence[str]) -> str:
    """What is said of sponsors that explain a vote on their own text: rules 88 and 128."""
    if said.speech is not Speech.OF_VOTE:
        return ""
    found = sponsors(session, handle)
    own = [name for name in names if name in (*found.listed, *found.later)]
    verb = "sponsors" if len(own) == 1 else "sponsor"
    told = f" {listed(own)} {verb} it, and the rules let no sponsor explain its vote."
    return told if own else ""


def mark_updated(session: SessionRecord, handle: str, update: Updated, seen: Looked = "") -> Done:
    """Record that a text, or a draft of it, was technically updated.

    Raises ChangedMeanwhileError for another text than was seen.
    """
    context, draft = session.context, update.draft
    text = session.text(handle, draft) if draft else seen_by(session, handle, seen).text
    made = TechnicalUpdate(
        update.by.strip() or context.author, context.now(), context.round, draft,
        update.comment.strip(), wording_of(text),
    )  # fmt: skip
    told = update_sentence(handle, made)

    def decide(now: Negotiation, present: Resolution) -> Settlement:
        if not draft and wording_of(present) != made.wording:
            (last, *_) = session.store.history(handle, limit=1)
            raise ChangedMeanwhileError(f"{last.author} changed the text")
        return Settlement(replace(now, updates=(*now.updates, made)), None, told)

    return record_settlement(session, handle, decide)
