"""The proof that a file gives each author's text: those changes accepted, all others rejected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import zip_longest

from lxml import etree

from drafting.formats.docx.layout.blocks import Composition, Piece, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.names import PPR, P, T, W
from drafting.formats.docx.markup.revisions import partly_accepted
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.proof import apart, failed
from drafting.redline.script import Sign

_FIELD = W + "fldChar"
_LEADING = (W + "hyperlink", W + "fldSimple")
"""What, in a file that we laid out, holds the number of a note cited before."""
_SHOWN = {
    W + "tab": " ",
    W + "br": " ",
    W + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    _FIELD: "",
}
_TABLE = W + "tbl"
_REFERENCE = W + "footnoteReference"
"""In a file that we laid out, the mark of a note that has one of its own stands in the same run."""


def prove_each_author(
    name: str, signed: Composition, root: etree._Element, fallback: Revision
) -> None:
    """Raise ProofError unless each of several authors, accepted alone, gives what is signed so.

    `root` is that of the document; what names nobody is by `fallback`. Tables are not looked
    at, whose rows come and go as wholes, nor are references to notes.
    """
    meant = _Meant(signed, fallback.author)
    authors = meant.authors()
    for author in authors if len(authors) > 1 else ():
        left = partly_accepted(root, partial(_is_by, author))
        for one, other in zip_longest(meant.lines(author), _said(left)):
            if one != other:
                words = apart(one or "nothing", other or "nothing")
                raise failed(name, f"the changes of {author} alone should give {words}")


def _is_by(author: str, change: etree._Element) -> bool:
    return change.get(W + "author") == author


class _Meant:
    """What the signs of a composition mean for each author."""

    def __init__(self, signed: Composition, fallback: str) -> None:
        self._blocks = [block for block in signed.blocks if block.role is not Role.TABLE]
        self._fallback = fallback

    def authors(self) -> tuple[str, ...]:
        """Everybody whose changes there are, as the file names them."""
        found = (
            self._author(one.by)
            for block in self._blocks
            for one in (*block.number, *block.pieces)
            if one.sign != "="
        )
        marks = (self._author(block.by) for block in self._blocks if block.mark != "=")
        return tuple(dict.fromkeys((*found, *marks)))

    def lines(self, author: str) -> Iterator[str]:
        """The lines that are not empty, spaces apart, where one author is accepted alone."""
        words = ""
        for block in self._blocks:
            if block.taken and self._author(block.taken) == author:
                continue
            words += f" {self._words(block.number, author)} {self._words(block.pieces, author)}"
            if self._stays(block.mark, block.by, author):
                yield from _line(words)
                words = ""
        yield from _line(words)

    def _words(self, pieces: Iterable[Piece], author: str) -> str:
        return "".join(
            printable(piece.run.text)
            for piece in pieces
            if not piece.run.note and self._stays(piece.sign, piece.by, author)
        )

    def _stays(self, sign: Sign, by: Revision | None, author: str) -> bool:
        return sign == "=" or (sign == "+") == (self._author(by) == author)

    def _author(self, by: Revision | None) -> str:
        return printable(by.author if by else self._fallback)


def _said(document: etree._Element) -> Iterator[str]:
    for paragraph in document.iter(P):
        if next(paragraph.iterancestors(_TABLE), None) is None:
            yield from _line("".join(_shown(paragraph)))


def _shown(paragraph: etree._Element) -> Iterator[str]:
    """The words of a paragraph; what only leads to a note is none."""
    fields = 0
    for element in paragraph.iter(T, *_SHOWN):
        if element.tag == _FIELD:
            fields += {"begin": 1, "end": -1}.get(element.get(W + "fldCharType", ""), 0)
        elif not fields and not _only_leads(element):
            yield element.text or "" if element.tag == T else _SHOWN[str(element.tag)]


def _only_leads(element: etree._Element) -> bool:
    """Whether words are the number of a note cited before, or the own mark of one."""
    run = element.getparent()
    is_mark = run is not None and run.find(_REFERENCE) is not None
    return is_mark or next(element.iterancestors(PPR, *_LEADING), None) is not None


def _line(words: str) -> Iterator[str]:
    if line := "".join(words.split()):
        yield line
