"""What a reader of the store has to say of a text that another hand left in disorder."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafting.model.inline import tidy
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.store.records import MENDED, Trailers

if TYPE_CHECKING:
    from drafting.store.plumbing.trees import Changes

_MOST = 5
"""Remarks of one sort that are made in full; a long text may have hundreds."""
_LONGEST = 80
_NO_TEXT = Resolution()


class Remark(NamedTuple):
    """One thing that was decided, of a unit or in general."""

    what: str
    """A sentence, or what is said of the unit, or of the words quoted."""
    unit: str = ""
    quoted: str = ""


class Mended(NamedTuple):
    """What to write, and what was decided of what is written so."""

    files: Changes
    remarks: tuple[str, ...] = ()

    @property
    def trailers(self) -> Trailers:
        """What the record says of it."""
        return tuple((MENDED, remark) for remark in self.remarks)


NOTHING = Mended({})


def sentences(told: Iterable[Remark], text: Resolution = _NO_TEXT) -> tuple[str, ...]:
    """What was decided, one sentence each, with the labels that units have in `text`.

    What would be said of a unit that is not there any more is left out.
    """
    numbering = Numbering(text)
    sorts: dict[tuple[str, bool], list[Remark]] = {}
    for one in dict.fromkeys(told):
        if not one.unit or one.unit in numbering:
            sorts.setdefault((one.what, bool(one.unit)), []).append(one)
    found: list[str] = []
    for alike in sorts.values():
        found += (_sentence(one, numbering) for one in alike[:_MOST])
        if len(alike) > _MOST:
            found.append(f"The same holds for {len(alike) - _MOST} more.")
    return tuple(found)


def _sentence(one: Remark, numbering: Numbering) -> str:
    if one.quoted:
        return f"{one.what}: “{shortened(one.quoted)}”."
    return f"{numbering.label(one.unit)} {one.what}." if one.unit else f"{one.what}."


def shortened(words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(tidy(words).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
