"""Matches of two token sequences made readable, at the price of a few more words marked."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from drafting.redline.sequences import Block
from drafting.redline.weights import is_conjunction, is_function_word, is_stop, weight

_SLIGHT = 4.0
"""Weight up to which a match between two changes may be given up."""
_AGAINST_EACH = 2.0
"""How much more must go out, and come in, around what is given up."""
_AGAINST_BOTH = 14.0
"""How much more must go out and come in together."""
_SUBSTANTIAL = 6.0
"""Weight of a change, both sides together, that may swallow a match beside it."""
_PAIRED = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("（", "）"), ("《", "》"))


def tidied(
    old: Sequence[str], new: Sequence[str], found: Sequence[Block], breaks: Container[int]
) -> list[Block]:
    """The matches `found` between `old` and `new`, slid to where phrases begin, without crumbs.

    A crumb is what happens to be the same between two changes: the "of" and "the"
    that any two phrases share. It stays where the look of the old text changes
    (`breaks` holds the places), so that the verb a paragraph opens with stands out.
    """
    return _Crumbs(old, new, breaks).swept(_slid(old, new, found))


def _slid(old: Sequence[str], new: Sequence[str], found: Sequence[Block]) -> list[Block]:
    """What only comes in or only goes out may begin earlier or later and say the same."""
    slid = _framed(old, new, found)
    for place in range(1, len(slid), 2):
        block = slid[place]
        if block.old_start == block.old_end:
            sequence, start, end = new, block.new_start, block.new_end
        elif block.new_start == block.new_end:
            sequence, start, end = old, block.old_start, block.old_end
        else:
            continue
        if shift := _best_shift(sequence, start, end, _room(slid, place)):
            _shift(slid, place, shift)
    return [block for block in slid if block.old_end > block.old_start or not block.equal]


def _framed(old: Sequence[str], new: Sequence[str], found: Sequence[Block]) -> list[Block]:
    """The same blocks, the first and the last one equal, even if empty."""
    framed = list(found)
    if not framed or not framed[0].equal:
        framed.insert(0, Block(True, 0, 0, 0, 0))
    if not framed[-1].equal:
        framed.append(Block(True, len(old), len(old), len(new), len(new)))
    return framed


def _room(found: Sequence[Block], place: int) -> tuple[int, int]:
    """How far the change at `place` may slide to either side without meeting another."""
    before, after = found[place - 1], found[place + 1]
    return (
        before.old_end - before.old_start - (place > 1),
        after.old_end - after.old_start - (place + 2 < len(found)),
    )


def _best_shift(sequence: Sequence[str], start: int, end: int, room: tuple[int, int]) -> int:
    left = right = 0
    while left < room[0] and sequence[start - 1 - left] == sequence[end - 1 - left]:
        left += 1
    while right < room[1] and sequence[start + right] == sequence[end + right]:
        right += 1
    if not (left or right):
        return 0
    return max(
        range(-left, right + 1),
        key=lambda shift: (_phrasing(sequence, start + shift, end + shift), -shift),
    )


def _phrasing(sequence: Sequence[str], start: int, end: int) -> int:
    """How much the stretch looks like a phrase that someone would write or strike."""
    first, last = sequence[start], sequence[end - 1]
    score = 2 * (start == 0 or is_stop(sequence[start - 1])) + is_stop(last)
    score += is_function_word(first)
    score -= is_function_word(last) and not is_conjunction(last)
    stretch = sequence[start:end]
    score -= 4 * any(stretch.count(one) != stretch.count(other) for one, other in _PAIRED)
    return score


def _shift(found: list[Block], place: int, shift: int) -> None:
    """Move the change at `place` and with it the ends of its neighbours."""
    before, block, after = found[place - 1 : place + 2]
    found[place - 1 : place + 2] = (
        replace(before, old_end=before.old_end + shift, new_end=before.new_end + shift),
        Block(
            False,
            block.old_start + shift,
            block.old_end + shift,
            block.new_start + shift,
            block.new_end + shift,
        ),
        replace(after, old_start=after.old_start + shift, new_start=after.new_start + shift),
    )


class _Crumbs:
    """Gives up matches that only chop what surrounds them."""

    def __init__(self, old: Sequence[str], new: Sequence[str], breaks: Container[int]) -> None:
        self._old = old
        self._new = new
        self._breaks = breaks

    def swept(self, found: Sequence[Block]) -> list[Block]:
        """The blocks without those that are worth giving up."""
        kept: list[Block] = []
        chain: list[Block] = []
        for block in found:
            if block.equal and not (chain and self._is_crumb(block)):
                kept += self._settled(chain)
                kept.append(block)
                chain = []
            else:
                chain.append(block)
        return kept + self._settled(chain)

    def _is_crumb(self, block: Block) -> bool:
        if any(place in self._breaks for place in range(block.old_start, block.old_end + 1)):
            return False
        return _weight(self._old[block.old_start : block.old_end]) <= _SLIGHT

    def _settled(self, chain: list[Block]) -> list[Block]:
        """A chain of changes with crumbs between them: one change, or two chains, each settled."""
        if chain and chain[-1].equal:
            return [*self._settled(chain[:-1]), chain[-1]]
        if len(chain) < 3:
            return chain
        if self._slight(chain[0]):
            return [*chain[:2], *self._settled(chain[2:])]
        if self._slight(chain[-1]):
            return [*self._settled(chain[:-2]), *chain[-2:]]
        crumbs = [_weight(self._old[block.old_start : block.old_end]) for block in chain[1::2]]
        first, last = chain[0], chain[-1]
        whole = Block(False, first.old_start, last.old_end, first.new_start, last.new_end)
        if self._worth(chain, whole, sum(crumbs)):
            return [whole]
        middle = len(crumbs) / 2
        heaviest = max(range(len(crumbs)), key=lambda at: (crumbs[at], -abs(at - middle)))
        cut = 2 * heaviest + 1
        return [*self._settled(chain[:cut]), chain[cut], *self._settled(chain[cut + 1 :])]

    def _slight(self, block: Block) -> bool:
        return sum(self._sides(block)) < _SUBSTANTIAL

    def _worth(self, chain: Sequence[Block], whole: Block, given_up: float) -> bool:
        """Whether enough is replaced, not only brought in here and taken out there."""
        mixed = sum(min(self._sides(block)) > 0 for block in chain[::2])
        out, into = (side - given_up for side in self._sides(whole))
        return (
            mixed > 1
            and min(out, into) >= _AGAINST_EACH * given_up
            and out + into >= _AGAINST_BOTH * given_up
        )

    def _sides(self, block: Block) -> tuple[float, float]:
        """Weight of what goes out and of what comes in."""
        return (
            _weight(self._old[block.old_start : block.old_end]),
            _weight(self._new[block.new_start : block.new_end]),
        )


def _weight(stretch: Sequence[str]) -> float:
    return sum(map(weight, stretch))
