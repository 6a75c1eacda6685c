"""What stands in the markup of a part beside its words: names that people give, and notes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from drafting.formats.document_report import Trace
from drafting.formats.docx.active.fields import codes
from drafting.formats.docx.active.kinds import FIELDS as ACTIVE
from drafting.formats.docx.active.kinds import HYPERLINK
from drafting.formats.docx.markup.names import VAL, W
from drafting.formats.docx.package.edited import EditedPackage
from drafting.formats.docx.traces.bookmarks import named_bookmarks
from drafting.formats.docx.traces.fields import becomes_words
from drafting.formats.docx.traces.foreign import foreign_in
from drafting.formats.docx.traces.links import told_less
from drafting.formats.docx.traces.metadata import DROPPED, UNSEEN_FIELDS
from drafting.formats.docx.traces.part_names import named_parts
from drafting.formats.docx.traces.scrub import CHOICES, OFFICE, PASSWORD, SETTINGS
from drafting.formats.docx.traces.story import Stories
from drafting.formats.docx.traces.unused import unused_styles
from drafting.patterns import regex

_NOTE = regex(rb"<!--(.*?)-->|<\?(?!xml\s)(.*?)\?>", re.DOTALL)
_SHOWN = 200
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORDS_OF = {
    W + "helpText": "help of a form field",
    W + "statusText": "help of a form field",
    W + "ffData": "name of a form field",
    W + "ddList": "choices of a form field",
    W + "smartTag": "a tag of another program",
    W + "customXml": "a tag of another program",
    W + "abstractNum": "name of a list",
    W + "hyperlink": "tip of a link",
    "{urn:schemas-microsoft-com:office:office}signatureline": "who is to sign",
    **dict.fromkeys(CHOICES, "choices of a content control"),
    **dict.fromkeys(SETTINGS, "a note of another program"),
}
_FONTS = tuple(W + f"embed{name}" for name in ("Regular", "Bold", "Italic", "BoldItalic"))
_PASSWORDS = (W + "writeProtection", W + "documentProtection")


def asides_of(edited: EditedPackage, stories: Stories) -> Iterator[Trace]:
    """All of it in a package, each thing once in a part. Raises a FormatError."""
    told = {one.target for one in edited.relations() if one.kind in DROPPED}
    roots = {
        part: edited.root(part)
        for part in edited.names()
        if part.casefold().endswith(".xml")
        and part not in told
        and part.startswith(_folder(edited))
    }
    for part, root in roots.items():
        found = [*_said(root), *_listed("a note in the markup", _notes(edited.read(part)))]
        yield from (Trace(what, words[:_SHOWN], part) for what, words in dict.fromkeys(found))
    for part in stories.texts:
        found = _listed("name of a bookmark", named_bookmarks(roots[part]))
        yield from (Trace(what, words[:_SHOWN], part) for what, words in found)
    yield from _of_looks(stories, roots)
    for part in named_parts(edited.names()):
        yield Trace("name of a picture's file", part.rpartition("/")[2], part)
    yield from _of_links(edited)


def _folder(edited: EditedPackage) -> str:
    """What the names of the parts begin with that Word works with; others are told whole."""
    folder = posixpath.dirname(edited.main)
    return folder and f"{folder}/"


def _said(root: etree._Element) -> Iterator[tuple[str, str]]:
    for element in root.iter(*_WORDS_OF):
        if words := ", ".join(filter(None, _words(element))):
            yield _WORDS_OF[str(element.tag)], words
    yield from _listed("notes of another program", foreign_in(root))
    for element in root.iter(*_PASSWORDS):
        if any(str(name).rpartition("}")[2] in PASSWORD for name in element.attrib):
            yield "a password", "what it is known by"
    for font in root.iter(*_FONTS):
        holder = font.getparent()
        yield "an embedded font", "" if holder is None else holder.get(W + "name", "")
    if root.tag == _A + "theme" and not root.get("name", OFFICE).startswith(OFFICE):
        yield "name of the theme", root.get("name", "")
    for code in codes(root):
        if becomes_words(code) and code.command not in UNSEEN_FIELDS | ACTIVE:
            yield "code of a field", f"{code.command} {code.rest}".strip()


def _words(element: etree._Element) -> Iterator[str]:
    """What an element of these says, from its attributes and those of what it holds."""
    local = str(element.tag).rpartition("}")[2]
    if local in ("smartTag", "customXml"):
        properties = element.find(f"{W}{local}Pr")
        held = [] if properties is None else [one.get(VAL, "") for one in properties]
        yield from (element.get(W + "uri", ""), element.get(W + "element", ""), *held)
    elif local == "hyperlink":
        yield element.get(W + "tooltip", "")
    elif local in ("ffData", "abstractNum"):
        yield from (one.get(VAL, "") for one in element.findall(W + "name"))
        yield from (one.get(VAL, "") for one in element.findall(f"{W}textInput/{W}default"))
    elif local == "ddList":
        yield from (one.get(VAL, "") for one in element.findall(W + "listEntry"))
    elif local == "signatureline":
        told = ("suggestedsigner", "suggestedsigner2", "suggestedsigneremail")
        yield from (element.get(f"{{urn:schemas-microsoft-com:office:office}}{one}", "")
                    for one in told)  # fmt: skip
    else:
        yield from (str(said) for one in element.iter() for said in one.attrib.values())


def _notes(data: bytes) -> Iterator[str]:
    for one in _NOTE.findall(data):
        yield " ".join(b"".join(one).decode(errors="replace").split())


def _listed(what: str, names: Iterable[str]) -> list[tuple[str, str]]:
    said = ", ".join(dict.fromkeys(filter(None, names)))
    return [(what, said)] if said else []


def _of_looks(stories: Stories, roots: dict[str, etree._Element]) -> Iterator[Trace]:
    part = stories.named("styles")
    if part in roots:
        others = (root for one, root in roots.items() if one != part)
        names = (
            name.get(VAL, "")
            for style in unused_styles(roots[part], others)
            for name in style.findall(W + "name")
        )
        for what, words in _listed("styles that nothing uses", names):
            yield Trace(what, words[:_SHOWN], part)


def _of_links(edited: EditedPackage) -> Iterator[Trace]:
    told = (one.target for one in edited.relations() if one.kind == HYPERLINK)
    for address in dict.fromkeys(told):
        if told_less(address) != address:
            yield Trace("an address that tells of somebody", address[:_SHOWN], "")
