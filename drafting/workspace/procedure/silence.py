"""Silence procedures: a text frozen under a deadline, broken by naming a paragraph, or agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafting.amendments.agreement import Agreement, Decision, paragraphs
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.silence import Break, Silence
from drafting.dataclasses import replace
from drafting.model.numbering import Numbered, Numbering
from drafting.store.change import Settlement
from drafting.workspace.procedure.deadlines import deadline_in_words, read_deadline
from drafting.workspace.procedure.drafts import make_draft
from drafting.workspace.procedure.errors import SilenceError
from drafting.workspace.record.negotiation import record_change, record_settlement
from drafting.workspace.wording import Done, counted, listed, named

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.model.unit import Unit
    from drafting.workspace.record.session_record import SessionRecord


def begin_silence(session: SessionRecord, handle: str, until: str, label: str = "") -> Done:
    """Put the working text under silence until a deadline; a draft freezes it.

    `label` names that draft. Raises DeadlineError or SilenceError.
    """
    context = session.context
    deadline, zone = read_deadline(until)
    now = context.now()
    if deadline <= now:
        raise SilenceError(
            f"{deadline_in_words(deadline, zone)} has passed: name a later deadline."
        )
    state = session.store.negotiation(handle)
    if state.silences and _outcome(session, state.silences[-1]) == "running":
        raise SilenceError(f"{handle} is under silence already: one procedure at a time.")
    label = label or f"silence {len(state.silences) + 1}"
    make_draft(session, handle, label)
    silence = Silence(label, now, deadline, zone=zone)
    message = f"{named(handle, label)} is under silence until {deadline_in_words(deadline, zone)}."

    def begun(state: Negotiation) -> Negotiation:
        if state.silences and _outcome(session, state.silences[-1]) == "running":
            raise SilenceError(
                f"{named(handle, state.silences[-1].draft)} was put under silence meanwhile: one "
                f"procedure at a time. The draft {label} is kept."
            )
        return replace(state, silences=(*state.silences, silence))

    return record_change(session, handle, message, begun)


def break_silence(
    session: SessionRecord, handle: str, units: Sequence[str], by: str, comment: str = ""
) -> Done:
    """Record who broke the silence, and on which paragraphs of the frozen text.

    Raises SilenceError, or a ModelError for a label that it does not have.
    """
    silence = current(session, handle)
    numbering = Numbering(_frozen(session, handle, silence) or session.text(handle))
    if not units:
        raise SilenceError("Whoever breaks the silence names the paragraph: give its label.")
    rows = [numbering.resolve(unit) for unit in units]
    context = session.context
    broken = Break(by or context.author, tuple(row.unit.id for row in rows), context.now(), comment)
    labels = listed([row.label for row in rows])
    return record_change(
        session,
        handle,
        f"{broken.by} broke the silence on {labels} of {named(handle, silence.draft)}.",
        lambda now: _broken(now, handle, silence, broken),
    )


def _broken(state: Negotiation, handle: str, silence: Silence, broken: Break) -> Negotiation:
    """The negotiation with one break more, beside those of others."""
    now = _same(state, handle, silence)
    try:
        return _with(state, now.broken(broken))
    except ValueError:
        ended = deadline_in_words(now.deadline, now.zone)
        raise SilenceError(f"The silence on {handle} ended {ended}.") from None


def settle_silence(session: SessionRecord, handle: str) -> Done:
    """Record the outcome: a silence that was kept agrees every paragraph that reads as it did.

    Raises SilenceError while it runs, or once it is settled, or UnknownDraftError in a copy of the
    record that came without its drafts.
    """
    return record_settlement(session, handle, _Settling(session, handle, current(session, handle)))


class _Settling:
    """The outcome of a silence procedure, by the breaks and the text of the moment."""

    def __init__(self, session: SessionRecord, handle: str, silence: Silence) -> None:
        self._session, self._handle, self._silence = session, handle, silence
        self._called = named(handle, silence.draft)
        self._now = session.context.now()

    def __call__(self, state: Negotiation, text: Resolution) -> Settlement:
        silence = _same(state, self._handle, self._silence)
        outcome = silence.outcome(self._now)
        if outcome == "running" or silence.settled:
            why = "is settled already" if silence.settled else "still runs"
            raise SilenceError(f"The silence on {self._called} {why}.")
        after = _with(state, replace(silence, settled=True))
        if outcome == "broken":
            told = (
                f"The silence on {self._called} was broken: the text goes back to the negotiation."
            )
            return Settlement(after, message=told)
        return self._kept(after, text)

    def _kept(self, after: Negotiation, text: Resolution) -> Settlement:
        """With every paragraph agreed that reads as it did under silence."""
        frozen = self._session.text(self._handle, self._silence.draft)
        before = {unit.id: unit for unit in frozen.walk()}
        agreed = [unit for unit in paragraphs(text) if before.get(unit.id) == unit]
        standings, who = after.standings, self._session.context.author
        for unit in agreed:
            decision = Decision(
                Agreement.AGREED, who, self._now, self._silence.draft, text=unit.text
            )
            standings = standings.decide(unit.id, decision)
        told = (
            f"The silence on {self._called} was kept: {counted(len(agreed), 'paragraph')} agreed."
        )
        if labels := differences(frozen, text):
            told += f" Changed meanwhile and open: {listed(labels)}."
        return Settlement(replace(after, standings=standings), message=told)


def current(session: SessionRecord, handle: str) -> Silence:
    """The latest silence procedure. Raises SilenceError."""
    silences = session.store.negotiation(handle).silences
    if not silences:
        raise SilenceError(f"{handle} is not under silence: put it there with --until.")
    return silences[-1]


def running(session: SessionRecord, handle: str) -> Silence | None:
    """The silence procedure that runs on a text, if one does."""
    silences = session.store.silences(handle)
    last = silences[-1] if silences else None
    return last if last and not last.settled and _outcome(session, last) == "running" else None


def standing(session: SessionRecord, handle: str) -> str:
    """A few words for who looks at the text: until when its silence runs; empty if none does."""
    silence = running(session, handle)
    if silence is None:
        return ""
    until = f"under silence until {deadline_in_words(silence.deadline, silence.zone)}"
    labels = changed_since(session, handle, silence)
    return f"{until}, changed since: {listed(labels)}" if labels else until


def notice(session: SessionRecord, handle: str) -> str:
    """What is said behind a change of the working text while silence runs; empty if none does.

    The text under silence is the draft that froze it, and no change of the working text is one
    of that.
    """
    silence = running(session, handle)
    if silence is None or not (labels := changed_since(session, handle, silence)):
        return ""
    until = deadline_in_words(silence.deadline, silence.zone)
    reads = "reads" if len(labels) == 1 else "read"
    return (
        f" The text under silence until {until} is {named(handle, silence.draft)} and stays as it "
        f"is: {listed(labels)} {reads} otherwise in the working text."
    )


def changed_since(session: SessionRecord, handle: str, silence: Silence) -> list[str]:
    """Labels of the paragraphs that read otherwise by now than under silence, or are new or gone.

    They are the labels of the frozen text; what is new has that of today. Nothing can be said
    where the draft is not at hand.
    """
    frozen = _frozen(session, handle, silence)
    return [] if frozen is None else differences(frozen, session.text(handle))


def differences(frozen: Resolution, now: Resolution) -> list[str]:
    """The same of two texts at hand."""
    before = {unit.id: unit for unit in frozen.walk()}
    after = {unit.id: unit for unit in now.walk()}
    return [
        *(["title"] if frozen.title != now.title else []),
        *(row.label for row in Numbering(frozen) if _differs(row.unit, after.get(row.unit.id))),
        *(f"{row.label} (gone)" for row in _only_in(frozen, after)),
        *(f"{row.label} (new)" for row in _only_in(now, before)),
    ]


def _frozen(session: SessionRecord, handle: str, silence: Silence) -> Resolution | None:
    """The text under silence; None in a copy of the record that came without its drafts."""
    from drafting.store.errors import UnknownDraftError

    try:
        return session.text(handle, silence.draft)
    except UnknownDraftError:
        return None


def _differs(before: Unit, after: Unit | None) -> bool:
    """Whether a unit reads otherwise, whatever is beneath it."""
    return after is not None and (before.text, before.kind) != (after.text, after.kind)


def _only_in(text: Resolution, other: Mapping[str, Unit]) -> Iterator[Numbered]:
    """What another text lacks, without what stands beneath it."""
    beneath: set[str] = set()
    for row in Numbering(text):
        if row.unit.id not in other:
            if row.unit.id not in beneath:
                yield row
            beneath.update(unit.id for unit in row.unit.walk())


def _called(unit: str, numbering: Numbering) -> str:
    return numbering.label(unit) if unit in numbering else "a paragraph that is gone"


def _outcome(session: SessionRecord, silence: Silence) -> str:
    return silence.outcome(session.context.now())


def _same(state: Negotiation, handle: str, silence: Silence) -> Silence:
    """A silence procedure as it stands on record now. Raises SilenceError if it is gone."""
    for one in state.silences:
        if (one.draft, one.opened) == (silence.draft, silence.opened):
            return one
    raise SilenceError(f"The silence on {named(handle, silence.draft)} was taken back meanwhile.")


def _with(state: Negotiation, silence: Silence) -> Negotiation:
    """The negotiation with a silence procedure in the place of what it was."""
    return replace(
        state,
        silences=tuple(
            silence if (one.draft, one.opened) == (silence.draft, silence.opened) else one
            for one in state.silences
        ),
    )


def rows(session: SessionRecord, handle: str) -> list[dict[str, Any]]:
    """Every silence procedure on a text, oldest first, as plain data with labels."""
    found: list[dict[str, Any]] = []
    for silence in session.store.negotiation(handle).silences:
        numbering = Numbering(_frozen(session, handle, silence) or session.text(handle))
        breaks = [
            {
                "by": one.by,
                "units": [_called(unit, numbering) for unit in one.units],
                "when": one.when.isoformat(),
                "comment": one.comment or None,
            }
            for one in silence.breaks
        ]
        found.append(
            {
                "draft": silence.draft,
                "opened": silence.opened.isoformat(),
                "deadline": silence.deadline.isoformat(),
                "until": deadline_in_words(silence.deadline, silence.zone),
                "zone": silence.zone or None,
                "outcome": _outcome(session, silence),
                "settled": silence.settled,
                "changed": changed_since(session, handle, silence),
                "breaks": breaks,
            }
        )
    return found
