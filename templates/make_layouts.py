"""Make the Word file of each layout from its measures: `python templates/make_layouts.py`.

Each `layouts/<name>.toml` gives one `<name>.docx` beside it, or in the folder named as
argument. The file opens in Word and can be edited there: the program takes styles,
headers, footers and settings from it.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from layout_furniture import furniture
from layout_styles import styles
from lxml import etree

from drafting.formats.docx.building import packed, serialized, spaced, w
from drafting.formats.docx.word import RELATIONS

LAYOUTS = Path(__file__).parent / "layouts"

_R = f"{{{RELATIONS}}}"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {"header": "header", "footer": "footer"}


def make(measures: Mapping[str, Any]) -> bytes:
    """The Word file of one layout."""
    parts = {f"word/{name}.xml": part for name, part in furniture(measures).items()}
    parts["word/styles.xml"] = styles(measures)
    parts["word/settings.xml"] = _settings(measures["page"]["default-tab"])
    parts["word/footnotes.xml"] = _footnotes()
    parts["word/document.xml"] = _document(measures["page"])
    parts["word/_rels/document.xml.rels"] = _document_relations()
    parts["_rels/.rels"] = _relations({"rId1": ("officeDocument", "word/document.xml")})
    parts["[Content_Types].xml"] = _content_types(sorted(parts))
    return packed(parts)


def _document(page: Mapping[str, int]) -> bytes:
    """Two sections: the first is one paragraph of 1 point that owns headers and footers."""
    tiny = w("rPr", w("sz", val=2))
    spacing = w("spacing", line=240, lineRule="auto")
    opening = w("p", w("pPr", spacing, tiny, _first_section(page)))
    text = w("p", w("pPr", w("pStyle", val="SingleTxt")))
    return serialized(w("document", w("body", opening, text, _main_section(page))))


def _first_section(page: Mapping[str, int]) -> etree._Element:
    references = [
        w(f"{kind}Reference", type=pages)
        for kind in _KINDS
        for pages in ("even", "default", "first")
    ]
    for number, reference in enumerate(references, start=1):
        reference.set(_R + "id", f"rId{number}")
    return w(
        "sectPr",
        *references,
        *_page(page, page["bottom-of-first"]),
        w("cols", space=720),
        w("titlePg"),
        w("docGrid", linePitch=360),
    )


def _main_section(page: Mapping[str, int]) -> etree._Element:
    return w(
        "sectPr",
        w("type", val="continuous"),
        *_page(page, page["bottom"]),
        w("cols", space=720),
        w("noEndnote"),
        w("docGrid", linePitch=360),
    )


def _page(page: Mapping[str, int], bottom: int) -> list[etree._Element]:
    names = ("top", "right", "left", "header", "footer")
    margins = {name: page[name] for name in names}
    return [
        w("pgSz", w=page["width"], h=page["height"]),
        w("pgMar", **margins, bottom=bottom, gutter=0),
    ]


def _footnotes() -> bytes:
    """The line above the notes is typed, as in the official files."""
    kinds = {"separator": -1, "continuationSeparator": 0}
    return serialized(
        w("footnotes", *(w("footnote", _rule(), type=kind, id=n) for kind, n in kinds.items()))
    )


def _rule() -> etree._Element:
    size = w("rPr", w("sz", val=16))
    style = w("pStyle", val="Footer")
    properties = w("pPr", style, w("spacing", after=80), w("ind", left=792), size)
    return w("p", properties, w("r", w("rPr", w("sz", val=16)), spaced("t", "_" * 18)))


def _settings(default_tab: int) -> bytes:
    uri = "http://schemas.microsoft.com/office/word"
    modern = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    return serialized(
        w(
            "settings",
            w("zoom", percent=100),
            w("defaultTabStop", val=default_tab),
            w("hyphenationZone", val=20),
            w("doNotHyphenateCaps"),
            w("evenAndOddHeaders"),
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
        )
    )  # fmt: skip


def _document_relations() -> bytes:
    targets = [(kind, f"{kind}{number}.xml") for kind in _KINDS for number in (1, 2, 3)]
    targets += [(name, f"{name}.xml") for name in ("styles", "settings", "footnotes")]
    return _relations({f"rId{number}": target for number, target in enumerate(targets, start=1)})


def _relations(targets: Mapping[str, tuple[str, str]]) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap={None: namespace})
    for identifier, (kind, target) in targets.items():
        etree.SubElement(
            root, f"{{{namespace}}}Relationship",
            {"Id": identifier, "Type": f"{RELATIONS}/{kind}", "Target": target},
        )  # fmt: skip
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _content_types(parts: list[str]) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    root = etree.Element(f"{{{namespace}}}Types", nsmap={None: namespace})
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    for extension, kind in defaults.items():
        etree.SubElement(
            root, f"{{{namespace}}}Default", {"Extension": extension, "ContentType": kind}
        )
    for part in parts:
        if part.endswith(".xml"):
            name = part.removeprefix("word/").removesuffix(".xml").rstrip("123")
            kind = f"{_WORD_TYPE}.{'document.main' if name == 'document' else name}+xml"
            etree.SubElement(
                root, f"{{{namespace}}}Override", {"PartName": f"/{part}", "ContentType": kind}
            )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def main(folder: Path = LAYOUTS) -> None:
    """Make the Word file of every layout."""
    for measures in sorted(LAYOUTS.glob("*.toml")):
        made = make(tomllib.loads(measures.read_text(encoding="utf-8")))
        (folder / f"{measures.stem}.docx").write_bytes(made)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
