"""The rows of a table beside those of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from drafting.formats.docx.markup.names import P, W
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.from_file.whole_paragraphs import deleted_rows, inserted_rows
from drafting.formats.docx.tracked.paragraph_text import reading
from drafting.formats.docx.tracked.rows import TC, TR
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired

_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml"))
_GONE = W + "del"


def track_table(
    old: etree._Element,
    new: etree._Element,
    context: StoryContext,
    track_cell: Callable[[etree._Element, etree._Element, StoryContext], None],
) -> None:
    """Note in `context.edits` what turns the rows of `old` into those of `new`."""
    before, after = list(_rows(old)), list(_rows(new))
    kept = _kept(before, after, context)
    if after and not before:
        context.edits.add_after(old, inserted_rows(new, context))
    new_at, anchor = 0, None
    for place, row in enumerate(before):
        other = kept.get(place)
        if other is None:
            context.edits.instead[row] = [deleted_rows(row, context)]
        else:
            for at in range(new_at, other):
                _insert(after[at], anchor, before[0], context)
            new_at = other + 1
            for one, turned in zip(_cells(row), _cells(after[other]), strict=True):
                track_cell(one, turned, context)
        anchor = row
    for at in range(new_at, len(after) if before else 0):
        _insert(after[at], anchor, before[0], context)


def _insert(
    row: etree._Element, anchor: etree._Element | None, first: etree._Element, context: StoryContext
) -> None:
    came = inserted_rows(row, context)
    if anchor is None:
        context.edits.add_before(first, came)
    else:
        context.edits.add_after(anchor, came)


def _rows(holder: etree._Element) -> Iterator[etree._Element]:
    """The rows that are there: one that was taken out already is none."""
    for child in holder:
        if child.tag == TR and child.find(f"{W}trPr/{_GONE}") is None:
            yield child
        elif child.tag in _HOLDERS:
            yield from _rows(child)


def _cells(holder: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for child in holder:
        if child.tag == TC:
            found.append(child)
        elif child.tag in _HOLDERS:
            found += _cells(child)
    return found


def _kept(
    old: list[etree._Element], new: list[etree._Element], context: StoryContext
) -> dict[int, int]:
    """Which row became which one: those with as many cells, in order."""
    if len(old) == len(new) and all(map(_as_wide, old, new)) and _same_place(old, new, context):
        return {place: place for place in range(len(old))}
    pairs = paired(_items(old, context, 0), _items(new, context, 1))
    both = {int(one): int(other) for one, other in pairs.items()}
    ones = [one for one in sorted(both) if _as_wide(old[one], new[both[one]])]
    stayed = heaviest_rise([both[one] for one in ones], [(1, 0)] * len(ones))
    return {ones[at]: both[ones[at]] for at in stayed}


def _same_place(
    old: list[etree._Element], new: list[etree._Element], context: StoryContext
) -> bool:
    """Whether rows are the same ones at the same places, as far as half of them tell."""
    same = sum(
        _text(one, context, 0) == _text(other, context, 1)
        for one, other in zip(old, new, strict=True)
    )
    return same * 2 >= len(old) - 1


def _as_wide(row: etree._Element, other: etree._Element) -> bool:
    return len(_cells(row)) == len(_cells(other))


def _items(rows: list[etree._Element], context: StoryContext, side: int) -> list[Item]:
    return [
        Item(str(at), _text(row, context, side), f"row of {len(_cells(row))}")
        for at, row in enumerate(rows)
    ]


def _text(row: etree._Element, context: StoryContext, side: int) -> str:
    return "\t".join(reading(one, context.signs, context.keys[side]) for one in row.iter(P))
