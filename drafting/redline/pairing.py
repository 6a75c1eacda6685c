"""Which unit of the old text is which unit of the new one."""

from __future__ import annotations

from drafting.model.numbering import Numbering

Pairs = dict[str, str]
"""Identity in the old text to identity in the new one."""


def paired(old: Numbering, new: Numbering) -> Pairs:
    """Units of one identity are one unit."""
    return {row.unit.id: row.unit.id for row in old if row.unit.id in new}
