"""Identities across two texts that come from different files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import count

from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.identity import LENGTH
from drafting.model.inline import pieces
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import PARTS, Resolution
from drafting.model.unit import Unit
from drafting.redline.likeness import reading_words
from drafting.redline.pairing import Item, paired

Renaming = dict[str, str]

_REFERENCE = re.compile(r"\[\^([a-z0-9]{1,32})\]")
_TELLING = 4
"""Words before a reference by which a note is known again."""


def identified(old: Resolution, new: Resolution) -> Resolution:
    """`new` with the identities of `old` wherever a paragraph or a note is the same one.

    For texts read from files. Identities of full length were drawn at random, so
    what shares one is the same; shorter ones were counted by a reader and are not
    looked at. What is new to `new` keeps its identity unless `old` uses it.
    """
    units = _renaming(unit_items(Numbering(old)), unit_items(Numbering(new)))
    notes = _renaming(_note_items(old), _note_items(new))
    return _renamed(new, units, notes)


def unit_items(rows: Iterable[Numbered]) -> list[Item]:
    """The units of a text as what is paired, each with what stands above it."""
    above: list[str] = []
    found: list[Item] = []
    for row in rows:
        del above[row.depth :]
        parent = above[-1] if above else row.part
        found.append(Item(row.unit.id, row.unit.text, row.unit.kind, parent))
        above.append(row.unit.id)
    return found


def _note_items(resolution: Resolution) -> list[Item]:
    """The notes as what is paired; one put to the same words is the same, whatever it says."""
    put_to: dict[str, str] = {}
    for text in resolution.texts():
        before, *others = _REFERENCE.split(text)
        for name, following in zip(others[::2], others[1::2], strict=True):
            put_to.setdefault(name, " ".join(reading_words(before)[-_TELLING:]))
            before += following
    return [
        Item(note.id, note.text, put_to.get(note.id, ""), enough=0.0 if note.id in put_to else 1.0)
        for note in resolution.notes_in_order()
    ]


def _renaming(old: Sequence[Item], new: Sequence[Item]) -> Renaming:
    """A name for each item of the new text: that of its partner, its own, or a fresh one."""
    used = {item.identity for item in old}
    own = [item.identity for item in new]
    drawn = {name: name for name in own if name in used and len(name) == LENGTH}
    old_of = {other: one for one, other in paired(old, new, drawn).items()}
    fresh = (name for number in count(1) if (name := f"new{number}") not in used.union(own))
    return {name: old_of.get(name) or (next(fresh) if name in used else name) for name in own}


def _renamed(resolution: Resolution, units: Renaming, notes: Renaming) -> Resolution:
    def text(value: str) -> str:
        return _with_notes_renamed(value, notes)

    def unit(value: Unit) -> Unit:
        children = tuple(unit(child) for child in value.children)
        return replace(value, id=units[value.id], text=text(value.text), children=children)

    for part in PARTS:
        renamed = tuple(unit(value) for value in resolution.part(part))
        resolution = resolution.with_part(part, renamed)
    return replace(
        _with_values(resolution, text),
        sponsors_note=notes.get(resolution.sponsors_note, resolution.sponsors_note),
        notes=tuple(
            replace(note, id=notes[note.id], text=text(note.text)) for note in resolution.notes
        ),
    )


def _with_values(resolution: Resolution, text: Callable[[str], str]) -> Resolution:
    for name in FIELDS:
        value = get_field(resolution, name)
        changed = text(value) if isinstance(value, str) else tuple(text(entry) for entry in value)
        resolution = set_field(resolution, name, changed)
    return resolution


def _with_notes_renamed(text: str, names: Renaming) -> str:
    if "[^" not in text:
        return text
    return "".join(
        f"[^{names.get(run.note, run.note)}]" if run and run.note else source
        for source, run in pieces(text)
    )
