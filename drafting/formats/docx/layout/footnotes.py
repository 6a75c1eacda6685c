"""Footnotes: references, cross-references to a note cited before, and the notes' part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.bookmarks import NOTE_BOOKMARK
from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.runs import UNSEEN_MARK, text_run
from drafting.formats.docx.redline.annotations import Annotations, Change, Marked, change_of
from drafting.model.inline import Run


class Printed(NamedTuple):
    """A note with the number Word gives it in its part, and its printed numbers."""

    note: PrintedNote
    id: int
    old: str
    new: str
    carrier: Change
    """The change of the first reference, which brings the note in or takes it out."""
    by: Revision | None
    """Whose change that is."""
    times: int
    """How often paragraphs refer to it."""


class Notes:
    """The notes of one document in the order of their first references."""

    def __init__(self, composition: Composition, annotations: Annotations) -> None:
        self._annotations = annotations
        self._printed = {entry.note.key: entry for entry in _in_order(composition)}
        self._carried: set[str] = set()
        copies = Counter(note.note for note in composition.notes)
        self._moved = {identity for identity, count in copies.items() if count > 1}

    def reference(self, key: str, change: Change, by: Revision | None = None) -> Iterator[Marked]:
        """The reference to a note, or the cross-reference where it was cited before."""
        entry = self._printed.get(key)
        if entry is None:
            return
        if key in self._carried:
            yield from self._cross_reference(entry, change, by)
            return
        self._carried.add(key)
        yield from self._first_reference(entry, change, by)

    def strays(self) -> Iterator[Marked]:
        """Unseen references to notes that no paragraph refers to, when first asked for.

        They belong to something in the masthead, which Word can tie no footnote to; so
        the first paragraph carries them, and their mark stands in the masthead.
        """
        for key, entry in self._printed.items():
            if not entry.times and key not in self._carried:
                self._carried.add(key)
                yield Marked("", _carrying_run(entry, UNSEEN_MARK))

    def _first_reference(
        self, entry: Printed, change: Change, by: Revision | None
    ) -> Iterator[Marked]:
        bookmark = self._annotations.number() if entry.times > 1 else ""
        if bookmark:
            yield Marked("", w("bookmarkStart", id=bookmark, name=_bookmark(entry)))
        yield Marked(change, _carrying_run(entry), by)
        if bookmark:
            yield Marked("", w("bookmarkEnd", id=bookmark))

    def _cross_reference(
        self, entry: Printed, change: Change, by: Revision | None
    ) -> Iterator[Marked]:
        """A field that shows the number of a note cited before.

        One that is itself brought in or taken out is a link on the number instead:
        LibreOffice keeps such a field whatever becomes of the text around it.
        """
        if change:
            number = entry.old if change in ("del", "moveFrom") else entry.new
            link = w("hyperlink", anchor=_bookmark(entry))
            marked = Marked(change, _numbered(entry, number), by)
            link.extend(self._annotations.wrapped([marked]))
            yield Marked("", link)
            return
        yield Marked("", _in_look(entry, w("fldChar", fldCharType="begin")))
        code = spaced("instrText", f" NOTEREF {_bookmark(entry)} \\h ")
        yield Marked("", _in_look(entry, code))
        yield Marked("", _in_look(entry, w("fldChar", fldCharType="separate")))
        if entry.old == entry.new:
            yield Marked("", _numbered(entry, entry.new))
        else:
            yield Marked("del", _numbered(entry, entry.old))
            yield Marked("ins", _numbered(entry, entry.new))
        yield Marked("", _in_look(entry, w("fldChar", fldCharType="end")))

    def part(self) -> Iterator[etree._Element]:
        """`w:footnote` for each note."""
        for entry in self._printed.values():
            yield w("footnote", self._paragraph(entry), id=entry.id)

    def _paragraph(self, entry: Printed) -> etree._Element:
        note, carrier = entry.note, entry.carrier
        mark = _typed_mark(note) if note.mark else w("r", _look(note), w("footnoteRef"))
        # Official files type a space between the mark and the tab. LibreOffice needs it
        # to keep the two apart, since it drops the tab before the mark.
        around = text_run(Run("\t")), mark, text_run(Run(" \t"))
        head = [Marked(carrier, element, entry.by) for element in around]
        text = [
            Marked(_change_in_note(piece, carrier), text_run(piece.run), piece.by or entry.by)
            for piece in note.pieces
        ]
        properties = w("pPr", w("pStyle", val="FootnoteText"))
        content = self._annotations.wrapped([*head, *text])
        return w("p", properties, *self._named(entry, content))

    def _named(self, entry: Printed, content: Iterator[etree._Element]) -> Iterator[etree._Element]:
        """The content of a note with its identity around it, which a copy taken out lacks."""
        identity = entry.note.note
        if not identity or (identity in self._moved and entry.carrier not in _NEW):
            yield from content
            return
        number = self._annotations.number()
        yield w("bookmarkStart", id=number, name=NOTE_BOOKMARK + identity)
        yield from content
        yield w("bookmarkEnd", id=number)


def _in_look(entry: Printed, content: etree._Element) -> etree._Element:
    return w("r", _look(entry.note), content)


def _numbered(entry: Printed, number: str) -> etree._Element:
    return _in_look(entry, spaced("t", number))


def _change_in_note(piece: Piece, carrier: Change) -> Change:
    """A note that moves with its reference moves as a whole."""
    plain = {"=": "", "+": "ins", "-": "del"}[piece.sign]
    return plain if plain or carrier in ("", "ins", "del") else carrier


def _bookmark(entry: Printed) -> str:
    return "_Ref" + re.sub(r"\W", "_", entry.note.key)


def _look(note: PrintedNote) -> etree._Element | None:
    """Numbers are raised; a mark of its own is not, and not bold in a bold line either."""
    if note.mark:
        return w("rPr", w("b", val=0), w("i", val=0))
    return w("rPr", w("rStyle", val="FootnoteReference"))


def _typed_mark(note: PrintedNote) -> etree._Element:
    return w("r", _look(note), spaced("t", note.mark))


def _carrying_run(entry: Printed, mark: str = "") -> etree._Element:
    if not entry.note.mark:
        return w("r", _look(entry.note), w("footnoteReference", id=entry.id))
    reference = w("footnoteReference", customMarkFollows=1, id=entry.id)
    return w("r", _look(entry.note), reference, spaced("t", mark or entry.note.mark))


# The order of notes


def _in_order(composition: Composition) -> Iterator[Printed]:
    notes = {note.key: note for note in composition.notes}
    first: dict[str, tuple[Change, Revision | None]] = {}
    times: Counter[str] = Counter()
    for key, change, by in _references(composition.blocks):
        if key in notes:
            first.setdefault(key, (change, by))
            times[key] += 1
    for key in notes:
        first.setdefault(key, ("", None))
    old = new = 0
    for number, (key, (change, by)) in enumerate(first.items(), start=1):
        note = notes[key]
        counts = not note.mark
        old += counts and change in _OLD
        new += counts and change in _NEW
        marks = (note.mark, note.mark) if note.mark else (str(old), str(new))
        yield Printed(note, number, *marks, change, by, times[key])


_OLD: tuple[Change, ...] = ("", "del", "moveFrom")
_NEW: tuple[Change, ...] = ("", "ins", "moveTo")


def _references(blocks: Iterable[Block]) -> Iterator[tuple[str, Change, Revision | None]]:
    for block in blocks:
        for piece in block.pieces:
            if piece.run.note:
                yield piece.run.note, change_of(piece, block), piece.by
