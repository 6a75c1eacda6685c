"""Agreed as modified: which words of the compromise are the proposers', and which the room's.

One recorded change makes a compromise in the text. For the question whose words are whose it is
taken for two: what of the proposal went into it, by those who proposed it, and then the rest by
whoever recorded for the room what it agreed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from drafting.amendments.proposals import Proposal, Stage
from drafting.model.edits import EditText, InsertUnit
from drafting.redline import words
from drafting.redline.merge import merge_text
from drafting.redline.provenance import UNIT, Step
from drafting.redline.provenance.steps import texts_of
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def divided(
    old: Resolution, done: Iterable[Step], proposals: Mapping[str, Proposal]
) -> Iterator[Step]:
    """Steps from a text on, each that made a compromise as the two that it is.

    `proposals` have the compromises by their identities.
    """
    now: dict[tuple[str, str], str | None] = dict(texts_of(old))
    for step in done:
        put = proposals.get(step.act.proposal)
        if put is not None and is_compromise(put, step.act.author):
            yield from _own_words(step, put, now)
        yield step
        now.update(step.texts)


def is_compromise(proposal: Proposal, recorded_by: str) -> bool:
    """Whether other words of a proposal were agreed, and recorded under that name."""
    return any(
        event.stage is Stage.AGREED_AS_MODIFIED and event.by == recorded_by
        for event in proposal.events
    )


def _own_words(
    step: Step, put: Proposal, now: Mapping[tuple[str, str], str | None]
) -> Iterator[Step]:
    """What of a proposal went into the text, as a step of those who put it."""
    key = (UNIT, put.unit)
    before, agreed = now.get(key) or "", step.texts.get(key)
    if agreed is None:
        return
    own = kept_words(before, _proposed(put, before), agreed)
    if own != before:
        act = step.act._replace(author=movers(put), key="")
        yield Step(act, {key: own}, step.outline)


def _proposed(put: Proposal, before: str) -> str:
    """The wording that was proposed, on what the paragraph read when it was agreed."""
    if isinstance(put.edit, InsertUnit):
        return put.edit.unit.text
    if not isinstance(put.edit, EditText):
        return before
    return merge_text(put.edit.before, put.edit.after, before).text


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
