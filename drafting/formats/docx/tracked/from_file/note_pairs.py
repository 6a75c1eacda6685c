"""Footnotes and endnotes of two files: which is which, and those that come in."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, PPR, P, W
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_file.changed_words import copied
from drafting.formats.docx.tracked.from_file.story_context import StoryContext
from drafting.formats.docx.tracked.paragraph_text import Cut, Signs, note_name, reading
from drafting.formats.docx.tracked.word_file import WordFile
from drafting.redline.pairing import Item, paired


class NotePairs:
    """The footnotes, or the endnotes, of both files, and what connects them."""

    def __init__(self, kind: str, old: WordFile, new: WordFile, signs: Signs) -> None:
        self.kind = kind
        self._file, self._signs = new.name, signs
        self._prefix = "" if kind == "footnote" else f"{kind} "
        own, self.new_name = old.name_of(f"{kind}s"), new.name_of(f"{kind}s")
        self.name = own or f"word/{kind}s.xml"
        self.part = old.part(own) if own else None
        self.are_shared = old.shares(f"{kind}s", new)
        """Whether not even a byte of the notes differs."""
        root = None if self.part is None else self.part.root
        self.new_root = root if self.are_shared else new.root_of(f"{kind}s")
        self.old, self.new = self._by_name(root), self._by_name(self.new_root)
        self._old_of = self._paired(old, new)
        self.added: dict[str, etree._Element] = {}
        numbers = (note.get(ID, "") for note in self.old.values())
        self._last = max(map(whole_number, numbers), default=0)

    def _by_name(self, root: etree._Element | None) -> dict[str, etree._Element]:
        found = () if root is None else root.iterchildren(W + self.kind)
        return {self._prefix + note.get(ID, ""): note for note in found}

    def _paired(self, old: WordFile, new: WordFile) -> dict[str, str]:
        """The notes of the new file, each with the one of the old file that it is."""
        if self.are_shared:
            return {name: name for name in self.old}
        ones = list(self._items(old.document.root, self.old))
        others = list(self._items(new.document.root, self.new))
        return {other: one for one, other in paired(ones, others).items()}

    def _items(self, document: etree._Element, notes: dict[str, etree._Element]) -> Iterator[Item]:
        for name in dict.fromkeys(map(note_name, document.iter(f"{W}{self.kind}Reference"))):
            if name in notes:
                texts = (reading(one, self._signs, str) for one in notes[name].iter(P))
                yield Item(name, "\n".join(texts))

    def old_key(self, name: str) -> Hashable:
        """What a note of the old file is known by."""
        return "old", name

    def new_key(self, name: str) -> Hashable:
        """What a note of the new file is known by: as in the old one, if it is there."""
        one = self._old_of.get(name)
        return ("new", name) if one is None else ("old", one)

    def bring_in(self, name: str, context: StoryContext) -> str:
        """Add the note of the new file to the old one; its number there."""
        if name not in self.new:
            number = name.rpartition(" ")[2]
            raise UntrackableError(self._file, f"{self.kind} {number} is missing")
        self._last += 1
        note = w(self.kind, id=str(self._last))
        for original in self.new[name].iterchildren(P):
            note.append(self._paragraph(Cut(original, self._signs, self.new_key), context))
        self.added[str(self._last)] = note
        return str(self._last)

    def _paragraph(self, cut: Cut, context: StoryContext) -> etree._Element:
        paragraph = w("p", context.adapter.adapted(cut.paragraph.find(PPR)))
        pieces = [piece for piece in cut.pieces if piece.text]
        context.adopt(pieces)
        # A note may hold no reference to another one.
        paragraph.extend(context.tracker.tracked(copied(pieces, str), "ins"))
        cut.paragraph = paragraph
        return cut.joined()
