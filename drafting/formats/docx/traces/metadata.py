"""The metadata of a Word file: properties, names, numbers of revisions, paths, parts aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

from lxml import etree

from drafting.formats.document_report import Trace
from drafting.formats.docx.markup.names import VAL, W
from drafting.formats.docx.package.edited import CONTENTS, EditedPackage, Relation
from drafting.formats.docx.traces.labels import labels
from drafting.formats.docx.traces.media import cannot_be_looked_into, has_metadata
from drafting.formats.errors import FormatError
from drafting.patterns import regex

CORE, APP, CUSTOM = "core-properties", "extended-properties", "custom-properties"
PEOPLE = "people"
COMMENTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible")
CUSTOM_XML = "customXml"
ASIDE = {
    "thumbnail": "a picture of the first page",
    "printerSettings": "settings of a printer",
    CUSTOM_XML: "data of another program",
    "glossaryDocument": "building blocks",
    "classificationlabels": "labels of confidentiality",
    "origin": "a digital signature",
    "documenttasks": "tasks of people",
}
"""Parts beside the text, by the last word of the type of what leads to them."""
_UNPRINTED = ("webSettings", "stylesWithEffects")
"""Settings of web pages, and the styles once more for an older Word."""
DROPPED = frozenset((CORE, APP, CUSTOM, PEOPLE, *COMMENTS, *ASIDE, *_UNPRINTED))
"""What is led to by these goes when a file is cleaned."""
UNSEEN_FIELDS = frozenset((
    "ADDIN", "ASK", "COMPARE", "FILLIN", "IF", "NEXTIF", "PRIVATE", "SET", "SKIPIF", "TA", "TC",
    "XE",
))  # fmt: skip
"""Fields whose codes hold words that nobody sees."""
KEPT_FIELDS = frozenset((
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "FTNREF", "NOTEREF",
    "STYLEREF", "SEQ", "TOC", "INDEX", "TOA", "DATE", "TIME", "SYMBOL", "EQ", "ADVANCE",
    "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM",
    "BIDIOUTLINE", "GOTOBUTTON",
))  # fmt: skip
"""Fields that work with nothing but the text, its pages and the clock."""
PATH = regex(
    rb"""(?:file:/{2,3}|(?<![A-Za-z])[A-Za-z]:[\\/]|\\\\[\w.-]+\\)[^"'<>|\r\n\t]+"""
    rb"""|(?<![\w.])/(?:Users|home)/[^"'<>|\s]+"""
)
"""A place in somebody's file system."""
RSID = regex(
    rb"""[\s:]rsid\w*\s*=\s*["']([0-9A-Fa-f]{8})|rsid(?:Root)?\s[^>]*val=["']([0-9A-Fa-f]{8})"""
)
_OFFICE_PRODUCER = ("Application", "AppVersion")
_SHOWN = 200


def metadata_of(edited: EditedPackage) -> Iterator[Trace]:
    """The metadata of a package, part by part. Raises a FormatError."""
    relations = list(edited.relations())
    for one in relations:
        if one.kind in _READERS and one.target in edited and not one.is_outside:
            yield from _read(edited, one)
        elif one.kind in ASIDE and one.target in edited:
            yield Trace(ASIDE[one.kind], one.target, one.target)
    yield from _of_settings(edited)
    yield from _of_texts(edited)
    yield from _of_labels(edited)
    reachable = edited.reachable()
    for part in edited.names():
        if part not in reachable and part != CONTENTS and not part.endswith("/"):
            yield Trace("a part that nothing leads to", part, part)
        elif has_metadata(part, edited.read(part)):
            yield Trace("metadata of a picture", part, part)
        elif cannot_be_looked_into(part, edited.read(part)):
            yield Trace("a picture that cannot be looked into, and stays as it is", part, part)


def producer_of(edited: EditedPackage) -> str:
    """The program that wrote a package, as it says itself."""
    for one in edited.relations():
        if one.kind == APP and one.target in edited:
            said = {trace.what: trace.found for trace in _read(edited, one)}
            return " ".join(filter(None, map(said.get, _OFFICE_PRODUCER)))
    return ""


def _read(edited: EditedPackage, relation: Relation) -> Iterator[Trace]:
    try:
        root = edited.root(relation.target)
    except FormatError:
        yield Trace("a part that is not sound", relation.target, relation.target)
        return
    for what, found in _READERS[relation.kind](root):
        if words := " ".join(found.split()):
            yield Trace(what, words[:_SHOWN], relation.target)


def _properties(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root:
        yield etree.QName(element).localname, "".join(map(str, element.itertext()))


def _own_properties(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root:
        yield (
            f"property {element.get('name', '')}",
            "".join(map(str, element.itertext())) or "(empty)",
        )


def _people(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("{*}person"):
        values = [str(value) for one in element.iter() for value in one.attrib.values()]
        yield "person", ", ".join(values)


_READERS: dict[str, Callable[[etree._Element], Iterator[tuple[str, str]]]] = {
    CORE: _properties,
    APP: _properties,
    CUSTOM: _own_properties,
    PEOPLE: _people,
}


def _of_settings(edited: EditedPackage) -> Iterator[Trace]:
    for part in (one for one in edited.names() if one.endswith("settings.xml")):
        for element in edited.root(part).iter(W + "docVar", "{*}docId"):
            name = element.get(W + "name")
            if name is None:
                yield Trace("number of the document", _value(element), part)
            else:
                yield Trace(f"variable {name}", element.get(VAL, "")[:_SHOWN], part)


def _value(element: etree._Element) -> str:
    return next((str(value) for value in element.attrib.values()), "")


def _of_texts(edited: EditedPackage) -> Iterator[Trace]:
    """Numbers of revisions, and paths of somebody's files, wherever they stand."""
    numbers: set[bytes] = set()
    paths: dict[str, str] = {}
    holders: dict[str, str] = {}
    for part in edited.names():
        if not part.casefold().endswith((".xml", ".rels")):
            continue
        data = edited.read(part)
        numbers.update(number for both in RSID.findall(data) for number in both if number)
        for found in PATH.finditer(data):
            path = unescape(found[0].decode(errors="replace")).partition('"')[0].strip()
            paths.setdefault(path, part)
        for found in _HOLDER.finditer(data):
            holders.setdefault(found[1].decode(errors="replace"), part)
    if numbers:
        yield Trace("numbers of revisions", f"{len(numbers)}", "")
    yield from (Trace("a path", path[:_SHOWN], part) for path, part in paths.items())
    yield from (Trace("who may edit", holder, part) for holder, part in holders.items())


def _of_labels(edited: EditedPackage) -> Iterator[Trace]:
    """What drawings and content controls are called; the parts without any are not parsed."""
    for part in edited.names():
        if part.casefold().endswith(".xml") and _LABELLED.search(edited.read(part)):
            told = (label for label in labels(edited.root(part)) if label.tells)
            found = dict.fromkeys((label.what, label.words) for label in told)
            yield from (Trace(what, words[:_SHOWN], part) for what, words in found)


_LABELLED = regex(
    rb"docPr|cNvPr|alias|:tag\b|:tblCaption|:tblDescription|urn:schemas-microsoft-com:vml"
)
_HOLDER = regex(rb"permStart\s[^>]*:ed\s*=\s*[\"']([^\"']+)", re.DOTALL)
