"""The styles of a layout, from the tables [styles] and [characters] of its measures."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.styles.style import CharacterStyle
from docx.styles.styles import Styles
from layout_look import Measures, set_font, set_paragraph
from lxml import etree

from drafting.formats.docx.markup.elements import w

_KNOWN_TO_WORD = (
    "Normal", "header", "footer", "footnote text", "footnote reference", "Hyperlink",
)  # fmt: skip


def add_styles(document: Document, measures: Measures) -> None:
    """Replace the styles of a document by those of the layout."""
    styles = document.styles
    _clear(styles, measures["styles"]["Normal"]["font"])
    for identifier, look in measures["characters"].items():
        style = _named(styles, identifier, look, WD_STYLE_TYPE.CHARACTER)
        style.base_style = styles.default(WD_STYLE_TYPE.CHARACTER)
    made = {
        identifier: _named(styles, identifier, look, WD_STYLE_TYPE.PARAGRAPH)
        for identifier, look in measures["styles"].items()
    }
    for identifier, look in measures["styles"].items():
        style = made[identifier]
        style.base_style = made.get(look.get("based-on"))
        style.next_paragraph_style = made[look.get("next", identifier)]
        style.quick_style = True
        set_paragraph(style.paragraph_format, look | _tabs(look, measures["tabs"]))


def _clear(styles: Styles, font: str) -> None:
    """Leave of python-docx's styles only the default one of each kind."""
    for style in list(styles):
        if not style.element.default:
            style.delete()
    root = styles.element
    root.remove(styles.latent_styles.element)
    etree.strip_elements(root, qn("w:rsid"))
    root[0] = _defaults(font)


def _defaults(font: str) -> etree._Element:
    fonts = w("rFonts", ascii=font, eastAsia=font, hAnsi=font, cs=font)
    language = w("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")
    run = w("rPr", fonts, w("sz", val=20), w("szCs", val=20), language)
    spacing = w("spacing", after=0, line=240, lineRule="auto")
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", spacing)))


def _named(styles: Styles, identifier: str, look: Measures, kind: WD_STYLE_TYPE) -> CharacterStyle:
    name = look["name"]
    known = name in _KNOWN_TO_WORD
    style = styles[name] if name in styles else styles.add_style(name, kind, builtin=known)
    style.style_id = identifier
    set_font(style.font, look)
    return style


def _tabs(look: Measures, tabs: Measures) -> Measures:
    """The tab stops of a style, which may stand in the measures by a name."""
    stops = look.get("tabs", ())
    if isinstance(stops, str):
        left = tabs["note"] if stops == "note" else tabs["body"]
        right = {"number": [tabs["number"]], "note": [tabs["note-mark"]]}.get(stops, [])
        stops = [*(("right", place) for place in right), *(("left", place) for place in left)]
    return {"tabs": stops}
