"""A Word file turned into another one by tracked changes in the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from drafting.formats.docx.authorship import Revision
from drafting.formats.docx.inplace.edits import Edits
from drafting.formats.docx.inplace.errors import InPlaceError
from drafting.formats.docx.inplace.notes import Footnotes, renumbered
from drafting.formats.docx.inplace.pieces import Signs
from drafting.formats.docx.inplace.places import Place, places, serialized, spliced
from drafting.formats.docx.inplace.properties import Properties
from drafting.formats.docx.inplace.proving import Text, prove
from drafting.formats.docx.inplace.revising import Marker
from drafting.formats.docx.inplace.stories import Workshop, edit_story
from drafting.formats.docx.package import Package, open_package
from drafting.formats.docx.parsing import parse
from drafting.formats.docx.word import W
from drafting.formats.placing import put_in_place

_NUMBER = re.compile(rb'\bw:id="(\d{1,9})"')
_STRICT = b"http://purl.oclc.org/ooxml/"


class _Source:
    """The parts of a Word file that editing looks at."""

    def __init__(self, package: Package) -> None:
        self.name = package.name
        self.main = package.main
        related = dict(package.related(package.main).values())
        self.notes_part = related.get("footnotes", "")
        self.data = package.read(self.main)
        self.notes_data = package.read(self.notes_part) if self.notes_part in package else b""
        self.document = parse(self.data, self.name, self.main)
        self.notes = parse(self.notes_data, self.name, self.notes_part) if self.notes_data else None
        styles = related.get("styles", "")
        self.styles = package.xml(styles) if styles in package else None
        lists = related.get("numbering", "")
        self.lists = package.read(lists) if lists in package else b""

    @property
    def text(self) -> Text:
        """What it says."""
        return Text(self.document, self.notes)

    @property
    def body(self) -> etree._Element:
        """What holds the paragraphs. Raises InPlaceError if nothing does."""
        body = self.document.find(W + "body")
        if body is None:
            raise InPlaceError(self.name, "it has no body")
        return body


def write_edited(old: Path, new: Path, target: Path, revision: Revision) -> bool:
    """Write `old` with tracked changes that turn it into `new`; gives whether there are any.

    What does not change stays to the byte; headers and footers are not compared. Raises a
    FormatError; then whatever stood at `target` still stands there.
    """
    with open_package(new) as package:
        after = _Source(package)
    with open_package(old) as package:
        before = _Source(package)
        data, notes_data = _edited(before, after, revision)
        changed = {before.main: data}
        if before.notes_part:
            changed[before.notes_part] = notes_data
        packed = package.repacked(changed)
    made = Text(
        parse(data, target.name, before.main),
        parse(notes_data, target.name, before.notes_part) if notes_data else None,
    )
    prove(target.name, before.text, after.text, made)
    put_in_place(target, packed)
    return (data, notes_data) != (before.data, before.notes_data)


def _edited(old: _Source, new: _Source, revision: Revision) -> tuple[bytes, bytes]:
    """The document and the notes with all changes marked."""
    if _STRICT in old.data[:8192]:
        raise InPlaceError(old.name, "it is a “Strict Open XML” file; save it as .docx")
    signs = Signs()
    marker = Marker(revision, _last_number(old.data, old.notes_data))
    properties = Properties(old.styles, same_lists=old.lists == new.lists)
    footnotes = Footnotes((old.document, old.notes), (new.document, new.notes), signs)

    def bring_in(number: str) -> str:
        if not footnotes.old:
            raise InPlaceError(old.name, "a footnote comes in, and it has none")
        if number not in footnotes.new:
            raise InPlaceError(new.name, f"footnote {number} is missing")
        return footnotes.bring_in(number, marker, properties)

    keys = (footnotes.old_key, footnotes.new_key)
    shop = Workshop(old.name, signs, keys, marker, properties, bring_in)
    edit_story(old.body, new.body, shop)
    noted = Workshop(old.name, signs, keys, marker, properties, bring_in)
    for one, other in shop.edits.kept_notes.items():
        if one in footnotes.old and other in footnotes.new:
            edit_story(footnotes.old[one], footnotes.new[other], noted)
    data = spliced(old.data, _splices(old.data, old.document, shop.edits))
    if old.notes is None:
        return data, b""
    changes = _splices(old.notes_data, old.notes, noted.edits)
    if not footnotes.added:
        return data, spliced(old.notes_data, changes)
    made = parse(data, old.name, old.main)
    changes |= _splices(old.notes_data, old.notes, footnotes.ordered(made))
    return renumbered(data, spliced(old.notes_data, changes))


def _splices(data: bytes, root: etree._Element, edits: Edits) -> dict[Place, bytes]:
    """The bytes that change, by their places."""
    if not (edits.instead or edits.after or edits.before):
        return {}
    where = places(data, root)
    found: dict[Place, bytes] = {}
    for element, paragraph in edits.instead.items():
        found[where[element]] = serialized(paragraph, root)
    for element, paragraphs in edits.after.items():
        end = where[element].end
        found[Place(end, end)] = _serialized(paragraphs, root)
    for element, paragraphs in edits.before.items():
        start = where[element].start
        place = Place(start, start)
        found[place] = found.get(place, b"") + _serialized(paragraphs, root)
    return found


def _serialized(elements: Iterable[etree._Element], root: etree._Element) -> bytes:
    return b"".join(serialized(element, root) for element in elements)


def _last_number(*parts: bytes) -> int:
    return max((int(number) for part in parts for number in _NUMBER.findall(part)), default=0)
