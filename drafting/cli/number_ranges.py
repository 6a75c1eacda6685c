"""Numbers of rows as a call names them: “3”, “1,4-6” or “all”."""

from __future__ import annotations

from collections.abc import Collection

from drafting.patterns import regex
from drafting.workspace.errors import CallError

_ALL = "all"
_RANGE = regex(r"(\d{1,9})(?:[-–](\d{1,9}))?")
_MORE = 1_000
"""Numbers beyond the rows there are that are still looked at, so that they can be named."""


def numbers_typed(typed: str, known: Collection[int], what: str) -> frozenset[int]:
    """The numbers that “1,4-6” or “all” names; `what` is "number of a checklist".

    Raises CallError for what is no number. A number that is not known is among them.
    """
    if typed.strip().casefold() == _ALL:
        return frozenset(known)
    numbers: set[int] = set()
    for part in typed.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            raise CallError(f"“{part.strip()}” is no {what}: say 3, or 1,4-6, or all.")
        first, last = int(found[1]), int(found[2] or found[1])
        most = max(first, *known) if known else first
        numbers.update(range(first, min(last, most + _MORE) + 1))
    return frozenset(numbers)
