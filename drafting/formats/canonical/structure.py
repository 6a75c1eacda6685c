"""Which blocks of a canonical text are single values, notes or units, and in which part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.canonical.attributes import NOTHING
from drafting.formats.canonical.blocks import SourceBlock
from drafting.formats.canonical.syntax import LineShape
from drafting.formats.reading import Remark
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE

FIELDS = ("chapeau", "title", "enacting", "closing")
_DEEPEST = 40
"""More degrees than any text has; a file that goes deeper was made to exhaust us."""


@dataclass(slots=True)
class UnitBlock:
    """A block that is a unit, and the blocks beneath it."""

    block: SourceBlock
    children: list[UnitBlock] = field(default_factory=list)


@dataclass(slots=True)
class Structure:
    """The blocks of a text, sorted by what they are."""

    fields: list[tuple[str, SourceBlock]] = field(default_factory=list)
    parts: dict[str, list[UnitBlock]] = field(
        default_factory=lambda: {PREAMBLE: [], OPERATIVE: [], ANNEXES: []}
    )
    notes: list[SourceBlock] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def structure(blocks: Iterable[SourceBlock]) -> Structure:
    """Sort blocks into single values, notes and the units of each part."""
    found = Structure()
    body: list[SourceBlock] = []
    for block in blocks:
        if block.shape is LineShape.NOTE:
            found.notes.append(block)
        else:
            body.append(block)
    units = list(_without_fields(found, body))
    for part, run in zip(found.parts, _parts(found, units), strict=True):
        found.parts[part] = _tree(found, run)
    return found


def _without_fields(found: Structure, body: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """Take the single values out of the body; before the first unit they may be unmarked."""
    in_head = True
    for index, block in enumerate(body):
        name = _named_field(block)
        if not name and in_head:
            name = _unmarked_field(found, body[index:])
        if name:
            found.fields.append((name, block))
        else:
            in_head = False
            yield block


def _named_field(block: SourceBlock) -> str:
    marked = block.depth == 0 and not block.attributes.identity
    return block.attributes.kind if marked and block.attributes.kind in FIELDS else ""


def _unmarked_field(found: Structure, rest: Sequence[SourceBlock]) -> str:
    block = rest[0]
    if block.depth or block.attributes != NOTHING:
        return ""
    known = {name for name, _ in found.fields}
    if block.shape is LineShape.ANNEX and "title" not in known:
        return "title"
    if block.shape is not LineShape.PLAIN:
        return ""
    if "title" not in known and any(_is_title(later) for later in rest[1:3]):
        name = "chapeau"
    elif "title" in known and "enacting" not in known and _is_short(block):
        name = "enacting"
    else:
        return ""
    called = "enacting line" if name == "enacting" else name
    found.remarks.append(Remark(block.line, f"This was taken as the {called}.", block.text()))
    return name


def _is_title(block: SourceBlock) -> bool:
    return block.shape is LineShape.ANNEX and not block.depth and not block.attributes.identity


def _is_short(block: SourceBlock) -> bool:
    """Whether a line is the name of an organ rather than a paragraph, which opens in italics."""
    text = block.text()
    return len(text.split()) <= 12 and not text.startswith("*") and not text.endswith((";", ":"))


def _parts(found: Structure, blocks: Sequence[SourceBlock]) -> tuple[list[SourceBlock], ...]:
    """The units of preamble, operative part and annexes: between the rules, if they are there."""
    rules = [index for index, block in enumerate(blocks) if block.shape is LineShape.RULE]
    first, second = _borders(found, blocks, rules)
    for index in rules:
        if index not in (first, second):
            found.remarks.append(Remark(blocks[index].line, "This rule separates nothing."))
    runs = blocks[:first], blocks[first:second], blocks[second:]
    return tuple([block for block in run if block.shape is not LineShape.RULE] for run in runs)


def _borders(
    found: Structure, blocks: Sequence[SourceBlock], rules: Sequence[int]
) -> tuple[int, int]:
    """Where the operative part and the annexes begin."""
    if len(rules) >= 2:
        return rules[0], rules[1]
    numbered = _first(blocks, LineShape.NUMBER, 0)
    if rules and not (_opens_annex(blocks[rules[0] + 1 :][:1]) and numbered < rules[0]):
        return rules[0], _first(blocks, LineShape.ANNEX, rules[0])
    if blocks:
        line = blocks[numbered].line if numbered < len(blocks) else 0
        message = "The rule before the operative part is missing; it was taken to begin here."
        found.remarks.append(Remark(line, message))
    return numbered, rules[0] if rules else _first(blocks, LineShape.ANNEX, numbered)


def _opens_annex(blocks: Sequence[SourceBlock]) -> bool:
    return any(block.shape is LineShape.ANNEX and not block.depth for block in blocks)


def _first(blocks: Sequence[SourceBlock], shape: LineShape, start: int) -> int:
    """Index of the first outermost block of a shape that does not call itself something else."""
    for index, block in enumerate(blocks[start:], start=start):
        if block.shape is shape and not block.depth and not block.attributes.kind:
            return index
    return len(blocks)


def _tree(found: Structure, blocks: Iterable[SourceBlock]) -> list[UnitBlock]:
    """Blocks under those that they are indented beneath."""
    roots: list[UnitBlock] = []
    levels = [roots]
    for block in blocks:
        depth = min(block.depth, len(levels) - 1, _DEEPEST)
        if depth < block.depth:
            message = "This paragraph is indented deeper than the one above it allows."
            found.remarks.append(Remark(block.line, message))
        node = UnitBlock(block)
        levels[depth].append(node)
        levels[depth + 1 :] = [node.children]
    return roots
