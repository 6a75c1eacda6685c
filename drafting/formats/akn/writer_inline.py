"""Inline markup as the elements of Akoma Ntoso."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn.names import CHARACTER, MARK, PLACE, akn, attribute
from drafting.model.inline import Run, runs
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Note, Resolution
from drafting.patterns import regex

_SPECIAL = regex("(\n|[\x00-\x09\x0b-\x1f\ud800-\udfff\ufffe\uffff])")
"""A line break, and characters that XML cannot hold or would not keep."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class InlineWriter:
    """Fills elements with text; a note stands where it is first referred to."""

    def __init__(self, resolution: Resolution) -> None:
        self._notes = {note.id: note for note in resolution.notes}
        self._places = {note.id: str(place) for place, note in enumerate(resolution.notes)}
        self._numbers = {key: attribute(one) for key, one in note_numbers(resolution).items()}
        self._written: set[str] = set()

    def fill(self, element: etree._Element, text: str) -> etree._Element:
        """Put inline `text` into an element, behind what it holds."""
        for run in runs(text):
            self._put(element, run)
        return element

    def paragraph(self, text: str) -> etree._Element:
        """A `p` of inline text in which every space counts."""
        element = etree.Element(akn("p"))
        element.set(_SPACE, "preserve")
        return self.fill(element, text)

    def refer(self, element: etree._Element, identity: str) -> etree._Element:
        """Put a reference to a note into an element."""
        element.append(self._reference(identity))
        return element

    def unreferred(self) -> list[etree._Element]:
        """The notes that nobody refers to, as the metadata hold them."""
        missing = [note for name, note in self._notes.items() if name not in self._written]
        return [self._note("note", note) for note in missing]

    def _put(self, element: etree._Element, run: Run) -> None:
        looks = (("bold", run.bold), ("italic", run.italic), ("struck", run.struck))
        look = " ".join(name for name, on in looks if on)
        holder = element
        if look:
            holder = etree.SubElement(element, akn("span"))
            holder.set("class", look)
        if run.note:
            holder.append(self._reference(run.note))
            return
        for piece in _SPECIAL.split(run.text):
            _append(holder, piece)

    def _reference(self, identity: str) -> etree._Element:
        note = self._notes.get(identity)
        if note is not None and identity not in self._written:
            return self._note("authorialNote", note)
        name = attribute(identity)
        element = etree.Element(akn("noteRef"), wId=name, href=f"#note_{name}")
        element.set("marker", self._numbers.get(identity, "?"))
        return element

    def _note(self, name: str, note: Note) -> etree._Element:
        self._written.add(note.id)
        element = etree.Element(akn(name), eId=f"note_{note.id}", wId=note.id)
        element.set("marker", self._numbers[note.id])
        element.set("placement", "bottom")
        element.set(PLACE, self._places[note.id])
        if note.mark:
            element.set(MARK, attribute(note.mark))
        element.append(self.paragraph(note.text))
        return element


def _append(element: etree._Element, piece: str) -> None:
    if piece == "\n":
        etree.SubElement(element, akn("eol"))
    elif _SPECIAL.fullmatch(piece):
        title = f"U+{ord(piece):04X}"
        etree.SubElement(element, akn("inline"), name=CHARACTER, title=title)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + piece
    else:
        element.text = (element.text or "") + piece
