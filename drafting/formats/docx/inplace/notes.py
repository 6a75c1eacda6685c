"""Footnotes of two files: which is which, and those that come in."""

from __future__ import annotations

import re
from collections.abc import Hashable
from itertools import count

from lxml import etree

from drafting.formats.docx.building import w
from drafting.formats.docx.inplace.edits import Edits
from drafting.formats.docx.inplace.pieces import Cut, Signs, reading
from drafting.formats.docx.inplace.properties import Properties
from drafting.formats.docx.inplace.revising import Marker, copied
from drafting.formats.docx.word import ID, PPR, P, R, W
from drafting.redline.pairing import Item, paired

_NOTE = W + "footnote"
_REFERENCE = re.compile(rb'(<w:footnoteReference\b[^>]*?\bw:id=")(-?\d+)')
_LISTED = re.compile(rb'(<w:footnote\b[^>]*?\bw:id=")(-?\d+)')


class Footnotes:
    """The notes of the old file, those of the new one, and what connects them."""

    def __init__(
        self,
        old: tuple[etree._Element, etree._Element | None],
        new: tuple[etree._Element, etree._Element | None],
        signs: Signs,
    ) -> None:
        self._signs = signs
        self.old, self.new = _by_number(old[1]), _by_number(new[1])
        pairs = paired(self._items(old[0], self.old), self._items(new[0], self.new))
        self._old_of = {other: one for one, other in pairs.items()}
        self.added: dict[str, etree._Element] = {}
        self._last = max((int(one) for one in self.old if one.isdigit()), default=0)

    def _items(self, document: etree._Element, notes: dict[str, etree._Element]) -> list[Item]:
        cited = dict.fromkeys(
            reference.get(ID, "") for reference in document.iter(W + "footnoteReference")
        )
        return [Item(one, self._reading(notes[one])) for one in cited if one in notes]

    def _reading(self, note: etree._Element) -> str:
        return "\n".join(
            reading(paragraph, self._signs, lambda number: number) for paragraph in note.iter(P)
        )

    def old_key(self, number: str) -> Hashable:
        """What a note of the old file is known by."""
        return "old", number

    def new_key(self, number: str) -> Hashable:
        """What a note of the new file is known by: as in the old one, if it is there."""
        one = self._old_of.get(number)
        return ("new", number) if one is None else ("old", one)

    def bring_in(self, number: str, marker: Marker, properties: Properties) -> str:
        """Add the note of the new file to the old one; its number there."""
        self._last += 1
        note = w("footnote", id=str(self._last))
        for original in self.new[number].iterchildren(P):
            cut = Cut(original, self._signs, self.new_key)
            paragraph = etree.SubElement(note, P)
            look = properties.adapted(original.find(PPR))
            if look is not None:
                paragraph.append(look)
            runs = copied((piece for piece in cut.pieces if piece.text), lambda inner: inner)
            if runs:
                wrapper = marker.change("ins")
                wrapper.extend(runs)
                paragraph.append(wrapper)
            cut.paragraph = paragraph
            cut.joined()
            for run in paragraph.iter(R):
                properties.adapt_run(run)
        self.added[str(self._last)] = note
        return str(self._last)

    def ordered(self, document: etree._Element) -> Edits:
        """The notes that came in, each behind the note that `document` refers to before it."""
        edits = Edits()
        cited = [one.get(ID, "") for one in document.iter(W + "footnoteReference")]
        first = next((self.old[one] for one in cited if one in self.old), None)
        anchor = None
        for number in cited:
            if number in self.old:
                anchor = self.old[number]
            elif anchor is not None:
                edits.after.setdefault(anchor, []).append(self.added[number])
            elif first is not None:
                edits.before.setdefault(first, []).append(self.added[number])
            else:
                edits.after.setdefault(list(self.old.values())[-1], []).append(self.added[number])
        return edits


def renumbered(document: bytes, notes: bytes) -> tuple[bytes, bytes]:
    """Both parts with the notes numbered in the order in which the document refers to them.

    LibreOffice finds a note by counting, whatever its number. Only the numbers change.
    """
    cited = list(dict.fromkeys(found[2] for found in _REFERENCE.finditer(document)))
    listed = [found[2] for found in _LISTED.finditer(notes)]
    others = {int(number) for number in listed if number not in set(cited)}
    free = (number for number in count(1) if number not in others)
    numbers = {one: b"%d" % number for one, number in zip(cited, free, strict=False)}

    def replaced(found: re.Match[bytes]) -> bytes:
        return found[1] + numbers.get(found[2], found[2])

    return _REFERENCE.sub(replaced, document), _LISTED.sub(replaced, notes)


def _by_number(root: etree._Element | None) -> dict[str, etree._Element]:
    found = () if root is None else root.iterchildren(_NOTE)
    return {note.get(ID, ""): note for note in found}
