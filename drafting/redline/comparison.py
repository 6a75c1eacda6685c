"""The redline of two resolutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.redline.alignment import Arrangement, aligned
from drafting.redline.consequences import with_consequences
from drafting.redline.identities import identified, unit_items
from drafting.redline.pairing import paired
from drafting.redline.script import Redline, Rows
from drafting.redline.summary import summarized
from drafting.redline.units import unit_rows
from drafting.redline.values import field_rows, note_rows

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def redline(
    old: Resolution,
    new: Resolution,
    *,
    by_identity: bool = True,
    arrangement: Arrangement | None = None,
) -> Redline:
    """Everything that differs between two texts, and what stayed, in reading order.

    Units of one identity are one unit; what is left is paired by content. Without
    `by_identity`, for files of different origin, all are: the redline is then that
    of `old` and `identified(old, new)`, and carries the identities of the latter.

    What passed another unit may as well be shown as having been passed by that one; an
    `arrangement` says which is better.
    """
    if not by_identity:
        new = identified(old, new)
    found = rows(old, new, arrangement=arrangement)
    return Redline(*found, summarized(*found))


def rows(old: Resolution, new: Resolution, *, arrangement: Arrangement | None = None) -> Rows:
    """The rows of the redline of two texts in which units of one identity are one unit.

    For whoever asks for no counts: to count what changed takes a part of the time.
    """
    before, after = old.once(Numbering), new.once(Numbering)
    known = {row.unit.id: row.unit.id for row in before if row.unit.id in after}
    pairs = paired(unit_items(before), unit_items(after), known)
    units = with_consequences(unit_rows(aligned(tuple(before), tuple(after), pairs, arrangement)))
    return Rows(field_rows(old, new), units, note_rows(old, new))
