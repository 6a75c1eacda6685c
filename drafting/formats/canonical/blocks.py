"""The body of a canonical text, cut into blocks; what a block means is decided later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.dataclasses import dataclass, field
from drafting.formats.canonical.attributes import NOTHING, Attributes, take_attributes
from drafting.formats.canonical.syntax import (
    INDENT,
    LineOpening,
    LineShape,
    opening,
    unescape_line,
)

_NOTE_ENDS = (Attributes(kind="note"), Attributes(kind="note", marks="kept"))
"""The only braces that close a note; any other are its text."""


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """One paragraph, heading, table, note or rule of the text."""

    line: int
    depth: int
    shape: LineShape
    mark: str
    """What it opens with: "1.", "##", the identity of a note."""
    texts: tuple[str, ...]
    """Its lines, without marks and braces; the first still carries its escape."""
    attributes: Attributes
    closed: bool = True
    """Whether a fence ends, where one was opened."""

    def text(self, skip: int = 0) -> str:
        """The inline text, without the first `skip` characters of the source."""
        if self.shape is LineShape.TABLE:
            return self.texts[0]
        first, *more = self.texts
        return "\n".join((unescape_line(first[skip:].lstrip(" ")), *more))


def cut(lines: Iterable[str], first_line: int) -> Iterator[SourceBlock]:
    """The blocks of `lines`, the first of which has the number `first_line`."""
    open_block: _Paragraph | _Fence | None = None
    for number, line in enumerate(lines, start=first_line):
        if open_block and open_block.takes(line):
            continue
        if open_block:
            yield open_block.block()
        open_block = _begin(number, line)
    if open_block:
        yield open_block.block()


def _begin(number: int, line: str) -> _Paragraph | _Fence | None:
    content = line.strip(" ")
    if not content:
        return None
    spaces = len(line) - len(line.lstrip(" "))
    begun = opening(content)
    if begun.shape is LineShape.TABLE:
        return _Fence(number, spaces, begun)
    return _Paragraph(number, (spaces + INDENT // 2) // INDENT, [content])


@dataclass(slots=True)
class _Fence:
    """A fenced block that is being read; its lines are taken as they are."""

    number: int
    spaces: int
    begun: LineOpening
    rows: list[str] = field(default_factory=list)
    closed: bool = False

    def takes(self, line: str) -> bool:
        if self.closed:
            return False
        self.closed = line.strip(" ") == self.begun.mark
        if not self.closed:
            indent = len(line) - len(line.lstrip(" "))
            self.rows.append(line[min(indent, self.spaces) :])
        return True

    def block(self) -> SourceBlock:
        rest, attributes = take_attributes(self.begun.rest)
        rows = [rest, *self.rows] if rest.strip() else self.rows
        return SourceBlock(
            self.number,
            self.spaces // INDENT,
            LineShape.TABLE,
            self.begun.mark,
            ("\n".join(rows),),
            attributes or NOTHING,
            self.closed,
        )


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read, line by line, without the indentation."""

    number: int
    depth: int
    wrapped: list[str]
    """The last line so far, in the pieces that somebody wrapped it into."""
    broken: list[str] = field(default_factory=list)
    """The lines before it; each ended in a backslash, a forced break."""

    def takes(self, line: str) -> bool:
        """Add a line that belongs to this paragraph: after a forced break, or wrapped by hand."""
        content = line.strip(" ")
        last = self.wrapped[-1]
        if not content:
            return False
        if last.endswith("\\"):
            self.broken.append(" ".join(self.wrapped)[:-1])
            self.wrapped = [content]
        elif self._is_complete(last) or opening(content).shape is not LineShape.PLAIN:
            return False
        else:
            self.wrapped.append(unescape_line(content))
        return True

    def _is_complete(self, last: str) -> bool:
        is_rule = not self.broken and opening(last).shape is LineShape.RULE
        return is_rule or take_attributes(last)[1] is not None

    def block(self) -> SourceBlock:
        end = " ".join(self.wrapped)
        last, attributes = take_attributes(end)
        is_note = opening((*self.broken, last)[0]).shape is LineShape.NOTE
        if is_note and attributes not in _NOTE_ENDS:
            last, attributes = end, None
        first, *more = (*self.broken, last)
        begun = opening(first)
        texts = (begun.rest, *(unescape_line(line) for line in more))
        return SourceBlock(
            self.number, self.depth, begun.shape, begun.mark, texts, attributes or NOTHING
        )
