"""Blocks as Word paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import lru_cache

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.layout.closer import closer_spacing, narrower_right, set_closer
from drafting.formats.docx.layout.footnotes import Footnotes
from drafting.formats.docx.layout.settings import Layout, Setting
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import text_run
from drafting.model.inline import Run


class Paragraphs:
    """Prints blocks, one `w:p` each."""

    def __init__(self, layout: Layout, numbers: Iterator[str], notes: Footnotes) -> None:
        self._layout = layout
        self._numbers = numbers
        self._notes = notes

    def printed(self, block: Block, bookmark: str = "") -> etree._Element:
        """The paragraph of a block; `bookmark` names it."""
        setting = self._layout.setting(block.role, block.depth)
        spacing = right = None
        if setting.closer or setting.narrower:
            spacing, right = self._fit(block, setting)
        if right is not None:
            setting = setting._replace(right=right)
        paragraph = w("p", paragraph_properties(self._layout, setting, block.inset))
        content = (
            *head(block, setting),
            *self._words(block, setting, spacing),
            *self._notes.strays(),
        )
        paragraph.extend(self._named(bookmark, content) if bookmark else content)
        return paragraph

    def _named(self, bookmark: str, content: Iterable[etree._Element]) -> Iterator[etree._Element]:
        number = next(self._numbers)
        yield w("bookmarkStart", id=number, name=bookmark)
        yield from content
        yield w("bookmarkEnd", id=number)

    def _words(
        self, block: Block, setting: Setting, spacing: int | None
    ) -> Iterator[etree._Element]:
        for run, italic in words_in_look(block.pieces, setting):
            if run.note:
                yield from self._notes.reference(run.note)
                continue
            made = text_run(run, italic=italic)
            if spacing is not None:
                set_closer(made, spacing)
            yield made

    def _fit(self, block: Block, setting: Setting) -> tuple[int | None, int | None]:
        """The space between letters and the right indent, where they are not those of the style."""
        face = self._layout.faces[setting.style].to(setting.right)
        spacing = closer_spacing(block.pieces, face, setting.closer)
        if spacing is not None:
            return spacing, None
        return None, narrower_right(block.pieces, face, setting.narrower)


def head(block: Block, setting: Setting) -> Iterator[etree._Element]:
    """Tabs and the number, in this order."""
    lead, between = around_number(block, setting)
    if lead:
        yield text_run(Run(lead))
    for piece in block.number:
        yield text_run(piece.run)
    if block.number and block.pieces and between:
        yield text_run(Run(between))


def around_number(block: Block, setting: Setting) -> tuple[str, str]:
    """What stands at the head of a paragraph, before its number if it has one, and after that."""
    before, after = setting.around
    if block.role is Role.HEADING and _is_worded(block):
        before, after = setting.before, "\n"
    lead = before if block.number else setting.before
    return "\t" * block.inset + lead if setting.hangs else lead, after


def _is_worded(block: Block) -> bool:
    """Whether the number of a heading is a label such as "Part II", which has its own line."""
    return " " in "".join(piece.run.text for piece in block.number).strip()


def words_in_look(pieces: tuple[Piece, ...], setting: Setting) -> Iterator[tuple[Run, bool | None]]:
    """The words with what overrides their own italics; a reference to a note has nothing."""
    wholly_italic = setting.italic and not any(piece.run.italic for piece in pieces)
    for piece, upright in with_upright_ends(pieces, setting.upright):
        yield piece.run, False if upright else wholly_italic or None


def paragraph_properties(layout: Layout, setting: Setting, inset: int) -> etree._Element:
    """How a paragraph of that setting is set, in so many nested resolutions."""
    left = setting.left
    if inset:
        left = (layout.block.left if left is None else left) + inset * layout.block.inset
    return deepcopy(_properties(setting._replace(left=left)))


@lru_cache(maxsize=256)
def _properties(setting: Setting) -> etree._Element:
    """Properties to copy, which takes less time than to make them."""
    lengths = {"left": setting.left, "right": setting.right, "hanging": setting.hanging}
    given = {name: length for name, length in lengths.items() if length is not None}
    return w(
        "pPr",
        w("pStyle", val=setting.style),
        w("ind", **given) if given else None,
        w("jc", val=setting.align) if setting.align else None,
    )


def with_upright_ends(pieces: tuple[Piece, ...], signs: str) -> Iterator[tuple[Piece, bool]]:
    """Pieces with a flag for the signs at either end of a line that stay upright.

    A piece that such a sign ends or begins is cut in two; one that is taken out counts for
    nothing.
    """
    text = "".join(piece.run.text for piece in pieces if piece.sign != "-")
    first = len(text) - len(text.lstrip(signs)) if signs else 0
    last = len(text.rstrip(signs)) if signs else len(text)
    position = 0
    for piece in pieces:
        words = piece.run.text
        if not words or piece.sign == "-":
            yield piece, False
            continue
        begin, end = (min(max(edge - position, 0), len(words)) for edge in (first, last))
        parts = (words[:begin], words[begin:end], words[end:])
        for part, upright in zip(parts, (True, False, True), strict=True):
            if part:
                yield piece._replace(run=piece.run._replace(text=part)), upright
        position += len(words)
