"""Lines to paragraphs: where one ends on a page, and which go on over the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.dataclasses import dataclass
from drafting.formats.pdf.joining import text_of
from drafting.formats.pdf.lines import Line
from drafting.formats.pdf.measures import Measures
from drafting.formats.pdf.tables import Table, joined_over_pages
from drafting.formats.plain.landmarks import annex_parts
from drafting.formats.plain.marks import heading_mark, leading_mark
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import end_of
from drafting.patterns import regex

_NEW = 1.18
"""From which part of the leading of the text on a paragraph ends."""
_FAR = 1.41
"""The same for a line that plainly goes on."""
_INDENT = 5.0
_BETWEEN = 5
"""How many blocks back a paragraph may have begun into which a box was set."""
_SAME_EDGE = 1.5
"""Points by which lines of one edge may differ."""
_SIZE = 0.8
_SPARE = 1.0
"""In em: room that the next word must leave on a line to have fitted."""
_CLOSED = frozenset(".;:")
_LABEL = regex(r"(?:Section|Part|Chapter|Article|Appendix|Enclosure)\s+[\w.]{1,6}")
_FIRST_WORD = regex(r"[\u3000-\u9fff]|[^\s\u3000-\u9fff]+")
"""What is not divided between lines; of a script without spaces a sign."""
_DIVIDED = regex(r"[^\W\d_]-$")


@dataclass(slots=True)
class Block:
    """The lines of one paragraph."""

    lines: list[Line]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def edge(self) -> float:
        """Where the lines after the first begin; where there is none, the first."""
        return min((line.x for line in self.lines[1:]), default=self.first.x)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


def paragraphs_of(
    pages: Iterable[Sequence[Line | Table]], measures: Measures
) -> list[Block | Table]:
    """The paragraphs and tables of all pages."""
    made: list[Block | Table] = []
    for lines in pages:
        on_page = blocks_of(lines, measures)
        if made and on_page and _joined(made[-1], on_page[0], measures):
            del on_page[0]
        made += on_page
    return made


def blocks_of(lines: Sequence[Line | Table], measures: Measures) -> list[Block | Table]:
    """The paragraphs and tables that the lines of one page, or of a cell, make."""
    made: list[Block | Table] = []
    for line in lines:
        last = made[-1] if made else None
        if isinstance(line, Table):
            made.append(line)
        elif (begun := _interrupted(made, line)) is not None:
            begun.lines.append(line)
        elif isinstance(last, Block) and not _begins(last, line, measures):
            last.lines.append(line)
        else:
            made.append(Block([line]))
    return made


def _interrupted(made: Sequence[Block | Table], line: Line) -> Block | None:
    """The block that a line goes on with by its tag, if what stands in a box came between."""
    if line.tag.paragraph < 0 or len(made) < 2 or leading_mark(line.text):
        return None
    if isinstance(made[-1], Block) and made[-1].last.tag.paragraph == line.tag.paragraph:
        return None
    for block in reversed(made[-_BETWEEN:-1]):
        if isinstance(block, Block) and block.last.tag.paragraph == line.tag.paragraph:
            here = block.last.page == line.page and not end_of(block.last.text)
            return block if here and block.last.tagged else None
    return None


def _joined(last: Block | Table, first: Block | Table, measures: Measures) -> bool:
    """Put the first of a page behind the last before it if that goes on; whether it does."""
    if isinstance(last, Table) and isinstance(first, Table):
        return joined_over_pages(last, first)
    if isinstance(last, Table) or isinstance(first, Table) or not _goes_on(last, first, measures):
        return False
    last.lines += first.lines
    return True


def _begins(block: Block, line: Line, measures: Measures) -> bool:
    """Whether a line begins a paragraph after a block of the same page."""
    last = block.last
    if _is_unfinished(block, line, measures):
        return False
    if line.y - last.y > _NEW * measures.leading * max(last.size, line.size):
        return True
    known = last.tagged and line.tagged and -1 not in (last.tag.paragraph, line.tag.paragraph)
    if known and last.tag.paragraph == line.tag.paragraph:
        return False
    if abs(line.size - last.size) > _SIZE or last.bold != line.bold:
        return True
    if end_of(last.text) and line.text[:1].isupper() and opener(line.text) is not None:
        return True
    return _begins_apart(block, line, measures) if known else _begins_close(block, line, measures)


def _is_unfinished(block: Block, line: Line, measures: Measures) -> bool:
    """Whether a line plainly goes on, though raised or small letters in it set it apart."""
    last = block.last
    close = line.y - last.y < _FAR * measures.leading * max(last.size, line.size)
    if not close or not line.text[:1].islower() or end_of(last.text) or last.bold != line.bold:
        return False
    at_edge = abs(line.x - _runover(block, measures)) < _SAME_EDGE
    return at_edge and not leading_mark(line.text) and not _had_room(last, line, measures)


def _begins_apart(block: Block, line: Line, measures: Measures) -> bool:
    """The same by tags: these may be wrong where a page begins, and within a title."""
    last = block.last
    if _is_large(last, measures) and abs(line.x - last.x) < _SAME_EDGE:
        return _is_label(last)
    apart = abs(line.x - _runover(block, measures)) > _SAME_EDGE
    return apart or _is_closed(Block([last])) or _had_room(last, line, measures)


def _is_large(line: Line, measures: Measures) -> bool:
    """Whether a line is of a title: its lines are broken where they please."""
    return line.bold and line.size > measures.size + _SIZE


def _runover(block: Block, measures: Measures) -> float:
    """Where the lines after the first of a paragraph begin."""
    if len(block.lines) > 1 or block.first.x < measures.edge + _INDENT:
        return block.edge
    return measures.edge


def _begins_close(block: Block, line: Line, measures: Measures) -> bool:
    """The same where paragraphs are not set apart by space."""
    if block.last.bold and (_is_large(block.last, measures) or _is_label(block.last)):
        return _is_label(block.last)
    ended = end_of(block.last.text) != ""
    if leading_mark(line.text) and (ended or _had_room(block.last, line, measures)):
        return True
    if len(block.lines) > 1 and line.x > block.edge + _INDENT:
        return ended or line.text[:1].isupper()
    return ended and _had_room(block.last, line, measures)


def _had_room(line: Line, following: Line, measures: Measures) -> bool:
    """Whether the first word of the next line would have fitted on this one."""
    word = _FIRST_WORD.match(following.text)
    length = len(word[0]) if word else 0
    width = (following.end - following.x) / max(1, len(following.text)) * length
    return line.end + width + _SPARE * line.size < measures.right


def _goes_on(block: Block, following: Block, measures: Measures) -> bool:
    """Whether the first paragraph of a page is the rest of the last one before it."""
    last, first = block.last, following.first
    if abs(last.size - first.size) > _SIZE or last.tag.heading != first.tag.heading:
        return False
    if _DIVIDED.search(last.text):
        return True
    if first.text[:1].islower() and not _opens(following):
        begins = _is_indented(block, following, measures) and end_of(last.text) != ""
        return not begins and not (_is_closed(block) and _had_room(last, first, measures))
    if (following.bold and _is_label(first)) or block.bold != following.bold:
        return False
    if _had_room(last, first, measures) or _opens_behind_end(block, following):
        return False
    return _is_runover(block, following, measures) or not _is_apart(block, following, measures)


def _is_apart(block: Block, following: Block, measures: Measures) -> bool:
    """Whether a paragraph that is no rest of another's lines begins for itself."""
    x = following.first.x
    indented = x > measures.edge + _INDENT and abs(x - block.edge) > _INDENT
    return indented or _is_closed(block) or _opens(following)


