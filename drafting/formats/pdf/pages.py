"""The pages of a PDF as values: pieces of text with their places, and what else they show.

Places are points from the left and the top of the page as it is seen; `y` is the line that
letters stand on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from drafting.formats.unseen import LEFT_OUT
from drafting.named_tuples import NamedTuple

_PARAGRAPHS = frozenset(
    ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Caption", "Title", "TD", "TH")
)
_CELLS = ("TD", "TH")
_OF_TABLES = frozenset(("Table", "TR", *_CELLS))
_NOTES = frozenset(("Note", "FENote"))

Elements = Sequence[tuple[str, int, Sequence[int]]]
"""The tags of a page: type, which of them each stands in (-1 for none), its marked passages."""


class Piece(NamedTuple):
    """Letters of one look that stand close together."""

    text: str
    x: float
    end: float
    y: float
    spaced: bool
    """The file sets a space before it; a piece of nothing but a space is one."""
    size: float
    bold: bool
    italic: bool
    passage: int
    """The marked passage it stands in; -1 where it is in none."""
    mode: int
    """How it is painted, by the table of ISO 32000: 3 is not at all."""
    upright: bool

    @property
    def is_space(self) -> bool:
        """Whether it has no letters."""
        return not self.text.strip()


class Tag(NamedTuple):
    """What the tags say of a passage."""

    paragraph: int
    """Which paragraph, heading or cell it is in; -1 for none. Counted on each page anew."""
    heading: int
    """Degree of the heading it is in, or 0."""
    note: int
    """Which note it is in, or -1."""
    cell: tuple[int, int, int] | None
    """Which table it is in, which row and which cell of it."""


class Page(NamedTuple):
    """One page."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    tags: Mapping[int, Tag]
    rules: tuple[tuple[float, float, float, float], ...] = ()
    """Left, top, right and bottom of what is drawn."""
    pictures: float = 0.0
    """Which part of the page pictures cover."""
    beside: tuple[str, ...] = ()
    """The words of comments and of the fields of a form."""
    unread: tuple[str, ...] = ()
    """Words of the file that gave no letters on the page."""
    nameless: int = 0
    """How many stretches show letters of which the file does not say which they are."""
    blank: int = 0
    """How many stretches show nothing: spaces, or letters that their font lacks."""
    set_aside: tuple[tuple[Piece, str], ...] = ()
    """Letters that the file does not show, each with the reason; they are none of `pieces`."""
    unseen: Mapping[int, str] = MappingProxyType({})
    """Which of `pieces` nobody sees all the same, each with the reason."""
    replaced: tuple[tuple[str, str], ...] = ()
    """Other words that the file says, and what it shows in their place."""
    grids: Mapping[int, tuple[tuple[int, ...], ...]] = MappingProxyType({})
    """The cells of each row of each table that is tagged, the empty ones too."""


def page_of(said: Mapping[str, Any], number: int) -> Page:
    """A page as the process apart describes it."""
    width, height = said["size"]
    pieces = [Piece(*piece) for piece in said["text"]]
    why = dict(said["unseen"])
    gone = {at for at, reason in why.items() if reason in LEFT_OUT}
    kept = [at for at in range(len(pieces)) if at not in gone] if gone else range(len(pieces))
    return Page(
        number,
        width,
        height,
        tuple(pieces[at] for at in kept),
        _tags(said["tags"]),
        tuple((*rule,) for rule in said["rules"]),
        said["pictures"],
        tuple(said["beside"]),
        tuple(said["unread"]),
        said["nameless"],
        said["blank"],
        tuple((pieces[at], why[at]) for at in sorted(gone)),
        {new: why[at] for new, at in enumerate(kept) if at in why} if why else {},
        tuple((one[0], one[1]) for one in said["replaced"]),
        _grids(said["tags"]),
    )


_NO_TAG = Tag(-1, 0, -1, None)


def _tags(elements: Elements) -> dict[int, Tag]:
    found: dict[int, Tag] = {}
    known: list[Tag] = []
    for index, (kind, parent, passages) in enumerate(elements):
        above = known[parent] if parent >= 0 else _NO_TAG
        known.append(_below(above, index, kind))
        for passage in passages:
            found[passage] = known[-1]
    return found


def _grids(elements: Elements) -> dict[int, tuple[tuple[int, ...], ...]]:
    """The cells of each row of each table, by the elements that they are."""
    rows: dict[int, dict[int, list[int]]] = {}
    known: list[Tag] = []
    for index, (kind, parent, _) in enumerate(elements):
        known.append(_below(known[parent] if parent >= 0 else _NO_TAG, index, kind))
        cell = known[-1].cell
        if cell and cell[1:] == (index, -1):
            rows.setdefault(cell[0], {})[index] = []
        elif cell and cell[2] == index:
            rows.setdefault(cell[0], {}).setdefault(cell[1], []).append(index)
    return {table: tuple(map(tuple, found.values())) for table, found in rows.items()}


def _below(above: Tag, index: int, kind: str) -> Tag:
    """What is known of an element, by its type and what it stands in."""
    if kind in _NOTES:
        return Tag(index, 0, index, None)
    if above.cell and above.cell[2] >= 0 and kind in _OF_TABLES:
        return above._replace(paragraph=index)  # a table within a cell is words of that cell
    if kind == "Table":
        return above._replace(paragraph=index, cell=(index, -1, -1))
    if above.cell and kind == "TR":
        return above._replace(cell=(above.cell[0], index, -1))
    if above.cell and kind in _CELLS:
        return above._replace(paragraph=index, cell=(*above.cell[:2], index))
    return _within(above, index, kind)


def _within(above: Tag, index: int, kind: str) -> Tag:
    """The same of what is neither a note nor part of a table."""
    if kind == "Lbl":  # The number of a list stands before a paragraph, and in none.
        return above._replace(paragraph=-1)
    if kind in _PARAGRAPHS:
        degree = int(kind[1:]) if kind[:1] == "H" and kind[1:].isdigit() else 0
        return above._replace(paragraph=index, heading=degree)
    return above
