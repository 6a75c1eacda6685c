"""Whether the paragraph above quotes a paragraph."""

from __future__ import annotations

from drafting.formats.plain.enacting import bare
from drafting.formats.plain.headings import QUOTES
from drafting.formats.plain.insertion_point import InsertionPoint
from drafting.formats.plain.landmarks import is_instruction, opens_declaration
from drafting.formats.plain.nodes import Node
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.model.unit import Kind


def is_quoted(
    paragraph: Paragraph, place: InsertionPoint, annex: Node | None, *, is_amending: bool
) -> bool:
    """Whether a paragraph without a number belongs to the one above it, which quotes it.

    `is_amending` where the text is one of amendments.
    """
    host = place.paragraph
    if host is None or place.lists or (annex and opens_declaration(host.text)):
        return False
    if paragraph.text[:1] in QUOTES:
        return True
    if host.end != ":" or (host.children and host.children[-1].kind is not Kind.PARAGRAPH):
        return False
    if is_amending:
        return not is_instruction(paragraph.text) or not host.children
    return opener(bare(paragraph.text)) is None or host.kind is Kind.PARAGRAPH
