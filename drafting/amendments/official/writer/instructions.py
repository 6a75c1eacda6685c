"""All instructions that turn one text into another, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.amendments.official.writer.lists import ListWriter
from drafting.amendments.official.writer.manner import Manner
from drafting.amendments.official.writer.names import Names
from drafting.amendments.official.writer.single_values import notes_told, values_told
from drafting.amendments.official.writer.values import WrittenInstruction
from drafting.amendments.official.writer.voices import Voice
from drafting.model.resolution import PARTS, Resolution


def instructions(
    base: Resolution, new: Resolution, manner: Manner, voice: Voice
) -> Iterator[WrittenInstruction]:
    """What turns `base` into `new`, whose units share identities, in a `voice`."""
    yield from values_told(base, new, manner, voice)
    lists = ListWriter(Names(base), manner, voice)
    for part in PARTS:
        yield from lists.told(base.part(part), new.part(part))
    yield from notes_told(base, new, manner, voice)
