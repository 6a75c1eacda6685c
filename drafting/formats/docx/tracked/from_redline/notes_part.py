"""The notes of the issued file changed in place, and those that come in put among them."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import ID, P, R, W
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.edits import Edits
from drafting.formats.docx.tracked.from_redline.glyphs import Raw
from drafting.formats.docx.tracked.from_redline.issued import Issued
from drafting.formats.docx.tracked.from_redline.looks import Look
from drafting.formats.docx.tracked.from_redline.noting import Notes, in_order
from drafting.formats.docx.tracked.from_redline.words import Words

_REFERENCE = W + "footnoteReference"


def edited_notes(issued: Issued, notes: Notes, words: Words) -> dict[str, Edits]:
    """What becomes of the notes whose text changes, by kind of part."""
    found: dict[str, Edits] = {
        kind: Edits() for kind in ("footnotes", "endnotes") if kind in issued.parts
    }
    for element, block in notes.changed():
        kind = "footnotes" if element.tag == W + "footnote" else "endnotes"
        raws = [issued.fresh(paragraph) for paragraph in element.iter(P)]
        _set_mark_aside(raws[0], notes.mark_of(element))
        for raw, steps in zip(raws, words.steps(raws, [block], _as_it_stands), strict=True):
            parts = words.parts(raw, steps, Role.TEXT, Look())
            found[kind].instead[raw.element] = [part for part, _ in parts]
    return found


def _as_it_stands(_: Block) -> None:
    return None


def _set_mark_aside(raw: Raw, mark: str) -> None:
    """The mark typed before a note is none of its words."""
    left = len(mark)
    for at, glyph in enumerate(raw.glyphs):
        if left and glyph.shown and not glyph.is_soft:
            raw.glyphs[at] = glyph._replace(shown=())
            left -= 1


def put_notes(issued: Issued, edits: Edits, document: etree._Element, notes: Notes) -> None:
    """Put the notes that came in where `document`, changes and all, cites them."""
    listed = list(issued.parts["footnotes"].root.iterchildren(W + "footnote"))
    for anchor, made in in_order(document, listed, notes.added).items():
        if anchor is not None:
            edits.after.setdefault(anchor, []).extend(made)
            continue
        first = next((one for one in listed if one.get(W + "type", "normal") == "normal"), None)
        if first is None:
            edits.after.setdefault(listed[-1], []).extend(made)
        else:
            edits.before.setdefault(first, []).extend(made)


def first_notes(document: etree._Element, notes: Notes) -> etree._Element:
    """The root of a part for notes, in a file that has none, as `document` cites them."""
    root = w("footnotes")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        root.append(w("footnote", w("p", w("r", w(kind))), type=kind, id=number))
    root.extend(made for group in in_order(document, (), notes.added).values() for made in group)
    return root


def name_references(issued: Issued, edits: Edits, notes: Notes, marker: Authors) -> None:
    """Put bookmarks around references of the file that a link leads to from now on."""
    standing = frozenset(issued.elements)
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
            number = marker.number()
            run.addprevious(w("bookmarkStart", id=number, name=name))
            run.addnext(w("bookmarkEnd", id=number))


def _reference(root: etree._Element, key: str) -> etree._Element | None:
    return next((one for one in root.iter(_REFERENCE) if f"f{one.get(ID, '')}" == key), None)
