"""What is done where two changed the same: the choice of whoever has an edit rebased."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass

if TYPE_CHECKING:
    from drafting.redline.merge import Merge


def _own(base: str, ours: str, theirs: str) -> Merge:
    from drafting.redline.merge import lay_over

    return lay_over(base, ours, theirs)


def _both(base: str, ours: str, theirs: str) -> Merge:
    from drafting.redline.merge import merge_text

    return merge_text(base, ours, theirs)


@dataclass(frozen=True, slots=True)
class Policy:
    """How words that two changed are merged, and what becomes of what one of them took out."""

    merge: Callable[[str, str, str], Merge]
    """The wording of base, of today and of the edit to one."""
    keeps: bool
    """Whether all that either side wrote stays, in square brackets where the other took it out,
    and the edit is made as far as it can be."""


AS_ASKED = Policy(_own, keeps=False)
"""The edit as it was asked for, and its grade: its own words would stand, or it is moot."""
KEEP_BOTH = Policy(_both, keeps=True)
"""Nothing that either side wrote is lost: what collides stands in square brackets."""
