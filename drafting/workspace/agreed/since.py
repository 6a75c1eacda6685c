"""Which letters of a text came after an older one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Change, Span


def came_since(old: Resolution, new: Resolution) -> dict[str, tuple[tuple[int, int], ...]]:
    """By unit, the stretches of its plain text that the older text does not have there."""
    from drafting.redline import redline

    found = {}
    for change in redline(old, new).units:
        if change.new and not change.departed:
            letters = tuple(_brought_in(_spans(change, old, new)))
            if letters:
                found[change.new] = letters
    return found


def _spans(change: Change, old: Resolution, new: Resolution) -> Sequence[Span]:
    """What changed in the words; of a paragraph that moved, against where it stood before."""
    from drafting.redline.script import Operation
    from drafting.redline.word_diff import words

    moved = (Operation.MOVED, Operation.MOVED_AND_EDITED)
    if change.operation not in moved:
        return change.spans
    return words(old.find(change.old or change.new).text, new.find(change.new).text)


def _brought_in(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    from drafting.redline import credited

    at = 0
    for sign, run, _ in credited(tuple(spans)):
        if sign == "-":
            continue
        if sign == "+" and run.text.strip():
            yield at, at + len(run.text)
        at += len(run.text)
