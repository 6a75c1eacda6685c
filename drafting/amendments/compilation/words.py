"""The words of one paragraph under several proposals, cut into stretches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from drafting.amendments.compilation.attribution import addition_marks, deletion_marks
from drafting.amendments.compilation.values import Status, Stretch
from drafting.amendments.positions import Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import dataclass, replace
from drafting.model.inline import Run, markup, normalized
from drafting.named_tuples import NamedTuple
from drafting.redline.styles import styled
from drafting.redline.word_diff import words

Wish = tuple[Proposal, str]
"""A proposal, and how the paragraph would read under it."""
_TEXTS_REMEMBERED = 64


class Hunk(NamedTuple):
    """Letters of a wording, and the inline text that takes their place."""

    start: int
    end: int
    new: str


@dataclass(slots=True)
class _Addition:
    """Words that come in at one place."""

    text: str
    proposals: list[Proposal]


def stretches(text: str, wishes: Sequence[Wish]) -> tuple[Stretch, ...]:
    """The present inline `text` with what each proposal would take out and bring in."""
    if not wishes:
        return (Stretch(Status.KEPT, text),) if text else ()
    text = normalized(text)
    length = len(_letters(text))
    gone: list[list[Proposal]] = [[] for _ in range(length)]
    added: dict[int, list[_Addition]] = {}
    for proposal, wanted in wishes:
        changes = tuple(hunks(text, normalized(wanted)))
        takes_out = any(start < end for start, end, _ in changes)
        bringing = _without_retain(proposal) if takes_out else proposal
        for start, end, new in changes:
            for place in range(start, end):
                gone[place].append(proposal)
            if new:
                _add(added.setdefault(end, []), new, bringing)
    return tuple(_joined(_letters(text), gone, added))


def _without_retain(proposal: Proposal) -> Proposal:
    """A proposal that replaces words: who wants those retained does not want the new ones."""
    positions = (one for one in proposal.positions if one.stance is not Stance.RETAIN)
    return replace(proposal, positions=tuple(positions))


@lru_cache(maxsize=_TEXTS_REMEMBERED)
def _letters(text: str) -> tuple[Run, ...]:
    """One run a letter or note of inline `text`; every pair of proposals on it asks for them."""
    found: list[Run] = []
    for _, run in styled(words(text, text)):
        found += [run] if run.note else [run._replace(text=letter) for letter in run.text]
    return tuple(found)


def markup_between(text: str, start: int, end: int) -> str:
    """The letters of inline `text` from `start` to `end`, as inline markup."""
    return markup(_letters(text)[start:end])


def hunks(old: str, new: str) -> Iterator[Hunk]:
    """What a new wording changes, in order."""
    at = start = 0
    coming: list[Run] = []
    for sign, run in styled(words(old, new)):
        size = 1 if run.note else len(run.text)
        if sign == "=":
            if at > start or coming:
                yield Hunk(start, at, markup(coming))
            at += size
            start, coming = at, []
        elif sign == "-":
            at += size
        else:
            coming.append(run)
    if at > start or coming:
        yield Hunk(start, at, markup(coming))


def _add(additions: list[_Addition], text: str, proposal: Proposal) -> None:
    """Note words that come in; who asks for the same words is named once with the others."""
    for addition in additions:
        if addition.text.strip() == text.strip():
            addition.proposals.append(proposal)
            return
    additions.append(_Addition(text, [proposal]))


def _joined(
    letters: Sequence[Run],
    gone: Sequence[Sequence[Proposal]],
    added: dict[int, list[_Addition]],
) -> Iterator[Stretch]:
    start = 0
    for place in range(len(letters) + 1):
        ends = place == len(letters) or place in added or gone[place] != gone[start]
        if ends and place > start:
            yield _stretch(letters[start:place], gone[start])
            start = place
        yield from map(_addition, added.get(place, ()))


def _stretch(letters: Iterable[Run], gone_for: Sequence[Proposal]) -> Stretch:
    text = markup(letters)
    if not gone_for:
        return Stretch(Status.KEPT, text)
    names = tuple(proposal.id for proposal in gone_for)
    return Stretch(Status.DELETED, text, deletion_marks(gone_for), names)


def _addition(addition: _Addition) -> Stretch:
    names = tuple(proposal.id for proposal in addition.proposals)
    return Stretch(Status.ADDED, addition.text, addition_marks(addition.proposals), names)
