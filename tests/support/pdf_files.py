"""PDF files made by hand: text where a test wants it, in standard fonts, with tags or without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import ascii_uppercase

UPRIGHT, BOLD, ITALIC = "F1", "F2", "F3"
CHINESE = "F4"
SMALL_CAPITALS = "F5"
"""Capital letters that the file calls by the names of small ones."""
_FONTS = {UPRIGHT: "Times-Roman", BOLD: "Times-Bold", ITALIC: "Times-Italic"}
WIDTH, HEIGHT = 612, 792
EDGE, INDENT = 123.4, 147.1


_OVER = " over"
_SWITCH = re.compile(r"<(/?)(i|b|sup)>")


@dataclass(frozen=True)
class Text:
    """Words at a place, counted from the left and the top of the page.

    `<i>`, `<b>` and `<sup>` with their ends change the look within them.
    """

    x: float
    y: float
    words: str
    font: str = UPRIGHT
    size: float = 10
    tag: tuple[str, ...] = ()
    """The tags around it, from the outermost: ("Note",); texts of one tag in a row share it.

    One that ends in "over" ("P#3 over") is one element on all its pages.
    """
    mode: int = 0
    spread: float = 0
    """Points that are set between any two letters."""
    painted: str = ""
    """What is said of its painting: "1 g" is white, "0 0 9 9 re W n" cuts it off."""
    in_layer: bool = False
    """It stands in a layer that is switched off."""
    said: str | None = None
    """The words that the file says stand in its place."""


@dataclass
class PdfFile:
    """Pages of text; `write` makes a file of them."""

    pages: list[list[Text]] = field(default_factory=list)
    picture: bool = False
    """A picture covers each page."""
    rules: tuple[tuple[float, float, float], ...] = ()
    """Rules drawn on each page: where they begin, from the left and the top, and how long."""
    ground: str = ""
    """What is painted on each page before its words."""
    cover: str = ""
    """What is painted on each page after them."""
    shown: str = f"0 0 {WIDTH} {HEIGHT}"
    """The part of each page that is seen: left, bottom, right, top."""

    def write(self, path: Path) -> Path:
        path.write_bytes(self.content())
        return path

    def content(self) -> bytes:
        return _Writer(self).content()


class _Element:
    """A tag of a page, with the marked passages and the tags in it."""

    def __init__(self, number: int, parent: int) -> None:
        self.number = number
        self.parent = parent
        self.inside: list[str] = []


class _Writer:
    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._objects: list[bytes] = []

    def content(self) -> bytes:
        catalog, self._pages, self._tree = (self._reserve() for _ in range(3))
        fonts = {name: self._add(_font(base)) for name, base in _FONTS.items()}
        fonts[SMALL_CAPITALS] = self._add(_CAPITALS.format(self._add_stream(_names())))
        fonts[CHINESE] = self._add(_CHINESE.format(self._add(_SONG)))
        image = self._add_stream(b"\x80", _IMAGE) if self._file.picture else 0
        resources = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
        layer = self._add("<</Type/OCG/Name(Off)>>")
        self._resources = f"/Font<<{resources}>>/Properties<</L {layer} 0 R>>"
        self._resources += f"/XObject<</I {image} 0 R>>" if image else ""
        self._roots: list[int] = []
        self._over_pages: dict[str, _Element] = {}
        self._numbers = ""
        kids = [self._page(index, texts, image) for index, texts in enumerate(self._file.pages)]
        for tag, element in self._over_pages.items():
            inside = " ".join(element.inside)
            kind = f"<</Type/StructElem/S/{_kind((tag,))}/P {self._tree} 0 R"
            self._set(element.number, f"{kind}/K[{inside}]>>")
        self._set(self._pages, f"<</Type/Pages/Kids[{_references(kids)}]/Count {len(kids)}>>")
        self._set(
            self._tree,
            f"<</Type/StructTreeRoot/K[{_references(self._roots)}]"
            f"/ParentTree<</Nums[{self._numbers}]>>>>",
        )
        self._set(
            catalog,
            f"<</Type/Catalog/Pages {self._pages} 0 R/MarkInfo<</Marked true>>"
            f"/StructTreeRoot {self._tree} 0 R"
            f"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>>>",
        )
        return self._file_of(catalog)

    def _page(self, index: int, texts: Sequence[Text], image: int) -> int:
        page = self._reserve()
        groups = list(_groups(texts))
        stream = self._add_stream(_stream(groups, image, self._file))
        self._set(
            page,
            f"<</Type/Page/Parent {self._pages} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
            f"/CropBox[{self._file.shown}]/Contents {stream} 0 R"
            f"/StructParents {index}/Resources<<{self._resources}>>>>",
        )
        if holders := self._tag(groups, page):
            self._numbers += f"{index} [{_references(holders)}] "
        return page

    def _tag(self, groups: Sequence[Sequence[Text]], page: int) -> list[int]:
        """The elements that hold the marked passages of a page, passage by passage."""
        holders: list[int] = []
        made: dict[tuple[str, ...], _Element] = {}
        for number, path in enumerate(group[0].tag for group in groups if group[0].tag):
            if path[-1].endswith(_OVER):
                element = self._over(path[-1])
                element.inside.append(f"<</Type/MCR/Pg {page} 0 R/MCID {number}>>")
                holders.append(element.number)
                continue
            for depth in range(1, len(path) + 1):
                self._make(path[:depth], made)
            made[path].inside.append(str(number))
            holders.append(made[path].number)
        for path, element in made.items():
            self._set(
                element.number,
                f"<</Type/StructElem/S/{_kind(path)}/P {element.parent} 0 R/Pg {page} 0 R"
                f"/K[{' '.join(element.inside)}]>>",
            )
        return holders

    def _over(self, tag: str) -> _Element:
        if tag not in self._over_pages:
            self._over_pages[tag] = _Element(self._reserve(), self._tree)
            self._roots.append(self._over_pages[tag].number)
        return self._over_pages[tag]

    def _make(self, path: tuple[str, ...], made: dict[tuple[str, ...], _Element]) -> None:
        if path in made:
            return
        above = made.get(path[:-1])
        made[path] = _Element(self._reserve(), above.number if above else self._tree)
        if above:
            above.inside.append(f"{made[path].number} 0 R")
        else:
            self._roots.append(made[path].number)

    def _set(self, number: int, content: str) -> None:
        self._objects[number - 1] = content.encode()

    def _reserve(self) -> int:
        self._objects.append(b"")
        return len(self._objects)

    def _add(self, content: str) -> int:
        self._objects.append(content.encode())
        return len(self._objects)

    def _add_stream(self, content: bytes, entries: str = "") -> int:
        head = f"<<{entries}/Length {len(content)}>>\nstream\n".encode()
        self._objects.append(head + content + b"\nendstream")
        return len(self._objects)

    def _file_of(self, catalog: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, content in enumerate(self._objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
        start = len(out)
        count = len(places) + 1
        out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
        out += f"trailer<</Size {count}/Root {catalog} 0 R>>\nstartxref\n{start}\n%%EOF".encode()
        return bytes(out)


_IMAGE = "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"


_SONG = (
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo"
    "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor"
    "/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
    "/Descent -120/CapHeight 880/StemV 90>>>>"
)
_CHINESE = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H"
    "/DescendantFonts[{0} 0 R]>>"
)

_FIRST_CAPITAL = 0xE1
"""The code of the first capital that is called a small letter."""
_CAPITALS = (
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode {0} 0 R/Encoding<</Type/Encoding"
    f"/BaseEncoding/WinAnsiEncoding/Differences[{_FIRST_CAPITAL}"
    + "".join(f"/{letter}" for letter in ascii_uppercase)
    + "]>>>>"
)


def _names() -> bytes:
    """Which letters the codes of small capitals are called."""
    plain = [f"<{code:02x}> <{code:04x}>" for code in range(0x20, 0x7F)]
    small = [f"<{_FIRST_CAPITAL + at:02x}> <{0x61 + at:04x}>" for at in range(26)]
    parts = [f"{len(rows)} beginbfchar\n{chr(10).join(rows)}\nendbfchar" for rows in (plain, small)]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /N def "
        "/CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
        + "\n".join(parts)
        + "\nendcmap end end"
    ).encode()


def _font(base: str) -> str:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{base}/Encoding/WinAnsiEncoding>>"


def _kind(path: tuple[str, ...]) -> str:
    return path[-1].partition("#")[0]


def _references(numbers: Iterable[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _groups(texts: Sequence[Text]) -> Iterable[list[Text]]:
    group: list[Text] = []
    for text in texts:
        if group and text.tag != group[-1].tag:
            yield group
            group = []
        group.append(text)
    if group:
        yield group


def _stream(groups: Sequence[Sequence[Text]], image: int, file: PdfFile) -> bytes:
    parts = [f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q"] if image else []
    parts += (f"{x} {HEIGHT - y} {length} 0.5 re f" for x, y, length in file.rules)
    parts.append(f"q {file.ground} Q")
    number = 0
    for group in groups:
        tag = group[0].tag
        parts.append(f"/{_kind(tag)} <</MCID {number}>> BDC" if tag else "/Artifact BMC")
        number += bool(tag)
        parts += (_shown(text) for text in group)
        parts.append("EMC")
    parts.append(f"q {file.cover} Q")
    return "\n".join(parts).encode("cp1252")


def _shown(text: Text) -> str:
    place = f"1 0 0 1 {text.x} {HEIGHT - text.y} Tm"
    shown = f"BT {text.mode} Tr {text.spread:g} Tc {place} {' '.join(_shows(text))} ET"
    if text.said is not None:
        shown = f"/Span <</ActualText({text.said})>> BDC {shown} EMC"
    if text.in_layer:
        shown = f"/OC /L BDC {shown} EMC"
    return f"q {text.painted} {shown} Q" if text.painted else shown


def _shows(text: Text) -> Iterable[str]:
    """The words look by look: one goes on where the one before it ends."""
    font, raised = text.font, False
    parts = _SWITCH.split(text.words)
    yield _show(parts[0], font, text.size)
    for closes, name, words in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if name == "sup":
            raised = not closes
        else:
            font = text.font if closes else {"i": ITALIC, "b": BOLD}[name]
        yield _show(words, font, text.size * (0.65 if raised else 1), 3.5 if raised else 0)


def _show(words: str, font: str, size: float, rise: float = 0) -> str:
    if font == CHINESE:
        shown = words.encode("utf-16-be").hex()
        return f"/{font} {size:g} Tf {rise:g} Ts <{shown}> Tj"
    if font == SMALL_CAPITALS:
        words = re.sub("[a-z]", lambda one: chr(ord(one[0]) - 0x61 + _FIRST_CAPITAL), words)
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"/{font} {size:g} Tf {rise:g} Ts ({escaped}) Tj" if words else ""
