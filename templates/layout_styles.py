"""The styles part of a layout, from the tables [styles] and [characters] of its measures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from drafting.formats.docx.building import serialized, w

Measures = Mapping[str, Any]


_KNOWN_TO_WORD = (
    "Normal", "header", "footer", "footnote text", "footnote reference", "Hyperlink",
    "Default Paragraph Font", "Normal Table", "No List",
)  # fmt: skip


def styles(measures: Measures) -> bytes:
    """`word/styles.xml`."""
    root = w("styles", _defaults(measures["styles"]["Normal"]), *_built_in())
    for identifier, style in measures["styles"].items():
        root.append(_paragraph_style(identifier, style, measures["tabs"]))
    for identifier, style in measures["characters"].items():
        root.append(_character_style(identifier, style))
    return serialized(root)


def _defaults(normal: Measures) -> etree._Element:
    language = w("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")
    run = w("rPr", _font(normal["font"]), w("sz", val=20), w("szCs", val=20), language)
    spacing = w("spacing", after=0, line=240, lineRule="auto")
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", spacing)))


def _built_in() -> list[etree._Element]:
    margins = w(
        "tblCellMar",
        *(w(side, w=size, type="dxa") for side, size in
          (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))),
    )  # fmt: skip
    table = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    return [
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
        _style("table", "TableNormal", "Normal Table", table, default=True),
        _style("numbering", "NoList", "No List", default=True),
    ]


def _style(
    kind: str, identifier: str, name: str, *rest: etree._Element | None, default: bool = False
) -> etree._Element:
    flags = {"default": "1"} if default else {}
    if name not in _KNOWN_TO_WORD:
        flags["customStyle"] = "1"
    return w("style", w("name", val=name), *rest, type=kind, **flags, styleId=identifier)


def _paragraph_style(identifier: str, style: Measures, tabs: Measures) -> etree._Element:
    return _style(
        "paragraph",
        identifier,
        style["name"],
        w("basedOn", val=style["based-on"]) if "based-on" in style else None,
        w("next", val=style["next"]) if "next" in style else None,
        w("qFormat"),
        _paragraph_properties(style, tabs),
        _run_properties(style),
        default=identifier == "Normal",
    )


def _character_style(identifier: str, style: Measures) -> etree._Element:
    based = w("basedOn", val="DefaultParagraphFont")
    return _style("character", identifier, style["name"], based, _run_properties(style))


def _paragraph_properties(style: Measures, tabs: Measures) -> etree._Element:
    keep = style.get("keep", False)
    return w(
        "pPr",
        w("keepNext") if keep else None,
        w("keepLines") if keep else None,
        _tabs(style.get("tabs"), tabs),
        w("suppressAutoHyphens") if style.get("no-hyphens") else None,
        _attributes(style, "spacing", before="before", after="after", line="line", rule="lineRule"),
        _attributes(style, "ind", left="left", right="right", hanging="hanging"),
        w("jc", val=style["align"]) if "align" in style else None,
        w("outlineLvl", val=style["outline"]) if "outline" in style else None,
    )


def _attributes(style: Measures, tag: str, **names: str) -> etree._Element | None:
    present = {attribute: style[key] for key, attribute in names.items() if key in style}
    return w(tag, **present) if present else None


def _tabs(stops: str | list[list[Any]] | None, tabs: Measures) -> etree._Element | None:
    if stops is None:
        return None
    if stops == "body":
        stops = [["left", position] for position in tabs["body"]]
    elif stops == "number":
        stops = [["right", tabs["number"]], *(["left", place] for place in tabs["body"])]
    elif stops == "note":
        stops = [["right", tabs["note-mark"]], *(["left", place] for place in tabs["note"])]
    return w("tabs", *(w("tab", val=kind, pos=position) for kind, position in stops))


def _font(name: str) -> etree._Element:
    return w("rFonts", ascii=name, eastAsia=name, hAnsi=name, cs=name)


def _run_properties(style: Measures) -> etree._Element:
    def number(tag: str, key: str) -> etree._Element | None:
        return w(tag, val=style[key]) if key in style else None

    return w(
        "rPr",
        _font(style["font"]) if "font" in style else None,
        *(w(tag) for tag in ("b", "bCs") if style.get("bold")),
        *(w(tag) for tag in ("i", "iCs") if style.get("italic")),
        number("color", "colour"),
        number("spacing", "spacing"),
        number("w", "scale"),
        number("kern", "kern"),
        number("sz", "size"),
        number("szCs", "size"),
        w("vertAlign", val="superscript") if style.get("raised") else None,
    )
