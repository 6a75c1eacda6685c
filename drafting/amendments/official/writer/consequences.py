"""What only follows from other changes, and is told in one line for all."""

from __future__ import annotations

from drafting.amendments.official.adaptation import closed
from drafting.amendments.references import followed
from drafting.model.edits import EditText
from drafting.model.resolution import Resolution


def without_consequences(base: Resolution, new: Resolution) -> Resolution:
    """`new` with the words of `base` where they only follow from other changes.

    That are references that follow new numbers, and the mark that closes a paragraph which is
    the last one now, or no longer is.
    """
    old = {unit.id: unit.text for unit in base.walk()}
    changed = [unit for unit in new.walk() if old.get(unit.id, unit.text) != unit.text]
    before = new
    for unit in changed:
        before = EditText(unit.id, unit.text, old[unit.id]).apply(before)
    after = closed(base, followed(base, before).text)
    for unit in changed:
        if after.find(unit.id).text == unit.text:
            new = EditText(unit.id, unit.text, old[unit.id]).apply(new)
    return new


def references_follow(told: Resolution, new: Resolution) -> bool:
    """Whether more than a closing mark was left out."""
    texts = {unit.id: unit.text for unit in told.walk()}
    return any(texts[unit.id].rstrip(".;,") != unit.text.rstrip(".;,") for unit in new.walk())
