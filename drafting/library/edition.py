"""A text as the library takes it in: whose it is, and its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.dataclasses import dataclass
from drafting.library.place import Document
from drafting.model.inline import Run, markup, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.named_tuples import NamedTuple

TITLE = "title"
"""Part and label of the title of a document."""
_NO_LANGUAGE_OF_ITS_OWN = frozenset({Kind.ENACTING, Kind.TITLE})


class Paragraph(NamedTuple):
    """A paragraph with its place in its document."""

    part: str
    label: str
    text: str
    """Inline markup without footnotes."""
    notes: tuple[tuple[int, str], ...] = ()
    """How many letters stand before each, spaces not counted, and its inline markup."""


class Claim(NamedTuple):
    """What one source says of a document, where sources say different things."""

    field: str
    """"number", "date", "organ" or "session"."""
    said_by: str
    """"adoption line", "closing" or "metadata"."""
    value: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a resolution of a session, that texts were taken from."""

    path: str
    size: int = 0
    """Bytes."""
    time: int = 0
    """When it was last changed, in nanoseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A document in one language, as one file has it."""

    document: Document
    language: str
    format: str
    """"xml", "docx", "txt", …"""
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[Claim, ...] = ()


def paragraphs_of(resolution: Resolution) -> Iterator[Paragraph]:
    """The paragraphs of a text in reading order, its title first."""
    notes = {note.id: note.text for note in resolution.notes}
    if resolution.title:
        yield _paragraph(TITLE, TITLE, " ".join(resolution.title.split("\n")), notes)
    for row in Numbering(resolution):
        if row.unit.text and row.unit.kind not in _NO_LANGUAGE_OF_ITS_OWN:
            yield _paragraph(row.part, row.label, row.unit.text, notes)


def _paragraph(part: str, label: str, text: str, notes: dict[str, str]) -> Paragraph:
    kept: list[Run] = []
    found: list[tuple[int, str]] = []
    letters = 0
    for run in runs(text):
        if run.note:
            found.append((letters, notes.get(run.note, "")))
        else:
            kept.append(run)
            letters += len("".join(run.text.split()))
    return Paragraph(part, label, markup(kept), tuple(found))
