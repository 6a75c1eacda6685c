"""Empty cells at the ends of rows, which word processors add and take away.

LibreOffice fills up a row that is shorter than others of its table, and a row whose last cells are
empty may come back without them. None of this is a change of the text.
"""

from __future__ import annotations

from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_EMPTY_END = regex(r"(?:(?<!\\)\|[ ]*)+$")
_BAR = regex(r"(?<!\\)\|")


def as_wide(base: Unit, unit: Unit) -> str:
    """The text of a unit; of a table, with as many cells in each row as the base has there."""
    if unit.kind is not Kind.TABLE or base.kind is not Kind.TABLE or unit.text == base.text:
        return unit.text
    known: dict[str, str] = {}
    for row in base.text.split("\n"):
        known.setdefault(_words(row), row)
    before, rows = base.text.split("\n"), unit.text.split("\n")
    beside = before if len(before) == len(rows) else [""] * len(rows)
    return "\n".join(
        known.get(_words(row)) or _ended_as(row, other)
        for row, other in zip(rows, beside, strict=True)
    )


def _words(row: str) -> str:
    """A row without the empty cells at its end."""
    return _EMPTY_END.sub("", row).rstrip()


def _ended_as(row: str, other: str) -> str:
    """A row whose words changed, with as many cells as another has, if only empty ones differ."""
    wanted, words = len(_BAR.findall(other)), _words(row)
    own = len(_BAR.findall(words)) + 1
    if not other or own > wanted:
        return row
    return f"{words} |{'  |' * (wanted - own)}"
