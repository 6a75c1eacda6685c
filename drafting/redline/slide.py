"""Changes moved to where phrases begin: of all ways to mark them, the one of a drafter."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.redline.sequences import Block
from drafting.redline.weights import is_conjunction, is_function_word, is_stop

_PAIRED = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("（", "）"), ("《", "》"))


def slide(old: Sequence[str], new: Sequence[str], found: Sequence[Block]) -> list[Block]:
    """The same blocks, but that what only comes in or only goes out may begin elsewhere.

    In "A, B" that becomes "A, C, B" either ", C" or "C," came in. A change that can
    reach another one becomes part of it.
    """
    changes = [block for block in found if not block.equal]
    place = 0
    while place < len(changes):
        before = changes[place - 1] if place else None
        after = changes[place + 1] if place + 1 < len(changes) else None
        room = _room(changes[place], before, after, len(old))
        left, right = _reach(old, new, changes[place], room)
        if after and right == room[1]:
            changes[place : place + 2] = [_joined(_shifted(changes[place], right), after)]
        elif before and left == room[0]:
            place -= 1
            changes[place : place + 2] = [_joined(before, _shifted(changes[place + 1], -left))]
        else:
            changes[place] = _best(old, new, changes[place], (left, right))
            place += 1
    return _covering(changes, len(old), len(new))


def _room(change: Block, before: Block | None, after: Block | None, length: int) -> tuple[int, int]:
    """How much stays the same on either side of a change."""
    return (
        change.old_start - (before.old_end if before else 0),
        (after.old_start if after else length) - change.old_end,
    )


def _side(old: Sequence[str], new: Sequence[str], change: Block) -> tuple[Sequence[str], int, int]:
    """The one text that has the change, and where."""
    if change.old_start == change.old_end:
        return new, change.new_start, change.new_end
    return old, change.old_start, change.old_end


def _reach(
    old: Sequence[str], new: Sequence[str], change: Block, room: tuple[int, int]
) -> tuple[int, int]:
    """How far the change can slide to the left and to the right and say the same."""
    if change.old_start < change.old_end and change.new_start < change.new_end:
        return -1, -1
    sequence, start, end = _side(old, new, change)
    left = right = 0
    while left < room[0] and sequence[start - 1 - left] == sequence[end - 1 - left]:
        left += 1
    while right < room[1] and sequence[start + right] == sequence[end + right]:
        right += 1
    return left, right


def _best(old: Sequence[str], new: Sequence[str], change: Block, reach: tuple[int, int]) -> Block:
    left, right = reach
    if left <= 0 and right <= 0:
        return change
    sequence, start, end = _side(old, new, change)
    shift = max(
        range(-left, right + 1),
        key=lambda shift: (_phrasing(sequence, start + shift, end + shift), -shift),
    )
    return _shifted(change, shift)


def _phrasing(sequence: Sequence[str], start: int, end: int) -> int:
    """How much the stretch looks like a phrase that someone would write or strike."""
    first, last = sequence[start], sequence[end - 1]
    score = 2 * (start == 0 or is_stop(sequence[start - 1])) + is_stop(last)
    score += is_function_word(first)
    score -= is_function_word(last) and not is_conjunction(last)
    return score - 4 * (not _is_balanced(sequence[start:end]))


def _is_balanced(stretch: Sequence[str]) -> bool:
    """Whether every bracket that opens in the stretch closes in it, and none else."""
    for opening, closing in _PAIRED:
        depth = 0
        for token in stretch:
            depth += (token == opening) - (token == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return True


def _shifted(change: Block, shift: int) -> Block:
    return Block(
        False,
        change.old_start + shift,
        change.old_end + shift,
        change.new_start + shift,
        change.new_end + shift,
    )


def _joined(one: Block, other: Block) -> Block:
    return Block(False, one.old_start, other.old_end, one.new_start, other.new_end)


def _covering(changes: Sequence[Block], old_length: int, new_length: int) -> list[Block]:
    """The changes and all that lies between them."""
    found: list[Block] = []
    old_at = new_at = 0
    for change in (*changes, Block(False, old_length, old_length, new_length, new_length)):
        if change.old_start > old_at:
            found.append(Block(True, old_at, change.old_start, new_at, change.new_start))
        if change.old_end > change.old_start or change.new_end > change.new_start:
            found.append(change)
        old_at, new_at = change.old_end, change.new_end
    return found
