"""Annexes of an official XML text: attachments whose paragraphs say no more than their text."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from drafting.formats.akn.blocks import blocks
from drafting.formats.akn.names import akn, line_of, local
from drafting.formats.akn.paragraphs import paragraphs_of
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.plain.enacting import bare
from drafting.formats.plain.landmarks import is_annex
from drafting.formats.plain.nodes import Node
from drafting.formats.plain.outline import outline
from drafting.formats.plain.paragraphs import Paragraph
from drafting.formats.reading import Remark
from drafting.model.unit import Kind
from drafting.patterns import regex

_FIRST = "Annex"
_HEADINGS = ("num", "heading", "subheading")
_ANNEXES = tuple(
    "/".join(map(akn, path))
    for path in (("attachments", "attachment"), ("components", "component"))
)
"""Where they stand; some producers set them as components of the document."""
_PARTS = ("coverPage", "preface", "preamble", "mainBody", "body", "conclusions")
"""What an annex is made of, in its order."""
_FOREIGN = regex(
    r"(?:ال)?مرفق(?:\s\S{1,12}){0,2}|(?:Anhang|Anlage)(?:\s[IVXLC\d]{1,5})?|附录.{0,2}"
)
"""Headings of annexes in languages that the plain reader does not read."""


def read_annexes(
    statement: etree._Element, inline: InlineReader, report: Callable[[Remark], None]
) -> list[Node]:
    """The annexes, made of their paragraphs by the stages of the plain-text reader.

    Attachments of an attachment follow it.
    """
    annexes: list[Node] = []
    for path in _ANNEXES:
        for attachment in statement.iterfind(path):
            annexes += _annexes_of(attachment, inline, report)
            for document in attachment:
                annexes += read_annexes(document, inline, report)
    return annexes


def _annexes_of(
    attachment: etree._Element, inline: InlineReader, report: Callable[[Remark], None]
) -> list[Node]:
    found = _opening(attachment, inline)
    for part in attachment.iterfind("{*}*/{*}*"):
        if local(part) in _PARTS:
            found += paragraphs_of(list(blocks(part, inline)), inline)
    if not found:
        return []
    named = bare(found[0].text)
    foreign = _FOREIGN.fullmatch(named) is not None
    if foreign:
        del found[0]
    if foreign or not is_annex(named):
        found.insert(0, Paragraph(line_of(attachment), _FIRST, heading=2, gap=True))
    made = outline(found, report, amendment=False, enacted=False)
    if foreign:
        made.annexes[0].printed = named
    made.annexes[-1].children += (Node(Kind.PARAGRAPH, *closing) for closing in made.closing)
    return made.annexes


def _opening(attachment: etree._Element, inline: InlineReader) -> list[Paragraph]:
    """The heading of an annex that its attachment carries."""
    texts = [inline.text(child) for child in attachment if local(child) in _HEADINGS]
    return [Paragraph(line_of(attachment), text, heading=2, gap=True) for text in texts if text]
