"""How paragraphs and words look: measures set through python-docx on styles, lines and runs.

Lengths are twips, sizes half-points, as in Word files. What python-docx has no word for
is set as XML.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor, Twips
from docx.text.font import Font
from docx.text.parfmt import ParagraphFormat

from drafting.formats.docx.markup.elements import w

Measures = Mapping[str, Any]
Setting = bool | int | str

_LENGTHS = {
    "before": "space_before",
    "after": "space_after",
    "left": "left_indent",
    "right": "right_indent",
}
_SHAPES = {"spacing": "spacing", "scale": "w", "kern": "kern", "position": "position"}
"""Settings of letters and their elements, in the order of the schema."""


def set_paragraph(paragraph: ParagraphFormat, look: Measures) -> None:
    """Set space, indents, alignment, and what keeps lines and pages together."""
    for setting, attribute in _LENGTHS.items():
        if setting in look:
            setattr(paragraph, attribute, Twips(look[setting]))
    if "hanging" in look:
        paragraph.first_line_indent = Twips(-look["hanging"])
    if "line" in look:
        _set_line(paragraph, look["line"], look["rule"])
    if "align" in look:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(look["align"])
    if look.get("keep"):
        paragraph.keep_with_next = paragraph.keep_together = True
    for kind, position in look.get("tabs", ()):
        paragraph.tab_stops.add_tab_stop(Twips(position), WD_TAB_ALIGNMENT.from_xml(kind))
    properties = paragraph.element.get_or_add_pPr()
    if look.get("no-hyphens"):
        properties.insert_element_before(w("suppressAutoHyphens"), "w:spacing", "w:ind", "w:jc")
    if "outline" in look:
        properties.append(w("outlineLvl", val=look["outline"]))


def _set_line(paragraph: ParagraphFormat, height: int, rule: str) -> None:
    paragraph.line_spacing = height / 240 if rule == "auto" else Twips(height)
    if rule == "atLeast":
        paragraph.line_spacing_rule = WD_LINE_SPACING.AT_LEAST


def set_font(font: Font, look: Measures) -> None:
    """Set typeface, size, weight, slant, colour, and the shape of letters."""
    if "font" in look:
        font.name = look["font"]
        fonts = font.element.rPr.rFonts
        fonts.attrib.update({qn("w:eastAsia"): look["font"], qn("w:cs"): look["font"]})
    if "bold" in look:
        font.bold = font.cs_bold = look["bold"]
    if "italic" in look:
        font.italic = font.cs_italic = look["italic"]
    if "colour" in look:
        font.color.rgb = RGBColor.from_string(look["colour"])
    if look.get("raised"):
        font.superscript = True
    properties = font.element.get_or_add_rPr()
    for setting, tag in _SHAPES.items():
        if setting in look:
            properties.insert_element_before(w(tag, val=look[setting]), "w:sz", "w:vertAlign")
    if "size" in look:
        font.size = Pt(look["size"] / 2)
        properties.insert_element_before(w("szCs", val=look["size"]), "w:vertAlign")


def set_height(paragraph: ParagraphFormat, size: int) -> None:
    """Give the paragraph mark a size, which is the height of a paragraph without words."""
    mark = w("rPr", w("sz", val=size))
    paragraph.element.get_or_add_pPr().insert_element_before(mark, "w:sectPr")
