"""The kinds of active content, and by what each is known. Names are those of ECMA-376 and Word."""

from __future__ import annotations

from enum import Enum

from drafting.named_tuples import NamedTuple


class ActiveKind(Enum):
    """A kind of active content; the value is what a sentence calls it."""

    MACROS = "macros"
    TEMPLATE = "a template from outside"
    FIELDS = "fields that fetch or run"
    FORM_MACROS = "form fields that call macros"
    OBJECTS = "embedded or linked objects"
    CONTROLS = "ActiveX controls"
    DOCUMENTS = "other documents that are put into it"
    PICTURES = "pictures or media from outside"
    MERGE = "a source of data for mail merge"
    SCRIPTS = "scripts"
    ADD_INS = "add-ins, toolbars and keys of its own"
    LINKS = "links that start a program or open a file"
    BINDINGS = "content controls that other data fills"
    OUTSIDE = "other parts from outside"


class ActiveContent(NamedTuple):
    """One piece of active content."""

    kind: ActiveKind
    what: str
    """The command of a field, the address of a template, the program of an object."""
    part: str
    """The part of the file that holds it, or refers to it."""


RELATIONS = {
    "vbaProject": ActiveKind.MACROS,
    "wordVbaData": ActiveKind.MACROS,
    "vbaProjectSignature": ActiveKind.MACROS,
    "attachedTemplate": ActiveKind.TEMPLATE,
    "oleObject": ActiveKind.OBJECTS,
    "package": ActiveKind.OBJECTS,
    "control": ActiveKind.CONTROLS,
    "activeXControlBinary": ActiveKind.CONTROLS,
    "aFChunk": ActiveKind.DOCUMENTS,
    "subDocument": ActiveKind.DOCUMENTS,
    "frame": ActiveKind.DOCUMENTS,
    "mailMergeSource": ActiveKind.MERGE,
    "mailMergeHeaderSource": ActiveKind.MERGE,
    "recipientData": ActiveKind.MERGE,
    "mailMergeRecipientData": ActiveKind.MERGE,
    "transform": ActiveKind.SCRIPTS,
    "attachedToolbars": ActiveKind.ADD_INS,
    "keyMapCustomizations": ActiveKind.ADD_INS,
    "extensibility": ActiveKind.ADD_INS,
    "userCustomization": ActiveKind.ADD_INS,
    "webextension": ActiveKind.ADD_INS,
    "webextensiontaskpanes": ActiveKind.ADD_INS,
}
"""Relations by the last word of their type, wherever they lead."""
OUTSIDE = {
    "image": ActiveKind.PICTURES,
    "audio": ActiveKind.PICTURES,
    "video": ActiveKind.PICTURES,
    "media": ActiveKind.PICTURES,
}
"""Relations that are active where they lead out of the file; others that do are `OUTSIDE`."""
HYPERLINK = "hyperlink"

CONTENT_TYPES = {
    "vbaProject": ActiveKind.MACROS,
    "vbaData": ActiveKind.MACROS,
    "oleObject": ActiveKind.OBJECTS,
    "activeX": ActiveKind.CONTROLS,
}
"""Words of the content type of a part that is active even where nothing refers to it."""

FIELDS = frozenset((
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED",
    "MACROBUTTON", "DATABASE", "RD", "PRINT", "CONTROL", "HTMLACTIVEX", "ASK", "FILLIN",
    "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY",
))  # fmt: skip
"""Commands of fields that fetch something (from files and templates), run something, ask the
reader, or talk to the printer. Those of a mail merge do nothing once its source is gone."""
COMPUTED = "computed"
"""What the command of a field is called that another field makes up."""

SCRIPT = rb"<(?:[\w.-]+:)?script[\s>/]|javascript:|vbscript:|ms-xsl"
"""What marks a script in a part of custom XML."""
DRAWING_SCRIPT = SCRIPT + rb"|\son[a-z]+\s*=|<(?:[\w.-]+:)?foreignObject[\s>/]"
"""What marks a script in a drawing in SVG."""
DRAWING_FETCH = (
    rb"""href\s*=\s*["']\s*(?:[a-z]+:)?(?://|\\\\)|url\(\s*["']?(?:[a-z]+:)?//|@import"""
)
"""What marks that a drawing in SVG fetches something."""
