"""What a library may call a text that a session has, which is no precedent of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.model.inline import plain

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def own_symbols(resolution: Resolution) -> Iterator[str]:
    """The symbols under which a library may have the text itself."""
    from drafting.lexicon.resolution_symbols import ASSEMBLY, is_open, symbol_of_number

    masthead = resolution.masthead
    if symbol := " ".join(plain(masthead.symbol).split()):
        yield symbol
    if (number := plain(masthead.number)) and not is_open(number):
        yield symbol_of_number(plain(masthead.organ) or ASSEMBLY, number)
