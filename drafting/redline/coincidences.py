"""Matches that only chop what surrounds them, given up for the reader's sake."""

from __future__ import annotations

from collections.abc import Container, Sequence

from drafting.redline.sequences import Block
from drafting.redline.tokens import is_ideograph
from drafting.redline.weights import weight

_SLIGHT = 4.0
"""Weight up to which a match between two changes may be given up."""
_AGAINST_EACH = 2.0
"""How much more must go out, and come in, around what is given up."""
_AGAINST_BOTH = 14.0
"""How much more must go out and come in together."""
_SUBSTANTIAL = 6.0
"""Weight of a change, both sides together, that may swallow a match beside it."""


def without_coincidences(
    old: Sequence[str], new: Sequence[str], found: Sequence[Block], breaks: Container[int]
) -> list[Block]:
    """The blocks without coincidences, at the price of a few more words marked.

    That is what happens to be the same between two changes: the "of" and "the"
    that any two phrases share. It stays where the look of the old text changes
    (`breaks` holds the places), so that the verb a paragraph opens with stands out.
    """
    return _Coincidences(old, new, breaks).left_out(found)


class _Coincidences:
    """Gives up matches that only chop what surrounds them."""

    def __init__(self, old: Sequence[str], new: Sequence[str], breaks: Container[int]) -> None:
        self._old = old
        self._new = new
        self._breaks = breaks

    def left_out(self, found: Sequence[Block]) -> list[Block]:
        """The blocks without those that are worth giving up."""
        kept: list[Block] = []
        chain: list[Block] = []
        for block in found:
            if block.equal and not (chain and self._is_coincidence(block)):
                kept += self._settled(self._whole_words(chain))
                kept.append(block)
                chain = []
            else:
                chain.append(block)
        return kept + self._settled(self._whole_words(chain))

    def _is_coincidence(self, block: Block) -> bool:
        if any(place in self._breaks for place in range(block.old_start, block.old_end + 1)):
            return False
        return _weight(self._old[block.old_start : block.old_end]) <= _SLIGHT

    def _whole_words(self, chain: Sequence[Block]) -> list[Block]:
        """The chain, no single ideograph kept beside a replaced one: words have several."""
        whole: list[Block] = []
        for block in chain:
            if len(whole) > 1 and self._is_lone(whole[-1]) and self._mixed(whole[-2], block):
                whole[-2:] = [_spanning(whole[-2], block)]
            else:
                whole.append(block)
        return whole

    def _is_lone(self, block: Block) -> bool:
        kept = self._old[block.old_start : block.old_end]
        return block.equal and len(kept) == 1 and is_ideograph(kept[0])

    def _mixed(self, *changes: Block) -> bool:
        return any(min(self._sides(change)) > 0 for change in changes)

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
        whole = _spanning(chain[0], chain[-1])
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


def _spanning(first: Block, last: Block) -> Block:
    return Block(False, first.old_start, last.old_end, first.new_start, last.new_end)


def _weight(stretch: Sequence[str]) -> float:
    return sum(map(weight, stretch))
