"""The parts of footnotes and endnotes: their numbers, and the notes that come in.

Word finds a note by its number, LibreOffice by counting references. Both find the same one
if the numbers follow each other in the order of the references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from functools import cache

from lxml import etree

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, W
from drafting.formats.docx.tracked.part import Edits, Part
from drafting.named_tuples import NamedTuple

KINDS = ("footnote", "endnote")
Numbers = Mapping[str, Mapping[str, str]]
"""By kind of note, for each that has another number now, what it was and what it is."""
_SEPARATORS = (("separator", "-1"), ("continuationSeparator", "0"))


def numbers_in_order(kind: str, document: bytes, notes: bytes) -> dict[str, str]:
    """For each note that must have another number, its number now and the one to have.

    A note that came in takes the next number, and those cited after it move on.
    """
    order = [int(number) for number in cited(kind, document)]
    listed = {int(found[2]) for found in _listed(kind).finditer(notes)}
    others = listed.difference(order)
    found: dict[str, str] = {}
    following = min(order, default=1)
    for number in order:
        while following in others:
            following += 1
        if number != following:
            found[str(number)] = str(following)
        following += 1
    return found


def renumbered(data: bytes, numbers: Numbers) -> bytes:
    """A part, or a stretch of it, with other numbers of notes; nothing else changes."""
    for kind, others in numbers.items():
        if others:

            def replaced(found: re.Match[bytes], others: Mapping[str, str] = others) -> bytes:
                return found[1] + others.get(found[2].decode(), found[2].decode()).encode()

            data = _listed(kind).sub(replaced, _reference(kind).sub(replaced, data))
    return data


@cache
def _reference(kind: str) -> re.Pattern[bytes]:
    return _listed(f"{kind}Reference")


@cache
def _listed(kind: str) -> re.Pattern[bytes]:
    return re.compile(rb"(<\w+:%s\b[^>]*?\b\w+:id=[\"'])(-?\d{1,9})(?!\d)" % kind.encode())


def cited(kind: str, document: bytes) -> list[str]:
    """The numbers of the notes that a document refers to, in order, each once."""
    return list(dict.fromkeys(one[2].decode() for one in _reference(kind).finditer(document)))


class NotesEdits(NamedTuple):
    """What becomes of the notes of one kind."""

    kind: str
    part: Part | None
    """Their part, if the file has one."""
    edits: Edits
    added: Mapping[str, etree._Element]
    """Those that come in, by number."""
    separators: Iterable[etree._Element] = ()
    """Notes of another file that say what its lines above notes look like."""

    def spliced(self, document: bytes) -> tuple[bytes, dict[str, str]]:
        """The bytes of the part for a document that cites its notes, and numbers that change."""
        if not self.added:
            return b"" if self.part is None else self.part.spliced(self.edits), {}
        order = cited(self.kind, document)
        if self.part is None or not len(self.part.root):
            data = etree.tostring(_first_notes(self.kind, order, self.added, self.separators))
        else:
            _insert_notes(self.edits, self.part.root, order, self.added)
            data = self.part.spliced(self.edits)
        return data, numbers_in_order(self.kind, document, data)


def _insert_notes(
    edits: Edits,
    notes: etree._Element,
    order: Sequence[str],
    added: Mapping[str, etree._Element],
) -> None:
    """Put the notes that came in, by number, into their part, in the order of references.

    Each stands behind the note that is referred to before it.
    """
    kind = str(notes.tag).removesuffix("s")
    listed = list(notes.iterchildren(kind))
    own = {note.get(ID, ""): note for note in listed if note.get(W + "type", "normal") == "normal"}
    anchor: etree._Element | None = None
    for number in order:
        if number in own:
            anchor = own[number]
        elif number not in added:
            continue
        elif anchor is not None:
            edits.add_after(anchor, added[number])
        elif own:
            edits.add_before(next(iter(own.values())), added[number])
        elif listed:
            edits.add_after(listed[-1], added[number])
        else:
            edits.instead[notes] = [_first_notes(kind.removeprefix(W), order, added)]


def _first_notes(
    kind: str,
    order: Sequence[str],
    added: Mapping[str, etree._Element],
    separators: Iterable[etree._Element] = (),
) -> etree._Element:
    """The root of a part for notes in a file that has none, in their order."""
    root = w(f"{kind}s")
    lines = {note.get(W + "type"): note for note in separators}
    for sort, number in _SEPARATORS:
        line = deepcopy(lines.get(sort))
        if line is None:
            line = w(kind, w("p", w("r", w(sort))), type=sort)
        line.tail = None
        line.set(ID, number)
        root.append(line)
    root.extend(added[number] for number in order if number in added)
    return root
