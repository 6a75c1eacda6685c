r"""How a paragraph of the canonical text opens, and how a text that looks so is told apart.

A backslash before such an opening, or before a space, at the start of a line
means that the line does not open anything. It is written only where needed, so
`\*` keeps its inline meaning.
"""

from __future__ import annotations

from enum import Enum, auto

from drafting.dataclasses import dataclass
from drafting.lexicon import latin
from drafting.model.resolution import OPERATIVE, PREAMBLE
from drafting.model.unit import Kind
from drafting.patterns import regex

INDENT = 4


class LineShape(Enum):
    """How a block of the text opens."""

    RULE = auto()
    NOTE = auto()
    ANNEX = auto()
    HEADING = auto()
    TABLE = auto()
    NUMBER = auto()
    LETTER = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class LineOpening:
    """The opening of a line, what it opens with, and the rest."""

    shape: LineShape
    mark: str
    rest: str


# Roman numerals stop below 200 so that no word ("mix.") is taken for one.
_ROMAN = r"(?=[ivxlc])c?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_LETTERS = rf"(?:(?P<letter>[a-z])(?P=letter)*|{_ROMAN})"
_WORD = rf"\*?{latin.BETWEEN}\*?"
_BESIDE = rf"(?: {_WORD})?"
"""A Latin word behind a number: "1 bis.", "(a *ter*)"."""
_OPENINGS = (
    (LineShape.RULE, regex(r"(-{3,})$")),
    (LineShape.NOTE, regex(r"\[\^([a-z0-9]{1,32})\]: *")),
    (LineShape.ANNEX, regex(r"(#)(?: +|$)")),
    (LineShape.HEADING, regex(r"(#{2,5})(?: +|$)")),
    (LineShape.TABLE, regex(r"(`{3,}) *")),
    (LineShape.NUMBER, regex(rf"([0-9]{{1,9}}(?: ?{_WORD})?\.)(?: +|$)")),
    (
        LineShape.LETTER,
        regex(
            rf"(\(?{_LETTERS}{_BESIDE}\)|{_LETTERS.replace('letter', 'other')}{_BESIDE}\.)(?: +|$)"
        ),
    ),
)

_CONTINUED = frozenset(
    {
        Kind.PREAMBULAR,
        Kind.OPERATIVE,
        Kind.SUBPARAGRAPH,
        Kind.CONTINUATION,
        Kind.NUMBERED,
        Kind.PARAGRAPH,
    }
)


def opening(line: str) -> LineOpening:
    """How a line opens; `rest` still carries its escape."""
    for shape, pattern in _OPENINGS:
        if found := pattern.match(line):
            return LineOpening(shape, found[1], line[found.end() :])
    return LineOpening(LineShape.PLAIN, "", line)


def escape_line(text: str) -> str:
    """One line of a text, written so that it opens nothing."""
    return f"\\{text}" if _needs_escape(text) else text


def unescape_line(line: str) -> str:
    """The inverse of `escape_line`."""
    return line[1:] if line.startswith("\\") and _needs_escape(line[1:]) else line


def _needs_escape(text: str) -> bool:
    bare = text.lstrip("\\")
    return bare.startswith(" ") or opening(bare).shape is not LineShape.PLAIN


def implied_kind(shape: LineShape, part: str, parent: Kind | None) -> Kind:
    """What a block is that does not say so itself, from its opening and where it stands."""
    if fixed := _FIXED.get(shape):
        return fixed
    in_resolution = parent is Kind.RESOLUTION
    if shape is LineShape.NUMBER:
        at_home = in_resolution or (parent is None and part == OPERATIVE)
        return Kind.OPERATIVE if at_home else Kind.NUMBERED
    if in_resolution:
        return Kind.PREAMBULAR
    if parent in _CONTINUED:
        return Kind.CONTINUATION
    return Kind.PREAMBULAR if parent is None and part == PREAMBLE else Kind.PARAGRAPH


_FIXED = {
    LineShape.ANNEX: Kind.ANNEX,
    LineShape.HEADING: Kind.HEADING,
    LineShape.TABLE: Kind.TABLE,
    LineShape.LETTER: Kind.SUBPARAGRAPH,
}
