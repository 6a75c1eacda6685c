"""What was pasted, as the plain reader reads it."""

from __future__ import annotations

from collections.abc import Container

from drafting.formats.reading import Passage, Remark
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.named_tuples import NamedTuple

# Word copies a line break, a no-break hyphen and an optional hyphen as control characters.
_OF_WORD = str.maketrans({"\x0b": " ", "\x1e": "\u2011", "\x1f": "\u00ad"})
LARGEST = 4_000_000
"""Characters of the longest paste that is read; the longest resolutions have half a million."""


class Pasted(NamedTuple):
    """A text that was pasted, read; it has identities of its own, and goes into one text once."""

    text: Resolution
    remarks: tuple[Remark, ...]
    aside: tuple[Passage, ...]
    """What was set aside, such as page numbers, each with its reason."""

    @property
    def body(self) -> tuple[Unit, ...]:
        """Its paragraphs, but for those of annexes."""
        return (*self.text.preamble, *self.text.operative)


def read_pasted(words: str, ids: IdSource, taken_in: Container[int] = ()) -> Pasted:
    """What was pasted, by the reader of files; a piece without a head has none.

    Lines that are `taken_in`, by their numbers, are text whatever they look like; of these there
    are no remarks, since a person has looked at them.
    """
    from drafting.formats.plain import read_plain

    typed, name = words.translate(_OF_WORD), "what was pasted"
    reading = read_plain(typed, ids, name=name, piece=True, taken_in=taken_in)
    remarks = tuple(remark for remark in reading.remarks if remark.line not in taken_in)
    return Pasted(reading.resolution, remarks, reading.aside)
