"""Whether the parts of a file that we made hold together as Word asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from drafting.formats.docx.markup.names import ID, PPR, RPR, W

_TRACKED = tuple(
    W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart",
        "rPrChange", "pPrChange",
    )
)  # fmt: skip
_ORDER = {
    PPR: (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
        "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ),
    RPR: (
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps",
        "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
        "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
        "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
        "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
    ),
    W + "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
        "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
        "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription", "tblPrChange",
    ),
}  # fmt: skip
"""Properties in the order that the schema (ECMA-376, part 1) gives them."""
_PLACES = {
    owner: {W + name: place for place, name in enumerate(names)} for owner, names in _ORDER.items()
}
_RANGES = ("moveFromRange", "moveToRange")


def in_order(properties: etree._Element) -> None:
    """Put properties into the order of the schema; what it does not know stays in front."""
    places = _PLACES[properties.tag]
    properties[:] = sorted(properties, key=lambda child: places.get(child.tag, -1))


def faults(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """What is wrong with the parts, one sentence without its full stop for each fault."""
    yield from _doubled("revision", (e for root in parts.values() for e in root.iter(*_TRACKED)))
    for part, root in parts.items():
        yield from _doubled("bookmark", root.iter(W + "bookmarkStart"), part)
        yield from _doubled("note", root.iter(W + "footnote"), part)
        yield from _doubled("reference to a note", root.iter(W + "footnoteReference"), part)
        yield from _unpaired(root, part)
        yield from _misplaced(root, part)
    yield from _lost_notes(parts)


def _doubled(what: str, elements: Iterator[etree._Element], part: str = "") -> Iterator[str]:
    where = f" in {part}" if part else ""
    counts = Counter(element.get(ID, "") for element in elements)
    for identity, count in counts.items():
        if count > 1:
            yield f"{count} times {what} {identity}{where}"


def _unpaired(root: etree._Element, part: str) -> Iterator[str]:
    """Ranges that do not end, and moves of which one end is missing."""
    for name in ("bookmark", *_RANGES):
        started = {e.get(ID) for e in root.iter(f"{W}{name}Start")}
        ended = {e.get(ID) for e in root.iter(f"{W}{name}End")}
        if started != ended:
            yield f"a {name} in {part} does not begin and end"
    left, arrived = (
        Counter(e.get(W + "name") for e in root.iter(f"{W}{name}Start")) for name in _RANGES
    )
    if left != arrived:
        yield f"a move in {part} has one end only"


def _misplaced(root: etree._Element, part: str) -> Iterator[str]:
    for owner, places in _PLACES.items():
        for properties in root.iter(owner):
            order = [places.get(child.tag, -1) for child in properties]
            if order != sorted(order) or -1 in order:
                names = ", ".join(child.tag.removeprefix(W) for child in properties)
                yield f"properties in {part} are out of order ({names})"


def _lost_notes(parts: Mapping[str, etree._Element]) -> Iterator[str]:
    """References to notes that are not in the file, and notes that nothing refers to."""
    document, notes = parts.get("word/document.xml"), parts.get("word/footnotes.xml")
    if document is None or notes is None:
        return
    cited = {element.get(ID) for element in document.iter(W + "footnoteReference")}
    kept = {
        element.get(ID)
        for element in notes.iter(W + "footnote")
        if element.get(W + "type", "normal") == "normal"
    }
    if cited != kept:
        yield "notes and references to them do not match"
