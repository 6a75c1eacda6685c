"""Names, times, numbers of revisions, comments and paths taken out of the markup of a part."""

from __future__ import annotations

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.active.fields import hoisted
from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.elements import NAMESPACES
from drafting.formats.docx.markup.names import RPR, VAL, R, W, value
from drafting.formats.docx.traces.foreign import take_out_foreign
from drafting.formats.docx.traces.invisible import take_out_invisible
from drafting.formats.docx.traces.labels import labels
from drafting.formats.docx.traces.metadata import PATH
from drafting.patterns import regex

_NOBODY = "Author"
"""The name of every author of a change that is kept, as Word itself calls nobody."""
SETTINGS = tuple(
    W + name
    for name in (
        "attachedSchema", "captions", "smartTagType", "activeWritingStyle", "clickAndTypeStyle",
    )
)  # fmt: skip
"""What programs and people note in the settings, and no page shows."""
CHOICES = (W + "comboBox", W + "dropDownList")
_GONE = tuple(
    W + name
    for name in (
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "permStart",
        "permEnd", "docVars", "docVar", "rsids", "rsid", "dataBinding", "printerSettings",
        "proofErr", "smartTagPr", "customXmlPr", "alias", "tag", "placeholder", "aliases", "nsid",
        "tmpl", "helpText", "statusText", "divId", "tblCaption", "tblDescription", "docPartObj",
        "docPartList",
    )
)  # fmt: skip
_SIGNATURE = f"{{{NAMESPACES['o']}}}signatureline"
_IDENTITIES = ("{*}docId", "{http://schemas.microsoft.com/office/word/2012/wordml}sectionTitle")
_HOISTED = (W + "smartTag", W + "customXml")
_NAMES = ("author", "initials", "userId")
_TIMES = ("date", "dateUtc", "fullDate")
_MOVES = tuple(
    f"{W}{name}Start"
    for name in ("moveFromRange", "moveToRange", "customXmlMoveFromRange", "customXmlMoveToRange")
)
_DATED = _MOVES[:2]
_NEVER = "2000-01-01T00:00:00Z"
"""The time of what may not be without one."""
_NUMBERS = ("paraId", "textId", "tplc", "tooltip", "tgtFrame", "gfxdata", "lastValue")
_PROTECTIONS = (W + "writeProtection", W + "documentProtection")
PASSWORD = (
    "hash", "salt", "hashValue", "saltValue", "algorithmName", "spinCount", "cryptProviderType",
    "cryptAlgorithmClass", "cryptAlgorithmType", "cryptAlgorithmSid", "cryptSpinCount",
    "cryptProvider", "algIdExt", "algIdExtSource", "cryptProviderTypeExt",
    "cryptProviderTypeExtSource",
)  # fmt: skip
"""What a program knows a password by again."""
_FORM = W + "ffData"
_LIST_NAME = (W + "abstractNum", W + "name")
_THEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_THEME_NAMES = tuple(_THEME + name for name in ("theme", "clrScheme", "fontScheme", "fmtScheme"))
_THEME_GONE = (_THEME + "custClrLst", _THEME + "extLst")
_SHAPES, _RULES = f"{{{NAMESPACES['v']}}}*", f"{{{NAMESPACES['o']}}}*"
_USUAL_SHAPE = regex(r"_x0000_\w+|(?:[A-Z][a-z]+ )+\d+")
"""What Word calls a shape: by a number, or by its kind and a number."""
OFFICE = "Office"
"""What a theme is called that nobody made."""


def scrub(root: etree._Element) -> None:
    """Take out of a part what is no word of it and tells of people, places and times."""
    for label in labels(root):
        if label.words:
            label.element.set(label.attribute, "")
    _take_out(root)
    take_out_foreign(root)
    take_out_invisible(root)
    _settle_names(root)
    for element in root.iter(etree.Element):
        for name in list(element.attrib):
            _scrub_attribute(element, str(name))


def _take_out(root: etree._Element) -> None:
    for element in list(root.iter(*_GONE, *SETTINGS, *CHOICES, _SIGNATURE, *_IDENTITIES)):
        owner = element.getparent()
        remove(element)
        if owner is not None and owner.tag == R and all(child.tag == RPR for child in owner):
            remove(owner)
    for element in list(root.iter(*_HOISTED)):
        hoisted(element)
    for form in root.iter(_FORM):
        _settle_form(form)
    holder, name = _LIST_NAME
    for one in root.iter(holder):
        for called in one.findall(name):
            one.remove(called)


def _settle_form(form: etree._Element) -> None:
    """Leave a form field what it shows: its own choice of a list, and no name."""
    for one in [*form.findall(W + "name"), *form.findall(f"{W}textInput/{W}default")]:
        remove(one)
    for choices in form.findall(W + "ddList"):
        chosen = whole_number(value(choices, "result") or value(choices, "default"), 0)
        for at, entry in enumerate(choices.findall(W + "listEntry")):
            if at != chosen:
                choices.remove(entry)
        for one in [*choices.findall(W + "result"), *choices.findall(W + "default")]:
            choices.remove(one)


def _settle_names(root: etree._Element) -> None:
    """Number what was moved, and call a theme what Word calls its own."""
    moves: dict[str, str] = {}
    for move in root.iter(*_MOVES):
        called = move.get(W + "name", "")
        move.set(W + "name", moves.setdefault(called, f"move{len(moves) + 1}"))
    shapes = [one for one in root.iter(_SHAPES) if not _USUAL_SHAPE.fullmatch(one.get("id", ""))]
    referred = {said for one in root.iter(_SHAPES, _RULES) for said in one.attrib.values()}
    for shape in shapes:
        if f"#{shape.get('id')}" not in referred:
            shape.attrib.pop("id", "")
    for theme in root.iter(*_THEME_NAMES):
        if theme.get("name"):
            theme.set("name", OFFICE)
    if root.tag == _THEME_NAMES[0]:
        for one in root.findall(_THEME_GONE[0]) + root.findall(_THEME_GONE[1]):
            root.remove(one)


def _scrub_attribute(element: etree._Element, name: str) -> None:
    local = name.rpartition("}")[2]
    if local == "date" and element.tag in _DATED:
        element.set(name, _NEVER)
    elif local.startswith("rsid") or ("}" in name and local in (*_NUMBERS, *_TIMES)):
        del element.attrib[name]
    elif "}" in name and local in _NAMES:
        element.set(name, _NOBODY)
    elif element.tag in _PROTECTIONS and local in PASSWORD:
        del element.attrib[name]
    elif name != VAL and PATH.search(element.get(name, "").encode()):
        element.set(name, "")
