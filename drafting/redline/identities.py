"""Identities across two texts that come from different files."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import count

from drafting.dataclasses import replace
from drafting.model.fields import FIELDS, get_field, set_field
from drafting.model.identity import LENGTH
from drafting.model.inline import pieces
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import PARTS, Note, Resolution
from drafting.model.unit import Unit
from drafting.patterns import regex
from drafting.redline.alignment import aligned
from drafting.redline.divisions import divisions
from drafting.redline.pairing import Item, paired
from drafting.redline.similarity import reading_words

Renaming = dict[str, str]

_REFERENCE = regex(r"\[\^([a-z0-9]{1,32})\]")
_TELLING = 4
"""Words before a reference by which a note is known again."""


class _Drawn:
    """Identities of full length: drawn at random, so that two of them are no chance."""

    def __contains__(self, identity: object) -> bool:
        return isinstance(identity, str) and len(identity) == LENGTH


def identified(
    old: Resolution, new: Resolution, telling: Container[str] | None = None
) -> Resolution:
    """`new` with the identities of `old` wherever a paragraph or a note is the same one.

    For texts read from files. What shares one of the `telling` identities is the same;
    unless they are given, those of full length tell, since they were drawn at random,
    and shorter ones, which were counted by a reader, do not. Of a paragraph that was
    split, the first part is the same one. What is new to `new` keeps its identity unless
    `old` uses it.
    """
    tells = _Drawn() if telling is None else telling
    old_notes, new_notes = _note_items(old), _note_items(new)
    notes = _turned(paired(old_notes, new_notes, _shared(old_notes, new_notes, tells)))
    units = _unit_partners(old.once(Numbering), new.once(Numbering), tells)
    return renamed(
        new,
        _renaming(units, old.walk(), new.walk()),
        _renaming(notes, old.notes, new.notes),
    )


def _unit_partners(old: Numbering, new: Numbering, tells: Container[str]) -> Mapping[str, str]:
    """Identity in the new text to identity in the old one."""
    before, after = unit_items(old), unit_items(new)
    drawn = _shared(before, after, tells)
    pairs = paired(before, after, drawn)
    if drawn:
        return _turned(pairs)
    return divisions(aligned(tuple(old), tuple(new), pairs))[0].old_of


def _turned(pairs: Mapping[str, str]) -> dict[str, str]:
    return {other: one for one, other in pairs.items()}


def _shared(old: Sequence[Item], new: Sequence[Item], tells: Container[str]) -> dict[str, str]:
    """The telling identities that both texts have."""
    used = {item.identity for item in old if item.identity in tells}
    return {item.identity: item.identity for item in new if item.identity in used}


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
    for text in (one for one in resolution.texts() if "[^" in one):
        before, *others = _REFERENCE.split(text)
        for name, following in zip(others[::2], others[1::2], strict=True):
            put_to.setdefault(name, " ".join(reading_words(before)[-_TELLING:]))
            before += following
    return [
        Item(note.id, note.text, put_to.get(note.id, ""), enough=0.0 if note.id in put_to else 1.0)
        for note in resolution.notes_in_order()
    ]


def _renaming(
    partners: Mapping[str, str], old: Iterable[Unit | Note], new: Iterable[Unit | Note]
) -> Renaming:
    """A name for what is in the new text: that of its partner, its own, or a fresh one."""
    used, own = {entry.id for entry in old}, [entry.id for entry in new]
    fresh = (name for number in count(1) if (name := f"new{number}") not in used.union(own))
    return {name: partners.get(name) or (next(fresh) if name in used else name) for name in own}


def renamed(resolution: Resolution, units: Renaming, notes: Renaming) -> Resolution:
    """A text with other identities; `units` names them all, `notes` too."""
    if all(one == other for names in (units, notes) for one, other in names.items()):
        return resolution

    def text(value: str) -> str:
        return _with_notes_renamed(value, notes)

    def unit(value: Unit) -> Unit:
        children = tuple(unit(child) for child in value.children)
        name, said = units[value.id], text(value.text)
        return Unit(name, value.kind, said, children, value.level, value.number)

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
