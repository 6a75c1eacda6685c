"""Words of a paragraph or note in which plain git left a conflict: both wordings, in brackets."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple
from drafting.redline.conflict_wording import bracketed
from drafting.redline.rebase import KEEP_BOTH
from drafting.store.tolerant.conflicts import Conflict, has_marks, settled, without_marks


class Words(NamedTuple):
    """A wording without conflicts, and whether two wordings had to stay in it."""

    text: str
    collided: bool


def settled_words(text: str) -> Words:
    """`text` without conflicts: what collides stands in brackets, one wording after the other."""
    collisions: list[bool] = []

    def both(conflict: Conflict) -> Iterable[str]:
        merged, collided = _merged(conflict)
        collisions.append(collided)
        return [merged] if merged else []

    words = settled(text, both)
    words = "\n".join(without_marks(words)) if has_marks(words) else words
    return Words(tidy(words), any(collisions))


def _merged(conflict: Conflict) -> tuple[str, bool]:
    ours, theirs = "\n".join(conflict.ours), "\n".join(conflict.theirs)
    if conflict.base is not None or (ours.strip() and theirs.strip()):
        merge = KEEP_BOTH.merge("\n".join(conflict.base or ()), ours, theirs)
        return merge.text, merge.conflict
    return bracketed(ours if ours.strip() else theirs), True
