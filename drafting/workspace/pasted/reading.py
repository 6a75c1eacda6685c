"""What was pasted, as the plain reader reads it."""

from __future__ import annotations

from typing import NamedTuple

from drafting.formats.reading import Passage, Remark
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit

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


def read_pasted(words: str, ids: IdSource) -> Pasted:
    """What was pasted, by the reader of files; a piece without a head has none."""
    from drafting.formats.plain import read_plain

    reading = read_plain(words.translate(_OF_WORD), ids, name="what was pasted", piece=True)
    return Pasted(reading.resolution, reading.remarks, reading.aside)
