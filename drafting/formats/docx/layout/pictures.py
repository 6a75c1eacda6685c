"""The two pictures of a document: the emblem that a user supplies, and the end rule."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from drafting.formats.docx.layout.settings import Layout
from drafting.formats.docx.markup.elements import NAMESPACES, element, w
from drafting.formats.docx.markup.names import RELATIONS
from drafting.formats.errors import FormatError, UnfitFileError
from drafting.formats.small_files import small_file

EMBLEM_SIZE = (713232, 597103)
"""Width and height on the page, in EMU."""
LARGEST = 20_000_000
"""Bytes of the largest picture."""

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}


class EmblemError(FormatError):
    """The picture that a setting names as emblem cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path.name}: the emblem {reason}; name a PNG, JPEG or GIF file, or no emblem."
        )


def read_emblem(path: Path) -> tuple[bytes, str]:
    """The picture and its kind ("png"). Raises EmblemError."""
    try:
        picture = small_file(path, LARGEST)
    except FileNotFoundError as failure:
        raise EmblemError(path, "cannot be read (there is no such file)") from failure
    except UnfitFileError as failure:
        raise EmblemError(path, f"cannot be read ({failure.reason})") from failure
    for signature, kind in _SIGNATURES.items():
        if picture.startswith(signature):
            return picture, kind
    raise EmblemError(path, "is no picture that Word takes")


def emblem_drawing(relation: str) -> etree._Element:
    """`w:drawing` of the emblem, in the line, in its official size."""
    width, height = map(str, EMBLEM_SIZE)
    name = {"id": "1", "name": "Emblem"}
    fill = element(
        "pic:blipFill",
        element("a:blip", **{f"{{{RELATIONS}}}embed": relation}),
        element("a:stretch", element("a:fillRect")),
    )
    frame = element("a:xfrm", element("a:off", x="0", y="0"), element("a:ext", cx=width, cy=height))
    shape = element("pic:spPr", frame, element("a:prstGeom", element("a:avLst"), prst="rect"))
    labels = element("pic:nvPicPr", element("pic:cNvPr", **name), element("pic:cNvPicPr"))
    picture = element("pic:pic", labels, fill, shape)
    data = element("a:graphicData", picture, uri=NAMESPACES["pic"])
    inline = element(
        "wp:inline",
        element("wp:extent", cx=width, cy=height),
        element("wp:docPr", **name),
        element("a:graphic", data),
        **dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
    )
    return w("drawing", inline)


def end_rule(layout: Layout, references: Iterable[etree._Element]) -> etree._Element:
    """The last paragraph: the short line that ends a text, and references that found no place."""
    left, down, length = (layout.end_rule[name] for name in ("left", "down", "length"))
    line = element(
        "v:line",
        **{
            "id": "EndRule",
            "style": "position:absolute;z-index:1;visibility:visible;"
            "mso-position-horizontal-relative:text;mso-position-vertical-relative:text",
            "from": f"{left}pt,{down}pt",
            "to": f"{left + length}pt,{down}pt",
            "strokecolor": "#010000",
            "strokeweight": ".25pt",
        },
    )
    properties = w("pPr", w("pStyle", val=layout.block.style))
    return w("p", properties, w("r", w("pict", line)), *references)
