"""Footnotes and endnotes of two files: which is which, and those that come in."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from copy import deepcopy
from itertools import count

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, P, W
from drafting.formats.docx.tracked.from_file.blocks import Workshop
from drafting.formats.docx.tracked.from_file.edits import Edits
from drafting.formats.docx.tracked.from_file.errors import InPlaceError
from drafting.formats.docx.tracked.from_file.pieces import Cut, Signs, note_name, reading
from drafting.formats.docx.tracked.from_file.revising import copied
from drafting.formats.docx.tracked.from_file.sources import Source
from drafting.redline.pairing import Item, paired

_SEPARATORS = (("separator", "-1"), ("continuationSeparator", "0"))


class Notes:
    """The footnotes, or the endnotes, of both files, and what connects them."""

    def __init__(self, kind: str, old: Source, new: Source, signs: Signs) -> None:
        self.kind = kind
        self._name, self._signs = new.name, signs
        self._prefix = "" if kind == "footnote" else f"{kind} "
        self.part, self.new_part = old.part(f"{kind}s"), new.part(f"{kind}s")
        self.data = old.content(self.part) if self.part else b""
        self.root = old.root(self.part) if self.part else None
        self.are_shared = old.shares(f"{kind}s", new)
        """Whether not even a byte of the notes differs."""
        if self.are_shared:
            self.new_root = self.root
        else:
            self.new_root = new.said(self.new_part) if self.new_part else None
        self.old, self.new = self._by_name(self.root), self._by_name(self.new_root)
        self._old_of = self._paired(old, new)
        self.added: dict[str, etree._Element] = {}
        numbers = (note.get(ID, "") for note in self.old.values())
        self._last = max((int(one) for one in numbers if one.isdigit()), default=0)

    def _by_name(self, root: etree._Element | None) -> dict[str, etree._Element]:
        found = () if root is None else root.iterchildren(W + self.kind)
        return {self._prefix + note.get(ID, ""): note for note in found}

    def _paired(self, old: Source, new: Source) -> dict[str, str]:
        """The notes of the new file, each with the one of the old file that it is."""
        if self.are_shared:
            return {name: name for name in self.old}
        pairs = paired(self._items(old, self.old), self._items(new, self.new))
        return {other: one for one, other in pairs.items()}

    def _references(self, document: etree._Element) -> Iterator[etree._Element]:
        return document.iter(f"{W}{self.kind}Reference")

    def _items(self, source: Source, notes: dict[str, etree._Element]) -> list[Item]:
        cited = dict.fromkeys(map(note_name, self._references(source.document)))
        return [Item(one, self._reading(notes[one])) for one in cited if one in notes]

    def _reading(self, note: etree._Element) -> str:
        return "\n".join(
            reading(paragraph, self._signs, lambda name: name) for paragraph in note.iter(P)
        )

    def old_key(self, name: str) -> Hashable:
        """What a note of the old file is known by."""
        return "old", name

    def new_key(self, name: str) -> Hashable:
        """What a note of the new file is known by: as in the old one, if it is there."""
        one = self._old_of.get(name)
        return ("new", name) if one is None else ("old", one)

    def bring_in(self, name: str, shop: Workshop) -> str:
        """Add the note of the new file to the old one; its number there."""
        if name not in self.new:
            raise InPlaceError(self._name, f"{self.kind} {name.rpartition(' ')[2]} is missing")
        self._last += 1
        note = w(self.kind, id=str(self._last))
        for original in self.new[name].iterchildren(P):
            note.append(self._paragraph(Cut(original, self._signs, self.new_key), shop))
        self.added[str(self._last)] = note
        return str(self._last)

    def _paragraph(self, cut: Cut, shop: Workshop) -> etree._Element:
        paragraph = w("p")
        look = shop.properties.adapted(cut.paragraph.find(PPR))
        if look is not None:
            paragraph.append(look)
        pieces = [piece for piece in cut.pieces if piece.text]
        shop.adopt(pieces)
        runs = copied(pieces, lambda inner: inner)
        if runs:
            wrapper = shop.marker.change("ins")
            wrapper.extend(runs)
            paragraph.append(wrapper)
        cut.paragraph = paragraph
        return cut.joined()

    def ordered(self, document: etree._Element) -> Edits:
        """The notes that came in, each behind the note that `document` refers to before it."""
        edits = Edits()
        ours = {note.get(ID, ""): note for note in self.old.values()}
        cited = [one.get(ID, "") for one in self._references(document)]
        first = next((ours[one] for one in cited if one in ours), None)
        anchor = None
        for number in cited:
            if number in ours:
                anchor = ours[number]
            elif anchor is not None:
                edits.after.setdefault(anchor, []).append(self.added[number])
            elif first is not None:
                edits.before.setdefault(first, []).append(self.added[number])
            elif ours:
                edits.after.setdefault(list(ours.values())[-1], []).append(self.added[number])
            elif self.root is not None:
                edits.instead[self.root] = self._fresh(cited)
        return edits

    def first_ones(self, document: etree._Element) -> etree._Element:
        """A part for notes, with those that came in, as `document` refers to them."""
        return self._fresh([one.get(ID, "") for one in self._references(document)])

    def _fresh(self, cited: list[str]) -> etree._Element:
        root = w(f"{self.kind}s")
        lines = {note.get(W + "type"): note for note in self.new.values()}
        for kind, number in _SEPARATORS:
            line = deepcopy(lines.get(kind))
            if line is None:
                line = w(self.kind, w("p", w("r", w(kind))), type=kind)
            line.tail = None
            line.set(ID, number)
            root.append(line)
        root.extend(self.added[number] for number in cited)
        return root


def renumbered(document: bytes, notes: bytes, kind: str = "footnote") -> tuple[bytes, bytes]:
    """Both parts with the notes numbered in the order in which the document refers to them.

    LibreOffice finds a note by counting, whatever its number. Only the numbers change.
    """
    reference = _numbered(f"{kind}Reference")
    listing = _numbered(kind)
    cited = list(dict.fromkeys(found[2] for found in reference.finditer(document)))
    listed = [found[2] for found in listing.finditer(notes)]
    others = {int(number) for number in listed if number not in set(cited)}
    free = (number for number in count(1) if number not in others)
    numbers = {one: b"%d" % number for one, number in zip(cited, free, strict=False)}

    def replaced(found: re.Match[bytes]) -> bytes:
        return found[1] + numbers.get(found[2], found[2])

    return reference.sub(replaced, document), listing.sub(replaced, notes)


def _numbered(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"(<\w+:%s\b[^>]*?\b\w+:id=[\"'])(-?\d+)" % name.encode())
