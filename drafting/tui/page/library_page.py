"""The libraries of agreed language, and what was found in them, as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.typesetter import Setting, paragraph
from drafting.tui.page.wrap import wrap
from drafting.workspace.libraries.said import places_said
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.library.search import Found
    from drafting.workspace.libraries.management import LibraryRow

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_FOUND = Look(role="accent", bold=True)
_BEGIN = (
    "There is no library yet. A library is made of files with adopted texts, which stay where "
    "they are: a adds a folder of them, or one file."
)
_NOTHING_LEFT = "Nothing that the filters leave has these words."


def library_blocks(rows: Sequence[LibraryRow], width: int) -> list[Block]:
    """A block for each library: how much it holds, and of which organs and sessions."""
    if not rows:
        return [Block("none", tuple(map(Line, wrap((Piece(_BEGIN),), width))))]
    return [Block(str(number), (*_row(row, width), BLANK)) for number, row in enumerate(rows)]


def _row(row: LibraryRow, width: int) -> Iterator[Line]:
    shared = ", shared, read only" if row.shared else ""
    texts = counted(len(row.documents), "document")
    held = f"  {texts}, {counted(row.paragraphs, 'paragraph')}{shared}"
    said = row.trouble and f"  {row.trouble}"
    yield from map(Line, wrap((Piece(row.name, _STRONG), Piece(said or held)), width))
    yield from _faint(str(row.path), width)
    sessions = Counter((one.organ, one.session) for one in row.documents)
    for (organ, session), number in sorted(sessions.items()):
        named = f"{organ or 'no organ named'}, session {session or 'not named'}"
        yield from _faint(f"{named}: {number:,}", width)
    if row.refused:
        yield from _faint(f"{counted(len(row.refused), 'file')} could not be read:", width)
        for path, why in row.refused:
            yield from _faint(f"{path}: {why}", width)


def _faint(said: str, width: int) -> Iterator[Line]:
    lines = wrap((Piece(said, _FAINT),), width - 2)
    return (Line((Piece("  "), *line)) for line in lines)


def found_blocks(found: Sequence[Found], width: int) -> list[Block]:
    """A block for each wording that was found: the sentence with the words, and where it stands."""
    if not found:
        return [Block("none", tuple(_faint(_NOTHING_LEFT, width)))]
    return [Block(str(number), (*_found(one, width), BLANK)) for number, one in enumerate(found)]


def _found(found: Found, width: int) -> Iterator[Line]:
    title = found.places[0].document.title
    head = (Piece(places_said(found.places), _STRONG), Piece(f"  {title}", _FAINT))
    yield from map(Line, wrap(head, width))
    words = [Piece(text, _FOUND if sought else Look()) for text, sought in found.sentence]
    yield from paragraph(words, Setting(), width)
