"""The empty paragraphs that make space around what comes in and what goes."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.layout.spacing import empty_paragraph, space_between
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.paragraph_models import ParagraphModel, is_gap
from drafting.formats.docx.tracked.from_redline.paragraphs import ParagraphTracker
from drafting.formats.docx.tracked.part import Edits
from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Sign

RUNNING = frozenset((Role.TEXT, Role.NUMBERED, Role.CONTINUATION))
"""Roles whose paragraphs follow each other without space of their own."""


class Spacing:
    """Tracks the space around blocks, in the edits of the body: none, unless a kind of it does."""

    def anchor(
        self,
        anchor: etree._Element,
        block: Block,  # noqa: ARG002
        old: Block | None,  # noqa: ARG002
    ) -> etree._Element:
        """Behind which element a block comes in; `old` is what `anchor` prints alone."""
        return anchor

    def first(self, block: Block, element: etree._Element) -> etree._Element:  # noqa: ARG002
        """Before which element comes in what precedes the first block, which `element` prints."""
        return element

    def before(
        self,
        block: Block,  # noqa: ARG002
        model: ParagraphModel,  # noqa: ARG002
        anchor: etree._Element | None,  # noqa: ARG002
    ) -> list[etree._Element]:
        """What comes in before a block that comes in."""
        return []

    def after(
        self,
        block: Block,  # noqa: ARG002
        model: ParagraphModel,  # noqa: ARG002
        anchor: etree._Element | None,  # noqa: ARG002
    ) -> list[etree._Element]:
        """What comes in after a block that comes in."""
        return []

    def inside(self, block: Block) -> list[etree._Element]:  # noqa: ARG002
        """What comes in before a part of a paragraph that is split."""
        return []

    def beside_kept(self, block: Block, element: etree._Element) -> None:
        """Track what comes and goes beside the first block that `element` prints."""

    def beside_gone(self, block: Block, element: etree._Element) -> None:
        """Track what goes beside a paragraph whose mark goes."""


class SpacingOfFile(Spacing):
    """Space as the file at hand has it, as far as one of its kind shows."""

    def __init__(self, issued: IssuedText, paragraphs: ParagraphTracker, edits: Edits) -> None:
        self._issued, self._paragraphs, self._edits = issued, paragraphs, edits

    def anchor(self, anchor: etree._Element, block: Block, old: Block | None) -> etree._Element:
        """Behind the space of a line, where a paragraph of the text follows it."""
        if block.role in RUNNING and old is not None and old.role not in RUNNING:
            while (following := self._following(anchor)) is not None and is_gap(following):
                anchor = following
        return anchor

    def before(
        self, block: Block, model: ParagraphModel, anchor: etree._Element | None
    ) -> list[etree._Element]:
        """As many as stand before the model, unless there is space already."""
        placed = [] if anchor is None else self._edits.after.get(anchor, [])
        last = placed[-1] if placed else anchor
        has_none = block.role in RUNNING or block.role is Role.TABLE
        if has_none or (last is not None and is_gap(last)):
            return []
        return [self._paragraphs.gap(model.gap, "+", block.by) for _ in range(model.gaps[0])]

    def after(
        self, block: Block, model: ParagraphModel, anchor: etree._Element | None
    ) -> list[etree._Element]:
        """As many as stand after the model, unless there is space already."""
        following = None if anchor is None else self._following(anchor)
        if block.role in RUNNING or (following is not None and is_gap(following)):
            return []
        return [self._paragraphs.gap(model.gap, "+", block.by) for _ in range(model.gaps[1])]

    def beside_gone(self, block: Block, element: etree._Element) -> None:
        """All space between two that are joined; of that on both sides of a line that goes, one."""
        at = self._issued.elements.index(element)
        before, after = self._issued.elements[:at], self._issued.elements[at + 1 :]
        is_joined = block.start != "-"
        is_line = block.role not in RUNNING and bool(before) and is_gap(before[-1])
        if block.mark != "-" or not (is_joined or is_line):
            return
        for gap in after:
            if not is_gap(gap):
                return
            copy = self._issued.copy(gap)
            self._paragraphs.take_out_gap(copy, block.by)
            self._edits.instead[gap] = [copy]

    def _following(self, element: etree._Element) -> etree._Element | None:
        at = self._issued.elements.index(element)
        return self._issued.elements[at + 1] if at + 1 < len(self._issued.elements) else None


class _Space(NamedTuple):
    """The space before a block: that of both texts, and what either has beyond."""

    common: int
    gone: int
    brought: int
    keep: bool
    """Whether it stays on the page of what follows."""


class SpacingOfLayout(Spacing):
    """Space as the layout sets it between the blocks of the old text and of the new one."""

    def __init__(
        self,
        signed: Sequence[Block],
        layout: Layout,
        issued: IssuedText,
        paragraphs: ParagraphTracker,
        edits: Edits,
    ) -> None:
        self._layout, self._issued, self._paragraphs = layout, issued, paragraphs
        self._edits = edits
        self._places = {element: at for at, element in enumerate(issued.elements)}
        self._spaces: dict[int, _Space] = {}
        """By identity in memory: blocks that read alike stand in several places."""
        self._signed = signed
        previous: dict[Sign, Block] = {}
        for block in signed:
            self._spaces[id(block)] = self._space(block, previous)
            for side in _sides(block):
                previous[side] = _then(block, side)

    def _space(self, block: Block, previous: dict[Sign, Block]) -> _Space:
        counts = {
            side: space_between(self._layout, previous.get(side), _then(block, side))
            for side in _sides(block)
        }
        common = min(counts.values()) if len(counts) > 1 else 0
        above = previous.get("+")
        keep = above is not None and self._layout.setting(above.role, above.depth).keep
        return _Space(common, counts.get("-", 0) - common, counts.get("+", 0) - common, keep)

    def first(self, block: Block, element: etree._Element) -> etree._Element:
        """The space above the block stays between the two."""
        space = self._spaces[id(block)]
        return self._issued.elements[self._places[element] - space.common - space.gone]

    def before(self, block: Block, *_: object) -> list[etree._Element]:
        """What the new text has before the block beyond the old one."""
        return self._brought(block)

    def _brought(self, block: Block) -> list[etree._Element]:
        space = self._spaces.get(id(block))
        made = []
        for _ in range(space.brought if space else 0):
            gap = empty_paragraph(self._layout, keep=bool(space and space.keep))
            self._paragraphs.mark(gap, "+", block.by)
            made.append(gap)
        return made

    def inside(self, block: Block) -> list[etree._Element]:
        """What the new text has between both parts."""
        return self._brought(block)

    def beside_kept(self, block: Block, element: etree._Element) -> None:
        """Take out and bring in what is between the block and the one before it."""
        space = self._spaces[id(block)]
        at = self._places[element]
        for gap in self._issued.elements[at - space.gone : at]:
            copy = self._issued.copy(gap)
            self._paragraphs.mark(copy, "-", block.by)
            self._edits.instead[gap] = [copy]
        if space.brought:
            self._edits.add_before(element, *self._brought(block))


def _sides(block: Block) -> tuple[Sign, ...]:
    """In which texts a block begins: the old one, the new one or both."""
    return ("-", "+") if block.start == "=" else (block.start,)


def _then(block: Block, side: Sign) -> Block:
    """The block as it stands in the old text or in the new one: its look, a heading's words."""
    if block.role is Role.HEADING:
        its = tuple(piece for piece in block.pieces if piece.sign in ("=", side))
        numbers = tuple(piece for piece in block.number if piece.sign in ("=", side))
        block = block._replace(pieces=its, number=numbers)
    if side == "+" or block.was is None:
        return block
    role, depth, inset = block.was
    return block._replace(role=role, depth=depth, inset=inset)
