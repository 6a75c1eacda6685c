"""The redline of two resolutions."""

from __future__ import annotations

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.redline.pairing import paired
from drafting.redline.script import Redline
from drafting.redline.summary import summarized
from drafting.redline.units import unit_rows
from drafting.redline.values import field_rows, note_rows


def redline(old: Resolution, new: Resolution) -> Redline:
    """Everything that differs between two texts, and what stayed, in reading order.

    Units of one identity are one unit.
    """
    before, after = Numbering(old), Numbering(new)
    fields = field_rows(old, new)
    units = unit_rows(before, after, paired(before, after))
    notes = note_rows(old, new)
    return Redline(fields, units, notes, summarized(fields, units, notes))
