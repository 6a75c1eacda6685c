"""Wordings of several: which words of a compromise are whose.

One recorded change makes a compromise in the text, or the wording of a facilitator that took the
place of several proposals. For the question whose words are whose it is taken for several: what of
each proposal went into it, by those who put it, and then the rest by whoever recorded for the room
what it agreed on, or by the facilitator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.amendments.negotiation import Negotiation
from drafting.amendments.proposals import Proposal, Stage
from drafting.model.edits import EditText, InsertUnit
from drafting.named_tuples import NamedTuple
from drafting.redline import words
from drafting.redline.merge import merge_text
from drafting.redline.provenance import UNIT, Key, Step
from drafting.redline.provenance.steps import texts_of
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def divided(old: Resolution, done: Iterable[Step], state: Negotiation) -> Iterator[Step]:
    """Steps from a text on; each that made a wording of several is the steps of all of them."""
    proposals = {one.id: one for one in state.proposals}
    now: dict[Key, str | None] = dict(texts_of(old))
    for step in done:
        put = proposals.get(step.act.proposal)
        if put is not None and not step.act.undoes:
            parts = [one for one in state.basis(put.id) if _is_alike(one, put)]
            parts += [put] if is_compromise(put, step.act.author) else []
            yield from _own_words(step, parts, put.unit, now)
        yield step
        now.update(step.texts)


def _is_alike(one: Proposal, put: Proposal) -> bool:
    """Whether both are about the words of one paragraph, or of one that is to come in."""
    new = isinstance(one.edit, InsertUnit), isinstance(put.edit, InsertUnit)
    return all(new) or (one.unit == put.unit and not any(new))


def is_compromise(proposal: Proposal, recorded_by: str) -> bool:
    """Whether other words of a proposal were agreed, and recorded under that name."""
    return any(
        event.stage is Stage.AGREED_AS_MODIFIED and event.by == recorded_by
        for event in proposal.events
    )


def has_several_authors(state: Negotiation) -> bool:
    """Whether any wording was agreed that is not wholly that of who put it."""
    return any(
        one.in_place or any(event.stage is Stage.AGREED_AS_MODIFIED for event in one.events)
        for one in state.proposals
    )


def _own_words(
    step: Step, parts: Iterable[Proposal], unit: str, now: Mapping[Key, str | None]
) -> Iterator[Step]:
    """What of some proposals went into the text, each a step of those who put it."""
    key = (UNIT, unit)
    before, agreed, outline = now.get(key) or "", step.texts.get(key), step.outline
    if agreed is None:
        return
    taken: set[int] = set()
    for put in parts:
        if isinstance(put.edit, InsertUnit):
            own = _together(put.edit.unit.text, agreed, taken)
        else:
            own = kept_words(before, _proposed(put, before), agreed)
        if own != before:
            act = step.act._replace(author=movers(put), proposal=put.id, key="")
            yield Step(act, {key: own}, outline)
            before, outline = own, None


def _proposed(put: Proposal, before: str) -> str:
    """The wording that was proposed, on what the paragraph read when it was agreed."""
    if not isinstance(put.edit, EditText):
        return before
    return merge_text(put.edit.before, put.edit.after, before).text


def _together(proposed: str, agreed: str, taken: set[int]) -> str:
    """The letters of an agreed new paragraph that were proposed; those of others are `taken`."""
    at = 0
    for span in words(proposed, agreed):
        if span.sign == "=":
            taken.update(range(at, at + len(span.text)))
        if span.sign != "-":
            at += len(span.text)
    found = "".join(agreed[at] for at in sorted(taken))
    return found if any(char.isalnum() for char in found) else ""


def kept_words(before: str, proposed: str, agreed: str) -> str:
    """The inline text with those of the proposed changes alone that the agreed wording has."""
    outcome = _Outcome(proposed, agreed)
    found, at = "", 0
    for change in _changes(before, proposed):
        found = _apart(found, proposed[at : change.start])
        found = _apart(found, outcome.of(change))
        at = change.end
    return _apart(found, proposed[at:])


class _Change(NamedTuple):
    """What is proposed, by the places of its letters in the proposed wording."""

    start: int
    end: int
    old: str


def _changes(before: str, proposed: str) -> Iterator[_Change]:
    at = start = 0
    old = ""
    for span in words(before, proposed):
        if span.sign == "-":
            old += span.text
            continue
        if span.sign == "=" and (old or at > start):
            yield _Change(start, at, old)
            old = ""
        at += len(span.text)
        start = at if span.sign == "=" else start
    if old or at > start:
        yield _Change(start, at, old)


class _Outcome:
    """What became of the letters of a proposed wording in the one that was agreed."""

    def __init__(self, proposed: str, agreed: str) -> None:
        self._proposed = proposed
        self._kept: set[int] = set()
        self._came: dict[int, str] = {}
        """What came in beside them, by the place before which it stands."""
        at = 0
        for span in words(proposed, agreed):
            if span.sign == "+":
                self._came[at] = self._came.get(at, "") + span.text
                continue
            if span.sign == "=":
                self._kept.update(range(at, at + len(span.text)))
            at += len(span.text)

    def of(self, change: _Change) -> str:
        """What is left of a change: its new words, or the old ones if it was not made."""
        if change.start == change.end:
            back = words(change.old, self._came.get(change.start, ""))
            return "".join(span.text for span in back if span.sign == "=")
        places = [at for at in range(change.start, change.end) if at in self._kept]
        left = "".join(self._proposed[at] for at in places)
        return left if any(char.isalnum() for char in left) else change.old


def _apart(one: str, other: str) -> str:
    """Both, one behind the other, so that no two words become one."""
    is_one = one[-1:].isalnum() and other[:1].isalnum()
    return f"{one} {other}" if is_one else f"{one}{other}"
