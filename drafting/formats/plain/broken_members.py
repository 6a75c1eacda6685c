"""Members of lists that have lost their letters and are cut in two by a gap within a sentence.

Members end with a semicolon, the last with a point. What stands in a list, is as long as a line of
print and ends with neither, goes on in the next paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafting.dataclasses import replace
from drafting.formats.plain.enacting import bare
from drafting.formats.plain.landmarks import opens_declaration
from drafting.formats.plain.lines import join_lines
from drafting.formats.plain.openers import opener
from drafting.formats.plain.paragraphs import Paragraph
from drafting.formats.plain.widths import COLUMN

_MOST_LINES = 4
_GOES_ON = frozenset(",;")


def with_whole_members(found: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with the members of lists that stand in several made whole."""
    made: list[Paragraph] = []
    is_open, at = False, 0
    while at < len(found):
        paragraph = found[at]
        count = _lines_of_member(found[at : at + _MOST_LINES]) if is_open else 1
        made.append(_joined(found[at : at + count]) if count > 1 else paragraph)
        is_open = _is_open_behind(made[-1], is_open=is_open)
        at += count
    return made


def _is_open_behind(paragraph: Paragraph, *, is_open: bool) -> bool:
    """Whether a list is open behind a paragraph, which may stand in one."""
    if paragraph.end == ":":
        return not opens_declaration(paragraph.text)
    return is_open and paragraph.end in _GOES_ON and not _opens(paragraph)


def _lines_of_member(ahead: Sequence[Paragraph]) -> int:
    """How many paragraphs make the member that begins; 1 where the first is whole."""
    for count, paragraph in enumerate(ahead, 1):
        if paragraph.mark is not None or paragraph.heading or paragraph.table or _opens(paragraph):
            return 1
        if paragraph.end:
            return count
        if len(paragraph.text) not in COLUMN:
            return 1
    return 1


def _opens(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the preamble or of the operative part begins."""
    return opener(bare(paragraph.text)) is not None


def _joined(lines: Sequence[Paragraph]) -> Paragraph:
    text = join_lines([line.text for line in lines])
    return replace(lines[0], text=text, last=lines[-1].last, prose=True)
