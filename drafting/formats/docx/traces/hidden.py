"""Hidden words taken out of a part, so that nothing that can be seen changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import accumulate, islice

from lxml import etree

from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.names import ID, PPR, RPR, SECTPR, P, R, T, W
from drafting.formats.docx.traces.looks import MATH, Looks, is_seen, runs_unseen

_CHARACTER = W + "fldChar"
_CODES = (W + "instrText", W + "delInstrText")
_WORDS = (T, W + "delText", MATH + "t", *_CODES)
_PROPERTIES = (RPR, MATH + "rPr")
_NOTES = {
    W + "footnote": W + "footnoteReference",
    W + "endnote": W + "endnoteReference",
}
_KEPT_BY = (SECTPR, R, W + "hyperlink", W + "sdt", W + "fldSimple", W + "ins", W + "del")


def hidden_words(root: etree._Element, looks: Looks) -> Iterator[tuple[str, str]]:
    """The hidden words of a part, run by run, each with the reason."""
    for run, why in runs_unseen(root, looks):
        if words := "".join(text.text or "" for text in run.iter(*_WORDS)).strip():
            yield words, why


def take_out_hidden(root: etree._Element, looks: Looks) -> None:
    """Take the hidden words out of a part, and paragraphs of which nothing else is left."""
    unseen = dict(runs_unseen(root, looks))
    touched = dict.fromkeys(held for run in unseen for held in islice(run.iterancestors(P), 1))
    _take_out_fields(root, unseen)
    for run, why in unseen.items():
        for element in list(run):
            if element.tag not in (*_PROPERTIES, _CHARACTER, *_CODES) and not is_seen(element, why):
                run.remove(element)
        if all(element.tag in _PROPERTIES for element in run):
            remove(run)
    for paragraph in touched:
        if _is_to_go(paragraph, looks):
            remove(paragraph)


def take_out_uncited(notes: etree._Element, cited: Collection[str]) -> None:
    """Take out notes that nothing refers to: nobody sees them. `cited` are their numbers."""
    for note in uncited(notes, cited):
        remove(note)


def uncited(notes: etree._Element, cited: Collection[str]) -> list[etree._Element]:
    """The notes of a part that nothing refers to."""
    return [
        note
        for note in notes.iter(*_NOTES)
        if note.get(W + "type", "normal") == "normal" and note.get(ID, "") not in cited
    ]


def cited_in(document: etree._Element, kind: str, looks: Looks) -> set[str]:
    """The numbers of the notes ("footnotes", "endnotes") to which something seen refers."""
    reference = f"{W}{kind.removesuffix('s')}Reference"
    runs = {one: one.getparent() for one in document.iter(reference)}
    return {
        one.get(ID, "")
        for one, run in runs.items()
        if run is None or run.tag != R or is_seen(one, looks.unseen(run))
    }


def _take_out_fields(root: etree._Element, unseen: Collection[etree._Element]) -> None:
    """Take out the codes of fields that begin and end where nobody sees them."""
    held = list(root.iter(_CHARACTER, *_CODES))
    seen = [0, *accumulate(one.getparent() not in unseen for one in held)]
    begun: list[int] = []
    gone: list[tuple[int, int]] = []
    for at, element in enumerate(held):
        kind = element.get(W + "fldCharType", "")
        if kind == "begin":
            begun.append(at)
        elif kind == "end" and begun:
            begins = begun.pop()
            if seen[begins] == seen[at + 1]:
                gone.append((begins, at + 1))
    left = 0
    for begins, ends in sorted(gone, key=lambda one: (one[0], -one[1])):
        for element in held[max(begins, left) : ends]:
            remove(element)
        left = max(left, ends)


def _is_to_go(paragraph: etree._Element, looks: Looks) -> bool:
    """Whether nothing is left of a paragraph whose mark is hidden too, and its place can do so."""
    if any(child.tag in _KEPT_BY for child in paragraph) or not looks.is_mark_hidden(paragraph):
        return False
    properties = paragraph.find(PPR)
    if properties is not None and properties.find(SECTPR) is not None:
        return False
    neighbours = (paragraph.getprevious(), paragraph.getnext())
    return all(one is not None and one.tag in (P, SECTPR) for one in neighbours)
