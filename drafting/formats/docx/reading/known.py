"""What the readings of one file have in common: what says the same in several is read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from drafting.formats.docx.markup.names import BETWEEN, PPR, P, R, W
from drafting.formats.docx.markup.revisions import PROPERTY_CHANGES, REVISIONS
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.docx.reading.styles import Styles
from drafting.model.inline import Run

NUMBER = "number"
"""Attribute, without a namespace and only while a file is read, that says which element it is."""
_NUMBERED = (P, PPR, R, *BETWEEN)
_FIELD = W + "fldChar"


@dataclass(slots=True)
class Known:
    """What was read so far of a body whose elements are numbered."""

    runs: dict[tuple[str, tuple[bool, bool]], tuple[Run, ...]] = field(default_factory=dict)
    """What runs say, by their number and the look of the paragraph around them."""
    paragraphs: dict[tuple[str, ...], WordParagraph] = field(default_factory=dict)
    """Paragraphs by their number and the numbers of all that they hold."""
    styles: Styles | None = None
    """Those of the file, once it was read."""


def number_elements(document: etree._Element) -> None:
    """Number what paragraphs of a body consist of, where it is the same in all readings."""
    for element in document.iterfind(f".//*[@{NUMBER}]"):
        del element.attrib[NUMBER]  # by whoever wrote the file
    differing = set(_differing(document))
    for number, element in enumerate(document.iter(*_NUMBERED)):
        if element not in differing:
            element.set(NUMBER, str(number))


def _differing(document: etree._Element) -> Iterator[etree._Element]:
    """What differs by reading, and paragraphs with fields, which may say what others count."""
    for change in document.iter(*REVISIONS):
        yield from change.iterancestors(R)
    for change in document.iter(*PROPERTY_CHANGES):
        yield from change.iterancestors(PPR)
    for character in document.iter(_FIELD):
        yield from character.iterancestors(P)


def key_of(paragraph: etree._Element) -> tuple[str, ...]:
    """What tells a paragraph of one reading from all others; empty where nothing does."""
    # A comment in the file gives nothing at all.
    numbers = (paragraph.get(NUMBER), *[child.get(NUMBER) for child in paragraph])
    return () if None in numbers else cast("tuple[str, ...]", numbers)
