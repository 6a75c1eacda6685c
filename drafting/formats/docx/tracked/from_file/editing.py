"""A Word file turned into another one by tracked changes in the file itself."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.from_file.additions import Additions
from drafting.formats.docx.tracked.from_file.blocks import Workshop
from drafting.formats.docx.tracked.from_file.edits import Edits
from drafting.formats.docx.tracked.from_file.furniture import differing
from drafting.formats.docx.tracked.from_file.lists import Lists
from drafting.formats.docx.tracked.from_file.notes import Notes, renumbered
from drafting.formats.docx.tracked.from_file.pieces import NoteKey, Signs
from drafting.formats.docx.tracked.from_file.places import (
    Place,
    places,
    serialized,
    spliced,
    strictly,
)
from drafting.formats.docx.tracked.from_file.properties import Properties
from drafting.formats.docx.tracked.from_file.proving import Text, prove
from drafting.formats.docx.tracked.from_file.relations import Relations, meaning_of
from drafting.formats.docx.tracked.from_file.revising import Marker
from drafting.formats.docx.tracked.from_file.sources import Accepted, Source
from drafting.formats.docx.tracked.from_file.stories import edit_story
from drafting.formats.docx.tracked.from_file.styles import Styles
from drafting.formats.placing import put_in_place

_NUMBER = re.compile(rb":id=[\"'](\d{1,9})[\"']")
_KINDS = ("footnote", "endnote")


def write_edited(old: Path, new: Path, target: Path, revision: Revision) -> bool:
    """Write `old` with tracked changes that turn it into `new`; gives whether there are any.

    What does not change stays to the byte; the layout of sections is not compared. Raises a
    FormatError; then whatever stood at `target` still stands there.
    """
    with open_package(new) as other, open_package(old) as package:
        editing = _Editing(Source(package), Accepted(other), revision)
        changed = editing.changed()
        packed = package.repacked(changed)
    put_in_place(target, packed)
    return bool(changed)


class _Editing:
    """Two files, and what one needs to become the other."""

    def __init__(self, old: Source, new: Source, revision: Revision) -> None:
        self._old, self._new = old, new
        self._additions = Additions(old)
        self._lists = Lists(old, new, self._additions)
        self._styles = Styles(old, new, self._additions, self._lists)
        self._signs = Signs()
        kinds = [kind for kind in _KINDS if kind == _KINDS[0] or self._is_cited(kind)]
        self._notes = {kind: Notes(kind, old, new, self._signs) for kind in kinds}
        self._furniture = differing(old, new)
        others = (*self._note_parts().values(), *map(old.content, self._furniture))
        last = max(_last_number(data) for data in (old.data, *others))
        self._marker = Marker(revision, last)
        self._shop = self._workshop((old.main, new.main))
        self._noted = {
            kind: self._workshop((notes.part or f"word/{kind}s.xml", notes.new_part))
            for kind, notes in self._notes.items()
        }

    def _is_cited(self, kind: str) -> bool:
        return any(f"{kind}Reference".encode() in one.data for one in (self._old, self._new))

    def _note_parts(self) -> dict[str, bytes]:
        return {notes.part: notes.data for notes in self._notes.values() if notes.part}

    def _workshop(self, parts: tuple[str, str]) -> Workshop:
        relations = Relations(self._old, self._new, self._additions, parts)
        properties = Properties(self._styles, self._lists, relations)
        keys = self._key(0, parts[0]), self._key(1, parts[1])
        return Workshop(self._signs, keys, self._marker, properties, self._bring_in)

    def _key(self, side: int, part: str) -> NoteKey:
        meaning = meaning_of(self._new if side else self._old, part)

        def key(name: str) -> Hashable:
            kind, _, number = name.rpartition(" ")
            if kind == "part":
                return meaning(number)
            notes = self._notes[kind or _KINDS[0]]
            return notes.new_key(name) if side else notes.old_key(name)

        return key

    def _bring_in(self, name: str) -> str:
        kind = name.rpartition(" ")[0] or _KINDS[0]
        return self._notes[kind].bring_in(name, self._noted[kind])

    def changed(self) -> dict[str, bytes]:
        """The parts that change, and new ones, proved. Raises InPlaceError."""
        old, new = self._old, self._new
        edit_story(old.body, new.body, self._shop)
        data = self._spliced(old.data, old.document, self._shop.edits)
        changed: dict[str, bytes] = {}
        for kind, notes in self._notes.items():
            data, notes_data = self._noted_data(kind, notes, data)
            if notes_data != notes.data:
                changed[notes.part] = notes_data
        if data != old.data:
            changed[old.main] = data
        changed.update(self._edited_furniture())
        changed.update(self._additions.parts())
        prove(old.name, self._text(old, {}), self._new_text(), self._text(old, changed))
        return changed

    def _edited_furniture(self) -> Iterator[tuple[str, bytes]]:
        """Headers and footers with their changes, proved one by one."""
        for part, other in self._furniture.items():
            root, turned = self._old.root(part), self._new.said(other)
            shop = self._workshop((part, other))
            edit_story(root, turned, shop)
            if shop.edits:
                data = self._spliced(self._old.content(part), root, shop.edits)
                made = parse(data, self._old.name, part)
                prove(self._old.name, Text(root, None), Text(turned, None), Text(made, None))
                yield part, data

    def _noted_data(self, kind: str, notes: Notes, data: bytes) -> tuple[bytes, bytes]:
        """The document and the part of these notes, with what changes in the notes."""
        shop = self._noted[kind]
        for one, other in self._shop.edits.kept_notes.items():
            is_other = not (notes.are_shared and one == other)
            if is_other and one in notes.old and other in notes.new:
                edit_story(notes.old[one], notes.new[other], shop)
        if notes.root is None:
            return self._with_first(notes, data) if notes.added else data, notes.data
        if not notes.added:
            return data, self._spliced(notes.data, notes.root, shop.edits)
        came = notes.ordered(parse(data, self._old.name, self._old.main))
        changes = self._splices(notes.data, notes.root, shop.edits)
        changes |= self._splices(notes.data, notes.root, came)
        return renumbered(data, spliced(notes.data, changes), kind)

    def _with_first(self, notes: Notes, data: bytes) -> bytes:
        """The document; a part for its first notes is added."""
        root = notes.first_ones(parse(data, self._old.name, self._old.main))
        data, content = renumbered(data, etree.tostring(root), notes.kind)
        self._additions.add_notes(notes.kind, parse(content, self._old.name, notes.kind))
        return data

    def _text(self, source: Source, changed: dict[str, bytes]) -> Text:
        """What the old file says, or says once `changed`."""
        parts = {kind: notes.part or f"word/{kind}s.xml" for kind, notes in self._notes.items()}
        said = {
            kind: parse(changed[part], source.name, part) if part in changed else notes.root
            for (kind, notes), part in zip(self._notes.items(), parts.values(), strict=True)
        }
        data = changed.get(source.main)
        document = source.document if data is None else parse(data, source.name, source.main)
        return Text(document, said.get("footnote"), said.get("endnote"))

    def _new_text(self) -> Text:
        said = {kind: notes.new_root for kind, notes in self._notes.items()}
        return Text(self._new.document, said.get("footnote"), said.get("endnote"))

    def _spliced(self, data: bytes, root: etree._Element, edits: Edits) -> bytes:
        return spliced(data, self._splices(data, root, edits))

    def _splices(self, data: bytes, root: etree._Element, edits: Edits) -> dict[Place, bytes]:
        found = _splices(data, root, edits)
        if self._old.is_strict:
            return {place: strictly(content) for place, content in found.items()}
        return found


def _splices(data: bytes, root: etree._Element, edits: Edits) -> dict[Place, bytes]:
    """The bytes that change, by their places."""
    if not edits:
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


def _last_number(data: bytes) -> int:
    return max(map(int, _NUMBER.findall(data)), default=0)
