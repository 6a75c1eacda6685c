"""The rows of a table laid against those of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from drafting.formats.docx.markup.names import P, W
from drafting.formats.docx.tracked.from_file.blocks import Workshop
from drafting.formats.docx.tracked.from_file.passing import arrived_rows, left_rows
from drafting.formats.docx.tracked.from_file.pieces import reading
from drafting.redline.order import heaviest_rise
from drafting.redline.pairing import Item, paired

_TR, _TC = W + "tr", W + "tc"
_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml"))
_GONE = W + "del"


def edit_table(
    old: etree._Element,
    new: etree._Element,
    shop: Workshop,
    edit_cell: Callable[[etree._Element, etree._Element, Workshop], None],
) -> None:
    """Note in `shop.edits` what turns the rows of `old` into those of `new`."""
    before, after = list(_rows(old)), list(_rows(new))
    kept = _kept(before, after, shop)
    if not before:
        shop.edits.after.setdefault(old, []).extend([arrived_rows(new, shop)] if after else [])
    new_at, anchor = 0, None
    for place, row in enumerate(before):
        other = kept.get(place)
        if other is None:
            shop.edits.instead[row] = left_rows(row, shop)
        else:
            for at in range(new_at, other):
                _arrive(after[at], anchor, before[0], shop)
            new_at = other + 1
            for one, turned in zip(_cells(row), _cells(after[other]), strict=True):
                edit_cell(one, turned, shop)
        anchor = row
    for at in range(new_at, len(after) if before else 0):
        _arrive(after[at], anchor, before[0], shop)


def _arrive(
    row: etree._Element, anchor: etree._Element | None, first: etree._Element, shop: Workshop
) -> None:
    came = arrived_rows(row, shop)
    if anchor is None:
        shop.edits.before.setdefault(first, []).append(came)
    else:
        shop.edits.after.setdefault(anchor, []).append(came)


def _rows(holder: etree._Element) -> Iterator[etree._Element]:
    """The rows that are there: one that was taken out already is none."""
    for child in holder:
        if child.tag == _TR and child.find(f"{W}trPr/{_GONE}") is None:
            yield child
        elif child.tag in _HOLDERS:
            yield from _rows(child)


def _cells(holder: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for child in holder:
        if child.tag == _TC:
            found.append(child)
        elif child.tag in _HOLDERS:
            found += _cells(child)
    return found


def _kept(old: list[etree._Element], new: list[etree._Element], shop: Workshop) -> dict[int, int]:
    """Which row became which one: those with as many cells, in order."""
    if len(old) == len(new) and all(map(_as_wide, old, new)) and _same_place(old, new, shop):
        return {place: place for place in range(len(old))}
    pairs = paired(_items(old, shop, 0), _items(new, shop, 1))
    both = {int(one): int(other) for one, other in pairs.items()}
    ones = [one for one in sorted(both) if _as_wide(old[one], new[both[one]])]
    stayed = heaviest_rise([both[one] for one in ones], [(1, 0)] * len(ones))
    return {ones[at]: both[ones[at]] for at in stayed}


def _same_place(old: list[etree._Element], new: list[etree._Element], shop: Workshop) -> bool:
    """Whether rows are the same ones at the same places, as far as half of them tell."""
    same = sum(
        _text(one, shop, 0) == _text(other, shop, 1) for one, other in zip(old, new, strict=True)
    )
    return same * 2 >= len(old) - 1


def _as_wide(row: etree._Element, other: etree._Element) -> bool:
    return len(_cells(row)) == len(_cells(other))


def _items(rows: list[etree._Element], shop: Workshop, side: int) -> list[Item]:
    return [
        Item(str(at), _text(row, shop, side), f"row of {len(_cells(row))}")
        for at, row in enumerate(rows)
    ]


def _text(row: etree._Element, shop: Workshop, side: int) -> str:
    return "\t".join(reading(one, shop.signs, shop.keys[side]) for one in row.iter(P))
