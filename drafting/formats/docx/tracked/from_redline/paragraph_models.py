"""What a paragraph that comes in looks like: the nearest one of its kind in the issued file."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Protocol

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.paragraphs import around_number, paragraph_properties
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, RPR, SECTPR, VAL, P, R, T, W, value
from drafting.formats.docx.markup.schema import in_order
from drafting.formats.docx.tracked.from_redline.alignment import NumberSetting
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, GlyphLine
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.run_look import RunLook, is_donor
from drafting.named_tuples import NamedTuple

_RUNNING = frozenset((Role.TEXT, Role.NUMBERED, Role.CONTINUATION))
"""Roles whose paragraphs can stand for each other where a file has none of the right one."""
_OF_ONE = frozenset((SECTPR, W + "pPrChange", W + "framePr", W + "pageBreakBefore"))
_IN_LIST = W + "numPr"
_TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))


class ParagraphModel(NamedTuple):
    """How a paragraph is set."""

    properties: etree._Element | None
    setting: NumberSetting
    look: RunLook
    gaps: tuple[int, int] = (0, 0)
    """How many empty paragraphs stand before it and after it."""
    gap: etree._Element | None = None
    """Such an empty paragraph."""


class PrintedBlock(NamedTuple):
    """A block of the old text, with the one paragraph that prints it in the issued file."""

    block: Block
    element: etree._Element


class Models(Protocol):
    """Tells how paragraphs are set."""

    def at(self, place: int) -> ParagraphModel | None:
        """How the block of the old text at `place` is set, if one paragraph prints it."""

    def block_of(self, element: etree._Element) -> Block | None:
        """The block of the old text that a paragraph alone prints, if there is one."""

    def of(self, block: Block, near: int) -> ParagraphModel:
        """The model of a block that comes in near the block of the old text at `near`."""


class LayoutModels:
    """The models of a file that was laid out just now: those of its layout."""

    def __init__(self, standing: Sequence[PrintedBlock], layout: Layout) -> None:
        self._blocks = [one.block for one in standing]
        self._layout = layout
        self._printed_by = {one.element: one.block for one in standing}

    def at(self, place: int) -> ParagraphModel:
        """How the block of the old text at `place` is set."""
        return self._model(self._blocks[place])

    def block_of(self, element: etree._Element) -> Block | None:
        """The block of the old text that an element prints, if there is one."""
        return self._printed_by.get(element)

    def of(self, block: Block, near: int) -> ParagraphModel:  # noqa: ARG002
        """The model of a block, wherever it comes in."""
        return self._model(block)

    def _model(self, block: Block) -> ParagraphModel:
        setting = self._layout.setting(block.role, block.depth)
        properties = paragraph_properties(self._layout, setting, block.inset)
        return ParagraphModel(properties, NumberSetting(*around_number(block, setting)), RunLook())


class ParagraphModels:
    """Finds the model of a block among the paragraphs of the file, or in the layout."""

    def __init__(
        self,
        standing: Sequence[PrintedBlock | None],
        issued: IssuedText,
        layout: Layout,
    ) -> None:
        self._standing, self._elements, self._glyphs = standing, issued.elements, issued.glyphs
        self._layout, self._styles = layout, issued.styles
        self._lists = issued.root_of("numbering")
        self._made: dict[int, ParagraphModel] = {}
        self._printed_by = {one.element: one.block for one in standing if one is not None}

    def at(self, place: int) -> ParagraphModel | None:
        """How the block of the old text at `place` is set, if one paragraph prints it."""
        standing = self._standing[place]
        if standing is None:
            return None
        if place not in self._made:
            self._made[place] = self._model(standing)
        return self._made[place]

    def block_of(self, element: etree._Element) -> Block | None:
        """The block of the old text that a paragraph alone prints, if there is one."""
        return self._printed_by.get(element)

    def of(self, block: Block, near: int) -> ParagraphModel:
        """The model of a block that comes in near the block of the old text at `near`."""
        place = self._nearest(block, near)
        found = None if place is None else self.at(place)
        found = found or self._laid_out(block) or self._any(block, near)
        is_unlisted = found.setting.automatic and not _is_numbered(block)
        return _unlisted(found) if is_unlisted else found

    def _nearest(self, block: Block, near: int) -> int | None:
        numbered = _is_numbered(block)

        def distance(place: int) -> tuple[bool, bool, int]:
            other = self._blocks[place]
            return other.inset != block.inset, bool(other.number) != numbered, abs(place - near)

        alike = [
            place
            for place, other in self._blocks.items()
            if (other.role, other.depth) == (block.role, block.depth)
        ]
        return min(alike, key=distance, default=None)

    @property
    def _blocks(self) -> dict[int, Block]:
        return {place: one.block for place, one in enumerate(self._standing) if one is not None}

    def _laid_out(self, block: Block) -> ParagraphModel | None:
        """As the layout of the body sets such a block, if the file knows the style."""
        setting = self._layout.setting(block.role, block.depth)
        if setting.style not in self._styles:
            return None
        lengths = {"left": setting.left, "right": setting.right, "hanging": setting.hanging}
        given = {name: length for name, length in lengths.items() if length is not None}
        properties = w(
            "pPr",
            w("pStyle", val=setting.style),
            w("ind", **given) if given else None,
            w("jc", val=setting.align) if setting.align else None,
        )
        before, after = setting.around
        lead = before if block.number else setting.before
        return ParagraphModel(properties, NumberSetting(lead, after), RunLook(), setting.gap)

    def _any(self, block: Block, near: int) -> ParagraphModel:
        """As a paragraph of another degree; where that is in a list, in the level that is meant."""
        running = [at for at, other in self._blocks.items() if other.role in _RUNNING]
        nearest = min(running or self._blocks, key=lambda at: abs(at - near), default=None)
        found = None if nearest is None else self.at(nearest)
        if nearest is None or found is None:
            return ParagraphModel(None, NumberSetting(), RunLook())
        if not found.setting.automatic:
            return found
        deeper = block.depth - self._blocks[nearest].depth
        return self._in_level(found, deeper) or _unlisted(found)

    def _in_level(self, model: ParagraphModel, deeper: int) -> ParagraphModel | None:
        """The model so many levels deeper in its list, if the list has such a level."""
        properties = deepcopy(model.properties)
        own = None if properties is None else properties.find(_IN_LIST)
        if own is None:
            return None
        level = own.find(W + "ilvl")
        meant = whole_number(value(own, "ilvl")) + deeper
        if meant not in self._levels(value(own, "numId")):
            return None
        if level is None:
            own.insert(0, w("ilvl", val=meant))
        else:
            level.set(VAL, str(meant))
        return model._replace(properties=properties)

    def _levels(self, number: str) -> set[int]:
        """The levels of a list that print a number."""
        lists = () if self._lists is None else self._lists.iter(W + "num")
        abstract = next(
            (value(one, "abstractNumId") for one in lists if one.get(W + "numId") == number), ""
        )
        kinds = () if self._lists is None else self._lists.iter(W + "abstractNum")
        levels = (
            level
            for kind in kinds
            if kind.get(W + "abstractNumId") == abstract
            for level in kind.iter(W + "lvl")
        )
        return {whole_number(level.get(W + "ilvl", "")) for level in levels}

    def _model(self, standing: PrintedBlock) -> ParagraphModel:
        block, element = standing
        line = self._glyphs(element)
        runs = [run for run in element.iter(R) if is_donor(run)]
        longest = max(runs, key=lambda run: sum(map(len, run.itertext())), default=None)
        return ParagraphModel(
            lasting(element.find(PPR)),
            _setting(block, line),
            RunLook() if longest is None else RunLook.of(longest),
            *self._gaps(element),
        )

    def _gaps(self, element: etree._Element) -> tuple[tuple[int, int], etree._Element | None]:
        at = next(n for n, one in enumerate(self._elements) if one is element)
        before = after = 0
        while at - before > 0 and is_gap(self._elements[at - before - 1]):
            before += 1
        while at + after + 1 < len(self._elements) and is_gap(self._elements[at + after + 1]):
            after += 1
        beside = self._elements[at - 1] if before else self._elements[at + 1] if after else None
        return (before, after), beside


def _is_numbered(block: Block) -> bool:
    """Whether a number stands before the block from now on; what is joined has that before it."""
    joined = block.start == "-"
    return any(joined or piece.sign != "-" for piece in block.number)


def _unlisted(model: ParagraphModel) -> ParagraphModel:
    """The model without the number that Word gives such paragraphs."""
    properties = w("pPr") if model.properties is None else deepcopy(model.properties)
    own = properties.find(_IN_LIST)
    if own is not None:
        properties.remove(own)
    else:
        properties.append(w("numPr", w("numId", val=0)))
        in_order(properties)
    return model._replace(properties=properties, setting=model.setting._replace(automatic=False))


def _setting(block: Block, line: GlyphLine) -> NumberSetting:
    """What stands around the number of a block in the paragraph that prints it."""
    shown = [letter for glyph in line.glyphs for letter in glyph.shown]
    number = [one for piece in block.number for one in piece.run.text if one not in SOFT]
    lead = _soft(shown, 0)
    rest, typed = len(lead), 0
    while rest < len(shown) and typed < len(number):
        if shown[rest] == number[typed]:
            typed += 1
        elif shown[rest] not in SOFT:
            break
        rest += 1
    if typed < len(number):
        from drafting.formats.docx.tracked.from_redline.numbers_read import label_before

        label = label_before("".join(shown), "".join(number))
        if not label:
            return NumberSetting("".join(lead), automatic=True)
        rest = label
    between = "".join(_soft(shown, rest)) if number else "\t"
    return NumberSetting("".join(lead), between or " ")


def _soft(shown: Sequence[str], start: int) -> list[str]:
    end = start
    while end < len(shown) and shown[end] in SOFT:
        end += 1
    return list(shown[start:end])


def lasting(properties: etree._Element | None) -> etree._Element | None:
    """A copy of properties for another paragraph, without what belongs to the one they are of."""
    if properties is None:
        return None
    copy = deepcopy(properties)
    copy.tail = None
    copy[:] = [child for child in copy if child.tag not in _OF_ONE]
    look = copy.find(RPR)
    if look is not None:
        look[:] = [child for child in look if child.tag not in _TRACKED]
    return copy


def is_gap(element: etree._Element) -> bool:
    """Whether it is a paragraph of nothing but blanks, which only makes space."""
    if element.tag != P or element.find(f"{PPR}/{SECTPR}") is not None:
        return False
    return all(child.tag == PPR or not _says(child) for child in element)


def _says(child: etree._Element) -> bool:
    things = (inner for run in child.iter(R) for inner in run if inner.tag != RPR)
    return any(one.tag != T or (one.text or "").strip() for one in things)
