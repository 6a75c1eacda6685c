"""What a text has once: its title, its enacting line; and its footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.amendments.official.targets import FIELDS, Target, TargetPart
from drafting.amendments.official.writer.manner import Level, Manner
from drafting.amendments.official.writer.paragraphs import one_text
from drafting.amendments.official.writer.values import WrittenInstruction
from drafting.amendments.official.writer.voices import Voice
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Resolution

VALUES = {name: part for part, name in FIELDS.items()}
"""The single values of a text, with what an instruction calls them."""


def values_told(
    base: Resolution, new: Resolution, manner: Manner, voice: Voice
) -> Iterator[WrittenInstruction]:
    """The instructions about single values."""
    for name, part in VALUES.items():
        old, after = getattr(base, name), getattr(new, name)
        if old == after or manner[name] is Level.LEFT:
            continue
        named = Target(part).words
        if not after:
            yield WrittenInstruction(voice.delete(named, 1), about=(name,))
        else:
            level = manner[name] if old else Level.WHOLE
            yield one_text(voice, named, (old, after), level, name)


def notes_told(
    base: Resolution, new: Resolution, manner: Manner, voice: Voice
) -> Iterator[WrittenInstruction]:
    """The instructions about footnotes that read otherwise."""
    numbers, texts = note_numbers(base), {one.id: one.text for one in new.notes}
    for note in base.notes:
        after = texts.get(note.id, note.text)
        told = manner[note.id] is not Level.LEFT and numbers.get(note.id, "").isdecimal()
        if after != note.text and told:
            named = Target(TargetPart.NOTE, numbers[note.id]).words
            yield one_text(voice, named, (note.text, after), manner[note.id], note.id)
