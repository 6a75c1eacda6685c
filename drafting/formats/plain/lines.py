"""Lines of a text, with what surrounds them: the first stage of reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafting.formats.plain.copies import without_quoting, without_traces
from drafting.formats.plain.divided_words import SOFT_HYPHEN
from drafting.formats.reading import FURNITURE
from drafting.lexicon.small_figures import raised
from drafting.model.inline import tidy
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_BYTE_ORDER_MARK = "\ufeff"
_MARKED_SUPERSCRIPT = regex(r"<sup>\s*(\d{1,3})\s*</sup>|(?<=\S)\^(\d{1,3})\^")
_HEADING = regex(r"(#{1,6})\s+(\S.*?)\s*#*$")
_COLUMNS = regex(r"\s{3,}|\t+")
_LINK = regex(r"\[([^\[\]\n]{1,200})\]\((?:\#|https?:|/|www\.|mailto:)[^()\s]{0,500}\)")
_LINE_END = regex(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
_SPACES = " \t\u00a0"
_BLANKS_OF_A_PAGE = 3
"""So many blank lines in a row are what a page break leaves behind."""
_UNDERLINED = regex(
    r"(?<![^\s\[(“\"])(?P<sign>_{1,3})(?=[^\W_])[^_]{1,120}(?<=[^\W_])(?P=sign)(?![^\s,.;:)\]”\"])"
)
"""Emphasis in the spelling with underscores, as chats and some programs type it."""
_EMPHASIS = regex(r"^(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})$")


class SourceLine(NamedTuple):
    """One line that is not blank, without the spaces around it."""

    number: int
    """Counted from 1 in the source."""
    text: str
    gap: bool = False
    """A blank line stands before it."""
    cut: bool = False
    """A page break or set-aside matter stands before it: a paragraph may go on here."""
    heading: int = 0
    """Degree of a Markdown heading."""
    columns: tuple[str, ...] = ()
    """The parts between wide spaces; one part for an ordinary line."""
    furniture: bool = False
    """It belongs to the page or the message, not to the text."""
    reason: str = FURNITURE
    """Why it is set aside, if it is."""
    indent: int = 0
    """Columns before it, a tab being four of them."""

    @property
    def bare(self) -> str:
        """The text without the emphasis that wraps all of it."""
        return without_wrapping_emphasis(self.text)


def without_wrapping_emphasis(text: str) -> str:
    """`text` without emphasis marks at its very ends.

    An asterisk after a word may be the reference to a note: it goes only when
    one stood at the beginning too.
    """
    if not text.startswith(("*", "_")):
        return text
    stripped = _EMPHASIS.sub("", text)
    return stripped if stripped.strip() else text


def bare_heading(text: str) -> str:
    """A heading without the bold or italics that all of it is set in."""
    if text.startswith("**") and text.endswith("***") and "*" not in text[2:-3]:
        return f"{text[2:-3]}*"
    for mark in ("***", "**", "__", "*", "_"):
        inner = text[len(mark) : -len(mark)]
        if text.startswith(mark) and text.endswith(mark) and inner and mark[0] not in inner:
            return inner
    return text


def split_lines(text: str) -> list[SourceLine]:
    """The lines of `text` that are not blank, page breaks and blank lines noted."""
    ended = _LINE_END.sub("\n", text.removeprefix(_BYTE_ORDER_MARK))
    return list(_with_gaps(without_traces(ended).split("\n")))


def _with_gaps(raw: Iterable[str]) -> Iterator[SourceLine]:
    blanks = 0
    cut = False
    for number, whole in enumerate(raw, start=1):
        if not whole.strip(_SPACES):
            blanks += 1
            continue
        for index, piece in enumerate(whole.split("\f")):
            cut = cut or index > 0
            line = _line(number, piece, blanks > 0, cut or blanks >= _BLANKS_OF_A_PAGE)
            if line is None:
                blanks += 1
                continue
            yield line
            blanks, cut = 0, False


def _line(number: int, raw: str, gap: bool, cut: bool) -> SourceLine | None:
    columns = tuple(_clean(part) for part in _COLUMNS.split(without_quoting(raw)))
    text = " ".join(part for part in columns if part)
    if not text:
        return None
    line = SourceLine(number, text, gap, cut, 0, columns, indent=_indent(raw))
    if heading := _HEADING.match(text):
        return line._replace(text=heading[2], heading=len(heading[1]), columns=(heading[2],))
    return line


def _indent(raw: str) -> int:
    spaces = raw[: len(raw) - len(raw.lstrip())]
    return len(spaces.replace("\t", "    "))


def _clean(part: str) -> str:
    """A part with its links reduced to their words and its superscripts to one spelling."""
    words = _LINK.sub(r"\1", tidy(part)).translate(_LIGATURES)
    words = words[:-1].replace(SOFT_HYPHEN, "") + words[-1:]
    if "_" in words:
        words = _UNDERLINED.sub(lambda found: found[0].replace("_", "*"), words)
    marked = _MARKED_SUPERSCRIPT.sub(lambda match: raised(match[1] or match[2]), words)
    return re.sub(r" {2,}", " ", marked).strip(" ")


_BROKEN_COMPOUND = regex(r"(?<=[^\W\d_])([-‑])\s+(?!(?:and|or|to|nor|but|versus)\b)(?=[^\W\d_])")
_BROKEN_RANGE = regex(r"(?<=\d)–\s+(?=\d)")


def join_lines(parts: list[str]) -> str:
    """The parts as one text; a compound that was broken at its hyphen is closed up."""
    text = " ".join(part for part in parts if part).replace(f"{SOFT_HYPHEN} ", "")
    return _BROKEN_RANGE.sub("–", _BROKEN_COMPOUND.sub(r"\1", text))
