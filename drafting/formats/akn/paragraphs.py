"""Blocks of an XML text as the paragraphs that the stages of the plain-text reader work on."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.formats.akn.blocks import XmlBlock, blocks, emphasized, ends
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.plain.enacting import bare
from drafting.formats.plain.lines import bare_heading
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.model.inline import escape


def paragraphs_of(found: list[XmlBlock], inline: InlineReader) -> Iterator[Paragraph]:
    """The paragraphs that blocks and all below them make."""
    for block in found:
        if block.rows or block.text or block.number:
            yield _paragraph(block)
        yield from paragraphs_of(block.below, inline)
        for nested in block.nested:
            yield from paragraphs_of(list(blocks(nested, inline)), inline)


def _paragraph(block: XmlBlock) -> Paragraph:
    if block.rows:
        return Paragraph(block.line, block.rows, table=True)
    words, is_emphasized = block.text, emphasized(block.text)
    if is_emphasized and not ends(bare(words)):
        words = bare_heading(words)
    text = f"{escape(block.number)} {words}".strip()
    made = Paragraph(block.line, text, gap=True, last=text, emphasized=is_emphasized)
    if block.role == "heading":
        made.heading = 1 + block.level
    elif marked := leading_mark(text):
        made.mark, made.text = marked
        made.last = made.text
    made.prose = made.mark is not None or opener(text.lstrip("*")) is not None
    return made
