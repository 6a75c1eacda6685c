"""The marks of footnotes that one side took out and that stay, because the other changed them."""

from __future__ import annotations

from functools import partial

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.model.tree import update_unit
from drafting.model.unit import Unit
from drafting.patterns import regex

_LAST_SIGNS = regex(r"[\s,;:.\]]*$")
_MOST_WORDS = 6

Sides = tuple[Resolution, Resolution]


def with_restored_marks(base: Resolution, sides: Sides, text: Resolution) -> Resolution:
    """`text` with the marks of the notes that one of both `sides` took out and that stay.

    Each stands behind the words that it stood behind in `base`, else at the end of its paragraph.
    """
    words = "".join(unit.text for unit in text.walk())
    for note in text.notes:
        taken_out = base.note(note.id) and not all(side.note(note.id) for side in sides)
        if taken_out and f"[^{note.id}]" not in words:
            text = _with_mark(base, text, f"[^{note.id}]")
    return text


def _with_mark(base: Resolution, text: Resolution, mark: str) -> Resolution:
    for unit in base.walk():
        before, found, _ = unit.text.partition(mark)
        if found and text.has(unit.id):
            marked = _marked(text.find(unit.id), before, mark)
            return update_unit(text, unit.id, partial(_instead, marked))
    return text


def _instead(marked: Unit, _: Unit) -> Unit:
    return marked


def _marked(unit: Unit, before: str, mark: str) -> Unit:
    place = _place(before, unit.text)
    return replace(unit, text=f"{unit.text[:place]}{mark}{unit.text[place:]}")


def _place(before: str, now: str) -> int:
    """Where a mark belongs now that stood behind the words `before`."""
    words = before.split(" ")
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        tail = " ".join(words[-count:])
        if tail.strip() and now.count(tail) == 1:
            return now.index(tail) + len(tail)
    signs = _LAST_SIGNS.search(now)
    return signs.start() if signs else len(now)
