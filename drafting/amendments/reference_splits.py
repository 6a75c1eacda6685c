"""Which paragraphs are two now: a reference to one of them may mean either half."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from drafting.model.inline import plain

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def split_off(old: Resolution, new: Resolution) -> dict[str, str]:
    """Each paragraph that lost its end to one that is new right behind it, with that one."""
    before = {unit.id: unit.text for unit in old.walk()}
    if all(unit.id in before for unit in new.walk()):
        return {}
    return {
        one.id: other.id
        for one, other in pairwise(new.walk())
        if other.id not in before and one.id in before and one.text != before[one.id]
        and _words(one.text) + _words(other.text) == _words(before[one.id])
    }  # fmt: skip


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text).casefold())
