"""Footnotes: references, cross-references to a note cited before, and the notes' part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Composition, PrintedNote, Role
from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.bookmarks import NOTE_BOOKMARK, UNCITED_BOOKMARK
from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.runs import UNSEEN_MARK, text_run
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple


class Footnote(NamedTuple):
    """A note with the number Word gives it in its part, and its printed number."""

    note: PrintedNote
    id: int
    number: str
    times: int
    """How often paragraphs refer to it."""


class Footnotes:
    """The notes of one document in the order of their first references."""

    def __init__(
        self,
        composition: Composition,
        numbers: Iterator[str],
        layout: Layout,
        also_cited: Collection[str] = (),
    ) -> None:
        """`also_cited`: notes that another text of the same file refers to."""
        self._numbers = numbers
        self._marks = layout.notes
        self._printed = {entry.note.key: entry for entry in in_order(composition, also_cited)}
        self._carried: set[str] = set()

    def reference(self, key: str) -> Iterator[etree._Element]:
        """The reference to a note, or the cross-reference where it was cited before."""
        entry = self._printed.get(key)
        if entry is None:
            return
        if key in self._carried:
            yield from _cross_reference(entry)
            return
        self._carried.add(key)
        bookmark = next(self._numbers) if entry.times > 1 else ""
        if bookmark:
            yield w("bookmarkStart", id=bookmark, name=_bookmark(entry))
        yield _carrying_run(entry)
        if bookmark:
            yield w("bookmarkEnd", id=bookmark)

    def strays(self) -> Iterator[etree._Element]:
        """Unseen references to notes that no paragraph refers to, when first asked for.

        They belong to something in the masthead, which Word can tie no footnote to; so
        the first paragraph carries them, and their mark stands in the masthead.
        """
        for key, entry in self._printed.items():
            if not entry.times and key not in self._carried:
                self._carried.add(key)
                yield _carrying_run(entry, UNSEEN_MARK)

    def part(self) -> Iterator[etree._Element]:
        """`w:footnote` for each note."""
        for entry in self._printed.values():
            yield w("footnote", self._paragraph(entry), id=entry.id)

    def _paragraph(self, entry: Footnote) -> etree._Element:
        note = entry.note
        mark = _typed_mark(note) if note.mark else w("r", _look(note), w("footnoteRef"))
        # Official files type a space between the mark and the tab. LibreOffice needs it
        # to keep the two apart, since it drops the tab before the mark.
        content = [text_run(Run("\t")), mark, text_run(Run(" \t"))]
        content += (text_run(piece.run) for piece in note.pieces)
        for name in _bookmarks(note):
            number = next(self._numbers)
            content.insert(0, w("bookmarkStart", id=number, name=name))
            content.append(w("bookmarkEnd", id=number))
        return w("p", w("pPr", w("pStyle", val="FootnoteText"), self._hanging(entry)), *content)

    def _hanging(self, entry: Footnote) -> etree._Element | None:
        """The indent at which marks end one below the other, also where no tab leads to them."""
        if self._marks is None:
            return None
        return w("ind", hanging=self._marks.hanging(entry.number, entry.note.mark))


def _bookmarks(note: PrintedNote) -> Iterator[str]:
    """What carries the identity of a note, and says that nothing cites it."""
    if note.note:
        yield NOTE_BOOKMARK + note.note
        if note.uncited and not note.mark:
            yield UNCITED_BOOKMARK + note.note


def _cross_reference(entry: Footnote) -> Iterator[etree._Element]:
    """A field that shows the number of a note cited before."""
    contents = (
        w("fldChar", fldCharType="begin"),
        spaced("instrText", f" NOTEREF {_bookmark(entry)} \\h "),
        w("fldChar", fldCharType="separate"),
        spaced("t", entry.number),
        w("fldChar", fldCharType="end"),
    )
    for content in contents:
        yield w("r", _look(entry.note), content)


def _bookmark(entry: Footnote) -> str:
    return "_Ref" + re.sub(r"\W", "_", entry.note.key)


def _look(note: PrintedNote) -> etree._Element | None:
    """Numbers are raised; a mark of its own is not, and not bold in a bold line either."""
    if note.mark:
        return w("rPr", w("b", val=0), w("i", val=0))
    return w("rPr", w("rStyle", val="FootnoteReference"))


def _typed_mark(note: PrintedNote) -> etree._Element:
    return w("r", _look(note), spaced("t", note.mark))


def _carrying_run(entry: Footnote, mark: str = "") -> etree._Element:
    if not entry.note.mark:
        return w("r", _look(entry.note), w("footnoteReference", id=entry.id))
    reference = w("footnoteReference", customMarkFollows=1, id=entry.id)
    # LibreOffice takes one element for the mark, and would print one of two signs twice.
    signs = (spaced("t", sign) for sign in mark or entry.note.mark)
    return w("r", _look(entry.note), reference, *signs)


def in_order(composition: Composition, also_cited: Collection[str] = ()) -> Iterator[Footnote]:
    """The notes in the order of their first references.

    Those that nothing cites come behind those of the first paragraph, which carries them:
    LibreOffice takes the notes of a file as they come.
    """
    notes = {note.key: note for note in composition.notes}
    times = Counter(key for key in _cited(composition.blocks) if key in notes)
    uncited = [key for key in notes if key not in times and key not in also_cited]
    order = list(times)
    carried = len({key for key in _cited(_first_paragraph(composition.blocks)) if key in notes})
    order[carried:carried] = uncited
    count = 0
    for place, key in enumerate(order, start=1):
        note = notes[key]
        count += not note.mark
        yield Footnote(note, place, note.mark or str(count), times[key])


def _first_paragraph(blocks: Sequence[Block]) -> Sequence[Block]:
    """What stands up to the end of the first paragraph that is in no table."""
    places = (at for at, block in enumerate(blocks, start=1) if block.role is not Role.TABLE)
    return blocks[: next(places, len(blocks))]


def _cited(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (piece.run.note for piece in block.pieces if piece.run.note)
