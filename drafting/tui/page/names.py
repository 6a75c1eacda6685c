"""What delegates call the things of a page."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.model.numbering import Numbering
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD

_FIELD_NAMES = {
    "masthead": "masthead",
    "sponsors": "sponsors",
    "chapeau": "chapeau",
    "title": "title",
    "enacting": "enacting line",
    "closing": "closing line",
}


def block_name(key: str, numbering: Numbering, notes: Mapping[str, str]) -> str:
    """What the block of that key is called: "OP3", "title", "note 2"; empty for none of a text."""
    if key.startswith(FIELD):
        return _FIELD_NAMES[key.removeprefix(FIELD)]
    if key.startswith(NOTE):
        return f"note {notes.get(key.removeprefix(NOTE), '')}".strip()
    return numbering.label(key) if key in numbering else ""
