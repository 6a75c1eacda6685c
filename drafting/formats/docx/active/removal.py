"""Active content found in a package, and the package without it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from lxml import etree

from drafting.formats.docx.active.addresses import address_of, is_plain_link
from drafting.formats.docx.active.fields import Code, unlinked
from drafting.formats.docx.active.kinds import (
    COMPUTED,
    CONTENT_TYPES,
    DRAWING_FETCH,
    DRAWING_SCRIPT,
    FIELDS,
    HYPERLINK,
    OUTSIDE,
    RELATIONS,
    SCRIPT,
    ActiveContent,
    ActiveKind,
)
from drafting.formats.docx.active.references import remove, take_out_references
from drafting.formats.docx.active.shapes import take_out_addresses
from drafting.formats.docx.active.suspicion import is_suspect
from drafting.formats.docx.markup.elements import NAMESPACES
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.package.archive import Package
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage, Relation, part_of
from drafting.formats.errors import DamagedFileError
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_CUSTOM, _IMAGE, _DRAWN = "customXml", "image", ".svg"
_SCRIPT = regex(SCRIPT, re.IGNORECASE)
_DRAWING_SCRIPT = regex(DRAWING_SCRIPT, re.IGNORECASE)
_DRAWING_FETCH = regex(DRAWING_FETCH, re.IGNORECASE)
_BASE = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}HyperlinkBase"
"""What the addresses of a file that have no beginning of their own begin with."""
_ELEMENTS = {
    _BASE: ActiveKind.LINKS,
    W + "altChunk": ActiveKind.DOCUMENTS,
    W + "subDoc": ActiveKind.DOCUMENTS,
    W + "control": ActiveKind.CONTROLS,
    f"{{{NAMESPACES['o']}}}OLEObject": ActiveKind.OBJECTS,
    W + "objectEmbed": ActiveKind.OBJECTS,
    W + "objectLink": ActiveKind.OBJECTS,
    W + "attachedTemplate": ActiveKind.TEMPLATE,
    W + "mailMerge": ActiveKind.MERGE,
    W + "saveThroughXslt": ActiveKind.SCRIPTS,
    W + "entryMacro": ActiveKind.FORM_MACROS,
    W + "exitMacro": ActiveKind.FORM_MACROS,
    W + "dataBinding": ActiveKind.BINDINGS,
    "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding": ActiveKind.BINDINGS,
    "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}webVideoPr": (
        ActiveKind.PICTURES
    ),
}
"""Elements that are active whatever they refer to."""
_NAMES = ("ProgID", W + "progId", W + "name", W + "xpath")
_MAIN_TYPE = regex(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?|"
    rb"openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


class Harmless(NamedTuple):
    """A package without active content, and what was left out of it."""

    package: Package
    """The same one where there was nothing to leave out."""
    left_out: tuple[ActiveContent, ...] = ()
    keeps_macros: bool = False
    """Whether it is still a document for macros, which Word knows by another ending."""


def whole(package: Package) -> Harmless:
    """The package as it is, with whatever it could run or fetch."""
    contents = package.read(CONTENTS) if CONTENTS in package else b""
    return Harmless(package, (), b"macroEnabled" in contents)


def harmless(package: Package) -> Harmless:
    """The package without what could run or fetch. Raises a FormatError."""
    edited = EditedPackage(package)
    found = take_out(edited)
    return Harmless(edited.package(), tuple(found))


def take_out(edited: EditedPackage) -> list[ActiveContent]:
    """Take the active content out of a package; gives what it was, part by part.

    What was a template, or a document for macros, is a plain document then.
    """
    relations = list(edited.relations())
    gone = {one for one in relations if _kind_of(one, edited) is not None}
    found: list[ActiveContent] = []
    told: set[Relation] = set()
    for part in edited.names():
        own = {one.number: one for one in relations if one.owner == part}
        numbers = {number for number, one in own.items() if one in gone}
        if _is_xml(edited, part) and (numbers or is_suspect(edited.read(part), _is_active)):
            found += _scrubbed(edited, part, own, numbers, told)
    found += (_content(one, edited) for one in relations if one in gone and one not in told)
    found += _drop(edited, gone)
    _settle_type(edited)
    return found


def _drop(edited: EditedPackage, gone: Collection[Relation]) -> list[ActiveContent]:
    """Take out relations and what they alone led to; gives active parts that nothing led to."""
    rows = list(_active_rows(edited))
    if not gone and not rows:
        return []
    before = edited.reachable()
    if gone:
        edited.without_relations(gone)
    orphans = [one for one in rows if one.part not in before]
    edited.drop((before - edited.reachable()) | {one.part for one in orphans})
    return orphans


def _kind_of(relation: Relation, edited: EditedPackage) -> ActiveKind | None:
    if relation.kind == HYPERLINK:
        return None if is_plain_link(relation.target) else ActiveKind.LINKS
    if relation.kind in RELATIONS:
        return RELATIONS[relation.kind]
    if relation.is_outside:
        return OUTSIDE.get(relation.kind, ActiveKind.OUTSIDE)
    if relation.kind == _CUSTOM and _SCRIPT.search(edited.read(relation.target)):
        return ActiveKind.SCRIPTS
    if relation.kind == _IMAGE and relation.target.casefold().endswith(_DRAWN):
        return _kind_of_drawing(edited.read(relation.target))
    return None


def _kind_of_drawing(drawing: bytes) -> ActiveKind | None:
    if _DRAWING_SCRIPT.search(drawing):
        return ActiveKind.SCRIPTS
    return ActiveKind.PICTURES if _DRAWING_FETCH.search(drawing) else None


def _content(relation: Relation, edited: EditedPackage) -> ActiveContent:
    kind = _kind_of(relation, edited) or ActiveKind.OUTSIDE
    return ActiveContent(kind, relation.target, relation.owner or relation.target)


def _is_xml(edited: EditedPackage, part: str) -> bool:
    """Whether a part is one that a word processor reads as XML."""
    return part != CONTENTS and (part.casefold().endswith(".xml") or part == edited.main)


def _scrubbed(
    edited: EditedPackage,
    part: str,
    own: Mapping[str, Relation],
    numbers: Collection[str],
    told: set[Relation],
) -> list[ActiveContent]:
    """Take out of a part what is active in it, and what refers to relations that go.

    Relations of which an element tells come into `told`.
    """
    try:
        root = edited.root(part)
    except DamagedFileError:
        return []  # What reads the part says so; one that nothing can read runs nothing.
    active = [one for one in root.iter(*_ELEMENTS) if not _is_idle(one)]
    found = [ActiveContent(_ELEMENTS[str(one.tag)], _called(one, own), part) for one in active]
    for element in active:
        values = (str(value) for one in element.iter() for value in one.attrib.values())
        told |= {own[value] for value in values if value in own}
        remove(element)
    if active or numbers:
        take_out_references(root, numbers)
    for code in unlinked(root, _is_active):
        kind = ActiveKind.LINKS if code.command == HYPERLINK.upper() else ActiveKind.FIELDS
        what = address_of(code.rest) if kind is ActiveKind.LINKS else code.command
        found.append(ActiveContent(kind, what, part))
    found += (one._replace(part=part) for one in take_out_addresses(root))
    if found or numbers:
        edited.put(part, root)
    return found


def _is_active(code: Code) -> bool:
    if code.command == HYPERLINK.upper():
        return not is_plain_link(address_of(code.rest))
    return code.command in FIELDS or code.command == COMPUTED


def _is_idle(element: etree._Element) -> bool:
    """Whether an element does nothing: addresses may begin with that of a page."""
    return element.tag == _BASE and is_plain_link(element.text or "")


def _called(element: etree._Element, own: Mapping[str, Relation]) -> str:
    """What an element says of itself: the program of an object, or where it leads."""
    values = [(str(name), str(said)) for one in element.iter() for name, said in one.items()]
    named = (said for name, said in values if name in _NAMES)
    led = (own[said].target for _, said in values if said in own)
    return next(named, "") or next(led, "") or (element.text or "").strip()


def _active_rows(edited: EditedPackage) -> Iterator[ActiveContent]:
    """Parts that by their type are active, whether or not anything leads to them."""
    if CONTENTS not in edited:
        return
    for row in edited.root(CONTENTS).iter("{*}Override", "{*}Default"):
        for word, kind in CONTENT_TYPES.items():
            if word in row.get("ContentType", ""):
                yield from (ActiveContent(kind, part, part) for part in _parts(row, edited))


def _parts(row: etree._Element, edited: EditedPackage) -> list[str]:
    """The parts that a row of the list of contents is about: one, or all of an ending."""
    ending = f".{row.get('Extension', '')}".casefold()
    if len(ending) > 1:
        return [part for part in edited.names() if part.casefold().endswith(ending)]
    return [part_of(row)] if part_of(row) in edited else []


def _settle_type(edited: EditedPackage) -> None:
    """Make the text that of a document where it was a template's, or one for macros."""
    if CONTENTS not in edited or not _MAIN_TYPE.search(edited.read(CONTENTS)):
        return
    edited.put_bytes(CONTENTS, _MAIN_TYPE.sub(_DOCUMENT, edited.read(CONTENTS)))
