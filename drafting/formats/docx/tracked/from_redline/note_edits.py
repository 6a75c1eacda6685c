"""Notes of the issued file whose text changes, and references that need a name."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.layout.blocks import Role
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, P, R, W
from drafting.formats.docx.tracked.footnotes import NotesEdits
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.glyphs import GlyphLine
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker, as_it_stands
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.tracker import Tracker

_REFERENCE = W + "footnoteReference"


def note_edits(issued: IssuedText, notes: CitedNotes, words: WordTracker) -> Iterator[NotesEdits]:
    """What becomes of the footnotes and the endnotes."""
    found = {"footnote": Edits(), "endnote": Edits()}
    for element, block in notes.changed():
        edits = found[str(element.tag).removeprefix(W)]
        lines = [issued.fresh(paragraph) for paragraph in element.iter(P)]
        _set_mark_aside(lines[0], notes.mark_of(element))
        for line, steps in zip(lines, words.steps(lines, [block], as_it_stands), strict=True):
            parts = words.tracked(line, steps, Role.TEXT)
            edits.instead[line.element] = [part for part, _ in parts]
    for kind, edits in found.items():
        added = notes.added if kind == "footnote" else {}
        yield NotesEdits(kind, issued.notes_parts.get(f"{kind}s"), edits, added)


def _set_mark_aside(line: GlyphLine, mark: str) -> None:
    """The mark typed before a note is none of its words, and stays whatever goes."""
    left = len(mark)
    for at, glyph in enumerate(line.glyphs):
        if left and glyph.shown and not glyph.is_soft:
            line.glyphs[at] = glyph._replace(shown=(), kept=True)
            left -= 1


def name_references(issued: IssuedText, edits: Edits, notes: CitedNotes, tracker: Tracker) -> None:
    """Put bookmarks around references of the file that a link leads to from now on."""
    standing = frozenset(issued.elements) if notes.bookmarked else frozenset()
    for key, name in notes.bookmarked.items():
        reference = _reference(issued.document.root, key)
        if reference is None:
            continue
        owner = next((one for one in reference.iterancestors() if one in standing), None)
        if owner is None:
            continue
        if owner not in edits.instead:
            edits.instead[owner] = [issued.copy(owner)]
        found = (_reference(one, key) for one in edits.around(owner))
        inner = next((one for one in found if one is not None), None)
        run = None if inner is None else inner.getparent()
        if run is not None and run.tag == R:
            number = tracker.number()
            run.addprevious(w("bookmarkStart", id=number, name=name))
            run.addnext(w("bookmarkEnd", id=number))


def _reference(root: etree._Element, key: str) -> etree._Element | None:
    return next((one for one in root.iter(_REFERENCE) if f"f{one.get(ID, '')}" == key), None)
