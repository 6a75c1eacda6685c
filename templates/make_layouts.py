"""Make the Word file of each layout from its measures: `python templates/make_layouts.py`.

Each `layouts/<name>.toml` gives one `<name>.docx` beside it, or in the folder named as
argument. The file opens in Word and can be edited there: the program takes styles,
headers, footers and settings from it.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.section import Section
from docx.shared import Twips
from layout_furniture import furnish
from layout_look import Measures, set_height, set_paragraph
from layout_styles import add_styles
from lxml import etree

from drafting.formats.docx.layout.settings import read_measures
from drafting.formats.docx.markup.elements import spaced, w
from drafting.formats.docx.package.xml import serialized
from drafting.formats.docx.package.zip import packed

LAYOUTS = Path(__file__).parent / "layouts"

_NEEDED = (
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.THEME,
)
_TIMES = {
    "panose1": {"val": "02020603050405020304"},
    "charset": {"val": "00"},
    "family": {"val": "roman"},
    "pitch": {"val": "variable"},
    "sig": {
        "usb0": "E0002EFF", "usb1": "C000785B", "usb2": "00000009", "usb3": "00000000",
        "csb0": "000001FF", "csb1": "00000000",
    },
}  # fmt: skip
"""What the font table of an official file says of Times New Roman."""
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"


def make(measures: Measures) -> bytes:
    """The Word file of one layout."""
    document = docx.Document()
    _strip(document)
    add_styles(document, measures)
    _add_sections(document, measures)
    _set_up(document, measures["page"]["default-tab"])
    _add_footnotes(document, measures["note-rule"]["left"])
    _add_fonts(document)
    return _saved(document)


def _strip(document: Document) -> None:
    """Take out what python-docx's own template brings and no official file needs."""
    for relations in (document.part.rels, document.part.package.rels):
        for identifier, relation in list(relations.items()):
            if relation.reltype not in _NEEDED:
                del relations[identifier]
    document.element.body.sectPr.attrib.clear()
    properties = document.core_properties
    properties.author = properties.comments = ""
    properties.created = properties.modified = datetime(2000, 1, 1, tzinfo=UTC)


def _add_sections(document: Document, measures: Measures) -> None:
    """Two sections: the first is one paragraph of 1 point that owns headers and footers."""
    page = measures["page"]
    first = document.sections[0]
    _set_page(first, page)
    first.different_first_page_header_footer = True
    furnish(first, measures)
    main = document.add_section(WD_SECTION.CONTINUOUS)
    main.different_first_page_header_footer = False
    document.element.body.sectPr.insert_element_before(w("noEndnote"), "w:docGrid")
    opening = document.paragraphs[0].paragraph_format
    set_paragraph(opening, {"line": 240, "rule": "auto"})
    set_height(opening, 2)
    document.add_paragraph(style=measures["styles"][measures["text-block"]["style"]]["name"])


def _set_page(section: Section, page: Measures) -> None:
    lengths = {name: Twips(length) for name, length in page.items()}
    section.page_width, section.page_height = lengths["width"], lengths["height"]
    section.top_margin, section.bottom_margin = lengths["top"], lengths["bottom"]
    section.left_margin, section.right_margin = lengths["left"], lengths["right"]
    section.header_distance, section.footer_distance = lengths["header"], lengths["footer"]


def _set_up(document: Document, default_tab: int) -> None:
    uri = "http://schemas.microsoft.com/office/word"
    modern = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    document.settings.element[:] = [
        w("zoom", percent=100),
        w("defaultTabStop", val=default_tab),
        w("hyphenationZone", val=20),
        w("doNotHyphenateCaps"),
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", w("footnote", id=-1), w("footnote", id=0)),
        w(
            "compat",
            w("suppressBottomSpacing"),
            w("suppressTopSpacing"),
            *(w("compatSetting", name=name, uri=uri, val=value)
              for name, value in modern.items()),
        ),
        w("docVars", w("docVar", name="sss1", val="-"), w("docVar", name="FooterJN", val="-")),
        w("themeFontLang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    ]  # fmt: skip
    document.settings.odd_and_even_pages_header_footer = True


def _add_footnotes(document: Document, left: int) -> None:
    """The line above the notes is typed, as in the official files."""
    kinds = {"separator": -1, "continuationSeparator": 0}
    notes = w(
        "footnotes", *(w("footnote", _rule(left), type=kind, id=n) for kind, n in kinds.items())
    )
    _add_part(document, "footnotes", notes, CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_fonts(document: Document) -> None:
    """The one typeface of the layout, with what stands in for it where it is missing."""
    facts = (w(fact, **values) for fact, values in _TIMES.items())
    fonts = w("fonts", w("font", *facts, name="Times New Roman"))
    kinds = CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE
    _add_part(document, "fontTable", fonts, *kinds)


def _add_part(
    document: Document, name: str, root: etree._Element, kind: str, relation: str
) -> None:
    where = PackURI(f"/word/{name}.xml")
    part = Part(where, kind, serialized(root), document.part.package)
    document.part.relate_to(part, relation)


def _rule(left: int) -> etree._Element:
    spacing, indent = w("spacing", after=80), w("ind", left=left)
    properties = w("pPr", w("pStyle", val="Footer"), spacing, indent, w("rPr", w("sz", val=16)))
    return w("p", properties, w("r", w("rPr", w("sz", val=16)), spaced("t", "_" * 18)))


def _saved(document: Document) -> bytes:
    """The same bytes each time, and only the namespaces in use."""
    made = BytesIO()
    document.save(made)
    with ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({name: _tidy(part) if "word/" in name else part for name, part in parts.items()})


def _tidy(part: bytes) -> bytes:
    root = etree.fromstring(part)
    root.attrib.pop(_IGNORABLE, None)
    return serialized(root)


def main(folder: Path = LAYOUTS) -> None:
    """Make the Word file of every layout."""
    for measures in sorted(LAYOUTS.glob("*.toml")):
        (folder / f"{measures.stem}.docx").write_bytes(make(read_measures(measures)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
