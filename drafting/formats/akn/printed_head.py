"""The head of a text without a cover page: its preface is read as it would be printed.

Producers other than the United Nations set session, committee, agenda item and sponsors as
paragraphs before the title. The stages of the plain-text reader know such lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.dataclasses import fields
from drafting.formats.akn.names import akn, line_of
from drafting.formats.akn.reader_inline import InlineReader
from drafting.formats.akn.text_nodes import NOTES
from drafting.formats.plain.document_head import DocumentHead
from drafting.formats.plain.furniture import own_symbol
from drafting.formats.plain.head import read_head
from drafting.formats.plain.lines import SourceLine
from drafting.model.resolution import Masthead

_TITLES = tuple(map(akn, ("docTitle", "docNumber")))
"""What the elements themselves say: number and title."""
_FIELDS = tuple(
    entry.name for entry in fields(Masthead) if entry.name not in ("symbol", "number", "other")
)


def printed_head(statement: etree._Element, inline: InlineReader) -> DocumentHead:
    """The head that the lines of a preface print; an empty one beside a cover page."""
    if statement.find(akn("coverPage")) is not None:
        return DocumentHead()
    return read_head(list(_lines(statement, inline)))


def printed_masthead(head: DocumentHead) -> dict[str, str]:
    """The values of a masthead that a head has."""
    values = {name: head.value(name)[0] for name in _FIELDS}
    return {name: text for name, text in values.items() if text}


def is_symbol(number: str) -> bool:
    """Whether the number of a document is its symbol."""
    return own_symbol([_line(0, number)]) == number


def _lines(statement: etree._Element, inline: InlineReader) -> Iterator[SourceLine]:
    for preface in statement.iterchildren(akn("preface")):
        for paragraph in preface.iter(akn("p")):
            titled = next(paragraph.iter(*_TITLES), None) is not None
            within = next(paragraph.iterancestors(*NOTES, *_TITLES, akn("longTitle")), None)
            if not titled and within is None and (text := inline.plain(paragraph)):
                yield _line(line_of(paragraph), text)


def _line(number: int, text: str) -> SourceLine:
    return SourceLine(number, text, gap=True, columns=(text,))
