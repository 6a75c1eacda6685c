"""Footnotes of the issued file: which they are, those that come in, those whose text changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from itertools import groupby
from operator import itemgetter

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Composition, PrintedNote, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.bookmarks import NOTE_BOOKMARK
from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.markup.names import ID, PPR, RPR, P, R, T, W
from drafting.formats.docx.reading.text import note_key
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, note_token
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.paragraph_models import lasting
from drafting.formats.docx.tracked.from_redline.run_look import RunLook, is_donor
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.model.inline import Run

_REFERENCE = W + "footnoteReference"
_OWN_NUMBER = W + "footnoteRef"


class CitedNotes:
    """The notes of the redline in the terms of the issued file."""

    def __init__(
        self,
        issued: IssuedText,
        found: Mapping[str, str],
        signed: Composition,
        new: Composition,
        tracker: Tracker,
    ) -> None:
        self._issued, self._found, self._tracker = issued, found, tracker
        self._printed = {note.key: note for note in signed.notes}
        self._numbers = numbers(new)
        self._staying = {note.note for note in new.notes}
        self._times = Counter(_cited(signed.blocks))
        self._taken = list(issued.note_numbers)
        self.added: dict[str, etree._Element] = {}
        """What comes in, by the number that the file knows it by."""
        self.bookmarked: dict[str, str] = {}
        """Names of bookmarks that references of the file need now, by the key of the note."""
        self._keys: dict[str, str] = {}
        """The keys that the file knows the notes by which came in."""
        self._cited = {
            note_key(reference.tag, reference.get(ID, ""))
            for reference in issued.document.root.iter(_REFERENCE, W + "endnoteReference")
        }
        self._names = {key: name for name, key in reversed(issued.bookmarks.items())}

    def token(self, key: str) -> str:
        """What stands among the glyphs for a reference of the old text."""
        return note_token(self._found.get(key, f"?{key}"))

    def identity(self, key: str) -> str:
        """The identity of the note that the file knows by `key`, or nothing."""
        return self._identities.get(key, "")

    @property
    def _identities(self) -> Mapping[str, str]:
        old = {key: identity for identity, key in self._found.items()}
        new = {key: self._printed[name].note for name, key in self._keys.items()}
        return old | new

    def reference(
        self, key: str, look: RunLook, by: Revision | None = None
    ) -> list[etree._Element]:
        """What comes in where a note is referred to: a link that stands by itself, or runs.

        `by` is whoever brings it in.
        """
        note = self._printed.get(key)
        if note is None:
            return []
        if self._found.get(key) in self._cited or key in self._keys:
            return [self._link(note, look)]
        number = str(max(self._taken, default=0) + 1)
        self._taken.append(int(number))
        self._keys[key] = f"f{number}"
        self.added[number] = self._note(note, number, by)
        carrier = self._carrier(note, number)
        if self._times[key] == 1:
            return [carrier]
        name, at = self._bookmark(key), self._tracker.number()
        return [w("bookmarkStart", id=at, name=name), carrier, w("bookmarkEnd", id=at)]

    def _bookmark(self, key: str) -> str:
        return f"_Ref{key}"

    def _link(self, note: PrintedNote, look: RunLook) -> etree._Element:
        """A link on the number of a note cited before.

        A field would be the usual way, but LibreOffice keeps one that comes in, whatever
        becomes of the text around it.
        """
        file_key = self._found.get(note.key) or self._keys[note.key]
        name = self._names.get(file_key, "")
        if not name:
            name = self._bookmark(note.key)
            if note.key in self._found:
                self.bookmarked[file_key] = name
        raised = look.run(Run(self._numbers.get(note.note, "")))
        self._raise(raised)
        link = w("hyperlink", anchor=name)
        link.append(raised)
        return link

    def _raise(self, run: etree._Element) -> None:
        properties = self._reference_look()
        old = run.find(RPR)
        if old is not None:
            run.remove(old)
        run.insert(0, properties)

    def _reference_look(self) -> etree._Element:
        for reference in self._issued.document.root.iter(_REFERENCE):
            run = reference.getparent()
            look = None if run is None else run.find(RPR)
            if look is not None and reference.get(W + "customMarkFollows") is None:
                copy = deepcopy(look)
                copy.tail = None
                for change in copy.findall(W + "rPrChange"):
                    copy.remove(change)
                return copy
        if "FootnoteReference" in self._issued.styles:
            return w("rPr", w("rStyle", val="FootnoteReference"))
        return w("rPr", w("vertAlign", val="superscript"))

    def _carrier(self, note: PrintedNote, number: str) -> etree._Element:
        if not note.mark:
            return w("r", self._reference_look(), w("footnoteReference", id=number))
        # Neither bold nor italic in a line that is.
        look = w("rPr", w("b", val=0), w("i", val=0))
        reference = w("footnoteReference", customMarkFollows=1, id=number)
        return w("r", look, reference, spaced("t", note.mark))

    # The part of the notes

    def _note(self, note: PrintedNote, number: str, by: Revision | None) -> etree._Element:
        """A footnote set as those of the file are."""
        model = next(iter(self._models()), None)
        properties = w("pPr", w("pStyle", val="FootnoteText"))
        if "FootnoteText" not in self._issued.styles:
            properties = w("pPr")
        look, lead, between = RunLook(), "\t", " \t"
        own: etree._Element | None = self._reference_look()
        if model is not None:
            found = lasting(model.find(PPR))
            properties = w("pPr") if found is None else found
            lead, own, between = _head(model)
            look = next((RunLook.of(run) for run in model.iter(R) if is_donor(run)), look)
        mark = spaced("t", note.mark) if note.mark else w("footnoteRef")
        runs = [
            *([look.run(Run(lead))] if lead else []),
            w("r", None if note.mark else deepcopy(own), mark),
            *([look.run(Run(between))] if between else []),
        ]
        printed = [(by, run) for run in runs]
        printed += ((p.by or by, look.run(p.run)) for p in note.pieces if p.run.text)
        name = self._tracker.number()
        paragraph = w("p", properties, w("bookmarkStart", id=name, name=NOTE_BOOKMARK + note.note))
        for author, group in groupby(printed, key=itemgetter(0)):
            paragraph.extend(self._tracker.under(author).tracked([run for _, run in group], "ins"))
        paragraph.append(w("bookmarkEnd", id=name))
        self._tracker.under(by)
        return w("footnote", paragraph, id=number)

    def _models(self) -> Iterator[etree._Element]:
        for key, note in self._issued.notes.items():
            paragraph = note.find(P) if key.startswith("f") else None
            if paragraph is not None and next(paragraph.iter(_OWN_NUMBER), None) is not None:
                yield paragraph

    def changed(self) -> Iterator[tuple[etree._Element, Block]]:
        """The notes of the file whose text changes, each with its words as one block."""
        for key, note in self._printed.items():
            element = self._issued.notes.get(self._found.get(key, ""))
            signs = {piece.sign for piece in note.pieces}
            stays = key not in self._keys and note.note in self._staying
            if element is not None and stays and signs - {"="}:
                yield element, Block(Role.TEXT, note.pieces)

    def is_changed(self, identity: str) -> bool:
        """Whether a note comes in, or its text changes."""
        return any(
            "+" in {piece.sign for piece in note.pieces} or len({p.sign for p in note.pieces}) > 1
            for key, note in self._printed.items()
            if identity in (note.note, key)
        )

    @property
    def ours(self) -> Iterator[str]:
        """Names of the bookmarks that come in."""
        yield from self.bookmarked.values()
        yield from map(self._bookmark, self._keys)

    def mark_of(self, element: etree._Element) -> str:
        """The mark of its own that a note of the file has, or nothing."""
        identity = self.identity(f"f{element.get(ID, '')}")
        note = self._printed.get(identity)
        return "" if note is None else note.mark

    def renumbered(self) -> dict[str, tuple[str, str]]:
        """Numbers before and after, of notes of the file that are numbered otherwise now."""
        found: dict[str, tuple[str, str]] = {}
        old = _file_numbers(self._issued)
        for identity, key in self._found.items():
            after = self._numbers.get(identity, "")
            if key in old and after and old[key] != after:
                found[key] = (old[key], after)
        return found


def numbers(composition: Composition) -> dict[str, str]:
    """The printed number or mark of each note, in the order of first reference."""
    marks = {note.key: note.mark for note in composition.notes}
    found: dict[str, str] = {}
    count = 0
    for key in _cited(composition.blocks):
        if key in marks and key not in found:
            count += not marks[key]
            found[key] = marks[key] or str(count)
    return found


def _cited(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (piece.run.note for piece in block.pieces if piece.run.note)


def _file_numbers(issued: IssuedText) -> dict[str, str]:
    """The numbers that Word gives the notes of the file."""
    found: dict[str, str] = {}
    for reference in issued.document.root.iter(_REFERENCE):
        key = f"f{reference.get(ID, '')}"
        if reference.get(W + "customMarkFollows") is None and key not in found:
            found[key] = str(len(found) + 1)
    return found


def _head(paragraph: etree._Element) -> tuple[str, etree._Element | None, str]:
    """What stands before the number of a note, the look of the number, and what stands after."""
    lead: list[str] = []
    between: list[str] = []
    own: etree._Element | None = None
    seen = False
    for element in paragraph.iter(T, W + "tab", _OWN_NUMBER):
        parent = element.getparent()
        if parent is None or parent.tag != R:
            continue
        if element.tag == _OWN_NUMBER:
            own, seen = parent.find(RPR), True
            continue
        text = "\t" if element.tag == W + "tab" else element.text or ""
        blank = text[: len(text) - len(text.lstrip("".join(SOFT)))]
        (between if seen else lead).append(blank)
        if blank != text:
            break
    return "".join(lead), own, "".join(between)
