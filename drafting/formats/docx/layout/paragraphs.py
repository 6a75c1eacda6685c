"""Blocks as Word paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece
from drafting.formats.docx.layout.footnotes import Notes
from drafting.formats.docx.layout.settings import Layout, Setting
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.formats.docx.redline.annotations import Annotations, Change, Marked, change_of, opener
from drafting.model.inline import Run
from drafting.redline.script import Sign


class Paragraphs:
    """Prints blocks, one `w:p` each, with everything that refers to the whole document."""

    def __init__(self, layout: Layout, annotations: Annotations, notes: Notes) -> None:
        self._layout = layout
        self._annotations = annotations
        self._notes = notes

    def printed(
        self,
        block: Block,
        bookmark: str = "",
        opened: Iterable[etree._Element] = (),
        strays: Iterable[Marked] = (),
    ) -> etree._Element:
        """The paragraph of a block.

        `bookmark` names it, the marks `opened` begin it, the references `strays` end it.
        """
        setting = self._layout.setting(block.role, block.depth)
        paragraph = w("p", self._properties(block, setting), *opened)
        marked = [*self._head(block, setting), *self._words(block, setting), *strays]
        content = self._annotations.wrapped(marked)
        paragraph.extend(self._named(bookmark, content) if bookmark else content)
        return paragraph

    def _named(self, bookmark: str, content: Iterable[etree._Element]) -> Iterator[etree._Element]:
        number = self._annotations.number()
        yield w("bookmarkStart", id=number, name=bookmark)
        yield from content
        yield w("bookmarkEnd", id=number)

    def _head(self, block: Block, setting: Setting) -> Iterator[Marked]:
        """Tabs and the number, in this order; the second tab goes with the number."""
        opening: Change = change_of(Piece(_start(block), Run("")), block)
        before, after = setting.around
        first = before if block.number else setting.before
        if setting.hangs:
            first = "\t" * block.inset + first
        if first:
            yield Marked(opening, text_run(Run(first)), opener(block))
        for piece in block.number:
            yield Marked(change_of(piece, block), text_run(piece.run), piece.by)
        if block.number and block.pieces and after:
            sign = _common_sign(block.number)
            change = change_of(Piece(sign, Run("")), block)
            yield Marked(change, text_run(Run(after)), opener(block))

    def _words(self, block: Block, setting: Setting) -> Iterator[Marked]:
        wholly_italic = setting.italic and not any(piece.run.italic for piece in block.pieces)
        for piece, upright in _with_upright_ends(block.pieces, setting.upright):
            change = change_of(piece, block)
            if piece.run.note:
                yield from self._notes.reference(piece.run.note, change, piece.by)
            else:
                italic = False if upright else wholly_italic or None
                yield Marked(change, text_run(piece.run, italic=italic), piece.by)

    def _properties(self, block: Block, setting: Setting) -> etree._Element:
        mark = self._annotations.of_mark(block)
        properties = self._set(setting, block.inset)
        if mark is not None:
            properties.append(w("rPr", mark))
        if block.was is not None and block.mark == "=":
            role, depth, inset = block.was
            change = self._annotations.change("pPrChange", block.by)
            change.append(self._set(self._layout.setting(role, depth), inset))
            properties.append(change)
        return properties

    def _set(self, setting: Setting, inset: int) -> etree._Element:
        return w(
            "pPr",
            w("pStyle", val=setting.style),
            self._indent(setting, inset),
            w("jc", val=setting.align) if setting.align else None,
        )

    def _indent(self, setting: Setting, inset: int) -> etree._Element | None:
        text = self._layout.block
        lengths = {"left": setting.left, "right": setting.right, "hanging": setting.hanging}
        if inset:
            left = text.left if setting.left is None else setting.left
            lengths["left"] = left + inset * text.inset
        given = {name: length for name, length in lengths.items() if length is not None}
        return w("ind", **given) if given else None


def _start(block: Block) -> Sign:
    """The sign of the opening tab; a paragraph that is wholly new or gone brings its own."""
    signs = {piece.sign for piece in (*block.number, *block.pieces)}
    return block.mark if block.mark != "=" and signs <= {block.mark} else block.start


def _common_sign(number: Iterable[Piece]) -> Sign:
    """The sign of the tab after a number: it stays where either text has a number."""
    signs = {piece.sign for piece in number}
    return signs.pop() if len(signs) == 1 else "="


def _with_upright_ends(pieces: tuple[Piece, ...], signs: str) -> Iterator[tuple[Piece, bool]]:
    """Pieces with a flag for the signs at either end of a line that stay upright."""
    text = "".join(piece.run.text for piece in pieces)
    first = len(text) - len(text.lstrip(signs)) if signs else 0
    last = len(text.rstrip(signs)) if signs else len(text)
    position = 0
    for piece in pieces:
        words = piece.run.text
        if not words:
            yield piece, False
            continue
        begin, end = (min(max(edge - position, 0), len(words)) for edge in (first, last))
        parts = (words[:begin], words[begin:end], words[end:])
        for part, upright in zip(parts, (True, False, True), strict=True):
            if part:
                yield piece._replace(run=piece.run._replace(text=part)), upright
        position += len(words)
