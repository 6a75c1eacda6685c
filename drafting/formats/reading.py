"""What a reader gives back: the resolution, what was set aside, what a person should look at."""

from __future__ import annotations

from drafting.model.document_metadata import DocumentMetadata
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple

FURNITURE = "page number, running head or the like"
MESSAGE = "greeting, farewell or header of a message"
LABEL = "number of a paragraph, in words"
VALUE_LABEL = "label of a value, or a number that stands above"
HEADER = "header or footer of a page"
HIDDEN = "hidden words"
ABOVE_NOTES = "what stands above footnotes"
ANOTHER_PART = "another part of the report"
"""Why readers set passages aside."""


class Remark(NamedTuple):
    """Something a reader kept but could not place, or had to decide.

    `line` counts lines or paragraphs of the source from 1; 0 where there is none.
    """

    line: int
    message: str
    text: str = ""


class Passage(NamedTuple):
    """A stretch of the source in its order: a line, a paragraph, a cell, a note.

    `line` is that of a `Remark`. `text` is plain, without markup; but a reference that the source
    marks up as one is `[^id]`, by the identity of its note in the model.
    """

    line: int
    text: str
    aside: str = ""
    """Why it is no part of the text ("running head"); empty for what the text must hold."""


class Reading(NamedTuple):
    """A resolution as read, with remarks in the order of the source."""

    resolution: Resolution
    remarks: tuple[Remark, ...] = ()
    aside: tuple[Passage, ...] = ()
    """What was set aside: furniture of the page, metadata; each with its reason."""
    metadata: DocumentMetadata = DocumentMetadata()
    """What the file says of the document beside its text."""