def _opens_behind_end(block: Block, following: Block) -> bool:
    """Whether the last paragraph of a page ended, and the next begins as paragraphs do."""
    if not end_of(block.last.text):
        return False
    return opener(following.first.text) is not None or (_is_closed(block) and _opens(following))


def _is_closed(block: Block) -> bool:
    return end_of(text_of(block.last.spans)) in _CLOSED


def _is_indented(block: Block, following: Block, measures: Measures) -> bool:
    """Whether a line stands where first lines of paragraphs stand, and other lines do not."""
    return following.first.x > _runover(block, measures) + _INDENT


def _is_label(line: Line) -> bool:
    """Whether a line is the number of a heading, or "Annex", with nothing behind it."""
    text = line.text.strip()
    marked, annex = heading_mark(text), annex_parts(text)
    number_alone = marked is not None and not marked[1]
    return number_alone or (annex is not None and not annex[2]) or bool(_LABEL.fullmatch(text))


def _opens(block: Block) -> bool:
    return leading_mark(block.first.text) is not None


def _is_runover(block: Block, following: Block, measures: Measures) -> bool:
    """Whether a line stands where the lines after the first of an indented paragraph stand."""
    first = following.first
    edge = _runover(block, measures)
    indented = block.first.x > edge + _INDENT
    return indented and abs(first.x - edge) < _INDENT / 2 and not _opens_indented(following)


def _opens_indented(block: Block) -> bool:
    """Whether the lines after the first show that this is a paragraph of its own."""
    return len(block.lines) > 1 and abs(block.edge - block.first.x) > _INDENT
