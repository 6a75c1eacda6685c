"""What a page is made of: blocks of lines of pieces, each piece of one look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.dataclasses import dataclass, replace
from drafting.model.inline import Run, runs
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Sign
from drafting.tui.signs import Signs


class Look(NamedTuple):
    """How a piece looks; `role` names a style of the theme."""

    role: str = ""
    italic: bool = False
    bold: bool = False
    sign: Sign = "="
    struck: bool = False


PROSE = Look()


class Piece(NamedTuple):
    """A stretch of literal text of one look."""

    text: str
    look: Look = PROSE


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of the screen. Lines are compared by identity, so a cache can hold them."""

    pieces: tuple[Piece, ...] = ()

    @property
    def plain(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)


BLANK = Line()


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The lines of one thing the cursor can stand on (or, without a key, of none)."""

    key: str
    lines: tuple[Line, ...]
    margin: str = ""
    """Sign in the margin beside every line of the block but a blank last one."""
    text_row: int = 0
    """Line on which the text itself begins, where an editor is put over it."""
    text_column: int = 0
    text_width: int = 0

    def with_margin(self, margin: str) -> Block:
        """This block under another sign in the margin."""
        return self if margin == self.margin else replace(self, margin=margin)


def inline_pieces(
    text: str, notes: dict[str, str], signs: Signs, look: Look = PROSE
) -> tuple[Piece, ...]:
    """The pieces of inline markup, with footnote references as numbers."""
    return tuple(run_pieces(runs(text), notes, signs, look))


def run_pieces(
    pieces: Iterable[Run], notes: dict[str, str], signs: Signs, look: Look = PROSE
) -> Iterator[Piece]:
    """One piece for each run."""
    for run in pieces:
        if run.note:
            mark = signs.note_mark(notes.get(run.note, "?"))
            yield Piece(mark, look._replace(role="reference"))
        else:
            italic, bold = run.italic or look.italic, run.bold or look.bold
            yield Piece(run.text, look._replace(italic=italic, bold=bold, struck=run.struck))
